// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_table_model.h"

#include "ui/runs/run_library.h"
#include "ui/text/run_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attention {

namespace {

/// What is no number comes last in ascending order.
double figure(double value)
{
    return std::isfinite(value) ? value : std::numeric_limits<double>::max();
}

QString textOf(const KeptRun &run, int column)
{
    switch (column) {
    case RunTableModel::Name:
        return runTitle(run);
    case RunTableModel::Epochs:
        return countText(run.epochs);
    case RunTableModel::Loss:
        return lossText(run.last.valLoss);
    case RunTableModel::Accuracy:
        return scoreText(run.task, run.last.valAccuracy);
    case RunTableModel::Seconds:
        return durationText(run.seconds);
    case RunTableModel::BestLoss:
        return lossText(run.best.valLoss);
    case RunTableModel::Parameters:
        return countText(static_cast<std::int64_t>(run.parameters));
    case RunTableModel::Started:
        return QLocale().toString(run.started, QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant keyOf(const KeptRun &run, int column)
{
    switch (column) {
    case RunTableModel::Name:
        return runTitle(run);
    case RunTableModel::Epochs:
        return static_cast<double>(run.epochs);
    case RunTableModel::Loss:
        return figure(run.last.valLoss);
    case RunTableModel::Accuracy:
        return figure(run.last.valAccuracy);
    case RunTableModel::Seconds:
        return run.seconds;
    case RunTableModel::BestLoss:
        return figure(run.best.valLoss);
    case RunTableModel::Parameters:
        return static_cast<double>(run.parameters);
    default:
        return static_cast<double>(run.id);
    }
}

/// In the narrow list beside the figures: how it ended, or when it was begun.
QString stateOf(const KeptRun &run)
{
    if (run.reason != StopReason::Completed)
        return reasonText(run.reason);
    const QLocale locale;
    const bool today = run.started.date() == QDate::currentDate();
    return today ? locale.toString(run.started.time(), QLocale::ShortFormat)
                 : locale.toString(run.started.date(), QLocale::ShortFormat);
}

} // namespace

RunTableModel::RunTableModel(RunLibrary &library, QObject *parent)
    : QAbstractTableModel(parent)
    , m_library(library)
{
    connect(&library, &RunLibrary::reset, this, &RunTableModel::fill);
    connect(&library, &RunLibrary::added, this, &RunTableModel::insert);
    connect(&library, &RunLibrary::changed, this, &RunTableModel::update);
    connect(&library, &RunLibrary::removed, this, &RunTableModel::take);
    fill();
}

void RunTableModel::fill()
{
    beginResetModel();
    m_ids.clear();
    for (const KeptRun &run : m_library.runs())
        m_ids.push_back(run.id);
    endResetModel();
}

void RunTableModel::insert(KeptRunId id)
{
    const auto place = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    const auto row = static_cast<int>(place - m_ids.begin());
    beginInsertRows({}, row, row);
    m_ids.insert(place, id);
    endInsertRows();
}

void RunTableModel::update(KeptRunId id)
{
    const QModelIndex first = indexOf(id);
    if (first.isValid())
        emit dataChanged(first, first.siblingAtColumn(columns - 1));
}

void RunTableModel::take(KeptRunId id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    beginRemoveRows({}, index.row(), index.row());
    m_ids.erase(m_ids.begin() + index.row());
    endRemoveRows();
}

QModelIndex RunTableModel::indexOf(KeptRunId id, int column) const
{
    const auto place = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    if (place == m_ids.end() || *place != id)
        return {};
    return index(static_cast<int>(place - m_ids.begin()), column);
}

const KeptRun *RunTableModel::runAt(const QModelIndex &index) const
{
    return index.isValid() ? m_library.find(m_ids[static_cast<std::size_t>(index.row())]) : nullptr;
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    const KeptRun *run = runAt(index);
    if (run == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textOf(*run, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Name)
            return m_library.isShown(run->id) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ToolTipRole:
        return run->note.isEmpty() ? runTitle(*run) : runTitle(*run) + QStringLiteral("\n") + run->note;
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case IdRole:
        return run->id;
    case SortRole:
        return keyOf(*run, index.column());
    case PinnedRole:
        return run->pinned;
    case PresentRole:
        return run->id == m_library.present();
    case StateRole:
        return stateOf(*run);
    case Qt::AccessibleDescriptionRole:
        if (index.column() == Name && run->pinned)
            return tr("pinned");
        return {};
    default:
        return {};
    }
}

bool RunTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const KeptRun *run = runAt(index);
    if (run == nullptr || index.column() != Name)
        return false;
    if (role == Qt::CheckStateRole)
        m_library.setShown(run->id, value.toInt() == Qt::Checked);
    else if (role == Qt::EditRole)
        m_library.rename(run->id, value.toString());
    else
        return false;
    return true;
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool help = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return help ? tr("What differs from the run before, or a name of your own") : tr("Run");
    case Epochs:
        return help ? tr("Epochs trained") : tr("Epochs");
    case Loss:
        return help ? tr("Validation loss after the last epoch") : tr("Loss");
    case Accuracy:
        return help ? tr("Validation accuracy after the last epoch, or R²") : tr("Accuracy");
    case Seconds:
        return help ? tr("Time of training and validation, without the pace and pauses") : tr("Time");
    case BestLoss:
        return help ? tr("Lowest validation loss of all epochs") : tr("Best loss");
    case Parameters:
        return tr("Parameters");
    case Started:
        return tr("Begun");
    default:
        return {};
    }
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable | Qt::ItemIsUserCheckable;
    return flags;
}

RunOrder::RunOrder(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RunTableModel::SortRole);
    setDynamicSortFilter(true);
}

bool RunOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftPinned = left.data(RunTableModel::PinnedRole).toBool();
    const bool rightPinned = right.data(RunTableModel::PinnedRole).toBool();
    if (leftPinned != rightPinned)
        return leftPinned == (sortOrder() == Qt::AscendingOrder);
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (left.column() == RunTableModel::Name) {
        const int order = QString::localeAwareCompare(a.toString(), b.toString());
        if (order != 0)
            return order < 0;
    } else if (a.toDouble() != b.toDouble()) {
        return a.toDouble() < b.toDouble();
    }
    return left.data(RunTableModel::IdRole).toLongLong() < right.data(RunTableModel::IdRole).toLongLong();
}

} // namespace attention
