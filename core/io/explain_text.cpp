// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/explain_text.h"

#include "core/explain/classes.h"
#include "core/io/explain_figures.h"
#include "core/io/text_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace attention {

namespace {

constexpr std::size_t lineWidth = 100;
constexpr std::size_t nameWidth = 24;
constexpr std::size_t columnsListed = 20;
constexpr const char *missing = "–";

struct Compared
{
    EvidenceKind kind;
    const char *name;
};
constexpr std::array comparedKinds{Compared{EvidenceKind::Permutation, "permutation"},
                                   Compared{EvidenceKind::Shapley, "Shapley value"},
                                   Compared{EvidenceKind::IntegratedGradients, "integrated gradients"},
                                   Compared{EvidenceKind::GradientInput, "gradient × input"},
                                   Compared{EvidenceKind::DropColumn, "drop column"}};

std::string decimals(double value, int digits)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    const std::string shown(text.data());
    return shown.find_first_not_of("-0.") == std::string::npos && shown.front() == '-' ? shown.substr(1)
                                                                                       : shown;
}

std::string orMissing(const std::optional<double> &value, int digits)
{
    return value ? decimals(*value, digits) : std::string(missing);
}

std::string percent(const std::optional<double> &share)
{
    return share ? decimals(100.0 * *share, 1) + " %" : std::string(missing);
}

std::optional<double> times(const std::optional<double> &value, double factor)
{
    return value ? std::optional(*value * factor) : std::nullopt;
}

class Report
{
public:
    Report(const TrustFindings &findings, const Verdict &verdict)
        : m_findings(findings)
        , m_verdict(verdict)
        , m_facts(findings.run->facts())
        , m_isRegression(m_facts.task == Task::Regression)
        , m_listed(listedColumns(findings, columnsListed))
    {
        m_groups.push_back(0);
        if (!verdict.byClass || findings.groups() < 2)
            return;
        for (const std::size_t index : classOrder(findings.groups() - 1))
            m_groups.push_back(1 + index);
    }

    std::string text() const
    {
        std::string text = opening();
        text += '\n' + evidence();
        if (m_findings.run->config.model.columnAttention)
            text += '\n' + agreement();
        text += '\n' + controls();
        text += '\n' +
                wrapped("Ranks, not amounts: a share of the attention is no share of the effect.", lineWidth);
        return text;
    }

private:
    std::string groupName(std::size_t group) const
    {
        return group == 0 ? "all rows" : shownName(classTitle(m_facts, group - 1), nameWidth);
    }
    /// Losses of accuracy in points, of R² as they are.
    std::string loss(const std::optional<double> &value) const
    {
        return m_isRegression ? orMissing(value, 4) : orMissing(times(value, 100.0), 1);
    }
    std::string score(const std::optional<double> &value) const
    {
        return m_isRegression ? orMissing(value, 4) : percent(value);
    }

    std::string opening() const
    {
        std::string text = wrapped(m_verdict.title.english(), lineWidth);
        for (const Sentence &reason : m_verdict.reasons)
            text += wrapped(reason.english(), lineWidth);
        if (const std::string need = m_verdict.need.english(); !need.empty())
            text += wrapped(need, lineWidth);
        return text;
    }

    std::string evidence() const
    {
        const std::size_t rows = m_findings.subject->rows.size();
        std::string text = "Evidence per column on " + std::to_string(rows) +
                           (rows == 1 ? " validation row" : " validation rows") + ", weights after epoch " +
                           std::to_string(m_findings.epoch) + '\n';
        TextTable table;
        for (const std::size_t group : m_groups)
            addEvidence(table, group);
        text += table.text();
        if (const std::size_t more = m_findings.subject->columns() - m_listed.size(); more > 0)
            text += "… and " + std::to_string(more) + " columns with less\n";
        if (m_facts.truthKnown && !m_facts.informativeColumns.empty())
            text += "* decides the target\n";
        text += '\n';
        text += wrapped(legend(), lineWidth);
        return text;
    }

    std::string legend() const
    {
        std::string text("Attention: mean share, its spread over rows and over seeds. Permutation: ");
        text += m_isRegression ? "R² lost" : "points of accuracy lost";
        text += " when the column is shuffled, mean ± sd of " + std::to_string(m_findings.options.repeats) +
                " repeats. Shapley, integrated gradients, gradient × input: mean size of the column's part "
                "in the output. Drop: ";
        text += m_isRegression ? "R²" : "points";
        text += " lost when trained without it.";
        return text;
    }

    void addEvidence(TextTable &table, std::size_t group) const
    {
        table.add({});
        table.add({groupName(group), "attention", "± rows", "± seeds", "permutation", "±", "Shapley",
                   "int. grad.", "grad × in.", "drop"});
        for (const std::size_t column : m_listed) {
            const auto mean = [&](EvidenceKind kind) { return meanOf(m_findings, kind, group, column); };
            const auto spread = [&](EvidenceKind kind) { return spreadOf(m_findings, kind, group, column); };
            table.add({columnName(column), percent(mean(EvidenceKind::Attention)),
                       orMissing(times(spread(EvidenceKind::Attention), 100.0), 1),
                       orMissing(times(attentionSdOverSeeds(m_findings, group, column), 100.0), 1),
                       loss(mean(EvidenceKind::Permutation)), loss(spread(EvidenceKind::Permutation)),
                       orMissing(mean(EvidenceKind::Shapley), 3),
                       orMissing(mean(EvidenceKind::IntegratedGradients), 3),
                       orMissing(mean(EvidenceKind::GradientInput), 3),
                       loss(mean(EvidenceKind::DropColumn))});
        }
    }

    std::string columnName(std::size_t column) const
    {
        const auto &informative = m_facts.informativeColumns;
        const bool decides = std::find(informative.begin(), informative.end(), column) != informative.end();
        return shownName(m_facts.columnNames[column], nameWidth) + (decides ? " *" : "");
    }

    std::string agreement() const
    {
        std::string text("Is it the same order? Kendall's τ-b of attention's ranks and those of the "
                         "evidence\n");
        TextTable table;
        for (const std::size_t group : m_groups)
            addAgreement(table, group);
        return text + table.text() + '\n' + seeds();
    }

    void addAgreement(TextTable &table, std::size_t group) const
    {
        table.add({});
        table.add({groupName(group), "τ-b", "95 % interval", "possible", "ρ", "in the top", "τ-b over seeds",
                   "possible"});
        for (const Compared &compared : comparedKinds) {
            if (m_findings.leftOut[static_cast<std::size_t>(compared.kind)])
                continue;
            const Agreement none;
            const Agreement &found =
                m_findings.agreement.empty()
                    ? none
                    : m_findings.agreement[group][static_cast<std::size_t>(compared.kind)];
            table.add({compared.name, orMissing(found.tau, 2),
                       found.within ? decimals(found.within->low, 2) + " … " + decimals(found.within->high, 2)
                                    : std::string(missing),
                       orMissing(found.largest, 2), orMissing(found.rho, 2), topText(found),
                       found.seedsTau ? decimals(*found.seedsTau, 2) + " ± " + decimals(found.seedsSd, 2)
                                      : std::string(missing),
                       orMissing(found.seedsLargest, 2)});
        }
    }

    /// "1 of 1": of the columns that count, those among as many most attended.
    static std::string topText(const Agreement &found)
    {
        if (!found.overlap)
            return missing;
        const double among = *found.overlap * static_cast<double>(found.counting);
        return decimals(among, 0) + " of " + std::to_string(found.counting);
    }

    std::string seeds() const
    {
        const std::size_t counting = countingSeeds(m_findings);
        std::string text = std::to_string(counting) + (counting == 1 ? " seed" : " seeds");
        if (const std::size_t diverged = m_findings.seedsDone() - counting; diverged > 0)
            text += " (" + std::to_string(diverged) + " more diverged)";
        if (!m_findings.stability.empty() && m_findings.stability.front().tau) {
            const Stability &found = m_findings.stability.front();
            text += ": their orders go together by τ-b " + decimals(*found.tau, 2) + " ± " +
                    decimals(found.tauSd, 2) + ", mean of all pairs";
            if (found.divergence)
                text += "; divergence of their shares " + decimals(*found.divergence, 3) +
                        " bits (Jensen-Shannon)";
        }
        return wrapped(text + '.', lineWidth);
    }

    std::string controls() const
    {
        const Controls &found = m_findings.controls;
        TextTable table;
        table.add({"Is attention needed?", m_isRegression ? "R²" : "accuracy"});
        table.add({"this model", score(found.model)});
        if (m_findings.run->config.model.columnAttention) {
            table.add({"attention kept equal, retrained", score(scoreWithEqualAttention(m_findings))});
            table.add({"attention of other rows", score(found.otherRows)});
        }
        table.add({m_isRegression ? "always the mean" : "always the larger class", score(found.guess)});
        return table.text();
    }

    const TrustFindings &m_findings;
    const Verdict &m_verdict;
    const RunFacts &m_facts;
    bool m_isRegression;
    std::vector<std::size_t> m_listed;
    std::vector<std::size_t> m_groups; ///< that are shown
};

} // namespace

std::string explainText(const TrustFindings &findings, const Verdict &verdict)
{
    return Report(findings, verdict).text();
}

} // namespace attention
