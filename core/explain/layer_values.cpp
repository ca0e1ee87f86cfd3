// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/layer_values.h"

#include "core/data/row_pick.h"
#include "core/explain/classes.h"
#include "core/model/network.h"
#include "core/model/network_pass.h"
#include "core/session/past_epoch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t mostExampleClasses = 4;
/// Rows of a regression that are sorted to find low, middle and high ones.
constexpr std::size_t sortedRows = 4'096;
/// Rows × parameters of a gradient over the training rows.
constexpr std::size_t gradientWork = 1'000'000'000;
constexpr std::size_t gradientRowsLimit = 20'000;

/// The rows that examples are taken from: first and one past the last.
std::pair<std::size_t, std::size_t> exampleSpan(const Dataset &data)
{
    return data.validationRows() > 0 ? std::pair(data.trainRows, data.rows)
                                     : std::pair(std::size_t{0}, data.rows);
}

std::optional<std::size_t> rowOfClass(const Dataset &data, float label, std::size_t turn)
{
    const auto [first, last] = exampleSpan(data);
    std::vector<std::size_t> found;
    for (std::size_t row = first; row < last; ++row) {
        if (data.y[row] != label)
            continue;
        found.push_back(row);
        if (found.size() > turn)
            return row;
    }
    if (found.empty())
        return std::nullopt;
    return found[turn % found.size()];
}

std::vector<std::size_t> rowsByTarget(const Dataset &data, std::size_t turn)
{
    const auto [first, last] = exampleSpan(data);
    const std::size_t count = std::min(last - first, sortedRows);
    std::vector<std::size_t> rows(count);
    for (std::size_t index = 0; index < count; ++index)
        rows[index] = first + index * (last - first) / count;
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t left, std::size_t right) { return data.y[left] < data.y[right]; });
    std::vector<std::size_t> examples;
    for (const double quantile : {0.1, 0.5, 0.9}) {
        const auto place = static_cast<std::size_t>(std::lround(quantile * static_cast<double>(count - 1)));
        examples.push_back(rows[(place + turn) % count]);
    }
    examples.erase(std::unique(examples.begin(), examples.end()), examples.end());
    return examples;
}

Batch<float> batchOf(const std::vector<LayerRow> &rows, std::size_t columns)
{
    Batch<float> x(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(columns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].values.size() != columns)
            throw std::invalid_argument("a row has " + std::to_string(rows[row].values.size()) +
                                        " values, not " + std::to_string(columns));
        for (std::size_t column = 0; column < columns; ++column)
            x(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) = rows[row].values[column];
    }
    return x;
}

std::vector<float> rowMajor(const Batch<float> &values)
{
    std::vector<float> all;
    all.reserve(static_cast<std::size_t>(values.size()));
    for (Eigen::Index row = 0; row < values.rows(); ++row)
        all.insert(all.end(), values.row(row).begin(), values.row(row).end());
    return all;
}

/// Losses of the shown rows, and the gradient of their mean if it is wanted.
bool takeShownRows(const Network<float> &network, const Batch<float> &x, bool withGradient,
                   const std::function<bool()> &stop, LayersAtEpoch &result)
{
    result.losses.assign(result.rows.size(), std::numeric_limits<double>::quiet_NaN());
    std::vector<std::size_t> known;
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        if (result.rows[row].target)
            known.push_back(row);
    }
    if (known.empty())
        return true;
    if (withGradient) {
        result.gradient.resize(network.parameters().size());
        result.gradientRows = known.size();
    }
    NetworkPass<float> pass(network.plan(), network.task());
    const float scale = 1.0F / static_cast<float>(known.size());
    for (std::size_t first = 0; first < known.size(); first += pass.blockRows) {
        if (stop && stop())
            return false;
        const std::size_t count = std::min(pass.blockRows, known.size() - first);
        Batch<float> block(static_cast<Eigen::Index>(count), x.cols());
        std::vector<float> labels(count);
        for (std::size_t index = 0; index < count; ++index) {
            const std::size_t row = known[first + index];
            block.row(static_cast<Eigen::Index>(index)) = x.row(static_cast<Eigen::Index>(row));
            labels[index] = *result.rows[row].target;
        }
        pass.load(block, labels);
        if (withGradient)
            pass.train(network.parameters().data(), scale, result.gradient.data(), first > 0);
        else
            pass.evaluate(network.parameters().data());
        for (std::size_t index = 0; index < count; ++index)
            result.losses[known[first + index]] = static_cast<double>(pass.block().loss[index]);
    }
    return true;
}

bool takeTrainingRows(const Network<float> &network, const Dataset &data, const std::function<bool()> &stop,
                      LayersAtEpoch &result)
{
    const std::size_t rows = std::min(data.trainRows, mostGradientRows(network.parameters().size()));
    if (rows == 0)
        return true;
    const bool numbers = data.task == Task::Regression;
    NetworkPass<float> pass(network.plan(), data.task);
    result.gradient.resize(network.parameters().size());
    result.gradientRows = rows;
    const float scale = 1.0F / static_cast<float>(rows);
    std::array<RowPick, NetworkPass<float>::blockRows> picks;
    for (std::size_t first = 0; first < rows; first += picks.size()) {
        if (stop && stop())
            return false;
        const std::size_t count = std::min(picks.size(), rows - first);
        for (std::size_t index = 0; index < count; ++index) {
            const std::size_t row = (first + index) * data.trainRows / rows;
            picks[index] = {static_cast<std::uint32_t>(row),
                            numbers ? 0U : static_cast<std::uint32_t>(data.y[row])};
        }
        pass.load(data.x.data(), std::span(picks.data(), count), numbers ? data.y.data() : nullptr);
        pass.train(network.parameters().data(), scale, result.gradient.data(), first > 0);
    }
    return true;
}

} // namespace

LayerRow dataRow(const Dataset &data, std::size_t row)
{
    if (row >= data.rows)
        throw std::out_of_range("there is no row " + std::to_string(row));
    const std::span<const float> values = data.row(row);
    return {row, {values.begin(), values.end()}, data.y[row]};
}

std::vector<std::size_t> exampleRows(const Dataset &data, std::size_t turn)
{
    if (data.rows == 0)
        return {};
    if (data.task == Task::Regression)
        return rowsByTarget(data, turn);
    std::vector<std::size_t> rows;
    std::vector<std::size_t> classes = classOrder(data.classNames.size());
    classes.resize(std::min(classes.size(), mostExampleClasses));
    for (const std::size_t label : classes) {
        if (const auto row = rowOfClass(data, static_cast<float>(label), turn))
            rows.push_back(*row);
    }
    return rows;
}

std::size_t mostGradientRows(std::size_t parameters)
{
    return std::clamp<std::size_t>(gradientWork / std::max<std::size_t>(parameters, 1),
                                   NetworkPass<float>::blockRows, gradientRowsLimit);
}

std::optional<LayersAtEpoch> layersAt(const Run &run, std::int64_t epoch, std::vector<LayerRow> rows,
                                      GradientRows gradientRows, const std::function<bool()> &stop)
{
    EpochParameters parameters = parametersAt(run, epoch);
    if (parameters.values.empty() || run.facts().data == nullptr)
        return std::nullopt;
    const Dataset &data = *run.facts().data;
    Network<float> network(run.config.model, data.columns, data.output());
    std::copy(parameters.values.begin(), parameters.values.end(), network.parameters().begin());
    LayersAtEpoch result;
    result.run = run.id;
    result.epoch = parameters.epoch;
    result.rows = std::move(rows);
    result.tensors = network.architecture().parameters;
    result.parameters = std::move(parameters.values);
    const Batch<float> x = batchOf(result.rows, data.columns);
    if (stop && stop())
        return std::nullopt;
    std::vector<LayerOutput<float>> outputs = network.activations(x);
    for (std::size_t layer = 0; layer < outputs.size(); ++layer)
        result.layers.push_back({network.architecture().layers[layer], rowMajor(outputs[layer].values)});
    if (!takeShownRows(network, x, gradientRows == GradientRows::Shown, stop, result))
        return std::nullopt;
    if (gradientRows == GradientRows::Training && !takeTrainingRows(network, data, stop, result))
        return std::nullopt;
    return result;
}

} // namespace attention
