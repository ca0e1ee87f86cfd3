// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// From numbers of a file to what the network sees and back: standardised = (value − mean) / deviation.
struct StandardScale
{
    double mean = 0.0;
    double deviation = 1.0; ///< of the population, divided by n; 1 where all values are the same
    bool operator==(const StandardScale &) const = default;
};

/// How one source column becomes inputs; all figures are of the training rows, fills included.
struct ColumnEncoding
{
    enum class Kind {
        Number,  ///< one input: (value − mean) / deviation, a missing value becomes the median first
        Boolean, ///< one input, 0 or 1, standardised likewise; a missing value becomes the more frequent one
        Category ///< one input for each level, 1 where the row has it, else 0
    };

    std::string name;
    Kind kind = Kind::Number;
    StandardScale scale;             ///< of a number or boolean
    double fill = 0.0;               ///< of a number or boolean, in its own unit
    std::vector<std::string> levels; ///< of a category, in the order of its inputs, without the two below
    std::vector<std::string> rare;   ///< levels merged into the input "(other)", as is any level unknown
    bool other = false; ///< whether there is an input "(other)", after the levels; without it a level unknown
                        ///< leaves all inputs 0
    bool missing = false; ///< whether there is an input "(missing)", the last one; without it a missing value
                          ///< leaves all inputs 0

    std::size_t inputs() const;
    bool operator==(const ColumnEncoding &) const = default;
};

/// How the columns of a table become inputs and target. Saved with a model and applied to new rows.
struct Preprocessing
{
    std::vector<ColumnEncoding> columns; ///< in the order of the inputs
    std::string target;
    std::vector<std::string> classes; ///< in the order of y; empty for regression
    StandardScale targetScale;        ///< of regression

    std::size_t inputs() const;
    /// "radius", or "colour=red", "colour=(other)", "colour=(missing)" for each input.
    std::vector<std::string> inputNames() const;
    bool operator==(const Preprocessing &) const = default;
};

} // namespace attention
