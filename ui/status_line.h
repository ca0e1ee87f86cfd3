// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

class QLabel;

namespace attention {

class Experiment;

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    Experiment &m_experiment;
    QLabel *m_state;
    QLabel *m_data;
    QLabel *m_parameters;
    QLabel *m_seed;
    QLabel *m_speed;
    QLabel *m_sentence;
};

} // namespace attention
