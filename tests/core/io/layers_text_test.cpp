// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/layers_text.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace attention {
namespace {

/// Two rows of two inputs, one unit, and a kernel with its bias.
LayersAtEpoch twoLayers()
{
    LayersAtEpoch layers;
    layers.epoch = 14;
    layers.rows = {{8013, {0.5F, -1.0F}, 1.0F}, {std::nullopt, {0.0F, 0.25F}, std::nullopt}};
    layers.layers = {{{"input_1", "Input", 2, 0, {}}, {0.5F, -1.0F, 0.0F, 0.25F}},
                     {{"dense_2", "Dense", 1, 3, {"input_1"}}, {0.1F, 2.0F}}};
    layers.losses = {0.5, std::numeric_limits<double>::quiet_NaN()};
    layers.tensors = {{"dense_2/kernel", 2, 1, 0, false}, {"dense_2/bias", 1, 1, 2, true}};
    layers.parameters = {1.5F, -2.0F, 0.25F};
    layers.gradient = {0.125F, 0.0F, -1e-7F};
    layers.gradientRows = 2;
    return layers;
}

nlohmann::json json(LayerPart part)
{
    return nlohmann::json::parse(layersJson(twoLayers(), part));
}

TEST(LayersText, OutputsAreWrittenAsByTheCommandForActivations)
{
    EXPECT_EQ(json(LayerPart::Outputs), nlohmann::json::parse(R"({"epoch":14,"rows":[8013,null],"layers":[
        {"name":"input_1","shape":[2,2],"values":[[0.5,-1.0],[0.0,0.25]]},
        {"name":"dense_2","shape":[2,1],"values":[[0.1],[2.0]]}],"losses":[0.5,null]})"));
}

TEST(LayersText, ParametersAndGradientsKeepTheirShapes)
{
    EXPECT_EQ(json(LayerPart::Parameters), nlohmann::json::parse(R"({"epoch":14,"parameters":[
        {"name":"dense_2/kernel","shape":[2,1],"values":[[1.5],[-2.0]]},
        {"name":"dense_2/bias","shape":[1],"values":[0.25]}]})"));
    EXPECT_EQ(json(LayerPart::Gradients), nlohmann::json::parse(R"({"epoch":14,"rows":2,"gradients":[
        {"name":"dense_2/kernel","shape":[2,1],"values":[[0.125],[0.0]]},
        {"name":"dense_2/bias","shape":[1],"values":[-1e-07]}]})"));
}

TEST(LayersText, CsvHasALineForEveryUnitOrNumber)
{
    EXPECT_EQ(layersCsv(twoLayers(), LayerPart::Outputs, {"row 8013", "a, b"}),
              "layer,unit,row 8013,\"a, b\"\n"
              "input_1,0,0.5,0\n"
              "input_1,1,-1,0.25\n"
              "dense_2,0,0.1,2\n");
    EXPECT_EQ(layersCsv(twoLayers(), LayerPart::Parameters, {}), "parameter,input,output,value\n"
                                                                 "dense_2/kernel,0,0,1.5\n"
                                                                 "dense_2/kernel,1,0,-2\n"
                                                                 "dense_2/bias,,0,0.25\n");
    LayersAtEpoch without = twoLayers();
    without.gradient.clear();
    EXPECT_EQ(layersCsv(without, LayerPart::Gradients, {}), "parameter,input,output,value\n");
}

} // namespace
} // namespace attention
