// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace attention {

/// The line of epochs 1 … n: filled to the newest, a ring at the shown one, a triangle at the best, numbers
/// below. Paints only.
class TimelineTrack : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineTrack(QWidget *parent = nullptr);

    /// `shown` and `best` 0 where there is none.
    void setEpochs(qint64 planned, qint64 newest, qint64 shown, qint64 best);
    /// Without the word beside the triangle.
    void setCompact(bool compact);
    QSize minimumSizeHint() const override;
    /// The x of an epoch, in widget coordinates.
    double position(double epoch) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_planned = 1;
    qint64 m_newest = 0;
    qint64 m_shown = 0;
    qint64 m_best = 0;
    bool m_compact = false;
};

} // namespace attention
