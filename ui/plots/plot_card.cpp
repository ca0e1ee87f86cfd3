// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_card.h"

#include "ui/controls/quiet_label.h"
#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/color_scale.h"
#include "ui/plots/column_search.h"
#include "ui/plots/curve_plot.h"
#include "ui/theme/icon.h"
#include "ui/theme/painting.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <cmath>

namespace attention {

namespace {

constexpr double leastPlot = 56; ///< in height

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

void PlotCard::addColorScale()
{
    m_switchRow = new QWidget(this);
    m_switchLayout = new QHBoxLayout(m_switchRow);
    m_scale = new ColorScale(m_switchRow);
    m_scale->setObjectName(objectName() + QStringLiteral("Scale"));
}

/// Beside a search field there is room for one word.
QString PlotCard::shownTitle() const
{
    return m_compact && m_search != nullptr && !m_search->isHidden() ? tr("Attention") : m_plot->title();
}

void PlotCard::retranslate()
{
    const QString title = m_plot->title();
    m_title->setText(shownTitle());
    const auto label = [&title](QToolButton *button, const QString &toolTip) {
        button->setToolTip(toolTip);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(title, toolTip));
    };
    label(m_fit, tr("Show everything again (F)"));
    label(m_save, tr("Save as an image…"));
    label(m_copy, tr("Copy as an image"));
    label(m_more, qobject_cast<CurvePlot *>(m_plot) != nullptr ? tr("More: data, fit, scale, smoothing")
                                                               : tr("More: data, fit, scale"));
    retranslateSwitch();
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
    m_plot->setMinimumHeight(metrics.px(leastPlot));
    m_titleNote->setIndent(metrics.px(8));
    m_sentence->setMinimumHeight(metrics.px(18));
    if (m_switchRow != nullptr) {
        m_switchRow->setFixedHeight(metrics.px(36));
        m_switchLayout->setContentsMargins(padding, 0, padding, 0);
        m_switchLayout->setSpacing(metrics.px(12));
    }
    if (m_list != nullptr) {
        m_list->setMaximumHeight(metrics.px(26));
        m_search->setFixedHeight(metrics.px(26));
        m_search->setMaximumWidth(metrics.px(200));
        m_order->setFixedHeight(metrics.px(26));
    }
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
    if (m_search != nullptr)
        m_search->setModel(model);
    if (model != nullptr)
        connect(model, &RunModel::attentionRowsChanged, this, &PlotCard::showRows);
    if (model != nullptr)
        connect(model, &RunModel::curveLookChanged, this, &PlotCard::showSmoothing);
    showSmoothing();
    showRows();
}

void PlotCard::setSentence(const QString &text, const QString &link)
{
    m_sentenceText = text;
    m_link = link;
    showSentence();
}

/// What was searched for and is not there is said instead.
void PlotCard::showSentence()
{
    const QString problem = m_search != nullptr ? m_search->problem() : QString();
    m_sentence->setText(problem.isEmpty() ? m_sentenceText : problem.toHtmlEscaped());
    m_sentence->setLink(problem.isEmpty() ? m_link : QString());
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
    placeSearch();
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
    showScale();
    showSwitch();
    if (m_title->text() != shownTitle()) {
        retranslate();
        showSwitch();
    }
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
        m_scale->setVisible(!map->view().switchedOff() && !map->view().needsRow);
        const AttentionView &view = map->view();
        m_titleNote->setText(view.oneRow && !view.needsRow ? tr("row %1").arg(view.rowNumber)
                                                           : tr("all rows"));
        m_titleNote->setVisible((view.isMatrix() || (view.oneRow && !view.needsRow)) && !m_compact);
    } else if (const auto *bars = qobject_cast<const AttentionPlot *>(m_plot)) {
        m_scale->setScale(bars->matrixMaximum(), std::nan(""));
        m_scale->setVisible(bars->view().isMatrix());
    }
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
    if (watched == m_switchRow && event->type() == QEvent::Resize)
        placeKeys();
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
