// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/predict_bar.h"

#include "ui/controls/quiet_label.h"
#include "ui/import/import_text.h"
#include "ui/import/target_picture.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/widgets/wrap_layout.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

double meanOf(const Column &column)
{
    double sum = 0.0;
    for (const float value : column.numbers)
        sum += std::isnan(value) ? 0.0 : static_cast<double>(value);
    return sum / static_cast<double>(std::max<std::size_t>(column.numbers.size() - column.missing, 1));
}

} // namespace

PredictBar::PredictBar(QWidget *parent)
    : QFrame(parent)
    , m_target(makeList("targetComboBox", 14))
    , m_task(makeList("taskComboBox", 10))
    , m_positiveLabel(new QLabel(tr("with &y = 1 for"), this))
    , m_positive(makeList("positiveComboBox", 10))
    , m_picture(new TargetPicture(this))
    , m_guess(quietLabel(this))
{
    const Metrics metrics;
    auto *row = new WrapLayout(this);
    row->setContentsMargins(metrics.px(52), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(10));
    auto *predict = new QLabel(tr("&Predict"), this);
    predict->setFont(metrics.font(TextRole::Title));
    predict->setBuddy(m_target);
    auto *as = new QLabel(tr("&as"), this);
    as->setForegroundRole(QPalette::PlaceholderText);
    as->setBuddy(m_task);
    m_positiveLabel->setForegroundRole(QPalette::PlaceholderText);
    m_positiveLabel->setBuddy(m_positive);
    for (QWidget *widget : std::initializer_list<QWidget *>{predict, m_target, as, m_task, m_positiveLabel,
                                                            m_positive, m_picture, m_guess})
        row->addWidget(widget);
    m_picture->setObjectName(QStringLiteral("targetPicture"));
    m_guess->setObjectName(QStringLiteral("guessLabel"));

    connect(m_target, &QComboBox::activated, this,
            [this] { emit targetChosen(m_target->currentData().value<std::size_t>()); });
    connect(m_task, &QComboBox::activated, this,
            [this] { emit taskChosen(static_cast<Task>(m_task->currentData().toInt())); });
    connect(m_positive, &QComboBox::activated, this,
            [this] { emit positiveClassChosen(m_positive->currentText()); });
}

QComboBox *PredictBar::makeList(const char *name, int characters)
{
    auto *list = new QComboBox(this);
    list->setObjectName(QLatin1String(name));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(characters);
    list->view()->setTextElideMode(Qt::ElideMiddle);
    list->setMaxVisibleItems(16);
    guardWheel(list);
    return list;
}

void PredictBar::setReading(const TableReading &reading)
{
    m_target->clear();
    const auto &columns = reading.file->table.columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (reading.predictable[column])
            m_target->addItem(QString::fromStdString(columns[column].name), QVariant::fromValue(column));
    }
}

void PredictBar::showDraft(const TableDraft &draft, const TableReading &reading)
{
    const auto target = draft.target();
    m_target->setCurrentIndex(target ? m_target->findData(QVariant::fromValue(*target)) : -1);
    m_target->setToolTip(m_target->currentText());
    m_task->clear();
    for (const Task task : draft.tasks())
        m_task->addItem(taskText(task), static_cast<int>(task));
    const auto &plan = draft.plan();
    const std::optional<Task> task = plan ? std::optional(plan->task) : draft.config().task;
    m_task->setCurrentIndex(task ? m_task->findData(static_cast<int>(*task)) : -1);
    m_task->setEnabled(m_task->count() > 1 || m_task->currentIndex() < 0);

    const bool binary = plan && plan->task == Task::Binary;
    m_positive->setVisible(binary);
    m_positiveLabel->setVisible(binary);
    m_guess->setVisible(plan.has_value());
    if (!plan)
        m_picture->clear();
    else if (plan->task == Task::Regression)
        showNumber(reading.file->table.columns[plan->target], reading.summaries[plan->target]);
    else
        showClasses(*plan);
}

void PredictBar::showClasses(const TablePlan &plan)
{
    QStringList names;
    for (const std::string &name : plan.classes)
        names.append(QString::fromStdString(name));
    const QList<double> rows(plan.classRows.begin(), plan.classRows.end());
    const bool binary = plan.task == Task::Binary;
    if (binary) {
        QStringList sorted = names;
        sorted.sort();
        m_positive->clear();
        m_positive->addItems(sorted);
        m_positive->setCurrentText(names[1]);
        m_positive->setToolTip(names[1]);
    }
    m_picture->setClasses(names, rows, binary ? 1 : -1);
    const auto most = std::max_element(rows.begin(), rows.end());
    const double sum = std::accumulate(rows.begin(), rows.end(), 0.0);
    const QString name =
        fontMetrics().elidedText(names[most - rows.begin()], Qt::ElideMiddle, Metrics().px(140));
    m_guess->setText(
        tr("Guessing “%1”\nis right in %2").arg(name, percentText(*most / std::max(sum, 1.0), 1)));
}

void PredictBar::showNumber(const Column &column, const ColumnSummary &summary)
{
    m_picture->setNumber({summary.histogram.begin(), summary.histogram.end()});
    m_guess->setText(
        tr("%1 … %2\nmean %3")
            .arg(figureText(summary.minimum), figureText(summary.maximum), figureText(meanOf(column))));
}

void PredictBar::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.selection);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    icon(IconName::Target, IconRole::Accent)
        .paint(&painter, QRect(metrics.px(22), m_target->geometry().center().y() - metrics.px(9),
                               metrics.px(20), metrics.px(20)));
}

} // namespace attention
