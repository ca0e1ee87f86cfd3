// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/history_csv.h"

#include "core/io/csv_cell.h"
#include "core/io/number_text.h"

#include <string>
#include <vector>

namespace attention {

namespace {

std::string header(const RunFacts &facts)
{
    std::string line = "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate";
    if (facts.task == Task::Regression)
        line += ",mae,val_mae";
    const auto addColumns = [&](const std::string &prefix) {
        for (const std::string &name : facts.columnNames)
            line += ',' + csvCell(prefix + name);
    };
    if (!facts.initialAttention.empty()) {
        addColumns("attention_");
        addColumns("attention_sd_");
        for (std::size_t group = 1; group < facts.initialAttention.groups; ++group)
            addColumns("attention_" + facts.classNames[group - 1] + '_');
    }
    return line + '\n';
}

std::string figures(const EpochRecord &record, Task task)
{
    std::string line = std::to_string(record.epoch);
    for (const double value :
         {record.loss, record.accuracy, record.valLoss, record.valAccuracy, record.learningRate})
        line += ',' + numberText(value);
    if (task == Task::Regression)
        line += ',' + numberText(record.mae) + ',' + numberText(record.valMae);
    return line;
}

/// \param columns the source columns, which come first.
void addAttention(std::string &line, const AttentionStatistics &attention, std::size_t columns)
{
    const auto addGroup = [&](const std::vector<float> &values, std::size_t group) {
        for (std::size_t column = 0; column < columns; ++column)
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
    const std::size_t columns = run.facts().columnNames.size();
    const std::string noAttention(initial.empty() ? 0 : columns * (initial.groups + 1), ',');
    const std::vector<AttentionLog::Record> kept = run.attention.all();
    auto next = kept.begin();
    sink(header(run.facts()));
    for (std::size_t index = 0; index < run.epochs.size(); ++index) {
        const EpochRecord &record = run.epochs[index];
        std::string line = figures(record, run.facts().task);
        if (next != kept.end() && (*next)->epoch == record.epoch)
            addAttention(line, **next++, columns);
        else
            line += noAttention;
        sink(line + '\n');
    }
}

} // namespace attention
