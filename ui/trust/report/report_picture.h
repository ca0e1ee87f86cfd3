// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot_style.h"
#include "ui/trust/evidence_table.h"

#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;

namespace attention {

/// The bars of the evidence as the report has them: light, of the columns it lists.
class ReportPicture
{
public:
    explicit ReportPicture(const std::shared_ptr<const TrustFindings> &findings);

    /// The height for a width, in px at 96 dpi; at most `most`, for which it is drawn smaller.
    double height(double width, double most) const;
    void paint(QPainter &painter, const QSizeF &size) const;
    /// What is seen, a sentence for each column.
    QString text() const;

private:
    double wholeHeight(double width) const;
    double scaleFor(double width, double most) const;

    PlotStyle m_style;
    EvidenceTable m_table;
};

} // namespace attention
