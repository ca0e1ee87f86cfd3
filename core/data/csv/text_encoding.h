// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace attention {

enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// The name that iconv and people know it by, e.g. "UTF-16LE".
const char *encodingName(TextEncoding encoding);

/// The encoding that "utf-8", "utf-16", "utf-16le", "utf-16be", "latin-1", "iso-8859-1" or "windows-1252", in
/// any case, means.
std::optional<TextEncoding> encodingNamed(std::string_view name);

/// How many bytes at the beginning of `text` are whole UTF-8 characters (RFC 3629).
std::size_t validUtf8(std::string_view text);

/// Whether a text that validUtf8() ended within may go on: what is left begins a character.
bool beginsUtf8Character(std::string_view rest);

struct DetectedEncoding
{
    TextEncoding encoding = TextEncoding::Utf8;
    std::size_t mark = 0; ///< bytes of the byte order mark
};

/// From the beginning of a file: its byte order mark; else zero bytes at every other place mean UTF-16; else
/// it is taken for UTF-8.
DetectedEncoding detectEncoding(std::string_view beginning);

/// Bytes of the byte order mark of this encoding at the beginning of a file.
std::size_t byteOrderMark(std::string_view beginning, TextEncoding encoding);

/// Whether a file begins with the byte order mark of UTF-32, which is not read.
bool isUtf32(std::string_view beginning);

/// Whether this beginning of a file in a one-byte encoding or UTF-8 is no text: many control characters, or
/// zero bytes beside invalid UTF-8.
bool looksBinary(std::string_view beginning);

} // namespace attention
