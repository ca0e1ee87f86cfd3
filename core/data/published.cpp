// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/published.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string>

namespace attention {

namespace {

/// Rows of finite numbers behind one header line; the first number of each is its epoch, from 1.
std::vector<std::vector<double>> readNumbers(std::string_view csv, std::size_t columns, const char *name)
{
    std::vector<std::vector<double>> rows;
    std::size_t lineNumber = 0;
    while (!csv.empty()) {
        std::string_view line = csv.substr(0, csv.find('\n'));
        csv.remove_prefix(std::min(csv.size(), line.size() + 1));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (++lineNumber == 1 || line.empty())
            continue;
        std::vector<double> row;
        const char *at = line.data();
        const char *const end = at + line.size();
        while (at < end) {
            double value = 0.0;
            const auto [next, error] = std::from_chars(at, end, value);
            if (error != std::errc{} || !std::isfinite(value))
                break;
            row.push_back(value);
            at = next;
            if (at == end || *at != ',')
                break;
            ++at;
        }
        const std::string place = std::string(name) + ", line " + std::to_string(lineNumber);
        if (at != end || line.ends_with(',') || row.size() != columns)
            throw std::runtime_error(place + ": not " + std::to_string(columns) + " numbers");
        if (row[0] != static_cast<double>(rows.size() + 1))
            throw std::runtime_error(place + ": not epoch " + std::to_string(rows.size() + 1));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

PublishedExperiment parsePublished(std::string_view logCsv, std::string_view envelopeCsv)
{
    PublishedExperiment published;
    for (const std::vector<double> &row : readNumbers(logCsv, 6, "keras_log.csv"))
        published.log.push_back({static_cast<int>(row[0]), row[1], row[2], row[3], row[4]});
    for (const std::vector<double> &row : readNumbers(envelopeCsv, 22, "reference_envelope.csv")) {
        const auto band = [&row](std::size_t figure) {
            return Band{row[1 + 3 * figure], row[2 + 3 * figure], row[3 + 3 * figure]};
        };
        published.envelope.push_back(
            {static_cast<int>(row[0]), band(0), band(1), band(2), band(3), band(4), band(5), band(6)});
    }
    return published;
}

} // namespace attention
