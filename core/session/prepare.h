// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/run.h"

#include <functional>

namespace attention {

struct Dataset;
class Trainer;

/// What is to be known of a run before its first batch, the attention of the initial weights included;
/// without that if `stop` said so in between.
RunFacts runFacts(Trainer &trainer, const Dataset &data, const std::function<bool()> &stop = {});

} // namespace attention
