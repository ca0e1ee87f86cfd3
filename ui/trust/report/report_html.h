// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"
#include "ui/trust/report/report_text.h"

#include <QByteArray>
#include <QString>

namespace attention {

class ReportPicture;

/// A page for a browser, whole in itself: styles inline, the picture embedded. UTF-8. GUI thread.
QByteArray reportHtml(const ReportText &text, const ReportPicture &picture);

/// Parts of it, without styles, that QTextDocument draws too. Their classes are "verdict", "quiet" and, of
/// cells, "name" and "figure".
QString headingHtml(const ReportText &text);
QString verdictHtml(const ReportText &text);
QString tableHtml(const ReportTable &table);
QString methodHtml(const ReportText &text);
/// Behind the verdict: good news, bad news, or neither.
const NoteColors &verdictColors(VerdictKind kind);

} // namespace attention
