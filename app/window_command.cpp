// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "core/io/program_version.h"
#include "ui/data_actions.h"
#include "ui/main_window.h"
#include "ui/session/session_actions.h"
#include "ui/theme/application_font.h"
#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace attention {

namespace {

/// Qt gives up, and would leave a core file, where a display is named that does not answer.
void reportAndLeave(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("attention-lab: the display cannot be opened; check DISPLAY, or use attention-lab train "
               "without one\n",
               stderr);
    std::_Exit(1);
}

} // namespace

int runWindow(const WindowStart &start)
{
    std::array<char, 14> name{"attention-lab"};
    std::array<char *, 2> arguments{name.data(), nullptr};
    int count = 1;
    const QtMessageHandler before = qInstallMessageHandler(reportAndLeave);
    QApplication application(count, arguments.data());
    qInstallMessageHandler(before);
    QApplication::setOrganizationName(QStringLiteral("attentionlab"));
    QApplication::setOrganizationDomain(QStringLiteral("attentionlab.org"));
    QApplication::setApplicationName(QStringLiteral("AttentionLab"));
    QApplication::setApplicationDisplayName(QStringLiteral("Attention Lab"));
    QApplication::setApplicationVersion(QString::fromStdString(programVersion()));
    QApplication::setDesktopFileName(QStringLiteral("org.attentionlab.AttentionLab"));
    QApplication::setFont(applicationFont());

    ThemeManager theme;
    theme.install();
    const QString folder = start.dataFolder.empty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               : QFile::decodeName(start.dataFolder.c_str());
    MainWindow window(theme, folder);
    window.recall(QSettings());
    window.runs().open(folder);
    if (start.experiment)
        window.session().adopt(*start.experiment, QString::fromStdString(start.file));
    window.show();
    if (!start.experiment && !start.file.empty())
        window.data().openFile(QString::fromStdString(start.file));
    return QApplication::exec();
}

} // namespace attention
