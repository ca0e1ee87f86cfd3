// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "core/data/dataset_source.h"
#include "core/data/encoding/table_dataset.h"
#include "core/io/activations_json.h"
#include "core/io/model_file.h"
#include "core/model/network.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace attention {

namespace {

/// Rows first … end − 1, counted from 0.
struct Selection
{
    std::size_t first = 0;
    std::size_t end = 5;
};

Selection selectionFrom(const std::string &text)
{
    Selection selection;
    const char *const last = text.data() + text.size();
    const auto [colon, firstError] = std::from_chars(text.data(), last, selection.first);
    if (firstError == std::errc{} && colon != last && *colon == ':') {
        const auto [end, endError] = std::from_chars(colon + 1, last, selection.end);
        if (endError == std::errc{} && end == last && selection.first < selection.end)
            return selection;
    }
    throw std::invalid_argument("must be FIRST:END with FIRST < END, rows counted from 0, not " + text);
}

class ActivationsCommand : public Command
{
public:
    explicit ActivationsCommand(CLI::App &app)
        : m_options(app)
    {
        m_options.addValue(
            {"FILE", "", "new rows, a CSV file with the model's columns; without it the model's own"},
            [this](const std::string &path) { m_rows = path; });
        m_options.addValue({"--model", "FILE", "the model.json of a run"},
                           [this](const std::string &path) { m_model = path; });
        m_options.addValue({"--select", "FIRST:END", "rows, from 0, the last one not included", "0:5"},
                           [this](const std::string &text) { m_selection = selectionFrom(text); });
        m_options.addValue({"--layer", "NAME", "one layer, as in the table of summary", "all"},
                           [this](const std::string &name) { m_layer = name; });
        m_options.addSwitch({"--shapes", {}, "names and shapes instead of values"},
                            [this] { m_shapes = true; });
    }

    int run(Console &console) override
    {
        m_options.apply();
        if (m_model.empty())
            throw UsageError("--model: needs the model.json of a run");
        const InterruptGuard interrupt;
        const SavedModel model = readWholeModel(m_model);
        const std::vector<LayerOutput<float>> outputs = outputsOf(model);
        console.print(m_shapes ? layerShapes(chosen(outputs))
                               : activationsJson(model, m_selection.first, chosen(outputs), outputs.back()));
        console.checkOutput();
        return exit_code::success;
    }

private:
    /// The inputs of all rows, row-major.
    std::vector<float> inputs(const SavedModel &model) const
    {
        if (m_rows.empty()) {
            const std::optional<SourceData> data =
                DatasetSource().make(model.config.data, InterruptGuard::requested);
            if (!data)
                throw Interrupted();
            return data->dataset->x;
        }
        if (!model.config.data.isTable())
            throw UsageError("FILE: the model was trained on generated data, which come without a file");
        CsvOptions options;
        options.types = inputTypes(model.preprocessing);
        const std::optional<CsvFile> file = readCsv(m_rows, options, InterruptGuard::requested);
        if (!file)
            throw Interrupted();
        return encodeRows(file->table, model.preprocessing);
    }

    std::vector<LayerOutput<float>> outputsOf(const SavedModel &model) const
    {
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        std::vector<float> x;
        try {
            x = inputs(model);
        } catch (const std::invalid_argument &error) {
            throw CommandError((m_rows.empty() ? model.config.data.source : m_rows) + ": " + error.what());
        }
        const std::size_t rows = x.size() / model.inputs;
        if (x.size() != rows * model.inputs)
            throw CommandError(m_model + ": its data no longer have the " + std::to_string(model.inputs) +
                               " inputs of its network; use the data it was trained on");
        if (m_selection.first >= rows)
            throw UsageError("--select: there are " + std::to_string(rows) + " rows, from 0");
        const std::size_t count = std::min(m_selection.end, rows) - m_selection.first;
        Network<float> network(model.config.model, model.inputs, model.output);
        std::copy(model.parameters.begin(), model.parameters.end(), network.parameters().begin());
        const Eigen::Map<const RowMajor> selected(x.data() + m_selection.first * model.inputs,
                                                  static_cast<Eigen::Index>(count),
                                                  static_cast<Eigen::Index>(model.inputs));
        return network.activations(selected);
    }

    std::vector<LayerOutput<float>> chosen(const std::vector<LayerOutput<float>> &outputs) const
    {
        if (m_layer.empty())
            return outputs;
        std::string names;
        for (const LayerOutput<float> &output : outputs) {
            if (output.name == m_layer)
                return {output};
            names += (names.empty() ? "" : ", ") + output.name;
        }
        throw UsageError("--layer: must be one of " + names + ", not " + m_layer);
    }

    OptionSet m_options;
    std::string m_rows;
    std::string m_model;
    Selection m_selection;
    std::string m_layer;
    bool m_shapes = false;
};

} // namespace

std::unique_ptr<Command> addActivationsCommand(CLI::App &app)
{
    return std::make_unique<ActivationsCommand>(
        *app.add_subcommand("activations", "print what a model's layers give for rows, new ones too"));
}

} // namespace attention
