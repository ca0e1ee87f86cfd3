// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/results_csv.h"

#include "ui/plots/csv_text.h"

namespace attention {

QString resultsCsv(const RunFacts &facts, const Evaluation &evaluation)
{
    if (facts.task == Task::Regression) {
        QString text = QStringLiteral("truth,predicted\n");
        for (std::size_t i = 0; i < evaluation.truth.size(); ++i)
            text += csvNumber(evaluation.truth[i]) + u',' + csvNumber(evaluation.predicted[i]) + u'\n';
        return text;
    }
    QString text = QStringLiteral("truth");
    for (const std::string &name : facts.classNames)
        text += u',' + csvCell(QStringLiteral("said %1").arg(QString::fromStdString(name)));
    text += u'\n';
    for (std::size_t truth = 0; truth < evaluation.classes; ++truth) {
        text += csvCell(QString::fromStdString(facts.classNames[truth]));
        for (std::size_t said = 0; said < evaluation.classes; ++said)
            text += u',' + QString::number(evaluation.confusion[truth * evaluation.classes + said]);
        text += u'\n';
    }
    return text;
}

} // namespace attention
