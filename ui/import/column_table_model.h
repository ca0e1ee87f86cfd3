// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/table_draft.h"
#include "ui/import/table_reader.h"

#include <QAbstractTableModel>
#include <QSet>

namespace attention {

/// One line for each column of a table that is to be imported. Setting a role or a type asks for it by a
/// signal; what comes of it is seen after refresh().
class ColumnTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { Number, Name, Role, Type, Missing, Distinct, Range, Spread, FirstRows, Sections };
    enum DataRole {
        ChoiceRole = Qt::UserRole, ///< of Role and Type: the present DraftRole or ColumnType
        BarsRole,                  ///< of Spread: QList<double>, heights or shares
        /// Of Name: whether a warning speaks of the column; of Missing: whether it misses values; of Spread:
        /// which level is the class y = 1.
        MarkedRole,
    };

    /// \param draft must outlive the model
    explicit ColumnTableModel(const TableDraft &draft, QObject *parent = nullptr);

    /// Another table, or the same read otherwise. The draft has its file.
    void setReading(std::shared_ptr<const TableReading> reading);
    /// The draft's choices changed.
    void refresh();
    /// Columns that a warning speaks of.
    void setMarked(const QSet<QString> &names);
    const TableReading *reading() const { return m_reading.get(); }
    DraftRole role(int row) const { return m_draft.role(static_cast<std::size_t>(row)); }
    std::size_t missing(int row) const;
    QString name(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void roleWanted(std::size_t column, attention::DraftRole role);
    void typeWanted(std::size_t column, attention::ColumnType type);

private:
    QString text(std::size_t column, int section) const;
    QString toolTip(std::size_t column, int section) const;
    QVariant bars(std::size_t column) const;
    /// The class y = 1 of the target among its levels; -1: none.
    int markedLevel(std::size_t column) const;
    const Column &column(std::size_t column) const { return m_reading->file->table.columns[column]; }

    const TableDraft &m_draft;
    std::shared_ptr<const TableReading> m_reading;
    QSet<QString> m_marked;
};

} // namespace attention
