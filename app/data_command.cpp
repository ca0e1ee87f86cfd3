// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "app/table_options.h"
#include "core/data/csv/csv_reader.h"
#include "core/data/label_column.h"
#include "core/io/atomic_file.h"
#include "core/io/dataset_csv.h"
#include "core/io/table_json.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t blockSize = 1 << 16;

/// Standard output takes no more.
struct OutputEnded
{
};

/// Ctrl+C.
struct Interrupted
{
};

class DataCommand : public Command
{
public:
    explicit DataCommand(CLI::App &app)
        : m_options(app)
        , m_experiment(m_options)
        , m_tableOptions(m_options)
    {
        m_experiment.acceptTables();
        m_options.addValue({"--out", "FILE", "write into a file instead of standard output"},
                           [this](const std::string &path) { m_out = path; });
        m_options.addSwitch({"--raw", {}, "the source as it is; generated data have no other form"}, [] {});
        m_options.addSwitch({"--describe", {}, "rows, columns and warnings as JSON"},
                            [this] { m_describe = true; });
        m_options.addSwitch({"--cells", {}, "a JSON array of objects, column name to text"},
                            [this] { m_cells = true; });
    }

    int run(Console &console) override
    {
        const TrainingConfig config = m_experiment.resolve().config;
        if (m_describe && m_cells)
            throw UsageError("--cells: given besides --describe; give one of them");
        checkTable();
        const InterruptGuard interrupt; // so that no temporary file stays behind
        try {
            if (m_out.empty()) {
                print(config.data, console);
            } else {
                AtomicFile file(m_out);
                write(config.data, [&file](std::string_view text) {
                    if (InterruptGuard::requested())
                        throw Interrupted();
                    file.write(text);
                });
                file.commit();
            }
        } catch (const Interrupted &) {
            return exit_code::interrupted;
        }
        return exit_code::success;
    }

private:
    static Dataset dataset(const DataConfig &config)
    {
        std::optional<Dataset> data = makeLabelColumnDataset(config, InterruptGuard::requested);
        if (!data)
            throw Interrupted();
        return std::move(*data);
    }

    void checkTable() const
    {
        if (m_experiment.table().empty() && !m_tableOptions.given().empty())
            throw UsageError(m_tableOptions.given() + ": only for tables; give a CSV file, too");
        if (!m_experiment.table().empty() && !m_describe && !m_cells)
            throw UsageError(
                "FILE: of a table this version writes descriptions and cells only; give --describe "
                "or --cells");
    }

    void write(const DataConfig &config, const TextSink &sink) const
    {
        if (!m_experiment.table().empty()) {
            writeTable(sink);
            return;
        }
        const Dataset data = dataset(config);
        if (m_describe)
            writeDatasetDescription(data, sink);
        else if (m_cells)
            writeDatasetCells(data, sink);
        else
            writeDatasetCsv(data, sink);
    }

    void writeTable(const TextSink &sink) const
    {
        const std::optional<CsvFile> file =
            readCsv(m_experiment.table(), m_tableOptions.csv(), InterruptGuard::requested);
        if (!file)
            throw Interrupted();
        if (m_describe)
            writeTableDescription(*file, sink);
        else
            writeTableCells(m_experiment.table(), file->dialect, sink);
    }

    void print(const DataConfig &config, Console &console) const
    {
        std::string block;
        const auto flush = [&] {
            if (InterruptGuard::requested())
                throw Interrupted();
            if (!console.print(block))
                throw OutputEnded();
            block.clear();
        };
        try {
            write(config, [&](std::string_view text) {
                block += text;
                if (block.size() >= blockSize)
                    flush();
            });
            flush();
        } catch (const OutputEnded &) {
            console.checkOutput(); // silent where the reader has seen enough
        }
    }

    OptionSet m_options;
    ExperimentOptions m_experiment;
    TableOptions m_tableOptions;
    std::string m_out;
    bool m_describe = false;
    bool m_cells = false;
};

} // namespace

std::unique_ptr<Command> addDataCommand(CLI::App &app)
{
    return std::make_unique<DataCommand>(*app.add_subcommand("data", "write the data set the network sees"));
}

} // namespace attention
