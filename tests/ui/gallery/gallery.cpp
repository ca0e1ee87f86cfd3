// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every page, dialog and state of the window as PNG files, for looking at and for the README. Not a
// test.
#include "tests/ui/gallery/scenes.h"
#include "tests/ui/gallery/source_shots.h"
#include "ui/theme/application_font.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace attention;
using namespace attention::gallery;

namespace {

constexpr const char *usage =
    "ui_gallery FOLDER                 every scene in every look\n"
    "ui_gallery FOLDER SCENE[@LOOK]…   these; looks: light dark chinese small small-dark scaled "
    "chinese-scaled\n"
    "ui_gallery FOLDER SOURCE[:classes|:row|:edited]…\n"
    "                                  a generator, sample:NAME or CSV file, trained\n"
    "Writes PNG files into FOLDER.\n";

constexpr Look looks[]{
    {"light", {1440, 900}},
    {"dark", {1440, 900}, ThemeChoice::Dark},
    {"chinese", {1440, 900}, ThemeChoice::Light, LanguageChoice::Chinese},
    {"small", {1024, 640}},
    {"small-dark", {1024, 640}, ThemeChoice::Dark},
    {"scaled", {1280, 720}, ThemeChoice::Light, LanguageChoice::English, 1.5},
    {"chinese-scaled", {960, 600}, ThemeChoice::Light, LanguageChoice::Chinese, 1.5},
};

std::vector<Scene> allScenes()
{
    std::vector<Scene> all = stateScenes();
    for (const auto &more : {inspectorScenes(), dialogScenes()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Large enough for the window and all that stands beside it.
QByteArray screenFile(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(QStringLiteral("screen.json")));
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"screens": [{"name": "gallery", "x": 0, "y": 0, "width": 2560, "height": 1600,
                       "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    return file.fileName().toLocal8Bit();
}

bool isScale(double scale)
{
    return qFuzzyCompare(scale, qApp->devicePixelRatio());
}

/// A window has the scale the program was started with.
int drawScaled(const QStringList &arguments, double scale)
{
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale));
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.start(QApplication::applicationFilePath(), arguments);
    return again.waitForFinished(-1) ? again.exitCode() : 1;
}

bool draw(const Scene &scene, const Look &look, const QDir &folder)
{
    Stage stage(look);
    scene.play(stage);
    const QString path = folder.filePath(QStringLiteral("%1-%2.png").arg(scene.name, look.name));
    if (stage.picture().save(path))
        return true;
    std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
    return false;
}

bool isWanted(const Scene &scene, const Look &look, const QStringList &wanted)
{
    const QString name = QLatin1String(scene.name);
    return wanted.isEmpty() || wanted.contains(name) || wanted.contains(u'@' + QLatin1String(look.name)) ||
           wanted.contains(name + u'@' + QLatin1String(look.name));
}

/// \return the exit code
int drawScenes(const QString &folder, const QStringList &wanted)
{
    const std::vector<Scene> scenes = allScenes();
    QStringList scaled;
    for (const Scene &scene : scenes) {
        for (const Look &look : looks) {
            if (!isWanted(scene, look, wanted))
                continue;
            if (isScale(look.scale)) {
                if (!draw(scene, look, QDir(folder)))
                    return 1;
            } else if (look.scale > 1.0) {
                scaled += QStringLiteral("%1@%2").arg(scene.name, look.name);
            }
        }
    }
    return scaled.isEmpty() || !isScale(1.0) ? 0 : drawScaled(QStringList(folder) + scaled, 1.5);
}

bool isScene(const QString &name)
{
    const std::vector<Scene> scenes = allScenes();
    return name.startsWith(u'@') || std::any_of(scenes.begin(), scenes.end(), [&](const Scene &scene) {
               return name.section(u'@', 0, 0) == QLatin1String(scene.name);
           });
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir memory;
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screenFile(memory));
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty() || !QDir().mkpath(arguments.front())) {
        std::fputs(usage, stderr);
        return 2;
    }
    QCoreApplication::setOrganizationName(QStringLiteral("attention-lab-gallery"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, memory.path());
    QApplication::setFont(applicationFont());
    const QStringList wanted = arguments.mid(1);
    const auto scenes = std::count_if(wanted.begin(), wanted.end(), isScene);
    if (scenes > 0 && scenes < wanted.size()) {
        const QString other = *std::find_if_not(wanted.begin(), wanted.end(), isScene);
        std::fprintf(stderr, "%s is no scene\n", qPrintable(other));
        return 2;
    }
    return scenes == wanted.size() ? drawScenes(arguments.front(), wanted)
                                   : drawSources(arguments.front(), wanted);
}
