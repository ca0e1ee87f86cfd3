// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/generators/generated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace attention::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Correlation of a column with the label, in its standard errors were there none.
double correlationInErrors(const Dataset &data, std::size_t column)
{
    double sum = 0.0;
    for (std::size_t row = 0; row < data.rows; ++row)
        sum += 2.0 * data.row(row)[column] * (data.y[row] - 0.5);
    return sum / std::sqrt(static_cast<double>(data.rows));
}

} // namespace

TEST(TwoColumns, TheirSumDecidesAndNoOtherColumn)
{
    const Dataset data = generated("two-columns", 5'000);
    EXPECT_THAT(data.truth->sets, ElementsAre(ElementsAre(0U, 1U)));
    for (std::size_t row = 0; row < data.rows; ++row)
        ASSERT_EQ(data.y[row] == 1.0F, data.row(row)[0] + data.row(row)[1] > 0.0F);
    EXPECT_GT(correlationInErrors(data, 0), 20.0);
    EXPECT_GT(correlationInErrors(data, 1), 20.0);
    EXPECT_LT(std::abs(correlationInErrors(data, 2)), 5.0);
    EXPECT_LT(std::abs(correlationInErrors(data, 3)), 5.0);
}

TEST(Xor, ExactlyOnePositiveColumnMakesClassOneAndNoColumnTellsAlone)
{
    const Dataset data = generated("xor", 5'000);
    EXPECT_THAT(data.truth->sets, ElementsAre(ElementsAre(0U, 1U)));
    for (std::size_t row = 0; row < data.rows; ++row) {
        const bool first = data.row(row)[0] > 0.0F;
        const bool second = data.row(row)[1] > 0.0F;
        ASSERT_EQ(data.y[row], first != second ? 1.0F : 0.0F);
    }
    for (std::size_t column = 0; column < data.columns; ++column)
        EXPECT_LT(std::abs(correlationInErrors(data, column)), 5.0);
}

TEST(Switch, TheFirstColumnSaysForEachRowWhichOtherDecides)
{
    const Dataset data = generated("switch", 5'000);
    EXPECT_THAT(data.truth->sets, ElementsAre(ElementsAre(0U, 1U), ElementsAre(0U, 2U)));
    for (std::size_t row = 0; row < data.rows; ++row) {
        const auto x = data.row(row);
        const std::size_t looksAt = x[0] > 0.0F ? 1 : 2;
        ASSERT_THAT(data.truth->ofRow(row), ElementsAre(0U, looksAt));
        ASSERT_EQ(data.y[row], x[looksAt] > 0.0F ? 1.0F : 0.0F);
    }
    EXPECT_THAT(data.truth->columns(), ElementsAre(0U, 1U, 2U));
}

TEST(Duplicate, TheDecidingColumnStandsThereTwice)
{
    const Dataset data = generated("duplicate", 5'000);
    EXPECT_THAT(data.truth->sets, ElementsAre(ElementsAre(0U, 1U)));
    for (std::size_t row = 0; row < data.rows; ++row) {
        ASSERT_EQ(data.row(row)[0], data.row(row)[1]);
        ASSERT_NE(data.row(row)[0], data.row(row)[2]);
        ASSERT_EQ(data.y[row], data.row(row)[0] > 0.0F ? 1.0F : 0.0F);
    }
}

TEST(Noise, NoColumnTellsAnythingOfTheTarget)
{
    const Dataset data = generated("noise", 20'000);
    EXPECT_THAT(data.truth->sets, ElementsAre(IsEmpty()));
    EXPECT_THAT(data.truth->columns(), IsEmpty());
    for (std::size_t column = 0; column < data.columns; ++column) {
        EXPECT_LT(std::abs(correlationInErrors(data, column)), 5.0);
        for (std::size_t other = 0; other < column; ++other) {
            const double sameSign = shareOfRows(data, [&](std::size_t row) {
                const auto x = data.row(row);
                return (x[column] * x[other] > 0.0F) == (data.y[row] == 1.0F);
            });
            EXPECT_NEAR(sameSign, 0.5, 0.018);
        }
    }
}

} // namespace attention::test
