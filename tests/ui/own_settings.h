// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/application_font.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace attention::testing {

/// Settings go into a folder of the test's own; the font is the program's.
inline void useOwnSettings(const QTemporaryDir &folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("attention-lab-test"));
    QApplication::setFont(applicationFont());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

} // namespace attention::testing
