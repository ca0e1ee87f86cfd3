// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/onnx_preprocessing.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace attention {

namespace {

constexpr double missingLevel = -1.0;

/// One number for each source column.
struct SourceFigures
{
    std::vector<double> fill;
    std::vector<double> least; ///< levels beyond count as the nearest: missing, or other
    std::vector<double> most;
};

/// One number for each input.
struct InputFigures
{
    std::vector<std::int64_t> source;
    std::vector<double> mean;
    std::vector<double> deviation;
    std::vector<bool> ofCategory;
    std::vector<double> level; ///< that the input is 1 of
};

bool isCategory(const ColumnEncoding &column)
{
    return column.kind == ColumnEncoding::Kind::Category;
}

SourceFigures sourceFigures(const Preprocessing &preprocessing)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    SourceFigures figures;
    for (const ColumnEncoding &column : preprocessing.columns) {
        const bool category = isCategory(column);
        figures.fill.push_back(category ? missingLevel : column.fill);
        figures.least.push_back(category ? missingLevel : -infinity);
        figures.most.push_back(category ? static_cast<double>(column.levels.size()) : infinity);
    }
    return figures;
}

InputFigures inputFigures(const Preprocessing &preprocessing)
{
    InputFigures figures;
    const auto add = [&figures](std::size_t source, StandardScale scale, bool ofCategory, double level) {
        figures.source.push_back(static_cast<std::int64_t>(source));
        figures.mean.push_back(scale.mean);
        figures.deviation.push_back(scale.deviation);
        figures.ofCategory.push_back(ofCategory);
        figures.level.push_back(level);
    };
    for (std::size_t source = 0; source < preprocessing.columns.size(); ++source) {
        const ColumnEncoding &column = preprocessing.columns[source];
        if (!isCategory(column)) {
            add(source, column.scale, false, 0.0);
            continue;
        }
        const std::size_t levels = column.levels.size() + (column.other ? 1 : 0);
        for (std::size_t level = 0; level < levels; ++level)
            add(source, {}, true, static_cast<double>(level));
        if (column.missing)
            add(source, {}, true, missingLevel);
    }
    return figures;
}

} // namespace

bool hasCategories(const Preprocessing &preprocessing)
{
    return std::any_of(preprocessing.columns.begin(), preprocessing.columns.end(), isCategory);
}

std::string addPreprocessing(OnnxGraph &graph, const Preprocessing &preprocessing, const std::string &input)
{
    const SourceFigures source = sourceFigures(preprocessing);
    const InputFigures figures = inputFigures(preprocessing);
    graph.constant("fill", source.fill);
    graph.constant("mean", figures.mean);
    graph.constant("deviation", figures.deviation);

    graph.node("IsNaN", "is_missing", {input});
    graph.cast("x_double", input, onnx::TensorProto::DOUBLE);
    graph.node("Where", "filled", {"is_missing", "fill", "x_double"});
    std::string values = "filled";
    const bool categories = hasCategories(preprocessing);
    if (categories) {
        graph.constant("least", source.least);
        graph.constant("most", source.most);
        graph.constant("source", figures.source);
        graph.node("Max", "not_below", {values, "least"});
        graph.node("Min", "bounded", {"not_below", "most"});
        graph.nodeOfColumns("Gather", "spread", {"bounded", "source"});
        values = "spread";
    }
    graph.node("Sub", "centred", {values, "mean"});
    graph.node("Div", "standardised", {"centred", "deviation"});
    if (categories) {
        graph.constant("level", figures.level);
        graph.constant("of_category", figures.ofCategory);
        graph.node("Equal", "is_level", {values, "level"});
        graph.cast("one_hot", "is_level", onnx::TensorProto::DOUBLE);
        graph.node("Where", "encoded_double", {"of_category", "one_hot", "standardised"});
        values = "encoded_double";
    } else {
        values = "standardised";
    }
    graph.cast("encoded", values, onnx::TensorProto::FLOAT);
    return "encoded";
}

void addSumOfSources(OnnxGraph &graph, const Preprocessing &preprocessing, const std::string &inputs,
                     const std::string &output)
{
    const std::vector<std::int64_t> sources = inputFigures(preprocessing).source;
    const std::size_t columns = preprocessing.columns.size();
    std::vector<float> matrix(sources.size() * columns);
    for (std::size_t input = 0; input < sources.size(); ++input)
        matrix[input * columns + static_cast<std::size_t>(sources[input])] = 1.0F;
    graph.constant("is_of_source", matrix, {sources.size(), columns});
    graph.node("MatMul", output, {inputs, "is_of_source"});
}

} // namespace attention
