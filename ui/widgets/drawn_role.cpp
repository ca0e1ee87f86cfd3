// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drawn_role.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <array>

namespace attention {

namespace {

QAccessibleInterface *drawnInterface(const QString &className, QObject *object)
{
    constexpr std::array classes{"attention::Plot",         "attention::ConfusionMatrix",
                                 "attention::ScoreBars",    "attention::NetworkView",
                                 "attention::EvidenceBars", "attention::ColumnPicture",
                                 "attention::TauGrid"};
    const bool drawn = object->isWidgetType() &&
                       std::any_of(classes.begin(), classes.end(),
                                   [&](const char *each) { return className == QLatin1String(each); });
    return drawn ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Chart) : nullptr;
}

} // namespace

void installDrawnRoles()
{
    QAccessible::installFactory(drawnInterface);
}

} // namespace attention
