// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_menu.h"

#include "core/data/samples.h"
#include "ui/experiment.h"
#include "ui/session/recent_menu.h"
#include "ui/session/settings_history.h"
#include "ui/text/run_text.h"
#include "ui/text/source_text.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>

#include <array>
#include <utility>

namespace attention {

MainMenu::MainMenu(Experiment &experiment, SettingsHistory &history, ThemeManager &theme,
                   LanguageManager &language, QWidget *parent)
    : QMenuBar(parent)
{
    addFile();
    addEdit(history);
    addRun(experiment);
    addView(theme, language);
    addHelp();
}

void MainMenu::addFile()
{
    QMenu *file = addMenu(tr("&File"));
    QAction *start = file->addAction(tr("&New, the published experiment"), this, &MainMenu::newRequested);
    start->setObjectName(QStringLiteral("newAction"));
    QAction *open = file->addAction(tr("&Open…"), QKeySequence::Open, this, &MainMenu::openRequested);
    open->setObjectName(QStringLiteral("openAction"));
    auto *recent = new RecentMenu(this);
    file->addMenu(recent);
    connect(recent, &RecentMenu::chosen, this, &MainMenu::fileChosen);
    QMenu *tables = file->addMenu(tr("Sa&mples"));
    for (const Sample &sample : samples()) {
        DataConfig config;
        config.source = std::string(samplePrefix).append(sample.name);
        const QString source = QString::fromStdString(config.source);
        QAction *action =
            tables->addAction(sourceText(config), this, [this, source] { emit sampleChosen(source); });
        action->setObjectName(source + QStringLiteral("Action"));
        action->setToolTip(sourceLine(config.source));
    }
    tables->setToolTipsVisible(true);
    file->addSeparator();
    QAction *save =
        file->addAction(tr("&Save experiment"), QKeySequence::Save, this, &MainMenu::saveRequested);
    save->setObjectName(QStringLiteral("saveAction"));
    QAction *saveAs =
        file->addAction(tr("Save experiment &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                        &MainMenu::saveAsRequested);
    saveAs->setObjectName(QStringLiteral("saveAsAction"));
    file->addAction(tr("Save &images…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                    &MainMenu::saveImagesRequested)
        ->setObjectName(QStringLiteral("saveImagesAction"));
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), qApp,
                                    &QApplication::closeAllWindows);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::addEdit(SettingsHistory &history)
{
    QMenu *edit = addMenu(tr("&Edit"));
    QAction *undo = history.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    undo->setObjectName(QStringLiteral("undoAction"));
    QAction *redo = history.createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    redo->setObjectName(QStringLiteral("redoAction"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(tr("&Copy plot"), QKeySequence::Copy, this, &MainMenu::copyPlotRequested)
        ->setObjectName(QStringLiteral("copyPlotAction"));
    QMenu *code = edit->addMenu(tr("Copy as co&de"));
    QAction *keras =
        code->addAction(tr("&Keras"), this, [this] { emit copyCodeRequested(ScriptLanguage::Keras); });
    keras->setObjectName(QStringLiteral("copyKerasAction"));
    QAction *torch =
        code->addAction(tr("&PyTorch"), this, [this] { emit copyCodeRequested(ScriptLanguage::PyTorch); });
    torch->setObjectName(QStringLiteral("copyPyTorchAction"));
    edit->addSeparator();
    edit->addAction(tr("Copy &settings"), this, &MainMenu::copySettingsRequested)
        ->setObjectName(QStringLiteral("copySettingsAction"));
    edit->addAction(tr("&Paste settings"), this, &MainMenu::pasteSettingsRequested)
        ->setObjectName(QStringLiteral("pasteSettingsAction"));
    edit->addSeparator();
    QAction *preferences = edit->addAction(tr("Pre&ferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                                           &MainMenu::preferencesRequested);
    preferences->setMenuRole(QAction::PreferencesRole);
    preferences->setObjectName(QStringLiteral("preferencesAction"));
}

void MainMenu::addRun(Experiment &experiment)
{
    QMenu *run = addMenu(tr("&Run"));
    QAction *runOrPause =
        run->addAction(tr("&Run"), QKeySequence(Qt::CTRL | Qt::Key_R), &experiment, &Experiment::runOrPause);
    runOrPause->setObjectName(QStringLiteral("runAction"));
    run->addAction(tr("&Step one epoch"), QKeySequence(Qt::CTRL | Qt::Key_Right), &experiment,
                   &Experiment::stepEpoch);
    run->addAction(tr("Step one &batch"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right), &experiment,
                   &Experiment::stepBatch);
    run->addAction(tr("Step back one ep&och"), QKeySequence(Qt::CTRL | Qt::Key_Left), &experiment,
                   &Experiment::stepEpochBack);
    run->addAction(tr("Step bac&k one batch"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left), &experiment,
                   &Experiment::stepBatchBack);
    run->addAction(tr("R&eset"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), &experiment, &Experiment::reset);
    connect(&experiment.model(), &RunModel::updated, runOrPause, [runOrPause, &experiment] {
        runOrPause->setText(experiment.isTraining() ? tr("&Pause") : tr("&Run"));
    });
}

void MainMenu::addView(ThemeManager &theme, LanguageManager &language)
{
    QMenu *view = addMenu(tr("&View"));
    QMenu *themes = view->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    for (const auto &[choice, name] :
         {std::pair{ThemeChoice::System, tr("&As the desktop")}, std::pair{ThemeChoice::Light, tr("&Light")},
          std::pair{ThemeChoice::Dark, tr("&Dark")}}) {
        QAction *action =
            themes->addAction(name, &theme, [&theme, choice = choice] { theme.setChoice(choice); });
        action->setCheckable(true);
        group->addAction(action);
        connect(themes, &QMenu::aboutToShow, action,
                [action, &theme, choice = choice] { action->setChecked(theme.choice() == choice); });
    }
    QMenu *languages = view->addMenu(tr("La&nguage"));
    auto *languageGroup = new QActionGroup(this);
    for (const LanguageChoice choice :
         {LanguageChoice::System, LanguageChoice::English, LanguageChoice::Chinese}) {
        QAction *action = languages->addAction(LanguageManager::name(choice), &language,
                                               [&language, choice] { language.setChoice(choice); });
        action->setObjectName(LanguageManager::word(choice) + QStringLiteral("LanguageAction"));
        action->setCheckable(true);
        action->setChecked(language.choice() == choice);
        languageGroup->addAction(action);
    }
    view->addSeparator();
    view->addAction(tr("&Log scale of the loss"), this, &MainMenu::logLossRequested);
    view->addAction(tr("&Fit all plots"), this, &MainMenu::fitRequested);
    view->addSeparator();
    QAction *fullScreen =
        view->addAction(tr("Full &screen"), QKeySequence(Qt::Key_F11), this, &MainMenu::fullScreenRequested);
    fullScreen->setCheckable(true);
    view->addAction(tr("Frames per secon&d"), QKeySequence(Qt::Key_F12), this, &MainMenu::meterToggled);
}

void MainMenu::addHelp()
{
    QMenu *help = addMenu(tr("&Help"));
    help->addAction(tr("&Help"), QKeySequence(Qt::Key_F1), this, &MainMenu::helpRequested)
        ->setObjectName(QStringLiteral("helpAction"));
    help->addAction(tr("&Keys…"), QKeySequence(Qt::CTRL | Qt::Key_Question), this, &MainMenu::keysRequested)
        ->setObjectName(QStringLiteral("keysAction"));
    help->addSeparator();
    QAction *about = help->addAction(tr("&About Attention Lab"), this, &MainMenu::aboutRequested);
    about->setObjectName(QStringLiteral("aboutAction"));
    about->setMenuRole(QAction::AboutRole);
    about->setObjectName(QStringLiteral("aboutAction"));
}

} // namespace attention
