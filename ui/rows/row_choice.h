// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/row_figures.h"
#include "core/explain/row_values.h"
#include "core/session/latest_task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace attention {

class RunModel;

/// The row that is looked at, values tried out by hand, and what the network says of every validation row, as
/// of the shown epoch. One row is worked out at once, all rows and a row's past in threads of their own. Row
/// and edits stay while the data stay the same; nothing is trained on edits. Lives in the GUI thread.
class RowChoice : public QObject
{
    Q_OBJECT

public:
    explicit RowChoice(RunModel &model);

    /// A validation row of the data set; any other is ignored.
    void choose(std::size_t row);
    std::optional<std::size_t> row() const { return m_row; }
    /// As in rowNumber().
    std::int64_t number(std::size_t row) const { return rowNumber(*m_data, row); }

    /// Of the data set the figures below are of; empty before the first.
    const std::vector<ValueColumn> &columns() const { return m_columns; }
    const Dataset *data() const { return m_data.get(); }
    /// Of numbers, by source column.
    const ValueRange &range(std::size_t column);

    /// As edited or as in the data.
    double value(std::size_t row, std::size_t column) const;
    bool isEdited(std::size_t row) const { return m_edits.count(row) > 0; }
    bool isEdited(std::size_t row, std::size_t column) const;
    bool hasEdits() const { return !m_edits.empty(); }
    void setValue(std::size_t row, std::size_t column, double value);
    /// As in the data again.
    void reset(std::size_t row);

    /// Of the chosen row; a second one is of the row as in the data, where it is edited. Empty without a row.
    const RowAnswers &shown() const { return m_shown; }
    const RowAnswers &newest() const { return m_newest; }
    /// Of an edited row, the edited one first; null for any other.
    const RowAnswers *answersOf(std::size_t row) const;
    /// The chosen row's attention at the kept epochs, as far as it is worked out.
    const std::vector<AttentionLog::Record> &history() const { return m_history; }

    /// Somebody who is shown looks at all rows, or does no longer.
    void setWanted(const QObject *who, bool wanted);
    /// Of the shown epoch, or while they are worked out of one before it; null before the first.
    const std::shared_ptr<const RowFigures> &figures() const { return m_figures; }
    /// Whether those are on their way.
    bool isWorking() const { return m_figuresTask.isBusy(); }

signals:
    /// Another row is chosen, its values, or what is known of it.
    void changed();
    /// Another row is chosen.
    void rowChosen();
    void figuresChanged();

private:
    struct Edit
    {
        std::vector<float> inputs;
        RowAnswers answers;
    };
    struct History
    {
        std::uint64_t question = 0;
        std::vector<AttentionLog::Record> records;
    };

    void refresh();
    void takeData();
    void answer();
    void askForHistory();
    void askForFigures();
    void takeAnswers();
    RowAnswers ask(std::size_t row, std::int64_t epoch) const;
    /// Of a row, the edited ones before those of the data.
    std::vector<float> inputsOf(std::size_t row) const;
    bool inARush() const;

    RunModel &m_model;
    std::shared_ptr<const Dataset> m_data;
    std::vector<ValueColumn> m_columns;
    std::map<std::size_t, ValueRange> m_ranges;
    std::optional<std::size_t> m_row;
    std::map<std::size_t, Edit> m_edits;
    RunId m_answeredRun = 0;
    std::int64_t m_answeredEpoch = -1;
    std::size_t m_answeredCount = 0;
    RowAnswers m_shown;
    RowAnswers m_newest;
    std::vector<AttentionLog::Record> m_history;
    std::uint64_t m_question = 0; ///< numbers what the history is asked of
    RunId m_historyRun = 0;
    std::int64_t m_historyEpoch = -1;
    QSet<const QObject *> m_wanting;
    std::shared_ptr<const RowFigures> m_figures;
    RunId m_figuresRun = 0; ///< asked for
    std::int64_t m_figuresEpoch = -1;
    LatestTask<History> m_historyTask;
    LatestTask<RowFigures> m_figuresTask;
    QTimer m_timer; ///< while they work, or wait for their turn
    QElapsedTimer m_historyAsked;
    QElapsedTimer m_figuresAsked;
};

} // namespace attention
