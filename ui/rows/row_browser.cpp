// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rows/row_browser.h"

#include "core/explain/classes.h"
#include "ui/rows/row_choice.h"
#include "ui/rows/row_delegate.h"
#include "ui/rows/row_table_model.h"
#include "ui/rows/row_table_view.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/wheel_guard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace attention {

RowBrowser::RowBrowser(RunModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(&model)
    , m_rows(new RowTableModel(model, this))
    , m_table(new RowTableView(*m_rows, this))
    , m_header(new QWidget(this))
{
    setObjectName(QStringLiteral("rowBrowser"));
    m_table->setItemDelegate(new RowDelegate(model.rowChoice(), m_table));
    addHeader();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_table, &RowTableView::currentPlaceChanged, this, &RowBrowser::takePlace);
    connect(m_rows, &RowTableModel::dataReplaced, this, &RowBrowser::fillFilter);
    connect(&model.rowChoice(), &RowChoice::figuresChanged, this, &RowBrowser::refresh);
    connect(&model.rowChoice(), &RowChoice::rowChosen, this, [this] { showRow(true); });
    connect(&model.rowChoice(), &RowChoice::changed, this, &RowBrowser::refresh);
    applyMetrics();
    fillFilter();
}

void RowBrowser::addHeader()
{
    auto *row = new QHBoxLayout(m_header);
    m_title = new QLabel(tr("Validation rows"), m_header);
    m_filter = new QComboBox(m_header);
    m_filter->setObjectName(QStringLiteral("rowFilter"));
    m_filter->setAccessibleName(tr("Rows shown"));
    guardWheel(m_filter);
    m_unlike = new LinkButton(tr("Most unlike the mean"), m_header);
    m_unlike->setObjectName(QStringLiteral("rowMostUnlike"));
    m_unlike->setToolTip(tr("The row whose attention is furthest from the mean over these rows"));
    m_worst = new LinkButton(tr("Most certain wrong"), m_header);
    m_worst->setObjectName(QStringLiteral("rowWorst"));
    m_note = new ElidedLabel(m_header);
    m_note->setObjectName(QStringLiteral("rowNote"));
    m_reset = new LinkButton(tr("Reset row"), m_header);
    m_reset->setObjectName(QStringLiteral("rowReset"));
    m_reset->setToolTip(tr("The values as in the data again"));
    m_columns = new QToolButton(m_header);
    m_columns->setObjectName(QStringLiteral("rowColumns"));
    m_columns->setIcon(icon(IconName::Table, IconRole::Quiet));
    m_columns->setAutoRaise(true);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setToolTip(tr("Columns of the table"));
    m_columns->setAccessibleName(m_columns->toolTip());
    auto *menu = new QMenu(m_columns);
    m_columns->setMenu(menu);
    row->addWidget(m_title);
    row->addWidget(m_filter);
    row->addWidget(m_unlike);
    row->addWidget(m_worst);
    row->addWidget(m_note, 1);
    row->addWidget(m_reset);
    row->addWidget(m_columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->fillMenu(*menu);
    });
    connect(m_filter, &QComboBox::activated, this, [this](int index) {
        m_rows->setFilter(m_filter->itemData(index).toInt());
        showRow(false);
        refresh();
    });
    connect(m_unlike, &LinkButton::clicked, this, [this] {
        if (const auto found = m_rows->mostUnlike())
            m_model->rowChoice().choose(*found);
        showRow(true);
    });
    connect(m_worst, &LinkButton::clicked, this, [this] {
        if (const auto found = m_rows->worst())
            m_model->rowChoice().choose(*found);
        showRow(true);
    });
    connect(m_reset, &LinkButton::clicked, this, [this] {
        if (const auto chosen = m_model->rowChoice().row())
            m_model->rowChoice().reset(*chosen);
    });
}

void RowBrowser::fillFilter()
{
    m_filter->clear();
    m_filter->addItem(tr("All rows"), RowTableModel::AllRows);
    const bool classes = m_rows->figures() != nullptr && !m_rows->isRegression();
    if (classes) {
        m_filter->addItem(tr("Wrong"), RowTableModel::Wrong);
        m_filter->addItem(tr("Right"), RowTableModel::Right);
        const RunFacts &facts = m_model->run()->facts();
        for (const std::size_t each : classOrder(facts.classNames.size()))
            m_filter->addItem(QString::fromStdString(classTitle(facts, each)),
                              RowTableModel::FirstClass + static_cast<int>(each));
    }
    m_filter->setVisible(classes);
    m_worst->setText(classes ? tr("Most certain wrong") : tr("Largest error"));
    m_worst->setToolTip(classes ? tr("The wrong row the model is most certain of")
                                : tr("The row whose prediction is furthest from the truth"));
    m_arrangedRun = 0;
    refresh();
    showRow(false);
}

void RowBrowser::refresh()
{
    const RowChoice &choice = m_model->rowChoice();
    const std::shared_ptr<const RowFigures> &figures = m_rows->figures();
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(m_rows->filter())));
    m_unlike->setVisible(m_rows->hasAttention());
    m_worst->setEnabled(m_rows->worst().has_value());
    m_reset->setVisible(choice.row() && choice.isEdited(*choice.row()));
    QString note = m_hint;
    if (figures != nullptr && note.isEmpty() && !figures->hasAllRows())
        note = tr("%1 of %2 rows, evenly picked")
                   .arg(countText(static_cast<std::int64_t>(figures->size())),
                        countText(static_cast<std::int64_t>(figures->data->validationRows())));
    else if (figures != nullptr && note.isEmpty() && m_rows->rowCount() == 0)
        note =
            m_rows->filter() == RowTableModel::Wrong ? tr("No row is wrong.") : tr("There is no such row.");
    m_note->setText(note.toHtmlEscaped());
    if (figures == nullptr)
        return;
    const int stage = figures->epoch == 0                      ? 0
                      : m_model->state() != RunState::Finished ? 1
                      : figures->epoch == m_model->run()->epochs[m_model->epochCount() - 1].epoch
                          ? 2
                          : m_arrangedStage;
    if (m_arrangedRun == figures->run && m_arrangedStage == stage)
        return;
    m_arrangedRun = figures->run;
    m_arrangedStage = stage;
    m_table->arrangeColumns();
}

void RowBrowser::showRow(bool reveal)
{
    const RowChoice &choice = m_model->rowChoice();
    if (m_rows->figures() == nullptr)
        return;
    int place = choice.row() ? m_rows->placeOf(*choice.row()) : -1;
    if (choice.row() && place < 0 && reveal && !m_showing) {
        m_rows->setFilter(RowTableModel::AllRows); // the row is wanted, whatever was filtered
        place = m_rows->placeOf(*choice.row());
    }
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_table->showPlace(place);
    refresh();
}

void RowBrowser::takePlace(int row, int section)
{
    m_hint.clear();
    RowChoice &choice = m_model->rowChoice();
    const QModelIndex index = m_rows->index(std::max(row, 0), std::max(section, 0));
    if (row >= 0 && (m_rows->flags(index) & Qt::ItemIsEditable)) {
        const auto column = static_cast<std::size_t>(index.data(RowTableModel::ColumnRole).toInt());
        const ValueColumn &own = choice.columns()[column];
        if (own.isNumber()) {
            const ValueRange &range = choice.range(column);
            m_hint =
                tr("%1: %2 … %3 in the training rows")
                    .arg(QString::fromStdString(own.name), amountText(range.low), amountText(range.high));
        }
    }
    if (row >= 0 && !m_showing)
        choice.choose(m_rows->rowAt(row));
    refresh();
}

void RowBrowser::showWrong()
{
    if (m_rows->isRegression())
        m_table->sortByColumn(RowTableModel::Probability, Qt::DescendingOrder);
    else
        m_rows->setFilter(RowTableModel::Wrong);
    refresh();
    m_table->setFocus(Qt::OtherFocusReason);
}

void RowBrowser::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_model->rowChoice().setWanted(this, true);
}

void RowBrowser::hideEvent(QHideEvent *event)
{
    if (m_model != nullptr)
        m_model->rowChoice().setWanted(this, false);
    QFrame::hideEvent(event);
}

void RowBrowser::applyMetrics()
{
    const Metrics metrics;
    layout()->setContentsMargins(metrics.px(1), metrics.px(1), metrics.px(1), metrics.px(4));
    m_header->setFixedHeight(metrics.px(36));
    m_header->layout()->setContentsMargins(metrics.px(14), 0, metrics.px(7), 0);
    m_header->layout()->setSpacing(metrics.px(12));
    m_title->setFont(metrics.font(TextRole::Title));
    m_filter->setMaximumHeight(metrics.px(26));
    m_columns->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    m_columns->setFixedSize(metrics.px(26), metrics.px(26));
}

void RowBrowser::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    drawRoundedRect(&painter, rect(), Metrics().pxF(8), theme.card, theme.line);
}

void RowBrowser::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyMetrics();
}

} // namespace attention
