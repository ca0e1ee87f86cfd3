// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/published.h"
#include "core/session/latest_task.h"
#include "core/session/past_epoch.h"
#include "core/session/run.h"
#include "ui/overlay_curve.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace attention {

/// The largest weight of RunModel::setSmoothing().
inline constexpr double mostSmoothing = 0.99;

/// Which rows the attention plots speak of.
enum class AttentionRows { All, ByClass };

/// What plots, timeline and inspector draw from: the present run as far as it was pulled. Lives in the GUI
/// thread; pull() is called once a frame and nothing here waits.
class RunModel : public QObject
{
    Q_OBJECT

public:
    explicit RunModel(QObject *parent = nullptr);

    /// Shows another run; what was pulled of the former is dropped.
    void setRun(std::shared_ptr<const Run> run);
    /// Takes over what is new; emits updated() if anything is.
    void pull();
    /// A visible attention plot asks for the 10th and 90th percentiles at each pull.
    void setQuantilesWanted(bool wanted) { m_quantilesWanted = wanted; }
    /// A visible results page asks for the evaluation at each pull.
    void setEvaluationWanted(bool wanted) { m_evaluationWanted = wanted; }
    void setAttentionRows(AttentionRows rows);
    /// Whether the levels of a category stand below it. Kept by name, also for runs to come.
    void setLevelsShown(std::size_t column, bool shown);
    /// Of all categories.
    void setAllLevelsShown(bool shown);
    /// Runs to be drawn beside the present one.
    void setOverlays(OverlayCurves overlays);
    /// Whether the published log is drawn where it applies.
    void setPublishedShown(bool shown);

    /// How the curves are drawn, on the screen and in pictures. \param weight of what came before in the
    /// moving average of every curve, 0 … 0.99; see DebiasedAverage.
    void setSmoothing(double weight);
    void setLossLogarithmic(bool on);

    /// Shows an epoch of the past, at most epochCount(), until another is asked for or another run is shown.
    void showEpoch(std::int64_t epoch);
    /// Follows the newest epoch, as it is from the start.
    void showNewest();
    bool isLive() const { return m_pastEpoch == 0; }
    /// What cursor, figures, bars and inspector speak of; 0 before the first.
    std::int64_t shownEpoch() const
    {
        return isLive() ? static_cast<std::int64_t>(m_epochCount) : m_pastEpoch;
    }

    /// Null before the first run.
    const std::shared_ptr<const Run> &run() const { return m_run; }
    /// Whether the run's facts are known (columns, classes, baseline).
    bool prepared() const { return m_run != nullptr && m_run->prepared(); }
    /// Epochs pulled; plots read run()->epochs below it.
    std::size_t epochCount() const { return m_epochCount; }
    RunState state() const { return m_state; }
    /// Kept attention records, ascending epochs, as pulled; newest and best may not be among them.
    const std::vector<AttentionLog::Record> &attention() const { return m_attention; }
    /// Of the shown epoch, or of the last kept one before it; before the first epoch of the initial weights
    /// (epoch 0). Null without column attention.
    const AttentionStatistics *shownAttention() const;
    /// The same of the newest epoch.
    const AttentionStatistics *newestAttention() const;
    /// Of the shown epoch. Empty until they were made; while live they may be an epoch behind.
    const AttentionQuantiles &quantiles() const;
    /// Of the shown epoch. Of epoch 0 until it was made; while live it may be an epoch behind.
    const Evaluation &evaluation() const;
    AttentionRows attentionRows() const { return m_attentionRows; }
    double smoothing() const { return m_smoothing; }
    bool lossLogarithmic() const { return m_lossLogarithmic; }
    bool levelsShown(std::size_t column) const;
    /// Whether the run has categories, and whether the levels of all are shown.
    bool hasLevels() const { return prepared() && !m_run->facts().levels.empty(); }
    bool allLevelsShown() const;
    const OverlayCurves &overlays() const { return m_overlays; }
    bool publishedShown() const { return m_publishedShown; }
    /// Whether every setting of the run is the published one.
    bool publishedApplies() const;
    /// The published log and envelope while they apply and are to be shown, else null.
    const PublishedExperiment *published() const;

signals:
    void runChanged();
    /// Just before the first updated() with which the run's facts are there.
    void factsKnown();
    void updated();
    /// Which rows the attention plots speak of or show has changed.
    void attentionRowsChanged();
    /// Smoothing or the loss' scale.
    void curveLookChanged();
    /// What is drawn beside the run has changed: overlays or the published log.
    void overlaysChanged();
    /// By showEpoch() or showNewest(), or because a run ended whose weights are those of an earlier epoch;
    /// updated() follows.
    void shownEpochChanged();

private:
    void askForPast();
    void takePast();
    bool hasPast() const { return m_run != nullptr && m_past.run == m_run->id && m_past.epoch > 0; }

    std::shared_ptr<const Run> m_run;
    std::size_t m_epochCount = 0;
    RunState m_state = RunState::Preparing;
    bool m_wasPrepared = false;
    bool m_quantilesWanted = false;
    bool m_evaluationWanted = false;
    AttentionLog::Cursor m_cursor;
    std::vector<AttentionLog::Record> m_attention;
    AttentionLog::Record m_newest;
    AttentionQuantiles m_quantiles;
    Evaluation m_evaluation;
    std::set<std::string> m_openColumns; ///< by name
    AttentionRows m_attentionRows = AttentionRows::ByClass;
    double m_smoothing = 0.0;
    bool m_lossLogarithmic = false;
    OverlayCurves m_overlays;
    bool m_publishedShown = true;
    std::int64_t m_pastEpoch = 0; ///< that is shown; 0: the newest
    PastEpoch m_past;             ///< the last that was worked out
    LatestTask<PastEpoch> m_pastTask;
    QTimer m_pastTimer; ///< while it works
};

} // namespace attention
