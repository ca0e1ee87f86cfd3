// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/model_tab.h"

#include "core/model/architecture.h"
#include "ui/controls/quiet_label.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/link_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace attention {

namespace {

enum Column { Layer, Output, Parameters, columnCount };

} // namespace

ModelTab::ModelTab(const RunModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_total(new QLabel(this))
    , m_layers(new QTreeWidget(this))
{
    const Metrics metrics;
    m_total->setObjectName(QStringLiteral("modelTotalLabel"));
    m_total->setFont(metrics.font(TextRole::Title));
    auto *copy = new QToolButton(this);
    copy->setObjectName(QStringLiteral("modelCopyButton"));
    copy->setIcon(icon(IconName::Copy, IconRole::Quiet));
    copy->setToolTip(tr("Copy the table as text"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, &ModelTab::copySummary);

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
    m_layers->viewport()->setAutoFillBackground(false); // the panel's colour
    m_layers->setFont(metrics.font(TextRole::Sentence));
    m_layers->header()->setFont(metrics.font(TextRole::Sentence));
    m_layers->header()->setStretchLastSection(false);
    m_layers->header()->setSectionsMovable(false);
    m_layers->header()->setSectionResizeMode(Layer, QHeaderView::Stretch);
    m_layers->header()->setSectionResizeMode(Output, QHeaderView::ResizeToContents);
    m_layers->header()->setSectionResizeMode(Parameters, QHeaderView::ResizeToContents);

    auto *title = new QHBoxLayout;
    title->addWidget(m_total, 1);
    title->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), metrics.px(8), metrics.px(16), metrics.px(12));
    layout->setSpacing(metrics.px(8));
    layout->addLayout(title);
    layout->addWidget(m_layers, 1);
    QLabel *reads = quietLabel(tr("Hover a layer to see what it reads."), this);
    reads->setWordWrap(true);
    layout->addWidget(reads);
    layout->addWidget(makeCodeRow());

    connect(&model, &RunModel::runChanged, this, &ModelTab::refresh);
    connect(&model, &RunModel::factsKnown, this, &ModelTab::refresh);
    refresh();
}

QWidget *ModelTab::makeCodeRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(-Metrics().px(4), 0, 0, 0); // a link's own margin
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
}

void ModelTab::copySummary() const
{
    if (m_shownShape.inputs == 0)
        return;
    QGuiApplication::clipboard()->setText(QString::fromStdString(
        summaryText(Architecture(m_shownConfig, m_shownShape.inputs, m_shownShape.outputs))));
}

} // namespace attention
