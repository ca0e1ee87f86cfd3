// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_view.h"

#include "core/explain/results.h"
#include "ui/rows/row_choice.h"
#include "ui/text/run_text.h"

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
    const std::size_t group = view.oneRow ? view.groups.back() : 0; // an edit moves no row
    std::stable_sort(order.begin(), order.end(), [&basis, group](std::size_t a, std::size_t b) {
        return basis.meanOf(group, a) > basis.meanOf(group, b);
    });
    return order;
}

/// One row instead of means over rows. False if none is chosen.
bool takeOneRow(AttentionView &view, const RowChoice &choice, const Dataset *data)
{
    view.oneRow = true;
    view.newest = view.shown = {};
    view.history.clear();
    view.needsRow = !choice.row() || choice.data() != data;
    if (view.needsRow)
        return false;
    view.rowNumber = choice.number(*choice.row());
    view.newest = choice.newest().attention;
    view.shown = choice.shown().attention;
    // While that of a value just tried out is worked out, there may still be the one of the row alone.
    if (!choice.history().empty() && choice.history().front()->groups == view.newest.groups)
        view.history = choice.history();
    if (view.newest.groups > 1)
        view.groups = {0, 1};
    return true;
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
    const RunFacts &facts = view.run->facts();
    if (model->attentionRows() == AttentionRows::One && facts.data != nullptr) {
        if (!takeOneRow(view, model->rowChoice(), facts.data.get()))
            return view;
    } else {
        if (model->isLive() || model->quantiles().epoch == view.shown.epoch)
            view.quantiles = model->quantiles();
        view.history = model->attention();
    }
    view.foundColumn = model->foundColumn();
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
    if (model->isByValue())
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
    if (oneRow)
        return groups.size() == 1 ? QCoreApplication::translate("Plots", "row %1").arg(rowNumber)
               : group == 0       ? QCoreApplication::translate("Plots", "edited")
                                  : QCoreApplication::translate("Plots", "data");
    return group == 0 ? QCoreApplication::translate("Plots", "all rows")
                      : QString::fromStdString(classTitle(run->facts(), group - 1));
}

QString AttentionView::laneName(std::size_t group) const
{
    if (oneRow)
        return group == 0 ? QString() : QCoreApplication::translate("Plots", "data");
    return group == 0 ? QString() : QString::fromStdString(run->facts().classNames[group - 1]);
}

QString AttentionView::groupKey(std::size_t group) const
{
    if (oneRow)
        return QString::number(rowNumber) + (groups.size() == 1 ? QString()
                                             : group == 0       ? QStringLiteral(" edited")
                                                                : QStringLiteral(" as in the data"));
    return group == 0 ? QStringLiteral("all") : laneName(group);
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
