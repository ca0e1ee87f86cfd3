// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_view.h"

#include "core/explain/results.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace attention {

namespace {

std::vector<std::size_t> orderByValue(const AttentionView &view)
{
    std::vector<std::size_t> order(view.columns());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const AttentionStatistics &basis = view.orderBasis();
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
    view.shown = *model->shownAttention();
    if (model->isLive() || model->quantiles().epoch == view.shown.epoch)
        view.quantiles = model->quantiles();
    view.history = model->attention();
    const RunFacts &facts = view.run->facts();
    view.equalShares = attention::equalShares(facts);
    view.learntNothing = attention::learntNothing(*view.run, model->epochCount());
    view.levels.resize(view.columns());
    view.open.resize(view.columns());
    for (std::size_t level = 0; level < facts.levels.size(); ++level) {
        const std::size_t column = facts.levels[level].column;
        view.levels[column].push_back(view.columns() + level);
        view.open[column] = model->levelsShown(column);
    }
    const std::size_t classes = facts.classNames.size();
    if (model->attentionRows() == AttentionRows::ByClass && newest->groups == classes + 1) {
        std::vector<std::size_t> groups;
        for (const std::size_t each : classOrder(classes))
            groups.push_back(each + 1);
        if (view.classView() == ClassView::Lanes)
            view.groups = std::move(groups);
        else if (view.classView() == ClassView::Matrix)
            view.matrix = std::move(groups);
    }
    if (view.manyColumns())
        view.byValue = orderByValue(view);
    return view;
}

bool AttentionView::dense() const
{
    std::size_t rows = columns();
    for (std::size_t column = 0; column < open.size(); ++column)
        rows += open[column] ? levels[column].size() : 0;
    return rows > fewColumns;
}

double AttentionView::equalShare() const
{
    const bool same =
        !equalShares.empty() && std::all_of(equalShares.begin(), equalShares.end(),
                                            [this](double share) { return share == equalShares.front(); });
    return same ? equalShares.front() : std::numeric_limits<double>::quiet_NaN();
}

double AttentionView::equalShareOf(std::size_t column) const
{
    if (column < columns())
        return equalShares[column];
    const std::size_t source = run->facts().levels[column - columns()].column;
    return equalShares[source] / static_cast<double>(levels[source].size());
}

const AttentionStatistics &AttentionView::orderBasis() const
{
    const bool first = state != RunState::Finished && !history.empty();
    return first ? *history.front() : newest;
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
    const RunFacts &facts = run->facts();
    return QString::fromStdString(column < columns() ? facts.columnNames[column]
                                                     : facts.levels[column - columns()].name);
}

QString AttentionView::levelName(std::size_t column) const
{
    const LevelInput &level = run->facts().levels[column - columns()];
    return columnName(column).mid(columnName(level.column).size() + 1);
}

QString AttentionView::groupName(std::size_t group) const
{
    return group == 0 ? QCoreApplication::translate("Plots", "all rows")
                      : QString::fromStdString(classTitle(run->facts(), group - 1));
}

QString AttentionView::laneName(std::size_t group) const
{
    return group == 0 ? QString() : QString::fromStdString(run->facts().classNames[group - 1]);
}

bool AttentionView::isInformative(std::size_t column) const
{
    const std::vector<std::size_t> &informative = run->facts().informativeColumns;
    return std::find(informative.begin(), informative.end(), column) != informative.end();
}

QString AttentionView::informativeText() const
{
    return run != nullptr && run->config.data.source == labelColumnGenerator
               ? QCoreApplication::translate("Plots", "label column")
               : QCoreApplication::translate("Plots", "informative");
}

} // namespace attention
