// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/correlation.h"
#include "core/data/encoding/table_dataset.h"
#include "tests/core/data/encoding/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::Contains;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::size_t rows = 100;

Column noise(const std::string &name, std::uint32_t stir)
{
    return numbers(name, repeated(rows, [stir](std::size_t row) { return scattered(row, stir); }));
}

Column label()
{
    return texts("y", repeated(rows, [](std::size_t row) { return scattered(row, 9) < 0.4F ? "p" : "q"; }));
}

/// What `value` makes of each row's label.
template <class Value>
auto byLabel(Value value)
{
    return repeated(rows, [value](std::size_t row) { return value(scattered(row, 9) < 0.4F); });
}

std::vector<TableNote> notesOf(std::vector<Column> columns, const TableConfig &config = targeting("y"))
{
    return makeTableDataset(tableOf(std::move(columns)), config, 0.2, 1)->notes;
}

std::vector<std::string> textsOf(const std::vector<TableNote> &notes)
{
    std::vector<std::string> all;
    all.reserve(notes.size());
    for (const TableNote &note : notes)
        all.push_back(note.text.english());
    return all;
}

Column without(Column column, const std::vector<std::size_t> &missing)
{
    for (const std::size_t row : missing) {
        if (column.type == ColumnType::Number)
            column.numbers[row] = missingNumber;
        else
            column.codes[row] = TextDictionary::noCode;
    }
    column.missing = missing.size();
    return column;
}

TEST(TableNotes, SayNothingOfAPlainTable)
{
    EXPECT_THAT(notesOf({noise("a", 1), noise("b", 2), label()}), IsEmpty());
}

TEST(TableNotes, SayWhyAColumnIsIgnored)
{
    const auto names = repeated(rows, [](std::size_t row) { return numbered("r", row); });
    const auto words = repeated(rows, [](std::size_t row) { return numbered("w", row % 60); });
    const auto dates = repeated(rows, [](std::size_t row) { return numbered("2020-01-0", row % 7 + 1); });
    Column counted = numbers("n", counting(rows, 1.0F));
    counted.ignoredBecause = "counts the rows";
    const std::vector<TableNote> notes = notesOf(
        {noise("a", 1), texts("id", names, ColumnType::Text), texts("words", words, ColumnType::Text),
         texts("day", dates, ColumnType::DateTime), counted, texts("nothing", std::vector<std::string>(rows)),
         numbers("five", std::vector<float>(rows, 5.0F)), label()});
    EXPECT_THAT(textsOf(notes),
                ElementsAre("id is different in every row: it names rows, so it is ignored.",
                            "n counts the rows: ignored.", "words is text with 60 different values: ignored.",
                            "day is a date or a time: ignored.", "nothing has no values: ignored.",
                            "five has one value only: ignored."));
    EXPECT_EQ(notes[0].kind, TableNote::Kind::Ignored);
    EXPECT_EQ(notes[0].action, TableNote::Action::UseAsInput);
    EXPECT_THAT(notes[0].columns, ElementsAre("id"));
    EXPECT_TRUE(notes[0].warning);
    EXPECT_EQ(notes[4].action, TableNote::Action::Show);
    EXPECT_EQ(notes[5].kind, TableNote::Kind::Constant);
}

TEST(TableNotes, SayNothingOfColumnsTheUserIgnores)
{
    TableConfig config = targeting("y");
    config.roles = {{"five", ColumnRole::Ignore}, {"b", ColumnRole::Ignore}};
    EXPECT_THAT(notesOf({noise("a", 1), numbers("five", std::vector<float>(rows, 5.0F)),
                         without(noise("b", 1), {1}), label()},
                        config),
                IsEmpty());
}

TEST(TableNotes, CountWhatIsFilled)
{
    Column boolean =
        booleans("b", repeated(rows, [](std::size_t row) { return scattered(row, 3) < 0.3F ? 1 : 0; }));
    Column category =
        texts("c", repeated(rows, [](std::size_t row) { return scattered(row, 4) < 0.3F ? "s" : "t"; }));
    const std::vector<TableNote> notes =
        notesOf({without(noise("a", 1), {1, 50, 51}), without(boolean, {7}),
                 without(category, {7, 8, 9, 10, 11, 12, 13, 14, 15, 16}), label()});
    EXPECT_THAT(textsOf(notes),
                ElementsAre("a misses 3 of 100 values: filled with the median of the training rows.",
                            "b misses 1 of 100 values: filled with the more frequent one.",
                            "c misses 10 of 100 values: missing is a level of its own."));
    EXPECT_EQ(notes[0].kind, TableNote::Kind::Filled);
    EXPECT_EQ(notes[0].action, TableNote::Action::LeaveRowsOut);
}

TEST(TableNotes, TellOfACategoryThatMissesValuesInValidationRowsOnly)
{
    TableConfig config = targeting("y");
    config.shuffleSplit = false;
    Column category =
        texts("c", repeated(rows, [](std::size_t row) { return scattered(row, 4) < 0.3F ? "s" : "t"; }));
    EXPECT_THAT(textsOf(notesOf({without(category, {99}), label()}, config)),
                ElementsAre("c misses 1 of 100 values, none in training rows: they are no level."));
}

TEST(TableNotes, CountTheRowsLeftOut)
{
    TableConfig config = targeting("y");
    config.leaveOutMissing = {"a"};
    const std::vector<Column> columns{without(noise("a", 1), {1, 2, 3}), without(noise("b", 2), {3, 4}),
                                      without(label(), {2, 70})};
    EXPECT_THAT(textsOf(notesOf(columns, config)),
                ElementsAre("y is missing in 2 of 100 rows: they are left out.",
                            "Left out, for they miss a: 2 of 100 rows.",
                            "b misses 1 of 96 values: filled with the median of the training rows."));
    config.leaveOutMissing = {"a", "b"};
    const std::vector<TableNote> notes = notesOf(columns, config);
    EXPECT_THAT(textsOf(notes),
                ElementsAre("y is missing in 2 of 100 rows: they are left out.",
                            "Left out, for they miss one of 2 columns (a …): 3 of 100 rows."));
    EXPECT_EQ(notes[0].kind, TableNote::Kind::TargetMissing);
    EXPECT_EQ(notes[1].kind, TableNote::Kind::RowsLeftOut);
    EXPECT_THAT(notes[1].columns, ElementsAre("a", "b"));
}

TEST(TableNotes, PointOutAColumnThatEqualsTheTarget)
{
    const std::vector<TableNote> notes =
        notesOf({noise("a", 1), texts("x3", byLabel([](bool p) { return p ? "p" : "q"; })), label()});
    EXPECT_THAT(textsOf(notes), ElementsAre("x3 equals the target: leak?"));
    EXPECT_EQ(notes[0].kind, TableNote::Kind::EqualsTarget);
    EXPECT_EQ(notes[0].action, TableNote::Action::Ignore);
    EXPECT_TRUE(notes[0].warning);
}

TEST(TableNotes, PointOutAColumnThatTellsTheTargetValueByValue)
{
    const std::string tells = "x3 tells the target value by value: leak?";
    const auto about = [](Column column) {
        column.name = "x3";
        return textsOf(notesOf({noise("a", 1), std::move(column), label()}));
    };
    EXPECT_THAT(about(numbers("", byLabel([](bool p) { return p ? 7.5F : -1.0F; }))), ElementsAre(tells));
    EXPECT_THAT(about(booleans("", byLabel([](bool p) { return p ? 0 : 1; }))), ElementsAre(tells));
    EXPECT_THAT(about(texts("", byLabel([](bool p) { return p ? "boat 4" : ""; }))), Contains(tells));
    EXPECT_THAT(
        about(without(texts("", byLabel([](bool p) { return p ? "on" : "off"; })), {3, 4, 5, 6, 7, 8})),
        Contains(tells));
}

TEST(TableNotes, TakeNoColumnForALeakThatIsNone)
{
    const auto about = [](Column column) {
        return textsOf(notesOf({noise("a", 1), std::move(column), label()}));
    };
    Column almost = texts("x3", byLabel([](bool p) { return p ? "on" : "off"; }));
    almost.codes[40] = 1 - almost.codes[40];
    EXPECT_THAT(about(almost), IsEmpty());
    // Missing in rows of both classes, of one first or of the other.
    const Column boat = texts("x3", byLabel([](bool p) { return p ? "boat" : ""; }));
    EXPECT_THAT(about(without(boat, {0, 1, 2, 3, 4, 5})), Not(Contains(HasSubstr("leak"))));
    EXPECT_THAT(about(without(boat, {94, 95, 96, 97, 98, 99})), Not(Contains(HasSubstr("leak"))));
    const auto three = repeated(rows, [](std::size_t row) {
        return scattered(row, 9) < 0.4F ? 1.0F : 2.0F + static_cast<float>(row % 2);
    });
    EXPECT_THAT(about(numbers("x3", three)), Not(Contains(HasSubstr("leak"))));
}

TEST(TableNotes, PointOutANumberThatIsARegressionsTarget)
{
    const Column y = noise("y", 5);
    const auto times = [&y](float factor, float noisy) {
        return numbers("x3", repeated(rows, [&](std::size_t row) {
                           return factor * y.numbers[row] + 3.0F * (factor - 1.0F) +
                                  noisy * scattered(row, 6);
                       }));
    };
    const auto about = [&y](const Column &column) { return textsOf(notesOf({noise("a", 1), column, y})); };
    EXPECT_THAT(about(times(1.0F, 0.0F)), ElementsAre("x3 equals the target: leak?"));
    EXPECT_THAT(about(without(times(1.0F, 0.0F), {1, 2})), Contains("x3 equals the target: leak?"));
    EXPECT_THAT(about(times(-2.5F, 0.0F)), ElementsAre("x3 is the target in another unit: leak?"));
    EXPECT_THAT(about(times(1.0F, 0.1F)), IsEmpty());
}

TEST(TableNotes, TellOfInputsThatMoveTogether)
{
    const Column a = noise("a", 1);
    const auto near = [&a](const std::string &name, float sign, float noisy) {
        return numbers(name, repeated(rows, [&](std::size_t row) {
                           return sign * a.numbers[row] +
                                  noisy * scattered(row, 20U + static_cast<unsigned char>(name[0]));
                       }));
    };
    const std::vector<TableNote> two = notesOf({a, noise("other", 3), near("b", -3.0F, 0.0F), label()});
    EXPECT_THAT(textsOf(two),
                ElementsAre("a and b move together (|r| ≥ 1.00): attention may fall on either of "
                            "them."));
    EXPECT_EQ(two[0].kind, TableNote::Kind::Correlated);
    EXPECT_EQ(two[0].action, TableNote::Action::Show);
    EXPECT_FALSE(two[0].warning);
    EXPECT_THAT(two[0].columns, ElementsAre("a", "b"));

    EXPECT_THAT(textsOf(notesOf({a, near("b", 1.0F, 0.05F), near("c", 1.0F, 0.0F), label()})),
                ElementsAre("a, b and c move together (|r| ≥ 0.99): attention may fall on any of them."));
    EXPECT_THAT(
        textsOf(notesOf({a, near("b", 1.0F, 0.0F), near("c", 1.0F, 0.0F), near("d", 1.0F, 0.0F), label()})),
        ElementsAre("a, b, c and others, 4 columns, move together (|r| ≥ 1.00): attention may fall on any "
                    "of them."));
    EXPECT_THAT(notesOf({a, near("b", 1.0F, 0.5F), label()}), IsEmpty());
}

TEST(TableNotes, TellOfMergedLevels)
{
    const Column c =
        texts("c", repeated(rows, [](std::size_t row) {
                  return row % 10 == 0 ? numbered("rare", row) : std::string(row % 2 == 0 ? "s" : "t");
              }));
    TableConfig config = targeting("y");
    config.shuffleSplit = false;
    const std::vector<TableNote> notes = notesOf({c, label()}, config);
    EXPECT_THAT(textsOf(notes), ElementsAre("c has 8 rare levels: they share one input."));
    EXPECT_EQ(notes[0].kind, TableNote::Kind::RareMerged);
    EXPECT_FALSE(notes[0].warning);
}

TEST(TableNotes, SayOfANameUsedAsInputThatItsLevelsSayNothing)
{
    TableConfig config = targeting("y");
    config.roles = {{"id", ColumnRole::Input}};
    const auto names = repeated(rows, [](std::size_t row) { return numbered("r", row); });
    EXPECT_THAT(textsOf(notesOf({noise("a", 1), texts("id", names, ColumnType::Text), label()}, config)),
                ElementsAre("id has 80 levels, all rare: they share one input, which says nothing."));
}

TEST(TableNotes, TellOfAColumnThatIsConstantInTheTrainingRows)
{
    TableConfig config = targeting("y");
    config.shuffleSplit = false;
    const auto late = repeated(rows, [](std::size_t row) { return row < 80 ? 0.0F : 1.0F; });
    // Of mean 0 and deviation 1, as a constant's scale is, and yet not constant.
    const auto signs = repeated(rows, [](std::size_t row) { return row % 2 == 0 ? -1.0F : 1.0F; });
    EXPECT_THAT(textsOf(notesOf({numbers("late", late), numbers("signs", signs), label()}, config)),
                ElementsAre("late has one value only in the training rows: it says nothing."));
}

TEST(TableNotes, TellOfManyColumnsAtOnce)
{
    std::vector<Column> columns{noise("a", 1)};
    for (std::size_t column = 0; column < 4; ++column)
        columns.push_back(numbers(numbered("x", column), std::vector<float>(rows, 1.0F)));
    columns.push_back(label());
    const std::vector<TableNote> notes = notesOf(columns);
    EXPECT_THAT(textsOf(notes), ElementsAre("4 columns (x0, x1 …) have one value only: ignored."));
    EXPECT_THAT(notes[0].columns, ElementsAre("x0", "x1", "x2", "x3"));
    columns.erase(columns.begin() + 1);
    EXPECT_EQ(notesOf(columns).size(), 3U);
}

TEST(Correlation, IsPearsons)
{
    const Column a = numbers("a", {1, 2, 3, 4, missingNumber});
    const std::vector<std::uint32_t> all{0, 1, 2, 3, 4};
    EXPECT_NEAR(correlation(a, numbers("b", {2, 4, 6, 8, 5}), all), 1.0, 1e-12);
    EXPECT_NEAR(correlation(a, numbers("b", {1, 3, 2, 5, 5}), all), 5.5 / std::sqrt(5.0 * 8.75), 1e-12);
    EXPECT_EQ(correlation(a, numbers("b", {1, 1, 1, 1, 5}), all), 0.0);
}

TEST(Correlation, JoinsColumnsByTheirStrongestLinks)
{
    // b lies between a and c, which are further from each other than 0.95.
    constexpr std::size_t many = 4000;
    const auto mix = [](float ofA, float ofC) {
        return repeated(many,
                        [=](std::size_t row) { return ofA * scattered(row, 1) + ofC * scattered(row, 2); });
    };
    const Table table = tableOf({numbers("a", mix(1.0F, 0.0F)), numbers("n", mix(0.0F, 1.0F)),
                                 numbers("b", mix(1.0F, 0.3F)), numbers("c", mix(1.0F, 0.65F))});
    std::vector<std::uint32_t> all(many);
    std::iota(all.begin(), all.end(), 0U);
    const double ac = correlation(table.columns[0], table.columns[3], all);
    const double ab = correlation(table.columns[0], table.columns[2], all);
    const double bc = correlation(table.columns[2], table.columns[3], all);
    ASSERT_LT(ac, strongCorrelation);
    ASSERT_GT(std::min(ab, bc), strongCorrelation);
    const auto groups = correlatedGroups(table, std::vector<std::size_t>{0, 1, 2, 3}, all);
    ASSERT_EQ(groups->size(), 1U);
    EXPECT_THAT(groups->front().columns, ElementsAre(0, 2, 3));
    EXPECT_THAT(groups->front().weakest, DoubleNear(std::min(ab, bc), 1e-9));
}

TEST(Correlation, PicksEvenlyFromManyRows)
{
    std::vector<std::uint32_t> all(25'000);
    std::iota(all.begin(), all.end(), 0U);
    const std::vector<std::uint32_t> picked = manyRows(all);
    EXPECT_EQ(picked.size(), 10'000U);
    EXPECT_EQ(picked[1], 2U);
    EXPECT_EQ(picked.back(), 24'997U);
    EXPECT_EQ(manyRows(std::span(all).first(3)).size(), 3U);
}

} // namespace
} // namespace attention::test
