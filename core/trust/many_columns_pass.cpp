// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/many_columns_pass.h"

#include <algorithm>

namespace attention {

namespace {

Eigen::Index indexOf(std::size_t place)
{
    return static_cast<Eigen::Index>(place);
}

} // namespace

ManyColumnsPass::ManyColumnsPass(const Explained &explained)
    : m_explained(explained)
    , m_rest(afterAttention(explained))
    , m_kernel(explained.parameters.data(), indexOf(explained.data->columns),
               indexOf(explained.data->columns))
    , m_pass(planOf(Architecture(m_rest.model, explained.data->columns, explained.data->output().units),
                    m_rest.model),
             explained.data->task)
{}

void ManyColumnsPass::makeScores()
{
    const Dataset &data = *m_explained.data;
    const Eigen::Index inputs = indexOf(data.columns);
    RowMajor x(indexOf(m_explained.rows.size()), inputs);
    for (Eigen::Index row = 0; row < x.rows(); ++row)
        std::copy_n(data.row(m_explained.rows[static_cast<std::size_t>(row)]).data(), data.columns,
                    x.row(row).data());
    m_scoresOfAll.noalias() = x * m_kernel;
    if (m_explained.model.attentionBias) // it stands behind the kernel
        m_scoresOfAll.rowwise() +=
            Eigen::Map<const Eigen::RowVectorXf>(m_explained.parameters.data() + m_kernel.size(), inputs);
}

void ManyColumnsPass::load(std::span<const std::uint32_t> rows)
{
    if (m_scoresOfAll.size() == 0)
        makeScores();
    const Dataset &data = *m_explained.data;
    m_inputs.resize(indexOf(rows.size()), m_kernel.rows());
    m_scores.resizeLike(m_inputs);
    m_labels.resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto &all = m_explained.rows;
        const auto place = std::lower_bound(all.begin(), all.end(), rows[row]) - all.begin();
        m_scores.row(indexOf(row)) = m_scoresOfAll.row(place);
        m_inputs.row(indexOf(row)) =
            Eigen::Map<const Eigen::RowVectorXf>(data.row(rows[row]).data(), m_kernel.rows());
        m_labels[row] = data.y[rows[row]];
    }
}

void ManyColumnsPass::setInput(std::size_t input, std::span<const float> values)
{
    auto column = m_inputs.col(indexOf(input));
    m_ofRow = Eigen::Map<const Eigen::ArrayXf>(values.data(), indexOf(values.size())) - column;
    column += m_ofRow;
    m_scores.matrix().noalias() += m_ofRow.matrix() * m_kernel.row(indexOf(input));
}

const Block<float> &ManyColumnsPass::evaluate()
{
    m_ofRow = m_scores.rowwise().maxCoeff();
    m_exponentials = (m_scores.colwise() - m_ofRow).exp();
    m_ofRow = m_exponentials.rowwise().sum().inverse();
    m_attended = ((m_inputs * m_exponentials).colwise() * m_ofRow).matrix();
    m_pass.load(m_attended, m_labels);
    m_pass.evaluate(m_rest.parameters.data());
    return m_pass.block();
}

} // namespace attention
