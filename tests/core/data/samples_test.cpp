// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/samples.h"

#include "core/data/csv/csv_reader.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace attention::test {

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string folder = ATTENTION_SOURCE_DIR "/resources/samples/";

CsvFile tableOf(std::string_view name)
{
    const Sample &sample = *findSample(name);
    return readCsv({name, sample.csv}).value();
}

/// Rows of each class, in the order they come.
std::vector<std::size_t> classRows(const Column &column, std::size_t classes)
{
    std::vector<std::size_t> rows(classes);
    for (const std::uint32_t code : column.codes)
        ++rows.at(code);
    return rows;
}

std::vector<std::string> classes(const Column &column)
{
    std::vector<std::string> names;
    for (std::uint32_t code = 0; code < column.texts.size(); ++code)
        names.emplace_back(column.texts.text(code));
    return names;
}

const Column &columnOf(const CsvFile &file, std::string_view name)
{
    return *std::find_if(file.table.columns.begin(), file.table.columns.end(),
                         [name](const Column &column) { return column.name == name; });
}

} // namespace

TEST(Samples, AreFoundByTheirNames)
{
    std::vector<std::string> names;
    for (const Sample &sample : samples()) {
        names.emplace_back(sample.name);
        EXPECT_EQ(findSample(sample.name), &sample);
        EXPECT_EQ(&sampleOf("sample:" + names.back()), &sample);
    }
    EXPECT_THAT(names, ElementsAre("iris", "wine", "breast-cancer"));
    EXPECT_EQ(findSample("rose"), nullptr);
}

TEST(Samples, AnUnknownNameIsAnsweredWithEveryAllowedOne)
{
    for (const char *source : {"sample:rose", "sample:", "iris"}) {
        EXPECT_EQ(complaintOf([source] { sampleOf(source); }),
                  std::string(source) +
                      " is no sample; choose one of sample:iris, sample:wine, sample:breast-cancer");
    }
}

TEST(Samples, AreTheFilesOfTheResourcesByteForByte)
{
    for (const Sample &sample : samples())
        EXPECT_EQ(sample.csv, contentOf(folder + std::string(sample.name) + ".csv")) << sample.name;
}

TEST(Samples, NameTheirSourceAndLicenceAsTheFileBesideThemDoes)
{
    const std::string readme = contentOf(folder + "README.md");
    for (const Sample &sample : samples()) {
        EXPECT_EQ(sample.licence, "CC BY 4.0");
        const std::string line = std::string(sample.name) + ".csv | ";
        const std::size_t at = readme.find(line);
        ASSERT_NE(at, std::string::npos) << sample.name;
        const std::string described = readme.substr(at, readme.find('\n', at) - at);
        EXPECT_THAT(described, HasSubstr("CC BY 4.0"));
        EXPECT_THAT(described, HasSubstr(sample.source.substr(sample.source.find("https://doi.org/"))));
        EXPECT_THAT(described, HasSubstr(sample.source.substr(0, sample.source.find(')'))));
    }
}

TEST(Samples, AreReadWithoutAWarning)
{
    for (const Sample &sample : samples()) {
        const CsvFile file = tableOf(sample.name);
        EXPECT_THAT(file.warnings, IsEmpty()) << sample.name;
        EXPECT_EQ(sample.csv.find('\r'), std::string_view::npos);
        for (const Column &column : file.table.columns) {
            EXPECT_EQ(column.missing, 0U) << column.name;
            EXPECT_EQ(column.ignoredBecause, "") << column.name;
            EXPECT_THAT(column.name, testing::MatchesRegex("[a-z0-9_]+"));
        }
    }
}

TEST(Samples, IrisHasFiftyFlowersOfThreeSpecies)
{
    const CsvFile file = tableOf("iris");
    EXPECT_EQ(file.table.rows, 150U);
    EXPECT_THAT(file.dialect.names,
                ElementsAre("sepal_length", "sepal_width", "petal_length", "petal_width", "class"));
    const Column &target = columnOf(file, "class");
    EXPECT_THAT(classes(target), ElementsAre("setosa", "versicolor", "virginica"));
    EXPECT_THAT(classRows(target, 3), ElementsAre(50U, 50U, 50U));
    // As in Fisher's paper; the copy at the repository has 0.1 and 3.1, 1.5.
    EXPECT_EQ(columnOf(file, "petal_width").numbers[34], 0.2F);
    EXPECT_EQ(columnOf(file, "sepal_width").numbers[37], 3.6F);
    EXPECT_EQ(columnOf(file, "petal_length").numbers[37], 1.4F);
}

TEST(Samples, WineHasThreeCultivars)
{
    const CsvFile file = tableOf("wine");
    EXPECT_EQ(file.table.rows, 178U);
    EXPECT_EQ(file.table.columns.size(), 14U);
    const Column &target = columnOf(file, "class");
    EXPECT_THAT(classes(target), ElementsAre("barolo", "grignolino", "barbera"));
    EXPECT_THAT(classRows(target, 3), ElementsAre(59U, 71U, 48U));
    EXPECT_EQ(columnOf(file, "proline").numbers[0], 1065.0F);
}

TEST(Samples, BreastCancerHasThirtyMeasuresAndTwoDiagnoses)
{
    const CsvFile file = tableOf("breast-cancer");
    EXPECT_EQ(file.table.rows, 569U);
    EXPECT_EQ(file.table.columns.size(), 31U);
    EXPECT_THAT(file.dialect.names, Contains("fractal_dimension_worst"));
    const Column &target = columnOf(file, "diagnosis");
    EXPECT_THAT(classes(target), ElementsAre("malignant", "benign"));
    EXPECT_THAT(classRows(target, 2), ElementsAre(212U, 357U));
    EXPECT_EQ(columnOf(file, "radius_mean").numbers[0], 17.99F);
}

} // namespace attention::test
