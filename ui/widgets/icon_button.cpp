// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_button.h"

#include "ui/theme/metrics.h"

#include <QLayout>
#include <QToolButton>

namespace attention {

QToolButton *addIconButton(QLayout *row, const QString &name, IconName iconName, const QString &help)
{
    const Metrics metrics;
    auto *button = new QToolButton(row->parentWidget());
    button->setObjectName(name);
    button->setIcon(icon(iconName, IconRole::Quiet));
    button->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    button->setFixedSize(metrics.px(26), metrics.px(26));
    button->setAutoRaise(true);
    button->setToolTip(help);
    button->setAccessibleName(help);
    row->addWidget(button);
    return button;
}

} // namespace attention
