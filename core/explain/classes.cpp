// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/classes.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>
#include <string_view>

namespace attention {

namespace {

constexpr std::array<std::string_view, 8> answers{"false", "true", "no", "yes", "f", "t", "n", "y"};

bool saysNothingAlone(const std::string &name)
{
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower.find_first_not_of("0123456789.,+-") == std::string::npos ||
           std::find(answers.begin(), answers.end(), lower) != answers.end();
}

} // namespace

ClassView classView(const RunFacts &facts)
{
    const std::size_t classes = facts.classNames.size();
    if (facts.task == Task::Regression || classes < 2 || classes > mostMatrixClasses)
        return ClassView::None;
    return classes <= mostClassLanes ? ClassView::Lanes : ClassView::Matrix;
}

std::string classTitle(const RunFacts &facts, std::size_t index)
{
    const std::string &name = facts.classNames[index];
    return saysNothingAlone(name) ? facts.targetName + " = " + name : name;
}

std::vector<std::size_t> classOrder(std::size_t classes)
{
    if (classes == 2)
        return {1, 0};
    std::vector<std::size_t> order(classes);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

std::vector<double> equalShares(const RunFacts &facts)
{
    std::vector<std::size_t> levels(facts.columnNames.size(), 0);
    for (const LevelInput &level : facts.levels)
        ++levels[level.column];
    std::vector<double> shares;
    double inputs = 0.0;
    for (const std::size_t count : levels) {
        shares.push_back(static_cast<double>(std::max<std::size_t>(count, 1)));
        inputs += shares.back();
    }
    for (double &share : shares)
        share /= inputs;
    return shares;
}

} // namespace attention
