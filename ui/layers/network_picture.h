// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layers/layer_maps.h"

#include <QLineF>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace attention {

/// A layer, or at the end the loss, with the numbers one row has there.
struct NetworkBox
{
    QString layer; ///< whose page it opens
    QString name;
    QString words;  ///< "4 · scores"
    QString help;   ///< what it does, in a sentence with its formula
    QString result; ///< of the loss instead of numbers in cells: "0.1224 at y = 1"
    std::vector<float> values;
    CellScale scale;
    bool isBranch = false; ///< makes shares of attention for a box below that also reads one above
};

/// A network from the input to the loss, carrying one row.
struct NetworkPicture
{
    /// What is read past a branch.
    struct Skip
    {
        std::size_t from = 0;
        std::size_t to = 0;
        bool operator==(const Skip &) const = default;
    };
    std::vector<NetworkBox> boxes; ///< from the top
    std::vector<Skip> skips;
};

/// \param row of those in `layers`.
NetworkPicture networkPicture(const std::shared_ptr<const Run> &run,
                              const std::shared_ptr<const LayersAtEpoch> &layers, std::size_t row);

/// Where its parts are drawn, below one another.
struct NetworkPlaces
{
    std::vector<QRectF> boxes;
    std::vector<QLineF> arrows; ///< from each box to the next
    std::vector<QLineF> skips;
    double height = 0.0;

    std::optional<std::size_t> boxAt(const QPointF &point) const;
};

NetworkPlaces placeNetwork(const NetworkPicture &picture, double width);

/// \param hovered drawn lighter. \param focused drawn with a ring.
void paintNetwork(QPainter &painter, const NetworkPicture &picture, const NetworkPlaces &places,
                  const Theme &theme, std::optional<std::size_t> hovered = {},
                  std::optional<std::size_t> focused = {});

/// "input_1: −0.80, 1.00, 0.02, −0.38; …", long layers as their lowest and highest value.
QString networkText(const NetworkPicture &picture);

} // namespace attention
