// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_text.h"

#include "ui/plots/plot_style.h"
#include "ui/text/run_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Trust)
};

bool isScoreLost(EvidenceKind kind)
{
    return kind == EvidenceKind::Permutation || kind == EvidenceKind::DropColumn;
}

QString partUnit(const RunFacts &facts)
{
    switch (facts.task) {
    case Task::Regression:
        return Words::tr("mean size of its part in the standardised output");
    case Task::Multiclass:
        return Words::tr("mean size of its part in its class's logit");
    case Task::Binary:
        break;
    }
    return Words::tr("mean size of its part in the logit");
}

// Without a minus before a zero.
QString fixedText(double value, int decimals)
{
    const double unit = std::pow(10.0, -decimals);
    return withMinus(QLocale().toString(std::abs(value) < unit / 2 ? 0.0 : value, 'f', decimals));
}

} // namespace

QString withMinus(QString number)
{
    return number.startsWith(u'-') ? number.replace(0, 1, QStringLiteral("−")) : number;
}

QString kindTitle(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Attention:
        return Words::tr("Attention");
    case EvidenceKind::Permutation:
        return Words::tr("Permutation");
    case EvidenceKind::Shapley:
        return Words::tr("Shapley value");
    case EvidenceKind::IntegratedGradients:
        return Words::tr("Integrated gradients");
    case EvidenceKind::GradientInput:
        return Words::tr("Gradient × input");
    case EvidenceKind::DropColumn:
        break;
    }
    return Words::tr("Drop column");
}

QString kindName(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Attention:
        return Words::tr("attention");
    case EvidenceKind::Permutation:
        return Words::tr("permutation");
    case EvidenceKind::Shapley:
        return Words::tr("Shapley value");
    case EvidenceKind::IntegratedGradients:
        return Words::tr("integrated gradients");
    case EvidenceKind::GradientInput:
        return Words::tr("gradient × input");
    case EvidenceKind::DropColumn:
        break;
    }
    return Words::tr("drop column");
}

QString kindUnit(EvidenceKind kind, const RunFacts &facts)
{
    const bool numbers = facts.task == Task::Regression;
    switch (kind) {
    case EvidenceKind::Attention:
        return Words::tr("mean share of attention");
    case EvidenceKind::Permutation:
        return numbers ? Words::tr("R² lost when shuffled")
                       : Words::tr("accuracy lost when shuffled, points");
    case EvidenceKind::DropColumn:
        return numbers ? Words::tr("R² lost when trained without it")
                       : Words::tr("accuracy lost when trained without it, points");
    case EvidenceKind::Shapley:
    case EvidenceKind::IntegratedGradients:
        break;
    case EvidenceKind::GradientInput:
        return numbers ? Words::tr("mean size, of the standardised output")
                       : Words::tr("mean size, of the logit");
    }
    return partUnit(facts);
}

QString kindHelp(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Attention:
        return Words::tr("The share of attention a column gets, mean over the validation rows.");
    case EvidenceKind::Permutation:
        return Words::tr("What the model loses when a column's values change places among the rows.");
    case EvidenceKind::Shapley:
        return Words::tr("What a column adds to the output, fairly shared with the others.");
    case EvidenceKind::IntegratedGradients:
        return Words::tr("The gradient, summed on the way from the training mean to the row.");
    case EvidenceKind::GradientInput:
        return Words::tr("The gradient times the value; 0 wherever a value is 0.");
    case EvidenceKind::DropColumn:
        break;
    }
    return Words::tr("What is lost when the network is trained without the column.");
}

double kindFactor(EvidenceKind kind, Task task)
{
    const bool hundreds = kind == EvidenceKind::Attention || (isScoreLost(kind) && task != Task::Regression);
    return hundreds ? 100.0 : 1.0;
}

QString kindFigure(EvidenceKind kind, Task task, double value, std::size_t columns)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (kind == EvidenceKind::Attention)
        return percentText(value, shareDecimals(columns));
    const double shown = kindFactor(kind, task) * value;
    if (kindFactor(kind, task) > 1.0)
        return fixedText(shown, std::abs(shown) >= 9.95 || std::abs(shown) < 0.05 ? 0 : 1);
    return fixedText(shown, 2);
}

QString verdictWord(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Agrees:
        return Words::tr("agrees");
    case VerdictKind::Mixed:
        return Words::tr("mixed");
    case VerdictKind::Unstable:
        return Words::tr("unstable");
    case VerdictKind::Disagrees:
        return Words::tr("disagrees");
    case VerdictKind::NotLearned:
        return Words::tr("not learned");
    case VerdictKind::Undefined:
        break;
    }
    return Words::tr("undefined");
}

QString controlText(Task task, double score)
{
    return task == Task::Regression ? r2Text(score) : percentText(score, 1);
}

} // namespace attention
