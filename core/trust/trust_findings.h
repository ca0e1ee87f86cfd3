// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/results.h"
#include "core/trust/explained.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attention {

struct TrustOptions
{
    std::int64_t seeds = 20;   ///< the run's own among them
    std::int64_t repeats = 10; ///< of every permutation
};

namespace limits {
inline constexpr Limits trustSeeds{1, 1'000};
inline constexpr Limits trustRepeats{10, 1'000};
} // namespace limits

/// What the network of one seed attends to and what it needs.
struct SeedFigures
{
    std::int64_t seed = 0;
    double score = 0.0;      ///< accuracy or R²
    ColumnFigures attention; ///< empty without column attention
    ColumnFigures permutation;
    ColumnFigures shapley; ///< empty where there are too many columns
    bool diverged = false; ///< it counts for nothing then, and the figures are empty
};

/// The scores a model's own is held against: accuracy or R² on the validation rows.
struct Controls
{
    double guess = 0.0; ///< always the larger class; the mean: 0
    double model = 0.0;
    std::vector<double> modelOfSeeds; ///< trained by the seeds that `equalOfSeeds` has too
    std::vector<double> equalOfSeeds; ///< with attention frozen uniform; empty until it is there
    std::optional<double> otherRows;  ///< with the attention of other rows, mean
    double otherRowsSd = 0.0;
};

/// How attention's order of the columns goes with that of another evidence, in one group of rows. Columns
/// within their error of zero count as nothing and are ties, see tied().
struct Agreement
{
    std::optional<double> tau;         ///< τ-b in this run; nothing where it is undefined
    std::optional<Interval> within;    ///< 95 % interval of it, rows drawn anew (Efron, 1979)
    std::optional<double> largest;     ///< that the ties allow
    std::optional<double> rho;         ///< Spearman's, in this run
    std::optional<Interval> rhoWithin; ///< 95 % interval of it
    std::optional<double> overlap;     ///< of the columns that count, the share among as many most attended
    std::size_t counting = 0;          ///< columns that count
    std::optional<double> seedsTau;    ///< mean over seeds, this run's included; nothing without others
    double seedsSd = 0.0;
    std::optional<double> seedsLargest; ///< mean over seeds of what their ties allow
    std::size_t seeds = 0;              ///< that have a τ
};

/// How alike seeds are in one group of rows.
struct Stability
{
    std::optional<double> tau; ///< mean τ-b of attention over all pairs of seeds
    double tauSd = 0.0;
    std::optional<double> divergence;       ///< mean of Jensen and Shannon's over the pairs, bits
    std::vector<std::size_t> firstPlaces;   ///< columns: seeds in which a column has the most attention
    std::vector<std::size_t> evidenceFirst; ///< columns: seeds in which permutation importance is largest
    std::size_t seeds = 0;
};

/// Everything the trust report is made of, as far as it has come. Immutable once it is published.
struct TrustFindings
{
    enum class State { Working, Finished, Cancelled, Failed };

    std::shared_ptr<const Run> run; ///< facts and settings
    std::int64_t epoch = 0;         ///< whose weights are explained
    TrustOptions options;
    std::shared_ptr<const Explained> subject;
    std::array<std::shared_ptr<const Evidence>, evidenceKinds> evidence; ///< by kind; null: not there yet
    std::array<bool, evidenceKinds> leftOut{}; ///< kinds that these data and this network have not
    std::vector<std::shared_ptr<const SeedFigures>> seeds; ///< in order of the seeds; null: not there yet
    Controls controls;
    std::vector<std::array<Agreement, evidenceKinds>> agreement; ///< groups; empty: not there yet
    std::vector<Stability> stability;                            ///< groups; empty: not there yet
    State state = State::Working;
    std::string error;
    std::size_t done = 0; ///< pieces of work
    std::size_t total = 0;
    double seconds = 0.0;     ///< since the start
    double secondsLeft = 0.0; ///< at this pace

    const Evidence *of(EvidenceKind kind) const { return evidence[static_cast<std::size_t>(kind)].get(); }
    std::size_t groups() const { return groupCount(*subject->data); }
    std::size_t seedsDone() const;
};

} // namespace attention
