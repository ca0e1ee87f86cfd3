// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

namespace attention {

/// The line of epochs 1 … n: filled to the newest, a ring at the shown one, a triangle at the best, numbers
/// below. The ring is dragged, or moved by the keys of a slider, over the epochs made so far; a click on the
/// triangle goes to the best.
class TimelineTrack : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimelineTrack(QWidget *parent = nullptr);

    /// `shown` and `best` 0 where there is none. `past`: the shown epoch was chosen. Silent.
    void setEpochs(qint64 planned, qint64 newest, qint64 shown, qint64 best, bool past);
    /// Without the word beside the triangle.
    void setCompact(bool compact);
    QSize minimumSizeHint() const override;
    /// The x of an epoch, in widget coordinates.
    double position(double epoch) const;

signals:
    /// By hand: show this epoch.
    void scrubbed(qint64 epoch);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void scrubTo(double x);
    double trackY() const;
    void paintGroove(QPainter *painter) const;
    void paintNumbers(QPainter *painter) const;
    void paintBest(QPainter *painter);
    void paintRing(QPainter *painter) const;

    qint64 m_planned = 1;
    qint64 m_newest = 0;
    qint64 m_shown = 0;
    qint64 m_best = 0;
    bool m_past = false;
    bool m_compact = false;
    QRectF m_bestRect; ///< as last painted
};

} // namespace attention
