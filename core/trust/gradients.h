// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/batch.h"
#include "core/trust/explained.h"
#include "core/trust/shapley.h"

#include <optional>
#include <span>
#include <vector>

namespace attention {

/// ∂output/∂input, rows × inputs, in double. \param rows of the data set. \param x their inputs,
/// rows × inputs, which may differ from the data's.
Batch<double> inputGradients(const Explained &explained, std::span<const std::uint32_t> rows,
                             const Batch<double> &x);

/// Gradient × input (Shrikumar et al., 2016): ∂output/∂input times the input, summed over a column's inputs.
std::optional<Evidence> gradientInputEvidence(const Explained &explained, const StopRequested &stop = {});

/// Integrated gradients (Sundararajan, Taly, Yan, "Axiomatic attribution for deep networks", ICML 2017)
/// from the training mean, by the midpoint rule with this many steps.
inline constexpr std::size_t integrationSteps = 64;
std::optional<Parts> integratedParts(const Explained &explained, double products,
                                     const StopRequested &stop = {});
/// Both kinds: mean absolute value of a row's parts; the spread is the standard deviation over rows, divided
/// by n. Nothing if stopped.
std::optional<Evidence> integratedGradientsEvidence(const Explained &explained, double products,
                                                    const StopRequested &stop = {});

} // namespace attention
