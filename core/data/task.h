// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace attention {

/// What is predicted: one of two classes, one of several, or a number.
enum class Task { Binary, Multiclass, Regression };

/// Classes a target may have; a row's class is kept in 8 bits (RowPick).
inline constexpr std::size_t mostClasses = 255;

/// "binary", "multiclass", "regression": the words of the command line and of files.
std::string_view toString(Task task);
/// \throws std::invalid_argument naming the allowed words.
Task taskFromString(std::string_view word);

/// What the last layer gives: the logit of class 1, the logits of all classes, or a standardised number.
struct OutputShape
{
    Task task = Task::Binary;
    std::size_t units = 1;
};

} // namespace attention
