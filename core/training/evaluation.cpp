// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluation.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace attention {

namespace {

using Scored = std::pair<float, bool>; ///< score, whether of class 1

/// Rows that are sorted without asking whether to stop.
constexpr std::size_t pieceRows = 65'536;

/// False if stopped.
bool sortByScore(std::vector<Scored> &rows, const std::function<bool()> &stop)
{
    const auto at = [&rows](std::size_t index) {
        return rows.begin() + static_cast<std::ptrdiff_t>(std::min(index, rows.size()));
    };
    for (std::size_t first = 0; first < rows.size(); first += pieceRows) {
        if (stop && stop())
            return false;
        std::sort(at(first), at(first + pieceRows));
    }
    for (std::size_t piece = pieceRows; piece < rows.size(); piece *= 2) {
        for (std::size_t first = 0; first + piece < rows.size(); first += 2 * piece) {
            if (stop && stop())
                return false;
            std::inplace_merge(at(first), at(first + piece), at(first + 2 * piece));
        }
    }
    return true;
}

} // namespace

std::optional<double> areaUnderRoc(std::span<const float> scores, std::span<const float> labels,
                                   const std::function<bool()> &stop)
{
    std::vector<Scored> rows;
    rows.reserve(scores.size());
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (scores[row] != scores[row]) // a number no more: there is no order
            return std::nullopt;
        rows.emplace_back(scores[row], labels[row] > 0.5F);
    }
    if (!sortByScore(rows, stop))
        return std::nullopt;
    double ones = 0.0;
    double zeros = 0.0; // below
    double wins = 0.0;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        double onesHere = 0.0;
        for (; last < rows.size() && rows[last].first == rows[first].first; ++last)
            onesHere += rows[last].second ? 1.0 : 0.0;
        const double zerosHere = static_cast<double>(last - first) - onesHere;
        wins += onesHere * (zeros + 0.5 * zerosHere);
        ones += onesHere;
        zeros += zerosHere;
        first = last;
    }
    if (ones == 0.0 || zeros == 0.0)
        return std::nullopt;
    return wins / (ones * zeros);
}

bool evaluate(const Dataset &data, std::span<const float> predictions, std::int64_t epoch, Evaluation &result,
              const std::function<bool()> &stop)
{
    const std::span<const float> truth = std::span(data.y).subspan(data.trainRows);
    const std::size_t classes = data.classNames.size();
    result.epoch = epoch;
    result.classes = classes;
    result.confusion.assign(classes * classes, 0);
    result.auc.reset();
    result.truth.clear();
    result.predicted.clear();
    if (data.task == Task::Regression) {
        const std::size_t points = std::min(truth.size(), Evaluation::mostPoints);
        const auto inUnit = [&data](float value) {
            return static_cast<float>(data.targetScale.mean +
                                      data.targetScale.deviation * static_cast<double>(value));
        };
        for (std::size_t point = 0; point < points; ++point) {
            const std::size_t row = point * truth.size() / points;
            result.truth.push_back(inUnit(truth[row]));
            result.predicted.push_back(inUnit(predictions[row]));
        }
        return true;
    }
    const bool binary = data.task == Task::Binary;
    for (std::size_t row = 0; row < truth.size(); ++row) {
        const std::size_t said =
            binary ? (predictions[row] > 0.0F ? 1 : 0) : static_cast<std::size_t>(predictions[row]);
        ++result.confusion[static_cast<std::size_t>(truth[row]) * classes + said];
    }
    if (binary)
        result.auc = areaUnderRoc(predictions, truth, stop);
    return !stop || !stop();
}

} // namespace attention
