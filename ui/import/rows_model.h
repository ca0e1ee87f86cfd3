// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace attention {

/// The first rows of a file, cell by cell as they stand in it, beside their line numbers.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFile(std::shared_ptr<const CsvFile> file);
    /// The row that begins in this line or holds it; nothing if it is not among the first.
    std::optional<int> rowOfLine(std::size_t line) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const CsvFile> m_file;
};

} // namespace attention
