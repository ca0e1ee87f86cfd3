// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QObject>

class QScrollArea;

namespace attention {

/// The margins around what lies in a scroll area. Its vertical bar takes its room from the right one, so that
/// nothing changes its width when the bar comes or goes. Owned by the area, which must have its widget with a
/// layout by setMargins().
class ScrollMargin : public QObject
{
public:
    explicit ScrollMargin(QScrollArea *area);

    /// \param margins the right one at least as wide as a scroll bar
    void setMargins(const QMargins &margins);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(bool barShown);

    QScrollArea *m_area;
    QMargins m_margins;
};

} // namespace attention
