// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/table_draft.h"
#include "ui/import/table_reader.h"

#include <QFrame>

class QComboBox;
class QLabel;

namespace attention {

class TargetPicture;

/// "Predict … as … with y = 1 for …", and how good a guess would be.
class PredictBar : public QFrame
{
    Q_OBJECT

public:
    explicit PredictBar(QWidget *parent = nullptr);

    /// The columns that can be predicted.
    void setReading(const TableReading &reading);
    /// Silent.
    void showDraft(const TableDraft &draft, const TableReading &reading);

signals:
    // By the user only.
    void targetChosen(std::size_t column);
    void taskChosen(attention::Task task);
    void positiveClassChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QComboBox *makeList(const char *name, int characters);
    void showClasses(const TablePlan &plan);
    void showNumber(const Column &column, const ColumnSummary &summary);

    QComboBox *m_target;
    QComboBox *m_task;
    QLabel *m_positiveLabel;
    QComboBox *m_positive;
    TargetPicture *m_picture;
    QLabel *m_guess;
};

} // namespace attention
