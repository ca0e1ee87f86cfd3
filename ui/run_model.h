// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/published.h"
#include "core/session/run.h"
#include "ui/overlay_curve.h"

#include <QObject>

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace attention {

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

    /// Null before the first run.
    const std::shared_ptr<const Run> &run() const { return m_run; }
    /// Whether the run's facts are known (columns, classes, baseline).
    bool prepared() const { return m_run != nullptr && m_run->prepared(); }
    /// Epochs pulled; plots read run()->epochs below it.
    std::size_t epochCount() const { return m_epochCount; }
    RunState state() const { return m_state; }
    /// Kept attention records, ascending epochs, as pulled; newest and best may not be among them.
    const std::vector<AttentionLog::Record> &attention() const { return m_attention; }
    /// The newest record; before the first epoch the initial weights' (epoch 0). Null without column
    /// attention.
    const AttentionStatistics *newestAttention() const;
    /// Empty until the first were made; may be an epoch behind.
    const AttentionQuantiles &quantiles() const { return m_quantiles; }
    /// Of epoch 0 until the first was made; may be an epoch behind.
    const Evaluation &evaluation() const { return m_evaluation; }
    AttentionRows attentionRows() const { return m_attentionRows; }
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
    /// What is drawn beside the run has changed: overlays or the published log.
    void overlaysChanged();

private:
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
    OverlayCurves m_overlays;
    bool m_publishedShown = true;
};

} // namespace attention
