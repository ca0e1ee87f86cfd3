// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"
#include "core/trust/verdict.h"
#include "tests/core/support/trained_run.h"

#include <memory>
#include <utility>
#include <vector>

namespace attention::test {

/// A figure of every column in every group: `first` of column 0 over all rows, then ever `step` more.
inline ColumnFigures risingFigures(std::size_t groups, std::size_t columns, double first, double step)
{
    ColumnFigures figures(groups, columns);
    for (std::size_t place = 0; place < figures.mean.size(); ++place) {
        figures.mean[place] = first + step * static_cast<double>(place);
        figures.spread[place] = figures.mean[place] / 8;
    }
    return figures;
}

/// Findings about a small trained run, but for the run itself made up; they may be changed by tests.
inline TrustFindings madeFindings(const TrainingConfig &config = smallConfig())
{
    TrustFindings findings;
    const std::shared_ptr<Run> run = trainedRun(config);
    const RunFacts &facts = run->facts();
    Explained subject{config.model, run->parameters.newest()->values, facts.data, {}};
    for (std::size_t row = facts.trainRows; row < facts.trainRows + facts.validationRows; ++row)
        subject.rows.push_back(static_cast<std::uint32_t>(row));
    run->finish(StopReason::Completed);
    findings.run = run;
    findings.epoch = config.epochs;
    findings.options = {3, 10};
    findings.subject = std::make_shared<const Explained>(std::move(subject));
    const std::size_t groups = facts.task == Task::Regression ? 1 : 1 + facts.classNames.size();
    const std::size_t columns = facts.columnNames.size();
    for (std::size_t kind = 0; kind < evidenceKinds; ++kind) {
        const bool attention = static_cast<EvidenceKind>(kind) == EvidenceKind::Attention;
        findings.leftOut[kind] = attention && !config.model.columnAttention;
        Evidence evidence;
        evidence.figures = risingFigures(groups, columns, 0.125 * static_cast<double>(1 + kind), 0.03125);
        if (!findings.leftOut[kind])
            findings.evidence[kind] = std::make_shared<const Evidence>(std::move(evidence));
    }
    for (std::int64_t seed = 1; seed <= 3; ++seed) {
        SeedFigures figures;
        figures.seed = seed;
        if (config.model.columnAttention)
            figures.attention = risingFigures(groups, columns, 0.25 * static_cast<double>(seed), 0.0);
        findings.seeds.push_back(std::make_shared<const SeedFigures>(std::move(figures)));
    }
    findings.controls = {0.5, 0.75, {0.75, 0.8}, {0.25, 0.75}, 0.625, 0.01};
    if (config.model.columnAttention) {
        Agreement agreement;
        agreement.tau = 0.5;
        agreement.within = Interval{0.25, 0.75};
        agreement.rhoWithin = Interval{0.375, 0.875};
        agreement.largest = 1.0;
        agreement.rho = 0.625;
        agreement.overlap = 1.0;
        agreement.counting = 2;
        agreement.seedsTau = 0.375;
        agreement.seedsSd = 0.125;
        agreement.seedsLargest = 0.875;
        agreement.seeds = 3;
        findings.agreement.resize(groups);
        for (auto &ofGroup : findings.agreement)
            ofGroup.fill(agreement);
        Stability stability;
        stability.tau = 0.25;
        stability.tauSd = 0.0625;
        stability.divergence = 0.03125;
        stability.seeds = 3;
        findings.stability.assign(groups, stability);
    }
    findings.state = TrustFindings::State::Finished;
    findings.done = findings.total = 10;
    return findings;
}

/// "mixed": at y = 0 it disagrees, at y = 1 it agrees.
inline Verdict mixedVerdict()
{
    Verdict verdict;
    verdict.kind = VerdictKind::Mixed;
    verdict.byClass = true;
    verdict.groups.resize(3);
    verdict.groups[0].kind = VerdictKind::Disagrees;
    verdict.groups[1].kind = VerdictKind::Disagrees;
    verdict.groups[2].kind = VerdictKind::Agrees;
    verdict.attentionNeeded = false;
    verdict.title = {"It agrees at %1 and not at %2", {Sentence::named("y = 1"), Sentence::named("y = 0")}};
    verdict.reasons = {{"<b>%1</b> decides every prediction.", {Sentence::named("x1")}}, {"So it is"}};
    verdict.need = {"Not for accuracy"};
    return verdict;
}

} // namespace attention::test
