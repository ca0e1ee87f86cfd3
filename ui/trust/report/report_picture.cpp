// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/report/report_picture.h"

#include "core/io/explain_figures.h"
#include "ui/trust/evidence_layout.h"
#include "ui/trust/evidence_painting.h"
#include "ui/trust/report/report_text.h"
#include "ui/trust/trust_text.h"

#include <QPainter>
#include <QStringList>

#include <cmath>

namespace attention {

namespace {

constexpr std::size_t mostKinds = 3;
constexpr double smallest = 0.4; // of the size on screen
constexpr double step = 0.05;

EvidenceChoice listed(const TrustFindings &findings)
{
    EvidenceChoice choice;
    choice.columns = listedColumns(findings, mostReportColumns);
    choice.kinds.clear();
    for (const EvidenceKind kind : offeredKinds) {
        if (!findings.leftOut[static_cast<std::size_t>(kind)] && choice.kinds.size() < mostKinds)
            choice.kinds.push_back(kind);
    }
    return choice;
}

} // namespace

ReportPicture::ReportPicture(const std::shared_ptr<const TrustFindings> &findings)
    : m_style(lightTheme())
    , m_table(findings, listed(*findings))
{}

double ReportPicture::height(double width) const
{
    return std::ceil(evidenceHeight(m_table, width, m_style, m_table.columns().size()));
}

void ReportPicture::paint(QPainter &painter, const QSizeF &size) const
{
    double scale = 1.0;
    while (scale > smallest && scale * height(size.width() / scale) > size.height())
        scale -= step;
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
