// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/experiment.h"
#include "ui/inspector/layers_tab.h"
#include "ui/inspector/log_tab.h"
#include "ui/inspector/model_tab.h"
#include "ui/inspector/results_tab.h"
#include "ui/layers/layer_answers.h"
#include "ui/runs/runs_tab.h"
#include "ui/theme/metrics.h"
#include "ui/trust/trust_tab.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace attention {

Inspector::Inspector(Experiment &experiment, RunLibrary &runs, RunKeeper &keeper, TrustWork &trust,
                     QWidget *parent)
    : Panel(Qt::LeftEdge, parent)
    , m_answers(new LayerAnswers(experiment.model(), this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("inspector"));
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->setUsesScrollButtons(true);
    m_besideTabs = new QWidget(m_tabs);
    m_besideTabs->hide();
    auto *beside = new QHBoxLayout(m_besideTabs);
    beside->setContentsMargins(0, 0, Metrics().px(16), 0);
    beside->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    auto *results = new ResultsTab(experiment.model());
    connect(results, &ResultsTab::saveRequested, this, &Inspector::saveRequested);
    connect(results, &ResultsTab::copied, this,
            [this] { emit copied(tr("The results are on the clipboard.")); });
    connect(results, &ResultsTab::rowRequested, this, &Inspector::rowRequested);
    connect(results, &ResultsTab::wrongRowsRequested, this, &Inspector::wrongRowsRequested);
    connect(results, &ResultsTab::trustRequested, this, &Inspector::trustRequested);
    addPage(tr("Results"), results);
    auto *trustTab = new TrustTab(trust, experiment.model());
    connect(trustTab, &TrustTab::saveRequested, this, &Inspector::saveRequested);
    connect(trustTab, &TrustTab::reportRequested, this, &Inspector::reportRequested);
    connect(trustTab, &TrustTab::copied, this, &Inspector::copied);
    connect(trustTab, &TrustTab::pictureSaved, this, &Inspector::pictureSaved);
    connect(trustTab, &TrustTab::refused, this, &Inspector::refused);
    connect(trustTab, &TrustTab::remedyRequested, this, &Inspector::remedyRequested);
    connect(trustTab, &TrustTab::helpRequested, this, &Inspector::helpRequested);
    connect(trustTab, &TrustTab::spreadRequested, this, &Inspector::spreadRequested);
    m_trust = trustTab;
    addPage(tr("Trust"), m_trust);
    auto *layers = new LayersTab(*m_answers);
    connect(layers, &LayersTab::saveRequested, this, &Inspector::saveRequested);
    connect(layers, &LayersTab::copied, this,
            [this] { emit copied(tr("The numbers of the layers are on the clipboard.")); });
    connect(layers, &LayersTab::refused, this, &Inspector::refused);
    connect(layers, &LayersTab::attentionBiasRequested, this, &Inspector::attentionBiasRequested);
    const int layersPage = addPage(tr("Layers"), layers);
    auto *runsTab = new RunsTab(runs, keeper);
    connect(runsTab, &RunsTab::saveRequested, this, &Inspector::saveRequested);
    connect(runsTab, &RunsTab::removed, this, &Inspector::runsRemoved);
    m_runs = runsTab;
    addPage(tr("Runs"), m_runs);
    auto *network = new ModelTab(experiment.model(), *m_answers);
    connect(network, &ModelTab::layerRequested, this, [this, layers, layersPage](const QString &layer) {
        setCurrentIndex(layersPage);
        layers->showLayer(layer);
    });
    connect(network, &ModelTab::copyCodeRequested, this, &Inspector::copyCodeRequested);
    addPage(tr("Model"), network);
    addPage(tr("Log"), new LogTab(experiment.model()));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::placeTrustHeader);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int tab) {
        if (tab >= 0)
            emit spreadRequested();
    });
    auto *enter = new QShortcut(Qt::Key_Return, m_tabs, nullptr, nullptr, Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, &Inspector::spreadRequested);
}

void Inspector::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    placeTrustHeader();
}

void Inspector::placeTrustHeader()
{
    const bool beside = width() >= TrustTab::wideWidth() && m_pages->currentWidget() == m_trust;
    const int left = m_tabs->tabRect(m_tabs->count() - 1).right() + Metrics().px(16);
    m_besideTabs->setGeometry(left, 0, m_tabs->width() - left, m_tabs->height());
    if (beside == m_besideTabs->isVisibleTo(m_tabs))
        return;
    m_besideTabs->setVisible(beside);
    m_trust->lendHeader(beside ? m_besideTabs->layout() : nullptr);
}

int Inspector::addPage(const QString &title, QWidget *page)
{
    m_tabs->setTabToolTip(m_tabs->addTab(title),
                          tr("A double-click or Enter spreads it over the plots, Esc returns."));
    return m_pages->addWidget(page);
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

int Inspector::trustIndex() const
{
    return m_pages->indexOf(m_trust);
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
