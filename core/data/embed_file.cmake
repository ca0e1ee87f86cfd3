# SPDX-FileCopyrightText: Attention Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D NAME=iris -D INPUT=iris.csv -D OUTPUT=iris.cpp -P embed_file.cmake
# Writes the bytes of a file as attention::sampleFiles::NAME. No string literal: compilers need not take long ones.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include \"core/data/sample_files.h\"

namespace attention::sampleFiles {

namespace {
constexpr char bytes[] = {${bytes}};
}

constinit const std::string_view ${NAME}{bytes, sizeof(bytes)};

} // namespace attention::sampleFiles
")
