// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/published.h"

#include "tests/core/support/published_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace attention {

namespace {

const std::string header = "epoch,loss,acc,val_loss,val_acc,microseconds_per_sample\n";

void expectError(const std::string &log, const std::string &message)
{
    try {
        parsePublished(log, "header\n");
        ADD_FAILURE() << "taken: " << log;
    } catch (const std::runtime_error &error) {
        EXPECT_THAT(error.what(), testing::HasSubstr(message)) << log;
    }
}

} // namespace

TEST(Published, ReadsTheWholeLogOfThePublication)
{
    const PublishedExperiment published = test::readPublished();
    ASSERT_EQ(published.log.size(), 20U);
    EXPECT_EQ(published.log[0].epoch, 1);
    EXPECT_EQ(published.log[0].loss, 0.6918);
    EXPECT_EQ(published.log[0].accuracy, 0.5938);
    EXPECT_EQ(published.log[9].loss, 0.1269);
    EXPECT_EQ(published.log[19].epoch, 20);
    EXPECT_EQ(published.log[19].loss, 0.0244);
    EXPECT_EQ(published.log[19].valLoss, 0.0235);
    EXPECT_EQ(published.log[19].valAccuracy, 1.0);
}

TEST(Published, ReadsEveryBandOfTheEnvelopeInItsPlace)
{
    const PublishedExperiment published = test::readPublished();
    ASSERT_EQ(published.envelope.size(), 20U);
    const EnvelopeEpoch &first = published.envelope.front();
    EXPECT_EQ(first.epoch, 1);
    EXPECT_EQ(first.loss.low, 0.68655);
    EXPECT_EQ(first.accuracy.median, 0.55963);
    EXPECT_EQ(first.valLoss.high, 0.69337);
    EXPECT_EQ(first.valAccuracy.low, 0.48095);
    EXPECT_EQ(first.attentionAll.median, 0.26058);
    EXPECT_EQ(first.attentionClass1.high, 0.44135);
    EXPECT_EQ(first.attentionClass0.low, 0.21149);
    EXPECT_EQ(published.envelope.back().attentionClass0.high, 0.30381);
}

TEST(Published, LiesInsideItsEnvelopeButForRounding)
{
    const PublishedExperiment published = test::readPublished();
    for (std::size_t index = 0; index < published.log.size(); ++index) {
        const PublishedEpoch &log = published.log[index];
        const EnvelopeEpoch &band = published.envelope[index];
        EXPECT_GE(log.loss, band.loss.low - 5e-5) << "epoch " << log.epoch;
        EXPECT_LE(log.loss, band.loss.high + 5e-5) << "epoch " << log.epoch;
    }
}

TEST(Published, TakesAFileWithoutLastNewlineWithEmptyLinesAndWithCarriageReturns)
{
    for (const char *rows : {"1,0.5,0.25,0.75,1,188", "1,0.5,0.25,0.75,1,188\n", "1,0.5,0.25,0.75,1,188\r\n",
                             "\n1,0.5,0.25,0.75,1,188\n\n"}) {
        const std::string text = header + rows;
        const PublishedExperiment published = parsePublished(text, "");
        ASSERT_EQ(published.log.size(), 1U) << text;
        EXPECT_EQ(published.log[0].accuracy, 0.25);
        EXPECT_EQ(published.log[0].valAccuracy, 1.0);
    }
}

TEST(Published, HasNothingToShowForEmptyFiles)
{
    const PublishedExperiment published = parsePublished("", "");
    EXPECT_TRUE(published.log.empty());
    EXPECT_TRUE(published.envelope.empty());
}

TEST(Published, NamesTheFileAndTheLineThatIsBroken)
{
    const std::string good = header + "1,0.5,0.25,0.75,1,188\n";
    expectError(good + "2,0.5,0.25,0.75,1\n", "keras_log.csv, line 3: not 6 numbers");
    expectError(good + "2,0.5,0.25,0.75,1,188,7\n", "line 3: not 6 numbers");
    expectError(good + "2,0.5,0.25,0.75,1,188,\n", "line 3: not 6 numbers");
    expectError(good + "2,0.5,0.25,0.75,1,188,words\n", "line 3: not 6 numbers");
    expectError(good + "2,0.5,,0.75,1,188\n", "line 3: not 6 numbers");
    expectError(good + "2,0.5,0.25x,0.75,1,188\n", "line 3: not 6 numbers");
    expectError(good + "2,0.5,nan,0.75,1,188\n", "line 3: not 6 numbers");
    expectError(good + "2,inf,0.25,0.75,1,188\n", "line 3: not 6 numbers");
    expectError(good + "words\n", "line 3: not 6 numbers");
    expectError(good + "1,0.5,0.25,0.75,1,188\n", "line 3: not epoch 2");
    expectError(good + "1e300,0.5,0.25,0.75,1,188\n", "line 3: not epoch 2");
    expectError(header + "2,0.5,0.25,0.75,1,188\n", "line 2: not epoch 1");
}

} // namespace attention
