// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the published experiment at a chosen size, from shuffle to attention statistics, and prints one JSON
// object a line: how long each repeat took, or the FMA peak to compare it with.
#include "core/data/generators/generator.h"
#include "core/io/program_version.h"
#include "core/model/vector_target.h"
#include "core/training/config.h"
#include "core/training/trainer.h"
#include "tests/benchmark/fma_peak.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

namespace attention {

namespace {

using Clock = std::chrono::steady_clock;

struct Options
{
    TrainingConfig config;
    std::int64_t epochs = 20; ///< timed; one more before them warms up
    int repeats = 1;
    std::size_t threads = 1;
    bool fmaPeak = false;
};

/// Peak resident memory of this program so far. getrusage would count what its parent had before it, too.
std::int64_t peakMemoryBytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        std::int64_t kibibytes = 0;
        if (word == "VmHWM:" && status >> kibibytes)
            return kibibytes * 1024;
    }
    throw std::runtime_error("/proc/self/status tells no peak of the memory");
}

EpochResult trainEpochs(Trainer &trainer, std::int64_t epochs)
{
    EpochResult last;
    for (std::int64_t epoch = 0; epoch < epochs; ++epoch) {
        if (trainer.finished())
            throw std::runtime_error("the run ended early, after epoch " + std::to_string(trainer.epoch()));
        last = trainer.trainEpoch().value();
    }
    return last;
}

nlohmann::ordered_json trainOnce(const Options &options, const std::shared_ptr<const Dataset> &data)
{
    Trainer trainer(options.config, data, {}, options.threads);
    trainEpochs(trainer, 1);
    const Clock::time_point start = Clock::now();
    const EpochResult last = trainEpochs(trainer, options.epochs);
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const double trained = static_cast<double>(data->trainRows) * static_cast<double>(options.epochs);
    return {
        {"columns", options.config.data.columns},
        {"hidden", options.config.model.hiddenUnits},
        {"batch", options.config.batchSize},
        {"rows", options.config.data.rows},
        {"epochs", options.epochs},
        {"threads", options.threads},
        {"vectors", supportedVectorTargets().front()},
        {"seconds", seconds},
        {"us_per_row", 1e6 * seconds / trained},
        {"loss", last.record.loss},
        {"val_loss", last.record.valLoss},
        {"data_bytes", sizeof(float) * (data->x.size() + data->y.size())},
        {"peak_memory_bytes", peakMemoryBytes()},
        {"compiler", compilerVersion()},
    };
}

void trainRepeatedly(Options options)
{
    options.config.epochs = options.epochs + 1;
    for (const SettingError &error : options.config.validate())
        throw std::invalid_argument("--" + error.setting + " " + error.message);
    const auto data = std::make_shared<const Dataset>(generate(options.config.data).value());
    for (int repeat = 0; repeat < options.repeats; ++repeat)
        std::cout << trainOnce(options, data).dump() << std::endl;
}

void printFmaPeak()
{
    const FmaPeak peak = measureFmaPeak();
    const nlohmann::ordered_json line{{"gigaflops", peak.gigaflops}, {"target", peak.target}};
    std::cout << line.dump() << std::endl;
}

int run(int argc, char **argv)
{
    Options options;
    CLI::App app("Times training of the published experiment: shuffle, training, validation and attention "
                 "statistics. Prints one JSON object for each repeat.");
    app.add_option("--columns", options.config.data.columns, "input columns")->capture_default_str();
    app.add_option("--hidden", options.config.model.hiddenUnits, "hidden units")->capture_default_str();
    app.add_option("--batch", options.config.batchSize, "rows of a batch")->capture_default_str();
    app.add_option("--rows", options.config.data.rows, "rows; the last fifth validates")
        ->capture_default_str();
    app.add_option("--epochs", options.epochs, "timed epochs, after one that is not")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    app.add_option("--repeats", options.repeats, "runs from the same start")
        ->capture_default_str()
        ->check(CLI::Range(1, 1'000'000));
    app.add_option("--threads", options.threads, "threads to train with")
        ->capture_default_str()
        ->check(CLI::Range(1, 256));
    app.add_flag("--fma-peak", options.fmaPeak,
                 "measure the multiply-adds one core can do instead, in GFLOP/s");
    CLI11_PARSE(app, argc, argv);
    if (options.fmaPeak)
        printFmaPeak();
    else
        trainRepeatedly(options);
    return 0;
}

} // namespace

} // namespace attention

int main(int argc, char **argv)
{
    try {
        return attention::run(argc, argv);
    } catch (const std::exception &error) {
        std::cerr << "experiment_benchmark: " << error.what() << '\n';
        return 1;
    }
}
