// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/layer_values.h"
#include "core/io/layers_text.h"
#include "ui/layers/cells.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace attention {

/// A row beside its cells: "y = 1", or "5.6" of a regression; its number where `rows` have two of a class.
QStringList rowLabels(const Run &run, const std::vector<LayerRow> &rows);
/// "row 8013, y = 1"
QString rowTitle(const Run &run, const LayerRow &row);

/// A map of numbers: rows of the data × units, a kernel's inputs × outputs, or one row of biases.
struct MapPart
{
    std::span<const float> values; ///< row-major, of the layers below
    std::size_t rows = 1;
    std::size_t columns = 1;
    QStringList labels; ///< of the rows; empty where there are very many
};

/// One layer as it is drawn: a line with name, words and scale, and the maps below.
struct LayerMap
{
    std::size_t layer = 0; ///< its place in the layer table
    QString name;
    QString words; ///< "4 · scores"
    CellScale scale;
    std::vector<MapPart> parts;
    QStringList notes; ///< behind the rows of the first part; empty where there is nothing to say
};

/// All layers of one kind of numbers. Keeps what the maps point into.
class LayerMaps
{
public:
    LayerMaps() = default;
    LayerMaps(std::shared_ptr<const Run> run, std::shared_ptr<const LayersAtEpoch> layers, LayerPart part);

    const std::vector<LayerMap> &maps() const { return m_maps; }
    LayerPart part() const { return m_part; }
    /// What stands at a place as a sentence: "dense_1, y = 1, x1: 1.23", "units 3 to 9: −0.2 … 0.4".
    QString describe(std::size_t map, std::size_t part, const CellGrid::Place &place) const;

private:
    LayerMap outputs(std::size_t layer) const;
    LayerMap tensors(std::size_t layer) const;
    QString columnName(const LayerMap &map, std::size_t column) const;
    QString inputName(const LayerMap &map, std::size_t row) const;

    std::shared_ptr<const Run> m_run;
    std::shared_ptr<const LayersAtEpoch> m_layers;
    LayerPart m_part = LayerPart::Outputs;
    std::vector<LayerMap> m_maps;
};

} // namespace attention
