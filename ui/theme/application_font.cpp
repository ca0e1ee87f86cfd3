// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/application_font.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace attention {

namespace {

QFont followedByChinese(QFont font, QStringList families)
{
    for (const char *family : {"Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN",
                               "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"}) {
        if (QFontDatabase::hasFamily(QLatin1String(family)))
            families.append(QLatin1String(family));
    }
    font.setFamilies(families);
    return font;
}

} // namespace

QFont applicationFont()
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString family = system.family().toLower();
    // Without a desktop's setting Qt answers with a generic family name or none.
    const bool set = !family.isEmpty() && family != QLatin1String("sans serif") &&
                     family != QLatin1String("sans-serif") && family != QLatin1String("sans") &&
                     family != QLatin1String("helvetica") && family != QLatin1String("dejavu sans");
    if (set)
        return followedByChinese(system, system.families());
    const QString preferred = QStringLiteral("Noto Sans");
    QStringList families{system.family()};
    if (QFontDatabase::hasFamily(preferred))
        families.prepend(preferred);
    QFont font = followedByChinese(system, families);
    font.setPointSizeF(9.75);
    return font;
}

} // namespace attention
