// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_notes.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace attention {

/// "Things to know" about a table, each with what can be done about it. Scrolls where there are many.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostShown = 200;

    explicit NotesPanel(QWidget *parent = nullptr);

    void setNotes(const std::vector<ImportNote> &notes);

signals:
    /// A link was followed.
    void actionWanted(const attention::ImportNote &note);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeLine(const ImportNote &note, std::size_t number);
    void fitHeight();

    QLabel *m_title;
    QScrollArea *m_area;
    QVBoxLayout *m_lines;
};

} // namespace attention
