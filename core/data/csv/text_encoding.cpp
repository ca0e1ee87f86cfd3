// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

namespace attention {

namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view littleEndianMark = "\xFF\xFE";
constexpr std::string_view bigEndianMark = "\xFE\xFF";

unsigned char byteAt(std::string_view text, std::size_t index)
{
    return static_cast<unsigned char>(text[index]);
}

struct CharacterShape
{
    std::size_t length = 0; ///< 0: no character begins with this byte
    unsigned char secondLow = 0x80;
    unsigned char secondHigh = 0xBF;
};

/// RFC 3629, section 4.
CharacterShape shapeOf(unsigned char first)
{
    if (first < 0x80)
        return {1};
    if (first >= 0xC2 && first <= 0xDF)
        return {2};
    if (first >= 0xE0 && first <= 0xEF)
        return {3, static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
    if (first >= 0xF0 && first <= 0xF4)
        return {4, static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
    return {0};
}

/// How many bytes of the one character at the beginning fit; `length` of them make it whole.
std::size_t fittingBytes(std::string_view text, const CharacterShape &shape)
{
    std::size_t count = 1;
    for (; count < std::min(shape.length, text.size()); ++count) {
        const unsigned char low = count == 1 ? shape.secondLow : 0x80;
        const unsigned char high = count == 1 ? shape.secondHigh : 0xBF;
        if (byteAt(text, count) < low || byteAt(text, count) > high)
            break;
    }
    return count;
}

std::size_t asciiBytes(std::string_view text)
{
    std::size_t count = 0;
    for (std::uint64_t word = 0; text.size() - count >= sizeof word; count += sizeof word) {
        std::memcpy(&word, text.data() + count, sizeof word);
        if ((word & 0x8080808080808080U) != 0)
            break;
    }
    while (count < text.size() && byteAt(text, count) < 0x80)
        ++count;
    return count;
}

std::optional<TextEncoding> utf16ByZeros(std::string_view beginning)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < beginning.size(); ++i)
        zeros[i % 2] += beginning[i] == '\0' ? 1 : 0;
    const std::size_t most = beginning.size() / 2 / 2; // in a table most characters are ASCII
    if (zeros[1] > most && zeros[1] > 2 * zeros[0])
        return TextEncoding::Utf16LittleEndian;
    if (zeros[0] > most && zeros[0] > 2 * zeros[1])
        return TextEncoding::Utf16BigEndian;
    return std::nullopt;
}

} // namespace

const char *encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16LittleEndian:
        return "UTF-16LE";
    case TextEncoding::Utf16BigEndian:
        return "UTF-16BE";
    case TextEncoding::Windows1252:
        return "WINDOWS-1252";
    }
    return "";
}

std::optional<TextEncoding> encodingNamed(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_' && c != ' ')
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    constexpr std::array<std::pair<std::string_view, TextEncoding>, 8> names{{
        {"utf8", TextEncoding::Utf8},
        {"utf16", TextEncoding::Utf16LittleEndian},
        {"utf16le", TextEncoding::Utf16LittleEndian},
        {"utf16be", TextEncoding::Utf16BigEndian},
        {"latin1", TextEncoding::Windows1252},
        {"iso88591", TextEncoding::Windows1252},
        {"windows1252", TextEncoding::Windows1252},
        {"cp1252", TextEncoding::Windows1252},
    }};
    const auto *found =
        std::find_if(names.begin(), names.end(), [&](const auto &entry) { return entry.first == plain; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::size_t validUtf8(std::string_view text)
{
    std::size_t count = 0;
    for (;;) {
        count += asciiBytes(text.substr(count));
        if (count == text.size())
            return count;
        const CharacterShape shape = shapeOf(byteAt(text, count));
        if (shape.length == 0 || fittingBytes(text.substr(count), shape) != shape.length)
            return count;
        count += shape.length;
    }
}

bool beginsUtf8Character(std::string_view rest)
{
    if (rest.empty())
        return true;
    const CharacterShape shape = shapeOf(byteAt(rest, 0));
    return rest.size() < shape.length && fittingBytes(rest, shape) == rest.size();
}

DetectedEncoding detectEncoding(std::string_view beginning)
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian}) {
        if (const std::size_t mark = byteOrderMark(beginning, encoding); mark > 0)
            return {encoding, mark};
    }
    if (const auto utf16 = utf16ByZeros(beginning))
        return {*utf16, 0};
    return {TextEncoding::Utf8, 0};
}

std::size_t byteOrderMark(std::string_view beginning, TextEncoding encoding)
{
    std::string_view mark;
    if (encoding == TextEncoding::Utf8)
        mark = utf8Mark;
    else if (encoding == TextEncoding::Utf16LittleEndian)
        mark = littleEndianMark;
    else if (encoding == TextEncoding::Utf16BigEndian)
        mark = bigEndianMark;
    return beginning.starts_with(mark) ? mark.size() : 0;
}

bool isUtf32(std::string_view beginning)
{
    return beginning.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
           beginning.starts_with(std::string_view("\0\0\xFE\xFF", 4));
}

bool looksBinary(std::string_view beginning)
{
    std::size_t zeros = 0;
    std::size_t controls = 0;
    for (const char c : beginning) {
        zeros += c == '\0' ? 1 : 0;
        controls += c >= 0 && c < ' ' && (c < '\t' || c > '\r') ? 1 : 0;
    }
    if (3 * controls > beginning.size())
        return true;
    const std::size_t valid = validUtf8(beginning);
    return zeros > 0 && !beginsUtf8Character(beginning.substr(valid));
}

} // namespace attention
