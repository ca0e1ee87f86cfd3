// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rows/row_choice.h"

#include "ui/run_model.h"

#include <algorithm>
#include <utility>

namespace attention {

namespace {

constexpr int pullMilliseconds = 8;
/// Between questions while a run goes on.
constexpr int historyMilliseconds = 100;
constexpr int figuresMilliseconds = 250;

} // namespace

RowChoice::RowChoice(RunModel &model)
    : m_model(model)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(pullMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RowChoice::takeAnswers);
    connect(&model, &RunModel::updated, this, &RowChoice::refresh);
    connect(&model, &RunModel::attentionRowsChanged, this, &RowChoice::refresh);
}

void RowChoice::refresh()
{
    if (!m_model.prepared() || m_model.run()->facts().data == nullptr)
        return;
    takeData();
    if (m_answeredRun != m_model.run()->id || m_answeredEpoch != m_model.shownEpoch() ||
        m_answeredCount != m_model.epochCount())
        answer();
    askForHistory();
    askForFigures();
}

/// Other data: the row stays where it is a validation row of the same source, what was tried out goes.
void RowChoice::takeData()
{
    const std::shared_ptr<const Dataset> &data = m_model.run()->facts().data;
    if (m_data == data)
        return;
    const bool sameSource =
        m_data != nullptr && m_data->sources == data->sources && m_data->tableRows == data->tableRows;
    m_data = data;
    m_columns = valueColumns(*data);
    m_ranges.clear();
    m_edits.clear();
    m_figures.reset();
    m_figuresRun = 0;
    if (m_row && (!sameSource || *m_row < data->trainRows || *m_row >= data->rows)) {
        m_row.reset();
        m_shown = m_newest = {};
        m_history.clear();
        emit rowChosen();
    }
    emit figuresChanged();
}

void RowChoice::choose(std::size_t row)
{
    if (m_data == nullptr || row < m_data->trainRows || row >= m_data->rows || m_row == row)
        return;
    m_row = row;
    m_history.clear();
    m_historyRun = 0;
    answer();
    askForHistory();
    emit rowChosen();
    emit changed();
}

const ValueRange &RowChoice::range(std::size_t column)
{
    const auto found = m_ranges.find(column);
    return found != m_ranges.end()
               ? found->second
               : m_ranges.emplace(column, valueRange(*m_data, m_columns[column])).first->second;
}

double RowChoice::value(std::size_t row, std::size_t column) const
{
    const auto edit = m_edits.find(row);
    return valueOf(m_columns[column], edit == m_edits.end() ? m_data->row(row) : edit->second.inputs);
}

bool RowChoice::isEdited(std::size_t row, std::size_t column) const
{
    const auto edit = m_edits.find(row);
    if (edit == m_edits.end())
        return false;
    const ValueColumn &own = m_columns[column];
    const auto part = [&own](std::span<const float> inputs) {
        return inputs.subspan(own.firstInput, own.inputs);
    };
    const std::span<const float> original = part(m_data->row(row));
    return !std::equal(original.begin(), original.end(), part(edit->second.inputs).begin());
}

void RowChoice::setValue(std::size_t row, std::size_t column, double value)
{
    if (this->value(row, column) == value)
        return;
    Edit &edit = m_edits[row];
    if (edit.inputs.empty()) {
        const std::span<const float> original = m_data->row(row);
        edit.inputs.assign(original.begin(), original.end());
    }
    attention::setValue(m_columns[column], value, edit.inputs);
    const std::span<const float> original = m_data->row(row);
    if (std::equal(original.begin(), original.end(), edit.inputs.begin()))
        m_edits.erase(row);
    answer();
    if (m_row == row) {
        m_historyRun = 0;
        askForHistory();
    }
    emit changed();
}

void RowChoice::reset(std::size_t row)
{
    if (m_edits.erase(row) == 0)
        return;
    answer();
    if (m_row == row) {
        m_historyRun = 0;
        m_history.clear();
        askForHistory();
    }
    emit changed();
}

const RowAnswers *RowChoice::answersOf(std::size_t row) const
{
    const auto edit = m_edits.find(row);
    return edit == m_edits.end() ? nullptr : &edit->second.answers;
}

std::vector<float> RowChoice::inputsOf(std::size_t row) const
{
    std::vector<float> inputs;
    if (const auto edit = m_edits.find(row); edit != m_edits.end())
        inputs = edit->second.inputs;
    const std::span<const float> original = m_data->row(row);
    inputs.insert(inputs.end(), original.begin(), original.end());
    return inputs;
}

RowAnswers RowChoice::ask(std::size_t row, std::int64_t epoch) const
{
    return rowAnswers(*m_model.run(), epoch, inputsOf(row));
}

void RowChoice::answer()
{
    m_answeredRun = m_model.run()->id;
    m_answeredEpoch = m_model.shownEpoch();
    m_answeredCount = m_model.epochCount();
    for (auto &[row, edit] : m_edits)
        edit.answers = ask(row, m_answeredEpoch);
    if (!m_row)
        return;
    m_shown = ask(*m_row, m_answeredEpoch);
    m_newest = m_model.isLive() ? m_shown : ask(*m_row, static_cast<std::int64_t>(m_model.epochCount()));
}

bool RowChoice::inARush() const
{
    return m_model.state() == RunState::Running && m_model.isLive();
}

void RowChoice::askForHistory()
{
    const Run &run = *m_model.run();
    const auto newest = static_cast<std::int64_t>(m_model.epochCount());
    if (!m_row || m_model.attentionRows() != AttentionRows::One ||
        (m_historyRun == run.id && m_historyEpoch == newest))
        return;
    if (!m_timer.isActive())
        m_timer.start();
    const bool goesOn = m_historyRun == run.id;
    if (goesOn && inARush() && m_historyAsked.isValid() && !m_historyAsked.hasExpired(historyMilliseconds))
        return; // at a later look
    if (!goesOn && m_historyRun != 0)
        m_history.clear(); // of a former run
    m_historyRun = run.id;
    m_historyEpoch = newest;
    m_historyAsked.start();
    m_historyTask.ask([run = m_model.run(), inputs = inputsOf(*m_row),
                       question = ++m_question](const auto &stop) -> std::optional<History> {
        auto records = rowHistory(*run, inputs, stop);
        if (!records)
            return std::nullopt;
        return History{question, std::move(*records)};
    });
}

void RowChoice::setWanted(const QObject *who, bool wanted)
{
    if (wanted)
        m_wanting.insert(who);
    else
        m_wanting.remove(who);
    if (m_model.prepared())
        refresh();
}

void RowChoice::askForFigures()
{
    const Run &run = *m_model.run();
    if (m_wanting.isEmpty() || (m_figuresRun == run.id && m_figuresEpoch == m_model.shownEpoch()))
        return;
    if (!m_timer.isActive())
        m_timer.start();
    if (inARush() && m_figuresAsked.isValid() && !m_figuresAsked.hasExpired(figuresMilliseconds))
        return; // at a later look
    m_figuresRun = run.id;
    m_figuresEpoch = m_model.shownEpoch();
    m_figuresAsked.start();
    m_figuresTask.ask([run = m_model.run(), epoch = m_figuresEpoch](const auto &stop) {
        return rowFigures(*run, epoch, stop);
    });
}

void RowChoice::takeAnswers()
{
    std::optional<History> history = m_historyTask.take();
    std::optional<RowFigures> figures = m_figuresTask.take();
    if (!m_historyTask.isBusy() && !m_figuresTask.isBusy())
        m_timer.stop();
    if (!m_model.prepared())
        return;
    const bool mine = history && m_row && history->question == m_question;
    if (mine)
        m_history = std::move(history->records);
    if (figures && figures->run == m_model.run()->id && figures->data == m_data) {
        m_figures = std::make_shared<const RowFigures>(std::move(*figures));
        emit figuresChanged();
    }
    if (mine)
        emit changed();
    refresh(); // what had to wait
}

} // namespace attention
