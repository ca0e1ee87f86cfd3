// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"
#include "app/pictures.h"
#include "core/io/json_text.h"
#include "tests/app/process.h"
#include "tests/core/io/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <pty.h>
#include <sys/resource.h>

#include <array>
#include <sstream>

namespace attention::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// Reads up to the line of the first finished epoch.
void waitForFirstEpoch(Process &process)
{
    std::string line = process.readLine();
    while (!line.empty() && line.find("\"event\":\"epoch\"") == std::string::npos)
        line = process.readLine();
    ASSERT_FALSE(line.empty());
}

std::string lastLineOf(const std::string &text)
{
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
}

void sendStandardOutputTo(const char *device)
{
    dup2(open(device, O_WRONLY), STDOUT_FILENO);
}

class Interrupting : public testing::TestWithParam<int>
{
};

TEST_P(Interrupting, StopsAfterTheBatchWritesEverythingAndExitsWith130)
{
    const TemporaryFolder folder;
    Process process(
        {"train", "--rows", "1000", "--epochs", "1000000", "--format", "jsonl", "--out", folder.text("run")});
    waitForFirstEpoch(process);
    process.send(GetParam());
    const Json end = Json::parse(lastLineOf(process.readRest()));
    EXPECT_EQ(process.wait(), 130);
    EXPECT_EQ(end["event"], "end");
    EXPECT_EQ(end["reason"], "stopped");

    const auto epochs = end["epochs"].get<std::size_t>();
    EXPECT_GE(epochs, 1U);
    const std::string history = contentOf(folder / "run/history.csv");
    EXPECT_EQ(std::count(history.begin(), history.end(), '\n'), static_cast<std::ptrdiff_t>(epochs) + 1);
    EXPECT_EQ(namesIn(folder / "run").size(), 4 + pictureNames({"png"}).size());
    EXPECT_EQ(Json::parse(contentOf(folder / "run/experiment.attnlab"))["epoch"], epochs);

    Process again({"train", "--experiment", folder.text("run/experiment.attnlab"), "--out",
                   folder.text("again"), "--quiet"});
    EXPECT_EQ(again.wait(), 0);
    EXPECT_EQ(contentOf(folder / "again/history.csv"), history);
    EXPECT_EQ(Json::parse(contentOf(folder / "again/model.json"))["parameters"],
              Json::parse(contentOf(folder / "run/model.json"))["parameters"]);
}

INSTANTIATE_TEST_SUITE_P(BySignal, Interrupting, testing::Values(SIGINT, SIGTERM),
                         [](const auto &test) { return test.param == SIGINT ? "SIGINT" : "SIGTERM"; });

TEST(InterruptGuard, LetsASecondSignalActAsUsual)
{
    const InterruptGuard guard;
    EXPECT_FALSE(InterruptGuard::requested());
    std::raise(SIGINT);
    EXPECT_TRUE(InterruptGuard::requested());
    struct sigaction now = {};
    sigaction(SIGINT, nullptr, &now);
    EXPECT_EQ(now.sa_handler, SIG_DFL);
}

TEST(Program, TakesItsArgumentsFromTheCommandLine)
{
    Process version({"--version"});
    EXPECT_THAT(version.readRest(), StartsWith("attention-lab "));
    EXPECT_EQ(version.wait(), 0);
    Process wrong({"train", "--rows", "5"});
    EXPECT_EQ(wrong.readErrors(), "attention-lab: --rows: must be 10 to 10000000, not 5\n");
    EXPECT_EQ(wrong.wait(), 2);
}

TEST(Program, PrintsNothingHalfMadeWhenInterruptedWhileItExplains)
{
    int terminal = -1;
    int itsEnd = -1;
    ASSERT_EQ(openpty(&terminal, &itsEnd, nullptr, nullptr, nullptr), 0);
    Process process({"explain", "--rows", "1000", "--epochs", "1000000"},
                    [itsEnd] { dup2(itsEnd, STDERR_FILENO); });
    std::string shown;
    while (shown.find("Training: epoch ") == std::string::npos) {
        std::array<char, 64> piece{};
        const ssize_t size = read(terminal, piece.data(), piece.size());
        ASSERT_GT(size, 0);
        shown.append(piece.data(), static_cast<std::size_t>(size));
    }
    process.send(SIGINT);
    EXPECT_THAT(process.readRest(), IsEmpty());
    EXPECT_EQ(process.wait(), 130);
    close(itsEnd);
    close(terminal);
}

TEST(Program, WritesEveryFileWhenNobodyReadsItsOutput)
{
    const TemporaryFolder folder;
    Process process({"train", "--rows", "1000", "--epochs", "100", "--out", folder.text("run")});
    EXPECT_THAT(process.readLine(), StartsWith("Train on"));
    process.closeOutput();
    EXPECT_THAT(process.readErrors(), IsEmpty());
    EXPECT_EQ(process.wait(), 0);
    EXPECT_TRUE(std::filesystem::exists(folder / "run/model.json"));
}

TEST(Program, EndsWhenNobodyReadsTheOnlyThingItMakes)
{
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"train", "--rows", "1000", "--epochs", "1000000"},
          std::vector<std::string>{"data", "--rows", "1000000"}}) {
        Process process(arguments);
        process.readLine();
        process.closeOutput();
        EXPECT_THAT(process.readErrors(), IsEmpty());
        EXPECT_EQ(process.wait(), 0);
    }
}

TEST(Program, SaysThatStandardOutputIsFull)
{
    for (const char *command : {"train", "data", "summary", "--help", "--version"}) {
        Process process({command}, [] { sendStandardOutputTo("/dev/full"); });
        EXPECT_EQ(process.readErrors(),
                  "attention-lab: cannot write standard output: no space left on device; "
                  "free some space or choose another place\n");
        EXPECT_EQ(process.wait(), 1) << command;
    }
}

TEST(Program, WritesNoMessagesIntoItsFilesWhenStandardOutputIsClosed)
{
    const TemporaryFolder folder;
    Process process({"train", "--rows", "100", "--epochs", "1", "--out", folder.text("run")},
                    [] { close(STDOUT_FILENO); });
    EXPECT_THAT(process.readErrors(), HasSubstr("standard output"));
    EXPECT_EQ(process.wait(), 1);
    EXPECT_TRUE(Json::accept(contentOf(folder / "run/model.json")));
}

TEST(Program, SurvivesALimitOnFileSizes)
{
    const TemporaryFolder folder;
    Process process({"data", "--out", folder.text("rows.csv")}, [] {
        const rlimit limit{2000, 2000};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
    EXPECT_THAT(process.readErrors(),
                AllOf(StartsWith("attention-lab: cannot write"), HasSubstr("file too large")));
    EXPECT_EQ(process.wait(), 1);
    EXPECT_THAT(namesIn(folder.path()), IsEmpty());
}

TEST(Program, LeavesNoTemporaryFileWhenInterruptedWhileItWritesData)
{
    const TemporaryFolder folder;
    mkfifo((folder / "rows").c_str(), 0600);
    Process process({"data", "--rows", "1000000", "--out", folder.text("rows")});
    std::ifstream rows(folder / "rows"); // opens once the program writes
    std::string header;
    std::getline(rows, header);
    process.send(SIGINT);
    while (rows.ignore(1 << 16)) {
    }
    EXPECT_EQ(process.wait(), 130);
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("rows"));
}

TEST(Program, WithoutACommandSaysWhyThereIsNoWindow)
{
    Process process({}, [] {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            unsetenv(name);
    });
    const std::string errors = process.readErrors();
    EXPECT_THAT(errors, AllOf(StartsWith("attention-lab: "), HasSubstr("train")));
    EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 1);
#ifdef ATTENTION_HAS_GUI
    EXPECT_THAT(errors, HasSubstr("no display"));
    EXPECT_EQ(process.wait(), 1);
#else
    EXPECT_THAT(errors, HasSubstr("this build has no window"));
    EXPECT_EQ(process.wait(), 2);
#endif
}

#ifdef ATTENTION_HAS_GUI
TEST(Program, SaysInOneLineThatTheDisplayDoesNotAnswer)
{
    Process process({}, [] {
        for (const char *name : {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            unsetenv(name);
        setenv("DISPLAY", ":7777", 1);
    });
    const std::string errors = process.readErrors();
    EXPECT_THAT(errors, AllOf(StartsWith("attention-lab: "), HasSubstr("DISPLAY")));
    EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 1);
    EXPECT_EQ(process.wait(), 1);
}
#endif

} // namespace
} // namespace attention::test
