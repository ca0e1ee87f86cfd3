// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/records.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace attention {

/// The epochs of a run that are worth keeping for good, at most `mostEpochs` however many there were. Epochs
/// are put into bins of equal width counted from epoch 1, which doubles when there are too many of them; the
/// first epoch, the last, that of the lowest val_loss and of each bin those of the lowest and highest
/// val_loss and val_accuracy stay. With few epochs all stay. What stays depends on the epochs alone, not on
/// when they came.
class ThinnedEpochs
{
public:
    static constexpr std::size_t mostEpochs = 2'000;

    /// Epochs come in order.
    void add(const EpochRecord &record);

    /// Ascending epochs.
    std::vector<EpochRecord> records() const;
    /// Epochs added.
    std::int64_t count() const { return m_count; }
    /// That of the lowest val_loss, the first of equals; nothing before the first finite one.
    const std::optional<EpochRecord> &best() const { return m_best; }
    const std::optional<EpochRecord> &last() const { return m_last; }

private:
    struct Bin
    {
        EpochRecord leastLoss;
        EpochRecord mostLoss;
        EpochRecord leastAccuracy;
        EpochRecord mostAccuracy;
        void join(const Bin &later);
    };
    static constexpr std::size_t mostBins = (mostEpochs - 3) / 4;

    void halve();

    std::vector<Bin> m_bins;
    std::int64_t m_binWidth = 1;
    std::int64_t m_count = 0;
    std::optional<EpochRecord> m_first;
    std::optional<EpochRecord> m_best;
    std::optional<EpochRecord> m_last;
};

} // namespace attention
