// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/evidence_table.h"

#include "core/explain/classes.h"
#include "ui/plots/tickers.h"
#include "ui/trust/trust_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace attention {

namespace {

constexpr std::size_t fewColumns = 8; // stand in the file's order by themselves
constexpr double ticks = 3.0;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double figure(const ColumnFigures &figures, const std::vector<double> &values, std::size_t group,
              std::size_t column)
{
    const bool there = group < figures.groups && column < figures.columns;
    return there ? values[figures.place(group, column)] : nan;
}

} // namespace

EvidenceTable::EvidenceTable(std::shared_ptr<const TrustFindings> findings, const EvidenceChoice &choice)
    : m_findings(std::move(findings))
    , m_kinds(choice.kinds)
    , m_equalShares(attention::equalShares(facts()))
    , m_found(choice.found)
{
    const RunFacts &known = facts();
    if (classView(known) == ClassView::Lanes) {
        for (const std::size_t each : classOrder(known.classNames.size()))
            m_lanes.push_back({each + 1, QString::fromStdString(classTitle(known, each))});
    } else {
        m_lanes.push_back({});
    }
    order(choice);
}

void EvidenceTable::order(const EvidenceChoice &choice)
{
    if (!choice.columns.empty()) {
        m_columns = choice.columns;
        return;
    }
    m_columns.resize(facts().columnNames.size());
    std::iota(m_columns.begin(), m_columns.end(), std::size_t{0});
    if (choice.order == EvidenceChoice::Order::Kind)
        m_orderKind = choice.orderKind;
    else if (choice.order == EvidenceChoice::Order::ByItself && m_columns.size() > fewColumns)
        m_orderKind =
            isLeftOut(EvidenceKind::Attention) ? EvidenceKind::Permutation : EvidenceKind::Attention;
    const Evidence *by = m_orderKind ? m_findings->of(*m_orderKind) : nullptr;
    if (by == nullptr)
        return;
    const auto value = [&](std::size_t column) {
        const double mean = figure(by->figures, by->figures.mean, 0, column);
        return std::isnan(mean) ? -std::numeric_limits<double>::infinity() : mean;
    };
    std::stable_sort(m_columns.begin(), m_columns.end(),
                     [&](std::size_t a, std::size_t b) { return value(a) > value(b); });
}

std::size_t EvidenceTable::rowOf(std::size_t column) const
{
    return static_cast<std::size_t>(std::find(m_columns.begin(), m_columns.end(), column) -
                                    m_columns.begin());
}

QString EvidenceTable::columnName(std::size_t column) const
{
    return QString::fromStdString(facts().columnNames[column]);
}

bool EvidenceTable::isPlanted(std::size_t column) const
{
    const std::vector<std::size_t> &planted = facts().informativeColumns;
    return facts().truthKnown && std::binary_search(planted.begin(), planted.end(), column);
}

double EvidenceTable::mean(EvidenceKind kind, std::size_t column, std::size_t lane) const
{
    const Evidence *evidence = m_findings->of(kind);
    return evidence == nullptr
               ? nan
               : figure(evidence->figures, evidence->figures.mean, m_lanes[lane].group, column);
}

double EvidenceTable::error(EvidenceKind kind, std::size_t column, std::size_t lane) const
{
    const Evidence *evidence = m_findings->of(kind);
    const bool isError = kind == EvidenceKind::Permutation || kind == EvidenceKind::DropColumn ||
                         kind == EvidenceKind::Shapley;
    if (evidence == nullptr || !isError)
        return nan;
    const double spread = figure(evidence->figures, evidence->figures.spread, m_lanes[lane].group, column);
    return spread > 0.0 ? spread : nan;
}

const ColumnFigures *EvidenceTable::seedFigures(EvidenceKind kind, std::size_t seed) const
{
    const SeedFigures *figures = m_findings->seeds[seed].get();
    if (figures == nullptr || figures->diverged)
        return nullptr;
    switch (kind) {
    case EvidenceKind::Attention:
        return &figures->attention;
    case EvidenceKind::Permutation:
        return &figures->permutation;
    case EvidenceKind::Shapley:
        return &figures->shapley;
    default:
        return nullptr;
    }
}

std::vector<double> EvidenceTable::seeds(EvidenceKind kind, std::size_t column, std::size_t lane) const
{
    const std::size_t shown = std::min(m_findings->seeds.size(), mostDots);
    std::vector<double> values(shown, nan);
    for (std::size_t dot = 0; dot < shown; ++dot) {
        if (const ColumnFigures *figures = seedFigures(kind, dot))
            values[dot] = figure(*figures, figures->mean, m_lanes[lane].group, column);
    }
    return values;
}

double EvidenceTable::meanOfSeeds(EvidenceKind kind, std::size_t column, std::size_t lane) const
{
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t seed = 0; seed < m_findings->seeds.size(); ++seed) {
        const ColumnFigures *figures = seedFigures(kind, seed);
        const double value =
            figures == nullptr ? nan : figure(*figures, figures->mean, m_lanes[lane].group, column);
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    }
    return count == 0 ? nan : sum / static_cast<double>(count);
}

bool EvidenceTable::hasSeeds(EvidenceKind kind) const
{
    return m_findings->options.seeds > 1 && !isLeftOut(kind) &&
           (kind == EvidenceKind::Attention || kind == EvidenceKind::Permutation ||
            kind == EvidenceKind::Shapley);
}

double EvidenceTable::equalShare() const
{
    const bool same = !m_equalShares.empty() &&
                      std::all_of(m_equalShares.begin(), m_equalShares.end(),
                                  [this](double share) { return share == m_equalShares.front(); });
    return same ? m_equalShares.front() : nan;
}

EvidenceTable::Axis EvidenceTable::axis(EvidenceKind kind) const
{
    double low = 0.0;
    double high = 0.0;
    const auto take = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const std::size_t column : m_columns) {
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const double middle = mean(kind, column, lane);
            const double error = this->error(kind, column, lane);
            take(middle);
            if (std::isfinite(error)) {
                take(middle - error);
                take(middle + error);
            }
            for (const double value : seeds(kind, column, lane))
                take(value);
        }
    }
    if (kind == EvidenceKind::Attention) {
        low = 0.0;
        if (high > 0.5 || high == 0.0)
            return {0.0, 1.0, 0.25};
    }
    const double factor = kindFactor(kind, facts().task);
    const double least = kind == EvidenceKind::Attention ? 0.01 : 1e-3;
    high = std::max({high, -low * 0.1, least});
    const double step = niceValueStep(factor * high / ticks) / factor;
    const double top = step * std::ceil(high / step - 1e-9);
    return {low < -0.002 * top ? low : 0.0, top, step};
}

QString EvidenceTable::rowText(std::size_t column) const
{
    QStringList kinds;
    for (const EvidenceKind kind : m_kinds) {
        QStringList values;
        for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
            const QString value = kindFigure(kind, facts().task, mean(kind, column, lane), m_columns.size());
            values.append(m_lanes[lane].name.isEmpty() ? value
                                                       : m_lanes[lane].name + QStringLiteral(": ") + value);
        }
        kinds.append(kindName(kind) + QStringLiteral(" ") + values.join(QStringLiteral(", ")));
    }
    const QString name = isPlanted(column)
                             ? QCoreApplication::translate("Trust", "%1, planted").arg(columnName(column))
                             : columnName(column);
    return name + QStringLiteral(": ") + kinds.join(QStringLiteral("; "));
}

} // namespace attention
