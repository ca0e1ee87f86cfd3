// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_base.h"

#include "ui/plots/plot_part.h"
#include "ui/text/run_text.h"
#include "ui/theme/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <iterator>

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
            else if (m_view.needsRow)
                paintEmpty(painter, needsRowText(), QRectF(QPointF(), arrangedSize()));
            return;
        }
        paintNames(painter);
    });
}

void AttentionBase::setModel(RunModel *model)
{
    m_model = model;
    Plot::setModel(model);
}

void AttentionBase::styleChanged() {}

void AttentionBase::takeOver(const RunModel *model)
{
    m_view = AttentionView::of(model);
    const bool shown = !m_view.switchedOff() && !m_view.needsRow;
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
        if (m_view.isInformative(column))
            names.mark = m_view.informativeText();
        for (const std::size_t level : m_view.levels[column])
            names.levels.append(m_view.levelName(level));
        if (m_view.levels[column].size() > 2)
            names.levels.append(AttentionRowLayout::moreText(m_view.levels[column].size()));
    }
    for (const std::size_t group : m_view.matrix)
        names.classes.append(m_view.laneName(group));
    if (m_view.manyColumns())
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
    if (m_view.oneRow && group == 1)
        return style().theme.quietText; // as in the data
    switch (group) {
    case 1:
        return style().theme.class0;
    case 3:
        return style().theme.class2;
    default:
        return style().theme.attention;
    }
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

QString AttentionBase::wholeName(const AttentionRow &row) const
{
    if (row.informative)
        return QStringLiteral("%1, %2").arg(row.name, m_view.informativeText());
    if (!row.level)
        return row.name;
    const std::size_t category = m_view.run->facts().levels[row.columns.front() - m_view.columns()].column;
    return QStringLiteral("%1: %2").arg(m_view.columnName(category), row.name);
}

void AttentionBase::paintRowShades(QPainter &painter) const
{
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        const bool found = isFound(m_rows.rows()[row]);
        if (!m_rows.rows()[row].informative && !m_rows.rows()[row].others && !found)
            continue;
        const QRectF rect = m_rows.rowRect(plotRect(), row);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QRectF whole(0, rect.top(), arrangedSize().width(), rect.height());
        painter.fillRect(whole, found ? style().theme.selection : style().rowShade);
        if (found)
            painter.fillRect(QRectF(0, rect.top(), std::round(style().px(3)), rect.height()),
                             style().theme.accent);
    }
}

QString AttentionBase::needsRowText() const
{
    return tr("Choose a row in the table below.");
}

bool AttentionBase::isFound(const AttentionRow &row) const
{
    return m_view.foundColumn && !row.others && row.columns.front() == *m_view.foundColumn;
}

QRectF AttentionBase::nameRect(std::size_t row) const
{
    const QRectF rect = m_rows.rowRect(plotRect(), row);
    return {0.0, rect.top(), plotRect().left() - style().px(4), rect.height()};
}

void AttentionBase::paintNames(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const double room = std::ceil(nameRoom(kind(), style(), names(), arrangedSize().width()));
    const bool nameLeft = m_view.hasLevels() || (kind() == PlotKind::AttentionMap && namesLanes());
    const double left = nameLeft ? style().px(6) : plot.left() - style().px(8) - room;
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        const QRectF rect = m_rows.rowRect(plot, row);
        paintName(painter, row, QRectF(left, rect.top(), room, rect.height()), nameLeft);
        if (kind() == PlotKind::AttentionMap && namesLanes() && !m_rows.rows()[row].others)
            paintLaneNames(painter, row);
    }
}

void AttentionBase::paintName(QPainter &painter, std::size_t row, const QRectF &box, bool nameLeft) const
{
    const AttentionRow &each = m_rows.rows()[row];
    const PlotStyle &s = style();
    QFont font = each.level ? s.tick : nameFont();
    if (each.informative || isFound(each))
        font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const double sign = m_view.hasLevels() ? openSignWidth(s) : 0.0;
    QRectF name = box.adjusted(each.level ? 2 * sign : sign, 0, 0, 0);
    const double note = QFontMetricsF(s.tick).height();
    const bool noted = each.informative && wordsFit();
    if (noted)
        name.setBottom(name.bottom() - note);
    const QString text = metrics.elidedText(each.name, Qt::ElideMiddle, name.width() + 1);
    painter.setFont(font);
    painter.setPen(each.level ? s.theme.quietText : s.theme.text);
    painter.drawText(
        name, int(Qt::AlignVCenter) | int(Qt::TextDontClip) | int(nameLeft ? Qt::AlignLeft : Qt::AlignRight),
        text);
    if (noted) {
        painter.setFont(s.tick);
        painter.setPen(s.theme.quietText);
        const double y = name.center().y() + metrics.height() / 2 - s.px(1);
        painter.drawText(
            QRectF(name.left(), y, name.width(), note),
            int(Qt::AlignTop) | int(Qt::TextDontClip) | int(nameLeft ? Qt::AlignLeft : Qt::AlignRight),
            QFontMetricsF(s.tick).elidedText(m_view.informativeText(), Qt::ElideRight, name.width() + 1));
    }
    if (!each.category)
        return;
    const QRectF mark(box.left(), name.top(), sign - s.px(4), name.height());
    drawChevron(&painter, mark, each.open ? Direction::Down : Direction::Right, s.theme.quietText, s.px(7),
                s.px(1.5));
    if (hasFocus() && !isPicture() && m_current == each.columns.front()) {
        const double height = std::min(box.height(), metrics.height() + s.px(2));
        drawFocusRing(&painter,
                      QRectF(box.left() - s.px(3), name.center().y() - height / 2,
                             sign + metrics.horizontalAdvance(text) + s.px(7), height),
                      s.px(4), s.theme.accent, s.px(1.5));
    }
}

bool AttentionBase::wordsFit() const
{
    const double height = QFontMetricsF(nameFont()).height() + QFontMetricsF(style().tick).height();
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        if (m_rows.rows()[row].informative && m_rows.rowRect(plotRect(), row).height() < height)
            return false;
    }
    return kind() == PlotKind::Attention;
}

void AttentionBase::paintLaneNames(QPainter &painter, std::size_t row) const
{
    const QFontMetricsF metrics(style().tick);
    const double right = plotRect().left() - style().px(8);
    painter.setFont(style().tick);
    painter.setPen(style().theme.quietText);
    for (std::size_t lane = 0; lane < m_view.groups.size(); ++lane) {
        const QRectF rect = m_rows.laneRect(plotRect(), row, lane);
        if (rect.height() < 0.7 * metrics.height())
            continue;
        painter.drawText(QRectF(0, rect.top(), right, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         metrics.elidedText(m_view.laneName(m_view.groups[lane]), Qt::ElideRight,
                                            style().px(mostLaneName)));
    }
}

int AttentionBase::categoryAt(const QPointF &position) const
{
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        if (m_rows.rows()[row].category && nameRect(row).contains(position))
            return static_cast<int>(row);
    }
    return -1;
}

void AttentionBase::setOpen(std::size_t row, bool open)
{
    if (m_model && m_model->run() == m_view.run)
        m_model->setLevelsShown(m_rows.rows()[row].columns.front(), open);
}

void AttentionBase::mousePressEvent(QMouseEvent *event)
{
    const int row = event->button() == Qt::LeftButton ? categoryAt(event->position()) : -1;
    if (row >= 0)
        setOpen(static_cast<std::size_t>(row), !m_rows.rows()[static_cast<std::size_t>(row)].open);
    else
        Plot::mousePressEvent(event);
}

void AttentionBase::mouseMoveEvent(QMouseEvent *event)
{
    if (categoryAt(event->position()) >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    Plot::mouseMoveEvent(event);
}

void AttentionBase::moveCurrent(int step)
{
    std::vector<std::size_t> categories;
    for (const AttentionRow &row : m_rows.rows()) {
        if (row.category)
            categories.push_back(row.columns.front());
    }
    if (categories.empty())
        return;
    const auto found =
        m_current ? std::find(categories.begin(), categories.end(), *m_current) : categories.end();
    if (found == categories.end())
        m_current = categories.front();
    else if (step > 0 && std::next(found) != categories.end())
        m_current = *std::next(found);
    else if (step < 0 && found != categories.begin())
        m_current = *std::prev(found);
    replot(QCustomPlot::rpQueuedReplot);
}

void AttentionBase::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (!plain || !m_view.hasLevels()) {
        Plot::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        moveCurrent(key == Qt::Key_Down ? 1 : -1);
        return;
    }
    for (std::size_t row = 0; row < m_rows.rows().size(); ++row) {
        const AttentionRow &each = m_rows.rows()[row];
        if (!each.category || m_current != each.columns.front())
            continue;
        if (key == Qt::Key_Right || key == Qt::Key_Left || key == Qt::Key_Return || key == Qt::Key_Enter) {
            setOpen(row, key == Qt::Key_Right || (key != Qt::Key_Left && !each.open));
            return;
        }
    }
    Plot::keyPressEvent(event);
}

} // namespace attention
