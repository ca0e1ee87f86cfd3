// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/option_set.h"
#include "app/table_options.h"
#include "core/data/dataset_source.h"
#include "core/io/experiment_file.h"
#include "core/training/config.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attention {

/// What a command is to work on.
struct ExperimentRequest
{
    TrainingConfig config;                ///< valid
    SourceData data;                      ///< what the config asks for
    std::vector<float> initialParameters; ///< empty where the seed draws them
    std::optional<std::size_t> threads;   ///< as given
};

/// The options every command shares: the experiment, from a file, from options, or the published one.
class ExperimentOptions
{
public:
    /// \param threads what --threads is for, beside one network's training
    enum class Threads { OneNetwork, ManyNetworks };
    explicit ExperimentOptions(OptionSet &options, Threads threads = Threads::OneNetwork);
    ExperimentOptions(const ExperimentOptions &) = delete;
    ExperimentOptions &operator=(const ExperimentOptions &) = delete;

    /// After the command line was parsed: all options of the set take effect, once, the experiment's and
    /// others. What suits the data and was not given is not filled in yet. \throws UsageError, FileError
    const TrainingConfig &settings();
    /// The same, with data, and with what suits them. \throws Interrupted if `stop` ends it; CommandError for
    /// a table that cannot be trained on; UsageError, FileError
    ExperimentRequest resolve(const std::function<bool()> &stop);
    /// Inputs and outputs of the network alone: generated data are not made. Same errors.
    struct Shape
    {
        TrainingConfig config;
        std::size_t inputs = 0;
        OutputShape output;
        SourceData data; ///< of a table
    };
    Shape shape(const std::function<bool()> &stop);

private:
    void addDataOptions();
    void addModelOptions();
    void addTrainingOptions();
    void addThreads(Threads threads);
    void addWhole(const OptionHelp &help, Limits limits, std::int64_t &field);
    void addNumber(const OptionHelp &help, Limits limits, double &field);
    void takeSource(const std::string &option, const std::string &word);
    void checkData() const;
    void fillIn(std::int64_t trainRows);
    void validate() const;
    SourceData makeData(const std::function<bool()> &stop) const;

    OptionSet &m_options;
    TrainingConfig m_config;
    SavedExperiment m_experiment;
    bool m_applied = false;
    std::optional<std::size_t> m_threads;
    std::unique_ptr<TableOptions> m_tableOptions;
};

/// Whether a word means a file and not the name of a generator.
bool looksLikeFile(const std::string &word);

} // namespace attention
