// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/row_figures.h"

#include "core/model/network.h"
#include "core/model/network_pass.h"
#include "core/session/past_epoch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

/// A run's network, through which blocks of rows are taken with any of its parameters.
class RowPass
{
public:
    explicit RowPass(const Run &run)
        : m_run(run)
        , m_data(*run.facts().data)
        , m_network(run.config.model, m_data.columns, m_data.output())
        , m_pass(m_network.plan(), m_data.task)
    {}

    bool hasAttention() const { return m_network.hasColumnAttention(); }

    void load(std::span<const RowPick> rows)
    {
        m_rows = rows.size();
        m_pass.load(m_data.x.data(), rows, m_data.task == Task::Regression ? m_data.y.data() : nullptr);
    }
    void load(std::span<const float> inputs)
    {
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        m_rows = inputs.size() / m_data.columns;
        const Batch<float> rows = Eigen::Map<const RowMajor>(inputs.data(), static_cast<Eigen::Index>(m_rows),
                                                             static_cast<Eigen::Index>(m_data.columns));
        m_pass.load(rows, std::vector<float>(m_rows));
    }
    void evaluate(const std::vector<float> &parameters) { m_pass.evaluate(parameters.data()); }

    /// Appends what is predicted of the loaded rows.
    void predictions(std::vector<float> &predicted, std::vector<float> &probability) const
    {
        const Batch<float> outputs = m_pass.output(m_network.plan().size() - 1);
        for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
            if (m_data.task == Task::Regression) {
                predicted.push_back(inUnit(outputs(row, 0)));
            } else if (m_data.task == Task::Binary) {
                const float logit = outputs(row, 0);
                predicted.push_back(logit > 0.0F ? 1.0F : 0.0F);
                probability.push_back(1.0F / (1.0F + std::exp(-std::abs(logit))));
            } else {
                Eigen::Index likeliest = 0;
                const float highest = outputs.row(row).maxCoeff(&likeliest);
                predicted.push_back(static_cast<float>(likeliest));
                probability.push_back(1.0F / (outputs.row(row).array() - highest).exp().sum());
            }
        }
    }
    /// Shares of the loaded rows, rows × source columns and, with `levels`, those after them.
    std::vector<float> shares(bool levels) const
    {
        const Batch<float> weights = m_pass.weights(0);
        std::vector<float> result;
        for (Eigen::Index row = 0; row < weights.rows(); ++row) {
            for (const SourceColumn &source : m_data.sources) {
                result.push_back(weights
                                     .block(row, static_cast<Eigen::Index>(source.firstInput), 1,
                                            static_cast<Eigen::Index>(source.inputs))
                                     .sum());
            }
            for (const SourceColumn &source : m_data.sources) {
                for (std::size_t level = 0; levels && source.inputs > 1 && level < source.inputs; ++level)
                    result.push_back(weights(row, static_cast<Eigen::Index>(source.firstInput + level)));
            }
        }
        return result;
    }
    AttentionStatistics attention(std::int64_t epoch) const
    {
        AttentionStatistics statistics;
        statistics.epoch = epoch;
        if (!hasAttention())
            return statistics;
        statistics.groups = m_rows;
        statistics.columns = m_data.sources.size() + m_run.facts().levels.size();
        statistics.mean = shares(true);
        statistics.sd.assign(statistics.mean.size(), 0.0F);
        return statistics;
    }
    float inUnit(float standard) const
    {
        return static_cast<float>(m_data.targetScale.mean +
                                  m_data.targetScale.deviation * static_cast<double>(standard));
    }

private:
    const Run &m_run;
    const Dataset &m_data;
    Network<float> m_network;
    NetworkPass<float> m_pass;
    std::size_t m_rows = 0;
};

bool isReady(const Run &run)
{
    return run.prepared() && run.facts().data != nullptr && !run.facts().initialParameters.empty();
}

/// Half of p's part in the divergence of p and q from their middle, in bits.
double divergenceFrom(double p, double q)
{
    return p > 0.0 ? 0.5 * p * std::log2(2.0 * p / (p + q)) : 0.0;
}

void addUnlikeness(RowFigures &figures)
{
    const std::vector<double> mean = figures.meanShares();
    for (std::size_t index = 0; index < figures.size(); ++index)
        figures.unlikeness.push_back(
            unlikeness(std::span(figures.attention).subspan(index * figures.columns, figures.columns), mean));
}

std::vector<std::uint32_t> pickedRows(const Dataset &data)
{
    const std::size_t most = std::min(RowFigures::mostRows, RowFigures::mostShares / data.sources.size());
    const std::size_t all = data.validationRows();
    const std::size_t count = std::min(all, most);
    std::vector<std::uint32_t> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = static_cast<std::uint32_t>(data.trainRows + i * all / count);
    return rows;
}

} // namespace

std::vector<double> RowFigures::meanShares() const
{
    std::vector<double> mean(columns, 0.0);
    for (std::size_t i = 0; i < attention.size(); ++i)
        mean[i % columns] += static_cast<double>(attention[i]);
    for (double &share : mean)
        share /= static_cast<double>(size());
    return mean;
}

std::optional<RowFigures> rowFigures(const Run &run, std::int64_t epoch, const std::function<bool()> &stop)
{
    if (!isReady(run))
        return std::nullopt;
    const EpochParameters parameters = parametersAt(run, epoch);
    RowPass pass(run);
    RowFigures figures;
    figures.run = run.id;
    figures.epoch = parameters.epoch;
    figures.data = run.facts().data;
    const Dataset &data = *figures.data;
    figures.columns = pass.hasAttention() ? data.sources.size() : 0;
    figures.rows = pickedRows(data);
    const bool regression = data.task == Task::Regression;
    std::vector<RowPick> block;
    for (std::size_t first = 0; first < figures.size(); first += NetworkPass<float>::blockRows) {
        if (stop && stop())
            return std::nullopt;
        const std::size_t last = std::min(first + NetworkPass<float>::blockRows, figures.size());
        block.clear();
        for (std::size_t i = first; i < last; ++i) {
            const float y = data.y[figures.rows[i]];
            figures.truth.push_back(regression ? pass.inUnit(y) : y);
            block.emplace_back(figures.rows[i], regression ? 0U : static_cast<std::uint32_t>(y));
        }
        pass.load(block);
        pass.evaluate(parameters.values);
        pass.predictions(figures.predicted, figures.probability);
        if (pass.hasAttention()) {
            const std::vector<float> shares = pass.shares(false);
            figures.attention.insert(figures.attention.end(), shares.begin(), shares.end());
        }
    }
    if (pass.hasAttention())
        addUnlikeness(figures);
    return figures;
}

RowAnswers rowAnswers(const Run &run, std::int64_t epoch, std::span<const float> inputs)
{
    RowAnswers answers;
    if (!isReady(run))
        return answers;
    const EpochParameters parameters = parametersAt(run, epoch);
    RowPass pass(run);
    pass.load(inputs);
    pass.evaluate(parameters.values);
    answers.epoch = parameters.epoch;
    pass.predictions(answers.predicted, answers.probability);
    answers.attention = pass.attention(parameters.epoch);
    return answers;
}

std::optional<std::vector<AttentionLog::Record>> rowHistory(const Run &run, std::span<const float> inputs,
                                                            const std::function<bool()> &stop)
{
    std::vector<AttentionLog::Record> history;
    if (!isReady(run) || !run.config.model.columnAttention)
        return history;
    const std::vector<ParameterLog::Record> kept = run.parameters.all();
    const std::size_t count = std::min(kept.size(), AttentionLog::capacity);
    RowPass pass(run);
    pass.load(inputs);
    for (std::size_t i = 0; i < count; ++i) {
        if (stop && stop())
            return std::nullopt;
        const std::size_t place = count == 1 ? 0 : i * (kept.size() - 1) / (count - 1);
        pass.evaluate(kept[place]->values);
        history.push_back(std::make_shared<const AttentionStatistics>(pass.attention(kept[place]->epoch)));
    }
    return history;
}

std::vector<std::size_t> worstRows(const RowFigures &figures, std::size_t most)
{
    std::vector<std::size_t> rows;
    for (std::size_t index = 0; index < figures.size(); ++index) {
        if (figures.isRegression() || !figures.isRight(index))
            rows.push_back(index);
    }
    const auto badness = [&figures](std::size_t index) {
        const float value =
            figures.isRegression() ? std::abs(figures.errorOf(index)) : figures.probability[index];
        return std::isnan(value) ? -1.0F : value; // a number no more: there is no order
    };
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min(most, rows.size()));
    std::partial_sort(rows.begin(), last, rows.end(), [&](std::size_t a, std::size_t b) {
        return badness(a) != badness(b) ? badness(a) > badness(b) : a < b;
    });
    rows.erase(last, rows.end());
    return rows;
}

float unlikeness(std::span<const float> shares, std::span<const double> mean)
{
    double sum = 0.0;
    for (std::size_t column = 0; column < mean.size(); ++column) {
        const auto share = static_cast<double>(shares[column]);
        sum += divergenceFrom(share, mean[column]) + divergenceFrom(mean[column], share);
    }
    return static_cast<float>(std::max(sum, 0.0));
}

std::size_t wrongRows(const RowFigures &figures)
{
    std::size_t wrong = 0;
    for (std::size_t index = 0; !figures.isRegression() && index < figures.size(); ++index)
        wrong += figures.isRight(index) ? 0 : 1;
    return wrong;
}

} // namespace attention
