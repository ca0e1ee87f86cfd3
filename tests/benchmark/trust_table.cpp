// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When does column attention tell the truth? Studies every data set that comes with the program, without and
// with attention bias, and prints a Markdown table.
#include "core/io/atomic_file.h"
#include "tests/benchmark/trust_markdown.h"
#include "tests/benchmark/trust_picture.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace attention {

namespace {

struct Options
{
    TrustOptions trust;
    std::vector<std::string> sources = studiedSources();
    std::string table;
    std::string picture;
};

void study(const Options &options)
{
    std::string table;
    const auto put = [&table](const std::string &text) {
        table += text;
        std::cout << text << std::flush;
    };
    put(markdownHead(options.trust));
    std::vector<TrustCase> cases;
    for (const std::string &source : options.sources) {
        for (const bool attentionBias : {false, true}) {
            cases.push_back(studiedCase(source, attentionBias, options.trust));
            put(markdownLines(cases.back()));
        }
    }
    if (!options.table.empty())
        writeFile(options.table, table);
    if (!options.picture.empty())
        drawTrustPicture(cases, options.trust, options.picture);
}

int run(int argc, char **argv)
{
    Options options;
    CLI::App app("When does column attention tell the truth? A Markdown table, a line for each data set "
                 "without and with attention bias.");
    app.add_option("--seeds", options.trust.seeds, "networks of each, trained on the same data")
        ->capture_default_str()
        ->check(CLI::Range(limits::trustSeeds.minimum, limits::trustSeeds.maximum));
    app.add_option("--data", options.sources, "data sets, as attention-lab train --data takes them")
        ->check(CLI::IsMember(studiedSources()));
    app.add_option("--out", options.table, "also write the table to this file");
    app.add_option("--picture", options.picture, "draw it, too, as a PNG file");
    CLI11_PARSE(app, argc, argv);
    study(options);
    return 0;
}

} // namespace

} // namespace attention

int main(int argc, char **argv)
{
    try {
        return attention::run(argc, argv);
    } catch (const std::exception &error) {
        std::cerr << "trust_table: " << error.what() << '\n';
        return 1;
    }
}
