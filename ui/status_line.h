// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

class QLabel;

namespace attention {

class Experiment;
class FrameMeter;

/// State, sizes and speed along the window's lower edge; in a small window also the sentence of the card
/// under the pointer or with the focus.
class StatusLine : public Panel
{
    Q_OBJECT

public:
    explicit StatusLine(Experiment &experiment, QWidget *parent = nullptr);

    void setCompact(bool compact);
    /// Shown at the right while compact.
    void setSentence(const QString &sentence);
    /// How smoothly the window works, at the right end: shown, or put away again.
    void toggleMeter();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showMeter();

    Experiment &m_experiment;
    QLabel *m_state;
    QLabel *m_data;
    QLabel *m_parameters;
    QLabel *m_seed;
    QLabel *m_speed;
    QLabel *m_sentence;
    QLabel *m_meterText;
    FrameMeter *m_meter = nullptr; ///< only while shown
};

} // namespace attention
