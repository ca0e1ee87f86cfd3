// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/script.h"

#include "core/codegen/run_script.h"
#include "core/data/dataset_source.h"
#include "core/data/generators/generator.h"
#include "core/io/atomic_file.h"
#include "core/io/program_version.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr auto languages = {ScriptLanguage::Keras, ScriptLanguage::PyTorch};

ScriptSource sourceOf(const TrainingConfig &config)
{
    return scriptSource(config, config.data.isTable() ? *DatasetSource().make(config.data) : SourceData());
}

ScriptSource generated(const std::string &generator)
{
    TrainingConfig config;
    config.data.source = generator;
    config.data.columns = findGenerator(generator)->columns;
    return sourceOf(config);
}

/// The script without the program's version, which changes with every release.
std::string text(const ScriptSource &source, ScriptLanguage language)
{
    std::string result = script(source, language);
    const std::string version = programVersion();
    result.replace(result.find(version), version.size(), "VERSION");
    return result;
}

/// Scripts as they are to be, in golden/NAME-LANGUAGE.txt. Set ATTENTION_WRITE_GOLDEN to write them anew,
/// then read what has changed.
void expectGolden(const std::string &name, const ScriptSource &source)
{
    for (const ScriptLanguage language : languages) {
        const std::string path =
            std::string(ATTENTION_SOURCE_DIR "/tests/core/codegen/golden/")
                .append(name)
                .append(language == ScriptLanguage::Keras ? "-keras.txt" : "-pytorch.txt");
        const std::string now = text(source, language);
        if (std::getenv("ATTENTION_WRITE_GOLDEN") != nullptr)
            writeFile(path, now);
        std::ifstream file(path);
        EXPECT_EQ(now, std::string(std::istreambuf_iterator<char>(file), {})) << path;
    }
}

/// A table with everything: semicolons, decimal commas, a number, a boolean and a category with a missing
/// value, and a column that counts the rows.
std::string mixedTable()
{
    std::string csv("id;size;smoker;colour;price\n");
    const std::vector<std::string> colours{"red", "green", "blue", "red", "?"};
    for (int row = 0; row < 60; ++row) {
        csv.append(std::to_string(row)).append(";");
        csv.append(std::to_string(row % 7)).append(",").append(std::to_string(row % 10)).append(";");
        csv.append(row % 3 == 0 ? "yes" : "no").append(";");
        csv.append(colours[static_cast<std::size_t>(row) % colours.size()]).append(";");
        csv.append(std::to_string(100 + 3 * (row % 11))).append(",5\n");
    }
    return csv;
}

class TableScriptTest : public testing::Test
{
protected:
    ScriptSource mixed(TrainingConfig config)
    {
        writeFile(m_folder.path() / "houses.csv", mixedTable());
        config.data.source = (m_folder.path() / "houses.csv").string();
        config.data.table.target = std::string("price");
        config.data.table.task = Task::Regression;
        ScriptSource source = sourceOf(config);
        source.config.data.source = std::string("houses.csv");
        return source;
    }

    TemporaryFolder m_folder;
};

TEST(Script, OfThePublishedExperimentIsAsItShouldRead)
{
    expectGolden("published", generated("label-column"));
}

TEST(Script, OfClassesChosenByAColumnWithFlippedLabelsIsAsItShouldRead)
{
    ScriptSource source = generated("syn4");
    source.config.data.noise = 0.1;
    source.config.model.columnAttention = false;
    source.config.model.activation = Activation::Tanh;
    expectGolden("syn4", source);
}

TEST(Script, OfASampleWithSeveralClassesIsAsItShouldRead)
{
    TrainingConfig config;
    config.data.source = std::string("sample:iris");
    config.optimizer = OptimizerKind::Sgd;
    config.momentum = 0.9;
    config.shuffle = false;
    config.model.attentionBias = true;
    config.learningRateChanges = {{0, 0.01}, {40, 0.003}, {75, 0.0001}};
    expectGolden("iris", sourceOf(config));
}

TEST_F(TableScriptTest, OfARegressionOnATableIsAsItShouldRead)
{
    TrainingConfig config;
    config.optimizer = OptimizerKind::RmsProp;
    config.weightDecay = 0.01;
    config.earlyStopping = 5;
    config.model.activation = Activation::Relu;
    expectGolden("houses", mixed(config));
}

TEST_F(TableScriptTest, ReadsAFileAsTheProgramDid)
{
    ScriptSource source = mixed({});
    source.dialect.encoding = TextEncoding::Windows1252;
    source.dialect.delimiterLine = true;
    const std::string code = script(source, ScriptLanguage::PyTorch);
    EXPECT_THAT(code,
                AllOf(HasSubstr("sep=\";\""), HasSubstr("decimal=\",\""), HasSubstr("encoding=\"cp1252\""),
                      HasSubstr("skiprows=1"), Not(HasSubstr("names="))));
}

TEST_F(TableScriptTest, NamesTheColumnsWhereTheFileDoesNot)
{
    ScriptSource source = mixed({});
    source.dialect.header = false;
    EXPECT_THAT(script(source, ScriptLanguage::PyTorch),
                AllOf(HasSubstr("header=None"), HasSubstr("names=[\"id\", \"size\"")));
    source.dialect.header = true;
    source.dialect.names[1] = std::string("id_2"); // the second of two called id
    EXPECT_THAT(script(source, ScriptLanguage::PyTorch), AllOf(HasSubstr("header=0"), HasSubstr("\"id_2\"")));
}

TEST_F(TableScriptTest, ValidatesOnTheLastRowsWithoutShuffle)
{
    TrainingConfig config;
    config.data.table.shuffleSplit = false;
    EXPECT_THAT(script(mixed(config), ScriptLanguage::Keras),
                AllOf(HasSubstr("train = len(table) - round(0.2 * len(table))"), Not(HasSubstr(".sample("))));
}

TEST_F(TableScriptTest, LeavesRowsOutThatTheProgramLeavesOut)
{
    TrainingConfig config;
    config.data.table.leaveOutMissing.insert("colour");
    EXPECT_THAT(script(mixed(config), ScriptLanguage::Keras),
                HasSubstr("dropna(subset=[target, \"colour\"])"));
}

TEST_F(TableScriptTest, TakesCellsThatAreNoNumbersForMissingWhereNumbersWereAskedFor)
{
    TrainingConfig config;
    config.data.table.csv.types["size"] = ColumnType::Number;
    EXPECT_THAT(script(mixed(config), ScriptLanguage::Keras),
                AllOf(HasSubstr("for name in [\"size\"]"), HasSubstr("pd.to_numeric")));
}

TEST_F(TableScriptTest, NeverLetsANameLeaveItsQuotes)
{
    ScriptSource source = mixed({});
    source.config.data.source = std::string("a\"\"\"\nimport os\\.csv");
    const std::string code = script(source, ScriptLanguage::Keras);
    EXPECT_THAT(code, HasSubstr(R"("a\"\"\"\nimport os\\.csv")"));
    EXPECT_THAT(code, Not(HasSubstr("\nimport os")));
}

TEST(Script, NumbersClassesThatAreNumbers)
{
    ScriptSource source = generated("label-column");
    source.config.data.source = std::string("a.csv");
    source.dialect.names = {"a", "b"};
    source.preprocessing.target = std::string("b");
    source.preprocessing.columns.resize(1);
    source.preprocessing.columns[0].name = std::string("a");
    source.preprocessing.classes = {"0", "1.5"};
    EXPECT_THAT(script(source, ScriptLanguage::Keras),
                AllOf(HasSubstr("classes = [0, 1.5]"), Not(HasSubstr("dtype="))));
    source.preprocessing.classes = {"01", "02"};
    EXPECT_THAT(script(source, ScriptLanguage::Keras),
                AllOf(HasSubstr("classes = [\"01\", \"02\"]"), HasSubstr("dtype={\"b\": str}")));
}

TEST(Script, HasTheOptimizersConstants)
{
    ScriptSource source = generated("xor");
    EXPECT_THAT(script(source, ScriptLanguage::Keras), HasSubstr("Adam(LEARNING_RATE, epsilon=1e-7)"));
    EXPECT_THAT(script(source, ScriptLanguage::PyTorch), HasSubstr("lr=LEARNING_RATE, eps=1e-7)"));
    source.config.optimizer = OptimizerKind::RmsProp;
    EXPECT_THAT(script(source, ScriptLanguage::Keras), HasSubstr("rho=0.9, epsilon=1e-14"));
    EXPECT_THAT(script(source, ScriptLanguage::PyTorch), HasSubstr("alpha=0.9, eps=1e-7"));
}

TEST(Script, OfEveryGeneratorNamesItsDataAndKeepsWithin100Columns)
{
    for (const Generator &generator : generators()) {
        for (const ScriptLanguage language : languages) {
            const std::string code = script(generated(std::string(generator.name)), language);
            EXPECT_THAT(code, HasSubstr(generator.title)) << generator.name;
            std::size_t longest = 0;
            for (std::size_t begin = 0; begin < code.size();) {
                const std::size_t end = code.find('\n', begin);
                longest = std::max(longest, end - begin);
                begin = end + 1;
            }
            EXPECT_LE(longest, 100U) << generator.name;
        }
    }
}

TEST(Script, WithoutAttentionPrintsNone)
{
    ScriptSource source = generated("label-column");
    source.config.model.columnAttention = false;
    source.config.model.hiddenAttention = false;
    for (const ScriptLanguage language : languages)
        EXPECT_THAT(script(source, language), Not(testing::ContainsRegex("[Aa]ttention\\(|attend|softmax")));
}

} // namespace
} // namespace attention::test
