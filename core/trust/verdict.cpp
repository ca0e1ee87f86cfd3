// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/verdict.h"

#include "core/explain/classes.h"
#include "core/explain/results.h"
#include "core/trust/agreement.h"
#include "core/trust/group_verdict.h"
#include "core/trust/verdict_sentences.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace attention {

namespace {

using namespace verdictRules;

/// A column is mostly 0 at a class when it is in this share of its rows.
constexpr double mostlyZero = 0.5;

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Whether attention is needed, and the sentence.
void addNeed(Verdict &verdict, const TrustFindings &findings)
{
    const std::vector<double> &model = findings.controls.modelOfSeeds;
    const std::vector<double> &equal = findings.controls.equalOfSeeds;
    const std::size_t count = equal.size();
    if (count == 0 || model.size() != count)
        return;
    std::vector<double> lost(count);
    std::transform(model.begin(), model.end(), equal.begin(), lost.begin(), std::minus<>());
    const double mean = meanOf(lost);
    if (!std::isfinite(mean))
        return;
    double squares = 0.0;
    for (const double each : lost)
        squares += (each - mean) * (each - mean);
    const auto n = static_cast<double>(count);
    const double error = count > 1 ? std::sqrt(squares / (n - 1.0) / n) : 0.0;
    verdict.attentionNeeded = mean > neededScore && mean > 2.0 * error;
    verdict.need =
        needSentence(findings.run->facts(), *verdict.attentionNeeded, meanOf(equal), meanOf(model));
}

std::vector<const SeedFigures *> seedsWithSay(const TrustFindings &findings, const EpochRecord &record)
{
    const RunFacts &facts = findings.run->facts();
    // Where the loss alone tells that the run has learnt, scores tell nothing of the others.
    const bool scoresTell = !isNoBetterThanGuessing(facts, record);
    std::vector<const SeedFigures *> seeds;
    for (const std::shared_ptr<const SeedFigures> &seed : findings.seeds) {
        if (seed == nullptr || seed->diverged || seed->attention.empty())
            continue;
        EpochRecord ofSeed;
        ofSeed.valAccuracy = seed->score;
        if (scoresTell && isNoBetterThanGuessing(facts, ofSeed))
            continue;
        seeds.push_back(seed.get());
    }
    return seeds;
}

/// The run's own attention in all groups that have rows.
enum class OwnAttention { NotThereYet, NotANumber, Equal, Ordered };

OwnAttention ownAttention(const TrustFindings &findings)
{
    const Evidence *attention = findings.of(EvidenceKind::Attention);
    if (attention == nullptr)
        return OwnAttention::NotThereYet;
    const ColumnFigures &figures = attention->figures;
    OwnAttention own = OwnAttention::NotANumber;
    for (std::size_t group = 0; group < figures.groups; ++group) {
        const std::vector<double> shares = tied(figures, EvidenceKind::Attention, group, 1, 1);
        if (shares.empty())
            continue;
        own = OwnAttention::Equal;
        if (std::adjacent_find(shares.begin(), shares.end(), std::not_equal_to<>()) != shares.end())
            return OwnAttention::Ordered;
    }
    return own;
}

NoVerdict noEvidence(const TrustFindings &findings)
{
    const RunFacts &facts = findings.run->facts();
    if (facts.validationRows == 1)
        return NoVerdict::OneRow;
    if (facts.task != Task::Regression && facts.baselineAccuracy >= 1.0)
        return NoVerdict::OneClass;
    return NoVerdict::EqualEvidence;
}

/// Groups whose verdicts make the whole one: the classes that have one, else all rows.
std::vector<std::size_t> decidingGroups(const std::vector<JudgedGroup> &groups)
{
    std::vector<std::size_t> deciding;
    for (std::size_t group = 1; group < groups.size(); ++group) {
        if (groups[group].verdict.kind != VerdictKind::Undefined)
            deciding.push_back(group);
    }
    if (deciding.empty() && groups[0].verdict.kind != VerdictKind::Undefined)
        deciding.push_back(0);
    return deciding;
}

/// Of the rows of a class that are looked at, the share in which a column adds nothing to the scores.
double zeroShare(const TrustFindings &findings, std::size_t column, std::size_t group)
{
    const Dataset &data = *findings.subject->data;
    const SourceColumn &source = data.sources[column];
    std::size_t rows = 0;
    std::size_t zeros = 0;
    for (const std::uint32_t row : findings.subject->rows) {
        if (groupOf(data, row) != group)
            continue;
        ++rows;
        const auto inputs = data.row(row).subspan(source.firstInput, source.inputs);
        zeros += std::all_of(inputs.begin(), inputs.end(), [](float input) { return input == 0.0F; }) ? 1 : 0;
    }
    return rows == 0 ? 0.0 : static_cast<double>(zeros) / static_cast<double>(rows);
}

/// The class where attention does not go with the evidence because the strongest column is 0 there.
std::optional<ZeroAtClass> zeroAtClass(const TrustFindings &findings, const std::vector<JudgedGroup> &groups)
{
    if (findings.run->config.model.attentionBias)
        return std::nullopt;
    const std::vector<double> equal = equalShares(findings.run->facts());
    for (std::size_t group = 1; group < groups.size(); ++group) {
        const GroupVerdict &verdict = groups[group].verdict;
        if (verdict.kind != VerdictKind::Disagrees && verdict.kind != VerdictKind::Unstable)
            continue;
        const std::size_t strongest = *verdict.strongest;
        const double zeros = zeroShare(findings, strongest, group);
        if (zeros >= mostlyZero && groups[group].attention[strongest] < equal[strongest])
            return ZeroAtClass{group, zeros == 1.0};
    }
    return std::nullopt;
}

/// Whether attention does not go with the evidence in enough seeds, whatever they have in common.
bool isDoubtful(const GroupVerdict &verdict)
{
    return verdict.kind == VerdictKind::Disagrees ||
           (verdict.kind == VerdictKind::Unstable &&
            static_cast<double>(verdict.agreeing) < agreeingSeeds * static_cast<double>(verdict.seeds));
}

Verdict undefined(Verdict verdict, NoVerdict reason, const Run &run)
{
    verdict.kind = VerdictKind::Undefined;
    verdict.title = undefinedTitle(reason);
    verdict.reasons = {undefinedReason(reason, run)};
    return verdict;
}

/// What the groups come to.
void conclude(Verdict &verdict, const TrustFindings &findings, const std::vector<JudgedGroup> &groups,
              const std::vector<std::size_t> &deciding, std::size_t silent)
{
    const RunFacts &facts = findings.run->facts();
    std::set<VerdictKind> kinds;
    for (const std::size_t group : deciding)
        kinds.insert(groups[group].verdict.kind);
    verdict.byClass = kinds.size() > 1;
    verdict.kind = verdict.byClass ? VerdictKind::Mixed : *kinds.begin();
    for (const JudgedGroup &group : groups)
        verdict.groups.push_back(group.verdict);
    const std::optional<ZeroAtClass> zero = zeroAtClass(findings, groups);
    if (!findings.run->config.model.attentionBias &&
        std::any_of(deciding.begin(), deciding.end(),
                    [&groups](std::size_t group) { return isDoubtful(groups[group].verdict); }))
        verdict.remedy.kind = Remedy::Kind::AttentionBias;
    verdict.title = verdictTitle(verdict, facts);
    verdict.reasons = verdictReasons(verdict, groups, facts, zero, silent);
}

} // namespace

std::string_view toString(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Agrees:
        return "agrees";
    case VerdictKind::Mixed:
        return "mixed";
    case VerdictKind::Unstable:
        return "unstable";
    case VerdictKind::Disagrees:
        return "disagrees";
    case VerdictKind::NotLearned:
        return "not-learned";
    case VerdictKind::Undefined:
        break;
    }
    return "undefined";
}

Verdict verdictOf(const TrustFindings &findings)
{
    const Run &run = *findings.run;
    const RunFacts &facts = run.facts();
    Verdict verdict;
    const EpochRecord &record = run.epochs[static_cast<std::size_t>(findings.epoch - 1)];
    if (learntNothing(facts, record)) {
        verdict.kind = VerdictKind::NotLearned;
        verdict.title = notLearnedTitle(facts, record.valAccuracy);
        verdict.reasons = notLearnedReasons(facts);
        return verdict;
    }
    if (!run.config.model.columnAttention)
        return undefined(std::move(verdict), NoVerdict::NoColumnAttention, run);
    addNeed(verdict, findings);
    if (findings.subject->columns() < 2)
        return undefined(std::move(verdict), NoVerdict::OneColumn, run);
    switch (ownAttention(findings)) {
    case OwnAttention::NotThereYet:
        return undefined(std::move(verdict), NoVerdict::NothingYet, run);
    case OwnAttention::NotANumber:
        return undefined(std::move(verdict), NoVerdict::NotANumber, run);
    case OwnAttention::Equal:
        return undefined(std::move(verdict), NoVerdict::EqualShares, run);
    case OwnAttention::Ordered:
        break;
    }
    const std::vector<const SeedFigures *> seeds = seedsWithSay(findings, record);
    if (seeds.empty())
        return undefined(std::move(verdict), NoVerdict::NothingYet, run);
    const std::vector<std::size_t> rows = rowsOfGroups(*findings.subject->data, findings.subject->rows);
    std::vector<JudgedGroup> groups;
    for (std::size_t group = 0; group < rows.size(); ++group)
        groups.push_back(judgedGroup(findings, seeds, group, rows[group]));
    const std::vector<std::size_t> deciding = decidingGroups(groups);
    if (deciding.empty())
        return undefined(std::move(verdict), noEvidence(findings), run);
    conclude(verdict, findings, groups, deciding, findings.seedsDone() - seeds.size());
    return verdict;
}

} // namespace attention
