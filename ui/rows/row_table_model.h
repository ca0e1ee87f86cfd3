// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/row_figures.h"
#include "ui/run_model.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace attention {

class RowChoice;
struct ValueColumn;

/// The validation rows and what the network says of them, sorted and filtered; values can be edited, by which
/// nothing is trained. While a run goes on, rows keep their places.
class RowTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// After these come the values of the source columns and then their shares of attention.
    enum Section { Number, Truth, Prediction, Probability, Unlikeness, FirstValue };
    enum Role {
        ColumnRole = Qt::UserRole, ///< the source column of a value or share; −1 for others
        ShareRole,                 ///< of attention, 0 … 1; invalid for others
        WrongRole,                 ///< whether the row is wrong
        EditedRole,                ///< whether the value was edited, or the row
    };
    /// Which rows are shown; from FirstClass on those of a class.
    enum Filter { AllRows, Wrong, Right, FirstClass };

    explicit RowTableModel(RunModel &model, QObject *parent = nullptr);

    std::size_t columns() const { return m_columns; }
    bool hasAttention() const { return m_figures != nullptr && m_figures->columns > 0; }
    bool isRegression() const { return m_figures != nullptr && m_figures->isRegression(); }
    int valueSection(std::size_t column) const { return FirstValue + static_cast<int>(column); }
    int shareSection(std::size_t column) const { return FirstValue + static_cast<int>(m_columns + column); }
    const std::shared_ptr<const RowFigures> &figures() const { return m_figures; }

    int filter() const { return m_filter; }
    void setFilter(int filter);
    /// Of the data set.
    std::size_t rowAt(int row) const { return m_figures->rows[m_order[static_cast<std::size_t>(row)]]; }
    /// Where a row of the data set stands, −1 if it is not among those shown.
    int placeOf(std::size_t row) const;
    /// The row whose attention is least like the mean, and the wrong row whose probability is highest or
    /// whose error is largest.
    std::optional<std::size_t> mostUnlike() const;
    std::optional<std::size_t> worst() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int section, Qt::SortOrder order) override;

    /// A value as text: a number with four digits, a level's name.
    static QString valueText(const ValueColumn &column, double value);

signals:
    /// Other data: columns and classes have changed.
    void dataReplaced();

private:
    void takeFigures();
    void refreshCells();
    std::vector<std::uint32_t> ordered() const;
    bool passes(std::size_t index) const;
    double key(std::size_t index, int section) const;
    void setOrder(std::vector<std::uint32_t> order);
    RowChoice &choice() const;
    std::optional<std::size_t> valueColumn(int section) const;
    std::optional<std::size_t> shareColumn(int section) const;
    float share(std::size_t index, std::size_t column) const;
    QString text(std::size_t index, int section) const;
    QString toolTip(std::size_t index, int section) const;
    QString classText(float label) const;

    QPointer<RunModel> m_model; ///< null once the window goes; an open editor then still commits
    std::shared_ptr<const RowFigures> m_figures;
    std::size_t m_columns = 0;
    std::vector<double> m_meanShares;
    std::vector<std::uint32_t> m_order; ///< of the figures' rows those shown
    int m_filter = AllRows;
    int m_sorted = Number;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace attention
