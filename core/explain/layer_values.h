// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"
#include "core/session/run.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// A row to take through the network: one of the data set, or values set by hand.
struct LayerRow
{
    std::optional<std::size_t> row; ///< of the data set, counted from 0; nothing where set by hand
    std::vector<float> values;      ///< of the network's inputs
    std::optional<float> target;    ///< the class, or the standardised number; without it there is no loss
};

/// \throws std::out_of_range if the data set has no such row.
LayerRow dataRow(const Dataset &data, std::size_t row);

/// Rows shown together: one of each class (of up to four, those that are listed first), or of a regression
/// rows of low, middle and high target (10th, 50th and 90th percentile). Validation rows where there are any.
/// \param turn 0 for the first ones; higher ones give others, and the first again when all had their turn.
std::vector<std::size_t> exampleRows(const Dataset &data, std::size_t turn = 0);

/// Whose mean loss is differentiated.
enum class GradientRows { None, Shown, Training };

struct LayerValues
{
    LayerInfo layer;
    std::vector<float> outputs; ///< rows × units, row-major
};

/// What a network makes of some rows, layer by layer, as it was after an epoch.
struct LayersAtEpoch
{
    RunId run = 0;
    std::int64_t epoch = 0; ///< the kept one it is of
    std::vector<LayerRow> rows;
    std::vector<LayerValues> layers; ///< from the input to the prediction, as Network::activations() has them
    std::vector<double> losses;      ///< of each row, in the unit of the run's loss; NaN without a target
    std::vector<ParameterInfo> tensors;
    std::vector<float> parameters;
    std::vector<float> gradient;  ///< of the mean loss without weight decay, laid out as the parameters;
                                  ///< empty where none was asked for or no row has a target
    std::size_t gradientRows = 0; ///< whose mean it is

    std::size_t units(std::size_t layer) const { return layers[layer].layer.units; }
    float output(std::size_t layer, std::size_t row, std::size_t unit) const
    {
        return layers[layer].outputs[row * units(layer) + unit];
    }
    /// A tensor's part of parameters or gradient.
    static std::span<const float> part(const std::vector<float> &all, const ParameterInfo &tensor)
    {
        return std::span(all).subspan(tensor.offset, tensor.size());
    }
};

/// Training rows a gradient is taken over at most, evenly spread; fewer for large networks, so that it takes
/// about a second at the longest.
std::size_t mostGradientRows(std::size_t parameters);

/// Any thread. \param epoch see parametersAt(). \param stop asked before every block of rows. Nothing if
/// stopped, and for a run that is not prepared. \throws std::invalid_argument if a row has another number of
/// values than the network has inputs.
std::optional<LayersAtEpoch> layersAt(const Run &run, std::int64_t epoch, std::vector<LayerRow> rows,
                                      GradientRows gradientRows = GradientRows::None,
                                      const std::function<bool()> &stop = {});

} // namespace attention
