// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_csv.h"

#include "core/io/csv_cell.h"
#include "core/io/number_text.h"
#include "core/io/settings_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

namespace attention {

namespace {

/// Names in the order they came first.
class Names
{
public:
    void add(const std::string &name)
    {
        if (m_places.emplace(name, m_names.size()).second)
            m_names.push_back(name);
    }
    const std::vector<std::string> &all() const { return m_names; }

private:
    std::map<std::string, std::size_t> m_places;
    std::vector<std::string> m_names;
};

std::string number(double value)
{
    return std::isfinite(value) ? numberText(value) : std::string();
}

std::string cell(const QString &text)
{
    return csvCell(text.toStdString());
}

std::string cell(const Json &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return csvCell(value.get<std::string>());
    return csvCell(jsonLine(value));
}

std::string dateOf(const KeptRun &run)
{
    return run.started.toUTC().toString(Qt::ISODate).toStdString();
}

using Figure = double EpochRecord::*;

constexpr std::array<std::pair<const char *, Figure>, 7> figures{
    {{"loss", &EpochRecord::loss},
     {"accuracy", &EpochRecord::accuracy},
     {"val_loss", &EpochRecord::valLoss},
     {"val_accuracy", &EpochRecord::valAccuracy},
     {"learning_rate", &EpochRecord::learningRate},
     {"mae", &EpochRecord::mae},
     {"val_mae", &EpochRecord::valMae}}};
constexpr std::size_t figuresOfRuns = 4;
constexpr std::size_t figuresOfClasses = 5; ///< without the errors of a regression

} // namespace

QByteArray runsCsv(const std::vector<KeptRun> &runs)
{
    Names settings;
    Names columns;
    for (const KeptRun &run : runs) {
        const Json json = settingsJson(run.config);
        for (const auto &item : json.items())
            settings.add(item.key());
        for (const AttentionShare &share : run.attention)
            columns.add(share.column);
    }
    std::string text = "run,note,pinned,started";
    for (const std::string &name : settings.all())
        text += ',' + name;
    text += ",learning_rate_changes,epoch,reason,seconds,parameters";
    for (std::size_t i = 0; i < figuresOfRuns; ++i)
        text += std::string(",") + figures[i].first;
    text += ",best_epoch,best_val_loss,best_val_accuracy";
    for (const std::string &name : columns.all())
        text += ',' + csvCell("attention_" + name);
    text += '\n';
    for (const KeptRun &run : runs) {
        text += cell(runTitle(run)) + ',' + cell(run.note) + ',' + (run.pinned ? "true" : "false") + ',' +
                dateOf(run);
        const Json json = settingsJson(run.config);
        for (const std::string &name : settings.all())
            text += ',' + (json.contains(name) ? cell(json[name]) : std::string());
        const auto &changes = run.config.learningRateChanges;
        text += ',' + (changes.empty() ? std::string() : cell(learningRateChangesJson(changes)));
        text += ',' + std::to_string(run.epochs) + ',' + toString(run.reason) + ',' + number(run.seconds) +
                ',' + std::to_string(run.parameters);
        for (std::size_t i = 0; i < figuresOfRuns; ++i)
            text += ',' + number(run.last.*figures[i].second);
        text += ',' + std::to_string(run.best.epoch) + ',' + number(run.best.valLoss) + ',' +
                number(run.best.valAccuracy);
        std::map<std::string, double> shares;
        for (const AttentionShare &share : run.attention)
            shares.emplace(share.column, share.share);
        for (const std::string &name : columns.all()) {
            const auto share = shares.find(name);
            text += ',' + (share != shares.end() ? number(share->second) : std::string());
        }
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

QByteArray runEpochsCsv(const std::vector<KeptRun> &runs,
                        const std::function<std::vector<EpochRecord>(KeptRunId)> &curveOf)
{
    const bool errors = std::any_of(runs.begin(), runs.end(),
                                    [](const KeptRun &run) { return run.task == Task::Regression; });
    const std::size_t count = errors ? figures.size() : figuresOfClasses;
    std::string text = "run,started,epoch";
    for (std::size_t i = 0; i < count; ++i)
        text += std::string(",") + figures[i].first;
    text += '\n';
    for (const KeptRun &run : runs) {
        const std::string name = cell(runTitle(run)) + ',' + dateOf(run) + ',';
        for (const EpochRecord &epoch : curveOf(run.id)) {
            text += name + std::to_string(epoch.epoch);
            for (std::size_t i = 0; i < count; ++i) {
                const bool given = i < figuresOfClasses || run.task == Task::Regression;
                text += ',' + (given ? number(epoch.*figures[i].second) : std::string());
            }
            text += '\n';
        }
    }
    return QByteArray::fromStdString(text);
}

} // namespace attention
