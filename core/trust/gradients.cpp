// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/gradients.h"

#include "core/trust/explained_pass.h"
#include "core/trust/figures_of_rows.h"
#include "core/trust/gradient_pass.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

namespace {

using Values = GradientPass::Values;

/// A row there and back, compared with one forward.
constexpr double thereAndBack = 3.0;

/// The block's own inputs.
void gather(const Dataset &data, std::span<const std::uint32_t> rows, Values &x)
{
    x.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(data.columns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::span<const float> inputs = data.row(rows[row]);
        for (std::size_t input = 0; input < inputs.size(); ++input)
            x(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(input)) =
                static_cast<double>(inputs[input]);
    }
}

/// Sums over the inputs of each column. \param parts rows × inputs. \param to rows × columns, row-major.
void sumColumns(const Dataset &data, const Values &parts, float *to)
{
    for (Eigen::Index row = 0; row < parts.rows(); ++row) {
        for (const SourceColumn &source : data.sources) {
            double sum = 0.0;
            for (std::size_t input = source.firstInput; input < source.firstInput + source.inputs; ++input)
                sum += parts(row, static_cast<Eigen::Index>(input));
            *to++ = static_cast<float>(sum);
        }
    }
}

/// \param parts rows × columns, signed.
Evidence evidenceOf(const Dataset &data, std::vector<std::uint32_t> rows, std::vector<float> parts,
                    const Stopwatch &stopwatch)
{
    Evidence evidence;
    evidence.rows = std::move(rows);
    evidence.perRow = std::move(parts);
    for (float &part : evidence.perRow)
        part = std::abs(part);
    evidence.figures = figuresOfRows(data, evidence.rows, evidence.perRow);
    evidence.seconds = stopwatch.seconds();
    return evidence;
}

} // namespace

Batch<double> inputGradients(const Explained &explained, std::span<const std::uint32_t> rows,
                             const Batch<double> &x)
{
    GradientPass pass(explained);
    Batch<double> gradients(x.rows(), x.cols());
    inBlocks(rows, {}, [&](std::size_t first, std::span<const std::uint32_t> block) {
        const auto from = static_cast<Eigen::Index>(first);
        const auto count = static_cast<Eigen::Index>(block.size());
        pass.run(block, x.middleRows(from, count).array());
        gradients.middleRows(from, count) = pass.gradient().matrix();
    });
    return gradients;
}

std::optional<Evidence> gradientInputEvidence(const Explained &explained, const StopRequested &stop)
{
    const Stopwatch stopwatch;
    const Dataset &data = *explained.data;
    GradientPass pass(explained);
    std::vector<float> parts(explained.rows.size() * explained.columns());
    Values x;
    Values products;
    const bool whole =
        inBlocks(explained.rows, stop, [&](std::size_t first, std::span<const std::uint32_t> rows) {
            gather(data, rows, x);
            pass.run(rows, x);
            products = pass.gradient() * x;
            sumColumns(data, products, parts.data() + first * explained.columns());
        });
    if (!whole)
        return std::nullopt;
    return evidenceOf(data, explained.rows, std::move(parts), stopwatch);
}

std::optional<Parts> integratedParts(const Explained &explained, double products, const StopRequested &stop)
{
    const Dataset &data = *explained.data;
    const std::vector<double> means = trainingMeans(data);
    const auto base = Eigen::Map<const Eigen::ArrayXd>(means.data(), static_cast<Eigen::Index>(means.size()));
    const auto steps = static_cast<double>(integrationSteps);
    Parts parts;
    parts.rows = rowsWithin(explained, products, steps * thereAndBack * productsOfRow(explained.model, data));
    parts.values.resize(parts.rows.size() * explained.columns());
    parts.errors.assign(groupCount(data) * explained.columns(), 0.0);
    parts.outputs.resize(parts.rows.size());
    parts.bases.resize(parts.rows.size());
    GradientPass pass(explained);
    Values x;
    Values way; // from the base to x
    Values at;
    Values sum;
    bool stopped = false;
    const bool whole =
        inBlocks(parts.rows, stop, [&](std::size_t first, std::span<const std::uint32_t> rows) {
            const auto noteOutputs = [&](std::vector<double> &to) {
                std::copy(pass.outputs().begin(), pass.outputs().end(),
                          to.begin() + static_cast<std::ptrdiff_t>(first));
            };
            gather(data, rows, x);
            pass.run(rows, x);
            noteOutputs(parts.outputs);
            at = base.transpose().replicate(x.rows(), 1);
            pass.run(rows, at);
            noteOutputs(parts.bases);
            way = x - at;
            sum.setZero(x.rows(), x.cols());
            for (std::size_t step = 0; step < integrationSteps && !stopped; ++step) {
                stopped = stop && stop();
                at = x - (1.0 - (static_cast<double>(step) + 0.5) / steps) * way;
                pass.run(rows, at);
                sum += pass.gradient();
            }
            sum *= way / steps;
            sumColumns(data, sum, parts.values.data() + first * explained.columns());
        });
    if (!whole || stopped)
        return std::nullopt;
    if (!parts.bases.empty())
        parts.base = parts.bases.front();
    return parts;
}

std::optional<Evidence> integratedGradientsEvidence(const Explained &explained, double products,
                                                    const StopRequested &stop)
{
    const Stopwatch stopwatch;
    std::optional<Parts> parts = integratedParts(explained, products, stop);
    if (!parts)
        return std::nullopt;
    return evidenceOf(*explained.data, std::move(parts->rows), std::move(parts->values), stopwatch);
}

} // namespace attention
