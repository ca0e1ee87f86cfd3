// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/target_picture.h"

#include "ui/import/spread_picture.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QPainter>

#include <cmath>
#include <numeric>

namespace attention {

namespace {

QString labelText(const QString &name, double rows)
{
    return name + u' ' + countText(static_cast<std::int64_t>(rows));
}

} // namespace

TargetPicture::TargetPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(Metrics().font(TextRole::Tick));
    setMaximumWidth(Metrics().px(340));
}

void TargetPicture::setClasses(const QStringList &names, const QList<double> &rows, qsizetype marked)
{
    m_names = names;
    m_values = rows;
    m_marked = marked;
    QStringList texts;
    for (qsizetype index = 0; index < names.size(); ++index)
        texts.append(labelText(names[index], rows[index]));
    const QString all = texts.join(QStringLiteral(", "));
    setAccessibleName(tr("Rows of each class"));
    setAccessibleDescription(all);
    setToolTip(all);
    update();
}

void TargetPicture::setNumber(const QList<double> &heights)
{
    clear();
    m_values = heights;
    setAccessibleName(tr("How the values are spread"));
}

void TargetPicture::clear()
{
    m_names.clear();
    m_values.clear();
    m_marked = -1;
    setAccessibleDescription({});
    setToolTip({});
    update();
}

QSize TargetPicture::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(140), metrics.px(34)};
}

QSize TargetPicture::minimumSizeHint() const
{
    const Metrics metrics;
    return {metrics.px(120), metrics.px(34)};
}

void TargetPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_names.isEmpty())
        drawHistogram(&painter, QRectF(rect()), m_values, themeOf(palette()));
    else
        paintClasses(painter);
}

void TargetPicture::paintClasses(QPainter &painter) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const double barHeight = metrics.pxF(12);
    drawShares(&painter, QRectF(0, metrics.pxF(2), width(), barHeight), m_values, m_marked, theme);

    // Each label under its part as far as there is room; the tool tip has them all.
    const double sum = std::accumulate(m_values.begin(), m_values.end(), 0.0);
    painter.setPen(theme.text);
    const QFontMetrics fontMetrics(font());
    const double top = barHeight + metrics.pxF(4);
    double share = 0.0;
    double free = 0.0;
    for (qsizetype index = 0; index < m_names.size() && sum > 0.0; ++index) {
        const double left = std::max(free, share / sum * width());
        share += m_values[index];
        const bool last = index + 1 == m_names.size();
        const double right = last ? width() : std::max(left, share / sum * width() - metrics.pxF(8));
        const QString label = labelText(m_names[index], m_values[index]);
        double wanted = fontMetrics.horizontalAdvance(label) + 2; // rounded down, it would be shortened
        double at = left;
        if (last && wanted > right - at)
            at = std::max(free, right - wanted);
        const double room = (last || m_names.size() == 2) ? width() - at : right - at;
        if (room < metrics.pxF(24))
            continue;
        wanted = std::min(wanted, room);
        painter.drawText(QRectF(at, top, room, height() - top),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         fontMetrics.elidedText(label, Qt::ElideMiddle, static_cast<int>(std::ceil(room))));
        free = at + wanted + metrics.pxF(8);
    }
}

} // namespace attention
