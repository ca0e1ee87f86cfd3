// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/report/report_picture.h"

#include "core/io/explain_figures.h"
#include "ui/trust/evidence_layout.h"
#include "ui/trust/evidence_painting.h"
#include "ui/trust/report/report_text.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace attention {

namespace {

constexpr double smallest = 0.4; // of the size on screen
constexpr double step = 0.05;

EvidenceChoice listed(const TrustFindings &findings)
{
    EvidenceChoice choice;
    choice.columns = listedColumns(findings, mostReportColumns);
    return choice;
}

} // namespace

ReportPicture::ReportPicture(const std::shared_ptr<const TrustFindings> &findings)
    : m_style(lightTheme())
    , m_table(findings, listed(*findings))
{}

double ReportPicture::wholeHeight(double width) const
{
    return evidenceHeight(m_table, width, m_style, m_table.columns().size());
}

double ReportPicture::scaleFor(double width, double most) const
{
    double scale = 1.0;
    while (scale > smallest && scale * wholeHeight(width / scale) > most)
        scale -= step;
    return scale;
}

double ReportPicture::height(double width, double most) const
{
    const double scale = scaleFor(width, most);
    return std::min(most, scale * wholeHeight(width / scale));
}

void ReportPicture::paint(QPainter &painter, const QSizeF &size) const
{
    const double scale = scaleFor(size.width(), size.height());
    painter.save();
    painter.scale(scale, scale);
    paintEvidence(painter, m_table, layoutEvidence(m_table, size / scale, m_style), m_style);
    painter.restore();
}

QString ReportPicture::text() const
{
    QStringList rows;
    for (const std::size_t column : m_table.columns())
        rows << m_table.rowText(column);
    return rows.join(QStringLiteral(". "));
}

} // namespace attention
