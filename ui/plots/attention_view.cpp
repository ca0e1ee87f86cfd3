// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace attention {

namespace {

// While running by the values of the first record, so that rows keep still.
std::vector<std::size_t> orderByValue(const AttentionView &view)
{
    std::vector<std::size_t> order(view.columns());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool first = view.state != RunState::Finished && !view.history.empty();
    const AttentionStatistics &basis = first ? *view.history.front() : view.newest;
    std::stable_sort(order.begin(), order.end(), [&basis](std::size_t a, std::size_t b) {
        return basis.meanOf(0, a) > basis.meanOf(0, b);
    });
    return order;
}

} // namespace

AttentionView AttentionView::of(const RunModel *model)
{
    AttentionView view;
    if (model == nullptr || model->run() == nullptr)
        return view;
    view.run = model->run();
    view.prepared = model->prepared();
    view.state = model->state();
    const AttentionStatistics *newest = model->newestAttention();
    if (newest == nullptr)
        return view;
    view.newest = *newest;
    view.quantiles = model->quantiles();
    view.history = model->attention();
    if (model->attentionRows() == AttentionRows::ByClass && newest->groups == 3)
        view.groups = {2, 1};
    if (view.dense())
        view.byValue = orderByValue(view);
    return view;
}

const AttentionStatistics &AttentionView::at(std::int64_t epoch) const
{
    if (epoch >= newest.epoch)
        return newest;
    const auto after =
        std::upper_bound(history.begin(), history.end(), epoch,
                         [](std::int64_t e, const AttentionLog::Record &r) { return e < r->epoch; });
    return after == history.begin() ? newest : **std::prev(after);
}

QString AttentionView::columnName(std::size_t column) const
{
    const std::vector<std::string> &names = run->facts().columnNames;
    return column < names.size() ? QString::fromStdString(names[column]) : QStringLiteral("x%1").arg(column);
}

QString AttentionView::groupName(std::size_t group) const
{
    if (group == 0)
        return QCoreApplication::translate("Plots", "all rows");
    return QStringLiteral("%1 = %2").arg(QString::fromStdString(run->facts().targetName), laneName(group));
}

QString AttentionView::laneName(std::size_t group) const
{
    if (group == 0)
        return {};
    const std::vector<std::string> &names = run->facts().classNames;
    return group - 1 < names.size() ? QString::fromStdString(names[group - 1]) : QString::number(group - 1);
}

bool AttentionView::isLabelColumn(std::size_t column) const
{
    const std::vector<std::size_t> &informative = run->facts().informativeColumns;
    return std::find(informative.begin(), informative.end(), column) != informative.end();
}

} // namespace attention
