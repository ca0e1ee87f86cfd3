// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architecture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

namespace attention {

namespace {

using testing::ElementsAre;
using Row = std::tuple<std::string, std::size_t, std::size_t>;

/// Name, output, parameters.
std::vector<Row> table(const Architecture &architecture)
{
    std::vector<Row> rows;
    for (const LayerInfo &layer : architecture.layers)
        rows.emplace_back(layer.name, layer.units, layer.parameters);
    return rows;
}

std::vector<std::string> parameterNames(const Architecture &architecture)
{
    std::vector<std::string> names;
    for (const ParameterInfo &info : architecture.parameters)
        names.push_back(info.name);
    return names;
}

} // namespace

TEST(Architecture, IsThePublishedTableOf369Parameters)
{
    const Architecture architecture({}, 4);
    EXPECT_THAT(table(architecture),
                ElementsAre(Row("input_1", 4, 0), Row("dense_1", 4, 16), Row("attention_vec", 4, 0),
                            Row("multiply_1", 4, 0), Row("dense_2", 16, 80), Row("dense_3", 16, 256),
                            Row("attention_vec1", 16, 0), Row("multiply_2", 16, 0), Row("dense_4", 1, 17)));
    EXPECT_EQ(architecture.parameterCount(), 369U);
}

TEST(Architecture, SaysWhatEveryLayerReads)
{
    std::vector<std::vector<std::string>> inputs;
    for (const LayerInfo &layer : Architecture({}, 4).layers)
        inputs.push_back(layer.inputs);
    EXPECT_THAT(inputs, ElementsAre(ElementsAre(), ElementsAre("input_1"), ElementsAre("dense_1"),
                                    ElementsAre("input_1", "attention_vec"), ElementsAre("multiply_1"),
                                    ElementsAre("dense_2"), ElementsAre("dense_3"),
                                    ElementsAre("dense_2", "attention_vec1"), ElementsAre("multiply_2")));
}

TEST(Architecture, NamesItsTensorsInTheOrderInWhichTheyStandWithoutGaps)
{
    ModelConfig config;
    config.attentionBias = true;
    const Architecture architecture(config, 4);
    EXPECT_THAT(parameterNames(architecture),
                ElementsAre("dense_1/kernel", "dense_1/bias", "dense_2/kernel", "dense_2/bias",
                            "dense_3/kernel", "dense_4/kernel", "dense_4/bias"));
    std::size_t offset = 0;
    for (const ParameterInfo &info : architecture.parameters) {
        EXPECT_EQ(info.offset, offset) << info.name;
        offset += info.size();
    }
    EXPECT_EQ(offset, 373U);
    EXPECT_THAT(architecture.find("dense_2/kernel")->shape(), ElementsAre(4U, 16U));
    EXPECT_THAT(architecture.find("dense_2/bias")->shape(), ElementsAre(16U));
    EXPECT_EQ(architecture.find("dense_3/bias"), nullptr);
}

TEST(Architecture, HasFourParametersMoreWithAttentionBias)
{
    ModelConfig config;
    config.attentionBias = true;
    const Architecture architecture(config, 4);
    EXPECT_EQ(architecture.parameterCount(), 373U);
    EXPECT_EQ(table(architecture)[1], Row("dense_1", 4, 20));
}

TEST(Architecture, KeepsTheOtherLayersNamesWithoutColumnAttention)
{
    ModelConfig config;
    config.columnAttention = false;
    config.attentionBias = true; // without effect
    EXPECT_THAT(table(Architecture(config, 4)),
                ElementsAre(Row("input_1", 4, 0), Row("dense_2", 16, 80), Row("dense_3", 16, 256),
                            Row("attention_vec1", 16, 0), Row("multiply_2", 16, 0), Row("dense_4", 1, 17)));
}

TEST(Architecture, KeepsTheOtherLayersNamesWithoutHiddenAttention)
{
    ModelConfig config;
    config.hiddenAttention = false;
    const Architecture architecture(config, 4);
    EXPECT_THAT(table(architecture),
                ElementsAre(Row("input_1", 4, 0), Row("dense_1", 4, 16), Row("attention_vec", 4, 0),
                            Row("multiply_1", 4, 0), Row("dense_2", 16, 80), Row("dense_4", 1, 17)));
    EXPECT_THAT(architecture.layers.back().inputs, ElementsAre("dense_2"));
}

TEST(Architecture, CountsTheParametersOfOtherSizes)
{
    ModelConfig config;
    config.hiddenUnits = 1;
    EXPECT_EQ(Architecture(config, 1).parameterCount(), 1U + 2U + 1U + 2U);
    config.hiddenUnits = 1'024;
    EXPECT_EQ(Architecture(config, 2'000).parameterCount(),
              2'000U * 2'000U + 2'001U * 1'024U + 1'024U * 1'024U + 1'025U);
}

TEST(Summary, PrintsEveryLayerOnALineAndTheTotal)
{
    const std::string text = summaryText(Architecture({}, 4));
    EXPECT_THAT(text, testing::MatchesRegex("_+\n"
                                            "Layer \\(type\\) +Output Shape +Param # +Connected to\n"
                                            "=+\n"
                                            "input_1 \\(Input\\) +\\(None, 4\\) +0\n"
                                            "dense_1 \\(Dense\\) +\\(None, 4\\) +16 +input_1\n"
                                            "attention_vec \\(Softmax\\) +\\(None, 4\\) +0 +dense_1\n"
                                            "multiply_1 \\(Multiply\\) +\\(None, 4\\) +0 +input_1, "
                                            "attention_vec\n"
                                            "dense_2 \\(Dense\\) +\\(None, 16\\) +80 +multiply_1\n"
                                            "dense_3 \\(Dense\\) +\\(None, 16\\) +256 +dense_2\n"
                                            "attention_vec1 \\(Softmax\\) +\\(None, 16\\) +0 +dense_3\n"
                                            "multiply_2 \\(Multiply\\) +\\(None, 16\\) +0 +dense_2, "
                                            "attention_vec1\n"
                                            "dense_4 \\(Dense\\) +\\(None, 1\\) +17 +multiply_2\n"
                                            "=+\n"
                                            "Total params: 369\n"));
}

TEST(Summary, AlignsItsColumnsHoweverLargeTheNumbers)
{
    ModelConfig config;
    config.hiddenUnits = 1'024;
    const std::string text = summaryText(Architecture(config, 2'000));
    const std::size_t headerEnd = text.find("Connected to");
    ASSERT_NE(headerEnd, std::string::npos);
    const std::size_t lineStart = text.rfind('\n', headerEnd) + 1;
    const std::size_t dense = text.find("dense_1 (Dense)");
    EXPECT_EQ(text.substr(dense + headerEnd - lineStart, 8), "input_1\n");
}

} // namespace attention
