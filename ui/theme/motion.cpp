// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/motion.h"

#include <QApplication>
#include <QSettings>
#include <QString>

namespace attention {

namespace {

const auto motionKey = QStringLiteral("window/reducedMotion");

} // namespace

bool isMotionReduced()
{
    const QString choice = reducedMotion();
    if (choice == QLatin1String("system"))
        return !QApplication::isEffectEnabled(Qt::UI_General);
    return choice == QLatin1String("on");
}

void setReducedMotion(const QString &choice)
{
    QSettings().setValue(motionKey, choice);
}

QString reducedMotion()
{
    return QSettings().value(motionKey, QStringLiteral("system")).toString();
}

} // namespace attention
