// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace attention {

class Experiment;
class RunLibrary;
class Slider;

/// Reset, Run or Pause, Step, the pace, whether dragging retrains, Compare and Save images.
class MainToolbar : public Panel
{
    Q_OBJECT

public:
    MainToolbar(Experiment &experiment, RunLibrary &runs, QWidget *parent = nullptr);

    /// In a small window Compare and Save images are icons.
    void setCompact(bool compact);

signals:
    void saveImagesRequested();
    void allRunsRequested();

private:
    void addPace(QHBoxLayout *layout);
    void addRetrain(QHBoxLayout *layout);
    void refresh();
    void showPace();

    Experiment &m_experiment;
    QPushButton *m_reset;
    QPushButton *m_run;
    QPushButton *m_step;
    QPushButton *m_compare;
    QPushButton *m_saveImages;
    Slider *m_pace;
    QLabel *m_paceText;
};

} // namespace attention
