// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_text.h"
#include "core/io/summary_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace attention::test {
namespace {

TEST(SummaryJson, HoldsTheLayerTableOfThePublishedNetwork)
{
    const Json json = Json::parse(summaryJson(Architecture({}, 4)));
    EXPECT_EQ(json["parameters"], 369);
    ASSERT_EQ(json["layers"].size(), 9U);
    EXPECT_EQ(json["layers"][3].dump(), R"({"name":"multiply_1","type":"Multiply","output_shape":[null,4],)"
                                        R"("parameters":0,"inputs":["input_1","attention_vec"]})");
}

} // namespace
} // namespace attention::test
