// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/report/report_text.h"

#include "core/io/explain_figures.h"
#include "ui/export/picture_texts.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/trust/tau_table.h"
#include "ui/trust/trust_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrustReport)
};

QString dash()
{
    return QStringLiteral("–");
}

QString countOf(std::size_t count)
{
    return countText(static_cast<std::int64_t>(count));
}

QString decimals(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString modelText(const TrustFindings &findings)
{
    const RunFacts &facts = findings.run->facts();
    const ModelConfig &model = findings.run->config.model;
    QStringList parts{
        Words::tr("%1 rows × %2 columns")
            .arg(countOf(facts.trainRows + facts.validationRows), countOf(facts.columnNames.size())),
        (model.hiddenUnits == 1 ? Words::tr("%1 hidden unit, %2") : Words::tr("%1 hidden units, %2"))
            .arg(countText(model.hiddenUnits), QString::fromUtf8(toString(model.activation).data()))};
    if (!model.columnAttention)
        parts << Words::tr("no column attention");
    else
        parts << (model.attentionBias ? Words::tr("column attention with a bias")
                                      : Words::tr("column attention without a bias"));
    if (model.hiddenAttention)
        parts << Words::tr("hidden attention");
    parts << Words::tr("%1 parameters").arg(countOf(facts.parameters));
    return parts.join(QStringLiteral(" · "));
}

/// A figure with the spread behind it: "72 % ± 2".
QString withSpread(const TrustFindings &findings, EvidenceKind kind, std::size_t column,
                   const std::optional<double> &spread)
{
    const Task task = findings.run->facts().task;
    const std::optional<double> mean = meanOf(findings, kind, 0, column);
    if (!mean)
        return dash();
    QString text = kindFigure(kind, task, *mean, findings.subject->columns());
    if (!spread)
        return text;
    const double factor = kindFactor(kind, task);
    return text + QStringLiteral(" ± ") + decimals(factor * *spread, factor > 1.0 ? 1 : 2);
}

ReportTable figuresTable(const TrustFindings &findings)
{
    const RunFacts &facts = findings.run->facts();
    ReportTable table;
    table.title = Words::tr("Figures, all validation rows");
    table.head << Words::tr("Column");
    for (const EvidenceKind kind : offeredKinds)
        table.head << kindTitle(kind);
    const std::vector<std::size_t> listed = listedColumns(findings, mostReportColumns);
    for (const std::size_t column : listed) {
        QStringList line{QString::fromStdString(facts.columnNames[column])};
        for (const EvidenceKind kind : offeredKinds) {
            std::optional<double> spread;
            if (kind == EvidenceKind::Attention)
                spread = attentionSdOverSeeds(findings, 0, column);
            else if (kind == EvidenceKind::Permutation)
                spread = spreadOf(findings, kind, 0, column);
            line << withSpread(findings, kind, column, spread);
        }
        table.lines << line;
    }
    QStringList notes;
    if (const std::size_t others = facts.columnNames.size() - listed.size(); others > 0)
        notes << Words::tr("The %1 columns with the most attention or permutation importance; others: %2.")
                     .arg(countOf(listed.size()), countOf(others));
    notes << (facts.task == Task::Regression
                  ? Words::tr("Attention ± over seeds. Permutation ± over repeats and training without a "
                              "column: R² lost.")
                  : Words::tr("Attention ± over seeds. Permutation ± over repeats and training without a "
                              "column: points of accuracy lost."));
    notes << Words::tr("The others: mean size of a column’s part in the output.");
    table.note = notes.join(u' ');
    return table;
}

ReportTable orderTable(const TrustFindings &findings, const Verdict &verdict)
{
    ReportTable table;
    table.title = Words::tr("Is it the same order?");
    if (findings.leftOut[static_cast<std::size_t>(EvidenceKind::Attention)]) {
        table.note = Words::tr("There is no column attention to compare.");
        return table;
    }
    const TauView view = tauView(findings, verdict, {offeredKinds.begin(), offeredKinds.end()});
    table.head << Words::tr("τ of attention and") << view.columns;
    const auto add = [&table](const TauView::Row &row) {
        QStringList line{row.name};
        for (const TauView::Cell &cell : row.cells)
            line << cell.text;
        table.lines << line;
    };
    for (const TauView::Row &row : view.rows)
        add(row);
    if (!view.verdict.cells.empty())
        add(view.verdict);
    table.note = view.stability;
    return table;
}

ReportTable controlsTable(const TrustFindings &findings)
{
    const Task task = findings.run->facts().task;
    const Controls &controls = findings.controls;
    ReportTable table;
    table.title = Words::tr("Is attention needed?");
    const auto add = [&](const QString &name, const std::optional<double> &score) {
        table.lines << QStringList{name, score ? controlText(task, *score) : dash()};
    };
    add(Words::tr("this model"), controls.model);
    if (findings.run->config.model.columnAttention) {
        add(Words::tr("attention kept equal"), scoreWithEqualAttention(findings));
        add(Words::tr("attention of other rows"), controls.otherRows);
    }
    add(task == Task::Regression ? Words::tr("always the mean") : Words::tr("always the larger class"),
        controls.guess);
    table.note = task == Task::Regression ? Words::tr("R² on the validation rows.")
                                          : Words::tr("Accuracy on the validation rows.");
    return table;
}

QStringList methodTexts(const TrustFindings &findings)
{
    QStringList texts;
    texts << Words::tr("On %1 validation rows. Permutation importance: what a column’s values, changing "
                       "places among the rows, cost, mean of %2 repeats (Breiman 2001). Shapley values "
                       "(Lundberg and Lee 2017) and integrated gradients (Sundararajan et al. 2017): a "
                       "column’s part in the network’s output, measured from the mean training row.")
                 .arg(countOf(findings.subject->rows.size()), countText(findings.options.repeats));
    texts << Words::tr("%1 networks were trained on the same rows with other seeds. Orders are compared by "
                       "τ-b (Kendall 1945): 1 is the same, −1 the opposite. Columns whose evidence is within "
                       "its error of zero are ties, and with ties less than 1 is possible.")
                 .arg(countOf(countingSeeds(findings)));
    texts << Words::tr(
                 "In a seed attention goes with the evidence if τ-b reaches %1 of what is possible, "
                 "both with permutation importance and with Shapley values, and %2 of the columns that "
                 "count are among as many most attended. It agrees if it does so in %3 of the seeds and "
                 "%4 of the most attended columns are the same; it disagrees if in no more than %5; "
                 "between them it depends on the seed.")
                 .arg(percentText(verdictRules::agreeingTau, 0),
                      percentText(verdictRules::agreeingOverlap, 0),
                      percentText(verdictRules::agreeingSeeds, 0), percentText(verdictRules::sameFirst, 0),
                      percentText(1.0 - verdictRules::agreeingSeeds, 0));
    texts << Words::tr("Attention is needed if the same network with equal attention loses more than %1 "
                       "(Wiegreffe and Pinter 2019; see also Jain and Wallace 2019). Of a model that is no "
                       "better than guessing nothing is said.")
                 .arg(findings.run->facts().task == Task::Regression
                          ? decimals(verdictRules::neededScore, 2) + QStringLiteral(" R²")
                          : Words::tr("%1 of accuracy").arg(percentText(verdictRules::neededScore, 0)));
    return texts;
}

/// Titles stay in their own language.
QStringList literature()
{
    return {
        QStringLiteral("Breiman, Random forests, Machine Learning 45, 2001"),
        QStringLiteral("Sundararajan, Taly, Yan, Axiomatic attribution for deep networks, ICML 2017"),
        QStringLiteral("Lundberg, Lee, A unified approach to interpreting model predictions, NeurIPS 2017"),
        QStringLiteral("Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945"),
        QStringLiteral("Wiegreffe, Pinter, Attention is not not explanation, EMNLP 2019"),
        QStringLiteral("Jain, Wallace, Attention is not explanation, NAACL 2019")};
}

} // namespace

ReportText reportText(const TrustFindings &findings, const Verdict &verdict)
{
    ReportText text;
    text.title = Words::tr("Can this attention be believed?");
    text.experiment = pictureTitle(findings.run.get(), static_cast<std::size_t>(findings.epoch));
    text.model = modelText(findings);
    text.kind = verdict.kind;
    text.verdict = plainText(verdict.title);
    for (const Sentence &reason : verdict.reasons)
        text.reasons << richText(reason);
    text.need = richText(verdict.need);
    text.picture = Words::tr("Evidence per column");
    text.figures = figuresTable(findings);
    text.order = orderTable(findings, verdict);
    text.controls = controlsTable(findings);
    text.methodTitle = Words::tr("How the verdict is made");
    text.method = methodTexts(findings);
    text.sources = literature();
    text.ranks = Words::tr("<b>Ranks, not amounts.</b> A share of the attention is no share of the effect.");
    return text;
}

} // namespace attention
