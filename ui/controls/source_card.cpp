// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/source_card.h"

#include "ui/controls/quiet_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace attention {

SourceCard::SourceCard(const QString &name, const QString &line, QWidget *parent)
    : QFrame(parent)
{
    const Metrics metrics;
    setFixedHeight(metrics.px(44));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(48), metrics.px(4), metrics.px(8), metrics.px(4));
    layout->setSpacing(0);
    layout->addWidget(new QLabel(name, this));
    layout->addWidget(quietLabel(line, this));
    setAccessibleName(tr("Data source: %1, %2").arg(name, line));
}

QRectF SourceCard::thumbnailRect() const
{
    const Metrics metrics;
    const double size = metrics.pxF(28);
    return {metrics.pxF(8), (height() - size) / 2.0, size, size};
}

void SourceCard::paintEvent(QPaintEvent *)
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedRect(&painter, QRectF(rect()), metrics.pxF(6), theme.field, theme.fieldEdge);
    // Four columns of a table, the second one lit.
    const QRectF thumbnail = thumbnailRect();
    drawRoundedRect(&painter, thumbnail, metrics.pxF(4), theme.window, {});
    constexpr int columns = 4;
    const double pitch = thumbnail.width() / (columns + 0.6);
    for (int column = 0; column < columns; ++column) {
        const QRectF bar(thumbnail.left() + (column + 0.45) * pitch, thumbnail.top() + metrics.pxF(4),
                         0.7 * pitch, thumbnail.height() - metrics.pxF(8));
        painter.fillRect(bar, column == 1 ? theme.accent : mixed(theme.groove, theme.accent, 0.25));
    }
}

} // namespace attention
