// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/layer_sentences.h"

#include "tests/core/support/facts.h"
#include "tests/core/support/trained_run.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace attention {
namespace {

std::vector<std::string> wordsOf(const Run &run)
{
    std::vector<std::string> words;
    const Dataset &data = *run.facts().data;
    for (const LayerInfo &layer : Architecture(run.config.model, data.columns, data.output().units).layers)
        words.push_back(layerWords(run, layer).english());
    return words;
}

LayerInfo layerNamed(const Run &run, const std::string &name)
{
    const Dataset &data = *run.facts().data;
    for (const LayerInfo &layer : Architecture(run.config.model, data.columns, data.output().units).layers) {
        if (layer.name == name)
            return layer;
    }
    return {};
}

TEST(LayerSentences, SayWhatEachLayerIs)
{
    EXPECT_EQ(wordsOf(*test::trainedRun(test::smallConfig(1))),
              (std::vector<std::string>{"the row’s values", "scores", "softmax, adds up to 1",
                                        "input × attention_vec", "hidden units", "scores",
                                        "softmax over units", "units × attention", "probability of y = 1"}));
}

TEST(LayerSentences, SayTheActivationAndTheTarget)
{
    TrainingConfig config = test::smallConfig(1);
    config.data.source = std::string("friedman1");
    config.data.columns = 5;
    config.model = {4, Activation::Tanh, false, false, false};
    const auto run = test::trainedRun(config);
    EXPECT_EQ(wordsOf(*run), (std::vector<std::string>{"the row’s values, standardised", "hidden units, tanh",
                                                       "y, standardised"}));
    EXPECT_EQ(layerExplanation(*run, layerNamed(*run, "dense_2")).english(),
              "Hidden units from input_1: h = tanh(zW + b).");
    EXPECT_EQ(layerExplanation(*run, layerNamed(*run, "dense_4")).english(),
              "The standardised y from dense_2: zW + b.");
}

TEST(LayerSentences, ExplainWithTheFormula)
{
    const auto run = test::trainedRun(test::smallConfig(1));
    EXPECT_EQ(layerExplanation(*run, layerNamed(*run, "dense_1")).english(),
              "A score for each input, from all of input_1, without a bias: s = xW.");
    EXPECT_EQ(layerExplanation(*run, layerNamed(*run, "attention_vec")).english(),
              "Shares of attention that add up to 1, from dense_1: a = exp(s) / Σ exp(s).");
    EXPECT_EQ(layerExplanation(*run, layerNamed(*run, "multiply_2")).english(),
              "Each value of dense_2 times its share of attention in attention_vec1.");
    TrainingConfig config = test::smallConfig(1);
    config.model.attentionBias = true;
    const auto withBias = test::trainedRun(config);
    EXPECT_EQ(layerExplanation(*withBias, layerNamed(*withBias, "dense_1")).english(),
              "A score for each input, from all of input_1: s = xW + b.");
}

TEST(LayerSentences, NameUnits)
{
    const auto run = test::trainedRun(test::smallConfig(1));
    EXPECT_EQ(unitName(*run, layerNamed(*run, "multiply_1"), 1).english(), "x1");
    EXPECT_EQ(unitName(*run, layerNamed(*run, "dense_3"), 3).english(), "unit 3");
    EXPECT_EQ(unitName(*run, layerNamed(*run, "dense_4"), 0).english(), "y = 1");
}

TEST(LayerSentences, ExplainTheZeroOfTheLabelColumn)
{
    EXPECT_EQ(zeroValueSentence(testing::makeFacts()).english(),
              "At y = 0 the value of x1 is 0, and without a bias 0 adds nothing to its own score.");
}

TEST(AttentionWithoutBias, IsOfATrainedNetworkWithALabelColumnOnly)
{
    TrainingConfig config = test::smallConfig(1);
    const auto holds = [&config](std::int64_t epoch) {
        return hasAttentionWithoutBias(*test::trainedRun(config), epoch);
    };
    EXPECT_TRUE(holds(1));
    EXPECT_FALSE(holds(0)); // random weights
    config.model.attentionBias = true;
    EXPECT_FALSE(holds(1));
    config.model = {};
    config.model.columnAttention = false;
    EXPECT_FALSE(holds(1));
    config.model = {};
    config.data.source = std::string("two-columns");
    EXPECT_FALSE(holds(1)); // no column is the label
}

} // namespace
} // namespace attention
