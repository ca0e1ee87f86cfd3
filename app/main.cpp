// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

namespace {

/// A closed standard stream would hand its number to the next file opened, and messages would land in it.
void occupyStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0)
            static_cast<void>(open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_WRONLY));
    }
}

} // namespace

int main(int argc, char **argv)
{
    occupyStandardStreams();
    // Both come back as errors of write(), with their own message.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);

    attention::Console console(std::cout, std::cerr, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1);
    return attention::run({argv + (argc > 0 ? 1 : 0), argv + argc}, console);
}
