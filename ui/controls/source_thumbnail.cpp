// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/source_thumbnail.h"

#include "core/data/generators/generator.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace attention {

namespace {

constexpr std::int64_t rowsDrawn = 10;

/// Which cells of the first rows decide the target.
struct Pattern
{
    std::size_t columns = 0;
    bool ofRows = false; ///< another set of columns in each row
    std::vector<std::vector<bool>> lit;
};

Pattern patternOf(const Generator &generator)
{
    DataConfig config;
    config.source = generator.name;
    config.columns = generator.columns;
    config.rows = rowsDrawn;
    const std::optional<Dataset> data = generate(config);
    Pattern pattern{data->columns, !data->truth->setOfRow.empty(), {}};
    for (std::size_t row = 0; row < (pattern.ofRows ? data->rows : 1); ++row) {
        std::vector<bool> lit(pattern.columns);
        for (const std::size_t column : data->truth->ofRow(row))
            lit[column] = true;
        pattern.lit.push_back(std::move(lit));
    }
    return pattern;
}

const Pattern &knownPattern(const Generator &generator)
{
    static std::map<std::string_view, Pattern> patterns;
    const auto known = patterns.find(generator.name);
    return known != patterns.end() ? known->second
                                   : patterns.emplace(generator.name, patternOf(generator)).first->second;
}

void drawPattern(QPainter *painter, const QRectF &area, const Pattern &pattern, const Theme &theme)
{
    const double pitch = area.width() / static_cast<double>(pattern.columns);
    const double height = area.height() / static_cast<double>(pattern.lit.size());
    const double gap = pattern.columns > 6 ? pitch * 0.2 : pitch * 0.3;
    for (std::size_t row = 0; row < pattern.lit.size(); ++row) {
        for (std::size_t column = 0; column < pattern.columns; ++column) {
            const QRectF cell(area.left() + static_cast<double>(column) * pitch + gap / 2,
                              area.top() + static_cast<double>(row) * height, pitch - gap,
                              height - (pattern.ofRows ? height * 0.2 : 0.0));
            painter->fillRect(cell, pattern.lit[row][column] ? theme.accent
                                                             : mixed(theme.groove, theme.accent, 0.15));
        }
    }
}

void drawTable(QPainter *painter, const QRectF &area, const Theme &theme)
{
    constexpr int columns = 3;
    constexpr int rows = 4;
    const double width = area.width() / columns;
    const double height = area.height() / rows;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            painter->fillRect(QRectF(area.left() + column * width + width * 0.08,
                                     area.top() + row * height + height * 0.12, width * 0.84, height * 0.76),
                              row == 0 ? theme.accent : mixed(theme.groove, theme.accent, 0.15));
        }
    }
}

} // namespace

void drawSourceThumbnail(QPainter *painter, const QRectF &rect, const std::string &source, const Theme &theme)
{
    const PainterSaver saver(painter);
    drawRoundedRect(painter, rect, Metrics().pxF(4), theme.window, {});
    painter->setRenderHint(QPainter::Antialiasing);
    const double inset = rect.width() / 7;
    const QRectF area = rect.adjusted(inset, inset, -inset, -inset);
    if (const Generator *generator = findGenerator(source))
        drawPattern(painter, area, knownPattern(*generator), theme);
    else
        drawTable(painter, area, theme);
}

} // namespace attention
