// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/partial_dependence.h"
#include "core/trust/trust_findings.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

class QPainter;

namespace attention {

struct PlotStyle;

/// What is told of one column.
struct ColumnPictures
{
    /// How a group's rows spread over equally wide spans of the share of attention.
    struct Rows
    {
        std::size_t group = 0;
        QString name;               ///< "y = 1"; empty of all rows
        std::vector<double> shares; ///< of the group's rows, for each span
    };
    /// What each repeat of the permutation lost in a group.
    struct Repeats
    {
        std::size_t group = 0;
        QString name;
        std::vector<double> losses; ///< as read: points of accuracy, or R²
        double mean = 0.0;
    };

    QString column;
    Task task = Task::Binary;
    double mostShare = 1.0; ///< where the last span ends
    std::vector<Rows> rows; ///< empty without attention
    std::vector<Repeats> repeats;
    std::optional<PartialDependence> dependence;
    QString dependenceNote; ///< in its place: being worked out, or why there is none
    QString outputName;     ///< see outputName()
    QString repeatsUnit;

    /// What is seen, in sentences.
    QString text() const;
};

/// What a partial dependence shows: "mean probability of y = 1", or the target.
QString outputName(const RunFacts &facts, std::size_t outputClass);

/// All but the partial dependence.
ColumnPictures columnPictures(const TrustFindings &findings, std::size_t column);

/// Where the pictures lie: side by side, or below one another where that is too narrow.
std::vector<QRectF> detailPlaces(const QSizeF &size, std::size_t pictures, const PlotStyle &style);
/// The height they need in a width.
double detailHeight(double width, std::size_t pictures, const PlotStyle &style);
/// Attention where there is any, partial dependence, repeats.
std::size_t pictureCount(const ColumnPictures &pictures);

void paintColumnPictures(QPainter &painter, const ColumnPictures &pictures, const QSizeF &size,
                         const PlotStyle &style);

} // namespace attention
