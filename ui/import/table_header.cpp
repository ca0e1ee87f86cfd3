// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/table_header.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

namespace attention {

TableHeader::TableHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    setFont(Metrics().font(TextRole::Sentence));
    setHighlightSections(false);
    setSectionsClickable(false);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const PainterSaver saver(painter);
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const int margin = Metrics().px(cellMargin);
    QRect place = rect.adjusted(margin, 0, -margin, 0);
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const Metrics metrics;
        const QRectF sign(place.right() - metrics.pxF(7), place.top(), metrics.pxF(8), place.height());
        drawChevron(painter, sign,
                    sortIndicatorOrder() == Qt::AscendingOrder ? Direction::Up : Direction::Down,
                    themeOf(palette()).quietText, metrics.pxF(7), metrics.pxF(1.5));
        place.setRight(place.right() - metrics.px(12));
    }
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const QVariant alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    painter->setFont(font());
    painter->setPen(themeOf(palette()).quietText);
    painter->drawText(place,
                      (alignment.isValid() ? alignment.toInt() : static_cast<int>(Qt::AlignLeft)) |
                          Qt::AlignVCenter | Qt::TextSingleLine,
                      fontMetrics().elidedText(text, Qt::ElideMiddle, place.width()));
}

} // namespace attention
