// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/results.h"

#include <cmath>
#include <numeric>

namespace attention {

namespace {

constexpr double normal975 = 1.959963984540054; // quantile of the standard normal distribution

} // namespace

Interval wilsonInterval(double share, std::size_t rows)
{
    if (rows == 0)
        return {};
    const auto n = static_cast<double>(rows);
    const double square = normal975 * normal975;
    const double center = (share + square / (2.0 * n)) / (1.0 + square / n);
    const double half =
        normal975 / (1.0 + square / n) * std::sqrt(share * (1.0 - share) / n + square / (4.0 * n * n));
    return {center - half, center + half};
}

double entropyOf(double share)
{
    const auto term = [](double p) { return p > 0.0 ? -p * std::log(p) : 0.0; };
    return term(share) + term(1.0 - share);
}

std::vector<ClassResult> classResults(const Evaluation &evaluation)
{
    std::vector<ClassResult> results(evaluation.classes);
    for (std::size_t truth = 0; truth < evaluation.classes; ++truth) {
        for (std::size_t said = 0; said < evaluation.classes; ++said) {
            const std::size_t rows = evaluation.confusion[truth * evaluation.classes + said];
            results[truth].rows += rows;
            results[said].said += rows;
            if (truth == said)
                results[truth].found = rows;
        }
    }
    return results;
}

std::size_t evaluatedRows(const Evaluation &evaluation)
{
    return std::accumulate(evaluation.confusion.begin(), evaluation.confusion.end(), std::size_t{0});
}

std::size_t rightRows(const Evaluation &evaluation)
{
    std::size_t right = 0;
    for (std::size_t each = 0; each < evaluation.classes; ++each)
        right += evaluation.confusion[each * evaluation.classes + each];
    return right;
}

bool isNoBetterThanGuessing(const RunFacts &facts, const EpochRecord &record)
{
    if (facts.task == Task::Regression)
        return record.valAccuracy <= 0.0;
    return record.valAccuracy < 1.0 &&
           record.valAccuracy <= wilsonInterval(facts.baselineAccuracy, facts.validationRows).high;
}

bool learntNothing(const RunFacts &facts, const EpochRecord &record)
{
    if (!isNoBetterThanGuessing(facts, record))
        return false;
    if (facts.task == Task::Regression || facts.validationRows == 0)
        return true;
    // By chance the mean over few rows lies lower.
    const double chance = 1.0 - 1.0 / std::sqrt(static_cast<double>(facts.validationRows));
    return !(record.valLoss < entropyOf(facts.baselineAccuracy) * chance);
}

bool learntNothing(const Run &run, std::size_t epochs)
{
    if (run.state() != RunState::Finished || epochs == 0 || epochs != run.epochs.size())
        return false;
    const bool endedWell = run.reason() == StopReason::Completed || run.reason() == StopReason::Stopped ||
                           run.reason() == StopReason::EarlyStopping;
    return endedWell && learntNothing(run.facts(), run.epochs[epochs - 1]);
}

} // namespace attention
