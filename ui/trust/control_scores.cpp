// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/control_scores.h"

#include "core/explain/classes.h"
#include "ui/controls/quiet_label.h"
#include "ui/inspector/score_bars.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/metrics.h"
#include "ui/trust/trust_text.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>
#include <numeric>

namespace attention {

namespace {

double meanOf(const std::vector<double> &values)
{
    return values.empty()
               ? std::nan("")
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

ControlScores::ControlScores(QWidget *parent)
    : QFrame(parent)
    , m_need(quietLabel(this))
    , m_bars(new ScoreBars(this))
{
    setObjectName(QStringLiteral("controlScores"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("card", true);
    const Metrics metrics;
    auto *title = new QLabel(tr("Is attention needed?"), this);
    title->setFont(metrics.font(TextRole::Title));
    m_need->setObjectName(QStringLiteral("attentionNeeded"));
    m_need->setWordWrap(true);
    m_bars->setObjectName(QStringLiteral("controlBars"));
    m_bars->setAccessibleName(title->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(14), metrics.px(10), metrics.px(14), metrics.px(12));
    layout->setSpacing(metrics.px(6));
    layout->addWidget(title);
    layout->addWidget(m_need);
    layout->addWidget(m_bars);
}

void ControlScores::setFindings(const TrustFindings &findings, const Verdict &verdict)
{
    const RunFacts &facts = findings.run->facts();
    const Controls &controls = findings.controls;
    const auto bar = [&](const QString &name, double score) {
        return ScoreBars::Bar{name, std::isfinite(score) ? score : 0.0, controlText(facts.task, score)};
    };
    std::vector<ScoreBars::Bar> bars{bar(tr("this model"), controls.model)};
    if (!findings.leftOut[static_cast<std::size_t>(EvidenceKind::Attention)]) {
        bars.push_back(bar(tr("attention kept equal"), meanOf(controls.equalOfSeeds)));
        bars.push_back(bar(tr("attention of other rows"), controls.otherRows.value_or(std::nan(""))));
    }
    bars.push_back(
        bar(facts.task == Task::Regression
                ? tr("always the mean")
                : tr("always %1").arg(QString::fromStdString(classTitle(facts, facts.majorityClass))),
            controls.guess));
    m_bars->setBars(std::move(bars));
    const QString need = plainText(verdict.need);
    m_need->setText(need);
    m_need->setVisible(!need.isEmpty());
    m_learnt = verdict.kind != VerdictKind::NotLearned;
    m_bars->setMeaningless(m_stale || !m_learnt);
}

void ControlScores::setStale(bool stale)
{
    m_stale = stale;
    m_bars->setMeaningless(m_stale || !m_learnt);
}

} // namespace attention
