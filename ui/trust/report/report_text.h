// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace attention {

/// A table of the report. Lines have as many cells as the head; the first cell names the line.
struct ReportTable
{
    QString title;
    QStringList head; ///< none: the table has no head line
    QList<QStringList> lines;
    QString note; ///< below it
};

/// The words and figures of the report on whether attention can be believed, in the user's language and
/// locale. Plain text where not said otherwise.
struct ReportText
{
    QString title;
    QString experiment; ///< data, seed, epoch, program, as under every picture
    QString model;      ///< rows, columns, network
    VerdictKind kind = VerdictKind::Undefined;
    QString verdict;     ///< one sentence
    QStringList reasons; ///< rich text
    QString need;        ///< rich text; empty where nothing is known
    QString picture;     ///< what the bars show
    ReportTable figures;
    ReportTable order; ///< without lines where there is no attention
    ReportTable controls;
    QString methodTitle;
    QStringList method;  ///< a sentence or two each
    QStringList sources; ///< the literature
    QString ranks;       ///< rich text: "Ranks, not amounts. …"
};

/// Most columns whose figures are listed, and drawn.
inline constexpr std::size_t mostReportColumns = 12;

ReportText reportText(const TrustFindings &findings, const Verdict &verdict);

} // namespace attention
