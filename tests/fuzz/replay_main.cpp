// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the stored inputs to a fuzz target that is not linked to libFuzzer: replay FOLDER…
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

/// \return how many files it holds
int replay(const std::filesystem::path &folder)
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        std::fprintf(stderr, "%s\n", entry.path().c_str()); // the last one, if it crashes
        std::ifstream file(entry.path(), std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
        std::vector<std::uint8_t> input(bytes.size());
        std::copy(bytes.begin(), bytes.end(), input.begin());
        if (LLVMFuzzerTestOneInput(input.data(), input.size()) != 0)
            return 0;
        ++count;
    }
    return count;
}

} // namespace

int main(int count, char **folders)
{
    for (int i = 1; i < count; ++i) {
        if (replay(folders[i]) == 0) {
            std::fprintf(stderr, "%s: no inputs\n", folders[i]);
            return 1;
        }
    }
    return count > 1 ? 0 : 1;
}
