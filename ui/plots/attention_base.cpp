// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_base.h"

#include "ui/plots/plot_part.h"
#include "ui/text/run_text.h"

#include <cmath>

namespace attention {

AttentionBase::AttentionBase(PlotKind kind, QWidget *parent)
    : Plot(kind, parent)
{
    yAxis->setVisible(false);
    yAxis->grid()->setVisible(false);
    new PlotPart(this, QStringLiteral("background"), [this](QPainter &painter) { paintRowShades(painter); });
    new PlotPart(this, QStringLiteral("axes"), [this](QPainter &painter) {
        if (m_view.empty()) {
            if (m_view.switchedOff())
                paintEmpty(painter, tr("Column attention is switched off."),
                           QRectF(QPointF(), arrangedSize()));
            return;
        }
        paintNames(painter);
    });
}

void AttentionBase::styleChanged() {}

void AttentionBase::takeOver(const RunModel *model)
{
    m_view = AttentionView::of(model);
    const bool shown = !m_view.switchedOff();
    xAxis->setVisible(shown);
    xAxis->grid()->setVisible(shown && kind() == PlotKind::Attention);
}

PlotNames AttentionBase::names() const
{
    PlotNames names;
    names.small = m_view.dense();
    names.compact = compact();
    for (std::size_t column = 0; column < m_view.columns(); ++column) {
        names.columns.append(m_view.columnName(column));
        names.labelColumn = names.labelColumn || m_view.isLabelColumn(column);
    }
    if (m_view.dense())
        names.columns.append(tr("others (%1)").arg(m_view.columns()));
    if (namesLanes()) {
        for (const std::size_t group : m_view.groups)
            names.lanes.append(m_view.laneName(group));
    }
    return names;
}

bool AttentionBase::namesLanes() const
{
    return m_view.byClass() && !m_view.dense();
}

void AttentionBase::arrange()
{
    setPlotMargins(plotMargins(kind(), style(), names(), arrangedSize().width()));
    m_rows = AttentionRowLayout(m_view, plotRect().height(), std::ceil(QFontMetricsF(nameFont()).height()));
}

int AttentionBase::pointedRow() const
{
    const std::optional<QPointF> position = pointer();
    return position ? m_rows.rowAt(plotRect(), position->y()) : -1;
}

QString AttentionBase::shareText(double share) const
{
    return percentText(share, shareDecimals(m_view.columns()));
}

QColor AttentionBase::laneColor(std::size_t group) const
{
    return group == 1 ? style().theme.class0 : style().theme.attention;
}

std::vector<ReadOut::Line> AttentionBase::rowLines(const AttentionStatistics &attention,
                                                   std::size_t row) const
{
    std::vector<ReadOut::Line> lines;
    for (const std::size_t group : m_view.groups) {
        const double share = AttentionRowLayout::share(attention, group, m_rows.rows()[row]);
        lines.push_back({m_view.groupName(group), percentText(share, 1), laneColor(group)});
    }
    return lines;
}

void AttentionBase::paintRowShades(QPainter &painter) const
{
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        if (!m_rows.rows()[row].labelColumn && !m_rows.rows()[row].others)
            continue;
        const QRectF rect = m_rows.rowRect(plotRect(), row);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(0, rect.top(), arrangedSize().width(), rect.height()), style().rowShade);
    }
}

void AttentionBase::paintNames(QPainter &painter) const
{
    const PlotNames all = names();
    const QRectF plot = plotRect();
    const double room = std::ceil(nameRoom(kind(), style(), all, arrangedSize().width()));
    const bool map = kind() == PlotKind::AttentionMap;
    const bool nameLeft = map && namesLanes();
    const double right = plot.left() - style().px(8);
    const double left = nameLeft ? style().px(6) : right - room;
    const int flags =
        int(Qt::AlignVCenter) | int(Qt::TextDontClip) | int(nameLeft ? Qt::AlignLeft : Qt::AlignRight);
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        const AttentionRow &each = m_rows.rows()[row];
        QFont font = nameFont();
        if (each.labelColumn)
            font.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics(font);
        const QRectF rect = m_rows.rowRect(plot, row);
        const double note = QFontMetricsF(style().tick).height();
        const bool noted = each.labelColumn && !map && rect.height() >= metrics.height() + note;
        QRectF box(left, rect.top(), room, rect.height());
        if (noted)
            box.setBottom(box.bottom() - note);
        painter.setFont(font);
        painter.setPen(style().theme.text);
        painter.drawText(box, flags, metrics.elidedText(each.name, Qt::ElideMiddle, room + 1));
        if (noted) {
            painter.setFont(style().tick);
            painter.setPen(style().theme.quietText);
            const double y = box.center().y() + metrics.height() / 2 - style().px(1);
            painter.drawText(
                QRectF(left, y, room, note), Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip,
                QFontMetricsF(style().tick).elidedText(labelColumnText(), Qt::ElideRight, room + 1));
        }
        if (!nameLeft || each.others)
            continue;
        painter.setFont(style().tick);
        painter.setPen(style().theme.quietText);
        for (std::size_t lane = 0; lane < m_view.groups.size(); ++lane) {
            const QRectF laneRect = m_rows.laneRect(plot, row, lane);
            const QString text =
                QFontMetricsF(style().tick)
                    .elidedText(m_view.laneName(m_view.groups[lane]), Qt::ElideRight, style().px(48));
            painter.drawText(QRectF(left, laneRect.top(), right - left, laneRect.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
        }
    }
}

} // namespace attention
