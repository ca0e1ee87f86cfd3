// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window in its sizes and themes as PNG files, after a finished run of the published experiment:
// ui_gallery FOLDER. Not a test: for looking at, and for the README's pictures.
#include "ui/main_window.h"
#include "ui/theme/application_font.h"
#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace attention;

namespace {

struct Shot
{
    const char *name;
    QSize size;
    ThemeChoice theme;
};

const Shot shots[]{
    {"window-light", {1440, 900}, ThemeChoice::Light}, {"window-dark", {1440, 900}, ThemeChoice::Dark},
    {"narrow-light", {1280, 800}, ThemeChoice::Light}, {"small-light", {1024, 640}, ThemeChoice::Light},
    {"small-dark", {1024, 640}, ThemeChoice::Dark},    {"tiny-light", {960, 600}, ThemeChoice::Light}};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("ui_gallery FOLDER: writes pictures of the window there\n", stderr);
        return 2;
    }
    const QTemporaryDir memory;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, memory.path());
    QApplication::setFont(applicationFont());
    ThemeManager theme;
    theme.install();
    MainWindow window(theme);
    window.experiment().setPace(0);
    window.show();
    window.experiment().runOrPause();
    while (window.experiment().model().state() != RunState::Finished)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);

    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const Shot &shot : shots) {
        theme.setChoice(shot.theme);
        window.resize(shot.size);
        for (int turn = 0; turn < 20; ++turn)
            QApplication::processEvents(QEventLoop::AllEvents, 20);
        const QString path = folder.filePath(QString::fromLatin1(shot.name) + QStringLiteral(".png"));
        if (!window.grab().save(path)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
