// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/random.h"
#include "core/trust/trust_findings.h"

#include "tests/core/support/facts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace attention::testing {

/// For each column.
using Means = std::vector<double>;

/// Of a seed in one group of rows.
struct GroupMeans
{
    Means attention;
    Means permutation;
    Means shapley = {}; ///< empty: none
};

/// Findings filled by hand about data of two classes, whose validation rows belong to class 0 and 1 by turns.
class HandMadeFindings
{
public:
    explicit HandMadeFindings(std::size_t columns = 4, std::size_t validationRows = 200,
                              TrainingConfig config = {})
        : m_facts(makeFacts(columns))
        , m_config(std::move(config))
    {
        m_data.task = Task::Binary;
        m_data.trainRows = 100;
        m_data.rows = m_data.trainRows + validationRows;
        m_data.columns = columns;
        m_data.columnNames = m_facts.columnNames;
        m_data.sources = plainSources(m_facts.columnNames);
        m_data.classNames = m_facts.classNames;
        m_data.targetName = m_facts.targetName;
        m_data.x.resize(m_data.rows * columns);
        Random random(1, Stream::Data);
        for (float &value : m_data.x)
            value = static_cast<float>(random.normal());
        for (std::size_t row = 0; row < m_data.rows; ++row)
            m_data.y.push_back(static_cast<float>(row % 2));
        m_facts.validationRows = validationRows;
    }

    /// Other classes than "0" and "1", by turns too; none make a regression.
    void setClasses(const std::vector<std::string> &names)
    {
        m_facts.classNames = m_data.classNames = names;
        m_facts.task = m_data.task = names.empty() ? Task::Regression : Task::Multiclass;
        m_facts.baselineAccuracy = names.empty() ? 0.0 : 1.0 / static_cast<double>(names.size());
        for (std::size_t row = 0; row < m_data.rows; ++row)
            m_data.y[row] = names.empty() ? 0.5F : static_cast<float>(row % names.size());
    }
    /// To be changed before findings().
    Dataset &data() { return m_data; }
    RunFacts &facts() { return m_facts; }
    TrainingConfig &config() { return m_config; }
    Controls &controls() { return m_controls; }
    EpochRecord &record() { return m_record; }
    std::int64_t &wantedSeeds() { return m_wantedSeeds; }

    /// \param groups all rows, and those of class 0 and 1 where classes have figures of their own.
    SeedFigures &addSeed(const std::vector<GroupMeans> &groups, double score = 0.93)
    {
        auto seed = std::make_shared<SeedFigures>();
        seed->seed = static_cast<std::int64_t>(m_seeds.size());
        seed->score = score;
        const auto fill = [&](Means GroupMeans::*kind) {
            ColumnFigures figures(groups.size(), (groups.front().*kind).size());
            for (std::size_t group = 0; group < groups.size(); ++group) {
                for (std::size_t column = 0; column < figures.columns; ++column) {
                    figures.mean[figures.place(group, column)] = (groups[group].*kind)[column];
                    figures.spread[figures.place(group, column)] = 0.0;
                }
            }
            return figures;
        };
        seed->attention = fill(&GroupMeans::attention);
        seed->permutation = fill(&GroupMeans::permutation);
        seed->shapley = fill(&GroupMeans::shapley);
        m_seeds.push_back(seed);
        return *seed;
    }
    void addSeeds(std::size_t count, const std::vector<GroupMeans> &groups)
    {
        for (std::size_t i = 0; i < count; ++i)
            addSeed(groups);
    }
    /// Of the run itself. \param perRow row by row, of all validation rows.
    void setEvidence(EvidenceKind kind, ColumnFigures figures, std::vector<float> perRow = {})
    {
        Evidence evidence;
        evidence.figures = std::move(figures);
        evidence.perRow = std::move(perRow);
        if (!evidence.perRow.empty())
            evidence.rows = validationRows();
        m_evidence[static_cast<std::size_t>(kind)] = std::make_shared<const Evidence>(std::move(evidence));
    }
    std::vector<std::uint32_t> validationRows() const
    {
        std::vector<std::uint32_t> rows(m_data.validationRows());
        std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(m_data.trainRows));
        return rows;
    }

    /// With the first seed's figures as the run's own where setEvidence() gave none.
    TrustFindings findings() const
    {
        TrustFindings findings;
        auto subject = std::make_shared<Explained>();
        subject->model = m_config.model;
        subject->data = std::make_shared<const Dataset>(m_data);
        subject->rows = validationRows();
        auto run = std::make_shared<Run>(1, m_config);
        RunFacts facts = m_facts;
        facts.data = subject->data;
        run->prepare(std::move(facts));
        run->append({m_record, {}});
        run->finish(StopReason::Completed);
        findings.run = run;
        findings.epoch = 1;
        findings.options.seeds =
            m_wantedSeeds > 0 ? m_wantedSeeds : static_cast<std::int64_t>(m_seeds.size());
        findings.subject = subject;
        findings.evidence = m_evidence;
        const auto takeOwn = [&](EvidenceKind kind, ColumnFigures SeedFigures::*figures) {
            auto &own = findings.evidence[static_cast<std::size_t>(kind)];
            if (own != nullptr || m_seeds.empty() || ((*m_seeds.front()).*figures).empty())
                return;
            Evidence evidence;
            evidence.figures = (*m_seeds.front()).*figures;
            own = std::make_shared<const Evidence>(std::move(evidence));
        };
        takeOwn(EvidenceKind::Attention, &SeedFigures::attention);
        takeOwn(EvidenceKind::Permutation, &SeedFigures::permutation);
        takeOwn(EvidenceKind::Shapley, &SeedFigures::shapley);
        findings.seeds.assign(m_seeds.begin(), m_seeds.end());
        findings.seeds.resize(static_cast<std::size_t>(findings.options.seeds));
        findings.controls = m_controls;
        findings.state = TrustFindings::State::Finished;
        return findings;
    }

private:
    Dataset m_data;
    RunFacts m_facts;
    TrainingConfig m_config;
    Controls m_controls;
    EpochRecord m_record{1, 0.1, 0.93, 0.1, 0.93, 0.001};
    std::int64_t m_wantedSeeds = 0;
    std::vector<std::shared_ptr<SeedFigures>> m_seeds;
    std::array<std::shared_ptr<const Evidence>, evidenceKinds> m_evidence;
};

} // namespace attention::testing
