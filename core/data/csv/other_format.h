// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace attention {

/// "a web page (HTML)", "XML" or "JSON" if a text that should be a table begins like one; else nullptr.
const char *otherFormat(std::string_view beginning);

} // namespace attention
