// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/tau_table.h"

#include "core/explain/classes.h"
#include "ui/controls/quiet_label.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/trust/trust_text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TauTable)
};

QString correlationText(double value)
{
    return withMinus(QLocale().toString(value, 'f', 2));
}

QString none()
{
    return QStringLiteral("–");
}

std::vector<std::size_t> groupsOf(const TrustFindings &findings)
{
    const RunFacts &facts = findings.run->facts();
    std::vector<std::size_t> groups;
    if (classView(facts) == ClassView::Lanes) {
        for (const std::size_t each : classOrder(facts.classNames.size()))
            groups.push_back(each + 1);
    }
    return groups.empty() ? std::vector<std::size_t>{0} : groups;
}

QString helpOf(const Agreement &agreement)
{
    QStringList lines;
    if (agreement.tau) {
        lines.append(agreement.within
                         ? Words::tr("This run: τ-b %1, 95 % interval %2 to %3")
                               .arg(correlationText(*agreement.tau), correlationText(agreement.within->low),
                                    correlationText(agreement.within->high))
                         : Words::tr("This run: τ-b %1").arg(correlationText(*agreement.tau)));
    } else {
        lines.append(Words::tr("τ-b is undefined in this run: all columns are ties."));
    }
    if (agreement.seedsTau) {
        lines.append(Words::tr("%1 seeds: τ-b %2 ± %3")
                         .arg(countText(static_cast<std::int64_t>(agreement.seeds)),
                              correlationText(*agreement.seedsTau), correlationText(agreement.seedsSd)));
    }
    const std::optional<double> largest = agreement.seedsTau ? agreement.seedsLargest : agreement.largest;
    if (largest)
        lines.append(Words::tr("The most its ties allow is %1").arg(correlationText(*largest)));
    if (agreement.rhoWithin) {
        lines.append(Words::tr("Spearman's ρ %1, 95 % interval %2 to %3")
                         .arg(correlationText(*agreement.rho), correlationText(agreement.rhoWithin->low),
                              correlationText(agreement.rhoWithin->high)));
    } else if (agreement.rho) {
        lines.append(Words::tr("Spearman's ρ %1").arg(correlationText(*agreement.rho)));
    }
    if (agreement.overlap) {
        lines.append(Words::tr("Columns that count: %1; most attended are %2 of them")
                         .arg(countText(static_cast<std::int64_t>(agreement.counting)),
                              percentText(*agreement.overlap, 0)));
    }
    return lines.join(u'\n');
}

TauView::Cell tauCell(const Agreement &agreement)
{
    const std::optional<double> tau = agreement.seedsTau ? agreement.seedsTau : agreement.tau;
    const std::optional<double> largest = agreement.seedsTau ? agreement.seedsLargest : agreement.largest;
    if (!tau)
        return {none(), TauView::Tone::Quiet, helpOf(agreement)};
    const bool disagrees = *tau < verdictRules::agreeingTau * largest.value_or(1.0);
    return {correlationText(*tau), disagrees ? TauView::Tone::Bad : TauView::Tone::Plain, helpOf(agreement)};
}

/// The most of all groups, which mostly have the same; each has its own in its tool tip.
QString possibleText(const TrustFindings &findings, const std::vector<std::size_t> &groups, std::size_t kind)
{
    std::optional<double> most;
    for (const std::size_t group : groups) {
        const Agreement &agreement = findings.agreement[group][kind];
        const std::optional<double> largest = agreement.seedsTau ? agreement.seedsLargest : agreement.largest;
        if (largest)
            most = std::max(most.value_or(*largest), *largest);
    }
    return most ? correlationText(*most) : none();
}

TauView::Row kindRow(const TrustFindings &findings, const std::vector<std::size_t> &groups, EvidenceKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    const bool there = !findings.agreement.empty();
    TauView::Row row{kindName(kind), {}};
    for (const std::size_t group : groups) {
        // A gradient times a value of 0 says nothing about the class whose values are 0.
        if (there && !(kind == EvidenceKind::GradientInput && group > 0))
            row.cells.push_back(tauCell(findings.agreement[group][index]));
        else
            row.cells.push_back({none(), TauView::Tone::Quiet, {}});
    }
    row.cells.push_back({there ? possibleText(findings, groups, index) : none(), TauView::Tone::Quiet, {}});
    return row;
}

/// In how many seeds the column with the most evidence has the most attention. Empty where there is none.
TauView::Row firstRow(const TrustFindings &findings, const Verdict &verdict,
                      const std::vector<std::size_t> &groups)
{
    const std::vector<std::string> &names = findings.run->facts().columnNames;
    TauView::Row row;
    std::optional<std::size_t> strongest;
    bool same = true;
    for (const std::size_t group : groups) {
        const std::optional<std::size_t> column = verdict.groups[group].strongest;
        same = same && (!strongest || !column || strongest == column);
        strongest = strongest ? strongest : column;
    }
    if (!strongest)
        return {};
    row.name = same ? Words::tr("%1 first in seeds").arg(QString::fromStdString(names[*strongest]))
                    : Words::tr("strongest first in seeds");
    std::size_t most = 0;
    for (const std::size_t group : groups) {
        const GroupVerdict &each = verdict.groups[group];
        const auto first = static_cast<double>(each.strongestFirst);
        const bool seldom = first < verdictRules::sameFirst * static_cast<double>(each.seeds);
        const QString help = each.strongest
                                 ? Words::tr("%1 has the most attention in %2 of %3 seeds")
                                       .arg(QString::fromStdString(names[*each.strongest]),
                                            countText(static_cast<std::int64_t>(each.strongestFirst)),
                                            countText(static_cast<std::int64_t>(each.seeds)))
                                 : QString();
        row.cells.push_back({countText(static_cast<std::int64_t>(each.strongestFirst)),
                             seldom ? TauView::Tone::Bad : TauView::Tone::Plain, help});
        most = std::max(most, each.seeds);
    }
    row.cells.push_back({countText(static_cast<std::int64_t>(most)), TauView::Tone::Quiet, {}});
    return row;
}

TauView::Tone toneOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Agrees:
        return TauView::Tone::Good;
    case VerdictKind::Disagrees:
        return TauView::Tone::Bad;
    case VerdictKind::Undefined:
        return TauView::Tone::Quiet;
    default:
        return TauView::Tone::Plain;
    }
}

QString methodText(const TrustFindings &findings)
{
    const QString text =
        findings.seedsDone() > 1
            ? Words::tr("Kendall’s τ-b, mean of %1 seeds: 1 is the same order, −1 the opposite.")
                  .arg(countText(static_cast<std::int64_t>(findings.seedsDone())))
            : Words::tr("Kendall’s τ-b: 1 is the same order, −1 the opposite.");
    return text + u' ' +
           Words::tr("Columns whose evidence is within its error of zero are ties; “possible” is the most "
                     "they allow.");
}

QString stabilityText(const TrustFindings &findings)
{
    if (findings.stability.empty() || !findings.stability.front().tau)
        return {};
    const Stability &all = findings.stability.front();
    QString text = Words::tr("Seeds among themselves: τ %1 ± %2")
                       .arg(correlationText(*all.tau), correlationText(all.tauSd));
    if (all.divergence) {
        text += Words::tr(", Jensen–Shannon %1 bits").arg(QLocale().toString(*all.divergence, 'g', 2));
    }
    return text + u'.';
}

} // namespace

TauView tauView(const TrustFindings &findings, const Verdict &verdict, const std::vector<EvidenceKind> &kinds)
{
    const RunFacts &facts = findings.run->facts();
    const std::vector<std::size_t> groups = groupsOf(findings);
    TauView view;
    for (const std::size_t group : groups) {
        view.columns.append(group == 0 ? Words::tr("all rows")
                                       : QString::fromStdString(classTitle(facts, group - 1)));
    }
    view.columns.append(Words::tr("possible"));
    for (const EvidenceKind kind : offeredKinds) {
        const bool chosen = std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        if (kind != EvidenceKind::Attention && chosen && !findings.leftOut[static_cast<std::size_t>(kind)])
            view.rows.push_back(kindRow(findings, groups, kind));
    }
    const bool judged = verdict.groups.size() > groups.back() && verdict.groups.size() > groups.front();
    if (judged) {
        TauView::Row first = firstRow(findings, verdict, groups);
        if (!first.cells.empty())
            view.rows.push_back(std::move(first));
        view.verdict.name = Words::tr("verdict");
        for (const std::size_t group : groups) {
            const VerdictKind kind = verdict.groups[group].kind;
            view.verdict.cells.push_back({verdictWord(kind), toneOf(kind), {}});
        }
        view.verdict.cells.push_back({});
    }
    view.method = methodText(findings);
    view.stability = stabilityText(findings);
    return view;
}

TauTable::TauTable(QWidget *parent)
    : QFrame(parent)
    , m_grid(new TauGrid(this))
    , m_stability(quietLabel(this))
    , m_method(quietLabel(this))
{
    setObjectName(QStringLiteral("tauTable"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("card", true);
    const Metrics metrics;
    auto *title = new QLabel(tr("Is it the same order?"), this);
    title->setFont(metrics.font(TextRole::Title));
    m_grid->setObjectName(QStringLiteral("tauGrid"));
    m_grid->setAccessibleName(title->text());
    m_stability->setObjectName(QStringLiteral("tauStability"));
    m_method->setObjectName(QStringLiteral("tauMethod"));
    for (QLabel *label : {m_stability, m_method})
        label->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(14), metrics.px(10), metrics.px(14), metrics.px(10));
    layout->setSpacing(metrics.px(6));
    layout->addWidget(title);
    layout->addWidget(m_grid);
    layout->addWidget(m_stability);
    layout->addWidget(m_method);
}

void TauTable::setView(const TauView &view)
{
    m_grid->setView(view);
    m_stability->setText(view.stability);
    m_stability->setVisible(!view.stability.isEmpty());
    m_method->setText(view.method);
}

const TauView &TauTable::view() const
{
    return m_grid->view();
}

void TauTable::setGrey(bool grey)
{
    m_grid->setGrey(grey);
}

} // namespace attention
