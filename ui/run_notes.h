// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace attention {

class Experiment;
class MessageBar;

/// Says in the message bar what the window cannot say in its plots: why a run ended badly and what to do,
/// what was saved or not, and answers to "Why?".
class RunNotes : public QObject
{
    Q_OBJECT

public:
    RunNotes(Experiment &experiment, MessageBar &bar, QObject *parent = nullptr);

    void explainClasses();
    void showDone(const QString &message);
    void showSaved(const QString &path);
    void showError(const QString &message);
    /// With one thing to do about it, "Restore"; a new run does not take it away.
    void showOffer(const QString &message, const QString &doing, std::function<void()> action);

private:
    void refresh();
    void showTrouble();
    void setAction(std::function<void()> action);

    Experiment &m_experiment;
    MessageBar &m_bar;
    std::function<void()> m_action;
    quint64 m_toldRun = 0; ///< whose end was told
    bool m_offers = false; ///< showOffer() stands there
};

} // namespace attention
