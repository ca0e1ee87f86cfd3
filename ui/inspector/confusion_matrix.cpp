// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/confusion_matrix.h"

#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

constexpr int fewClasses = 4; // up to here a cell has room for large figures and a mark
constexpr double gap = 2.0;

QFont countFont(const Metrics &metrics, int classes)
{
    QFont font = metrics.font(classes <= 2            ? TextRole::Verdict
                              : classes <= fewClasses ? TextRole::Epoch
                                                      : TextRole::Tick);
    font.setWeight(QFont::DemiBold);
    return font;
}

double cellHeight(int classes)
{
    if (classes <= 2)
        return 62.0;
    if (classes <= fewClasses)
        return 50.0;
    return classes <= ConfusionMatrix::mostShared ? 34.0 : 20.0;
}

// From the longest to the shortest: "97.6 %", "98 %", "98".
QString shareAs(double share, int format)
{
    return format == 2 ? QString::number(qRound(100 * share)) : percentText(share, format == 0 ? 1 : 0);
}

} // namespace

ConfusionMatrix::ConfusionMatrix(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Confusion matrix"));
}

void ConfusionMatrix::setCounts(const QStringList &names, const std::vector<std::size_t> &counts)
{
    if (m_names == names && m_counts == counts)
        return;
    const bool resized = m_names != names;
    m_names = names;
    m_counts = counts;
    describe();
    if (resized)
        updateGeometry();
    update();
}

std::size_t ConfusionMatrix::count(int truth, int said) const
{
    return m_counts[static_cast<std::size_t>(truth) * static_cast<std::size_t>(classes()) +
                    static_cast<std::size_t>(said)];
}

std::size_t ConfusionMatrix::rowsOf(int truth) const
{
    const auto first = m_counts.begin() + static_cast<std::ptrdiff_t>(truth) * classes();
    return std::accumulate(first, first + classes(), std::size_t{0});
}

double ConfusionMatrix::nameWidth() const
{
    const Metrics metrics;
    const QFontMetricsF fontMetrics(metrics.font(TextRole::Sentence));
    double width = QFontMetricsF(metrics.font(TextRole::Tick)).horizontalAdvance(tr("the truth"));
    for (const QString &name : m_names)
        width = std::max(width, fontMetrics.horizontalAdvance(name));
    for (int truth = 0; truth < classes() && classes() <= fewClasses; ++truth) {
        width =
            std::max(width, QFontMetricsF(metrics.font(TextRole::Tick)).horizontalAdvance(rowsText(truth)));
    }
    return std::ceil(std::min(width, metrics.pxF(classes() <= fewClasses ? 96 : 72)));
}

double ConfusionMatrix::leastCell() const
{
    const Metrics metrics;
    const std::size_t most = m_counts.empty() ? 0 : *std::max_element(m_counts.begin(), m_counts.end());
    const QFontMetricsF fontMetrics(countFont(metrics, classes()));
    return std::ceil(fontMetrics.horizontalAdvance(countText(static_cast<std::int64_t>(most)))) +
           metrics.pxF(4 + gap);
}

QString ConfusionMatrix::rowsText(int truth) const
{
    return tr("%1 rows").arg(countText(static_cast<std::int64_t>(rowsOf(truth))));
}

ConfusionMatrix::Layout ConfusionMatrix::layoutFor(int width) const
{
    const Metrics metrics;
    const QFontMetricsF fontMetrics(metrics.font(TextRole::Sentence));
    const double left = nameWidth() + metrics.pxF(8);
    const double cell = std::max(leastCell(), std::floor((width - left) / std::max(classes(), 1)));
    double widest = 0.0;
    for (const QString &name : m_names)
        widest = std::max(widest, fontMetrics.horizontalAdvance(name));
    const bool upwards = widest > cell - metrics.pxF(4) && classes() > fewClasses;
    const double names = upwards ? std::min(std::ceil(widest), metrics.pxF(72)) : fontMetrics.height();
    const double top = metrics.lineHeight(TextRole::Tick) + names + metrics.pxF(6);
    return {left, top, cell, std::round(metrics.pxF(cellHeight(classes()))), upwards};
}

QSize ConfusionMatrix::sizeHint() const
{
    return minimumSizeHint();
}

QSize ConfusionMatrix::minimumSizeHint() const
{
    const int least =
        static_cast<int>(std::ceil(nameWidth() + Metrics().pxF(8) + leastCell() * std::max(classes(), 1)));
    const Layout layout = layoutFor(std::max(least, width()));
    return {least, static_cast<int>(std::ceil(layout.top + layout.height * classes()))};
}

QRectF ConfusionMatrix::cellRect(int truth, int said) const
{
    const Layout layout = layoutFor(width());
    return {layout.left + said * layout.width + gap, layout.top + truth * layout.height + gap,
            layout.width - gap, layout.height - gap};
}

QString ConfusionMatrix::cellText(int truth, int said) const
{
    const std::size_t rows = rowsOf(truth);
    const QString counts = tr("%1 of %2 rows")
                               .arg(countText(static_cast<std::int64_t>(count(truth, said))),
                                    countText(static_cast<std::int64_t>(rows)));
    const QString share =
        rows == 0 ? QString()
                  : tr(", %1").arg(
                        percentText(static_cast<double>(count(truth, said)) / static_cast<double>(rows), 1));
    return truth == said ? tr("%1, right: %2").arg(m_names[truth], counts + share)
                         : tr("%1, said to be %2: %3").arg(m_names[truth], m_names[said], counts + share);
}

int ConfusionMatrix::shareFormat(double width) const
{
    const QFontMetricsF metrics(Metrics().font(TextRole::Tick));
    for (int format = 0; classes() <= mostShared && format < 3; ++format) {
        if (metrics.horizontalAdvance(shareAs(1.0, format)) <= width - 2)
            return format;
    }
    return -1;
}

void ConfusionMatrix::describe()
{
    QStringList parts;
    for (int truth = 0; truth < classes(); ++truth) {
        for (int said = 0; said < classes(); ++said) {
            if (truth == said || (count(truth, said) > 0 && classes() <= fewClasses))
                parts.append(cellText(truth, said));
        }
    }
    setAccessibleDescription(parts.join(tr("; ")));
}

bool ConfusionMatrix::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    for (int truth = 0; truth < classes(); ++truth) {
        for (int said = 0; said < classes(); ++said) {
            if (cellRect(truth, said).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), cellText(truth, said), this);
                return true;
            }
        }
    }
    QToolTip::hideText();
    return true;
}

void ConfusionMatrix::paintEvent(QPaintEvent *)
{
    if (m_counts.empty())
        return;
    QPainter painter(this);
    paintNames(painter, layoutFor(width()));
    for (int truth = 0; truth < classes(); ++truth) {
        for (int said = 0; said < classes(); ++said)
            paintCell(painter, truth, said);
    }
}

void ConfusionMatrix::paintNames(QPainter &painter, const Layout &layout) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const double tick = metrics.lineHeight(TextRole::Tick);
    painter.setFont(metrics.font(TextRole::Tick));
    painter.setPen(theme.quietText);
    painter.drawText(QRectF(layout.left, 0, layout.width * classes(), tick), Qt::AlignCenter,
                     tr("the model said"));
    painter.drawText(QRectF(0, layout.top - tick - metrics.pxF(2), layout.left, tick),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("the truth"));
    const QFont nameFont = metrics.font(TextRole::Sentence);
    const QFontMetricsF fontMetrics(nameFont);
    const double nameHeight = fontMetrics.height();
    const double count = QFontMetricsF(metrics.font(TextRole::Tick)).height();
    for (int each = 0; each < classes(); ++each) {
        const QRectF column = cellRect(0, each);
        painter.setFont(nameFont);
        painter.setPen(theme.text);
        if (layout.upwards) {
            const double length = layout.top - tick - metrics.pxF(6);
            painter.save();
            painter.translate(column.center().x(), layout.top - metrics.pxF(2));
            painter.rotate(-90);
            painter.drawText(QRectF(0, -nameHeight / 2, length, nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics.elidedText(m_names[each], Qt::ElideMiddle, length));
            painter.restore();
        } else {
            painter.drawText(
                QRectF(column.left(), layout.top - nameHeight - metrics.pxF(2), column.width(), nameHeight),
                Qt::AlignCenter, fontMetrics.elidedText(m_names[each], Qt::ElideMiddle, column.width()));
        }
        const QRectF cell = cellRect(each, 0);
        const bool counted = cell.height() >= nameHeight + count && classes() <= fewClasses;
        const QString name =
            fontMetrics.elidedText(m_names[each], Qt::ElideMiddle, layout.left - metrics.pxF(6));
        if (!counted) {
            painter.drawText(QRectF(0, cell.top(), layout.left, cell.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, name);
            continue;
        }
        const double top = cell.center().y() - (nameHeight + count) / 2;
        painter.drawText(QRectF(0, top, layout.left, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(metrics.font(TextRole::Tick));
        painter.setPen(theme.quietText);
        painter.drawText(QRectF(0, top + nameHeight, layout.left, count), Qt::AlignLeft | Qt::AlignVCenter,
                         rowsText(each));
    }
}

void ConfusionMatrix::paintCell(QPainter &painter, int truth, int said) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const QRectF cell = cellRect(truth, said);
    const std::size_t rows = rowsOf(truth);
    const double share =
        rows == 0 ? 0.0 : static_cast<double>(count(truth, said)) / static_cast<double>(rows);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedRect(&painter, cell, metrics.pxF(3), mixed(theme.card, theme.accent, 0.06 + 0.34 * share), {});
    const bool few = classes() <= fewClasses;
    if (count(truth, said) == 0 && !few)
        return;
    const QString text = countText(static_cast<std::int64_t>(count(truth, said)));
    const QFont font = countFont(metrics, classes());
    const QFontMetricsF large(font);
    const QFontMetricsF small(metrics.font(TextRole::Tick));
    const int format = shareFormat(cell.width());
    const QString below = format < 0 || rows == 0 ? QString() : shareAs(share, format);
    const double height = large.height() + (below.isEmpty() ? 0.0 : small.height());
    const double top = cell.center().y() - height / 2;
    painter.setPen(theme.text);
    painter.setFont(font);
    painter.drawText(QRectF(cell.left(), top, cell.width(), large.height()),
                     Qt::AlignCenter | Qt::TextDontClip, text);
    if (!below.isEmpty()) {
        painter.setFont(metrics.font(TextRole::Tick));
        painter.drawText(QRectF(cell.left(), top + large.height(), cell.width(), small.height()),
                         Qt::AlignCenter | Qt::TextDontClip, below);
    }
    if (!few)
        return;
    const bool right = truth == said;
    const int size = metrics.px(14);
    const QPixmap mark = iconPixmap(right ? IconName::Check : IconName::Close,
                                    right ? theme.good.text : theme.error.text, size, devicePixelRatioF());
    painter.drawPixmap(QPointF(cell.right() - size - metrics.pxF(4), cell.top() + metrics.pxF(4)), mark);
}

} // namespace attention
