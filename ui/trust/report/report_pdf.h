// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trust/report/report_text.h"

#include <QByteArray>
#include <QSizeF>

class QPainter;

namespace attention {

class ReportPicture;

/// The report on one page of A4, light; what would not fit is drawn smaller. GUI thread.
QByteArray reportPdf(const ReportText &text, const ReportPicture &picture);

/// A4 in px at 96 dpi, as reportPdf() draws it.
QSizeF reportPageSize();
void paintReportPage(QPainter &painter, const ReportText &text, const ReportPicture &picture);

} // namespace attention
