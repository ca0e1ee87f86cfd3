// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/dataset.h"
#include "core/data/encoding/table_note.h"
#include "core/training/config.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attention {

/// Data as a training needs them, and what is to be known about them.
struct SourceData
{
    std::shared_ptr<const Dataset> dataset;
    std::vector<TableNote> notes;     ///< of a table
    std::vector<CsvWarning> warnings; ///< of a table's file
    CsvDialect dialect;               ///< of a table: how its file is written
    std::string fileHash;             ///< of a table's file when it was read, as fileHash() gives it
};

/// What the table a DataConfig::source names is read from: a file, or a sample. \throws std::invalid_argument
/// for an unknown sample.
InputBytes tableBytes(const std::string &source);

/// Makes the data set a config asks for: by a generator, from a sample, from a file. Keeps the last table and
/// the last data set, so that a change of the seed reads no file again unless it was written to. One thread
/// at a time.
class DatasetSource
{
public:
    /// Nothing if stopped. \throws FileError, std::invalid_argument (one line), std::bad_alloc
    std::optional<SourceData> make(const DataConfig &config, const std::function<bool()> &stop = {},
                                   ReadProgress *progress = nullptr);
    /// The table behind a config's file or sample alone; null if stopped. Same errors.
    std::shared_ptr<const CsvFile> table(const DataConfig &config, const std::function<bool()> &stop = {},
                                         ReadProgress *progress = nullptr);

private:
    /// What a table was read from.
    struct Origin
    {
        std::string source;
        CsvOptions options;
        std::uintmax_t size = 0; ///< of a file, and when it was written last
        std::filesystem::file_time_type written = {};
        bool operator==(const Origin &) const = default;
    };

    static Origin originOf(const DataConfig &config);
    void forgetData();

    // Kept from the last time.
    std::optional<DataConfig> m_config;
    SourceData m_data;
    Origin m_origin;
    std::shared_ptr<const CsvFile> m_table;
    std::string m_fileHash; ///< empty of a sample
};

} // namespace attention
