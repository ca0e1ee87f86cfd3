// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/figures_of_rows.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace attention {

ColumnFigures figuresOfRows(const Dataset &data, std::span<const std::uint32_t> rows,
                            std::span<const float> perRow)
{
    const std::size_t columns = data.sources.size();
    const std::size_t groups = groupCount(data);
    ColumnFigures figures(groups, columns);
    std::vector<std::size_t> groupOfRow(rows.size());
    std::vector<std::size_t> rowsOfGroup(groups);
    rowsOfGroup[0] = rows.size();
    for (std::size_t index = 0; index < rows.size(); ++index) {
        groupOfRow[index] = groupOf(data, rows[index]);
        if (groupOfRow[index] > 0)
            ++rowsOfGroup[groupOfRow[index]];
    }
    const auto meansOf = [&](std::vector<double> &to, const auto &value) {
        std::fill(to.begin(), to.end(), 0.0);
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const std::size_t group = groupOfRow[index];
            for (std::size_t column = 0; column < columns; ++column) {
                const auto x = static_cast<double>(perRow[index * columns + column]);
                to[column] += value(x, std::size_t{0}, column);
                if (group > 0)
                    to[group * columns + column] += value(x, group, column);
            }
        }
        for (std::size_t group = 0; group < groups; ++group) {
            for (std::size_t column = 0; column < columns; ++column) // no rows give NaN
                to[figures.place(group, column)] /= static_cast<double>(rowsOfGroup[group]);
        }
    };
    meansOf(figures.mean, [](double x, std::size_t, std::size_t) { return x; });
    meansOf(figures.spread, [&figures](double x, std::size_t group, std::size_t column) {
        const double far = x - figures.meanOf(group, column);
        return far * far;
    });
    for (double &spread : figures.spread)
        spread = std::sqrt(spread);
    return figures;
}

} // namespace attention
