// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Dataset, SourcesOfPlainColumnsAreOneInputEach)
{
    EXPECT_THAT(plainSources({"a", "b"}), ElementsAre(SourceColumn{"a", 0, 1}, SourceColumn{"b", 1, 1}));
}

TEST(PlantedTruth, ColumnsOfAllSetsComeOnceAndAscending)
{
    EXPECT_THAT((PlantedTruth{{{10, 2, 3}, {0, 10}}, {0, 1}}.columns()), ElementsAre(0, 2, 3, 10));
    EXPECT_THAT((PlantedTruth{{{}}, {}}.columns()), IsEmpty());
}

TEST(Task, IsReadFromTheWordItIsWrittenIn)
{
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression})
        EXPECT_EQ(taskFromString(toString(task)), task);
    EXPECT_EQ(toString(Task::Multiclass), "multiclass");
    EXPECT_EQ(complaintOf([] { taskFromString("ranking"); }),
              "must be one of binary, multiclass, regression, not ranking");
}

} // namespace
} // namespace attention::test
