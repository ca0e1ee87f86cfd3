// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/explained.h"

#include "core/model/network_plan.h"
#include "core/session/past_epoch.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace attention {

namespace {

/// Rows that are looked at however long one takes.
constexpr std::size_t fewestRows = 64;

} // namespace

Explained explained(const ModelConfig &model, std::vector<float> parameters,
                    std::shared_ptr<const Dataset> data)
{
    std::vector<std::uint32_t> validation(data->validationRows());
    std::iota(validation.begin(), validation.end(), static_cast<std::uint32_t>(data->trainRows));
    const std::size_t most = std::min(mostExplainedRows, mostExplainedCells / data->sources.size());
    return {model, std::move(parameters), std::move(data), spreadRows(validation, most)};
}

Explained afterAttention(const Explained &explained)
{
    const Dataset &data = *explained.data;
    const Architecture architecture(explained.model, data.columns, data.output().units);
    const auto first = static_cast<std::ptrdiff_t>(architecture.find("dense_2/kernel")->offset);
    Explained rest{explained.model, {}, explained.data, explained.rows};
    rest.model.columnAttention = false;
    rest.parameters.assign(explained.parameters.begin() + first, explained.parameters.end());
    return rest;
}

std::int64_t finalEpoch(const Run &run)
{
    if (run.epochs.empty())
        return 0;
    const bool ended = run.state() == RunState::Finished;
    if (ended && run.reason() == StopReason::EarlyStopping)
        return run.epochs[run.epochs.best()].epoch;
    return run.epochs.back().epoch;
}

std::optional<Explained> explained(const Run &run)
{
    if (!run.prepared() || run.epochs.empty())
        return std::nullopt;
    const std::shared_ptr<const Dataset> &data = run.facts().data;
    if (data == nullptr || data->validationRows() == 0)
        return std::nullopt;
    EpochParameters parameters = parametersAt(run, finalEpoch(run));
    if (parameters.values.empty())
        return std::nullopt;
    return explained(run.config.model, std::move(parameters.values), data);
}

std::size_t groupCount(const Dataset &data)
{
    const std::size_t classes = data.classNames.size();
    return classes <= classesWithAttention ? 1 + classes : 1;
}

std::size_t groupOf(const Dataset &data, std::size_t row)
{
    return groupCount(data) == 1 ? 0 : 1 + static_cast<std::size_t>(data.y[row]);
}

double productsOfRow(const ModelConfig &model, const Dataset &data)
{
    double products = 0.0;
    for (const LayerPlan &layer : planOf(Architecture(model, data.columns, data.output().units), model))
        products += static_cast<double>(layer.inputs) * static_cast<double>(layer.outputs);
    return products;
}

std::vector<std::uint32_t> spreadRows(std::span<const std::uint32_t> rows, std::size_t count)
{
    if (rows.size() <= count)
        return {rows.begin(), rows.end()};
    std::vector<std::uint32_t> spread(count);
    for (std::size_t index = 0; index < count; ++index)
        spread[index] = rows[index * rows.size() / count];
    return spread;
}

std::vector<std::uint32_t> rowsWithin(const Explained &explained, double products, double productsPerRow)
{
    const double rows = std::min(products / productsPerRow, static_cast<double>(mostExplainedRows));
    return spreadRows(explained.rows, std::max(fewestRows, static_cast<std::size_t>(rows)));
}

std::vector<double> trainingMeans(const Dataset &data)
{
    std::vector<double> means(data.columns);
    for (std::size_t row = 0; row < data.trainRows; ++row) {
        const float *x = data.x.data() + row * data.columns;
        for (std::size_t column = 0; column < data.columns; ++column)
            means[column] += static_cast<double>(x[column]);
    }
    for (double &mean : means)
        mean /= static_cast<double>(data.trainRows);
    return means;
}

} // namespace attention
