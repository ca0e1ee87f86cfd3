// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/thinned_epochs.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

// A figure that is not finite gives way to any that is.
bool isLess(double a, double b)
{
    return a < b || (std::isfinite(a) && !std::isfinite(b));
}

bool isMore(double a, double b)
{
    return std::isfinite(a) && (a > b || !std::isfinite(b));
}

} // namespace

void ThinnedEpochs::Bin::join(const Bin &later)
{
    if (isLess(later.leastLoss.valLoss, leastLoss.valLoss))
        leastLoss = later.leastLoss;
    if (isMore(later.mostLoss.valLoss, mostLoss.valLoss))
        mostLoss = later.mostLoss;
    if (isLess(later.leastAccuracy.valAccuracy, leastAccuracy.valAccuracy))
        leastAccuracy = later.leastAccuracy;
    if (isMore(later.mostAccuracy.valAccuracy, mostAccuracy.valAccuracy))
        mostAccuracy = later.mostAccuracy;
}

void ThinnedEpochs::halve()
{
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        if (i % 2 == 0)
            m_bins[i / 2] = m_bins[i];
        else
            m_bins[i / 2].join(m_bins[i]);
    }
    m_bins.resize((m_bins.size() + 1) / 2);
    m_binWidth *= 2;
}

void ThinnedEpochs::add(const EpochRecord &record)
{
    while (static_cast<std::size_t>((record.epoch - 1) / m_binWidth) >= mostBins)
        halve();
    const Bin bin{record, record, record, record};
    if (static_cast<std::size_t>((record.epoch - 1) / m_binWidth) < m_bins.size())
        m_bins.back().join(bin);
    else
        m_bins.push_back(bin);
    ++m_count;
    if (!m_first)
        m_first = record;
    if (std::isfinite(record.valLoss) && (!m_best || record.valLoss < m_best->valLoss))
        m_best = record;
    m_last = record;
}

std::vector<EpochRecord> ThinnedEpochs::records() const
{
    std::vector<EpochRecord> records;
    for (const std::optional<EpochRecord> &record : {m_first, m_best, m_last}) {
        if (record)
            records.push_back(*record);
    }
    for (const Bin &bin : m_bins)
        records.insert(records.end(), {bin.leastLoss, bin.mostLoss, bin.leastAccuracy, bin.mostAccuracy});
    std::sort(records.begin(), records.end(),
              [](const EpochRecord &a, const EpochRecord &b) { return a.epoch < b.epoch; });
    records.erase(std::unique(records.begin(), records.end(),
                              [](const EpochRecord &a, const EpochRecord &b) { return a.epoch == b.epoch; }),
                  records.end());
    return records;
}

} // namespace attention
