// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

class QLabel;

namespace attention {

/// One line of a form with an icon before it, in the colours of its kind; it wraps where it has to. Without
/// text it is hidden.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Warning, Error, Good };

    explicit NoteLine(QWidget *parent = nullptr);

    void showNote(Kind kind, const QString &text);
    void clear();
    QString text() const;
    Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    Kind m_kind = Kind::Warning;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace attention
