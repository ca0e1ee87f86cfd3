// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "tests/core/support/experiments.h"
#include "tests/core/support/published_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace attention {

namespace {

constexpr std::int64_t seeds = 60;
constexpr std::size_t epochs = 20;

/// One figure, of every seed at every epoch, against its band.
class Figure
{
public:
    Figure(std::string name, Band EnvelopeEpoch::*band)
        : m_name(std::move(name))
        , m_band(band)
    {}

    void add(const PublishedExperiment &published, std::size_t epoch, double value)
    {
        // The envelope is rounded to five digits.
        const Band &band = published.envelope[epoch].*m_band;
        m_inside += value >= band.low - 5e-6 && value <= band.high + 5e-6 ? 1 : 0;
        ++m_count;
        m_values[epoch].push_back(value);
    }
    double median(std::size_t epoch) const
    {
        std::vector<double> values = m_values[epoch];
        std::sort(values.begin(), values.end());
        return 0.5 * (values[(values.size() - 1) / 2] + values[values.size() / 2]);
    }
    double shareInside() const { return m_inside / static_cast<double>(m_count); }
    int count() const { return m_count; }
    const std::string &name() const { return m_name; }

private:
    std::string m_name;
    Band EnvelopeEpoch::*m_band;
    int m_inside = 0;
    int m_count = 0;
    std::vector<std::vector<double>> m_values{epochs};
};

struct Figures
{
    Figure loss{"loss", &EnvelopeEpoch::loss};
    Figure accuracy{"accuracy", &EnvelopeEpoch::accuracy};
    Figure valLoss{"val_loss", &EnvelopeEpoch::valLoss};
    Figure valAccuracy{"val_accuracy", &EnvelopeEpoch::valAccuracy};
    Figure attentionAll{"attention, all rows", &EnvelopeEpoch::attentionAll};
    Figure attention1{"attention, y = 1", &EnvelopeEpoch::attentionClass1};
    Figure attention0{"attention, y = 0", &EnvelopeEpoch::attentionClass0};

    std::vector<const Figure *> all() const
    {
        return {&loss, &accuracy, &valLoss, &valAccuracy, &attentionAll, &attention1, &attention0};
    }
};

Figures trainAllSeeds(const PublishedExperiment &published)
{
    Figures figures;
    for (std::int64_t seed = 1; seed <= seeds; ++seed) {
        TrainingConfig config;
        config.data.seed = seed;
        const test::Outcome outcome = test::trainToTheEnd(config);
        for (std::size_t epoch = 0; epoch < outcome.records.size(); ++epoch) {
            const EpochRecord &record = outcome.records[epoch];
            const AttentionStatistics &attention = outcome.attention[epoch];
            figures.loss.add(published, epoch, record.loss);
            figures.accuracy.add(published, epoch, record.accuracy);
            figures.valLoss.add(published, epoch, record.valLoss);
            figures.valAccuracy.add(published, epoch, record.valAccuracy);
            figures.attentionAll.add(published, epoch, attention.meanOf(0, 1));
            figures.attention1.add(published, epoch, attention.meanOf(2, 1));
            figures.attention0.add(published, epoch, attention.meanOf(1, 1));
        }
    }
    return figures;
}

void print(const PublishedExperiment &published, const Figures &figures)
{
    std::printf("       published                          median of %d seeds\n", static_cast<int>(seeds));
    std::printf("epoch    loss     acc val_loss val_acc      loss     acc val_loss val_acc"
                "   attention: all    y=1    y=0\n");
    for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
        const PublishedEpoch &log = published.log[epoch];
        std::printf("%5d  %.4f  %.4f   %.4f  %.4f    %.4f  %.4f   %.4f  %.4f          %.4f %.4f %.4f\n",
                    log.epoch, log.loss, log.accuracy, log.valLoss, log.valAccuracy,
                    figures.loss.median(epoch), figures.accuracy.median(epoch), figures.valLoss.median(epoch),
                    figures.valAccuracy.median(epoch), figures.attentionAll.median(epoch),
                    figures.attention1.median(epoch), figures.attention0.median(epoch));
    }
    for (const Figure *figure : figures.all())
        std::printf("inside the band of 200 runs: %5.1f %% of %s\n", 100.0 * figure->shareInside(),
                    figure->name().c_str());
}

} // namespace

TEST(PublishedExperiment, LiesInTheReferenceEnvelopeOver60Seeds)
{
    const PublishedExperiment published = test::readPublished();
    ASSERT_EQ(published.log.size(), epochs);
    ASSERT_EQ(published.envelope.size(), epochs);
    const Figures figures = trainAllSeeds(published);
    print(published, figures);

    for (const Figure *figure : figures.all()) {
        EXPECT_EQ(figure->count(), static_cast<int>(seeds * static_cast<std::int64_t>(epochs)));
        EXPECT_GE(figure->shareInside(), 0.9) << figure->name();
    }
    const EnvelopeEpoch &last = published.envelope.back();
    EXPECT_NEAR(figures.loss.median(epochs - 1), last.loss.median, 0.1 * last.loss.median);
    EXPECT_NEAR(figures.valLoss.median(epochs - 1), last.valLoss.median, 0.1 * last.valLoss.median);
    EXPECT_NEAR(figures.attentionAll.median(epochs - 1), last.attentionAll.median, 0.03);
    EXPECT_NEAR(figures.attention1.median(epochs - 1), last.attentionClass1.median, 0.05);
    EXPECT_NEAR(figures.attention0.median(epochs - 1), last.attentionClass0.median, 0.03);
}

} // namespace attention
