// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/prepare.h"

#include "core/data/dataset.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <span>

namespace attention {

RunFacts runFacts(Trainer &trainer, const Dataset &data, const std::function<bool()> &stop)
{
    const std::vector<std::size_t> counts =
        classCounts(std::span(data.y).subspan(data.trainRows), data.classNames.size());
    const auto majority = std::max_element(counts.begin(), counts.end());

    RunFacts facts;
    facts.columnNames = data.columnNames;
    facts.classNames = data.classNames;
    facts.targetName = data.targetName;
    facts.informativeColumns = data.informativeColumns;
    facts.trainRows = data.trainRows;
    facts.validationRows = data.validationRows();
    facts.parameters = trainer.network().parameters().size();
    facts.batchesPerEpoch = trainer.batchesPerEpoch();
    facts.majorityClass = static_cast<std::size_t>(majority - counts.begin());
    facts.baselineAccuracy = static_cast<double>(*majority) / static_cast<double>(data.validationRows());
    facts.initialAttention = trainer.attention(stop);
    return facts;
}

} // namespace attention
