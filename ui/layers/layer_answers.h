// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/layer_values.h"
#include "core/session/latest_task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace attention {

class RunModel;

/// The chosen rows in the layers of the shown run at the shown epoch, worked out in a thread of their own
/// while a view that reads them is visible. The former answer stays until the next one is there; answers of
/// another run are dropped. Lives in the GUI thread.
class LayerAnswers : public QObject
{
    Q_OBJECT

public:
    /// `model` may go before.
    explicit LayerAnswers(RunModel &model, QObject *parent = nullptr);

    /// A view that reads the answer; it calls ask() when it is shown.
    void addReader(QWidget *reader);

    /// Rows of the data set to show from now on; those a run does not have give way to examples.
    void setRows(std::vector<std::size_t> rows);
    /// exampleRows() with this turn.
    void showExamples(std::size_t turn);
    std::size_t turn() const { return m_turn; }
    /// Whose gradient comes with the answer.
    void setGradientRows(GradientRows rows);
    GradientRows gradientRows() const { return m_gradientRows; }

    /// Asks if something has changed since; at most ten times a second while training is watched.
    void ask();

    /// Null before the first.
    const std::shared_ptr<const LayersAtEpoch> &layers() const { return m_layers; }
    /// Of which layers() are.
    const std::shared_ptr<const Run> &run() const { return m_run; }
    /// Null once the window goes.
    RunModel *model() const { return m_model; }

signals:
    void changed();

private:
    struct Question
    {
        RunId run = 0;
        std::int64_t epoch = -1;
        std::vector<std::size_t> rows; ///< empty: examples
        std::size_t turn = 0;
        GradientRows gradientRows = GradientRows::None;
        bool operator==(const Question &) const = default;
    };

    bool isRead() const;
    void askNow(Question question);
    void take();

    QPointer<RunModel> m_model;
    std::vector<QPointer<QWidget>> m_readers;
    std::vector<std::size_t> m_rows;
    std::size_t m_turn = 0;
    GradientRows m_gradientRows = GradientRows::None;
    Question m_asked;
    std::shared_ptr<const Run> m_askedRun;
    QElapsedTimer m_sinceAsked;
    QTimer m_askTimer;
    QTimer m_takeTimer; ///< while it is worked out
    std::shared_ptr<const LayersAtEpoch> m_layers;
    std::shared_ptr<const Run> m_run;
    LatestTask<std::shared_ptr<const LayersAtEpoch>> m_task;
};

} // namespace attention
