// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attention {

/// What one core can multiply and add at most, in the widest vectors of this CPU.
struct FmaPeak
{
    double gigaflops = 0.0; ///< 1e9 floating-point operations a second in float; a fused multiply-add is two
    std::string target;     ///< the vector instructions, as Highway names them: "AVX3" is AVX-512
};

/// Independent multiply-adds in registers alone: no memory, no dependency that waits. The best of some
/// repeats, about a fifth of a second in all, in the calling thread.
FmaPeak measureFmaPeak();

} // namespace attention
