// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QRectF>

#include <string>

class QPainter;

namespace attention {

/// A small picture of data: of a generator its columns, lit where they decide the target; of a sample or file
/// a table. \param source as DataConfig::source
void drawSourceThumbnail(QPainter *painter, const QRectF &rect, const std::string &source,
                         const Theme &theme);

} // namespace attention
