// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/figure_table.h"

#include "ui/controls/quiet_label.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>

namespace attention {

FigureTable::FigureTable(QWidget *parent)
    : QWidget(parent)
    , m_trainingTitle(quietLabel(tr("training"), this))
    , m_validationTitle(quietLabel(tr("validation"), this))
    , m_lossTitle(quietLabel(this))
    , m_accuracyTitle(quietLabel(this))
    , m_errorTitle(quietLabel(this))
{
    const Metrics metrics;
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(metrics.px(16));
    layout->setVerticalSpacing(0);
    const auto figure = [&](const QString &name, int row, int column) {
        auto *label = new QLabel(this);
        label->setObjectName(name);
        label->setFont(metrics.font(TextRole::Sentence));
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setMinimumWidth(label->fontMetrics().horizontalAdvance(percentText(1.0, 2)) + metrics.px(4));
        layout->addWidget(label, row, column);
        return label;
    };
    layout->addWidget(m_trainingTitle, 0, 1, Qt::AlignRight);
    layout->addWidget(m_validationTitle, 0, 2, Qt::AlignRight);
    layout->addWidget(m_lossTitle, 1, 0);
    layout->addWidget(m_accuracyTitle, 2, 0);
    layout->addWidget(m_errorTitle, 3, 0);
    m_errorTitle->setObjectName(QStringLiteral("errorTitle"));
    m_accuracyTitle->setObjectName(QStringLiteral("scoreTitle"));
    m_loss = figure(QStringLiteral("trainingLoss"), 1, 1);
    m_valLoss = figure(QStringLiteral("validationLoss"), 1, 2);
    m_accuracy = figure(QStringLiteral("trainingAccuracy"), 2, 1);
    m_valAccuracy = figure(QStringLiteral("validationAccuracy"), 2, 2);
    m_error = figure(QStringLiteral("trainingError"), 3, 1);
    m_valError = figure(QStringLiteral("validationError"), 3, 2);
    showRows();
    clear();
}

void FigureTable::setRecord(const EpochRecord &record)
{
    m_loss->setText(lossText(record.loss));
    m_valLoss->setText(lossText(record.valLoss));
    m_accuracy->setText(scoreText(m_task, record.accuracy));
    m_valAccuracy->setText(scoreText(m_task, record.valAccuracy));
    m_error->setText(amountText(record.mae));
    m_valError->setText(amountText(record.valMae));
}

void FigureTable::clear()
{
    for (QLabel *label : {m_loss, m_accuracy, m_valLoss, m_valAccuracy, m_error, m_valError})
        label->setText(QStringLiteral("–"));
}

void FigureTable::setTask(Task task, const QString &target)
{
    const Metrics metrics;
    m_task = task;
    m_errorTitle->setText(
        m_errorTitle->fontMetrics().elidedText(tr("MAE, %1").arg(target), Qt::ElideMiddle, metrics.px(110)));
    m_errorTitle->setToolTip(tr("Mean absolute error, in the unit of %1").arg(target));
    showRows();
}

void FigureTable::setCompact(bool compact)
{
    m_compact = compact;
    showRows();
}

void FigureTable::showRows()
{
    const bool regression = m_task == Task::Regression;
    m_lossTitle->setText(m_compact ? tr("validation loss") : tr("loss"));
    m_accuracyTitle->setText(regression ? tr("R²") : tr("accuracy"));
    for (QLabel *label : {m_trainingTitle, m_validationTitle, m_loss, m_accuracy})
        label->setVisible(!m_compact);
    for (QLabel *label : {m_errorTitle, m_valError})
        label->setVisible(regression);
    m_error->setVisible(regression && !m_compact);
}

} // namespace attention
