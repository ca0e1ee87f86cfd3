// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_set.h"
#include "core/training/config.h"

#include <functional>
#include <vector>

namespace attention {

/// What a command is to work on.
struct ExperimentRequest
{
    TrainingConfig config;                ///< valid
    std::vector<float> initialParameters; ///< empty where the seed draws them
    std::size_t threads = 1;              ///< to train with
};

/// The options every command shares: the experiment, from a file, from options, or the published one.
class ExperimentOptions
{
public:
    explicit ExperimentOptions(OptionSet &options);
    ExperimentOptions(const ExperimentOptions &) = delete;
    ExperimentOptions &operator=(const ExperimentOptions &) = delete;

    /// After the command line was parsed: all options of the set take effect, the experiment's and others.
    /// \throws UsageError, FileError
    ExperimentRequest resolve();

    /// From now on a table's file is data, too.
    void acceptTables() { m_acceptTables = true; }
    /// After resolve(): the table's file; empty if the data are generated.
    const std::string &table() const { return m_table; }

private:
    void addDataOptions();
    void addModelOptions();
    void addTrainingOptions();
    void addWhole(const OptionHelp &help, Limits limits, std::int64_t &field);
    void addNumber(const OptionHelp &help, Limits limits, double &field);

    OptionSet &m_options;
    TrainingConfig m_config;
    std::size_t m_threads = 1;
    bool m_acceptTables = false;
    std::string m_table;
};

/// One line on why a table cannot be read. \throws UsageError always.
[[noreturn]] void refuseTable(const std::string &option, const std::string &path);

/// Whether a word means a file and not the name of a generator.
bool looksLikeFile(const std::string &word);

} // namespace attention
