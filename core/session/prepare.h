// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_source.h"
#include "core/session/run.h"

#include <functional>

namespace attention {

class Trainer;

/// What is to be known of a run before its first batch, the attention of the initial weights included;
/// without that if `stop` said so in between.
RunFacts runFacts(Trainer &trainer, const SourceData &data, const std::function<bool()> &stop = {});

} // namespace attention
