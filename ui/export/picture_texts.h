// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attention {

class Run;
struct DataConfig;

/// "Attention Lab 0.1.0"
QString programText();

/// "Label column · seed 7 · epoch 14 of 20 · Attention Lab 0.1.0": stands at the foot of every picture and is
/// the title inside its file. `epochs` is how many are shown; without a run it is the program alone.
QString pictureTitle(const Run *run, std::size_t epochs);

/// What a picture carries so that its run can be made again: the content of an experiment file that trains to
/// `epochs`, JSON.
QString pictureSettings(const Run &run, std::size_t epochs);

/// What a file is called after its data, without folder and suffix: "label-column", "iris", "houses".
QString dataFileStem(const DataConfig &data);

/// A file name without suffix: "label-column-14", "label-column-loss-14"; `part` may be empty.
QString pictureFileStem(const Run *run, std::size_t epochs, const QString &part);

} // namespace attention
