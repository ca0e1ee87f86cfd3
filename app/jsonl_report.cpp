// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training_report.h"
#include "core/io/experiment_file.h"
#include "core/io/number_text.h"
#include "core/io/settings_json.h"

#include <nlohmann/json.hpp>

namespace attention {

namespace {

class JsonlReport : public TrainingReport
{
public:
    explicit JsonlReport(Console &console)
        : m_console(console)
    {}

    void begin(const Run &run) override
    {
        m_run = &run;
        const RunFacts &facts = run.facts();
        write({{"event", "start"},
               {"columns", facts.columnNames},
               {"parameters", facts.parameters},
               {"train_rows", facts.trainRows},
               {"validation_rows", facts.validationRows},
               {"settings", settings(run)}});
    }

    void batch(std::int64_t, double, double) override {}

    void epoch(const EpochResult &result, double) override
    {
        const EpochRecord &record = result.record;
        Json line = {{"event", "epoch"},
                     {"epoch", record.epoch},
                     {"loss", record.loss},
                     {"accuracy", record.accuracy},
                     {"val_loss", record.valLoss},
                     {"val_accuracy", record.valAccuracy},
                     {"attention", nullptr},
                     {"attention_sd", nullptr},
                     {"attention_by_class", nullptr}};
        if (m_run->facts().task == Task::Regression) {
            line["mae"] = record.mae;
            line["val_mae"] = record.valMae;
        }
        const AttentionStatistics &attention = result.attention;
        if (attention.onTruth)
            line["attention_on_truth"] = *attention.onTruth;
        if (!attention.empty()) {
            line["attention"] = byColumn(attention, attention.mean, 0);
            line["attention_sd"] = byColumn(attention, attention.sd, 0);
            Json &classes = line["attention_by_class"] = Json::object();
            for (std::size_t group = 1; group < attention.groups; ++group)
                classes[m_run->facts().classNames[group - 1]] = byColumn(attention, attention.mean, group);
        }
        write(line);
    }

    void end(const RunEnd &end) override
    {
        Json line = {{"event", "end"},
                     {"reason", toString(end.reason)},
                     {"epochs", m_run->epochs.size()},
                     {"seconds", end.seconds},
                     {"samples_per_second", end.samplesPerSecond}};
        if (end.auc)
            line["val_auc"] = *end.auc;
        write(line);
    }

    /// Standard output is for the objects alone.
    void note(const std::string &) override {}

private:
    /// The values used: what was guessed of a table stands in the place of what was left open.
    static Json settings(const Run &run)
    {
        TrainingConfig config = run.config;
        if (config.data.isTable()) {
            config.data.table.target = run.facts().targetName;
            config.data.table.task = run.facts().task;
        }
        return settingsJson(config);
    }

    /// \param values groups × columns
    Json byColumn(const AttentionStatistics &attention, const std::vector<float> &values,
                  std::size_t group) const
    {
        const std::vector<std::string> &names = m_run->facts().columnNames;
        Json::object_t columns;
        for (std::size_t column = 0; column < names.size(); ++column)
            columns.emplace_back(names[column], shortestDouble(values[group * attention.columns + column]));
        return columns;
    }

    void write(const Json &json) { m_console.print(jsonLine(json) + '\n'); }

    Console &m_console;
    const Run *m_run = nullptr;
};

} // namespace

std::unique_ptr<TrainingReport> makeJsonlReport(Console &console)
{
    return std::make_unique<JsonlReport>(console);
}

} // namespace attention
