// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace attention {

/// The exponential moving average m ← weight · m + (1 − weight) · x, divided by 1 − weight^n so that it does
/// not lean towards its start at 0: the bias correction of Kingma and Ba, "Adam", ICLR 2015, section 3. A
/// weight of 0 gives the values themselves, bit for bit.
class DebiasedAverage
{
public:
    /// \param weight of what came before, 0 ≤ weight < 1
    explicit DebiasedAverage(double weight = 0.0)
        : m_weight(weight)
    {}

    /// A value that is not finite is left out.
    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        m_sum = m_weight * m_sum + (1.0 - m_weight);
        // The corrected average itself goes on, so that equal values stay what they are to the last bit.
        const double share = (1.0 - m_weight) / m_sum;
        m_mean = share < 1.0 ? m_mean + share * (value - m_mean) : value;
    }
    /// NaN before the first.
    double value() const { return m_mean; }

private:
    double m_weight;
    double m_mean = std::numeric_limits<double>::quiet_NaN();
    double m_sum = 0.0; ///< of the weights: 1 − weight^n
};

/// The averages of a growing series, fed value by value. It keeps the average after every 1 024th value, so
/// that those of any part are had at the price of that part, and memory is a thousandth of the series'.
class SmoothedSeries
{
public:
    static constexpr std::size_t spacing = 1024;

    explicit SmoothedSeries(double weight = 0.0)
        : m_newest(weight)
        , m_kept{m_newest}
    {}

    void add(double value)
    {
        m_newest.add(value);
        if (++m_count % spacing == 0)
            m_kept.push_back(m_newest);
    }
    std::size_t size() const { return m_count; }
    /// The average after the first `count` ≤ size() values, to be fed on from there; the same, bit for bit,
    /// as the one that was fed them all. \param valueAt gives the series' value at an index again.
    template <class ValueAt>
    DebiasedAverage after(std::size_t count, const ValueAt &valueAt) const
    {
        if (count == m_count)
            return m_newest;
        DebiasedAverage average = m_kept[count / spacing];
        for (std::size_t index = count - count % spacing; index < count; ++index)
            average.add(valueAt(index));
        return average;
    }

private:
    DebiasedAverage m_newest;
    std::vector<DebiasedAverage> m_kept; ///< after 0, 1024, 2048 … values
    std::size_t m_count = 0;
};

} // namespace attention
