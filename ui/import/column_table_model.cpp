// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_table_model.h"

#include "ui/import/import_text.h"
#include "ui/text/core_text.h"
#include "ui/text/run_text.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace attention {

ColumnTableModel::ColumnTableModel(const TableDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{}

void ColumnTableModel::setReading(std::shared_ptr<const TableReading> reading)
{
    const bool sameColumns =
        m_reading != nullptr && m_reading->file->dialect.names == reading->file->dialect.names;
    m_marked.clear();
    if (sameColumns) { // selection and place stay
        m_reading = std::move(reading);
        refresh();
        return;
    }
    beginResetModel();
    m_reading = std::move(reading);
    endResetModel();
}

void ColumnTableModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Sections - 1));
}

void ColumnTableModel::setMarked(const QSet<QString> &names)
{
    m_marked = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name));
}

std::size_t ColumnTableModel::missing(int row) const
{
    return column(static_cast<std::size_t>(row)).missing;
}

QString ColumnTableModel::name(int row) const
{
    return QString::fromStdString(column(static_cast<std::size_t>(row)).name);
}

int ColumnTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_reading == nullptr ? 0
                                                    : static_cast<int>(m_reading->file->table.columns.size());
}

int ColumnTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Sections);
}

QString ColumnTableModel::text(std::size_t at, int section) const
{
    switch (section) {
    case Number:
        return countText(static_cast<std::int64_t>(at + 1));
    case Name:
        return QString::fromStdString(column(at).name);
    case Role:
        return roleText(m_draft.role(at));
    case Type:
        return m_draft.role(at) == DraftRole::Target && m_draft.plan() ? predictedText(*m_draft.plan())
                                                                       : typeText(column(at).type);
    case Missing:
        return missingText(column(at).missing, m_reading->file->table.rows);
    case Distinct:
        return countText(static_cast<std::int64_t>(m_reading->summaries[at].distinct));
    case Range:
        return rangeText(column(at), m_reading->summaries[at]);
    case FirstRows:
        return firstRowsText(*m_reading->file, at);
    default:
        return {};
    }
}

QString ColumnTableModel::toolTip(std::size_t at, int section) const
{
    if (section == Name && !column(at).ignoredBecause.empty())
        return tr("%1 %2.").arg(text(at, Name), coreText(column(at).ignoredBecause));
    if (section == Role || section == Type)
        return tr("Click, or press Enter, to change it; Ctrl and Shift select several columns.");
    return text(at, section);
}

QVariant ColumnTableModel::bars(std::size_t at) const
{
    const ColumnSummary &summary = m_reading->summaries[at];
    QList<double> result(summary.histogram.begin(), summary.histogram.end());
    for (const ColumnSummary::Level &level : summary.levels)
        result.append(static_cast<double>(level.rows));
    return QVariant::fromValue(result);
}

int ColumnTableModel::markedLevel(std::size_t at) const
{
    const auto &plan = m_draft.plan();
    if (!plan || plan->task != Task::Binary || plan->target != at)
        return -1;
    const auto &levels = m_reading->summaries[at].levels;
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const ColumnSummary::Level &level) {
        return level.text == plan->classes.back();
    });
    return found == levels.end() ? -1 : static_cast<int>(found - levels.begin());
}

QVariant ColumnTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_reading == nullptr)
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    const int section = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(at, section);
    case Qt::ToolTipRole:
        return toolTip(at, section);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(at, section));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (section == Missing || section == Distinct ? Qt::AlignRight : Qt::AlignLeft));
    case ChoiceRole:
        return section == Role ? static_cast<int>(m_draft.role(at)) : static_cast<int>(column(at).type);
    case BarsRole:
        return bars(at);
    case MarkedRole:
        return section == Spread    ? QVariant(markedLevel(at))
               : section == Missing ? QVariant(column(at).missing > 0)
                                    : QVariant(m_marked.contains(name(index.row())));
    default:
        return {};
    }
}

bool ColumnTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != ChoiceRole)
        return false;
    const auto at = static_cast<std::size_t>(index.row());
    if (value == data(index, ChoiceRole))
        return false;
    if (index.column() == Role)
        emit roleWanted(at, static_cast<DraftRole>(value.toInt()));
    else if (index.column() == Type)
        emit typeWanted(at, static_cast<ColumnType>(value.toInt()));
    return true;
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (section == Missing || section == Distinct ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Role:
        return tr("Role");
    case Type:
        return tr("Type");
    case Missing:
        return tr("Missing");
    case Distinct:
        return tr("Distinct");
    case Range:
        return tr("Range");
    case Spread:
        return tr("Spread");
    case FirstRows:
        return tr("First rows");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    // The target's role changes when another column becomes the target.
    const bool editable =
        index.column() == Type || (index.column() == Role && role(index.row()) != DraftRole::Target);
    if (editable)
        result |= Qt::ItemIsEditable;
    return result;
}

} // namespace attention
