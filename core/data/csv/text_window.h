// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace attention {

/// Fills a block of at least TextWindow::block bytes; 0 at the end of the text.
using ReadText = std::function<std::size_t(std::span<char>)>;

/// The part of a text that is in memory. Behind its last byte stands a line end that is none of the text's.
class TextWindow
{
public:
    static constexpr std::size_t block = std::size_t{1} << 18;

    explicit TextWindow(ReadText read);

    char *begin() { return m_begin; }
    char *end() { return m_end; }
    /// Whether the text ends at end().
    bool ended() const { return m_ended; }

    /// The window begins at `at`, which is in it.
    void dropUntil(char *at) { m_begin = at; }
    /// Reads on behind the end. Everything in the window moves. \throws what `read` throws
    void extend();

private:
    ReadText m_read;
    std::size_t m_size;
    std::unique_ptr<char[]> m_buffer; // NOLINT: a vector would fill what is read into anyway
    char *m_begin;
    char *m_end;
    bool m_ended = false;
};

} // namespace attention
