// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentence.h"

#include <QString>

namespace attention {

/// A sentence in the user's language and locale, with `<b>` where it is bold; names are escaped for rich
/// text.
QString richText(const Sentence &sentence);
/// The same without marks, for tool tips, the status bar and screen readers.
QString plainText(const Sentence &sentence);

} // namespace attention
