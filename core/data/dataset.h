// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// A table ready for training. Training rows come first, validation rows last. Immutable once made, so
/// threads share it as `std::shared_ptr<const Dataset>`.
struct Dataset
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t trainRows = 0;
    std::vector<float>
        x; ///< rows × columns, row-major, so that gathering a shuffled batch touches whole rows
    std::vector<float> y; ///< rows; the class, 0 or 1
    std::vector<std::string> columnNames;
    std::vector<std::string> classNames;
    std::string targetName;
    std::vector<std::size_t> informativeColumns; ///< the planted truth, counted from 0; empty where unknown

    std::size_t validationRows() const { return rows - trainRows; }
    std::span<const float> row(std::size_t index) const { return {x.data() + index * columns, columns}; }
};

/// Rows of each class among `labels` (values 0 … classes − 1).
std::vector<std::size_t> classCounts(std::span<const float> labels, std::size_t classes);

} // namespace attention
