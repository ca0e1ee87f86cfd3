// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_answers.h"

#include "ui/run_model.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace attention {

namespace {

constexpr int askMilliseconds = 100;
constexpr int takeMilliseconds = 8;

} // namespace

LayerAnswers::LayerAnswers(RunModel &model, QObject *parent)
    : QObject(parent)
    , m_model(&model)
{
    m_askTimer.setSingleShot(true);
    m_takeTimer.setTimerType(Qt::PreciseTimer);
    m_takeTimer.setInterval(takeMilliseconds);
    connect(&m_askTimer, &QTimer::timeout, this, &LayerAnswers::ask);
    connect(&m_takeTimer, &QTimer::timeout, this, &LayerAnswers::take);
    connect(&model, &RunModel::runChanged, this, [this] {
        m_task.cancel();
        ask();
    });
    connect(&model, &RunModel::updated, this, &LayerAnswers::ask);
}

void LayerAnswers::addReader(QWidget *reader)
{
    m_readers.emplace_back(reader);
}

void LayerAnswers::setRows(std::vector<std::size_t> rows)
{
    m_rows = std::move(rows);
    ask();
}

void LayerAnswers::showExamples(std::size_t turn)
{
    m_rows.clear();
    m_turn = turn;
    ask();
}

void LayerAnswers::setGradientRows(GradientRows rows)
{
    m_gradientRows = rows;
    ask();
}

bool LayerAnswers::isRead() const
{
    return std::any_of(m_readers.begin(), m_readers.end(), [](const QPointer<QWidget> &reader) {
        return reader != nullptr && reader->isVisible();
    });
}

void LayerAnswers::ask()
{
    if (m_model == nullptr || !m_model->prepared() || m_model->run()->facts().data == nullptr || !isRead())
        return;
    Question question{m_model->run()->id, m_model->shownEpoch(), m_rows, m_turn, m_gradientRows};
    if (question == m_asked)
        return;
    const bool watched = m_model->isLive() && m_model->state() == RunState::Running;
    if (watched && m_sinceAsked.isValid() && m_sinceAsked.elapsed() < askMilliseconds) {
        if (!m_askTimer.isActive())
            m_askTimer.start(askMilliseconds - static_cast<int>(m_sinceAsked.elapsed()));
        return;
    }
    askNow(std::move(question));
}

void LayerAnswers::askNow(Question question)
{
    m_askTimer.stop();
    m_sinceAsked.start();
    m_asked = question;
    m_askedRun = m_model->run();
    m_task.ask([run = m_askedRun, question = std::move(question)](
                   const auto &stop) -> std::optional<std::shared_ptr<const LayersAtEpoch>> {
        const Dataset &data = *run->facts().data;
        std::vector<std::size_t> numbers = question.rows;
        std::erase_if(numbers, [&](std::size_t row) { return row >= data.rows; });
        if (numbers.empty())
            numbers = exampleRows(data, question.turn);
        std::vector<LayerRow> rows;
        for (const std::size_t row : numbers)
            rows.push_back(dataRow(data, row));
        auto layers = layersAt(*run, question.epoch, std::move(rows), question.gradientRows, stop);
        if (!layers)
            return std::nullopt;
        return std::make_shared<const LayersAtEpoch>(std::move(*layers));
    });
    m_takeTimer.start();
}

void LayerAnswers::take()
{
    std::optional<std::shared_ptr<const LayersAtEpoch>> layers = m_task.take();
    if (!m_task.isBusy())
        m_takeTimer.stop();
    if (!layers || m_model == nullptr || m_model->run() == nullptr || (*layers)->run != m_model->run()->id)
        return;
    m_layers = std::move(*layers);
    m_run = m_model->run();
    emit changed();
}

} // namespace attention
