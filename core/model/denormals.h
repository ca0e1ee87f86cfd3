// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace attention {

/// While it lives, this thread's arithmetic takes and gives 0 for denormals (numbers below 1.2e-38 in float),
/// which many processors work a hundred times more slowly than others. Without SSE it does nothing.
class DenormalsAreZero
{
public:
#if defined(__SSE__)
    DenormalsAreZero()
        : m_before(_mm_getcsr())
    {
        constexpr unsigned int flushResultsAndOperands = 0x8040;
        _mm_setcsr(m_before | flushResultsAndOperands);
    }
    ~DenormalsAreZero()
    {
        _mm_setcsr(m_before);
    }
#else
    DenormalsAreZero() = default;
    ~DenormalsAreZero() {}
#endif
    DenormalsAreZero(const DenormalsAreZero &) = delete;
    DenormalsAreZero &operator=(const DenormalsAreZero &) = delete;

private:
#if defined(__SSE__)
    unsigned int m_before;
#endif
};

} // namespace attention
