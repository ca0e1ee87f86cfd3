// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/history_csv.h"
#include "core/session/prepare.h"
#include "core/training/trainer.h"
#include "tests/core/support/experiments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <sstream>

namespace attention::test {
namespace {

using testing::StartsWith;

std::unique_ptr<Run> trained(const TrainingConfig &config)
{
    SourceData source;
    source.dataset = shareDataset(config);
    Trainer trainer(config, source.dataset);
    auto run = std::make_unique<Run>(1, config);
    run->prepare(runFacts(trainer, source));
    while (!trainer.finished())
        run->append(trainer.trainEpoch().value());
    return run;
}

std::vector<std::string> linesOf(const Run &run)
{
    std::string text;
    writeHistoryCsv(run, [&text](std::string_view piece) { text += piece; });
    EXPECT_TRUE(text.ends_with('\n'));
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> cellsOf(const std::string &line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line + ',');
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(cell);
    return cells;
}

TEST(HistoryCsv, NamesItsColumnsAsTheContractDoes)
{
    TrainingConfig config = smallConfig(1);
    config.data.columns = 2;
    EXPECT_EQ(linesOf(*trained(config)).front(),
              "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,attention_x0,attention_x1,"
              "attention_sd_x0,attention_sd_x1,attention_0_x0,attention_0_x1,attention_1_x0,attention_1_x1");
}

TEST(HistoryCsv, HoldsEveryNumberSoThatItReadsBack)
{
    const auto run = trained(smallConfig(3));
    const std::vector<std::string> lines = linesOf(*run);
    ASSERT_EQ(lines.size(), 4U);
    const std::vector<std::string> cells = cellsOf(lines[3]);
    const EpochRecord &record = run->epochs[2];
    EXPECT_EQ(cells[0], "3");
    EXPECT_EQ(std::stod(cells[1]), record.loss);
    EXPECT_EQ(std::stod(cells[2]), record.accuracy);
    EXPECT_EQ(std::stod(cells[3]), record.valLoss);
    EXPECT_EQ(std::stod(cells[4]), record.valAccuracy);
    EXPECT_EQ(std::stod(cells[5]), record.learningRate);
    const AttentionStatistics &attention = *run->attention.newest();
    EXPECT_EQ(std::stof(cells[6 + 1]), attention.meanOf(0, 1));
    EXPECT_EQ(std::stof(cells[10 + 3]), attention.sdOf(0, 3));
    EXPECT_EQ(std::stof(cells[14 + 2]), attention.meanOf(1, 2));
    EXPECT_EQ(std::stof(cells[18]), attention.meanOf(2, 0));
    EXPECT_EQ(cells.size(), 22U);
}

TEST(HistoryCsv, HasNoAttentionWithoutColumnAttention)
{
    TrainingConfig config = smallConfig(2);
    config.model.columnAttention = false;
    const std::vector<std::string> lines = linesOf(*trained(config));
    EXPECT_EQ(lines.front(), "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate");
    EXPECT_EQ(cellsOf(lines.back()).size(), 6U);
}

TEST(HistoryCsv, OfNoEpochIsTheHeaderAlone)
{
    EXPECT_EQ(linesOf(*trained(smallConfig(0))).size(), 1U);
}

TEST(HistoryCsv, LeavesAttentionEmptyWhereItWasThinned)
{
    const auto run = trained(tinyConfig(5000));
    const std::vector<std::string> lines = linesOf(*run);
    ASSERT_EQ(lines.size(), 5001U);
    const std::size_t commas = cellsOf(lines.front()).size();
    std::size_t filled = 0;
    for (std::size_t epoch = 1; epoch <= 5000; ++epoch) {
        ASSERT_THAT(lines[epoch], StartsWith(std::to_string(epoch) + ','));
        const std::vector<std::string> cells = cellsOf(lines[epoch]);
        ASSERT_EQ(cells.size(), commas);
        ASSERT_FALSE(cells[5].empty());
        filled += cells[6].empty() ? 0 : 1;
    }
    EXPECT_EQ(filled, run->attention.all().size());
    EXPECT_LT(filled, 5000U);
    EXPECT_FALSE(cellsOf(lines[1])[6].empty());
    EXPECT_FALSE(cellsOf(lines[5000])[6].empty());
}

TEST(HistoryCsv, WritesWhatIsNoNumberAsSuch)
{
    attention::Run run(1, {}); // testing::Test has a Run of its own
    run.prepare({});
    EpochResult result;
    result.record.epoch = 1;
    result.record.loss = std::numeric_limits<double>::quiet_NaN();
    result.record.valLoss = std::numeric_limits<double>::infinity();
    run.append(result);
    EXPECT_EQ(linesOf(run).back(), "1,nan,0,inf,0,0");
}

} // namespace
} // namespace attention::test
