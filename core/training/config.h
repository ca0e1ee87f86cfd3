// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table_config.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// An allowed span, both ends included.
struct Limits
{
    double minimum;
    double maximum;
};

/// The allowed span of every number in a TrainingConfig; the window's sliders and the command line read them.
namespace limits {
inline constexpr Limits rows{10, 10'000'000};
inline constexpr Limits columns{1, 2'000};
inline constexpr Limits noise{0, 0.5};
inline constexpr Limits validationShare{0.01, 0.9};
inline constexpr Limits seed{0, 2'147'483'647};
inline constexpr Limits hiddenUnits{1, 1'024};
inline constexpr Limits epochs{0, 1'000'000};
inline constexpr Limits batchSize{1, 65'536};
inline constexpr Limits learningRate{1e-7, 1'000};
inline constexpr Limits momentum{0, 0.999};
inline constexpr Limits weightDecay{0, 1};
inline constexpr Limits earlyStopping{0, 1'000'000};
inline constexpr Limits threads{1, 256};
inline constexpr double cells = 500e6; ///< rows × columns: 2 GB of floats
} // namespace limits

enum class Activation { Linear, Relu, Tanh, Sigmoid };
enum class OptimizerKind { Adam, RmsProp, Sgd };

/// The words used on the command line and in files; they are those of Keras.
std::string_view toString(Activation activation);
std::string_view toString(OptimizerKind optimizer);
/// \throws std::invalid_argument naming the allowed words.
Activation activationFromString(std::string_view word);
OptimizerKind optimizerFromString(std::string_view word);

/// The published generator: one column of noise overwritten with the label.
inline constexpr std::string_view labelColumnGenerator = "label-column";
/// What a sample's name follows in DataConfig::source: "sample:iris".
inline constexpr std::string_view samplePrefix = "sample:";

/// What data the network sees. Column numbers count from 0.
struct DataConfig
{
    std::string source{labelColumnGenerator}; ///< a generator's name, "sample:NAME", or a file's path
    std::int64_t rows = 10'000;               ///< of a generator
    std::int64_t columns = 4;                 ///< of a generator
    std::int64_t labelColumn = 1;
    double noise = 0.0;           ///< share of labels flipped after the columns were written, 0 … 0.5
    double validationShare = 0.2; ///< of a generator the last rows, cut before any shuffle
    std::int64_t seed = 1;        ///< of the whole experiment; split per purpose, see Stream
    TableConfig table;            ///< of a sample or a file

    /// Whether the data are a table, from a file or a sample, and not generated.
    bool isTable() const;
    std::int64_t validationRows() const; ///< of a generator
    bool operator==(const DataConfig &) const = default;
};

/// The shape of the network; see Network.
struct ModelConfig
{
    std::int64_t hiddenUnits = 16;
    Activation activation = Activation::Linear;
    bool columnAttention = true;
    bool hiddenAttention = true;
    bool attentionBias = false; ///< a bias on dense_1's scores; without column attention it has no effect
    bool operator==(const ModelConfig &) const = default;
};

/// From `step` on (batches counted from 0 over the whole run) the learning rate is `value`.
struct LearningRateChange
{
    std::int64_t step = 0;
    double value = 0.0;
    bool operator==(const LearningRateChange &) const = default;
};

/// One broken rule. `setting` is the name as on the command line without the dashes ("learning-rate").
struct SettingError
{
    std::string setting;
    std::string message; ///< "must be 1e-07 to 1000, not 5000"
};

/// Every setting of an experiment; the defaults are the published one. A plain value: copy it freely.
struct TrainingConfig
{
    DataConfig data;
    ModelConfig model;
    std::int64_t epochs = 20;
    std::int64_t batchSize = 128;
    double learningRate = 0.001;
    OptimizerKind optimizer = OptimizerKind::Adam;
    double momentum = 0.0;          ///< SGD only
    double weightDecay = 0.0;       ///< L2, added to every parameter's gradient
    bool shuffle = true;            ///< training rows, before each epoch
    std::int64_t earlyStopping = 0; ///< epochs without a lower val_loss before stopping; 0 is off
    std::vector<LearningRateChange> learningRateChanges; ///< replayed, ascending steps

    /// The only place with rules. Empty where all is well; each message says the allowed range.
    std::vector<SettingError> validate() const;
    /// Brings settings in line that another one rules out: columns the generator needs, a label column beyond
    /// the last becomes the last, noise where it flips nothing and momentum without SGD become 0.
    void reconcile();
    /// Whether every setting but the seed is the published one, so that the published log may stand beside
    /// it.
    bool isPublished() const;
    bool operator==(const TrainingConfig &) const = default;
};

/// A learning rate to try after a run diverged: a tenth of its own, at most 0.01, within the limits.
double calmerLearningRate(const TrainingConfig &diverged);

/// "10 to 10000000"
std::string rangeText(Limits limits);

/// A number as short as it reads back the same: "0.001", "1e-07", "10000".
std::string shortNumber(double value);

} // namespace attention
