// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/experiment.h"
#include "ui/inspector/log_tab.h"
#include "ui/inspector/model_tab.h"
#include "ui/inspector/results_tab.h"
#include "ui/runs/runs_tab.h"
#include "ui/theme/metrics.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace attention {

Inspector::Inspector(Experiment &experiment, RunLibrary &runs, RunKeeper &keeper, QWidget *parent)
    : Panel(Qt::LeftEdge, parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("inspector"));
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->setUsesScrollButtons(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    auto *results = new ResultsTab(experiment.model());
    connect(results, &ResultsTab::saveRequested, this, &Inspector::saveRequested);
    connect(results, &ResultsTab::copied, this, &Inspector::copied);
    addPage(tr("Results"), results);
    auto *runsTab = new RunsTab(runs, keeper);
    connect(runsTab, &RunsTab::saveRequested, this, &Inspector::saveRequested);
    connect(runsTab, &RunsTab::removed, this, &Inspector::runsRemoved);
    m_runs = runsTab;
    addPage(tr("Runs"), m_runs);
    auto *network = new ModelTab(experiment.model());
    connect(network, &ModelTab::copyCodeRequested, this, &Inspector::copyCodeRequested);
    addPage(tr("Model"), network);
    addPage(tr("Log"), new LogTab(experiment.model()));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void Inspector::addPage(const QString &title, QWidget *page)
{
    m_tabs->addTab(title);
    m_pages->addWidget(page);
}

int Inspector::count() const
{
    return m_tabs->count();
}

QString Inspector::title(int index) const
{
    return m_tabs->tabText(index);
}

int Inspector::runsIndex() const
{
    return m_pages->indexOf(m_runs);
}

int Inspector::currentIndex() const
{
    return m_tabs->currentIndex();
}

void Inspector::setCurrentIndex(int index)
{
    m_tabs->setCurrentIndex(index);
}

} // namespace attention
