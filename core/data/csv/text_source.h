// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/text_encoding.h"
#include "core/io/input_file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attention {

/// A file taken for UTF-8 by its beginning is not valid UTF-8 further on.
struct NotUtf8
{
    std::size_t line = 0; ///< counted from 1
};

/// Reads a text file in any TextEncoding as valid UTF-8, without its byte order mark. Bytes that are no text
/// in the encoding become U+FFFD. Errors are FileErrors that name the path. One thread at a time.
class TextSource
{
public:
    /// U+FFFD
    static constexpr std::string_view replacement = "\xEF\xBF\xBD";
    /// The least that read() must be given.
    static constexpr std::size_t leastRead = 64;

    /// \param encoding nothing: the file's beginning tells. \throws FileError also for binary files
    TextSource(const InputBytes &input, std::optional<TextEncoding> encoding);

    /// \return bytes of whole characters read; 0 at the end. \throws NotUtf8 if the encoding was not given
    std::size_t read(std::span<char> to);
    void rewind();

    TextEncoding encoding() const { return m_encoding; }
    /// Characters that became U+FFFD since the beginning.
    std::size_t replaced() const { return m_replaced; }
    const InputFile &file() const { return m_file; }

private:
    struct Converter;
    struct CloseConverter
    {
        void operator()(Converter *converter) const;
    };

    std::size_t readUtf8(std::span<char> to);
    std::size_t convert(std::span<char> to);

    InputFile m_file;
    TextEncoding m_encoding = TextEncoding::Utf8;
    std::size_t m_mark = 0;
    std::unique_ptr<Converter, CloseConverter> m_converter; ///< none: the file must be valid UTF-8
    std::string m_rest; ///< bytes of the file that are read but not handed out yet
    std::size_t m_lines = 0;
    std::size_t m_replaced = 0;
};

} // namespace attention
