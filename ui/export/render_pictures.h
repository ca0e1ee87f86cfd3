// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/image_format.h"

#include <QList>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>

namespace attention {

class Run;

/// Writes the four plots of a run, "loss", "accuracy", "attention" and "attention-map", light, in each of the
/// formats, into a folder that exists. Needs a QApplication, which may have the platform "offscreen"; nothing
/// is shown. The run must be finished or at rest. `settings` is embedded (JSON). Returns what went wrong in
/// one line, or nothing. A failure leaves no half file.
std::optional<QString> renderPictures(const std::shared_ptr<const Run> &run, const QString &settings,
                                      const std::filesystem::path &folder, const QList<ImageFormat> &formats);

} // namespace attention
