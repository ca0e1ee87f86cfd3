// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/text_encoding.h"
#include "core/data/table.h"

#include <string>
#include <string_view>

namespace attention {

/// The words of the command line and of files for how a table is read. From a word that is none of them each
/// function throws std::invalid_argument: "must be …, not …".

/// "comma", "semicolon", "tab", "pipe", else the character itself.
std::string delimiterWord(char delimiter);
char delimiterFromWord(std::string_view word);

/// "point" or "comma".
std::string decimalWord(char decimal);
char decimalFromWord(std::string_view word);

/// "utf-8", "utf-16le", "utf-16be" or "latin-1".
std::string encodingWord(TextEncoding encoding);
/// Every name that encodingNamed() knows.
TextEncoding encodingFromWord(std::string_view word);

/// The inverse of columnTypeName().
ColumnType columnTypeFromWord(std::string_view word);

} // namespace attention
