// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace attention {

class RunModel;

/// Pulls the run into the window once a frame while something may come, and rests when the run is at rest.
class SessionPoller : public QObject
{
    Q_OBJECT

public:
    explicit SessionPoller(RunModel &model, QObject *parent = nullptr);

    /// After every command to the session: pulls now and goes on while there is work.
    void wake();
    bool isActive() const { return m_timer.isActive(); }

private:
    void pull();

    RunModel &m_model;
    QTimer m_timer;
    int m_restingPulls = 0;
};

} // namespace attention
