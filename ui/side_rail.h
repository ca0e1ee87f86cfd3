// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

#include <QStringList>

class QAbstractButton;
class QButtonGroup;

namespace attention {

/// A 34 px column of titles, read from top to bottom: what stands beside it is closed and opens over the
/// plots when a title is pressed, and closes when it is pressed again.
class SideRail : public Panel
{
    Q_OBJECT

public:
    /// `edge` is the side that gets a line.
    SideRail(const QStringList &titles, Qt::Edge edge, QWidget *parent = nullptr);

    /// −1 where nothing is open.
    int openIndex() const;
    void setOpenIndex(int index);
    QAbstractButton *button(int index) const;

signals:
    void openIndexChanged(int index);

private:
    void check(int index);

    QButtonGroup *m_buttons;
};

} // namespace attention
