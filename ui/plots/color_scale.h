// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <limits>

namespace attention {

struct PlotStyle;

/// The map's colours from 0 to a maximum, lying, with a mark at the equal share.
class ColorScale : public QWidget
{
    Q_OBJECT

public:
    explicit ColorScale(QWidget *parent = nullptr);

    /// Shares 0 … 1; the equal share is not a number where there is none to mark.
    void setScale(double maximum, double equalShare);
    /// Without the words "equal share".
    void setCompact(bool compact);
    double maximum() const { return m_maximum; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_maximum = 1.0;
    double m_equalShare = std::numeric_limits<double>::quiet_NaN();
    bool m_compact = false;
};

/// The least of 5, 10 … 50, 75 and 100 % that is not below `share`.
double colorMaximum(double share);

/// `withKey` with the words "equal share" and a longer bar.
QSizeF colorScaleSize(const PlotStyle &style, bool withKey);
void paintColorScale(QPainter &painter, const QPointF &topLeft, double maximum, double equalShare,
                     bool withKey, const PlotStyle &style);

} // namespace attention
