// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust_findings.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace attention {

/// What of the evidence is to be seen, and in which order.
struct EvidenceChoice
{
    /// Columns as in the file, or by one kind's falling values.
    enum class Order { ByItself, File, Kind };

    std::vector<EvidenceKind> kinds{EvidenceKind::Attention, EvidenceKind::Permutation,
                                    EvidenceKind::Shapley};
    Order order = Order::ByItself; ///< as in the file where columns are few, else by attention
    EvidenceKind orderKind = EvidenceKind::Attention;
    std::optional<std::size_t> found; ///< a column to be marked
    std::vector<std::size_t> columns; ///< only these, in this order; all where there are none

    bool operator==(const EvidenceChoice &) const = default;
};

/// Rows of one class, or all, as a strip with a bar.
struct EvidenceLane
{
    std::size_t group = 0; ///< as in ColumnFigures
    QString name;          ///< "y = 1"; empty of all rows
};

/// The evidence as bars show it: columns down, kinds across, lanes in each row. A view of findings; figures
/// that are not there yet, or that these data have not, are NaN.
class EvidenceTable
{
public:
    /// Seeds shown as dots at most, the first ones.
    static constexpr std::size_t mostDots = 200;

    struct Axis
    {
        double low = 0.0;
        double high = 1.0;
        double step = 0.25;
    };

    EvidenceTable() = default;
    EvidenceTable(std::shared_ptr<const TrustFindings> findings, const EvidenceChoice &choice);

    bool empty() const { return m_findings == nullptr; }
    const TrustFindings &findings() const { return *m_findings; }
    const RunFacts &facts() const { return m_findings->run->facts(); }
    const std::vector<EvidenceKind> &kinds() const { return m_kinds; }
    const std::vector<EvidenceLane> &lanes() const { return m_lanes; }
    /// Source columns in the order of the rows.
    const std::vector<std::size_t> &columns() const { return m_columns; }
    /// The row a column stands in.
    std::size_t rowOf(std::size_t column) const;
    QString columnName(std::size_t column) const;
    /// Whether a planted truth says that the column decides.
    bool isPlanted(std::size_t column) const;
    std::optional<std::size_t> found() const { return m_found; }
    /// By whose values the rows are ordered, if by any.
    std::optional<EvidenceKind> orderKind() const { return m_orderKind; }

    /// In this run.
    double mean(EvidenceKind kind, std::size_t column, std::size_t lane) const;
    /// How far the mean may be off: of permutation and of training anew the standard deviation over repeats,
    /// of Shapley values the standard error; NaN where there is none.
    double error(EvidenceKind kind, std::size_t column, std::size_t lane) const;
    /// Of each seed that is shown as a dot, in order; NaN where it is not there.
    std::vector<double> seeds(EvidenceKind kind, std::size_t column, std::size_t lane) const;
    /// NaN where no seed is there.
    double meanOfSeeds(EvidenceKind kind, std::size_t column, std::size_t lane) const;
    /// Whether other seeds have or will have figures of the kind.
    bool hasSeeds(EvidenceKind kind) const;
    bool isLeftOut(EvidenceKind kind) const { return m_findings->leftOut[static_cast<std::size_t>(kind)]; }
    /// Of attention if it lay on all inputs alike.
    double equalShare(std::size_t column) const { return m_equalShares[column]; }
    /// The same for every column, or NaN.
    double equalShare() const;
    /// Spans every bar and dot of the kind.
    Axis axis(EvidenceKind kind) const;

    /// "x1: attention 72 %, y = 0 21 %; …"
    QString rowText(std::size_t column) const;

private:
    const ColumnFigures *seedFigures(EvidenceKind kind, std::size_t seed) const;
    void order(const EvidenceChoice &choice);

    std::shared_ptr<const TrustFindings> m_findings;
    std::vector<EvidenceKind> m_kinds;
    std::vector<EvidenceLane> m_lanes;
    std::vector<std::size_t> m_columns;
    std::vector<double> m_equalShares;
    std::optional<std::size_t> m_found;
    std::optional<EvidenceKind> m_orderKind;
};

} // namespace attention
