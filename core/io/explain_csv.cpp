// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/explain_csv.h"

#include "core/io/csv_cell.h"
#include "core/io/explain_figures.h"
#include "core/io/number_text.h"

#include <algorithm>

namespace attention {

namespace {

std::string cell(const std::optional<double> &value)
{
    return value ? ',' + numberText(*value) : std::string(",");
}

std::string line(const TrustFindings &findings, std::size_t group, std::size_t column)
{
    const RunFacts &facts = findings.run->facts();
    const auto mean = [&](EvidenceKind kind) { return cell(meanOf(findings, kind, group, column)); };
    const auto spread = [&](EvidenceKind kind) { return cell(spreadOf(findings, kind, group, column)); };
    std::string text = group == 0 ? std::string() : csvCell(facts.classNames[group - 1]);
    text += ',' + csvCell(facts.columnNames[column]);
    text += mean(EvidenceKind::Attention) + spread(EvidenceKind::Attention);
    text += cell(attentionSdOverSeeds(findings, group, column));
    text += mean(EvidenceKind::Permutation) + spread(EvidenceKind::Permutation);
    text += mean(EvidenceKind::Shapley) + spread(EvidenceKind::Shapley);
    text += mean(EvidenceKind::IntegratedGradients) + mean(EvidenceKind::GradientInput);
    text += mean(EvidenceKind::DropColumn) + ',';
    if (facts.truthKnown) {
        const auto &informative = facts.informativeColumns;
        text += std::find(informative.begin(), informative.end(), column) != informative.end() ? '1' : '0';
    }
    return text + '\n';
}

} // namespace

std::string explainCsv(const TrustFindings &findings)
{
    std::string text("class,column,attention,attention_sd_rows,attention_sd_seeds,permutation,permutation_sd,"
                     "shapley,shapley_error,integrated_gradients,gradient_input,drop_column,informative\n");
    for (std::size_t group = 0; group < findings.groups(); ++group) {
        for (std::size_t column = 0; column < findings.subject->columns(); ++column)
            text += line(findings, group, column);
    }
    return text;
}

} // namespace attention
