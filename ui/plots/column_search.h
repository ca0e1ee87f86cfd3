// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>

#include <cstddef>
#include <string>
#include <vector>

class QAction;

namespace attention {

class RunModel;

/// Finds a column by a part of its name, which the plots then mark: the name itself before those that begin
/// with the text and those that hold it. Return goes to the next, Esc empties the field.
class ColumnSearch : public QLineEdit
{
    Q_OBJECT

public:
    explicit ColumnSearch(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(RunModel *model);
    /// "No column is called “tex”.", or empty.
    QString problem() const { return m_problem; }

signals:
    void problemChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<std::string> matches() const;
    void find();
    void mark();
    void retranslate();

    QPointer<RunModel> m_model;
    QString m_problem;
    std::size_t m_match = 0; ///< of those that fit
};

} // namespace attention
