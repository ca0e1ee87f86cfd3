// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_hash.h"

#include "core/io/input_file.h"

#include <xxhash.h>

#include <memory>
#include <new>
#include <vector>

namespace attention {

std::string fileHash(const std::filesystem::path &path)
{
    InputFile file(path);
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
    if (state == nullptr || XXH3_128bits_reset(state.get()) != XXH_OK)
        throw std::bad_alloc();
    std::vector<char> buffer(std::size_t{1} << 20);
    while (const std::size_t count = file.read(buffer))
        XXH3_128bits_update(state.get(), buffer.data(), count);

    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, XXH3_128bits_digest(state.get()));
    constexpr const char *digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes.digest) {
        text += digits[byte / 16];
        text += digits[byte % 16];
    }
    return text;
}

} // namespace attention
