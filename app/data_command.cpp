// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/option_set.h"
#include "app/table_options.h"
#include "core/data/csv/csv_reader.h"
#include "core/data/dataset_source.h"
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

class DataCommand : public Command
{
public:
    explicit DataCommand(CLI::App &app)
        : m_options(app)
        , m_experiment(m_options)
    {
        m_options.addValue({"--out", "FILE", "write into a file instead of standard output"},
                           [this](const std::string &path) { m_out = path; });
        m_options.addSwitch({"--raw", {}, "the source as it is; generated data have no other form"},
                            [this] { m_raw = true; });
        m_options.addSwitch({"--describe", {}, "rows, columns and warnings as JSON"},
                            [this] { m_describe = true; });
        m_options.addSwitch({"--cells", {}, "a JSON array of objects, column name to text"},
                            [this] { m_cells = true; });
    }

    int run(Console &console) override
    {
        const DataConfig data = m_experiment.settings().data;
        if (m_describe && m_cells)
            throw UsageError("--cells: given besides --describe; give one of them");
        if (m_raw && (m_describe || m_cells))
            throw UsageError("--raw: given besides --describe or --cells; give one of them");
        const InterruptGuard interrupt; // so that no temporary file stays behind
        if (m_out.empty()) {
            print(data, console);
            return exit_code::success;
        }
        AtomicFile file(m_out);
        write(data, [&file](std::string_view text) {
            if (InterruptGuard::requested())
                throw Interrupted();
            file.write(text);
        });
        file.commit();
        return exit_code::success;
    }

private:
    void write(const DataConfig &config, const TextSink &sink)
    {
        if (config.isTable() && (m_describe || m_cells || m_raw)) {
            writeTable(config, sink);
            return;
        }
        const SourceData data = m_experiment.resolve(InterruptGuard::requested).data;
        if (m_describe)
            writeDatasetDescription(*data.dataset, sink);
        else if (m_cells)
            writeDatasetCells(*data.dataset, sink);
        else
            writeDatasetCsv(*data.dataset, sink);
    }

    /// As it stands in the file, whether or not it can be trained on.
    void writeTable(const DataConfig &config, const TextSink &sink) const
    {
        const InputBytes input = tableBytes(config.source);
        if (m_raw) {
            copyBytes(input, sink);
            return;
        }
        const std::optional<CsvFile> file = readCsv(input, config.table.csv, InterruptGuard::requested);
        if (!file)
            throw Interrupted();
        if (m_describe)
            writeTableDescription(*file, config.table, sink);
        else
            writeTableCells(input, file->dialect, sink);
    }

    static void copyBytes(const InputBytes &input, const TextSink &sink)
    {
        InputFile file(input);
        std::string block(blockSize, '\0');
        while (const std::size_t count = file.read(block))
            sink(std::string_view(block).substr(0, count));
    }

    void print(const DataConfig &config, Console &console)
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
    std::string m_out;
    bool m_describe = false;
    bool m_cells = false;
    bool m_raw = false;
};

} // namespace

std::unique_ptr<Command> addDataCommand(CLI::App &app)
{
    return std::make_unique<DataCommand>(*app.add_subcommand("data", "write the data set the network sees"));
}

} // namespace attention
