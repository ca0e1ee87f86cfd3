// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "core/io/program_version.h"
#include "ui/main_window.h"
#include "ui/theme/application_font.h"
#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QSettings>

#include <array>

namespace attention {

int runWindow(const std::optional<SavedExperiment> &experiment)
{
    std::array<char, 14> name{"attention-lab"};
    std::array<char *, 2> arguments{name.data(), nullptr};
    int count = 1;
    QApplication application(count, arguments.data());
    QApplication::setOrganizationName(QStringLiteral("attentionlab"));
    QApplication::setOrganizationDomain(QStringLiteral("attentionlab.org"));
    QApplication::setApplicationName(QStringLiteral("AttentionLab"));
    QApplication::setApplicationDisplayName(QStringLiteral("Attention Lab"));
    QApplication::setApplicationVersion(QString::fromStdString(programVersion()));
    QApplication::setDesktopFileName(QStringLiteral("org.attentionlab.AttentionLab"));
    QApplication::setFont(applicationFont());

    ThemeManager theme;
    theme.install();
    MainWindow window(theme);
    window.recall(QSettings());
    if (experiment)
        window.experiment().open(*experiment);
    window.show();
    return QApplication::exec();
}

} // namespace attention
