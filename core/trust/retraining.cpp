// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/retraining.h"

#include "core/training/trainer.h"
#include "core/trust/explained_pass.h"
#include "core/trust/permutation.h"
#include "core/trust/shuffled.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace attention {

namespace {

std::vector<std::uint32_t> validationRows(const Dataset &data)
{
    std::vector<std::uint32_t> rows(data.validationRows());
    std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(data.trainRows));
    return rows;
}

/// The rows without the inputs of a column.
std::vector<float> withoutInputs(const Dataset &data, const SourceColumn &source)
{
    std::vector<float> x;
    x.reserve(data.rows * (data.columns - source.inputs));
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::span<const float> inputs = data.row(row);
        const auto after = inputs.subspan(source.firstInput + source.inputs);
        x.insert(x.end(), inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(source.firstInput));
        x.insert(x.end(), after.begin(), after.end());
    }
    return x;
}

/// Attention to each input, rows × inputs, row-major.
std::vector<float> attentionOfRows(const Explained &explained)
{
    const std::size_t inputs = explained.data->columns;
    std::vector<float> attention(explained.rows.size() * inputs);
    ExplainedPass pass(explained, ExplainedPass::Reads::Attention);
    inBlocks(explained.rows, {}, [&](std::size_t first, std::span<const std::uint32_t> rows) {
        pass.load(rows);
        const float *weights = pass.evaluate().layers[0].weights;
        float *to = attention.data() + first * inputs;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const float *ofRow = weights + row / tileRows * inputs * tileRows + row % tileRows;
            for (std::size_t input = 0; input < inputs; ++input)
                *to++ = ofRow[input * tileRows];
        }
    });
    return attention;
}

/// The explained rows as a data set of their own.
Dataset explainedRows(const Explained &explained)
{
    const Dataset &data = *explained.data;
    Dataset picked;
    picked.task = data.task;
    picked.rows = explained.rows.size();
    picked.columns = data.columns;
    picked.sources = data.sources;
    picked.classNames = data.classNames;
    for (const std::uint32_t row : explained.rows) {
        const std::span<const float> inputs = data.row(row);
        picked.x.insert(picked.x.end(), inputs.begin(), inputs.end());
        picked.y.push_back(data.y[row]);
    }
    return picked;
}

} // namespace

std::optional<Retrained> retrain(const TrainingConfig &config, std::shared_ptr<const Dataset> data,
                                 const StopRequested &stop)
{
    Trainer trainer(config, data);
    double score = std::nan("");
    double lowest = std::numeric_limits<double>::infinity();
    double scoreOfLowest = std::nan("");
    while (!trainer.finished()) {
        const std::optional<EpochResult> result = trainer.trainEpoch(stop);
        if (!result)
            return std::nullopt;
        score = result->record.valAccuracy;
        if (result->record.valLoss < lowest) {
            lowest = result->record.valLoss;
            scoreOfLowest = score;
        }
    }
    const auto parameters = trainer.network().parameters();
    Retrained retrained;
    retrained.explained = explained(config.model, {parameters.begin(), parameters.end()}, std::move(data));
    retrained.diverged = trainer.reason() == StopReason::Diverged;
    if (trainer.reason() == StopReason::EarlyStopping) // it ended with those weights
        score = scoreOfLowest;
    if (trainer.epoch() == 0) {
        Explained all = retrained.explained;
        all.rows = validationRows(*all.data);
        score = scores(all).front();
    }
    retrained.score = score;
    return retrained;
}

std::shared_ptr<const Dataset> withoutColumn(const Dataset &data, std::size_t column)
{
    const SourceColumn source = data.sources[column];
    Dataset rest;
    rest.task = data.task;
    rest.rows = data.rows;
    rest.columns = data.columns - source.inputs;
    rest.trainRows = data.trainRows;
    rest.x = withoutInputs(data, source);
    rest.y = data.y;
    rest.columnNames = data.columnNames;
    const auto firstName = rest.columnNames.begin() + static_cast<std::ptrdiff_t>(source.firstInput);
    rest.columnNames.erase(firstName, firstName + static_cast<std::ptrdiff_t>(source.inputs));
    rest.sources = data.sources;
    rest.sources.erase(rest.sources.begin() + static_cast<std::ptrdiff_t>(column));
    for (std::size_t after = column; after < rest.sources.size(); ++after)
        rest.sources[after].firstInput -= source.inputs;
    rest.classNames = data.classNames;
    rest.targetName = data.targetName;
    rest.targetScale = data.targetScale;
    rest.preprocessing = data.preprocessing;
    if (rest.preprocessing) {
        auto &columns = rest.preprocessing->columns;
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(column));
    }
    rest.tableRows = data.tableRows;
    return std::make_shared<const Dataset>(std::move(rest));
}

std::shared_ptr<const Dataset> withEqualAttention(const Dataset &data)
{
    Dataset equal = data;
    const auto inputs = static_cast<float>(data.columns);
    for (float &value : equal.x)
        value /= inputs;
    equal.preprocessing.reset();
    return std::make_shared<const Dataset>(std::move(equal));
}

std::optional<Score> scoreWithAttentionOfOtherRows(const Explained &explained, std::size_t repeats,
                                                   std::uint64_t seed)
{
    if (!explained.model.columnAttention)
        return std::nullopt;
    const std::size_t inputs = explained.data->columns;
    const std::vector<float> attention = attentionOfRows(explained);
    const Dataset own = explainedRows(explained);
    const auto mixed = std::make_shared<Dataset>(own);
    Explained rest = afterAttention(explained);
    rest.data = mixed;
    rest.rows = validationRows(*mixed);

    std::vector<std::uint32_t> order(own.rows);
    std::vector<double> drawn;
    Score score;
    for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
        Random random(seed, Stream::AttentionOfOthers, streamStep * repeat);
        fillShuffled(order, random);
        for (std::size_t row = 0; row < own.rows; ++row) {
            const std::size_t from = row * inputs;
            const std::size_t other = order[row] * inputs;
            for (std::size_t input = 0; input < inputs; ++input)
                mixed->x[from + input] = own.x[from + input] * attention[other + input];
        }
        drawn.push_back(scores(rest).front());
        score.mean += drawn.back() / static_cast<double>(repeats);
    }
    for (const double value : drawn)
        score.sd += (value - score.mean) * (value - score.mean);
    score.sd = std::sqrt(score.sd / std::max(static_cast<double>(repeats) - 1.0, 1.0));
    return score;
}

} // namespace attention
