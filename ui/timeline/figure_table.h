// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task.h"
#include "core/training/records.h"

#include <QWidget>

class QLabel;

namespace attention {

/// Loss and accuracy of one epoch, or loss, R² and mean absolute error, training and validation beside each
/// other. Figures keep their places, so
/// that nothing jumps while they change.
class FigureTable : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTable(QWidget *parent = nullptr);

    /// What the figures are of. `target` names the unit of a regression's errors.
    void setTask(Task task, const QString &target);
    void setRecord(const EpochRecord &record);
    void clear();
    /// Validation only, with the names in full.
    void setCompact(bool compact);

private:
    void showRows();

    Task m_task = Task::Binary;
    bool m_compact = false;
    QLabel *m_trainingTitle;
    QLabel *m_validationTitle;
    QLabel *m_lossTitle;
    QLabel *m_accuracyTitle;
    QLabel *m_loss;
    QLabel *m_accuracy;
    QLabel *m_valLoss;
    QLabel *m_valAccuracy;
    QLabel *m_errorTitle;
    QLabel *m_error;
    QLabel *m_valError;
};

} // namespace attention
