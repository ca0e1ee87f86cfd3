// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/kept_run.h"

#include <QByteArray>
#include <QString>

namespace attention {

// How the parts of a kept run stand in the database. Reading throws std::invalid_argument, also derived
// classes and other std::exceptions, for what was not written by these.

QString settingsText(const TrainingConfig &config);
TrainingConfig settingsFromText(const QString &text);

QString attentionText(const std::vector<AttentionShare> &attention);
std::vector<AttentionShare> attentionFromText(const QString &text);

/// Epochs as 64 bytes each, little-endian, in the order of EpochRecord's members.
QByteArray epochBytes(const std::vector<EpochRecord> &epochs);
std::vector<EpochRecord> epochsFromBytes(const QByteArray &bytes);

QByteArray parameterBytes(const std::vector<float> &parameters);
std::vector<float> parametersFromBytes(const QByteArray &bytes);

QString reasonWord(StopReason reason);
StopReason reasonFromWord(const QString &word);

} // namespace attention
