// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/script.h"

#include "core/codegen/data_script.h"
#include "core/codegen/library_script.h"
#include "core/codegen/python_text.h"
#include "core/data/generators/generator.h"
#include "core/data/samples.h"
#include "core/io/program_version.h"

#include <algorithm>
#include <filesystem>

namespace attention {

namespace {

std::string dataTitle(const DataConfig &data)
{
    if (const Generator *generator = findGenerator(data.source))
        return generator->title;
    if (data.source.starts_with(samplePrefix))
        return sampleOf(data.source).title;
    std::string name = std::filesystem::path(data.source).filename().string();
    std::replace(name.begin(), name.end(), '"', '\''); // it stands in a docstring
    std::replace(name.begin(), name.end(), '\\', '/');
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
    return name;
}

std::string docstring(const ScriptSource &source, const LibraryScript &library, const DataScript &data)
{
    std::string packages("numpy");
    for (const std::string &import : data.imports)
        packages.append(import.ends_with(" pd") ? ", pandas" : ", scikit-learn");
    return filled(
        "\"\"\"$data, seed $seed: a network with attention, trained as in Attention Lab $version.\n"
        "\n"
        "Needs $packages and $needs.\n"
        "They draw other random numbers than Attention Lab, so the figures are those of another seed.\n"
        "\"\"\"\n",
        {{"data", dataTitle(source.config.data)},
         {"seed", std::to_string(source.config.data.seed)},
         {"version", programVersion()},
         {"name", std::string(scriptName(library.language))},
         {"packages", packages},
         {"needs", library.needs}});
}

std::string importLines(std::vector<std::string> imports)
{
    imports.emplace_back("import numpy as np");
    // Modules first, then names from modules, each in the order of the alphabet.
    std::sort(imports.begin(), imports.end(), [](const std::string &a, const std::string &b) {
        const bool fromA = a.starts_with("from");
        const bool fromB = b.starts_with("from");
        return fromA != fromB ? fromB : a < b;
    });
    std::string text;
    for (const std::string &line : imports)
        text.append(line).append(1, '\n');
    return text;
}

std::string settings(const TrainingConfig &config)
{
    return filled("SEED = $seed\nEPOCHS = $epochs\nBATCH_SIZE = $batch\n",
                  {{"seed", std::to_string(config.data.seed)},
                   {"epochs", std::to_string(config.epochs)},
                   {"batch", std::to_string(config.batchSize)}});
}

} // namespace

std::string_view scriptName(ScriptLanguage language)
{
    return language == ScriptLanguage::Keras ? "Keras" : "PyTorch";
}

std::string script(const ScriptSource &source, ScriptLanguage language)
{
    const DataScript data = source.config.data.isTable() ? tableScript(source) : generatorScript(source);
    const LibraryScript library =
        language == ScriptLanguage::Keras ? kerasScript(source, data) : pytorchScript(source, data);
    std::vector<std::string> imports = data.imports;
    imports.insert(imports.end(), library.imports.begin(), library.imports.end());
    std::string text = docstring(source, library, data);
    text.append(importLines(std::move(imports))).append("\n").append(settings(source.config));
    text.append(library.settings).append("\n\n").append(data.functions).append(library.functions);
    text.append(library.seeding).append("\n");
    return text.append(data.code).append("\n").append(library.code);
}

} // namespace attention
