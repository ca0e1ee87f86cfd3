// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/score_bars.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

namespace {

constexpr int rowHeight = 22;
constexpr int barHeight = 12;
constexpr double mostName = 0.52; // of the width

QFont strongFont(const Metrics &metrics)
{
    QFont font = metrics.font(TextRole::Sentence);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ScoreBars::ScoreBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ScoreBars::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(200), static_cast<int>(m_bars.size()) * metrics.px(rowHeight)};
}

void ScoreBars::setBars(std::vector<Bar> bars)
{
    if (m_bars == bars)
        return;
    const bool resized = m_bars.size() != bars.size();
    m_bars = std::move(bars);
    QStringList words;
    for (const Bar &bar : m_bars)
        words.append(tr("%1: %2").arg(bar.name, bar.figure));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    if (resized)
        updateGeometry();
    update();
}

void ScoreBars::setMeaningless(bool meaningless)
{
    if (m_meaningless == meaningless)
        return;
    m_meaningless = meaningless;
    update();
}

void ScoreBars::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const QFont nameFont = metrics.font(TextRole::Sentence);
    const QFontMetricsF names(nameFont);
    const QFontMetricsF figures(strongFont(metrics));
    double nameWidth = 0.0;
    double figureWidth = 0.0;
    for (const Bar &bar : m_bars) {
        nameWidth = std::max(nameWidth, names.horizontalAdvance(bar.name));
        figureWidth = std::max(figureWidth, figures.horizontalAdvance(bar.figure));
    }
    nameWidth = std::ceil(std::min(nameWidth, mostName * width()));
    const double left = nameWidth + metrics.pxF(10);
    const double length = std::max(0.0, width() - left - std::ceil(figureWidth) - metrics.pxF(12));
    const double height = rowHeight * metrics.scale();

    QPainter painter(this);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const QRectF row(0, static_cast<double>(i) * height, width(), height);
        const double bars = std::round(metrics.pxF(barHeight));
        const QRectF groove(left, std::round(row.center().y() - bars / 2), length, bars);
        painter.fillRect(groove, theme.band);
        QRectF filled = groove;
        filled.setWidth(std::round(length * std::clamp(bar.share, 0.0, 1.0)));
        painter.fillRect(filled, i == 0 && !m_meaningless ? theme.validation : theme.published);
        painter.setFont(nameFont);
        painter.setPen(theme.quietText);
        painter.drawText(QRectF(0, row.top(), nameWidth + 1, height), Qt::AlignLeft | Qt::AlignVCenter,
                         names.elidedText(bar.name, Qt::ElideMiddle, nameWidth + 1));
        painter.setFont(strongFont(metrics));
        painter.setPen(theme.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, bar.figure);
    }
}

} // namespace attention
