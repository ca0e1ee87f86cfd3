// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QStackedLayout;

namespace attention {

class ClassTable;
class ConfusionMatrix;
class PredictionPlot;
class RunModel;
class ScoreBars;
class ThingsToKnow;
class WrongRows;

/// How good the model is on the validation rows, beside guessing: the figure, then the confusion matrix and
/// each class, or what is predicted against the truth. Asks for the evaluation only while it is visible; the
/// page of the former run stays until the next one has figures.
class ResultsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsTab(RunModel &model, QWidget *parent = nullptr);

signals:
    /// The matrix or the points as CSV, and a name for the file.
    void saveRequested(const QString &fileName, const QString &csv);
    void copied();
    /// To look at a row of the data set, or at all that are wrong.
    void rowRequested(std::size_t row);
    void wrongRowsRequested();
    /// To see whether its attention can be believed.
    void trustRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makePage();
    QWidget *makeFigureHeader(QWidget *parent);
    void refreshLater();
    void refresh();
    bool hasResults() const;
    void showClasses(const RunFacts &facts, const EpochRecord &record);
    void showRegression(const RunFacts &facts, const EpochRecord &record);
    void showMatrix(const RunFacts &facts);
    void copyResults() const;

    QPointer<RunModel> m_model;       ///< null once the window goes, whose widgets outlive what they show
    std::shared_ptr<const Run> m_run; ///< what is shown; null before the first
    Evaluation m_evaluation;
    QTimer m_timer;
    QStackedLayout *m_pages;
    QLabel *m_empty;
    QLabel *m_headline = nullptr;
    QLabel *m_headlineWords = nullptr;
    ScoreBars *m_bars = nullptr;
    QLabel *m_interval = nullptr;
    QLabel *m_more = nullptr;
    QLabel *m_figureTitle = nullptr;
    QScrollArea *m_matrixArea = nullptr;
    ConfusionMatrix *m_matrix = nullptr;
    ClassTable *m_table = nullptr;
    PredictionPlot *m_points = nullptr;
    QLabel *m_sample = nullptr;
    WrongRows *m_wrong = nullptr;
    ThingsToKnow *m_things = nullptr;
};

} // namespace attention
