// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeWidget;

namespace attention {

class ElidedLabel;
class RunLibrary;

/// What is to be told of the runs selected: of one its facts and its note, of two what differs.
class RunDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RunDetails(RunLibrary &library, QWidget *parent = nullptr);

    /// In the order of the list; the differences are told from the one begun first to the other.
    void setRuns(std::vector<KeptRunId> runs);

private:
    QWidget *makeFacts();
    QWidget *makeDifferences();
    void refresh();
    void keepNote();
    void showFacts(const KeptRun &run);
    void showDifferences(const KeptRun &left, const KeptRun &right);

    RunLibrary &m_library;
    std::vector<KeptRunId> m_runs;
    QStackedWidget *m_pages;
    QLabel *m_words;
    ElidedLabel *m_title;
    QLabel *m_facts;
    QLineEdit *m_note;
    KeptRunId m_noteOf = 0;
    QTreeWidget *m_differences;
};

} // namespace attention
