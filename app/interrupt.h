// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace attention {

/// While it lives, the first SIGINT or SIGTERM only asks for an end; a second one ends the program as usual.
/// One at a time.
class InterruptGuard
{
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

    static bool requested();

private:
    struct sigaction m_interrupt = {};
    struct sigaction m_terminate = {};
};

} // namespace attention
