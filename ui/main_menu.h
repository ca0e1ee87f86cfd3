// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"
#include "ui/language/language_manager.h"
#include "ui/theme/theme_manager.h"

#include <QMenuBar>

namespace attention {

class Experiment;
class SettingsHistory;

/// The menus and every shortcut of the window.
class MainMenu : public QMenuBar
{
    Q_OBJECT

public:
    /// All must outlive the menu.
    MainMenu(Experiment &experiment, SettingsHistory &history, ThemeManager &theme, LanguageManager &language,
             QWidget *parent = nullptr);

signals:
    void newRequested();
    void openRequested();
    /// One of the recent files.
    void fileChosen(const QString &path);
    void saveRequested();
    void saveAsRequested();
    void copySettingsRequested();
    void pasteSettingsRequested();
    void preferencesRequested();
    void helpRequested();
    void keysRequested();
    /// As DataConfig::source.
    void sampleChosen(const QString &source);
    void saveImagesRequested();
    void copyPlotRequested();
    void copyCodeRequested(attention::ScriptLanguage language);
    void logLossRequested();
    void fitRequested();
    void fullScreenRequested(bool on);
    void meterToggled();
    void aboutRequested();

private:
    void addFile();
    void addEdit(SettingsHistory &history);
    void addRun(Experiment &experiment);
    void addView(ThemeManager &theme, LanguageManager &language);
    void addHelp();
};

} // namespace attention
