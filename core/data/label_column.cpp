// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_column.h"

#include "core/data/random.h"

namespace attention {

Dataset makeLabelColumnDataset(const DataConfig &config)
{
    Dataset data;
    data.rows = static_cast<std::size_t>(config.rows);
    data.columns = static_cast<std::size_t>(config.columns);
    data.trainRows = static_cast<std::size_t>(config.rows - config.validationRows());
    const auto labelColumn = static_cast<std::size_t>(config.labelColumn);
    data.informativeColumns = {labelColumn};
    data.targetName = "y";
    data.classNames = {"0", "1"};
    for (std::size_t column = 0; column < data.columns; ++column)
        data.columnNames.push_back("x" + std::to_string(column));

    const auto seed = static_cast<std::uint64_t>(config.seed);
    Random random(seed, Stream::Data);
    Random noise(seed, Stream::LabelNoise);
    data.x.resize(data.rows * data.columns);
    data.y.resize(data.rows);
    for (std::size_t row = 0; row < data.rows; ++row) {
        float *x = data.x.data() + row * data.columns;
        for (std::size_t column = 0; column < data.columns; ++column)
            x[column] = static_cast<float>(random.normal());
        const bool label = random.uniform() < 0.5;
        x[labelColumn] = label ? 1.0F : 0.0F;
        const bool flipped = noise.uniform() < config.noise;
        data.y[row] = label != flipped ? 1.0F : 0.0F;
    }
    return data;
}

} // namespace attention
