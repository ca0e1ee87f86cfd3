// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/text_source.h"

#include "core/io/file_error.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace attention {

namespace {

constexpr std::size_t beginningSize = 1 << 16;
constexpr std::size_t convertedBlock = 1 << 16;

bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16LittleEndian || encoding == TextEncoding::Utf16BigEndian;
}

std::size_t linesIn(std::string_view text)
{
    const auto newlines = std::count(text.begin(), text.end(), '\n');
    return static_cast<std::size_t>(newlines > 0 ? newlines : std::count(text.begin(), text.end(), '\r'));
}

} // namespace

struct TextSource::Converter
{
    iconv_t handle;
};

void TextSource::CloseConverter::operator()(Converter *converter) const
{
    iconv_close(converter->handle);
    delete converter;
}

TextSource::TextSource(const InputBytes &input, std::optional<TextEncoding> encoding)
    : m_file(input)
{
    std::string beginning(beginningSize, '\0');
    beginning.resize(m_file.read(beginning));
    if (isUtf32(beginning))
        throw contentError(input.path, "this is UTF-32; save the file as UTF-8 first");
    const DetectedEncoding detected = detectEncoding(beginning);
    // A byte order mark tells the two kinds of UTF-16 apart better than who asks for "UTF-16".
    const bool marked = detected.mark > 0 && encoding && isUtf16(detected.encoding) && isUtf16(*encoding);
    m_encoding = marked ? detected.encoding : encoding.value_or(detected.encoding);
    m_mark = byteOrderMark(beginning, m_encoding);
    if (!isUtf16(m_encoding) && looksBinary(beginning))
        throw contentError(input.path, "this is binary data, not a table; save the table as CSV first");
    if (encoding || m_encoding != TextEncoding::Utf8) {
        const iconv_t handle = iconv_open("UTF-8", encodingName(m_encoding));
        if (handle == reinterpret_cast<iconv_t>(-1)) // NOLINT: POSIX has it so
            throw contentError(input.path, std::string(encodingName(m_encoding)) +
                                               " is unknown to this system; save the file as UTF-8");
        m_converter.reset(new Converter{handle});
    }
    rewind();
}

void TextSource::rewind()
{
    m_file.seek(m_mark);
    m_rest.clear();
    m_lines = 0;
    m_replaced = 0;
    if (m_converter)
        iconv(m_converter->handle, nullptr, nullptr, nullptr, nullptr);
}

std::size_t TextSource::read(std::span<char> to)
{
    if (to.size() < leastRead)
        throw std::invalid_argument("TextSource::read: too little room");
    return m_converter ? convert(to) : readUtf8(to);
}

std::size_t TextSource::readUtf8(std::span<char> to)
{
    std::copy(m_rest.begin(), m_rest.end(), to.begin());
    const std::span<char> room = to.subspan(m_rest.size(), to.size() - m_rest.size() - replacement.size());
    const std::size_t got = m_file.read(room);
    const bool ended = got < room.size();
    const std::string_view text(to.data(), m_rest.size() + got);
    std::size_t valid = validUtf8(text);
    m_rest = text.substr(valid);
    const std::size_t lines = linesIn(text.substr(0, valid));
    if (!beginsUtf8Character(m_rest))
        throw NotUtf8{m_lines + lines + 1};
    m_lines += lines;
    if (ended && !m_rest.empty()) { // the file ends within a character
        std::copy(replacement.begin(), replacement.end(), to.begin() + static_cast<std::ptrdiff_t>(valid));
        valid += replacement.size();
        m_rest.clear();
        ++m_replaced;
    }
    return valid;
}

std::size_t TextSource::convert(std::span<char> to)
{
    std::size_t room = to.size();
    char *out = to.data();
    while (room == to.size()) {
        bool ended = false;
        if (const std::size_t kept = m_rest.size(); kept < leastRead) {
            m_rest.resize(kept + convertedBlock);
            m_rest.resize(kept + m_file.read(std::span(m_rest).subspan(kept)));
            ended = m_rest.size() == kept;
        }
        if (m_rest.empty())
            break;
        char *in = m_rest.data();
        std::size_t left = m_rest.size();
        while (left > 0 && room >= leastRead / 2) {
            if (iconv(m_converter->handle, &in, &left, &out, &room) != static_cast<std::size_t>(-1))
                continue;
            const bool cutOff = errno == EINVAL; // the bytes end within a character
            if (errno == E2BIG || (cutOff && !ended) || room < replacement.size())
                break;
            const std::size_t unit = cutOff ? left : std::min<std::size_t>(left, isUtf16(m_encoding) ? 2 : 1);
            in += unit;
            left -= unit;
            out = std::copy(replacement.begin(), replacement.end(), out);
            room -= replacement.size();
            ++m_replaced;
        }
        m_rest.erase(0, m_rest.size() - left);
    }
    return to.size() - room;
}

} // namespace attention
