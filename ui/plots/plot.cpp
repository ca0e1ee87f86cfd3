// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/plot_part.h"
#include "ui/plots/tickers.h"
#include "ui/text/run_text.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int describeEvery = 250; // ms

bool hasEpochs(const RunModel *model)
{
    return model != nullptr && model->run() != nullptr && model->epochCount() > 0;
}

// A run that was started and has no epoch yet.
bool isComing(const RunModel *model)
{
    return model != nullptr && model->run() != nullptr && model->epochCount() == 0 &&
           (model->state() == RunState::Preparing || model->state() == RunState::Running);
}

QCPRange epochRangeOf(const RunModel *model)
{
    if (model == nullptr || model->run() == nullptr)
        return {0.5, 20.5};
    const Run &run = *model->run();
    const bool early = model->state() == RunState::Finished && run.reason() == StopReason::EarlyStopping;
    const std::int64_t epochs = early ? static_cast<std::int64_t>(model->epochCount()) : run.config.epochs;
    return {0.5, static_cast<double>(std::max<std::int64_t>(epochs, 1)) + 0.5};
}

} // namespace

Plot::Plot(PlotKind kind, QWidget *parent)
    : QCustomPlot(parent)
    , m_kind(kind)
    , m_style(themeOf(palette()))
{
    setInteractions(QCP::iNone);
    setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    axisRect()->setAutoMargins(QCP::msNone);
    xAxis->setTicker(QSharedPointer<EpochTicker>::create());
    xAxis->grid()->setVisible(false);
    new PlotPart(this, QStringLiteral("overlay"), [this](QPainter &painter) { paintOverlay(painter); });
    setSharedCursor(new SharedCursor(this));
}

QString Plot::plotName() const
{
    switch (m_kind) {
    case PlotKind::Loss:
        return QStringLiteral("loss");
    case PlotKind::Accuracy:
        return QStringLiteral("accuracy");
    case PlotKind::Attention:
        return QStringLiteral("attention");
    case PlotKind::AttentionMap:
        break;
    }
    return QStringLiteral("attention-map");
}

QString Plot::title() const
{
    switch (m_kind) {
    case PlotKind::Loss:
        return tr("Loss");
    case PlotKind::Accuracy:
        return tr("Accuracy");
    case PlotKind::Attention:
        return tr("Attention per column");
    case PlotKind::AttentionMap:
        break;
    }
    return tr("Attention over training");
}

void Plot::setModel(RunModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model != nullptr) {
        const auto follow = [this] {
            if (isVisible())
                refresh();
        };
        connect(model, &RunModel::updated, this, follow);
        connect(model, &RunModel::runChanged, this, follow);
        connect(model, &RunModel::attentionRowsChanged, this, follow);
        connect(model, &RunModel::curveLookChanged, this, follow);
        connect(model, &RunModel::overlaysChanged, this, follow);
    }
    refresh();
}

void Plot::setSharedCursor(SharedCursor *cursor)
{
    if (m_cursor)
        m_cursor->disconnect(this);
    m_cursor = cursor;
    if (cursor == nullptr)
        return;
    connect(cursor, &SharedCursor::hovered, this, &Plot::askForReplot);
    connect(cursor, &SharedCursor::windowChanged, this, &Plot::takeWindow);
    connect(cursor, &SharedCursor::windowSlid, this, [this] {
        m_valuesFollow = true;
        takeWindow();
    });
}

void Plot::setTheme(const Theme &theme)
{
    m_themePinned = true;
    m_style = PlotStyle(theme);
    applyStyle();
}

void Plot::applyStyle()
{
    m_style = PlotStyle(m_themePinned ? m_style.theme : themeOf(palette()));
    setBackground(QBrush(m_style.theme.card));
    for (QCPAxis *axis : {xAxis, yAxis})
        styleAxis(axis, m_style);
    setAccessibleName(title());
    styleChanged();
    arrangeFor(m_size);
    askForReplot();
    emit refreshed();
}

void Plot::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    arrangeFor(m_size);
    askForReplot();
}

void Plot::refresh()
{
    if (isComing(m_model) && m_hasPicture)
        return;
    accept(m_model);
    askForReplot();
}

void Plot::refreshFrom(const RunModel &model)
{
    accept(&model);
}

void Plot::accept(const RunModel *model)
{
    m_hasPicture = hasEpochs(model);
    m_epochRange = epochRangeOf(model);
    m_newest = model != nullptr ? static_cast<qint64>(model->epochCount()) : 0;
    m_source = model != nullptr && model->run() != nullptr ? model->run()->config.data.source : std::string();
    takeOver(model);
    followNewest();
    arrangeFor(m_size);
    describe(model == nullptr || model->state() == RunState::Finished || model->state() == RunState::Paused);
    emit refreshed();
}

void Plot::describe(bool atOnce)
{
    if (!atOnce && m_described.isValid() && m_described.elapsed() < describeEvery)
        return;
    m_described.start();
    setAccessibleDescription(description());
}

void Plot::askForReplot()
{
    if (isVisible())
        replot(QCustomPlot::rpQueuedReplot);
}

void Plot::paintTo(QCPPainter &painter, const QSize &size)
{
    const QSize former = m_size;
    m_painting = true;
    arrangeFor(size);
    painter.setMode(QCPPainter::pmNoCaching);
    toPainter(&painter, size.width(), size.height());
    m_painting = false;
    arrangeFor(former);
    askForReplot();
}

void Plot::arrangeFor(const QSize &size)
{
    m_size = size;
    arrange();
    rangesChanged();
    if (m_valuesZoomed && m_valuesFollow) {
        fitValues();
        rangesChanged();
    }
}

void Plot::setPlotMargins(const QMargins &margins)
{
    m_margins = margins;
    axisRect()->setMargins(margins);
    m_plotRect =
        QRectF(margins.left(), margins.top(), std::max(1, m_size.width() - margins.left() - margins.right()),
               std::max(1, m_size.height() - margins.top() - margins.bottom()));
}

void Plot::arrangeEpochAxis()
{
    if (!m_zoomed)
        xAxis->setRange(m_epochRange);
    const double label =
        QFontMetricsF(m_style.tick).horizontalAdvance(countText(std::llround(xAxis->range().upper)));
    xAxis->ticker().staticCast<EpochTicker>()->setSpace(m_plotRect.width(),
                                                        std::max(m_style.px(44), label + m_style.px(16)));
}

qint64 Plot::pointedEpoch() const
{
    if (m_painting || !m_cursor)
        return 0;
    const qint64 epoch = m_cursor->epoch();
    return static_cast<double>(epoch) <= m_epochRange.upper ? epoch : 0;
}

std::optional<QPointF> Plot::pointer() const
{
    return m_painting ? std::nullopt : m_pointer;
}

void Plot::paintAxisTitle(QPainter &painter, const QString &title) const
{
    const double height = QFontMetricsF(m_style.tick).height();
    painter.setFont(m_style.tick);
    painter.setPen(m_style.theme.quietText);
    painter.drawText(QRectF(m_plotRect.left() - m_style.px(80), m_size.height() - height - m_style.px(1),
                            m_plotRect.width() + m_style.px(160), height),
                     Qt::AlignCenter, title);
}

void Plot::paintEmpty(QPainter &painter, const QString &words, const QRectF &rect) const
{
    painter.setFont(m_style.text);
    painter.setPen(m_style.theme.quietText);
    painter.drawText(rect.adjusted(m_style.px(8), 0, -m_style.px(8), 0), Qt::AlignCenter | Qt::TextWordWrap,
                     words);
}

void Plot::paintCursorLines(QPainter &painter, qint64 epoch, double top, const QColor &color) const
{
    const auto line = [&](qint64 at, const QPen &pen) {
        const double x = std::floor(xAxis->coordToPixel(static_cast<double>(at))) + 0.5;
        if (at < 1 || x < m_plotRect.left() || x > m_plotRect.right())
            return;
        painter.setPen(pen);
        painter.drawLine(QPointF(x, top), QPointF(x, m_plotRect.bottom()));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    line(pointedEpoch(), QPen(m_style.theme.quietText, 1));
    QPen dots(color, m_style.px(1.5), Qt::CustomDashLine, Qt::FlatCap);
    dots.setDashPattern({1.2, 2.0});
    line(epoch, dots);
}

void Plot::paintOverlay(QPainter &painter) const
{
    if (m_painting)
        return;
    if (m_zoomStart && m_pointer) {
        QRectF rect = QRectF(*m_zoomStart, *m_pointer).normalized();
        if (!zoomsVertically())
            rect = QRectF(rect.left(), m_plotRect.top(), rect.width(), m_plotRect.height());
        QColor fill = m_style.theme.accent;
        fill.setAlphaF(0.15F);
        painter.setPen(QPen(m_style.theme.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(rect);
        return;
    }
    const std::optional<ReadOut> values = readOut();
    if (!values || m_pan)
        return;
    const QPointF anchor =
        m_pointer ? *m_pointer
                  : QPointF(hasEpochAxis() ? xAxis->coordToPixel(static_cast<double>(pointedEpoch()))
                                           : m_plotRect.right(),
                            m_plotRect.top() + m_style.px(8));
    paintReadOut(painter, *values, anchor, QRectF(rect()).adjusted(4, 4, -4, -4), m_style);
}

} // namespace attention
