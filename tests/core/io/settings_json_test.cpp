// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/settings_json.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// Every setting has another value than by default.
TrainingConfig unusualConfig()
{
    TrainingConfig config;
    config.data = {std::string(labelColumnGenerator), 321, 7, 5, 0.125, 0.3, 42, {}};
    config.model = {9, Activation::Tanh, false, false, true};
    config.epochs = 3;
    config.batchSize = 17;
    config.learningRate = 0.1 + 0.2;
    config.optimizer = OptimizerKind::Sgd;
    config.momentum = 0.9;
    config.weightDecay = 1e-5;
    config.shuffle = false;
    config.earlyStopping = 4;
    return config;
}

TrainingConfig tableConfig()
{
    TrainingConfig config;
    config.data.source = "data/breast.csv";
    return config;
}

/// Everything that is left open by default is told.
TrainingConfig unusualTable()
{
    TrainingConfig config = tableConfig();
    TableConfig &table = config.data.table;
    table.csv = {';',
                 ',',
                 TextEncoding::Windows1252,
                 false,
                 {{"age", ColumnType::Number}, {"zip", ColumnType::Category}}};
    table.target = "diagnosis";
    table.task = Task::Multiclass;
    table.positiveClass = "malignant";
    table.roles = {{"id", ColumnRole::Ignore}, {"name", ColumnRole::Ignore}, {"note", ColumnRole::Input}};
    table.leaveOutMissing = {"age", "height"};
    table.shuffleSplit = false;
    return config;
}

std::string complaintAbout(const Json &json)
{
    return complaintOf([&json] { settingsFromJson(json); });
}

std::string complaintAboutTable(const char *key, const Json &value)
{
    Json json = settingsJson(unusualTable());
    json[key] = value;
    return complaintAbout(json);
}

TEST(SettingsJson, NamesEverySettingAsTheCommandLineDoes)
{
    EXPECT_EQ(
        jsonLine(settingsJson({})),
        R"({"data":"label-column","task":"binary","rows":10000,"columns":4,"label_column":1,"noise":0.0,)"
        R"("validation_share":0.2,"seed":1,"hidden_units":16,"activation":"linear","column_attention":true,)"
        R"("hidden_attention":true,"attention_bias":false,"epochs":20,"batch_size":128,)"
        R"("learning_rate":0.001,"optimizer":"adam","momentum":0.0,"weight_decay":0.0,"shuffle":true,)"
        R"("early_stopping":0})");
}

TEST(SettingsJson, OfATableHasItsSettingsInTheSteadOfAGenerators)
{
    EXPECT_EQ(
        jsonLine(settingsJson(tableConfig())),
        R"({"data":"data/breast.csv","target":null,"task":null,"positive_class":null,"ignore":[],"use":[],)"
        R"("types":{},"delimiter":null,"decimal":null,"encoding":null,"header":null,"leave_out_missing":[],)"
        R"("shuffle_split":true,"validation_share":0.2,"seed":1,"hidden_units":16,"activation":"linear",)"
        R"("column_attention":true,"hidden_attention":true,"attention_bias":false,"epochs":20,)"
        R"("batch_size":128,"learning_rate":0.001,"optimizer":"adam","momentum":0.0,"weight_decay":0.0,)"
        R"("shuffle":true,"early_stopping":0})");
    EXPECT_THAT(jsonLine(settingsJson(unusualTable())),
                HasSubstr(R"("target":"diagnosis","task":"multiclass","positive_class":"malignant",)"
                          R"("ignore":["id","name"],"use":["note"],)"
                          R"("types":{"age":"number","zip":"category"},"delimiter":"semicolon",)"
                          R"("decimal":"comma","encoding":"latin-1","header":false,)"
                          R"("leave_out_missing":["age","height"],"shuffle_split":false,)"));
}

TEST(SettingsJson, OfASampleAreThoseOfATable)
{
    TrainingConfig config;
    config.data.source = "sample:iris";
    EXPECT_TRUE(settingsJson(config).contains("shuffle_split"));
    EXPECT_EQ(settingsFromJson(settingsJson(config)), config);
}

TEST(SettingsJson, NameTheTaskOfTheGenerator)
{
    TrainingConfig config;
    config.data.source = "friedman1";
    config.data.columns = 10;
    EXPECT_EQ(settingsJson(config)["task"], "regression");
    EXPECT_EQ(settingsFromJson(settingsJson(config)), config);
    Json json = settingsJson(config);
    json["task"] = "binary";
    EXPECT_EQ(complaintAbout(json), "task must be regression, not \"binary\"");
}

TEST(SettingsJson, ReadsBackWhatItWrote)
{
    EXPECT_EQ(settingsFromJson(settingsJson(tableConfig())), tableConfig());
    EXPECT_EQ(settingsFromJson(Json::parse(jsonText(settingsJson(unusualTable())))), unusualTable());
    EXPECT_EQ(settingsFromJson(settingsJson({})), TrainingConfig());
    EXPECT_EQ(settingsFromJson(Json::parse(jsonText(settingsJson(unusualConfig())))), unusualConfig());
}

TEST(SettingsJson, NamesTheSettingThatIsMissing)
{
    for (const TrainingConfig &config : {TrainingConfig(), unusualTable()}) {
        const Json all = settingsJson(config);
        for (const auto &[name, value] : all.items()) {
            Json json = all;
            json.erase(name);
            EXPECT_EQ(complaintAbout(json), name + " is missing");
        }
    }
}

TEST(SettingsJson, NamesTheSettingOfTheWrongKind)
{
    const Json all = settingsJson({});
    for (const auto &[name, value] : all.items()) {
        Json json = settingsJson({});
        json[name] = Json::array({1});
        EXPECT_THAT(complaintAbout(json), AllOf(StartsWith(name + " must be"), HasSubstr("[1]")));
    }
}

TEST(SettingsJson, NamesTheSettingOfATableOfTheWrongKind)
{
    const Json all = settingsJson(unusualTable());
    for (const auto &[name, value] : all.items()) {
        EXPECT_THAT(complaintAboutTable(name.c_str(), Json::object({{"a", 1}})),
                    AllOf(HasSubstr(name), HasSubstr("must be"), HasSubstr("1")));
    }
    EXPECT_EQ(complaintAboutTable("types", 1), "types must be an object of columns and their types, not 1");
    EXPECT_EQ(complaintAboutTable("types", {{"age", "figure"}}),
              "types of age must be number, category, boolean, date or text, not figure");
    EXPECT_EQ(complaintAboutTable("use", {1}), "a column of use must be a text, not 1");
    EXPECT_EQ(complaintAboutTable("use", {"id"}), "use must name id once at most");
    EXPECT_EQ(complaintAboutTable("leave_out_missing", {"a", "a"}),
              "leave_out_missing must name a once at most");
    EXPECT_EQ(complaintAboutTable("task", "clustering"),
              "task must be one of binary, multiclass, regression, not clustering");
    EXPECT_EQ(complaintAboutTable("delimiter", "dot"),
              "delimiter must be comma, semicolon, tab, pipe or one character that is no quote, not dot");
    EXPECT_EQ(complaintAboutTable("decimal", ","), "decimal must be point or comma, not ,");
    EXPECT_EQ(complaintAboutTable("encoding", "klingon"),
              "encoding must be utf-8, utf-16, utf-16le, utf-16be or latin-1, not klingon");
}

TEST(SettingsJson, KeepsEveryWordOfReading)
{
    TrainingConfig config = tableConfig();
    CsvOptions &csv = config.data.table.csv;
    for (const char delimiter : {',', ';', '\t', '|', ':', ' '}) {
        csv.delimiter = delimiter;
        EXPECT_EQ(settingsFromJson(settingsJson(config)), config);
    }
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian,
                                        TextEncoding::Utf16BigEndian, TextEncoding::Windows1252}) {
        csv.encoding = encoding;
        EXPECT_EQ(settingsFromJson(settingsJson(config)), config);
    }
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Boolean,
                                  ColumnType::DateTime, ColumnType::Text}) {
        csv.types["a"] = type;
        EXPECT_EQ(settingsFromJson(settingsJson(config)), config);
    }
    csv.decimal = '.';
    csv.header = true;
    EXPECT_EQ(settingsFromJson(settingsJson(config)), config);
}

TEST(SettingsJson, TakesNoNumberForAWholeOne)
{
    Json json = settingsJson({});
    json["rows"] = 100.5;
    EXPECT_EQ(complaintAbout(json), "rows must be a whole number, not 100.5");
    json["rows"] = 18446744073709551615U;
    EXPECT_EQ(complaintAbout(json), "rows must be a whole number, not 18446744073709551615");
}

TEST(SettingsJson, NamesTheSettingOutOfRangeAndTheRange)
{
    Json json = settingsJson({});
    json["batch_size"] = 0;
    EXPECT_EQ(complaintAbout(json), "batch_size must be 1 to 65536, not 0");
}

TEST(SettingsJson, NamesAWordItDoesNotKnow)
{
    Json json = settingsJson({});
    json["optimizer"] = "adagrad";
    EXPECT_THAT(complaintAbout(json), AllOf(StartsWith("optimizer must be one of"), HasSubstr("adagrad")));
}

TEST(SettingsJson, NamesASettingItDoesNotKnow)
{
    Json json = settingsJson({});
    json["rowz"] = 1;
    EXPECT_EQ(complaintAbout(json), "rowz is not a setting of this version");
    EXPECT_EQ(complaintAboutTable("rows", 100), "rows is not a setting of this version");
}

TEST(LearningRateChanges, AreReadAsTheyWereWritten)
{
    const std::vector<LearningRateChange> changes{{0, 0.01}, {17, 1e-5}};
    EXPECT_EQ(learningRateChangesFromJson(learningRateChangesJson(changes)), changes);
}

TEST(LearningRateChanges, ThatAreDamagedAreNamed)
{
    const auto complaint = [](const char *text) {
        return complaintOf([text] { learningRateChangesFromJson(Json::parse(text)); });
    };
    EXPECT_THAT(complaint("3"), HasSubstr("not an array"));
    EXPECT_THAT(complaint("[3]"), HasSubstr("must hold pairs"));
    EXPECT_THAT(complaint(R"([[1]])"), HasSubstr("pairs of step and value"));
    EXPECT_THAT(complaint(R"([[5,1],[5,1]])"), HasSubstr("ascend"));
    EXPECT_THAT(complaint(R"([[5,5000]])"), HasSubstr("1e-07 to 1000"));
}

} // namespace
} // namespace attention::test
