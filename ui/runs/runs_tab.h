// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace attention {

class RunDetails;
class RunKeeper;
class RunLibrary;
class RunOrder;
class RunTableView;

/// The page of kept runs: their list, and below it what is to be told of those selected.
class RunsTab : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive every use of the page.
    RunsTab(RunLibrary &library, RunKeeper &keeper, QWidget *parent = nullptr);

signals:
    /// Data as CSV, and a name for the file.
    void saveRequested(const QString &fileName, const QString &csv);
    /// What was deleted, in one line; RunLibrary::undoRemoval() brings it back.
    void removed(const QString &message);

private:
    QWidget *makeTitleRow();
    QWidget *makeList();
    QWidget *makeButtons();
    QAction *addAction(const char *name, const QString &text, void (RunsTab::*act)());
    void refresh();
    void openRun();
    void rename();
    void togglePin();
    void removeRuns();
    void undoRemoval();
    void saveRuns();
    void saveEpochs();

    RunLibrary &m_library;
    RunKeeper &m_keeper;
    RunOrder *m_order;
    QLabel *m_count;
    QToolButton *m_save;
    QToolButton *m_more;
    QStackedWidget *m_list;
    RunTableView *m_table;
    RunDetails *m_details;
    QWidget *m_foot;
    QPushButton *m_openButton;
    QPushButton *m_pinButton;
    QPushButton *m_deleteButton;
    QAction *m_openAction;
    QAction *m_renameAction;
    QAction *m_pinAction;
    QAction *m_deleteAction;
    QAction *m_undoAction;
    QAction *m_saveRunsAction;
    QAction *m_saveEpochsAction;
};

} // namespace attention
