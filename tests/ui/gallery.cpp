// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window in its sizes and themes as PNG files, after a finished run of the published experiment or
// of other data: ui_gallery FOLDER [SOURCE[:classes|:row|:edited]…], a source being a generator, "sample:NAME" or a CSV
// file. Not a test: for looking at, and for the README's pictures.
#include "core/data/generators/generator.h"
#include "ui/main_window.h"
#include "ui/rows/row_choice.h"
#include "ui/theme/application_font.h"
#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
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

void settle()
{
    for (int turn = 0; turn < 20; ++turn)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

void finish(Experiment &experiment)
{
    experiment.runOrPause();
    while (experiment.model().state() != RunState::Finished)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// By class with ":classes" behind the source, one row with ":row", with a value tried out with ":edited"; with
// the levels of every category.
QString train(Experiment &experiment, QString source)
{
    const QString view = source.section(u':', -1);
    const bool byClass = view == QLatin1String("classes");
    const bool one = view == QLatin1String("row") || view == QLatin1String("edited");
    if (byClass || one)
        source.chop(view.size() + 1);
    TrainingConfig settings;
    settings.data.source = source.toStdString();
    settings.model.attentionBias = true;
    settings.epochs = 60;
    settings.batchSize = 32;
    settings.learningRate = 0.003;
    if (const Generator *generator = findGenerator(settings.data.source)) {
        settings.data.columns = generator->columns;
        settings.epochs = generator->epochs;
        settings.batchSize = 128;
    }
    experiment.setSettings(settings);
    experiment.reset();
    finish(experiment);
    settle();
    experiment.model().setAllLevelsShown(true);
    experiment.model().setAttentionRows(byClass ? AttentionRows::ByClass
                                        : one   ? AttentionRows::One
                                                : AttentionRows::All);
    if (one) {
        RowChoice &choice = experiment.model().rowChoice();
        const std::size_t row = experiment.model().run()->facts().trainRows + 12;
        choice.choose(row);
        if (view == QLatin1String("edited"))
            choice.setValue(row, 1, choice.value(row, 1) > 0.5 ? 0.0 : 1.0);
    }
    QString name = QFileInfo(source).completeBaseName().section(u':', -1);
    return name + (byClass || one ? u'-' + view + u'-' : QStringLiteral("-"));
}

bool draw(MainWindow &window, ThemeManager &theme, const QDir &folder, const QString &prefix)
{
    for (const Shot &shot : shots) {
        theme.setChoice(shot.theme);
        window.resize(shot.size);
        settle();
        const QString path = folder.filePath(prefix + QLatin1String(shot.name) + QStringLiteral(".png"));
        if (!window.grab().save(path)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("ui_gallery FOLDER [SOURCE[:classes|:row|:edited]...]: writes pictures of the window there\n", stderr);
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
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (argc == 2) {
        finish(window.experiment());
        return draw(window, theme, folder, {}) ? 0 : 1;
    }
    for (int i = 2; i < argc; ++i) {
        if (!draw(window, theme, folder, train(window.experiment(), QString::fromLocal8Bit(argv[i]))))
            return 1;
    }
    return 0;
}
