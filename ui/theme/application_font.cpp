// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/application_font.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace attention {

QFont applicationFont()
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString family = system.family().toLower();
    // Without a desktop's setting Qt answers with a generic family name or none.
    const bool set = !family.isEmpty() && family != QLatin1String("sans serif") &&
                     family != QLatin1String("sans-serif") && family != QLatin1String("sans") &&
                     family != QLatin1String("helvetica") && family != QLatin1String("dejavu sans");
    if (set)
        return system;
    QFont font = system;
    const QString preferred = QStringLiteral("Noto Sans");
    if (QFontDatabase::hasFamily(preferred))
        font.setFamilies({preferred, system.family()});
    font.setPointSizeF(9.75);
    return font;
}

} // namespace attention
