// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/trust_case.h"

#include "core/data/dataset_source.h"
#include "core/data/generators/generator.h"
#include "core/data/samples.h"
#include "core/explain/classes.h"
#include "core/session/training_session.h"
#include "core/training/data_defaults.h"
#include "core/trust/agreement.h"
#include "core/trust/ranks.h"
#include "core/trust/trust_study.h"

#include <algorithm>
#include <stdexcept>

namespace attention {

namespace {

std::string titleOf(const std::string &source)
{
    if (const Generator *generator = findGenerator(source))
        return generator->title;
    return sampleOf(source).title;
}

std::shared_ptr<const Run> trained(const std::string &source, bool attentionBias)
{
    TrainingConfig config;
    config.data.source = source;
    const std::shared_ptr<const Dataset> data = DatasetSource().make(config.data)->dataset;
    applyDataDefaults(config, static_cast<std::int64_t>(data->trainRows));
    config.model.attentionBias = attentionBias;
    TrainingSession session;
    session.start(config);
    session.waitUntilIdle();
    return session.run();
}

std::shared_ptr<const TrustFindings> studied(const std::shared_ptr<const Run> &run, TrustOptions options)
{
    TrustStudy study;
    if (!study.start(run, options))
        throw std::runtime_error(run->config.data.source + ": there is nothing to explain; " + run->error());
    study.wait();
    std::shared_ptr<const TrustFindings> findings = study.findings();
    if (findings->state != TrustFindings::State::Finished)
        throw std::runtime_error(run->config.data.source + ": " + findings->error);
    return findings;
}

/// A seed's τ-b with one kind of evidence as a part of the largest.
std::optional<double> partWith(const TrustFindings &findings, const SeedFigures &seed, EvidenceKind kind,
                               std::size_t group)
{
    const auto repeats = static_cast<std::size_t>(findings.options.repeats);
    const std::size_t rows = rowsOfGroups(*findings.subject->data, findings.subject->rows)[group];
    const ColumnFigures &figures = kind == EvidenceKind::Permutation ? seed.permutation : seed.shapley;
    const std::vector<double> attention = tied(seed.attention, EvidenceKind::Attention, group, repeats, rows);
    const std::vector<double> evidence = tied(figures, kind, group, repeats, rows);
    const std::optional<double> tau = kendallTauB(attention, evidence);
    return tau ? std::optional(*tau / *largestTauB(attention, evidence)) : std::nullopt;
}

TrustGroup groupOfFindings(const TrustFindings &findings, const Verdict &verdict, std::size_t group)
{
    const auto &agreement = findings.agreement[group];
    TrustGroup result;
    if (group > 0)
        result.title = classTitle(findings.run->facts(), group - 1);
    result.permutation = agreement[static_cast<std::size_t>(EvidenceKind::Permutation)];
    result.shapley = agreement[static_cast<std::size_t>(EvidenceKind::Shapley)];
    for (const std::shared_ptr<const SeedFigures> &seed : findings.seeds) {
        if (const std::optional<double> part = partOfLargest(findings, *seed, group))
            result.seeds.push_back(*part);
    }
    result.verdict = group < verdict.groups.size() ? verdict.groups[group].kind : verdict.kind;
    return result;
}

} // namespace

const std::vector<std::string> &studiedSources()
{
    static const std::vector<std::string> sources{
        "label-column", "two-columns", "xor",  "switch", "duplicate", "noise",     "syn1",
        "syn2",         "syn3",        "syn4", "syn5",   "syn6",      "friedman1", "sample:breast-cancer",
        "sample:wine"};
    return sources;
}

std::optional<double> partOfLargest(const TrustFindings &findings, const SeedFigures &seed, std::size_t group)
{
    if (seed.diverged)
        return std::nullopt;
    const std::optional<double> permutation = partWith(findings, seed, EvidenceKind::Permutation, group);
    const std::optional<double> shapley = partWith(findings, seed, EvidenceKind::Shapley, group);
    return permutation && shapley ? std::optional(std::min(*permutation, *shapley)) : std::nullopt;
}

TrustCase studiedCase(const std::string &source, bool attentionBias, TrustOptions options)
{
    const std::shared_ptr<const Run> run = trained(source, attentionBias);
    const std::shared_ptr<const TrustFindings> findings = studied(run, options);
    TrustCase result;
    result.source = source;
    result.title = titleOf(source);
    result.attentionBias = attentionBias;
    result.regression = run->facts().task == Task::Regression;
    result.guess = findings->controls.guess;
    result.verdict = verdictOf(*findings);
    double seeds = 0.0;
    for (const std::shared_ptr<const SeedFigures> &seed : findings->seeds) {
        if (seed->diverged)
            continue;
        result.score += seed->score;
        seeds += 1.0;
    }
    result.score /= std::max(seeds, 1.0);
    const std::vector<std::optional<ColumnsFound>> found = plantedColumnsFound(*findings);
    for (std::size_t group = 0; group < findings->groups(); ++group) {
        result.groups.push_back(groupOfFindings(*findings, result.verdict, group));
        result.groups.back().found = found[group];
    }
    return result;
}

} // namespace attention
