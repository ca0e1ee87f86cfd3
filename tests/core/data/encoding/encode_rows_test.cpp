// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_dataset.h"
#include "tests/core/data/csv_reading.h"
#include "tests/core/data/encoding/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::Pair;

ColumnEncoding number(const std::string &name, StandardScale scale, double fill)
{
    ColumnEncoding encoding;
    encoding.name = name;
    encoding.scale = scale;
    encoding.fill = fill;
    return encoding;
}

ColumnEncoding category(const std::string &name, const std::vector<std::string> &levels, bool other,
                        bool missing)
{
    ColumnEncoding encoding;
    encoding.name = name;
    encoding.kind = ColumnEncoding::Kind::Category;
    encoding.levels = levels;
    encoding.other = other;
    encoding.missing = missing;
    return encoding;
}

Preprocessing of(std::vector<ColumnEncoding> columns)
{
    Preprocessing preprocessing;
    preprocessing.columns = std::move(columns);
    return preprocessing;
}

TEST(EncodeRows, GivesTheRowsOfTheDataSet)
{
    std::string text = "id,height,smokes,town,ill\n";
    for (std::size_t row = 0; row < 300; ++row) {
        text.append("r").append(std::to_string(row)).append(",");
        text.append(row % 11 == 0 ? "" : std::to_string(150.0F + 40.0F * scattered(row, 1))).append(",");
        text.append(row % 13 == 0 ? "" : scattered(row, 2) < 0.4F ? "yes" : "no").append(",");
        const float town = scattered(row, 3);
        text.append(town < 0.5F ? "Ulm" : town < 0.9F ? "Bonn" : town < 0.95F ? "" : "t");
        text.append(town < 0.95F ? "" : std::to_string(row))
            .append(scattered(row, 4) < 0.5F ? ",1\n" : ",0\n");
    }
    const Table table = readText(text).table;
    const Dataset data = makeTableDataset(table, {}, 0.2, 3)->dataset;
    ASSERT_THAT(data.columnNames,
                ElementsAre("height", "smokes", "town=Bonn", "town=Ulm", "town=(other)", "town=(missing)"));
    const std::vector<float> encoded = encodeRows(table, *data.preprocessing);
    ASSERT_EQ(encoded.size(), data.x.size());
    for (std::size_t row = 0; row < data.rows; ++row) {
        const auto from = encoded.begin() + static_cast<std::ptrdiff_t>(data.tableRows[row] * data.columns);
        EXPECT_TRUE(std::equal(data.row(row).begin(), data.row(row).end(), from)) << row;
    }
}

TEST(EncodeRows, FindsColumnsByName)
{
    const Table table = tableOf({numbers("b", {10, 20}), texts("more", {"p", "q"}), numbers("a", {1, 2})});
    EXPECT_THAT(encodeRows(table, of({number("a", {1.0, 2.0}, 0.0), number("b", {0.0, 10.0}, 0.0)})),
                ElementsAre(0.0F, 1.0F, 0.5F, 2.0F));
}

TEST(EncodeRows, FillsWhatIsMissing)
{
    ColumnEncoding boolean = number("b", {0.5, 0.25}, 1.0);
    boolean.kind = ColumnEncoding::Kind::Boolean;
    const Table table = tableOf({numbers("a", {missingNumber, 7}), booleans("b", {0, -1})});
    EXPECT_THAT(encodeRows(table, of({number("a", {3.0, 2.0}, 5.0), boolean})),
                ElementsAre(1.0F, -2.0F, 2.0F, 2.0F));
}

TEST(EncodeRows, TakesUnknownLevelsForOthersOrForNone)
{
    const Table table = tableOf({texts("c", {"red", "green", ""})});
    EXPECT_THAT(encodeRows(table, of({category("c", {"blue", "red"}, true, true)})),
                ElementsAre(0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1));
    EXPECT_THAT(encodeRows(table, of({category("c", {"blue", "red"}, false, false)})),
                ElementsAre(0, 1, 0, 0, 0, 0));
    EXPECT_THAT(encodeRows(table, of({category("c", {"red"}, false, true)})), ElementsAre(1, 0, 0, 0, 0, 1));
}

TEST(EncodeRows, NamesAColumnThatIsMissingOrOfAnotherKind)
{
    const Table table = tableOf({numbers("a", {1}), texts("c", {"p"}), booleans("b", {1})});
    const auto complaint = [&table](ColumnEncoding encoding) {
        return complaintOf([&] { encodeRows(table, of({std::move(encoding)})); });
    };
    EXPECT_EQ(complaint(number("z", {}, 0.0)),
              "the table has no column z, which the model needs; add it or check the header");
    EXPECT_EQ(complaint(number("c", {}, 0.0)),
              "c is category here, the model needs it as number; read it as number");
    EXPECT_EQ(complaint(category("a", {"1"}, false, false)),
              "a is number here, the model needs it as category; read it as category");
    ColumnEncoding boolean = number("c", {}, 0.0);
    boolean.kind = ColumnEncoding::Kind::Boolean;
    EXPECT_EQ(complaint(boolean), "c is category here, the model needs it as boolean; read it as boolean");
    EXPECT_EQ(complaint(category("b", {"yes"}, false, false)), "");
}

TEST(EncodeRows, ReadsNewRowsByTheTypesOfTheOldOnes)
{
    ColumnEncoding boolean = number("b", {}, 0.0);
    boolean.kind = ColumnEncoding::Kind::Boolean;
    const Preprocessing preprocessing =
        of({number("a", {}, 5.0), boolean, category("c", {"1", "x"}, false, false)});
    EXPECT_THAT(inputTypes(preprocessing),
                ElementsAre(Pair("a", ColumnType::Number), Pair("b", ColumnType::Boolean),
                            Pair("c", ColumnType::Category)));
    CsvOptions options;
    options.types = inputTypes(preprocessing);
    // Left alone, the reader would take a for text, b for a number column without values, c for a number.
    const Table table = readText("a,b,c\n?,?,1\n,,1\n", options).table;
    EXPECT_THAT(encodeRows(table, preprocessing), ElementsAre(5, 0, 1, 0, 5, 0, 1, 0));
}

} // namespace
} // namespace attention::test
