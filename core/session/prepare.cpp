// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/prepare.h"

#include "core/data/dataset.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace attention {

namespace {

/// Of guessing the mean of the training rows, which is 0 as the target is standardised.
double errorOfMean(const Dataset &data)
{
    double sum = 0.0;
    for (const float value : std::span(data.y).subspan(data.trainRows))
        sum += std::abs(static_cast<double>(value));
    return sum / static_cast<double>(data.validationRows()) * data.targetScale.deviation;
}

void addColumns(RunFacts &facts, const Dataset &data)
{
    facts.inputs = data.columns;
    for (const SourceColumn &source : data.sources) {
        for (std::size_t input = 0; source.inputs > 1 && input < source.inputs; ++input)
            facts.levels.push_back({data.columnNames[source.firstInput + input], facts.columnNames.size()});
        facts.columnNames.push_back(source.name);
    }
    facts.truthKnown = data.truth.has_value();
    if (data.truth)
        facts.informativeColumns = data.truth->columns();
}

void addBaseline(RunFacts &facts, const Dataset &data)
{
    if (data.task == Task::Regression) {
        facts.baselineMae = errorOfMean(data);
        return;
    }
    const std::vector<std::size_t> counts =
        classCounts(std::span(data.y).subspan(data.trainRows), data.classNames.size());
    const auto majority = std::max_element(counts.begin(), counts.end());
    facts.majorityClass = static_cast<std::size_t>(majority - counts.begin());
    facts.baselineAccuracy = static_cast<double>(*majority) / static_cast<double>(data.validationRows());
}

} // namespace

RunFacts runFacts(Trainer &trainer, const SourceData &source, const std::function<bool()> &stop)
{
    const Dataset &data = *source.dataset;
    RunFacts facts;
    facts.task = data.task;
    facts.classNames = data.classNames;
    facts.targetName = data.targetName;
    facts.targetScale = data.targetScale;
    facts.trainRows = data.trainRows;
    facts.validationRows = data.validationRows();
    facts.parameters = trainer.network().parameters().size();
    facts.batchesPerEpoch = trainer.batchesPerEpoch();
    facts.notes = source.notes;
    facts.warnings = source.warnings;
    facts.dialect = source.dialect;
    facts.preprocessing = data.preprocessing.value_or(Preprocessing());
    facts.fileHash = source.fileHash;
    addColumns(facts, data);
    addBaseline(facts, data);
    facts.initialAttention = trainer.attention(stop);
    const std::span<const float> parameters = trainer.network().parameters();
    facts.initialParameters.assign(parameters.begin(), parameters.end());
    facts.data = source.dataset;
    return facts;
}

} // namespace attention
