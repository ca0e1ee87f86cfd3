// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_source.h"

#include "core/data/encoding/table_dataset.h"
#include "core/data/generators/generator.h"
#include "core/data/samples.h"
#include "core/io/file_hash.h"

#include <system_error>
#include <utility>

namespace attention {

namespace {

bool isSample(const std::string &source)
{
    return source.starts_with(samplePrefix);
}

} // namespace

InputBytes tableBytes(const std::string &source)
{
    return isSample(source) ? InputBytes(source, sampleOf(source).csv) : InputBytes(source);
}

std::optional<SourceData> DatasetSource::make(const DataConfig &config, const std::function<bool()> &stop,
                                              ReadProgress *progress)
{
    std::shared_ptr<const CsvFile> file;
    if (config.isTable()) {
        file = table(config, stop, progress);
        if (file == nullptr)
            return std::nullopt;
    }
    if (m_config == config)
        return m_data;
    forgetData();
    SourceData data;
    if (file != nullptr) {
        std::optional<TableDataset> made = makeTableDataset(file->table, config.table, config.validationShare,
                                                            static_cast<std::uint64_t>(config.seed), stop);
        if (!made)
            return std::nullopt;
        data.dataset = std::make_shared<const Dataset>(std::move(made->dataset));
        data.notes = std::move(made->notes);
        data.warnings = file->warnings;
        data.dialect = file->dialect;
        data.fileHash = m_fileHash;
    } else {
        std::optional<Dataset> made = generate(config, stop);
        if (!made)
            return std::nullopt;
        data.dataset = std::make_shared<const Dataset>(std::move(*made));
    }
    m_data = std::move(data);
    m_config = config;
    return m_data;
}

std::shared_ptr<const CsvFile> DatasetSource::table(const DataConfig &config,
                                                    const std::function<bool()> &stop, ReadProgress *progress)
{
    Origin origin = originOf(config);
    if (m_table != nullptr && m_origin == origin)
        return m_table;
    forgetData();
    m_table.reset(); // before the next is read: two of them may not fit
    std::optional<CsvFile> read = readCsv(tableBytes(config.source), config.table.csv, stop, progress);
    if (!read)
        return nullptr;
    m_table = std::make_shared<const CsvFile>(std::move(*read));
    m_fileHash = isSample(config.source) ? std::string() : fileHash(config.source);
    m_origin = std::move(origin);
    return m_table;
}

/// As the file is before it is read: if it is written to meanwhile, it is read again the next time.
DatasetSource::Origin DatasetSource::originOf(const DataConfig &config)
{
    Origin origin{config.source, config.table.csv};
    if (!isSample(config.source)) {
        std::error_code unknown; // reading tells what is wrong
        origin.size = std::filesystem::file_size(config.source, unknown);
        origin.written = std::filesystem::last_write_time(config.source, unknown);
    }
    return origin;
}

void DatasetSource::forgetData()
{
    m_config.reset();
    m_data = {};
}

} // namespace attention
