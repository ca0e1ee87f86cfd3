// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_file.h"
#include "core/io/file_error.h"
#include "core/io/model_file.h"

#include "core/data/generators/generator.h"
#include "core/model/network.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;

struct Model
{
    TrainingConfig config;
    Network<float> network{config.model, 4};

    Model() { network.initialize(1); }
    const Architecture &architecture() const { return network.architecture(); }
    std::string text() const { return modelText(saved()); }
    SavedModel saved() const
    {
        const std::span<const float> parameters = network.parameters();
        return {config, {"x0", "x1", "x2", "x3"}, 4, {}, {}, {parameters.begin(), parameters.end()}};
    }
    Json json() const { return Json::parse(text()); }
};

/// What reading such a file says.
std::string complaintAbout(const std::string &text, const Architecture &architecture)
{
    const TemporaryFolder folder;
    put(folder / "model.json", text);
    return complaintOf([&] { readModel(folder / "model.json", architecture); });
}

TEST(ModelFile, HasTheShapeOfTheContract)
{
    const Json json = Model().json();
    EXPECT_EQ(json["format"], "attention-lab-model");
    EXPECT_EQ(json["version"], 1);
    EXPECT_EQ(json["settings"]["hidden_units"], 16);
    EXPECT_EQ(json["columns"], Json({"x0", "x1", "x2", "x3"}));
    EXPECT_EQ(json["preprocessing"], Json::object());
    std::vector<std::string> names;
    for (const Json &tensor : json["parameters"])
        names.push_back(tensor["name"]);
    EXPECT_THAT(names, ElementsAre("dense_1/kernel", "dense_2/kernel", "dense_2/bias", "dense_3/kernel",
                                   "dense_4/kernel", "dense_4/bias"));
    EXPECT_EQ(json["parameters"][1]["shape"], Json({4, 16}));
    EXPECT_EQ(json["parameters"][1]["values"].size(), 64U);
    EXPECT_EQ(json["parameters"][2]["shape"], Json::array({16}));
}

TEST(ModelFile, GivesEveryFloatBack)
{
    Model model;
    const std::span<float> parameters = model.network.parameters();
    parameters[0] = std::numeric_limits<float>::denorm_min();
    parameters[1] = -std::numeric_limits<float>::max();
    parameters[2] = 1.0F / 3.0F;
    parameters[3] = -0.0F;
    const TemporaryFolder folder;
    writeFile(folder / "model.json", model.text());
    EXPECT_THAT(readModel(folder / "model.json", model.architecture()), ElementsAreArray(parameters));
}

TEST(ModelFile, FindsTensorsByNameInAnyOrder)
{
    Model model;
    Json json = model.json();
    std::reverse(json["parameters"].begin(), json["parameters"].end());
    const TemporaryFolder folder;
    put(folder / "model.json", json.dump());
    EXPECT_THAT(readModel(folder / "model.json", model.architecture()),
                ElementsAreArray(model.network.parameters()));
}

TEST(ModelFile, OfAnotherShapeIsRefusedWithTheTensorAndBothShapes)
{
    const Model model;
    EXPECT_THAT(complaintAbout(model.text(), Architecture({}, 5)),
                HasSubstr("dense_1/kernel is 4 × 4, the network needs 5 × 5"));
    ModelConfig without;
    without.hiddenAttention = false;
    EXPECT_THAT(complaintAbout(model.text(), Architecture(without, 4)),
                HasSubstr("it holds dense_3/kernel, which the network does not have"));
    ModelConfig biased;
    biased.attentionBias = true;
    EXPECT_THAT(complaintAbout(model.text(), Architecture(biased, 4)),
                HasSubstr("it lacks dense_1/bias, which the network needs as 4"));
}

TEST(ModelFile, WithDamagedTensorsNamesThem)
{
    const Model model;
    const auto complaint = [&model](const char *key, const Json &value) {
        Json json = model.json();
        json["parameters"][2][key] = value;
        return complaintAbout(json.dump(), model.architecture());
    };
    EXPECT_THAT(complaint("values", {1, 2}), HasSubstr("dense_2/bias needs an array of 16 values"));
    EXPECT_THAT(complaint("values", std::vector<std::string>(16, "a")),
                HasSubstr("a value of dense_2/bias is \"a\""));
    EXPECT_THAT(complaint("values", std::vector<double>(16, 1e39)), HasSubstr("1e+39"));
    EXPECT_THAT(complaint("values", std::vector<Json>(16)), HasSubstr("null"));
    EXPECT_THAT(complaint("shape", "16"), HasSubstr("the shape of dense_2/bias"));
    EXPECT_THAT(complaint("shape", {-16}), HasSubstr("the shape of dense_2/bias"));
    EXPECT_THAT(complaint("shape", {1e99}), HasSubstr("the shape of dense_2/bias"));
    EXPECT_THAT(complaint("name", 3), HasSubstr("no name"));
    EXPECT_THAT(complaint("name", "dense_2/kernel"), HasSubstr("dense_2/kernel"));
}

TEST(ModelFile, WritesNullForWhatIsNotFinite)
{
    Model model;
    model.network.parameters()[0] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(model.json()["parameters"][0]["values"][0].is_null());
}

TEST(ModelFile, CutOffAnywhereIsRefusedAsDamaged)
{
    const Model model;
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "model.json";
    writeFile(path, model.text());
    EXPECT_NO_THROW(readModel(path, model.architecture()));
    for (std::size_t length = model.text().rfind('}'); length-- > 0;) {
        std::filesystem::resize_file(path, length);
        ASSERT_THAT(complaintOf([&] { readModel(path, model.architecture()); }), HasSubstr("damaged"))
            << length;
    }
}

TEST(ModelFile, SaysInWhichLineItIsDamaged)
{
    const Model model;
    std::string text = model.text();
    text.insert(text.find("\"version\""), "oops ");
    EXPECT_THAT(complaintAbout(text, model.architecture()), HasSubstr("at line 3"));
}

/// Of three classes from a number, a boolean and a category.
SavedModel tableModel()
{
    SavedModel model;
    model.config.data.source = "flowers.csv";
    model.columns = {"length", "wild", "colour"};
    model.inputs = 6;
    model.output = {Task::Multiclass, 3};
    model.preprocessing.columns = {
        {"length", ColumnEncoding::Kind::Number, {5.8, 0.1 + 0.2}, 5.5, {}, {}},
        {"wild", ColumnEncoding::Kind::Boolean, {0.25, 0.4}, 0.0, {}, {}},
        {"colour", ColumnEncoding::Kind::Category, {}, 0.0, {"red", "blue"}, {"pink"}, true, true}};
    model.preprocessing.target = "kind";
    model.preprocessing.classes = {"a", "b", "c"};
    for (std::size_t index = 0; index < model.architecture().parameterCount(); ++index)
        model.parameters.push_back(1.0F / static_cast<float>(index + 3));
    return model;
}

SavedModel writtenAndRead(const SavedModel &model)
{
    const TemporaryFolder folder;
    writeFile(folder / "model.json", modelText(model));
    return readWholeModel(folder / "model.json");
}

void expectSame(const SavedModel &read, const SavedModel &written)
{
    EXPECT_EQ(read.columns, written.columns);
    EXPECT_EQ(read.inputs, written.inputs);
    EXPECT_EQ(read.output.task, written.output.task);
    EXPECT_EQ(read.output.units, written.output.units);
    EXPECT_EQ(read.preprocessing, written.preprocessing);
    EXPECT_EQ(read.parameters, written.parameters);
}

std::string complaintAboutTable(const char *part, const Json &value)
{
    Json json = Json::parse(modelText(tableModel()));
    json[Json::json_pointer(part)] = value;
    const TemporaryFolder folder;
    put(folder / "model.json", json.dump());
    return complaintOf([&] { readWholeModel(folder / "model.json"); });
}

TEST(WholeModel, OfATableGivesEverythingBack)
{
    SavedModel model = tableModel();
    expectSame(writtenAndRead(model), model);
    model.config.model.columnAttention = false;
    model.output = {Task::Regression, 1};
    model.preprocessing.classes.clear();
    model.preprocessing.targetScale = {-3.5, 0.7};
    model.parameters.assign(model.architecture().parameterCount(), 0.5F);
    expectSame(writtenAndRead(model), model);
}

TEST(WholeModel, TellsATasksWordEvenWhereItWasGuessed)
{
    EXPECT_EQ(Json::parse(modelText(tableModel()))["settings"]["task"], "multiclass");
    EXPECT_EQ(writtenAndRead(tableModel()).config.data.table.task, Task::Multiclass);
}

TEST(WholeModel, OfGeneratedDataGivesEverythingBack)
{
    const Model model;
    expectSame(writtenAndRead(model.saved()), model.saved());
    EXPECT_EQ(writtenAndRead(model.saved()).config, model.config);
}

TEST(WholeModel, OfGeneratedNumbersKeepsTheirScale)
{
    TrainingConfig config;
    config.data.source = "friedman1";
    config.data.rows = 50;
    config.data.columns = 6;
    const Dataset data = generate(config.data).value();
    const SavedModel model =
        modelOf(config, data, std::vector<float>(Architecture(config.model, 6).parameterCount()));
    const SavedModel read = writtenAndRead(model);
    expectSame(read, model);
    EXPECT_EQ(read.preprocessing, *data.preprocessing);
    EXPECT_NEAR(read.preprocessing.targetScale.mean, 14.4, 3.0);
}

TEST(WholeModel, ThatIsDamagedNamesThePart)
{
    EXPECT_THAT(complaintAboutTable("/settings/task", nullptr), HasSubstr("damaged, task is missing"));
    EXPECT_THAT(complaintAboutTable("/settings", 1), HasSubstr("settings is not an object"));
    EXPECT_THAT(complaintAboutTable("/columns", "a"), HasSubstr("columns must be an array, not \"a\""));
    EXPECT_THAT(complaintAboutTable("/columns/1", 2), HasSubstr("a name in columns must be a text, not 2"));
    EXPECT_THAT(complaintAboutTable("/preprocessing", Json::object()),
                HasSubstr("preprocessing.columns is missing"));
    EXPECT_THAT(complaintAboutTable("/preprocessing/columns/2/missing", false),
                HasSubstr("its network has 6 inputs, its columns make 5"));
    EXPECT_THAT(complaintAboutTable("/preprocessing/target/classes", {"a", "b"}),
                HasSubstr("its network has 3 outputs, the task needs 2"));
    EXPECT_THAT(complaintAboutTable("/settings/task", "binary"),
                HasSubstr("its network has 3 outputs, the task needs 1"));
    EXPECT_THAT(complaintAboutTable("/parameters", Json::array()),
                HasSubstr("damaged, it lacks dense_1/kernel"));
    EXPECT_THAT(complaintAboutTable("/parameters/0/shape", {6}), HasSubstr("dense_1/kernel is 6"));
}

TEST(ModelFile, OfANewerVersionOrAnotherFormatIsRefused)
{
    const Model model;
    const auto complaint = [&model](const char *key, const Json &value) {
        Json json = model.json();
        json[key] = value;
        return complaintAbout(json.dump(), model.architecture());
    };
    EXPECT_THAT(complaint("version", 2), AllOf(HasSubstr("newer"), HasSubstr("update the program")));
    EXPECT_THAT(complaint("version", "1"), HasSubstr("damaged"));
    EXPECT_THAT(complaint("version", -1), HasSubstr("damaged"));
    EXPECT_THAT(complaint("format", "onnx"), HasSubstr("not a file of the format attention-lab-model"));
    EXPECT_THAT(complaint("parameters", 1), HasSubstr("parameters is not an array"));
    EXPECT_THAT(complaintAbout("[]", model.architecture()), HasSubstr("not a file of the format"));
    EXPECT_THAT(complaintAbout("1e999", model.architecture()), HasSubstr("out of range"));
    EXPECT_THAT(complaintAbout(std::string(100'000, '['), model.architecture()), HasSubstr("damaged"));
}

} // namespace
} // namespace attention::test
