// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "core/io/file_error.h"

#include <algorithm>
#include <cerrno>

namespace attention {

Console::Console(std::ostream &out, std::ostream &err, bool terminal, bool progressTerminal)
    : m_out(out)
    , m_err(err)
    , m_terminal(terminal)
    , m_progressTerminal(progressTerminal)
{}

bool Console::print(std::string_view text)
{
    if (!m_open)
        return false;
    progress({});
    errno = 0;
    m_out << text << std::flush;
    if (!m_out) {
        m_open = false;
        m_error = errno != 0 ? errno : EIO;
    }
    return m_open;
}

void Console::progress(std::string_view line)
{
    if (!m_progressTerminal || (line.empty() && !m_progressShown))
        return;
    m_progressShown = !line.empty();
    m_err << "\r\x1b[K" << line << std::flush;
}

void Console::checkOutput() const
{
    if (!m_open && m_error != EPIPE)
        throw CommandError(fileError(FileAccess::Write, "standard output", m_error).what());
}

void Console::complain(std::string_view message)
{
    std::string line = "attention-lab: " + std::string(message);
    std::replace_if(
        line.begin(), line.end(),
        [](char letter) { return (letter >= 0 && letter < ' ') || letter == '\x7f'; }, '?');
    progress({});
    m_err << line << std::endl;
}

} // namespace attention
