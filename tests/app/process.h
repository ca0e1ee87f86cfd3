// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace attention::test {

/// The program itself as a process of its own, its standard output and error in pipes. Ends it if the test
/// does not.
class Process
{
public:
    /// \param prepare is called in the new process before the program starts.
    explicit Process(std::vector<std::string> arguments, const std::function<void()> &prepare = {})
    {
        arguments.insert(arguments.begin(), ATTENTION_PROGRAM);
        std::vector<char *> argv;
        argv.reserve(arguments.size() + 1);
        for (std::string &argument : arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        std::array<int, 2> out{};
        std::array<int, 2> err{};
        if (pipe(out.data()) != 0 || pipe(err.data()) != 0)
            throw std::runtime_error("no pipe");
        m_id = fork();
        if (m_id == 0) {
            dup2(out[1], STDOUT_FILENO);
            dup2(err[1], STDERR_FILENO);
            for (const int descriptor : {out[0], out[1], err[0], err[1]})
                close(descriptor);
            if (prepare)
                prepare();
            execv(argv[0], argv.data());
            _exit(127);
        }
        close(out[1]);
        close(err[1]);
        m_out = fdopen(out[0], "r");
        m_err = fdopen(err[0], "r");
    }
    ~Process()
    {
        closeOutput();
        std::fclose(m_err);
        if (m_id > 0) {
            kill(m_id, SIGKILL);
            waitpid(m_id, nullptr, 0);
        }
    }
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    /// The next line of standard output without its newline; empty at its end. Waits for it.
    std::string readLine() { return lineOf(m_out); }
    std::string readRest() { return restOf(m_out); }
    std::string readErrors() { return restOf(m_err); }
    /// Nobody reads standard output any more.
    void closeOutput()
    {
        if (m_out != nullptr)
            std::fclose(m_out);
        m_out = nullptr;
    }
    void send(int signal) const { kill(m_id, signal); }

    /// The exit code, or minus the signal that ended it.
    int wait()
    {
        int status = 0;
        waitpid(m_id, &status, 0);
        m_id = 0;
        return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    static std::string lineOf(FILE *file)
    {
        std::string line;
        for (int letter = std::fgetc(file); letter != EOF && letter != '\n'; letter = std::fgetc(file))
            line += static_cast<char>(letter);
        return line;
    }
    static std::string restOf(FILE *file)
    {
        std::string text;
        for (int letter = std::fgetc(file); letter != EOF; letter = std::fgetc(file))
            text += static_cast<char>(letter);
        return text;
    }

    pid_t m_id = 0;
    FILE *m_out = nullptr;
    FILE *m_err = nullptr;
};

} // namespace attention::test
