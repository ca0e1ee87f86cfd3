// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace attention {

/// A part of the window on the card's colour, with a thin line along some of its edges.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(Qt::Edges edges, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edges m_edges;
};

/// An upright line between groups of a toolbar.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace attention
