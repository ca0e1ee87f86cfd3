// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/epoch_line.h"

#include <gtest/gtest.h>

namespace attention {
namespace {

const EpochRecord record{3, 0.66489, 0.5477, 0.647, 0.5525, 0.001, 2.112, 2.5};

TEST(EpochLine, NamesTheEpoch)
{
    EXPECT_EQ(epochTitle(record, 20), "Epoch 3/20");
}

TEST(EpochLine, HasKerasWordsForClasses)
{
    const char *line = "loss: 0.6649 - accuracy: 0.5477 - val_loss: 0.6470 - val_accuracy: 0.5525";
    EXPECT_EQ(epochFigures(record, Task::Binary), line);
    EXPECT_EQ(epochFigures(record, Task::Multiclass), line);
}

TEST(EpochLine, HasR2AndTheMeanErrorForARegression)
{
    EXPECT_EQ(
        epochFigures(record, Task::Regression),
        "loss: 0.6649 - r2: 0.5477 - mae: 2.1120 - val_loss: 0.6470 - val_r2: 0.5525 - val_mae: 2.5000");
}

TEST(EpochLine, HoldsTheLargestNumbersWhole)
{
    const EpochRecord huge{1, 1e300, -1e300, 1e300, -1e300, 1.0, 1e300, 1e300};
    const std::string line = epochFigures(huge, Task::Regression);
    EXPECT_EQ(line.substr(line.size() - 5), ".0000");
}

} // namespace
} // namespace attention
