// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/history_csv.h"

#include "core/io/number_text.h"

#include <string>
#include <vector>

namespace attention {

namespace {

std::string header(const RunFacts &facts)
{
    std::string line = "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate";
    const auto addColumns = [&](const std::string &prefix) {
        for (const std::string &name : facts.columnNames)
            line += ',' + prefix + name;
    };
    if (!facts.initialAttention.empty()) {
        addColumns("attention_");
        addColumns("attention_sd_");
        for (const std::string &name : facts.classNames)
            addColumns("attention_" + name + '_');
    }
    return line + '\n';
}

std::string figures(const EpochRecord &record)
{
    std::string line = std::to_string(record.epoch);
    for (const double value :
         {record.loss, record.accuracy, record.valLoss, record.valAccuracy, record.learningRate})
        line += ',' + numberText(value);
    return line;
}

void addAttention(std::string &line, const AttentionStatistics &attention)
{
    const auto addGroup = [&](const std::vector<float> &values, std::size_t group) {
        for (std::size_t column = 0; column < attention.columns; ++column)
            line += ',' + numberText(values[group * attention.columns + column]);
    };
    addGroup(attention.mean, 0);
    addGroup(attention.sd, 0);
    for (std::size_t group = 1; group < attention.groups; ++group)
        addGroup(attention.mean, group);
}

} // namespace

void writeHistoryCsv(const Run &run, const TextSink &sink)
{
    const AttentionStatistics &initial = run.facts().initialAttention;
    const std::string noAttention(initial.columns * (initial.groups + 1), ',');
    const std::vector<AttentionLog::Record> kept = run.attention.all();
    auto next = kept.begin();
    sink(header(run.facts()));
    for (std::size_t index = 0; index < run.epochs.size(); ++index) {
        const EpochRecord &record = run.epochs[index];
        std::string line = figures(record);
        if (next != kept.end() && (*next)->epoch == record.epoch)
            addAttention(line, **next++);
        else
            line += noAttention;
        sink(line + '\n');
    }
}

} // namespace attention
