// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_dictionary.h"

#include <functional>

namespace attention {

std::size_t TextDictionary::slotOf(std::string_view text) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(text)&mask;
    while (m_slots[slot] != noCode && this->text(m_slots[slot]) != text)
        slot = (slot + 1) & mask;
    return slot;
}

void TextDictionary::grow()
{
    m_slots.assign(m_slots.empty() ? 16 : m_slots.size() * 2, noCode);
    for (std::size_t code = 0; code < size(); ++code)
        m_slots[slotOf(text(code))] = static_cast<std::uint32_t>(code);
}

std::uint32_t TextDictionary::add(std::string_view text)
{
    if (3 * size() >= 2 * m_slots.size())
        grow();
    std::uint32_t &code = m_slots[slotOf(text)];
    if (code == noCode) {
        code = static_cast<std::uint32_t>(size());
        m_texts += text;
        m_ends.push_back(m_texts.size());
    }
    return code;
}

} // namespace attention
