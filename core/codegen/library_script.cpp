// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/library_script.h"

#include "core/training/records.h"

namespace attention {

namespace {

std::size_t classCount(const ScriptSource &source)
{
    if (source.task == Task::Regression)
        return 0;
    return source.config.data.isTable() ? source.preprocessing.classes.size() : 2;
}

constexpr std::string_view allRows = R"py(print("\nMean attention over the validation rows")
for name, share in zip(columns, attention.mean(axis=0)):
    print(f"{name:{width}}{share:10.4f}")
)py";

constexpr std::string_view byClass = R"py(groups = {"all rows": slice(None)}
groups |= {f"y = {name}": labels == k for k, name in enumerate(classes)}
print("\nMean attention over the validation rows")
print(" " * width + "".join(f"  {name:>12}" for name in groups))
for i, name in enumerate(columns):
    means = [attention[rows, i].mean() for rows in groups.values()]
    print(f"{name:{width}}" + "".join(f"  {mean:12.4f}" for mean in means))
)py";

} // namespace

std::string attentionTable(const ScriptSource &source, const DataScript &data)
{
    std::string text("width = max(map(len, columns)) + 2\n");
    if (data.severalInputs)
        text += "attention = np.add.reduceat(attention, first, axis=1)  # sums of a column's inputs\n";
    const std::size_t classes = classCount(source);
    text += classes > 0 && classes <= classesWithAttention ? byClass : allRows;
    return text;
}

LearningRates learningRates(const TrainingConfig &config)
{
    LearningRates rates{config.learningRate, {}};
    for (const LearningRateChange &change : config.learningRateChanges) {
        if (change.step == 0)
            rates.first = change.value;
        else
            rates.changes.push_back(change);
    }
    return rates;
}

} // namespace attention
