// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"
#include "core/io/json_text.h"

namespace attention {

/// The object "preprocessing" of model.json:
/// `{"columns":[{"name","kind":"number"|"boolean","mean","deviation","fill"},
/// {"name","kind":"category","levels":[…],"rare":[…],"other":true,"missing":false}],
/// "target":{"name","classes":[…]}}`; a regression's target has "mean" and "deviation" instead of classes.
/// Numbers round-trip.
Json preprocessingJson(const Preprocessing &preprocessing);

/// What preprocessingJson() wrote. \throws std::invalid_argument naming what is missing, unknown, twice there
/// or of the wrong kind: "preprocessing.columns[2].mean must be a number, not null".
Preprocessing preprocessingFromJson(const Json &json);

} // namespace attention
