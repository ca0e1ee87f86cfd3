// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/preprocessing_json.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>

namespace attention::test {
namespace {

using testing::StartsWith;

Preprocessing everything()
{
    using Kind = ColumnEncoding::Kind;
    Preprocessing preprocessing;
    preprocessing.columns = {
        {"radius", Kind::Number, {0.1 + 0.2, 1e-300}, -1.0 / 3.0, {}, {}, false, false},
        {"smokes", Kind::Boolean, {0.25, 0.4330127018922193}, 1.0, {}, {}, false, false},
        {"colour", Kind::Category, {}, 0.0, {"red", "blü \"x\""}, {"a", "b"}, true, true}};
    preprocessing.target = "diagnosis";
    preprocessing.classes = {"benign", "malignant"};
    return preprocessing;
}

Preprocessing readBack(const Preprocessing &preprocessing)
{
    return preprocessingFromJson(Json::parse(jsonText(preprocessingJson(preprocessing))));
}

/// What is said of everything() after a change.
std::string complaintAfter(const std::function<void(Json &)> &change)
{
    Json json = preprocessingJson(everything());
    change(json);
    return complaintOf([&json] { preprocessingFromJson(json); });
}

TEST(PreprocessingJson, ReadsBackTheSame)
{
    EXPECT_EQ(readBack(everything()), everything());
    Preprocessing regression = everything();
    regression.classes.clear();
    regression.targetScale = {152.1334841628967, 77.00574586945044};
    EXPECT_EQ(readBack(regression), regression);
}

TEST(PreprocessingJson, IsPlain)
{
    Preprocessing preprocessing = everything();
    preprocessing.columns.erase(preprocessing.columns.begin());
    preprocessing.columns[0].scale = {0.25, 0.5};
    EXPECT_EQ(
        jsonLine(preprocessingJson(preprocessing)),
        R"({"columns":[{"name":"smokes","kind":"boolean","mean":0.25,"deviation":0.5,"fill":1.0},)"
        R"({"name":"colour","kind":"category","levels":["red","blü \"x\""],"rare":["a","b"],)"
        R"("other":true,"missing":true}],"target":{"name":"diagnosis","classes":["benign","malignant"]}})");
}

TEST(PreprocessingJson, MissesEveryKey)
{
    EXPECT_EQ(complaintAfter([](Json &json) { json.erase("columns"); }), "preprocessing.columns is missing");
    EXPECT_EQ(complaintAfter([](Json &json) { json.erase("target"); }), "preprocessing.target is missing");
    const Json columns = preprocessingJson(everything())["columns"];
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (const auto &[key, value] : columns[column].items()) {
            EXPECT_EQ(complaintAfter([&, name = key](Json &json) { json["columns"][column].erase(name); }),
                      "preprocessing.columns[" + std::to_string(column) + "]." + key + " is missing");
        }
    }
    EXPECT_EQ(complaintAfter([](Json &json) { json["target"].erase("name"); }),
              "preprocessing.target.name is missing");
    EXPECT_EQ(complaintAfter([](Json &json) { json["target"].erase("classes"); }),
              "preprocessing.target.mean is missing");
}

TEST(PreprocessingJson, NamesEveryValueOfTheWrongKind)
{
    const Json wrong = Json::object();
    const Json columns = preprocessingJson(everything())["columns"];
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (const auto &[key, value] : columns[column].items()) {
            EXPECT_THAT(
                complaintAfter([&, name = key](Json &json) { json["columns"][column][name] = wrong; }),
                StartsWith("preprocessing.columns[" + std::to_string(column) + "]." + key + " must be "));
        }
    }
    for (const char *key : {"name", "classes"}) {
        EXPECT_THAT(complaintAfter([&](Json &json) { json["target"][key] = 3; }),
                    StartsWith(std::string("preprocessing.target.").append(key).append(" must be ")));
    }
    EXPECT_EQ(complaintAfter([](Json &json) { json = Json::array(); }),
              "preprocessing must be an object, not []");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][1] = 7; }),
              "preprocessing.columns[1] must be an object, not 7");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"] = Json::array(); }),
              "preprocessing.columns must be an array of one column at least, not []");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][0]["mean"] = nullptr; }),
              "preprocessing.columns[0].mean must be a number, not null");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][2]["rare"][0] = 1; }),
              "preprocessing.columns[2].rare must hold texts, not 1");
}

TEST(PreprocessingJson, NamesWhatIsUnknown)
{
    EXPECT_EQ(complaintAfter([](Json &json) { json["more"] = 1; }),
              "preprocessing.more is unknown to this version");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][0]["levels"] = Json::array(); }),
              "preprocessing.columns[0].levels is unknown to this version");
    EXPECT_EQ(complaintAfter([](Json &json) { json["target"]["mean"] = 1; }),
              "preprocessing.target.mean is unknown to this version");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][0]["kind"] = "date"; }),
              "preprocessing.columns[0].kind must be one of number, boolean, category, not date");
}

TEST(PreprocessingJson, NamesWhatCannotBe)
{
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][0]["deviation"] = 0.0; }),
              "preprocessing.columns[0].deviation must be above 0, not 0.0");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][1]["name"] = "radius"; }),
              "preprocessing.columns holds radius twice");
    EXPECT_EQ(complaintAfter([](Json &json) {
                  json["columns"][2]["levels"] = {"red", "red"};
              }),
              "preprocessing.columns[2].levels holds \"red\" twice");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][2]["levels"] = {"a"}; }),
              "preprocessing.columns[2].rare holds \"a\", which is a level too");
    EXPECT_EQ(complaintAfter([](Json &json) { json["columns"][2]["other"] = false; }),
              "preprocessing.columns[2].other must be true where there are rare levels");
    EXPECT_EQ(complaintAfter([](Json &json) {
                  Json &colour = json["columns"][2];
                  colour["levels"] = colour["rare"] = Json::array();
                  colour["other"] = colour["missing"] = false;
              }),
              "preprocessing.columns[2].levels must not be empty");
    EXPECT_EQ(complaintAfter([](Json &json) { json["target"]["classes"] = Json::array({"a"}); }),
              "preprocessing.target.classes must be 2 to 255 classes, not 1");
    EXPECT_EQ(complaintAfter([](Json &json) {
                  json["target"]["classes"] = {"a", "a"};
              }),
              "preprocessing.target.classes holds \"a\" twice");
}

} // namespace
} // namespace attention::test
