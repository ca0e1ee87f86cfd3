// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace attention {

class RunLibrary;

/// The kept runs, one a line, in the order they were begun. The tick of a name draws the run beside the
/// present one; a name can be edited.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Epochs, Loss, Accuracy, Seconds, BestLoss, Parameters, Started, columns };
    enum Role { IdRole = Qt::UserRole, SortRole, PinnedRole, PresentRole, StateRole };

    explicit RunTableModel(RunLibrary &library, QObject *parent = nullptr);

    QModelIndex indexOf(KeptRunId id, int column = Name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const KeptRun *runAt(const QModelIndex &index) const;
    void fill();
    void insert(KeptRunId id);
    void update(KeptRunId id);
    void take(KeptRunId id);

    RunLibrary &m_library;
    std::vector<KeptRunId> m_ids; ///< ascending
};

/// Pinned runs first whatever the order; by default the newest first.
class RunOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RunOrder(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace attention
