// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace attention {

/// The space between a cell's edge and its text, in px at a 13 px font, in the tables of the dialog "Open
/// table".
inline constexpr int cellMargin = 6;

/// A header whose texts stand exactly above or beside those of the cells, shortened in the middle, with a
/// sign at the section that is sorted by.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace attention
