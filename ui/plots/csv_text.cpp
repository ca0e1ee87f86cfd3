// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/csv_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace attention {

namespace {

template <class Number>
QString shortest(Number value)
{
    if (std::isnan(value))
        return {};
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return QString::fromLatin1(buffer.data(), result.ptr - buffer.data());
}

} // namespace

QString csvNumber(double value)
{
    return shortest(value);
}

QString csvNumber(float value)
{
    return shortest(value);
}

QString csvCell(const QString &text)
{
    const bool plain =
        !text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r');
    if (plain)
        return text;
    QString quoted = text;
    quoted.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    return u'"' + quoted + u'"';
}

} // namespace attention
