// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/explained_pass.h"

#include <algorithm>
#include <array>

namespace attention {

namespace {

/// Calls work(row, value of the first unit, label) for every row; the other units follow in steps of
/// tileRows.
template <class Work>
void forEveryRow(const Block<float> &block, const Work &work)
{
    const std::size_t stride = (block.last().plan.outputs + 1) * tileRows;
    for (std::size_t row = 0; row < block.rows; ++row)
        work(row, block.last().output + row / tileRows * stride + row % tileRows, block.labels[row]);
}

std::size_t likeliest(const float *logits, std::size_t classes)
{
    std::size_t said = 0;
    for (std::size_t unit = 1; unit < classes; ++unit) {
        if (logits[unit * tileRows] > logits[said * tileRows])
            said = unit;
    }
    return said;
}

} // namespace

void copyOutputs(const Block<float> &block, float *to)
{
    if (block.task == Task::Multiclass) {
        forEveryRow(block, [to](std::size_t row, const float *logits, float label) {
            to[row] = logits[static_cast<std::size_t>(label) * tileRows];
        });
        return;
    }
    forEveryRow(block, [to](std::size_t row, const float *output, float) { to[row] = *output; });
}

void copyMarks(const Block<float> &block, float *to)
{
    switch (block.task) {
    case Task::Binary:
        forEveryRow(block, [to](std::size_t row, const float *logit, float label) {
            to[row] = (*logit > 0.0F) == (label > 0.5F) ? 1.0F : 0.0F;
        });
        break;
    case Task::Multiclass:
        forEveryRow(block, [&block, to](std::size_t row, const float *logits, float label) {
            const bool right =
                likeliest(logits, block.last().plan.outputs) == static_cast<std::size_t>(label);
            to[row] = right ? 1.0F : 0.0F;
        });
        break;
    case Task::Regression:
        forEveryRow(block, [to](std::size_t row, const float *output, float label) {
            to[row] = -(*output - label) * (*output - label);
        });
        break;
    }
}

ExplainedPass::ExplainedPass(const Explained &explained, Reads reads)
    : m_data(*explained.data)
    , m_parameters(explained.parameters.data())
    , m_pass(planOf(Architecture(explained.model, m_data.columns, m_data.output().units), explained.model),
             m_data.task)
{
    if (reads == Reads::Outputs && explained.model.columnAttention &&
        m_data.columns >= ManyColumnsPass::fewestInputs)
        m_manyColumns.emplace(explained);
}

void ExplainedPass::load(std::span<const std::uint32_t> rows)
{
    if (m_manyColumns) {
        m_manyColumns->load(rows);
        return;
    }
    const bool numbers = m_data.task == Task::Regression;
    std::array<RowPick, blockRows> picks{};
    std::transform(rows.begin(), rows.end(), picks.begin(), [&](std::uint32_t row) {
        return RowPick(row, numbers ? 0 : static_cast<std::uint32_t>(m_data.y[row]));
    });
    m_pass.load(m_data.x.data(), std::span(picks).first(rows.size()), numbers ? m_data.y.data() : nullptr);
}

void ExplainedPass::setInput(std::size_t input, std::span<const float> values)
{
    if (m_manyColumns)
        m_manyColumns->setInput(input, values);
    else
        m_pass.setColumn(input, values);
}

const Block<float> &ExplainedPass::evaluate()
{
    if (m_manyColumns)
        return m_manyColumns->evaluate();
    m_pass.evaluate(m_parameters);
    return m_pass.block();
}

} // namespace attention
