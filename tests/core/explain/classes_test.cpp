// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/classes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;

RunFacts ofClasses(std::size_t classes)
{
    RunFacts facts;
    facts.task = classes == 2 ? Task::Binary : Task::Multiclass;
    for (std::size_t i = 0; i < classes; ++i)
        facts.classNames.push_back(std::string(1, static_cast<char>('a' + i)));
    facts.targetName = std::string("kind");
    return facts;
}

TEST(ClassView, IsABarEachUpToThreeAndAMapUpToTwenty)
{
    EXPECT_EQ(classView(ofClasses(2)), ClassView::Lanes);
    EXPECT_EQ(classView(ofClasses(3)), ClassView::Lanes);
    EXPECT_EQ(classView(ofClasses(4)), ClassView::Matrix);
    EXPECT_EQ(classView(ofClasses(20)), ClassView::Matrix);
    EXPECT_EQ(classView(ofClasses(21)), ClassView::None);
    RunFacts numbers;
    numbers.task = Task::Regression;
    EXPECT_EQ(classView(numbers), ClassView::None);
}

TEST(ClassTitle, NamesTheTargetWhereTheClassSaysNothingAlone)
{
    RunFacts facts;
    facts.targetName = std::string("y");
    facts.classNames = {"0", "1.5", "-2", "malignant", "Yes", "2nd"};
    EXPECT_EQ(classTitle(facts, 0), "y = 0");
    EXPECT_EQ(classTitle(facts, 1), "y = 1.5");
    EXPECT_EQ(classTitle(facts, 2), "y = -2");
    EXPECT_EQ(classTitle(facts, 3), "malignant");
    EXPECT_EQ(classTitle(facts, 4), "y = Yes");
    EXPECT_EQ(classTitle(facts, 5), "2nd");
}

TEST(ClassOrder, PutsTheClassThatIsLookedForFirst)
{
    EXPECT_THAT(classOrder(2), ElementsAre(1, 0));
    EXPECT_THAT(classOrder(3), ElementsAre(0, 1, 2));
}

TEST(EqualShares, FollowTheInputsOfEachColumn)
{
    RunFacts facts;
    facts.columnNames = {"size", "colour", "weight"};
    facts.levels = {{"colour=red", 1}, {"colour=blue", 1}, {"colour=(missing)", 1}};
    EXPECT_THAT(equalShares(facts), ElementsAre(DoubleEq(0.2), DoubleEq(0.6), DoubleEq(0.2)));
    facts.levels.clear();
    EXPECT_THAT(equalShares(facts), ElementsAre(DoubleEq(1.0 / 3), DoubleEq(1.0 / 3), DoubleEq(1.0 / 3)));
}

} // namespace
} // namespace attention
