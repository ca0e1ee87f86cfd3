// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trust/evidence_layout.h"

#include <cstddef>
#include <optional>

class QPainter;

namespace attention {

struct PlotStyle;
struct Theme;

/// What is marked in the bars.
struct EvidenceMarks
{
    bool grey = false; ///< the figures mean nothing, or are of a former run
    std::optional<std::size_t> selectedColumn;
    std::optional<std::size_t> hoveredColumn;
    bool focus = false; ///< draws a ring around the selected one
};

/// The colour of a group of rows: of class 1, class 0 and a third; of all rows that of attention.
QColor groupColor(std::size_t group, const Theme &theme);

/// Bars, dots, names, axes and legend, on a ground that is there. Any painter.
void paintEvidence(QPainter &painter, const EvidenceTable &table, const EvidenceLayout &layout,
                   const PlotStyle &style, const EvidenceMarks &marks = {});

/// Where a seed's dot lies in its strip, −1 … 1; the same at every drawing.
double dotJitter(std::size_t seed, std::size_t column);

} // namespace attention
