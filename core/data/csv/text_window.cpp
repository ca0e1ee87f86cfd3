// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/text_window.h"

#include <cstring>
#include <utility>

namespace attention {

TextWindow::TextWindow(ReadText read)
    : m_read(std::move(read))
    , m_size(2 * block + 1)
    , m_buffer(std::make_unique_for_overwrite<char[]>(m_size))
    , m_begin(m_buffer.get())
    , m_end(m_buffer.get())
{
    *m_end = '\n';
}

void TextWindow::extend()
{
    const auto kept = static_cast<std::size_t>(m_end - m_begin);
    if (m_size < kept + block + 1) {
        const std::size_t size = 2 * kept + block + 1;
        auto larger = std::make_unique_for_overwrite<char[]>(size);
        std::memcpy(larger.get(), m_begin, kept);
        m_buffer = std::move(larger);
        m_size = size;
    } else {
        std::memmove(m_buffer.get(), m_begin, kept);
    }
    m_begin = m_buffer.get();
    const std::size_t got = m_read({m_begin + kept, m_size - kept - 1});
    m_ended = got == 0;
    m_end = m_begin + kept + got;
    *m_end = '\n';
}

} // namespace attention
