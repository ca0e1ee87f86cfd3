// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_reader.h"

#include <sys/resource.h>
#include <unistd.h>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace attention {

namespace {

constexpr std::size_t rows = 1'000'000;
constexpr std::size_t columns = 20;

/// A file of normal random numbers, written with `format`, that goes at the end.
class NumbersFile
{
public:
    explicit NumbersFile(const char *format)
        : m_path(std::filesystem::temp_directory_path() /
                 ("attention-lab-benchmark-" + std::to_string(getpid()) + ".csv"))
    {
        std::ofstream file(m_path, std::ios::binary);
        for (std::size_t column = 0; column < columns; ++column)
            file << 'x' << column << (column + 1 < columns ? ',' : '\n');
        std::mt19937_64 random(1);
        std::normal_distribution<double> normal;
        std::array<char, 40> text{};
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                const int size = std::snprintf(text.data(), text.size(), format, normal(random));
                file.write(text.data(), size).put(column + 1 < columns ? ',' : '\n');
            }
        }
    }
    ~NumbersFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    NumbersFile(const NumbersFile &) = delete;
    NumbersFile &operator=(const NumbersFile &) = delete;

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Seconds that pandas' read_csv takes for the same file, the best of three; 0 without pandas.
double pandasSeconds(const std::filesystem::path &path)
{
    const std::string command = "OMP_NUM_THREADS=1 /usr/bin/python3 -c 'import pandas, sys, time\n"
                                "def seconds():\n"
                                "    start = time.perf_counter()\n"
                                "    pandas.read_csv(sys.argv[1])\n"
                                "    return time.perf_counter() - start\n"
                                "print(min(seconds() for turn in range(3)))' '" +
                                path.string() + "' 2>/dev/null";
    std::array<char, 64> answer{};
    FILE *const pipe = popen(command.c_str(), "r"); // NOLINT(cert-env33-c): a benchmark's own command
    const char *const read = pipe != nullptr ? std::fgets(answer.data(), answer.size(), pipe) : nullptr;
    if (pipe != nullptr)
        pclose(pipe);
    return read != nullptr ? std::strtod(answer.data(), nullptr) : 0.0;
}

double peakBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return 1024.0 * static_cast<double>(usage.ru_maxrss);
}

/// "best" is our best time of three in seconds, "pandas" pandas' best of three for the same file, "matrix"
/// the process's peak memory by the size of the floats: that of the first benchmark run, so run this one
/// alone for it.
void readNumbers(benchmark::State &state, const char *format)
{
    const NumbersFile file(format);
    double best = std::numeric_limits<double>::infinity();
    for ([[maybe_unused]] auto turn : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(readCsv(file.path()));
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    state.counters["best"] = best;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.counters["matrix"] = peakBytes() / static_cast<double>(rows * columns * sizeof(float));
    state.counters["pandas"] = pandasSeconds(file.path());
}
BENCHMARK_CAPTURE(readNumbers, SixDigits, "%.6g")->Unit(benchmark::kSecond)->Iterations(3);
BENCHMARK_CAPTURE(readNumbers, SeventeenDigits, "%.17g")->Unit(benchmark::kSecond)->Iterations(3);

} // namespace

} // namespace attention
