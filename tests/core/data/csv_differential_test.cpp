// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_reading.h"

#include <csv.h>

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

namespace attention::test {
namespace {

struct Collected
{
    Cells records;
    std::vector<std::string> record;
};

/// What libcsv makes of a text.
Cells readByLibcsv(const std::string &text, char delimiter)
{
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    Collected collected;
    const auto onCell = [](void *cell, std::size_t size, void *to) {
        static_cast<Collected *>(to)->record.emplace_back(static_cast<const char *>(cell), size);
    };
    const auto onRecord = [](int, void *to) {
        auto &all = *static_cast<Collected *>(to);
        all.records.push_back(std::move(all.record));
        all.record.clear();
    };
    const bool good =
        csv_parse(&parser, text.data(), text.size(), onCell, onRecord, &collected) == text.size() &&
        csv_fini(&parser, onCell, onRecord, &collected) == 0;
    csv_free(&parser);
    if (!good)
        throw std::runtime_error("libcsv finds the text malformed");
    return collected.records;
}

std::string inQuotes(const std::string &cell)
{
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

/// A table of random cells, well quoted; every cell that begins or ends in a blank is quoted, as libcsv would
/// leave the blanks out.
std::string randomTable(std::mt19937 &random, char delimiter, const std::string &lineEnd, Cells &expected)
{
    constexpr std::string_view alphabet = "ab1.,;\t|\"\n\r '\xC3\xBC";
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    const std::size_t columns = 2 + below(5);
    std::string text;
    for (std::size_t row = 1 + below(8); row > 0; --row) {
        auto &record = expected.emplace_back();
        for (std::size_t column = 0; column < columns; ++column) {
            std::string cell;
            for (std::size_t length = below(7); length > 0; --length)
                cell += alphabet[below(alphabet.size())];
            const bool mustQuote = cell.find_first_of("\"\n\r ,;\t|") != std::string::npos;
            text += mustQuote || below(3) == 0 ? inQuotes(cell) : cell;
            text += column + 1 < columns ? std::string(1, delimiter) : lineEnd;
            record.push_back(cell);
        }
    }
    return text;
}

TEST(CsvScannerAndLibcsv, AgreeOnWellFormedTables)
{
    std::mt19937 random(7); // the same numbers everywhere, unlike the distributions
    for (int table = 0; table < 3000; ++table) {
        const char delimiter = std::string_view(",;\t|")[random() % 4];
        const std::string lineEnd = std::vector<std::string>{"\n", "\r\n", "\r"}[random() % 3];
        Cells expected;
        const std::string text = randomTable(random, delimiter, lineEnd, expected);
        ASSERT_EQ(readByLibcsv(text, delimiter), expected) << text;
        ASSERT_EQ(scanned(text, delimiter), expected) << text;
        ASSERT_EQ(scanned(text, delimiter, '"', 1 + random() % 9), expected) << text;
    }
}

} // namespace
} // namespace attention::test
