// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/evidence_bars.h"

#include "ui/plots/plot_style.h"
#include "ui/trust/trust_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr std::size_t describedRows = 20;

} // namespace

EvidenceBars::EvidenceBars(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false); // the card's colour
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Evidence per column"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void EvidenceBars::setTable(EvidenceTable table)
{
    m_table = std::move(table);
    const std::size_t columns = m_table.empty() ? 0 : m_table.columns().size();
    if (m_marks.selectedColumn && *m_marks.selectedColumn >= columns)
        m_marks.selectedColumn.reset();
    m_marks.hoveredColumn.reset();
    relayout();
    describe();
}

void EvidenceBars::setGrey(bool grey)
{
    if (grey == m_marks.grey)
        return;
    m_marks.grey = grey;
    viewport()->update();
}

void EvidenceBars::relayout()
{
    viewport()->update();
    if (m_table.empty()) {
        m_layout = {};
        verticalScrollBar()->setRange(0, 0);
        return;
    }
    const PlotStyle style(themeOf(palette()));
    m_layout = layoutEvidence(m_table, QSizeF(viewport()->size()), style, verticalScrollBar()->value());
    const double hidden = std::max(0.0, m_layout.contentHeight() - m_layout.rows.height());
    verticalScrollBar()->setSingleStep(std::max(1, static_cast<int>(m_layout.rowHeight)));
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(m_layout.rows.height())));
    verticalScrollBar()->setRange(0, static_cast<int>(std::ceil(hidden)));
}

void EvidenceBars::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void EvidenceBars::scrollContentsBy(int, int)
{
    m_layout.scroll = verticalScrollBar()->value();
    viewport()->update();
}

void EvidenceBars::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        relayout();
}

void EvidenceBars::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    m_marks.focus = hasFocus();
    paintEvidence(painter, m_table, m_layout, PlotStyle(themeOf(palette())), m_marks);
}

// At its end the wheel goes on to what the bars lie in.
void EvidenceBars::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() == 0)
        event->ignore();
    else
        QAbstractScrollArea::wheelEvent(event);
}

bool EvidenceBars::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), readOut(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({});
    return QAbstractScrollArea::viewportEvent(event);
}

QString EvidenceBars::readOut(const QPointF &point) const
{
    if (m_table.empty())
        return {};
    if (const auto title = m_layout.titleAt(point))
        return kindHelp(m_layout.blocks[*title].kind) + u'\n' + tr("Click to order the columns by it.");
    const auto row = m_layout.rowAt(point);
    if (!row)
        return {};
    const std::size_t column = m_table.columns()[*row];
    const auto block = m_layout.blockAt(point);
    if (!block)
        return m_table.rowText(column);
    const EvidenceKind kind = m_layout.blocks[*block].kind;
    QStringList lines{tr("%1, %2").arg(m_table.columnName(column), kindTitle(kind))};
    const auto figure = [&](double value) {
        return kindFigure(kind, m_table.facts().task, value, m_table.columns().size());
    };
    for (std::size_t lane = 0; lane < m_table.lanes().size(); ++lane) {
        QString line = figure(m_table.mean(kind, column, lane));
        const double error = m_table.error(kind, column, lane);
        if (std::isfinite(error))
            line += tr(" ± %1").arg(figure(error));
        const double seeds = m_table.meanOfSeeds(kind, column, lane);
        if (std::isfinite(seeds) && m_table.hasSeeds(kind))
            line += tr(", mean of seeds %1").arg(figure(seeds));
        const QString &name = m_table.lanes()[lane].name;
        lines.append(name.isEmpty() ? line : tr("%1: %2").arg(name, line));
    }
    return lines.join(u'\n');
}

void EvidenceBars::hover(std::optional<std::size_t> column)
{
    if (column == m_marks.hoveredColumn)
        return;
    m_marks.hoveredColumn = column;
    viewport()->update();
}

void EvidenceBars::mouseMoveEvent(QMouseEvent *event)
{
    const auto row = m_layout.rowAt(event->position());
    viewport()->setCursor(row || m_layout.titleAt(event->position()) ? Qt::PointingHandCursor
                                                                     : Qt::ArrowCursor);
    hover(row ? std::optional(m_table.columns()[*row]) : std::nullopt);
}

void EvidenceBars::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto title = m_layout.titleAt(event->position())) {
        emit orderRequested(m_layout.blocks[*title].kind);
    } else if (const auto row = m_layout.rowAt(event->position())) {
        select(m_table.columns()[*row]);
        emit detailRequested(m_table.columns()[*row]);
    }
}

void EvidenceBars::select(std::optional<std::size_t> column)
{
    m_marks.selectedColumn = column;
    if (column && !m_table.empty()) {
        const std::size_t row = m_table.rowOf(*column);
        const double top = static_cast<double>(row) * m_layout.rowHeight;
        const double room = m_layout.rows.height();
        const double value = verticalScrollBar()->value();
        if (top < value)
            verticalScrollBar()->setValue(static_cast<int>(top));
        else if (top + m_layout.rowHeight > value + room)
            verticalScrollBar()->setValue(static_cast<int>(std::ceil(top + m_layout.rowHeight - room)));
    }
    describe();
    viewport()->update();
}

void EvidenceBars::moveTo(std::size_t row)
{
    select(m_table.columns()[std::min(row, m_table.columns().size() - 1)]);
}

void EvidenceBars::keyPressEvent(QKeyEvent *event)
{
    if (m_table.empty() || event->modifiers() != (event->modifiers() & Qt::KeypadModifier)) {
        event->ignore();
        return;
    }
    const auto page = static_cast<std::size_t>(std::max(1.0, m_layout.rows.height() / m_layout.rowHeight));
    const bool any = m_marks.selectedColumn.has_value();
    const std::size_t row = any ? m_table.rowOf(*m_marks.selectedColumn) : 0;
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(row > 0 ? row - 1 : 0);
        break;
    case Qt::Key_Down:
        moveTo(any ? row + 1 : 0);
        break;
    case Qt::Key_PageUp:
        moveTo(row > page ? row - page : 0);
        break;
    case Qt::Key_PageDown:
        moveTo(row + page);
        break;
    case Qt::Key_Home:
        moveTo(0);
        break;
    case Qt::Key_End:
        moveTo(m_table.columns().size() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        moveTo(row);
        emit detailRequested(*m_marks.selectedColumn);
        break;
    default:
        event->ignore();
    }
}

/// The chosen column, or the first ones where none is.
void EvidenceBars::describe()
{
    if (m_table.empty()) {
        setAccessibleDescription({});
        return;
    }
    if (hasFocus() && m_marks.selectedColumn) {
        setAccessibleDescription(m_table.rowText(*m_marks.selectedColumn));
        return;
    }
    QStringList rows;
    for (std::size_t row = 0; row < std::min(m_table.columns().size(), describedRows); ++row)
        rows.append(m_table.rowText(m_table.columns()[row]));
    QString text = rows.join(tr(". "));
    if (m_table.columns().size() > describedRows)
        text += tr(". And %1 more columns.").arg(m_table.columns().size() - describedRows);
    setAccessibleDescription(text);
}

void EvidenceBars::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    describe();
    viewport()->update();
}

void EvidenceBars::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    describe();
    viewport()->update();
}

} // namespace attention
