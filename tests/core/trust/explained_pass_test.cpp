// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/explained_pass.h"

#include "core/data/random.h"

#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

namespace attention {

namespace {

std::vector<float> outputsOf(const Block<float> &block)
{
    std::vector<float> outputs(block.rows);
    copyOutputs(block, outputs.data());
    return outputs;
}

TEST(ExplainedPass, TakesTheShorterWayThroughManyColumnsToTheSameOutputs)
{
    for (const Task task : test::allTasks) {
        for (const bool bias : {false, true}) {
            ModelConfig model;
            model.attentionBias = bias;
            const std::vector<std::size_t> columns(ManyColumnsPass::fewestInputs + 6, 1);
            const Explained subject = test::randomSubject(test::randomDataset(task, 60, columns), model);
            ExplainedPass shorter(subject);
            ExplainedPass whole(subject, ExplainedPass::Reads::Attention);
            const auto rows = std::span(subject.rows).subspan(2, 9);
            shorter.load(rows);
            whole.load(rows);
            Random random(7, Stream::Data);
            for (int change = 0; change < 20; ++change) {
                std::vector<float> values(rows.size());
                for (float &value : values)
                    value = static_cast<float>(random.normal());
                const std::size_t input = random.below(static_cast<std::uint32_t>(columns.size()));
                shorter.setInput(input, values);
                whole.setInput(input, values);
                const std::vector<float> expected = outputsOf(whole.evaluate());
                const std::vector<float> outputs = outputsOf(shorter.evaluate());
                for (std::size_t row = 0; row < rows.size(); ++row)
                    ASSERT_NEAR(outputs[row], expected[row], 2e-5F) << toString(task) << change;
            }
        }
    }
}

} // namespace

} // namespace attention
