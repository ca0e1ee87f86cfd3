// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/network_picture.h"

#include "core/explain/layer_sentences.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int mostWidth = 720;
constexpr int titleHeight = 16;
constexpr int cellHeight = 16;
constexpr int mostCellWidth = 96;
constexpr int padding = 7;
constexpr int gap = 13;
constexpr int gutter = 26; ///< beside a branch, for the line past it
constexpr qsizetype mostSpoken = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Network)
};

std::size_t placeOf(const LayersAtEpoch &layers, const std::string &name)
{
    const auto found = std::find_if(layers.layers.begin(), layers.layers.end(),
                                    [&](const LayerValues &each) { return each.layer.name == name; });
    return static_cast<std::size_t>(found - layers.layers.begin());
}

NetworkBox lossBox(const Run &run, const LayersAtEpoch &layers, std::size_t row)
{
    NetworkBox box;
    box.layer = QString::fromStdString(layers.layers.back().layer.name);
    box.name = Words::tr("loss");
    box.words = plainText(lossWords(run.facts().task));
    box.help = plainText(lossExplanation(run.facts().task));
    const double loss = layers.losses[row];
    box.result = std::isnan(loss)
                     ? Words::tr("not known: the row has no target")
                     : Words::tr("%1 for %2").arg(lossText(loss), rowTitle(run, layers.rows[row]));
    return box;
}

void paintArrow(QPainter &painter, const QLineF &line, const QColor &color)
{
    const double size = Metrics().pxF(3.5);
    painter.setPen(QPen(color, Metrics().pxF(1.5), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line.p1(), line.p2() - QPointF(0, size));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF(
        {line.p2(), line.p2() + QPointF(-size, -1.6 * size), line.p2() + QPointF(size, -1.6 * size)}));
}

/// The sign of the product, where the line past a branch comes in.
void paintTimes(QPainter &painter, const QPointF &centre, const Theme &theme)
{
    const double radius = Metrics().pxF(7);
    const double arm = Metrics().pxF(3);
    painter.setPen(QPen(theme.quietText, Metrics().pxF(1.5)));
    painter.setBrush(theme.card);
    painter.drawEllipse(centre, radius, radius);
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
}

CellGrid gridIn(const NetworkBox &box, const QRectF &rect)
{
    const Metrics metrics;
    const QRectF room = rect.adjusted(metrics.px(padding), metrics.px(padding) + metrics.px(titleHeight) + 1,
                                      -metrics.px(padding), -metrics.px(padding));
    const double cell = std::min(metrics.pxF(mostCellWidth), room.width() / 4);
    const double width = std::floor(std::min(room.width(), cell * static_cast<double>(box.values.size())));
    return {QRectF(std::round(room.left()), std::round(room.top()), width, room.height()), 1,
            box.values.size()};
}

void paintBox(QPainter &painter, const NetworkBox &box, const QRectF &rect, const Theme &theme, bool hovered,
              bool focused)
{
    const Metrics metrics;
    drawRoundedRect(&painter, rect, metrics.pxF(6), hovered ? theme.selection : theme.field,
                    hovered ? theme.accent : theme.fieldEdge);
    if (focused)
        drawFocusRing(&painter, rect, metrics.pxF(6), theme.accent, metrics.pxF(2));
    const QRectF title(rect.left() + metrics.px(padding), rect.top() + metrics.px(padding) - 1,
                       rect.width() - 2 * metrics.px(padding), metrics.px(titleHeight));
    QFont nameFont = metrics.font(TextRole::Sentence);
    nameFont.setWeight(QFont::DemiBold);
    const QFont font = metrics.font(TextRole::Tick);
    double right = title.right();
    if (!box.values.empty() && !hasNumbers(gridIn(box, rect)))
        right = paintScale(painter, title, box.scale, theme, font) - metrics.px(8);
    painter.setFont(nameFont);
    painter.setPen(theme.text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, box.name);
    painter.setFont(font);
    painter.setPen(theme.quietText);
    const double left =
        title.left() + std::ceil(QFontMetricsF(nameFont).horizontalAdvance(box.name)) + metrics.px(6);
    painter.drawText(QRectF(left, title.top(), right - left, title.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(box.words, Qt::ElideRight, right - left));
    if (!box.values.empty()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintCells(painter, gridIn(box, rect), box.values, box.scale, theme, font);
        painter.setRenderHint(QPainter::Antialiasing);
        return;
    }
    painter.setFont(metrics.font(TextRole::Sentence));
    painter.setPen(theme.text);
    const QRectF line(title.left(), title.bottom(), title.width(),
                      rect.bottom() - metrics.px(padding) - title.bottom() + 2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(box.result, Qt::ElideRight, line.width()));
}

} // namespace

NetworkPicture networkPicture(const std::shared_ptr<const Run> &run,
                              const std::shared_ptr<const LayersAtEpoch> &layers, std::size_t row)
{
    NetworkPicture picture;
    const LayerMaps maps(run, layers, LayerPart::Outputs);
    for (const LayerMap &map : maps.maps()) {
        const LayerInfo &layer = layers->layers[map.layer].layer;
        const auto values = map.parts.front().values.subspan(row * layer.units, layer.units);
        NetworkBox box;
        box.layer = box.name = map.name;
        box.words = map.words;
        box.help = plainText(layerExplanation(*run, layer));
        box.values.assign(values.begin(), values.end());
        box.scale = map.scale;
        if (layer.inputs.size() == 2) { // the source, and the shares of it
            const NetworkPicture::Skip skip{placeOf(*layers, layer.inputs.front()), map.layer};
            for (std::size_t branch = skip.from + 1; branch < skip.to; ++branch)
                picture.boxes[branch].isBranch = true;
            picture.skips.push_back(skip);
        }
        picture.boxes.push_back(std::move(box));
    }
    picture.boxes.push_back(lossBox(*run, *layers, row));
    return picture;
}

std::optional<std::size_t> NetworkPlaces::boxAt(const QPointF &point) const
{
    for (std::size_t box = 0; box < boxes.size(); ++box) {
        if (boxes[box].contains(point))
            return box;
    }
    return std::nullopt;
}

NetworkPlaces placeNetwork(const NetworkPicture &picture, double width)
{
    const Metrics metrics;
    const double wide = std::min(width, metrics.pxF(mostWidth));
    const double tall = 2 * metrics.px(padding) + metrics.px(titleHeight) + metrics.px(cellHeight);
    NetworkPlaces places;
    double top = 0.0;
    for (const NetworkBox &box : picture.boxes) {
        places.boxes.emplace_back(0, top, wide - (box.isBranch ? metrics.px(gutter) : 0), tall);
        top += tall + metrics.px(gap);
    }
    const double centre = std::round((wide - metrics.px(gutter)) / 2) + 0.5;
    for (std::size_t box = 1; box < places.boxes.size(); ++box)
        places.arrows.emplace_back(centre, places.boxes[box - 1].bottom(), centre, places.boxes[box].top());
    const double past = std::round(wide - metrics.pxF(gutter) / 2) + 0.5;
    for (const NetworkPicture::Skip &skip : picture.skips)
        places.skips.emplace_back(past, places.boxes[skip.from].bottom(), past, places.boxes[skip.to].top());
    places.height = places.boxes.empty() ? 0.0 : places.boxes.back().bottom() + 1;
    return places;
}

void paintNetwork(QPainter &painter, const NetworkPicture &picture, const NetworkPlaces &places,
                  const Theme &theme, std::optional<std::size_t> hovered, std::optional<std::size_t> focused)
{
    const PainterSaver saver(&painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QLineF &arrow : places.arrows)
        paintArrow(painter, arrow, theme.quietText);
    for (const QLineF &skip : places.skips)
        paintArrow(painter, skip, theme.quietText);
    for (std::size_t box = 0; box < picture.boxes.size(); ++box)
        paintBox(painter, picture.boxes[box], places.boxes[box], theme, hovered == box, focused == box);
    for (const QLineF &skip : places.skips)
        paintTimes(painter, skip.p2() - QPointF(0, Metrics().pxF(4)), theme);
}

QString networkText(const NetworkPicture &picture)
{
    QStringList boxes;
    for (const NetworkBox &box : picture.boxes) {
        QString numbers = box.result;
        if (!box.values.empty() && static_cast<qsizetype>(box.values.size()) <= mostSpoken) {
            QStringList each;
            for (const float value : box.values)
                each.append(box.scale.text(static_cast<double>(value)));
            numbers = each.join(QStringLiteral(", "));
        } else if (!box.values.empty()) {
            const CellScale scale = scaleOf(box.values, false);
            numbers = Words::tr("%1 … %2").arg(box.scale.text(scale.low), box.scale.text(scale.high));
        }
        boxes.append(QStringLiteral("%1: %2").arg(box.name, numbers));
    }
    return boxes.join(QStringLiteral("; "));
}

} // namespace attention
