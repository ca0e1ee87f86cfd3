// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <QUndoStack>

#include <string>
#include <vector>

namespace attention {

class Experiment;

/// Undo and redo of settings, whoever changed them. Changes of the same setting are one entry until the drag
/// ends or the focus moves on. Opening another experiment empties it.
class SettingsHistory : public QUndoStack
{
    Q_OBJECT

public:
    explicit SettingsHistory(Experiment &experiment, QObject *parent = nullptr);

    /// Sets what an entry says.
    void apply(const TrainingConfig &settings);

public slots:
    /// The next change is an entry of its own.
    void endEntry() { m_open = false; }

private:
    void take();
    void forget();

    Experiment &m_experiment;
    TrainingConfig m_settings; ///< as last seen
    bool m_open = false;       ///< whether the next change may join the last entry
    bool m_applying = false;
};

} // namespace attention
