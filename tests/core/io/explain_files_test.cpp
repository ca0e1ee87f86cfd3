// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/explain_csv.h"
#include "core/io/explain_figures.h"
#include "core/io/explain_json.h"
#include "core/io/explain_text.h"
#include "core/io/json_text.h"
#include "core/io/text_table.h"
#include "tests/core/support/made_findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <sstream>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> keysOf(const Json &json)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : json.items())
        keys.push_back(key);
    return keys;
}

Json explained(const TrustFindings &findings, const Verdict &verdict = mixedVerdict())
{
    return Json::parse(explainJson(findings, verdict));
}

TrainingConfig noAttention()
{
    TrainingConfig config = smallConfig();
    config.model.columnAttention = false;
    return config;
}

/// `findings` with another figure of a kind, over all rows.
void replaceFigure(TrustFindings &findings, EvidenceKind kind, std::size_t column, double value)
{
    auto &evidence = findings.evidence[static_cast<std::size_t>(kind)];
    Evidence changed = *evidence;
    changed.figures.mean[column] = value;
    evidence = std::make_shared<const Evidence>(std::move(changed));
}

TEST(ExplainJson, HasTheKeysOfTheContractInTheirOrder)
{
    const Json json = explained(madeFindings());
    EXPECT_THAT(keysOf(json), ElementsAre("columns", "agreement", "seeds", "baselines", "verdict",
                                          "attention_needed", "verdict_by_class", "sentence", "need", "rows",
                                          "repeats", "epoch", "agreement_by_class", "seeds_by_class"));
    const Json &column = json["columns"][1];
    EXPECT_THAT(keysOf(column),
                ElementsAre("name", "attention", "permutation", "gradient_input", "integrated_gradients",
                            "shapley", "drop_column", "informative", "shapley_error", "by_class"));
    EXPECT_THAT(keysOf(column["attention"]), ElementsAre("mean", "sd_rows", "sd_seeds"));
    EXPECT_THAT(keysOf(column["permutation"]), ElementsAre("mean", "sd"));
    EXPECT_THAT(keysOf(json["agreement"]), ElementsAre("permutation", "gradient_input",
                                                       "integrated_gradients", "shapley", "drop_column"));
    EXPECT_THAT(keysOf(json["seeds"]), ElementsAre("n", "tau_mean", "tau_sd", "js_mean", "diverged"));
    EXPECT_THAT(keysOf(json["baselines"]),
                ElementsAre("majority", "uniform_attention", "shuffled_attention", "model"));
}

TEST(ExplainJson, HoldsEveryFigureOfAColumn)
{
    const Json column = explained(madeFindings())["columns"][1];
    EXPECT_EQ(column["name"], "x1");
    EXPECT_EQ(column["attention"]["mean"], 0.125 + 0.03125);
    EXPECT_EQ(column["attention"]["sd_rows"], (0.125 + 0.03125) / 8);
    EXPECT_EQ(column["attention"]["sd_seeds"], 0.25);
    EXPECT_EQ(column["permutation"]["mean"], 0.25 + 0.03125);
    EXPECT_EQ(column["shapley"], 0.375 + 0.03125);
    EXPECT_EQ(column["integrated_gradients"], 0.5 + 0.03125);
    EXPECT_EQ(column["gradient_input"], 0.625 + 0.03125);
    EXPECT_EQ(column["drop_column"], 0.75 + 0.03125);
    EXPECT_EQ(column["informative"], true);
    EXPECT_EQ(column["by_class"]["1"]["attention"]["mean"], 0.125 + 9 * 0.03125);
}

TEST(ExplainJson, HoldsAgreementSeedsAndBaselines)
{
    const Json json = explained(madeFindings());
    const Json &agreement = json["agreement"]["permutation"];
    EXPECT_EQ(agreement["tau"], 0.5);
    EXPECT_EQ(agreement["low"], 0.25);
    EXPECT_EQ(agreement["high"], 0.75);
    EXPECT_EQ(agreement["largest"], 1.0);
    EXPECT_EQ(agreement["seeds_mean"], 0.375);
    EXPECT_EQ(json["agreement_by_class"]["0"]["shapley"]["rho"], 0.625);
    EXPECT_EQ(json["agreement_by_class"]["0"]["shapley"]["rho_low"], 0.375);
    EXPECT_EQ(json["agreement_by_class"]["0"]["shapley"]["rho_high"], 0.875);
    EXPECT_EQ(json["seeds"]["n"], 3);
    EXPECT_EQ(json["seeds"]["tau_mean"], 0.25);
    EXPECT_EQ(json["seeds"]["js_mean"], 0.03125);
    EXPECT_EQ(json["baselines"]["majority"], 0.5);
    EXPECT_EQ(json["baselines"]["uniform_attention"], 0.5);
    EXPECT_EQ(json["baselines"]["shuffled_attention"], 0.625);
    EXPECT_EQ(json["baselines"]["model"], 0.75);
}

TEST(ExplainJson, SaysTheVerdictInWordsAndInOneSentence)
{
    const Json json = explained(madeFindings());
    EXPECT_EQ(json["verdict"], "mixed");
    EXPECT_EQ(json["attention_needed"], false);
    EXPECT_EQ(json["verdict_by_class"], Json({{"0", "disagrees"}, {"1", "agrees"}}));
    EXPECT_EQ(json["sentence"], "It agrees at y = 1 and not at y = 0. x1 decides every prediction. So it is");
    EXPECT_EQ(json["need"], "Not for accuracy");
}

TEST(ExplainJson, GivesEveryClassTheVerdictThatHoldsForAll)
{
    Verdict verdict;
    verdict.kind = VerdictKind::NotLearned;
    const Json json = explained(madeFindings(), verdict);
    EXPECT_EQ(json["verdict"], "not-learned");
    EXPECT_EQ(json["attention_needed"], nullptr);
    EXPECT_EQ(json["verdict_by_class"], Json({{"0", "not-learned"}, {"1", "not-learned"}}));
}

TEST(ExplainJson, HasNullsForAttentionThatIsNotThere)
{
    Verdict verdict;
    const Json json = explained(madeFindings(noAttention()), verdict);
    const Json &column = json["columns"][0];
    EXPECT_EQ(column["attention"], Json({{"mean", nullptr}, {"sd_rows", nullptr}, {"sd_seeds", nullptr}}));
    EXPECT_EQ(column["permutation"]["mean"], 0.25);
    EXPECT_EQ(json["agreement"]["permutation"]["tau"], nullptr);
    EXPECT_EQ(json["seeds"]["tau_sd"], nullptr);
    EXPECT_EQ(json["verdict"], "undefined");
}

TEST(ExplainJson, NeverHoldsWhatIsNoNumber)
{
    TrustFindings findings = madeFindings();
    replaceFigure(findings, EvidenceKind::Permutation, 0, std::nan(""));
    replaceFigure(findings, EvidenceKind::Shapley, 0, std::numeric_limits<double>::infinity());
    const Json column = explained(findings)["columns"][0];
    EXPECT_EQ(column["permutation"]["mean"], nullptr);
    EXPECT_EQ(column["shapley"], nullptr);
}

TEST(ExplainJson, LeavesSeedsThatDivergedOut)
{
    TrustFindings findings = madeFindings();
    SeedFigures diverged;
    diverged.seed = 3;
    diverged.diverged = true;
    findings.seeds.back() = std::make_shared<const SeedFigures>(diverged);
    const Json json = explained(findings);
    EXPECT_EQ(json["seeds"]["n"], 2);
    EXPECT_EQ(json["seeds"]["diverged"], 1);
    EXPECT_NEAR(json["columns"][0]["attention"]["sd_seeds"].get<double>(), 0.25 / std::sqrt(2.0), 1e-12);
}

TEST(ExplainJson, OfARegressionHasNoClasses)
{
    TrainingConfig config = smallConfig();
    config.data.source = "friedman1";
    config.data.columns = 10;
    TrustFindings findings = madeFindings(config);
    findings.controls.guess = 0.0;
    const Json json = explained(findings, Verdict());
    EXPECT_EQ(json["verdict_by_class"], Json::object());
    EXPECT_EQ(json["columns"][0]["by_class"], Json::object());
    EXPECT_EQ(json["baselines"]["majority"], 0.0);
}

TEST(ExplainCsv, HasALineForEveryColumnOverAllRowsAndOverThoseOfEachClass)
{
    const std::vector<std::string> lines = linesOf(explainCsv(madeFindings()));
    ASSERT_EQ(lines.size(), 1U + 3 * 4);
    EXPECT_THAT(lines[0],
                StartsWith("class,column,attention,attention_sd_rows,attention_sd_seeds,permutation"));
    EXPECT_EQ(lines[2], ",x1,0.15625,0.01953125,0.25,0.28125,0.03515625,0.40625,0.05078125,0.53125,0.65625,"
                        "0.78125,1");
    EXPECT_THAT(lines[5], StartsWith("0,x0,"));
    EXPECT_THAT(lines[12], AllOf(StartsWith("1,x3,"), testing::EndsWith(",0")));
}

TEST(ExplainCsv, LeavesCellsOfWhatIsNotThereEmpty)
{
    const std::vector<std::string> lines = linesOf(explainCsv(madeFindings(noAttention())));
    EXPECT_THAT(lines[1], StartsWith(",x0,,,,0.25,"));
}

TEST(ExplainText, BeginsWithTheVerdictAndItsReasons)
{
    const std::vector<std::string> lines = linesOf(explainText(madeFindings(), mixedVerdict()));
    EXPECT_THAT(std::vector(lines.begin(), lines.begin() + 4),
                ElementsAre("It agrees at y = 1 and not at y = 0", "x1 decides every prediction.", "So it is",
                            "Not for accuracy"));
}

TEST(ExplainText, ListsTheEvidenceOfEveryColumnByClassWhereVerdictsDiffer)
{
    const std::string mixed = explainText(madeFindings(), mixedVerdict());
    EXPECT_THAT(mixed,
                AllOf(HasSubstr("all rows  attention  ± rows"), HasSubstr("y = 1     attention  ± rows"),
                      HasSubstr("x1 *         15.6 %     2.0     25.0         28.1  3.5    0.406"),
                      HasSubstr("* decides")));
    Verdict same = mixedVerdict();
    same.byClass = false;
    EXPECT_THAT(explainText(madeFindings(), same), Not(HasSubstr("y = 0     attention")));
}

TEST(ExplainText, AlignsItsTablesWithinAHundredPlaces)
{
    const std::vector<std::string> lines = linesOf(explainText(madeFindings(), mixedVerdict()));
    std::size_t end = 0;
    for (const std::string &line : lines) {
        EXPECT_LE(shownWidth(line), 100U) << line;
        if (line.starts_with("x")) {
            if (line.find(" %") == std::string::npos) // a sentence
                continue;
            EXPECT_TRUE(end == 0 || shownWidth(line) == end) << line;
            end = shownWidth(line);
        }
    }
    EXPECT_GT(end, 0U);
}

TEST(ExplainText, HasTheTableOfTauAndTheControls)
{
    const std::string text = explainText(madeFindings(), mixedVerdict());
    EXPECT_THAT(text,
                AllOf(HasSubstr("permutation           0.50    0.25 … 0.75      1.00  0.62      2 of 2"),
                      HasSubstr("0.38 ± 0.12"), HasSubstr("3 seeds: "), HasSubstr("attention of other rows"),
                      HasSubstr("62.5 %"), HasSubstr("Ranks, not amounts")));
}

TEST(ExplainText, HasDashesForWhatIsUndefinedAndNoTauWithoutAttention)
{
    TrustFindings findings = madeFindings();
    replaceFigure(findings, EvidenceKind::Permutation, 0, std::nan(""));
    findings.agreement.front().front() = {};
    EXPECT_THAT(explainText(findings, mixedVerdict()), AllOf(HasSubstr("–"), Not(HasSubstr("nan"))));
    EXPECT_THAT(
        explainText(madeFindings(noAttention()), Verdict()),
        AllOf(Not(HasSubstr("τ")), Not(HasSubstr("other rows")), HasSubstr("always the larger class")));
}

TEST(ExplainText, ListsTheColumnsThatMatterMostOfMany)
{
    TrainingConfig config = smallConfig(1);
    config.data.columns = 30;
    TrustFindings findings = madeFindings(config);
    replaceFigure(findings, EvidenceKind::Permutation, 2, 50.0);
    EXPECT_EQ(listedColumns(findings, 30).front(), 0U);
    EXPECT_THAT(listedColumns(findings, 3), ElementsAre(2U, 29U, 28U));
    EXPECT_THAT(explainText(findings, mixedVerdict()),
                AllOf(HasSubstr("… and 10 columns with less"), HasSubstr("\nx2 "), Not(HasSubstr("\nx3 "))));
}

TEST(TextTable, CountsThePlacesLettersTake)
{
    EXPECT_EQ(shownWidth("τ-b"), 3U);
    EXPECT_EQ(shownWidth("注意"), 4U);
    EXPECT_EQ(shownWidth("e\xCC\x81"), 1U);
    EXPECT_EQ(shownWidth("\xFF\xC3"), 2U);
}

TEST(TextTable, ShortensNamesInTheMiddleAndKeepsThemOnOneLine)
{
    EXPECT_EQ(shownName("mean radius", 11), "mean radius");
    EXPECT_EQ(shownName("mean radius", 7), "mea…ius");
    EXPECT_EQ(shownName("注意力机制", 7), "注…制");
    EXPECT_EQ(shownName("a\nb\x1b[31m", 20), "a?b?[31m");
}

TEST(TextTable, WrapsAtWords)
{
    EXPECT_EQ(wrapped("one two three", 7), "one two\nthree\n");
    EXPECT_EQ(wrapped("extraordinary it is", 5), "extraordinary\nit is\n");
}

} // namespace
} // namespace attention::test
