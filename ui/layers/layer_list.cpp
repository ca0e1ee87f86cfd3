// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_list.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

namespace {

constexpr int titleHeight = 17;
constexpr int layerGap = 6;
constexpr int leastTitleWidth = 300;
constexpr int leastRowHeight = 16;
constexpr int mostRowHeight = 24;
constexpr int mostCellWidth = 96;
constexpr int narrowCells = 4;          ///< of the width, a cell takes its share at most
constexpr double mostLabelShare = 0.25; ///< of the width
constexpr int kernelRowHeight = 16;
constexpr int mostKernelHeight = 200;
constexpr int biasGap = 4;

QFont cellFont()
{
    return Metrics().font(TextRole::Tick);
}

double gridWidth(double width, std::size_t columns)
{
    const double cell = std::min(Metrics().pxF(mostCellWidth), width / narrowCells);
    return std::floor(std::min(width, cell * static_cast<double>(columns)));
}

double kernelHeight(std::size_t rows)
{
    const Metrics metrics;
    return std::round(std::min(static_cast<double>(rows) * metrics.px(kernelRowHeight),
                               std::max(metrics.pxF(mostKernelHeight), 1.0)));
}

/// Of a row of the data, so that all layers fit into the height if they can.
double rowHeight(const LayerMaps &maps, double height)
{
    const Metrics metrics;
    std::size_t rows = 0;
    for (const LayerMap &map : maps.maps())
        rows += map.parts.front().rows;
    const double rest =
        height - static_cast<double>(maps.maps().size()) * (metrics.px(titleHeight) + metrics.px(layerGap));
    return std::clamp(std::floor(rest / static_cast<double>(std::max<std::size_t>(rows, 1))),
                      static_cast<double>(metrics.px(leastRowHeight)),
                      static_cast<double>(metrics.px(mostRowHeight)));
}

} // namespace

std::vector<LayerPlace> placeLayers(const LayerMaps &maps, double width, double height, double labelWidth)
{
    const Metrics metrics;
    const bool outputs = maps.part() == LayerPart::Outputs;
    const double dataRow = rowHeight(maps, height);
    std::vector<LayerPlace> places;
    double top = 0.0;
    for (const LayerMap &map : maps.maps()) {
        LayerPlace place;
        const double cells = gridWidth(width - labelWidth, map.parts.front().columns);
        const double titleWidth = std::max(labelWidth + cells, metrics.pxF(leastTitleWidth));
        place.title = QRectF(0, top, std::min(width, titleWidth), metrics.px(titleHeight));
        top = place.title.bottom();
        for (std::size_t part = 0; part < map.parts.size(); ++part) {
            const MapPart &each = map.parts[part];
            top += part > 0 ? metrics.px(biasGap) : 0;
            const double tall = outputs ? dataRow * static_cast<double>(each.rows) : kernelHeight(each.rows);
            const double wide = gridWidth(width - labelWidth, each.columns);
            place.grids.emplace_back(QRectF(labelWidth, top, wide, tall), each.rows, each.columns);
            top += tall;
        }
        top += metrics.px(layerGap);
        places.push_back(std::move(place));
    }
    return places;
}

LayerList::LayerList(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Layers"));
}

void LayerList::setMaps(LayerMaps maps)
{
    const bool sameLayers =
        m_maps.part() == maps.part() &&
        std::equal(m_maps.maps().begin(), m_maps.maps().end(), maps.maps().begin(), maps.maps().end(),
                   [](const LayerMap &left, const LayerMap &right) { return left.name == right.name; });
    m_maps = std::move(maps);
    if (!sameLayers)
        m_mark.reset();
    relayout();
    describe();
}

void LayerList::relayout()
{
    const QFontMetricsF metrics(cellFont());
    double widest = 0.0;
    for (const LayerMap &map : m_maps.maps()) {
        for (const MapPart &part : map.parts) {
            const bool drawn = m_maps.part() == LayerPart::Outputs ||
                               kernelHeight(part.rows) >= static_cast<double>(part.rows) * metrics.ascent();
            for (const QString &label : drawn ? part.labels : QStringList())
                widest = std::max(widest, metrics.horizontalAdvance(label));
        }
    }
    m_labelWidth =
        std::ceil(std::min(widest, mostLabelShare * width())) + (widest > 0.0 ? Metrics().px(8) : 0);
    const int shown = parentWidget() != nullptr ? parentWidget()->height() : height();
    m_places = placeLayers(m_maps, width(), shown, m_labelWidth);
    double bottom = 0.0;
    if (!m_places.empty())
        bottom = m_places.back().grids.back().rect().bottom() + 1;
    setMinimumHeight(static_cast<int>(std::ceil(bottom)));
    if (m_mark) {
        const CellGrid &grid = m_places[m_mark->map].grids[m_mark->part];
        m_mark->down = std::min(m_mark->down, grid.placesDown() - 1);
        m_mark->across = std::min(m_mark->across, grid.placesAcross() - 1);
    }
    m_picture = {};
    update();
}

void LayerList::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        paintAll(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (m_mark && hasFocus())
        drawFocusRing(&painter, markRect(), Metrics().pxF(2), themeOf(palette()).accent, Metrics().pxF(2));
}

void LayerList::paintAll(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    const QFont font = cellFont();
    const QFontMetricsF metrics(font);
    for (std::size_t index = 0; index < m_places.size(); ++index) {
        const LayerMap &map = m_maps.maps()[index];
        paintTitle(painter, map, m_places[index].title);
        for (std::size_t part = 0; part < map.parts.size(); ++part) {
            const CellGrid &grid = m_places[index].grids[part];
            paintCells(painter, grid, map.parts[part].values, map.scale, theme, font);
            const double height = grid.rect().height() / static_cast<double>(grid.rows());
            if (height < metrics.ascent())
                continue;
            painter.setFont(font);
            painter.setPen(theme.quietText);
            for (qsizetype row = 0; row < map.parts[part].labels.size(); ++row) {
                const QRectF cell = grid.cellRect(static_cast<std::size_t>(row), 0);
                const QRectF label(0, cell.top(), m_labelWidth - Metrics().px(8), cell.height());
                painter.drawText(
                    label, Qt::AlignLeft | Qt::AlignVCenter,
                    metrics.elidedText(map.parts[part].labels[row], Qt::ElideMiddle, label.width() + 1));
            }
        }
        if (!map.notes.isEmpty())
            paintNotes(painter, map, m_places[index].grids.front());
    }
}

void LayerList::paintTitle(QPainter &painter, const LayerMap &map, const QRectF &rect) const
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QFont nameFont = metrics.font(TextRole::Sentence);
    nameFont.setWeight(QFont::DemiBold);
    const QFont wordsFont = metrics.font(TextRole::Tick);
    const double right = paintScale(painter, rect, map.scale, theme, wordsFont) - metrics.px(8);
    painter.setFont(nameFont);
    painter.setPen(theme.text);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, map.name);
    const double left = std::ceil(QFontMetricsF(nameFont).horizontalAdvance(map.name)) + metrics.px(6);
    painter.setFont(wordsFont);
    painter.setPen(theme.quietText);
    const QRectF words(left, rect.top(), right - left, rect.height());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(wordsFont).elidedText(map.words, Qt::ElideRight, words.width()));
}

void LayerList::paintNotes(QPainter &painter, const LayerMap &map, const CellGrid &grid) const
{
    const Metrics metrics;
    const QFont font = cellFont();
    const double left = grid.rect().right() + metrics.px(8);
    painter.setFont(font);
    painter.setPen(themeOf(palette()).quietText);
    for (qsizetype row = 0; row < map.notes.size(); ++row) {
        const QRectF cell = grid.cellRect(static_cast<std::size_t>(row), 0);
        const QRectF note(left, cell.top(), width() - left, cell.height());
        if (QFontMetricsF(font).horizontalAdvance(map.notes[row]) <= note.width())
            painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter, map.notes[row]);
    }
}

void LayerList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void LayerList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        relayout();
    QWidget::changeEvent(event);
}

bool LayerList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (std::size_t map = 0; map < m_places.size(); ++map) {
        for (std::size_t part = 0; part < m_places[map].grids.size(); ++part) {
            if (const auto place = m_places[map].grids[part].placeAt(help->pos())) {
                QToolTip::showText(help->globalPos(), m_maps.describe(map, part, *place), this);
                return true;
            }
        }
        const LayerMap &layer = m_maps.maps()[map];
        if (m_places[map].title.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), layer.name + QStringLiteral(": ") + layer.words, this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void LayerList::keyPressEvent(QKeyEvent *event)
{
    const std::size_t last = m_places.empty() ? 0 : m_places.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        moveMark(0, -1);
        break;
    case Qt::Key_Right:
        moveMark(0, 1);
        break;
    case Qt::Key_Up:
        moveMark(-1, 0);
        break;
    case Qt::Key_Down:
        moveMark(1, 0);
        break;
    case Qt::Key_PageUp:
        setMark({m_mark && m_mark->map > 0 ? m_mark->map - 1 : 0});
        break;
    case Qt::Key_PageDown:
        setMark({m_mark ? std::min(m_mark->map + 1, last) : 0});
        break;
    case Qt::Key_Home:
        setMark({});
        break;
    case Qt::Key_End:
        setMark({last});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LayerList::moveMark(int down, int across)
{
    if (m_places.empty())
        return;
    if (!m_mark) {
        setMark({});
        return;
    }
    Mark mark = *m_mark;
    const CellGrid &grid = m_places[mark.map].grids[mark.part];
    if (across < 0 && mark.across > 0)
        --mark.across;
    if (across > 0 && mark.across + 1 < grid.placesAcross())
        ++mark.across;
    if (down > 0 && mark.down + 1 < grid.placesDown()) {
        ++mark.down;
    } else if (down > 0 && mark.part + 1 < m_places[mark.map].grids.size()) {
        ++mark.part;
        mark.down = 0;
    } else if (down > 0 && mark.map + 1 < m_places.size()) {
        ++mark.map;
        mark.part = mark.down = 0;
    } else if (down < 0 && mark.down > 0) {
        --mark.down;
    } else if (down < 0 && mark.part + mark.map > 0) {
        if (mark.part > 0)
            --mark.part;
        else
            mark.part = m_places[--mark.map].grids.size() - 1;
        mark.down = m_places[mark.map].grids[mark.part].placesDown() - 1;
    }
    mark.across = std::min(mark.across, m_places[mark.map].grids[mark.part].placesAcross() - 1);
    setMark(mark);
}

void LayerList::setMark(const Mark &mark)
{
    if (m_places.empty())
        return;
    m_mark = mark;
    describe();
    update();
    const QRect rect = markRect().toAlignedRect();
    for (QWidget *above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            const int margin = Metrics().px(titleHeight + leastRowHeight);
            area->ensureVisible(rect.center().x(), rect.bottom(), 0, margin);
            area->ensureVisible(rect.center().x(), rect.top(), 0, margin);
        }
    }
    if (hasFocus())
        QToolTip::showText(mapToGlobal(rect.bottomLeft()), accessibleDescription(), this, rect);
}

QRectF LayerList::markRect() const
{
    return m_places[m_mark->map].grids[m_mark->part].placeRect(m_mark->down, m_mark->across);
}

void LayerList::describe()
{
    if (m_mark) {
        const CellGrid &grid = m_places[m_mark->map].grids[m_mark->part];
        setAccessibleDescription(
            m_maps.describe(m_mark->map, m_mark->part, grid.place(m_mark->down, m_mark->across)));
        return;
    }
    QStringList names;
    for (const LayerMap &map : m_maps.maps())
        names.append(tr("%1: %2").arg(map.name, map.words));
    setAccessibleDescription(names.join(QStringLiteral("; ")));
}

void LayerList::showLayer(const QString &name)
{
    for (std::size_t map = 0; map < m_maps.maps().size(); ++map) {
        if (m_maps.maps()[map].name == name)
            setMark({map});
    }
}

QString LayerList::currentLayer() const
{
    return m_mark ? m_maps.maps()[m_mark->map].name : QString();
}

void LayerList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_mark && event->reason() != Qt::MouseFocusReason)
        setMark({});
    update();
}

void LayerList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace attention
