// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace attention {

/// One epoch of the publication's log (resources/published/keras_log.csv).
struct PublishedEpoch
{
    int epoch = 0;
    double loss = 0.0;
    double accuracy = 0.0;
    double valLoss = 0.0;
    double valAccuracy = 0.0;
};

/// The 2.5, 50 and 97.5 percentiles of one figure over 200 reference runs.
struct Band
{
    double low = 0.0;
    double median = 0.0;
    double high = 0.0;
};

/// One epoch of resources/published/reference_envelope.csv. Attention is that of the label column.
struct EnvelopeEpoch
{
    int epoch = 0;
    Band loss;
    Band accuracy;
    Band valLoss;
    Band valAccuracy;
    Band attentionAll;
    Band attentionClass1;
    Band attentionClass0;
};

/// What the program shows beside the published experiment. Index 0 is epoch 1 in both.
struct PublishedExperiment
{
    std::vector<PublishedEpoch> log;
    std::vector<EnvelopeEpoch> envelope;
};

/// Reads the text of both files. \throws std::runtime_error naming the line that is not as expected.
PublishedExperiment parsePublished(std::string_view logCsv, std::string_view envelopeCsv);

} // namespace attention
