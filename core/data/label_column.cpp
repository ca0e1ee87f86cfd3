// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_column.h"

#include "core/data/large_pages.h"
#include "core/data/random.h"

#include <utility>

namespace attention {

namespace {

constexpr std::size_t rowsBetweenStops = 256;

Dataset withoutRows(const DataConfig &config)
{
    Dataset data;
    data.rows = static_cast<std::size_t>(config.rows);
    data.columns = static_cast<std::size_t>(config.columns);
    data.trainRows = static_cast<std::size_t>(config.rows - config.validationRows());
    data.informativeColumns = {static_cast<std::size_t>(config.labelColumn)};
    data.targetName = std::string("y");
    data.classNames = {"0", "1"};
    for (std::size_t column = 0; column < data.columns; ++column)
        data.columnNames.push_back(std::string("x").append(std::to_string(column)));
    return data;
}

} // namespace

Dataset makeLabelColumnDataset(const DataConfig &config)
{
    return std::move(*makeLabelColumnDataset(config, {}));
}

std::optional<Dataset> makeLabelColumnDataset(const DataConfig &config, const std::function<bool()> &stop)
{
    Dataset data = withoutRows(config);
    const auto labelColumn = static_cast<std::size_t>(config.labelColumn);
    const auto seed = static_cast<std::uint64_t>(config.seed);
    Random random(seed, Stream::Data);
    Random noise(seed, Stream::LabelNoise);
    reserveLarge(data.x, data.rows * data.columns); // written row by row: a stop need not wait for the zeros
    data.y.reserve(data.rows);
    std::vector<float> x(data.columns);
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (stop && row % rowsBetweenStops == 0 && stop())
            return std::nullopt;
        for (float &value : x)
            value = static_cast<float>(random.normal());
        const bool label = random.uniform() < 0.5;
        x[labelColumn] = label ? 1.0F : 0.0F;
        const bool flipped = noise.uniform() < config.noise;
        data.x.insert(data.x.end(), x.begin(), x.end());
        data.y.push_back(label != flipped ? 1.0F : 0.0F);
    }
    return data;
}

} // namespace attention
