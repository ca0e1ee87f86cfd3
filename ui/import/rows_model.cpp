// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/rows_model.h"

#include "ui/text/run_text.h"

#include <algorithm>
#include <utility>

namespace attention {

void RowsModel::setFile(std::shared_ptr<const CsvFile> file)
{
    beginResetModel();
    m_file = std::move(file);
    endResetModel();
}

std::optional<int> RowsModel::rowOfLine(std::size_t line) const
{
    const auto &lines = m_file->previewLines;
    const auto after = std::upper_bound(lines.begin(), lines.end(), line);
    const bool beyond = after == lines.end() && !lines.empty() && line > lines.back();
    if (after == lines.begin() || beyond)
        return std::nullopt;
    return static_cast<int>(after - lines.begin()) - 1;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_file == nullptr ? 0 : static_cast<int>(m_file->preview.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_file == nullptr ? 0 : static_cast<int>(m_file->dialect.names.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = QString::fromStdString(
        m_file->preview[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())]);
    return role == Qt::DisplayRole ? text.simplified() : text;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || m_file == nullptr)
        return {};
    if (orientation == Qt::Horizontal)
        return QString::fromStdString(m_file->dialect.names[static_cast<std::size_t>(section)]);
    return countText(static_cast<std::int64_t>(m_file->previewLines[static_cast<std::size_t>(section)]));
}

} // namespace attention
