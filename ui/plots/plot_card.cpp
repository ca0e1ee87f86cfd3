// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_card.h"

#include "ui/controls/quiet_label.h"
#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/color_scale.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/legend_row.h"
#include "ui/theme/icon.h"
#include "ui/theme/painting.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <cmath>

namespace attention {

namespace {

QString objectPrefix(PlotKind kind)
{
    switch (kind) {
    case PlotKind::Loss:
        return QStringLiteral("lossCard");
    case PlotKind::Accuracy:
        return QStringLiteral("accuracyCard");
    case PlotKind::Attention:
        return QStringLiteral("attentionCard");
    case PlotKind::AttentionMap:
        break;
    }
    return QStringLiteral("attentionMapCard");
}

} // namespace

PlotCard::PlotCard(Plot *plot, QWidget *parent)
    : QFrame(parent)
    , m_plot(plot)
    , m_header(new QWidget(this))
    , m_headerRow(new QHBoxLayout(m_header))
    , m_title(new QLabel(m_header))
    , m_titleNote(quietLabel(m_header))
    , m_sentence(new ElidedLabel(this))
    , m_sentenceRow(new QHBoxLayout)
    , m_plotRow(new QHBoxLayout)
{
    setObjectName(objectPrefix(plot->kind()));
    m_sentence->setObjectName(objectName() + QStringLiteral("Sentence"));
    m_header->installEventFilter(this);
    m_headerRow->setSpacing(0);
    m_headerRow->addWidget(m_title);
    m_headerRow->addWidget(m_titleNote);
    m_titleNote->setObjectName(objectName() + QStringLiteral("TitleNote"));
    m_titleNote->hide();

    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_sentenceRow->addWidget(m_sentence);
    column->addLayout(m_sentenceRow);
    if (plot->kind() == PlotKind::Attention)
        addAttentionSwitch();
    else if (plot->kind() == PlotKind::AttentionMap)
        addColorScale();
    if (m_switchRow != nullptr)
        column->addWidget(m_switchRow);
    m_plotRow->addWidget(plot);
    column->addLayout(m_plotRow, 1);
    plot->installEventFilter(this);

    m_headerRow->addStretch(1);
    m_fit = addButton(QStringLiteral("Fit"), {});
    m_save = addButton(QStringLiteral("Save"), {});
    m_copy = addButton(QStringLiteral("Copy"), {});
    m_more = addButton(QStringLiteral("More"), {});
    m_fit->setIcon(icon(IconName::Fit, IconRole::Quiet));
    m_save->setIcon(icon(IconName::Save, IconRole::Quiet));
    m_copy->setIcon(icon(IconName::Copy, IconRole::Quiet));
    m_more->setIcon(icon(IconName::More, IconRole::Quiet));
    m_fit->hide();
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);

    connect(m_fit, &QToolButton::clicked, plot, &Plot::fit);
    connect(m_save, &QToolButton::clicked, this, [this] { emit saveRequested(plotName()); });
    connect(m_copy, &QToolButton::clicked, this, [this] { emit copyRequested(plotName()); });
    connect(m_sentence, &ElidedLabel::linkActivated, this, [this] { emit linkActivated(plotName()); });
    connect(plot, &Plot::zoomedChanged, this, &PlotCard::showFit);
    connect(plot, &Plot::refreshed, this, &PlotCard::showRows);
    retranslate();
    applyMetrics();
    setCompact(false);
}

QToolButton *PlotCard::addButton(const QString &part, const QString &text)
{
    auto *button = new QToolButton(m_header);
    button->setObjectName(objectName() + part);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_headerRow->addWidget(button);
    return button;
}

void PlotCard::addAttentionSwitch()
{
    m_switchRow = new QWidget(this);
    m_switch = new Segmented(m_switchRow);
    m_switch->setObjectName(objectName() + QStringLiteral("Rows"));
    m_keys = new LegendRow(m_switchRow);
    m_list = new QComboBox(m_header);
    m_list->setObjectName(objectName() + QStringLiteral("RowsList"));
    m_switchLayout = new QHBoxLayout(m_switchRow);
    m_switchLayout->addWidget(m_switch);
    m_switchLayout->addStretch(1);
    m_switchLayout->addWidget(m_keys);
    m_scale = new ColorScale(m_switchRow);
    m_scale->setObjectName(objectName() + QStringLiteral("Scale"));
    m_scale->setCompact(true);
    m_switchLayout->addWidget(m_scale);
    m_headerRow->addWidget(m_list);
    connect(m_switch, &Segmented::currentIndexChanged, this, &PlotCard::chooseRows);
    connect(m_list, &QComboBox::activated, this, &PlotCard::chooseRows);
}

void PlotCard::addColorScale()
{
    m_switchRow = new QWidget(this);
    m_switchLayout = new QHBoxLayout(m_switchRow);
    m_scale = new ColorScale(m_switchRow);
    m_scale->setObjectName(objectName() + QStringLiteral("Scale"));
}

void PlotCard::retranslate()
{
    const QString title = m_plot->title();
    m_title->setText(title);
    const auto label = [&title](QToolButton *button, const QString &toolTip) {
        button->setToolTip(toolTip);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(title, toolTip));
    };
    label(m_fit, tr("Show everything again (F)"));
    label(m_save, tr("Save as an image…"));
    label(m_copy, tr("Copy as an image"));
    label(m_more, qobject_cast<CurvePlot *>(m_plot) != nullptr ? tr("More: data, fit, scale, smoothing")
                                                               : tr("More: data, fit, scale"));
    m_titleNote->setText(tr("all rows"));
    if (m_switch != nullptr) {
        const QStringList rows{tr("All rows"), tr("By class")};
        const int current = m_switch->currentIndex();
        const QSignalBlocker quiet(m_switch);
        m_switch->setTexts(rows);
        m_switch->setCurrentIndex(std::max(current, 0));
        m_switch->setAccessibleName(tr("Rows the attention is taken over"));
        m_switch->setSegmentToolTip(0, tr("The mean over all validation rows"));
        m_switch->setSegmentToolTip(1, tr("The mean over the rows of each class"));
        m_list->clear();
        m_list->addItems(rows);
        m_list->setAccessibleName(m_switch->accessibleName());
    }
    addMenu();
}

void PlotCard::applyMetrics()
{
    const Metrics metrics;
    const int padding = metrics.px(14);
    layout()->setContentsMargins(0, metrics.px(1), 0, metrics.px(4));
    m_sentenceRow->setContentsMargins(padding, 0, padding, 0);
    m_plotRow->setContentsMargins(metrics.px(6), 0, metrics.px(6), 0);
    m_header->setFixedHeight(metrics.px(36));
    m_headerRow->setContentsMargins(padding, 0, metrics.px(7), 0);
    m_title->setFont(metrics.font(TextRole::Title));
    m_titleNote->setIndent(metrics.px(8));
    m_sentence->setMinimumHeight(metrics.px(18));
    if (m_switchRow != nullptr) {
        m_switchRow->setFixedHeight(metrics.px(36));
        m_switchLayout->setContentsMargins(padding, 0, padding, 0);
        m_switchLayout->setSpacing(metrics.px(12));
    }
    if (m_list != nullptr)
        m_list->setMaximumHeight(metrics.px(26));
    for (QToolButton *button : {m_fit, m_save, m_copy, m_more}) {
        button->setIconSize(QSize(metrics.px(16), metrics.px(16)));
        button->setFixedSize(metrics.px(26), metrics.px(26));
    }
}

void PlotCard::setModel(RunModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_plot->setModel(model);
    if (model != nullptr && m_switch != nullptr)
        connect(model, &RunModel::attentionRowsChanged, this, &PlotCard::showRows);
    if (model != nullptr)
        connect(model, &RunModel::curveLookChanged, this, &PlotCard::showSmoothing);
    showSmoothing();
    showRows();
}

void PlotCard::setSentence(const QString &text, const QString &link)
{
    m_sentence->setText(text);
    m_sentence->setLink(link);
}

void PlotCard::setCompact(bool compact)
{
    m_compact = compact;
    m_plot->setCompact(compact);
    m_sentence->setVisible(!compact);
    m_save->setVisible(!compact);
    m_copy->setVisible(!compact);
    showFit();
    if (m_switchRow != nullptr)
        m_switchRow->setVisible(!compact);
    if (m_scale != nullptr && m_switch == nullptr) {
        m_scale->setCompact(compact);
        if (compact)
            m_headerRow->insertWidget(1, m_scale);
        else
            m_switchLayout->insertWidget(0, m_scale, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_scale->show();
    }
    showRows();
    m_headerRow->setSpacing(compact && (m_list != nullptr || m_scale != nullptr) ? Metrics().px(8) : 0);
}

void PlotCard::showRows()
{
    const QString title = m_plot->title();
    if (m_title->text() != title)
        retranslate();
    showScale();
    showSwitch();
    showLevelsAction();
}

// Beside a colour scale in the header there is no room; the other cards' buttons fit the map as well.
void PlotCard::showFit()
{
    const bool scaleInHeader = m_compact && m_scale != nullptr && m_switch == nullptr;
    m_fit->setVisible(m_plot->isZoomed() && !scaleInHeader);
}

void PlotCard::showScale()
{
    if (const auto *map = qobject_cast<const AttentionMap *>(m_plot)) {
        m_scale->setScale(map->maximum(), map->view().equalShare());
        m_scale->setVisible(!map->view().switchedOff());
        m_titleNote->setVisible(map->view().isMatrix() && !m_compact);
    } else if (const auto *bars = qobject_cast<const AttentionPlot *>(m_plot)) {
        m_scale->setScale(bars->matrixMaximum(), std::nan(""));
        m_scale->setVisible(bars->view().isMatrix());
    }
}

void PlotCard::showSwitch()
{
    const auto *bars = qobject_cast<const AttentionPlot *>(m_plot);
    if (bars == nullptr)
        return;
    const AttentionView &view = bars->view();
    const bool byClass = view.classView() != ClassView::None;
    m_keys->setLegend(bars->legend());
    m_switch->setEnabled(!view.switchedOff());
    m_list->setEnabled(!view.switchedOff());
    m_switch->setVisible(byClass);
    m_list->setVisible(byClass && m_compact);
    const int index = m_model && m_model->attentionRows() == AttentionRows::ByClass ? 1 : 0;
    const QSignalBlocker quiet(m_switch);
    m_switch->setCurrentIndex(index);
    m_list->setCurrentIndex(index);
}

void PlotCard::chooseRows(int index)
{
    if (m_model)
        m_model->setAttentionRows(index == 1 ? AttentionRows::ByClass : AttentionRows::All);
}

bool PlotCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header && event->type() == QEvent::MouseButtonDblClick) {
        emit maximizeRequested(plotName());
        return true;
    }
    if (watched == m_plot && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        m_ring = event->type() == QEvent::FocusIn &&
                 (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                  reason == Qt::ShortcutFocusReason);
        update();
    }
    return QFrame::eventFilter(watched, event);
}

void PlotCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const Metrics metrics;
    QPainter painter(this);
    drawRoundedRect(&painter, rect(), metrics.pxF(8), theme.card, theme.line);
    if (m_ring)
        drawFocusRing(&painter, rect(), metrics.pxF(8), theme.accent, metrics.pxF(2));
}

void PlotCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        applyMetrics();
}

} // namespace attention
