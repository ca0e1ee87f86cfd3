// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/study_pieces.h"

#include "core/trust/agreement.h"
#include "core/trust/gradients.h"
#include "core/trust/permutation.h"
#include "core/trust/retraining.h"
#include "core/trust/shapley.h"

#include <algorithm>
#include <utility>

namespace attention {

namespace {

std::size_t placeOf(EvidenceKind kind)
{
    return static_cast<std::size_t>(kind);
}

/// The run's settings, with which another seed is trained as far as it was.
TrainingConfig configLike(const Run &run)
{
    TrainingConfig config = run.config;
    config.learningRateChanges = run.learningRateChanges();
    if (run.reason() == StopReason::Stopped)
        config.epochs = static_cast<std::int64_t>(run.epochs.size());
    return config;
}

} // namespace

StudyPieces::StudyPieces(std::shared_ptr<const Run> run, Explained subject, TrustOptions options)
    : m_run(std::move(run))
    , m_subject(std::make_shared<const Explained>(std::move(subject)))
    , m_options(options)
    , m_config(configLike(*m_run))
{
    const std::size_t columns = m_subject->columns();
    m_findings.run = m_run;
    m_findings.epoch = finalEpoch(*m_run);
    m_findings.options = options;
    m_findings.subject = m_subject;
    m_findings.seeds.resize(static_cast<std::size_t>(options.seeds));
    m_findings.controls.guess = m_run->facts().baselineAccuracy;
    m_findings.controls.model = m_run->epochs[static_cast<std::size_t>(m_findings.epoch - 1)].valAccuracy;
    m_findings.leftOut[placeOf(EvidenceKind::Attention)] = !m_config.model.columnAttention;
    m_findings.leftOut[placeOf(EvidenceKind::Shapley)] = columns > mostShapleyColumns;
    m_findings.leftOut[placeOf(EvidenceKind::DropColumn)] = columns < 2 || columns > mostDroppedColumns;
    planRun();
    planSeeds();
    planEqualAttention();
    planDroppedColumns();
    m_findings.total = m_pieces.size();
}

void StudyPieces::planRun()
{
    m_pieces.emplace_back([this](const StopRequested &stop) { gatherShown(stop); });
    m_pieces.emplace_back([this](const StopRequested &stop) { gatherShapley(stop); });
    m_pieces.emplace_back([this](const StopRequested &stop) { gatherGradients(stop); });
}

void StudyPieces::planSeeds()
{
    for (std::size_t index = 1; index < m_findings.seeds.size(); ++index)
        m_pieces.emplace_back([this, index](const StopRequested &stop) { gatherSeed(index, stop); });
}

void StudyPieces::planEqualAttention()
{
    if (!m_config.model.columnAttention)
        return;
    m_equalScores.resize(std::min(m_findings.seeds.size(), mostEqualSeeds));
    for (std::size_t index = 0; index < m_equalScores.size(); ++index)
        m_pieces.emplace_back(
            [this, index](const StopRequested &stop) { gatherEqualAttention(index, stop); });
}

void StudyPieces::planDroppedColumns()
{
    if (m_findings.leftOut[placeOf(EvidenceKind::DropColumn)])
        return;
    m_withoutColumn.resize(m_subject->columns());
    for (std::size_t column = 0; column < m_withoutColumn.size(); ++column)
        m_pieces.emplace_back([this, column](const StopRequested &stop) { dropColumn(column, stop); });
}

TrustFindings StudyPieces::findings() const
{
    const std::scoped_lock lock(m_mutex);
    return m_findings;
}

void StudyPieces::keep(EvidenceKind kind, std::optional<Evidence> evidence)
{
    if (!evidence)
        return;
    const std::scoped_lock lock(m_mutex);
    m_findings.evidence[placeOf(kind)] = std::make_shared<const Evidence>(std::move(*evidence));
    addOwnSeed();
}

/// The run itself is the first of the seeds, once its figures are there.
void StudyPieces::addOwnSeed()
{
    const Evidence *attention = m_findings.of(EvidenceKind::Attention);
    const Evidence *permutation = m_findings.of(EvidenceKind::Permutation);
    const Evidence *shapley = m_findings.of(EvidenceKind::Shapley);
    const auto isAwaited = [this](EvidenceKind kind) {
        return m_findings.of(kind) == nullptr && !m_findings.leftOut[placeOf(kind)];
    };
    if (m_findings.seeds.front() != nullptr || permutation == nullptr || isAwaited(EvidenceKind::Attention) ||
        isAwaited(EvidenceKind::Shapley))
        return;
    SeedFigures own;
    own.seed = m_config.data.seed;
    own.score = m_findings.controls.model;
    own.permutation = permutation->figures;
    if (attention != nullptr)
        own.attention = attention->figures;
    if (shapley != nullptr)
        own.shapley = shapley->figures;
    m_findings.seeds.front() = std::make_shared<const SeedFigures>(std::move(own));
    compareEqualAttention();
}

void StudyPieces::gatherShown(const StopRequested &stop)
{
    if (m_config.model.columnAttention)
        keep(EvidenceKind::Attention, attentionEvidence(*m_subject, stop));
    const auto seed = static_cast<std::uint64_t>(m_config.data.seed);
    const auto repeats = static_cast<std::size_t>(m_options.repeats);
    keep(EvidenceKind::Permutation, permutationEvidence(*m_subject, repeats, seed, stop));
    if (stop() || !m_config.model.columnAttention)
        return;
    const std::optional<Score> others = scoreWithAttentionOfOtherRows(*m_subject, repeats, seed);
    if (others) {
        const std::scoped_lock lock(m_mutex);
        m_findings.controls.otherRows = others->mean;
        m_findings.controls.otherRowsSd = others->sd;
    }
}

void StudyPieces::gatherShapley(const StopRequested &stop)
{
    if (m_subject->columns() > mostShapleyColumns)
        return;
    const auto seed = static_cast<std::uint64_t>(m_config.data.seed);
    keep(EvidenceKind::Shapley, shapleyEvidence(*m_subject, runProducts, seed, stop));
}

void StudyPieces::gatherGradients(const StopRequested &stop)
{
    keep(EvidenceKind::GradientInput, gradientInputEvidence(*m_subject, stop));
    keep(EvidenceKind::IntegratedGradients, integratedGradientsEvidence(*m_subject, runProducts, stop));
}

/// Data stay as they are: a seed draws weights and the order of rows.
TrainingConfig StudyPieces::configOfSeed(std::size_t index) const
{
    TrainingConfig config = m_config;
    const auto seeds = static_cast<std::int64_t>(limits::seed.maximum) + 1;
    config.data.seed = (config.data.seed + static_cast<std::int64_t>(index)) % seeds;
    return config;
}

void StudyPieces::gatherSeed(std::size_t index, const StopRequested &stop)
{
    const TrainingConfig config = configOfSeed(index);
    const std::optional<Retrained> trained = retrain(config, m_subject->data, stop);
    if (!trained)
        return;
    SeedFigures figures;
    figures.seed = config.data.seed;
    figures.score = trained->score;
    figures.diverged = trained->diverged;
    if (!trained->diverged) {
        const auto seed = static_cast<std::uint64_t>(figures.seed);
        const Explained &network = trained->explained;
        std::optional<Evidence> permutation =
            permutationEvidence(network, static_cast<std::size_t>(m_options.repeats), seed, stop);
        std::optional<Evidence> attention = attentionEvidence(network, stop);
        std::optional<Evidence> shapley = shapleyEvidence(network, seedProducts, seed, stop);
        if (!permutation || !attention || !shapley)
            return;
        figures.permutation = std::move(permutation->figures);
        figures.attention = std::move(attention->figures);
        figures.shapley = std::move(shapley->figures);
    }
    const std::scoped_lock lock(m_mutex);
    m_findings.seeds[index] = std::make_shared<const SeedFigures>(std::move(figures));
    compareEqualAttention();
}

void StudyPieces::gatherEqualAttention(std::size_t index, const StopRequested &stop)
{
    std::call_once(m_equalDataMade, [this] { m_equalData = withEqualAttention(*m_subject->data); });
    TrainingConfig config = configOfSeed(index);
    config.model.columnAttention = false;
    const std::optional<Retrained> trained = retrain(config, m_equalData, stop);
    if (!trained)
        return;
    const std::scoped_lock lock(m_mutex);
    if (!trained->diverged)
        m_equalScores[index] = trained->score;
    compareEqualAttention();
}

/// Of the seeds that have been trained both ways.
void StudyPieces::compareEqualAttention()
{
    Controls &controls = m_findings.controls;
    controls.modelOfSeeds.clear();
    controls.equalOfSeeds.clear();
    for (std::size_t index = 0; index < m_equalScores.size(); ++index) {
        const std::shared_ptr<const SeedFigures> &seed = m_findings.seeds[index];
        if (seed == nullptr || seed->diverged || !m_equalScores[index])
            continue;
        controls.modelOfSeeds.push_back(seed->score);
        controls.equalOfSeeds.push_back(*m_equalScores[index]);
    }
}

void StudyPieces::dropColumn(std::size_t column, const StopRequested &stop)
{
    const std::optional<Retrained> trained = retrain(m_config, withoutColumn(*m_subject->data, column), stop);
    if (!trained)
        return;
    const std::vector<double> without = scores(trained->explained);
    const std::scoped_lock lock(m_mutex);
    m_withoutColumn[column] = without;
    if (!std::all_of(m_withoutColumn.begin(), m_withoutColumn.end(),
                     [](const auto &figures) { return figures.has_value(); }))
        return;
    const std::vector<double> whole = scores(*m_subject);
    Evidence evidence;
    evidence.figures = ColumnFigures(whole.size(), m_withoutColumn.size());
    for (std::size_t group = 0; group < whole.size(); ++group) {
        for (std::size_t dropped = 0; dropped < m_withoutColumn.size(); ++dropped) {
            const std::size_t place = evidence.figures.place(group, dropped);
            evidence.figures.mean[place] = whole[group] - (*m_withoutColumn[dropped])[group];
            evidence.figures.spread[place] = 0.0;
        }
    }
    m_findings.evidence[placeOf(EvidenceKind::DropColumn)] =
        std::make_shared<const Evidence>(std::move(evidence));
}

void StudyPieces::conclude(const StopRequested &stop)
{
    const TrustFindings found = findings();
    if (found.of(EvidenceKind::Attention) == nullptr)
        return;
    auto agreement = agreements(found, 400, stop);
    auto stability = stabilities(found);
    const std::scoped_lock lock(m_mutex);
    m_findings.agreement = std::move(agreement);
    m_findings.stability = std::move(stability);
}

} // namespace attention
