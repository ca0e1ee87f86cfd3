// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <QWidget>

class QPlainTextEdit;

namespace attention {

class RunModel;

/// The run as Keras would print it, epoch by epoch; the newest thousand lines.
class LogTab : public QWidget
{
    Q_OBJECT

public:
    explicit LogTab(const RunModel &model, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    const RunModel &m_model;
    RunId m_shownRun = 0;
    std::size_t m_shownEpochs = 0;
    bool m_ended = false;
    QPlainTextEdit *m_text;
};

} // namespace attention
