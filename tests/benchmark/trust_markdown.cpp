// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/trust_markdown.h"

#include "core/explain/classes.h"

#include <cmath>
#include <cstdio>
#include <initializer_list>

namespace attention {

namespace {

const std::string none("–");

std::string fixed(double value, int digits)
{
    const double unit = std::pow(10.0, digits);
    const double rounded = std::round(value * unit) / unit + 0.0; // no −0
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, std::abs(rounded));
    return (rounded < 0.0 ? "−" : "") + std::string(text);
}

std::string percent(double share)
{
    return fixed(100.0 * share, 0) + " %";
}

std::string line(std::initializer_list<std::string> cells)
{
    std::string text("|");
    for (const std::string &cell : cells)
        text += (cell.empty() ? std::string() : ' ' + cell) + " |";
    return text + '\n';
}

std::string rates(const std::optional<ColumnsFound> &found, double ColumnsFound::*rate)
{
    return found ? percent((*found).*rate) + ", " + percent(1.0 - (*found).*rate) : none;
}

std::string tauCell(const Agreement &agreement)
{
    if (!agreement.seedsTau)
        return none;
    return fixed(*agreement.seedsTau, 2) + " of " + fixed(*agreement.seedsLargest, 2);
}

std::string groupLine(const TrustCase &studied, const TrustGroup &group, const std::string &name,
                      const std::string &score, const std::string &verdict, const std::string &needed)
{
    const bool learnt = studied.verdict.kind != VerdictKind::NotLearned;
    return line(
        {name, studied.attentionBias ? "yes" : "no", score,
         group.found ? percent(group.found->onTruth) + " (" + percent(group.found->equalShare) + ')' : none,
         rates(group.found, &ColumnsFound::byMeans), rates(group.found, &ColumnsFound::byRows),
         learnt ? tauCell(group.permutation) : none, learnt ? tauCell(group.shapley) : none, verdict,
         needed});
}

std::string neededWord(const std::optional<bool> &needed)
{
    return needed ? (*needed ? "yes" : "no") : none;
}

} // namespace

std::string verdictWords(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Mixed:
        return "depends on the class";
    case VerdictKind::NotLearned:
        return "learnt nothing";
    case VerdictKind::Agrees:
    case VerdictKind::Unstable:
    case VerdictKind::Disagrees:
    case VerdictKind::Undefined:
        break;
    }
    return std::string(toString(kind));
}

std::string markdownHead(TrustOptions options)
{
    std::string text =
        "Means over " + std::to_string(options.seeds) +
        " seeds on the same data; validation rows.\n\n"
        "- score: accuracy, of a regression R²; what guessing gets in brackets\n"
        "- on true columns: attention on the columns that decide the row; their equal share in brackets\n"
        "- top k, means: the k columns with the most attention on average, k being how many decide any row; "
        "TPR is the\n  share of the deciding ones among them, FDR the rest\n"
        "- top k, rows: the same row by row, with the columns that decide the row\n"
        "- τ: Kendall's τ-b of attention with permutation importance (" +
        std::to_string(options.repeats) +
        " repeats) and with Shapley values, of the largest that\n  its ties allow\n"
        "- needed: whether attention frozen uniform scores lower\n\n";
    text += line({"data", "bias", "score (guess)", "on true columns", "TPR, FDR: top k, means",
                  "TPR, FDR: top k, rows", "τ permutation", "τ Shapley", "verdict", "needed"});
    text += line({"---", "---", "---", "---", "---", "---", "---", "---", "---", "---"});
    return text;
}

std::string markdownLines(const TrustCase &studied)
{
    const std::string score = fixed(studied.score, 3) + " (" + fixed(studied.guess, 3) + ')';
    std::string text =
        groupLine(studied, studied.groups.front(), studied.source, score, verdictWords(studied.verdict.kind),
                  neededWord(studied.verdict.attentionNeeded));
    if (!studied.verdict.byClass)
        return text;
    for (const std::size_t index : classOrder(studied.groups.size() - 1)) {
        const TrustGroup &ofClass = studied.groups[1 + index];
        text += groupLine(studied, ofClass, studied.source + ", " + ofClass.title, "",
                          verdictWords(ofClass.verdict), "");
    }
    return text;
}

} // namespace attention
