// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/tau_grid.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int lineHeight = 22;
constexpr int ruleSpace = 7;
constexpr int columnGap = 9;

QFont strongFont(const Metrics &metrics)
{
    QFont font = metrics.font(TextRole::Sentence);
    font.setWeight(strongWeight());
    return font;
}

} // namespace

QString TauView::text() const
{
    QStringList lines;
    const auto add = [&](const Row &row) {
        QStringList cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i].text.isEmpty())
                cells.append(columns[static_cast<qsizetype>(i)] + QStringLiteral(": ") + row.cells[i].text);
        }
        lines.append(row.name + QStringLiteral(", ") + cells.join(QStringLiteral(", ")));
    };
    for (const Row &row : rows)
        add(row);
    if (!verdict.cells.empty())
        add(verdict);
    return lines.join(QStringLiteral(". "));
}

TauGrid::TauGrid(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TauGrid::setView(const TauView &view)
{
    const bool resized =
        view.rows.size() != m_view.rows.size() || view.verdict.cells.empty() != m_view.verdict.cells.empty();
    m_view = view;
    setAccessibleDescription(view.text());
    if (resized)
        updateGeometry();
    update();
}

void TauGrid::setGrey(bool grey)
{
    m_grey = grey;
    update();
}

std::vector<TauGrid::Line> TauGrid::lines() const
{
    const Metrics metrics;
    std::vector<Line> lines{{nullptr, 0.0}};
    double top = metrics.px(lineHeight);
    for (const TauView::Row &row : m_view.rows) {
        lines.push_back({&row, top});
        top += metrics.px(lineHeight);
    }
    if (!m_view.verdict.cells.empty())
        lines.push_back({&m_view.verdict, top + metrics.px(ruleSpace)});
    return lines;
}

QSize TauGrid::sizeHint() const
{
    const Metrics metrics;
    return {metrics.px(240), static_cast<int>(lines().back().top) + metrics.px(lineHeight)};
}

std::vector<double> TauGrid::ends() const
{
    const Metrics metrics;
    const QFontMetricsF heads(metrics.font(TextRole::Sentence));
    const QFontMetricsF figures(strongFont(metrics));
    std::vector<double> ends(static_cast<std::size_t>(m_view.columns.size()));
    double right = width();
    for (std::size_t column = ends.size(); column-- > 0;) {
        double widest = heads.horizontalAdvance(m_view.columns[static_cast<qsizetype>(column)]);
        for (const Line &line : lines()) {
            if (line.row != nullptr && column < line.row->cells.size())
                widest = std::max(widest, figures.horizontalAdvance(line.row->cells[column].text));
        }
        ends[column] = right;
        right -= std::min(std::ceil(widest), width() * 0.26) + metrics.pxF(columnGap);
    }
    ends.insert(ends.begin(), right);
    return ends;
}

QRectF TauGrid::cellRect(const Line &line, std::size_t column) const
{
    const std::vector<double> right = ends();
    const double left = column == 0 ? 0.0 : right[column - 1] + Metrics().pxF(columnGap);
    return {left, line.top, right[column] - left, static_cast<double>(Metrics().px(lineHeight))};
}

bool TauGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    for (const Line &line : lines()) {
        for (std::size_t cell = 0; line.row != nullptr && cell < line.row->cells.size(); ++cell) {
            if (cellRect(line, cell + 1).contains(help->pos()))
                text = line.row->cells[cell].help;
        }
        if (line.row != nullptr && cellRect(line, 0).contains(help->pos()))
            text = line.row->name;
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void TauGrid::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const QFont plain = metrics.font(TextRole::Sentence);
    const QFont strong = strongFont(metrics);
    QPainter painter(this);
    const auto text = [&](const QRectF &rect, int side, const QString &words, const QFont &font,
                          const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(rect, side | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(words, Qt::ElideMiddle, rect.width()));
    };
    const auto colorOf = [&](TauView::Tone tone) {
        if (m_grey || tone == TauView::Tone::Quiet)
            return theme.quietText;
        return tone == TauView::Tone::Good  ? theme.good.text
               : tone == TauView::Tone::Bad ? theme.error.text
                                            : theme.text;
    };
    for (const Line &line : lines()) {
        if (line.row == nullptr) {
            const QString head = tr("τ of attention and");
            const bool fits = QFontMetricsF(plain).horizontalAdvance(head) <= cellRect(line, 0).width();
            text(cellRect(line, 0), Qt::AlignLeft, fits ? head : tr("τ with"), plain, theme.quietText);
            for (qsizetype column = 0; column < m_view.columns.size(); ++column)
                text(cellRect(line, static_cast<std::size_t>(column) + 1), Qt::AlignRight,
                     m_view.columns[column], plain, theme.quietText);
            continue;
        }
        if (line.row == &m_view.verdict)
            painter.fillRect(QRectF(0, line.top - metrics.px(ruleSpace) * 0.5, width(), 1), theme.line);
        text(cellRect(line, 0), Qt::AlignLeft, line.row->name, plain, m_grey ? theme.quietText : theme.text);
        for (std::size_t cell = 0; cell < line.row->cells.size(); ++cell) {
            const TauView::Cell &each = line.row->cells[cell];
            text(cellRect(line, cell + 1), Qt::AlignRight, each.text,
                 each.tone == TauView::Tone::Quiet ? plain : strong, colorOf(each.tone));
        }
    }
}

} // namespace attention
