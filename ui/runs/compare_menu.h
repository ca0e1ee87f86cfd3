// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace attention {

class RunLibrary;
class RunModel;

/// What is drawn beside the present run, to tick: the published log and the latest kept runs, pinned ones
/// first. It stays open while one ticks.
class CompareMenu : public QMenu
{
    Q_OBJECT

public:
    static constexpr int mostRuns = 15;

    /// Both must outlive every use of the menu.
    CompareMenu(RunModel &model, RunLibrary &library, QWidget *parent = nullptr);

signals:
    void allRunsRequested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    /// Whether the action at hand is one to tick, which it then is.
    bool tick();

    RunModel &m_model;
    RunLibrary &m_library;
};

} // namespace attention
