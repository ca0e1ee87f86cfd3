// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_notes.h"

#include "core/explain/results.h"
#include "core/explain/row_sentences.h"
#include "core/explain/run_sentences.h"
#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/text/sentence_text.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_scale.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include <utility>

namespace attention {

RunNotes::RunNotes(Experiment &experiment, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_bar(bar)
{
    connect(&experiment.model(), &RunModel::updated, this, &RunNotes::refresh);
    connect(&experiment.model(), &RunModel::runChanged, this, [this] { m_bar.clear(); });
    connect(&experiment, &Experiment::settingsRefused, this, &RunNotes::showError);
    connect(&bar, &MessageBar::actionTriggered, this, [this] {
        const std::function<void()> action = m_action;
        m_bar.clear();
        if (action)
            action();
    });
}

void RunNotes::setAction(std::function<void()> action)
{
    m_action = std::move(action);
}

void RunNotes::refresh()
{
    const RunModel &model = m_experiment.model();
    if (model.state() != RunState::Finished || m_toldRun == model.run()->id)
        return;
    m_toldRun = model.run()->id;
    const StopReason reason = model.run()->reason();
    if (reason == StopReason::Diverged || reason == StopReason::Failed) {
        showTrouble();
    } else if (learntNothing(*model.run(), model.epochCount())) {
        const Sentence words = nothingLearntSentence(*model.run(), model.epochCount());
        const RunFacts &facts = model.run()->facts();
        const bool noise = facts.truthKnown && facts.informativeColumns.empty();
        m_bar.showMessage(noise ? MessageBar::Kind::Hint : MessageBar::Kind::Warning, QString(),
                          plainText(words));
        setAction({});
    }
}

void RunNotes::showTrouble()
{
    const RunModel &model = m_experiment.model();
    const Run &run = *model.run();
    m_bar.showMessage(MessageBar::Kind::Error, QString(), plainText(endSentence(run, model.epochCount())));
    setAction({});
    if (run.reason() != StopReason::Diverged)
        return;
    const double rate = calmerLearningRate(m_experiment.runSettings());
    m_bar.addAction(tr("Set %1 and run").arg(numberText(rate, false, QLocale())));
    setAction([this, rate] {
        TrainingConfig settings = m_experiment.settings();
        settings.learningRate = rate;
        m_experiment.setSettings(settings);
        m_experiment.reset();
        m_experiment.runOrPause();
    });
}

void RunNotes::explainClasses()
{
    const RunModel &model = m_experiment.model();
    const AttentionStatistics *shown = model.shownAttention();
    const auto reason =
        model.prepared() && shown != nullptr ? noAttentionReason(*model.run(), *shown) : std::nullopt;
    if (!reason)
        return;
    m_bar.showMessage(MessageBar::Kind::Hint, QString(), plainText(*reason));
    m_bar.addAction(tr("Turn on attention bias and run"));
    setAction([this] {
        TrainingConfig settings = m_experiment.settings();
        settings.model.attentionBias = true;
        m_experiment.setSettings(settings);
        m_experiment.reset();
        m_experiment.runOrPause();
    });
}

void RunNotes::showSaved(const QString &path)
{
    m_bar.showMessage(MessageBar::Kind::Good, QString(), tr("Saved to %1").arg(withTilde(path)));
    m_bar.addAction(tr("Open folder"));
    setAction([path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
}

void RunNotes::showDone(const QString &message)
{
    m_bar.showMessage(MessageBar::Kind::Good, QString(), message);
    setAction({});
}

void RunNotes::showError(const QString &message)
{
    m_bar.showMessage(MessageBar::Kind::Error, QString(), message);
    setAction({});
}

} // namespace attention
