// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV reader on any bytes: libFuzzer calls it with inputs it makes up, replay_main.cpp with stored ones.
#include "tests/core/data/csv_invariants.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace attention;

/// A file in memory, at a path that readCsv() can open.
class MemoryFile
{
public:
    MemoryFile()
        : m_descriptor(memfd_create("csv", MFD_CLOEXEC))
    {}
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    bool write(const std::string &content) const
    {
        const ssize_t written = pwrite(m_descriptor, content.data(), content.size(), 0);
        return ftruncate(m_descriptor, static_cast<off_t>(content.size())) == 0 &&
               written == static_cast<ssize_t>(content.size());
    }
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

/// As found out, and as someone might insist on.
std::array<CsvOptions, 3> readings()
{
    std::array<CsvOptions, 3> all;
    all[1].header = false;
    all[1].encoding = TextEncoding::Utf8;
    all[1].types = {{"column1", ColumnType::Number}};
    all[2].header = false;
    all[2].types = {{"column1", ColumnType::Boolean}};
    all[2].decimal = ',';
    all[2].delimiter = ';';
    all[2].encoding = TextEncoding::Windows1252;
    return all;
}

void stopIf(const std::string &flaw)
{
    if (flaw.empty())
        return;
    std::fprintf(stderr, "does not hold: %s\n", flaw.c_str());
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const MemoryFile file;
    static const std::array<CsvOptions, 3> options = readings();
    const std::string content(data, data + size);
    if (!file.write(content))
        return -1;
    for (const CsvOptions &option : options)
        stopIf(test::flawInReading(file.path(), option));
    stopIf(test::flawInScanning(content, ','));
    return 0;
}
