// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/trouble.h"
#include "ui/widgets/message_bar.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace attention {

class Experiment;

/// Says in the message bar what the window cannot say in its plots: troubles of a run and what to do, what
/// was saved or not, and answers to "Why?". Of troubles it says the most pressing one, each once a run, a
/// leak once a table, and not before the run has been at rest for a moment: so nothing moves while it trains
/// or a slider is dragged.
class RunNotes : public QObject
{
    Q_OBJECT

public:
    RunNotes(Experiment &experiment, MessageBar &bar, QObject *parent = nullptr);

    void explainClasses();
    /// Runs anew with a bias on dense_1's scores.
    void turnOnAttentionBias();
    /// Runs anew with the settings as it says.
    void applyRemedy(const Remedy &remedy);
    void showDone(const QString &message);
    /// With a button that acts.
    void showDone(const QString &message, const QString &actionText, std::function<void()> action);
    void showSaved(const QString &path);
    void showError(const QString &message);
    /// Something done that `undo` takes back.
    void showUndo(const QString &message, std::function<void()> undo);
    /// With one thing to do about it, "Restore"; a new run does not take it away.
    void showOffer(const QString &message, const QString &doing, std::function<void()> action);

private:
    /// After a moment, while a table is read: how far, with a way out.
    void showReading();
    void waitForRest();
    void speak();
    void show(const Trouble &trouble);
    bool wasSaid(const Trouble &trouble) const;
    void showNote(MessageBar::Kind kind, const QString &text);
    void forget();
    void addAction(const QString &text, std::function<void()> action);
    /// With these settings, from the start.
    void run(const TrainingConfig &settings);

    Experiment &m_experiment;
    MessageBar &m_bar;
    std::vector<std::function<void()>> m_actions; ///< of the bar's buttons
    QTimer m_rest;
    QTimer m_reading;
    bool m_showsReading = false;
    std::set<Trouble::Rule> m_said; ///< of the present run
    std::set<std::string> m_leaks;  ///< that were said, of all tables
    std::optional<Trouble::Rule> m_shown;
    bool m_offers = false; ///< showOffer() stands there
};

} // namespace attention
