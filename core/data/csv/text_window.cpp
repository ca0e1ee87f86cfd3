// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/text_window.h"

#include <cstring>
#include <utility>

namespace attention {

TextWindow::TextWindow(ReadText read)
    : m_read(std::move(read))
    , m_buffer(2 * block + 1, '\n')
    , m_begin(m_buffer.data())
    , m_end(m_buffer.data())
{}

void TextWindow::extend()
{
    const auto kept = static_cast<std::size_t>(m_end - m_begin);
    std::memmove(m_buffer.data(), m_begin, kept);
    if (m_buffer.size() < kept + block + 1)
        m_buffer.resize(2 * kept + block + 1);
    const std::size_t got = m_read(std::span(m_buffer).subspan(kept, m_buffer.size() - kept - 1));
    m_ended = got == 0;
    m_begin = m_buffer.data();
    m_end = m_begin + kept + got;
    *m_end = '\n';
}

} // namespace attention
