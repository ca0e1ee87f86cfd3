// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/explain_json.h"

#include "core/io/explain_figures.h"
#include "core/io/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace attention {

namespace {

/// In the order of the file.
constexpr std::array comparedKinds{EvidenceKind::Permutation, EvidenceKind::GradientInput,
                                   EvidenceKind::IntegratedGradients, EvidenceKind::Shapley,
                                   EvidenceKind::DropColumn};

template <class Number>
Json orNull(const std::optional<Number> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json figures(const TrustFindings &findings, std::size_t group, std::size_t column)
{
    const auto mean = [&](EvidenceKind kind) { return orNull(meanOf(findings, kind, group, column)); };
    const auto spread = [&](EvidenceKind kind) { return orNull(spreadOf(findings, kind, group, column)); };
    Json json;
    json["attention"] = {{"mean", mean(EvidenceKind::Attention)},
                         {"sd_rows", spread(EvidenceKind::Attention)},
                         {"sd_seeds", orNull(attentionSdOverSeeds(findings, group, column))}};
    json["permutation"] = {{"mean", mean(EvidenceKind::Permutation)},
                           {"sd", spread(EvidenceKind::Permutation)}};
    for (const EvidenceKind kind : {EvidenceKind::GradientInput, EvidenceKind::IntegratedGradients,
                                    EvidenceKind::Shapley, EvidenceKind::DropColumn})
        json[std::string(fileKey(kind))] = mean(kind);
    return json;
}

Json columnJson(const TrustFindings &findings, std::size_t column)
{
    const RunFacts &facts = findings.run->facts();
    const std::vector<std::size_t> &informative = facts.informativeColumns;
    Json json{{"name", facts.columnNames[column]}};
    json.update(figures(findings, 0, column));
    json["informative"] =
        facts.truthKnown
            ? Json(std::find(informative.begin(), informative.end(), column) != informative.end())
            : Json(nullptr);
    json["shapley_error"] = orNull(spreadOf(findings, EvidenceKind::Shapley, 0, column));
    Json byClass = Json::object();
    for (std::size_t group = 1; group < findings.groups(); ++group)
        byClass[facts.classNames[group - 1]] = figures(findings, group, column);
    json["by_class"] = std::move(byClass);
    return json;
}

Json agreementJson(const TrustFindings &findings, std::size_t group)
{
    Json json = Json::object();
    for (const EvidenceKind kind : comparedKinds) {
        const Agreement none;
        const Agreement &found =
            findings.agreement.empty() ? none : findings.agreement[group][static_cast<std::size_t>(kind)];
        const bool within = found.within.has_value();
        json[std::string(fileKey(kind))] = {
            {"tau", orNull(found.tau)},
            {"low", within ? Json(found.within->low) : Json(nullptr)},
            {"high", within ? Json(found.within->high) : Json(nullptr)},
            {"largest", orNull(found.largest)},
            {"rho", orNull(found.rho)},
            {"rho_low", found.rhoWithin ? Json(found.rhoWithin->low) : Json(nullptr)},
            {"rho_high", found.rhoWithin ? Json(found.rhoWithin->high) : Json(nullptr)},
            {"overlap", orNull(found.overlap)},
            {"counting", found.counting},
            {"seeds_mean", orNull(found.seedsTau)},
            {"seeds_sd", found.seedsTau ? Json(found.seedsSd) : Json(nullptr)},
            {"seeds_largest", orNull(found.seedsLargest)},
        };
    }
    return json;
}

Json stabilityJson(const TrustFindings &findings, std::size_t group)
{
    const Stability none;
    const Stability &found = findings.stability.empty() ? none : findings.stability[group];
    return {{"tau_mean", orNull(found.tau)},
            {"tau_sd", found.tau ? Json(found.tauSd) : Json(nullptr)},
            {"js_mean", orNull(found.divergence)}};
}

Json seedsJson(const TrustFindings &findings)
{
    const std::size_t counting = countingSeeds(findings);
    Json json{{"n", counting}};
    json.update(stabilityJson(findings, 0));
    json["diverged"] = findings.seedsDone() - counting;
    return json;
}

Json baselinesJson(const TrustFindings &findings)
{
    const Controls &controls = findings.controls;
    return {{"majority", controls.guess},
            {"uniform_attention", orNull(scoreWithEqualAttention(findings))},
            {"shuffled_attention", orNull(controls.otherRows)},
            {"model", controls.model}};
}

/// `make(group)` for the rows of every class.
template <class Make>
Json byClass(const TrustFindings &findings, const Make &make)
{
    Json json = Json::object();
    for (std::size_t group = 1; group < findings.groups(); ++group)
        json[findings.run->facts().classNames[group - 1]] = make(group);
    return json;
}

} // namespace

std::string explainSentence(const Verdict &verdict)
{
    std::string text = verdict.title.english();
    for (const Sentence &reason : verdict.reasons) {
        const bool ended = !text.empty() && std::string_view(".!?:").find(text.back()) != std::string::npos;
        text += (ended ? " " : ". ") + reason.english();
    }
    return text;
}

std::string explainJson(const TrustFindings &findings, const Verdict &verdict)
{
    Json json;
    Json columns = Json::array();
    for (std::size_t column = 0; column < findings.subject->columns(); ++column)
        columns.push_back(columnJson(findings, column));
    json["columns"] = std::move(columns);
    json["agreement"] = agreementJson(findings, 0);
    json["seeds"] = seedsJson(findings);
    json["baselines"] = baselinesJson(findings);
    json["verdict"] = toString(verdict.kind);
    json["attention_needed"] = orNull(verdict.attentionNeeded);
    json["verdict_by_class"] = byClass(findings, [&verdict](std::size_t group) {
        return Json(toString(verdict.groups.empty() ? verdict.kind : verdict.groups[group].kind));
    });
    json["sentence"] = explainSentence(verdict);
    json["need"] = verdict.need.english();
    json["rows"] = findings.subject->rows.size();
    json["repeats"] = findings.options.repeats;
    json["epoch"] = findings.epoch;
    json["agreement_by_class"] =
        byClass(findings, [&findings](std::size_t group) { return agreementJson(findings, group); });
    json["seeds_by_class"] =
        byClass(findings, [&findings](std::size_t group) { return stabilityJson(findings, group); });
    return jsonText(json);
}

} // namespace attention
