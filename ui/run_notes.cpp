// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_notes.h"

#include "core/explain/row_sentences.h"
#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/widgets/message_bar.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <utility>

namespace attention {

namespace {

constexpr int restMilliseconds = 400;
constexpr int readingMilliseconds = 200;

MessageBar::Kind kindOf(Trouble::Gravity gravity)
{
    switch (gravity) {
    case Trouble::Gravity::Hint:
        return MessageBar::Kind::Hint;
    case Trouble::Gravity::Warning:
        return MessageBar::Kind::Warning;
    case Trouble::Gravity::Error:
        break;
    }
    return MessageBar::Kind::Error;
}

// What a leak is told by: the table as it was read and the columns.
std::string leakOf(const Run &run, const Trouble &trouble)
{
    std::string leak = run.config.data.source + '\n' + run.facts().fileHash + '\n' + run.facts().targetName;
    for (const std::string &column : trouble.remedy.columns)
        leak += '\n' + column;
    return leak;
}

} // namespace

RunNotes::RunNotes(Experiment &experiment, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_experiment(experiment)
    , m_bar(bar)
    , m_rest(this)
    , m_reading(this)
{
    m_rest.setObjectName(QStringLiteral("restTimer"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &RunNotes::speak);
    m_reading.setInterval(readingMilliseconds);
    connect(&m_reading, &QTimer::timeout, this, &RunNotes::showReading);
    connect(&experiment.model(), &RunModel::updated, this, &RunNotes::waitForRest);
    connect(&experiment.model(), &RunModel::runChanged, this, [this] {
        m_rest.stop();
        m_said.clear();
        if (!m_offers)
            forget();
        if (m_experiment.model().run()->config.data.isTable())
            m_reading.start();
        else
            m_reading.stop();
    });
    connect(&experiment, &Experiment::settingsRefused, this, &RunNotes::showError);
    connect(&bar, &MessageBar::closed, this, [this] {
        m_reading.stop();
        forget();
    });
    connect(&bar, &MessageBar::actionTriggered, this, [this](int index) {
        const std::function<void()> action = m_actions.at(static_cast<std::size_t>(index));
        forget();
        action();
    });
}

void RunNotes::forget()
{
    m_shown.reset();
    m_offers = false;
    m_showsReading = false;
    m_actions.clear();
    m_bar.clear();
}

void RunNotes::showReading()
{
    const Run &run = *m_experiment.model().run();
    if (run.prepared() || run.state() == RunState::Finished) {
        m_reading.stop();
        if (m_showsReading)
            forget();
        return;
    }
    if (!m_bar.isHidden() && !m_showsReading) // something else is to be read first
        return;
    const double total = static_cast<double>(run.reading().bytesTotal.load(std::memory_order_relaxed));
    const double read = static_cast<double>(run.reading().bytesRead.load(std::memory_order_relaxed));
    const QString text =
        tr("Reading %1, %2")
            .arg(sourceText(run.config.data), percentText(total > 0.0 ? read / total : 0.0, 0));
    if (m_showsReading) {
        m_bar.changeText(text);
        return;
    }
    showNote(MessageBar::Kind::Hint, text);
    m_showsReading = true;
    addAction(tr("Cancel"), [this] { m_experiment.stop(); });
}

void RunNotes::showNote(MessageBar::Kind kind, const QString &text)
{
    m_shown.reset();
    m_offers = false;
    m_showsReading = false;
    m_actions.clear();
    m_bar.showMessage(kind, QString(), text);
}

void RunNotes::addAction(const QString &text, std::function<void()> action)
{
    m_bar.addAction(text);
    m_actions.push_back(std::move(action));
}

void RunNotes::run(const TrainingConfig &settings)
{
    m_experiment.setSettings(settings);
    m_experiment.reset();
    m_experiment.runOrPause();
}

void RunNotes::waitForRest()
{
    const RunState state = m_experiment.model().state();
    if (state == RunState::Finished || state == RunState::Paused)
        m_rest.start();
    else
        m_rest.stop();
}

bool RunNotes::wasSaid(const Trouble &trouble) const
{
    if (trouble.rule == Trouble::Rule::Leak)
        return m_leaks.count(leakOf(*m_experiment.model().run(), trouble)) > 0;
    return m_said.count(trouble.rule) > 0;
}

void RunNotes::speak()
{
    const bool otherError = !m_bar.isHidden() && !m_shown && m_bar.kind() == MessageBar::Kind::Error;
    if (otherError || m_offers) // it stays until it is read
        return;
    const RunModel &model = m_experiment.model();
    for (const Trouble &trouble : troubles(*model.run(), model.epochCount(), model.newestAttention())) {
        if (m_shown && *m_shown <= trouble.rule)
            return;
        if (!wasSaid(trouble)) {
            show(trouble);
            return;
        }
    }
}

void RunNotes::show(const Trouble &trouble)
{
    m_said.insert(trouble.rule);
    if (trouble.rule == Trouble::Rule::Leak)
        m_leaks.insert(leakOf(*m_experiment.model().run(), trouble));
    showNote(kindOf(trouble.gravity), plainText(trouble.text));
    m_shown = trouble.rule;
    if (trouble.remedy.kind != Remedy::Kind::None) {
        addAction(plainText(offer(trouble.remedy)), [this, remedy = trouble.remedy] { applyRemedy(remedy); });
    }
    if (trouble.epoch > 0) {
        const QString words =
            trouble.rule == Trouble::Rule::Diverged ? tr("Back to epoch %1") : tr("Show epoch %1");
        addAction(words.arg(countText(trouble.epoch)),
                  [this, epoch = trouble.epoch] { m_experiment.model().showEpoch(epoch); });
    }
}

void RunNotes::explainClasses()
{
    const RunModel &model = m_experiment.model();
    const AttentionStatistics *shown = model.shownAttention();
    const auto reason =
        model.prepared() && shown != nullptr ? noAttentionReason(*model.run(), *shown) : std::nullopt;
    if (!reason)
        return;
    showNote(MessageBar::Kind::Hint, plainText(*reason));
    addAction(tr("Turn on attention bias and run"), [this] { turnOnAttentionBias(); });
}

void RunNotes::applyRemedy(const Remedy &remedy)
{
    TrainingConfig settings = m_experiment.settings();
    apply(remedy, settings);
    run(settings);
}

void RunNotes::turnOnAttentionBias()
{
    TrainingConfig settings = m_experiment.settings();
    settings.model.attentionBias = true;
    run(settings);
}

void RunNotes::showSaved(const QString &path)
{
    showNote(MessageBar::Kind::Good, tr("Saved to %1").arg(withTilde(path)));
    addAction(tr("Open folder"),
              [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
}

void RunNotes::showDone(const QString &message)
{
    showNote(MessageBar::Kind::Good, message);
}

void RunNotes::showUndo(const QString &message, std::function<void()> undo)
{
    showNote(MessageBar::Kind::Hint, message);
    addAction(tr("Undo"), std::move(undo));
}

void RunNotes::showDone(const QString &message, const QString &actionText, std::function<void()> action)
{
    showDone(message);
    addAction(actionText, std::move(action));
}

void RunNotes::showOffer(const QString &message, const QString &doing, std::function<void()> action)
{
    showNote(MessageBar::Kind::Warning, message);
    addAction(doing, std::move(action));
    m_offers = true;
}

void RunNotes::showError(const QString &message)
{
    showNote(MessageBar::Kind::Error, message);
}

} // namespace attention
