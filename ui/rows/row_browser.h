// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QComboBox;
class QLabel;
class QToolButton;

namespace attention {

class ElidedLabel;
class LinkButton;
class RowTableModel;
class RowTableView;
class RunModel;

/// The card below the plots with the table of rows: the current one is the row that AttentionRows::One speaks
/// of. Asks for the figures of all rows only while it is visible.
class RowBrowser : public QFrame
{
    Q_OBJECT

public:
    explicit RowBrowser(RunModel &model, QWidget *parent = nullptr);

    /// Shows the wrong ones alone, or of a regression those with the largest errors first.
    void showWrong();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addHeader();
    void fillFilter();
    /// Goes to the chosen row. With `reveal` also if a filter hides it, which then goes.
    void showRow(bool reveal);
    void takePlace(int row, int section);
    void refresh();
    void applyMetrics();

    QPointer<RunModel> m_model; ///< null once the window goes, whose widgets outlive what they show
    RowTableModel *m_rows;
    RowTableView *m_table;
    QWidget *m_header;
    QLabel *m_title = nullptr;
    ElidedLabel *m_note = nullptr;
    QComboBox *m_filter = nullptr;
    LinkButton *m_unlike = nullptr;
    LinkButton *m_worst = nullptr;
    LinkButton *m_reset = nullptr;
    QToolButton *m_columns = nullptr;
    QString m_hint;            ///< of the current cell
    quint64 m_arrangedRun = 0; ///< whose columns are in order …
    int m_arrangedStage = 0;   ///< … as of before training, while it goes on or its end
    bool m_showing = false;
};

} // namespace attention
