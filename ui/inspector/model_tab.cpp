// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/model_tab.h"

#include "core/model/architecture.h"
#include "ui/layers/layer_answers.h"
#include "ui/layers/network_view.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/link_button.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

enum Column { Layer, Output, Parameters, columnCount };

} // namespace

ModelTab::ModelTab(const RunModel &model, LayerAnswers &answers, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_answers(&answers)
    , m_total(new QLabel(this))
    , m_network(new NetworkView)
    , m_layers(new QTreeWidget)
{
    setObjectName(QStringLiteral("modelTab"));
    const Metrics metrics;
    m_total->setObjectName(QStringLiteral("modelTotalLabel"));
    m_total->setFont(metrics.font(TextRole::Title));
    auto *copy = new QToolButton(this);
    copy->setObjectName(QStringLiteral("modelCopyButton"));
    copy->setIcon(icon(IconName::Copy, IconRole::Quiet));
    copy->setToolTip(tr("Copy the table as text"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, &ModelTab::copySummary);
    m_network->setObjectName(QStringLiteral("networkView"));
    connect(m_network, &NetworkView::layerRequested, this, &ModelTab::layerRequested);
    makeTable();

    auto *title = new QHBoxLayout;
    title->addWidget(m_total, 1);
    title->addWidget(copy);
    auto *page = new QWidget;
    auto *below = new QVBoxLayout(page);
    below->setContentsMargins({});
    below->setSpacing(metrics.px(12));
    below->addWidget(m_network);
    below->addWidget(m_layers);
    below->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("modelArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false); // the panel's colour
    area->setWidget(page);
    page->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), metrics.px(8), metrics.px(16), metrics.px(12));
    layout->setSpacing(metrics.px(8));
    layout->addLayout(title);
    layout->addWidget(makeRowChoice());
    layout->addWidget(area, 1);
    layout->addWidget(makeCodeRow());

    connect(&model, &RunModel::runChanged, this, &ModelTab::refresh);
    connect(&model, &RunModel::factsKnown, this, &ModelTab::refresh);
    answers.addReader(this);
    connect(&answers, &LayerAnswers::changed, this, &ModelTab::refreshDrawing);
    refresh();
}

void ModelTab::makeTable()
{
    const Metrics metrics;
    m_layers->setObjectName(QStringLiteral("layerTable"));
    m_layers->setAccessibleName(tr("Layers of the network"));
    m_layers->setColumnCount(columnCount);
    m_layers->setHeaderLabels({tr("Layer"), tr("Output"), tr("Parameters")});
    m_layers->headerItem()->setTextAlignment(Output, Qt::AlignRight | Qt::AlignVCenter);
    m_layers->headerItem()->setTextAlignment(Parameters, Qt::AlignRight | Qt::AlignVCenter);
    m_layers->setRootIsDecorated(false);
    m_layers->setUniformRowHeights(true);
    m_layers->setSelectionMode(QAbstractItemView::NoSelection);
    m_layers->setFrameShape(QFrame::NoFrame);
    m_layers->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layers->viewport()->setAutoFillBackground(false); // the panel's colour
    m_layers->setFont(metrics.font(TextRole::Sentence));
    m_layers->header()->setFont(metrics.font(TextRole::Sentence));
    m_layers->header()->setStretchLastSection(false);
    m_layers->header()->setSectionsMovable(false);
    m_layers->header()->setSectionResizeMode(Layer, QHeaderView::Stretch);
    m_layers->header()->setSectionResizeMode(Output, QHeaderView::ResizeToContents);
    m_layers->header()->setSectionResizeMode(Parameters, QHeaderView::ResizeToContents);
}

QWidget *ModelTab::makeRowChoice()
{
    m_rowChoice = new QWidget(this);
    auto *row = new QHBoxLayout(m_rowChoice);
    row->setContentsMargins({});
    row->setSpacing(Metrics().px(8));
    auto *label = new QLabel(tr("Row"), m_rowChoice);
    m_row = new QComboBox(m_rowChoice);
    m_row->setObjectName(QStringLiteral("networkRow"));
    m_row->setToolTip(tr("The row whose numbers the network carries; the Layers tab chooses others."));
    m_row->setAccessibleDescription(m_row->toolTip());
    label->setBuddy(m_row);
    connect(m_row, &QComboBox::activated, this, &ModelTab::refreshDrawing);
    m_epoch = new ElidedLabel(m_rowChoice);
    m_epoch->setObjectName(QStringLiteral("networkEpoch"));
    row->addWidget(label);
    row->addWidget(m_row);
    row->addWidget(m_epoch, 1);
    m_rowChoice->hide();
    return m_rowChoice;
}

void ModelTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_answers == nullptr)
        return;
    m_answers->ask();
    refreshDrawing();
}

void ModelTab::refreshDrawing()
{
    if (m_answers == nullptr || m_answers->layers() == nullptr || !isVisible())
        return;
    const LayersAtEpoch &layers = *m_answers->layers();
    QStringList titles;
    for (const LayerRow &row : layers.rows)
        titles.append(rowTitle(*m_answers->run(), row));
    QStringList shown;
    for (int item = 0; item < m_row->count(); ++item)
        shown.append(m_row->itemText(item));
    if (titles != shown) {
        const int current = m_row->currentIndex();
        m_row->clear();
        m_row->addItems(titles);
        m_row->setCurrentIndex(std::clamp(current, 0, static_cast<int>(titles.size()) - 1));
    }
    m_epoch->setText(tr("at epoch %1").arg(countText(layers.epoch)));
    m_rowChoice->show();
    m_network->setPicture(networkPicture(m_answers->run(), m_answers->layers(),
                                         static_cast<std::size_t>(m_row->currentIndex())));
}

QWidget *ModelTab::makeCodeRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics().px(12));
    const QString help = tr("Copies a Python script with the same network, data and settings.");
    const auto add = [&](const char *name, const QString &text, ScriptLanguage language) {
        auto *link = new LinkButton(text, row);
        link->setObjectName(QLatin1String(name));
        link->setToolTip(help);
        link->setAccessibleDescription(help);
        connect(link, &LinkButton::clicked, this, [this, language] { emit copyCodeRequested(language); });
        layout->addWidget(link);
    };
    add("copyKerasButton", tr("Copy as Keras"), ScriptLanguage::Keras);
    add("copyPyTorchButton", tr("Copy as PyTorch"), ScriptLanguage::PyTorch);
    layout->addStretch();
    return row;
}

ModelTab::Shape ModelTab::shape() const
{
    const Run &run = *m_model.run();
    if (m_model.prepared()) {
        const RunFacts &facts = run.facts();
        return {facts.inputs, facts.task == Task::Multiclass ? facts.classNames.size() : 1};
    }
    return {run.config.data.isTable() ? 0 : static_cast<std::size_t>(run.config.data.columns), 1};
}

void ModelTab::refresh()
{
    const ModelConfig &config = m_model.run()->config.model;
    const Shape now = shape();
    if (now.inputs == 0 || (m_shownConfig == config && m_shownShape == now))
        return;
    m_shownConfig = config;
    m_shownShape = now;
    const Architecture architecture(config, now.inputs, now.outputs);
    m_total->setText(
        tr("%1 parameters").arg(countText(static_cast<std::int64_t>(architecture.parameterCount()))));
    m_layers->clear();
    for (const LayerInfo &layer : architecture.layers) {
        auto *item = new QTreeWidgetItem(m_layers);
        item->setText(Layer, QString::fromStdString(layer.name));
        item->setText(Output, countText(static_cast<std::int64_t>(layer.units)));
        item->setText(Parameters, countText(static_cast<std::int64_t>(layer.parameters)));
        item->setTextAlignment(Output, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Parameters, Qt::AlignRight | Qt::AlignVCenter);
        QStringList inputs;
        for (const std::string &input : layer.inputs)
            inputs.append(QString::fromStdString(input));
        const QString type = QString::fromStdString(layer.type);
        const QString help = inputs.isEmpty() ? type : tr("%1, reads %2").arg(type, inputs.join(tr(", ")));
        for (int column = 0; column < columnCount; ++column)
            item->setToolTip(column, help);
        item->setData(Layer, Qt::AccessibleDescriptionRole, help);
    }
    const int rows = m_layers->topLevelItemCount();
    m_layers->setFixedHeight(m_layers->header()->sizeHint().height() + rows * m_layers->sizeHintForRow(0));
}

void ModelTab::copySummary() const
{
    if (m_shownShape.inputs == 0)
        return;
    QGuiApplication::clipboard()->setText(QString::fromStdString(
        summaryText(Architecture(m_shownConfig, m_shownShape.inputs, m_shownShape.outputs))));
}

} // namespace attention
