// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace attention {

/// Seeds whose network is trained with attention frozen uniform too.
inline constexpr std::size_t mostEqualSeeds = 5;

/// The pieces of work a trust study is made of. Each may run in any thread, in any order and beside others;
/// what one finds has its own place, so that order changes nothing. Throws nothing but std::bad_alloc.
class StudyPieces
{
public:
    /// \param run one that explained() has something of.
    StudyPieces(std::shared_ptr<const Run> run, Explained subject, TrustOptions options);

    /// Does one piece; without effect if stopped.
    using Piece = std::function<void(const StopRequested &stop)>;
    /// The most urgent first.
    const std::vector<Piece> &pieces() const { return m_pieces; }

    /// What has been found so far.
    TrustFindings findings() const;
    /// What is made of all that was found: to be called when no piece is at work.
    void conclude(const StopRequested &stop);

private:
    void planRun();
    void planSeeds();
    void planEqualAttention();
    void planDroppedColumns();

    void keep(EvidenceKind kind, std::optional<Evidence> evidence);
    void gatherShown(const StopRequested &stop);
    void gatherShapley(const StopRequested &stop);
    void gatherGradients(const StopRequested &stop);
    void gatherSeed(std::size_t index, const StopRequested &stop);
    void gatherEqualAttention(std::size_t index, const StopRequested &stop);
    void dropColumn(std::size_t column, const StopRequested &stop);
    // With the mutex held.
    void addOwnSeed();
    void compareEqualAttention();
    TrainingConfig configOfSeed(std::size_t index) const;

    std::shared_ptr<const Run> m_run;
    std::shared_ptr<const Explained> m_subject;
    TrustOptions m_options;
    TrainingConfig m_config; ///< that trains as the run was trained
    std::vector<Piece> m_pieces;
    std::once_flag m_equalDataMade;
    std::shared_ptr<const Dataset> m_equalData;

    mutable std::mutex m_mutex; ///< guards all below
    TrustFindings m_findings;
    std::vector<std::optional<double>> m_equalScores;                ///< of the first seeds
    std::vector<std::optional<std::vector<double>>> m_withoutColumn; ///< columns: scores of the groups
};

} // namespace attention
