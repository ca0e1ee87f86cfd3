// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/class_matrix.h"

#include "ui/plots/color_scale.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/viridis.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attention {

ClassMatrix::ClassMatrix(const AttentionView &view, const AttentionStatistics &attention,
                         const AttentionRowLayout &rows, const QRectF &axisRect, const PlotStyle &style)
    : m_view(view)
    , m_attention(attention)
    , m_rows(rows)
    , m_rect(axisRect)
    , m_style(style)
    , m_maximum(maximum(view))
{}

double ClassMatrix::maximum(const AttentionView &view)
{
    float highest = 0.0F;
    for (const std::size_t group : view.matrix) {
        for (std::size_t column = 0; column < view.columns(); ++column) {
            const float share = view.shown.meanOf(group, column);
            if (share > highest)
                highest = share;
        }
    }
    return colorMaximum(static_cast<double>(highest));
}

QRectF ClassMatrix::cellRect(std::size_t row, std::size_t place) const
{
    const QRectF lane = m_rows.laneRect(m_rect, row, 0);
    const auto edge = [&](std::size_t k) {
        return std::round(m_rect.left() + m_rect.width() * static_cast<double>(k) /
                                              static_cast<double>(m_view.matrix.size()));
    };
    return {edge(place), lane.top(), edge(place + 1) - edge(place), lane.height()};
}

int ClassMatrix::classAt(double x) const
{
    const double place =
        std::floor((x - m_rect.left()) / m_rect.width() * static_cast<double>(m_view.matrix.size()));
    return place >= 0.0 && place < static_cast<double>(m_view.matrix.size()) ? static_cast<int>(place) : -1;
}

// Grey where attention means nothing: before training, or where nothing was learnt.
QRgb ClassMatrix::colorOf(double share) const
{
    const QRgb color = viridis(share / m_maximum);
    if (m_attention.epoch > 0 && !m_view.learntNothing)
        return color;
    const int gray = qGray(color);
    return qRgb(gray, gray, gray);
}

void ClassMatrix::paint(QPainter &painter, const ClassNames &names) const
{
    const QFontMetricsF metrics(m_style.tick);
    painter.setFont(m_style.tick);
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        for (std::size_t place = 0; place < m_view.matrix.size(); ++place) {
            const QRectF cell = cellRect(row, place);
            const double share =
                AttentionRowLayout::share(m_attention, m_view.matrix[place], m_rows.rows()[row]);
            painter.setRenderHint(QPainter::Antialiasing, false);
            if (!std::isfinite(share)) {
                painter.fillRect(cell, m_style.theme.band);
                continue;
            }
            const QColor fill(colorOf(share));
            painter.fillRect(cell, fill);
            const QString text = QLocale().toString(100.0 * share, 'f', 0);
            if (share < 0.005 ||
                cell.width() < metrics.horizontalAdvance(QStringLiteral("100")) + m_style.px(2) ||
                cell.height() < 0.8 * metrics.height())
                continue;
            const QColor dark = lightTheme().text;
            const bool onDark = contrastRatio(Qt::white, fill) > contrastRatio(dark, fill);
            painter.setPen(onDark ? QColor(Qt::white) : dark);
            painter.drawText(cell, Qt::AlignCenter | Qt::TextDontClip, text);
        }
    }
    paintNames(painter, names);
}

void ClassMatrix::paintNames(QPainter &painter, const ClassNames &names) const
{
    const QFontMetricsF metrics(m_style.tick);
    painter.setFont(m_style.tick);
    painter.setPen(m_style.theme.quietText);
    const double top = m_rect.bottom() + m_style.px(4);
    double right = m_rect.left() - m_style.px(20);
    for (std::size_t place = 0; place < m_view.matrix.size(); ++place) {
        const QRectF cell = cellRect(0, place);
        const QString name = m_view.laneName(m_view.matrix[place]);
        if (!names.upwards) {
            painter.drawText(QRectF(cell.left(), top, cell.width(), metrics.height()),
                             Qt::AlignCenter | Qt::TextDontClip, name);
            continue;
        }
        if (cell.center().x() - metrics.height() / 2 < right)
            continue; // cells narrower than a line: every second name
        right = cell.center().x() + metrics.height() / 2;
        painter.save();
        painter.translate(cell.center().x(), top);
        painter.rotate(-90);
        painter.drawText(QRectF(-names.height, -metrics.height() / 2, names.height, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         metrics.elidedText(name, Qt::ElideMiddle, names.height + 1));
        painter.restore();
    }
}

} // namespace attention
