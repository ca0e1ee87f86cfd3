// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attention {

namespace exit_code {
inline constexpr int success = 0;
inline constexpr int failure = 1;
inline constexpr int usage = 2;
inline constexpr int interrupted = 130;
} // namespace exit_code

/// The command line was wrong; the message says what is allowed.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A command could not do its work; the message is one line: what, where, how to mend.
class CommandError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Ctrl+C ended the work; nothing is to be said.
struct Interrupted
{
};

/// Where a command prints. Output that nobody reads any more, or that its device does not take, is remembered
/// and what follows is dropped, so that the command decides what else is to be done.
class Console
{
public:
    /// \param terminal whether `out` is a terminal, on which a line may be written over
    /// \param progressTerminal whether `err` is one
    Console(std::ostream &out, std::ostream &err, bool terminal, bool progressTerminal = false);

    bool isTerminal() const { return m_terminal; }
    /// Writes and flushes; false if this or an earlier text did not get through.
    bool print(std::string_view text);
    /// A line on standard error that the next one, print() or complain() takes away; nothing where that is no
    /// terminal. An empty one only takes away.
    void progress(std::string_view line);
    bool showsProgress() const { return m_progressTerminal; }
    /// Whether all got through so far.
    bool isOpen() const { return m_open; }
    /// \throws CommandError if output was lost for another reason than that its reader went away.
    void checkOutput() const;
    /// One line on standard error, "attention-lab: message".
    void complain(std::string_view message);

private:
    std::ostream &m_out;
    std::ostream &m_err;
    bool m_terminal;
    bool m_progressTerminal;
    bool m_progressShown = false;
    bool m_open = true;
    int m_error = 0; ///< errno of the output that failed
};

} // namespace attention
