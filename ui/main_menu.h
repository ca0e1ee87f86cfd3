// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codegen/script.h"
#include "ui/language/language_manager.h"
#include "ui/theme/theme_manager.h"

#include <QMenuBar>

namespace attention {

class Experiment;

/// The menus and every shortcut of the window.
class MainMenu : public QMenuBar
{
    Q_OBJECT

public:
    MainMenu(Experiment &experiment, ThemeManager &theme, LanguageManager &language,
             QWidget *parent = nullptr);

signals:
    void openTableRequested();
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
    void addEdit();
    void addRun(Experiment &experiment);
    void addView(ThemeManager &theme, LanguageManager &language);
};

} // namespace attention
