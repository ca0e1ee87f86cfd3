// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace attention {

class Experiment;
class LanguageManager;
class ThemeManager;
enum class LanguageChoice;

/// What the window knows again at the next start, by the standard settings of the user.
void rememberExperiment(QSettings &store, const Experiment &experiment);
/// Why the published experiment stands in place of the remembered one, in one line; empty if all is well.
QString recallExperiment(const QSettings &store, Experiment &experiment);
void rememberTheme(QSettings &store, const ThemeManager &theme);
void recallTheme(const QSettings &store, ThemeManager &theme);

void rememberLanguage(QSettings &store, const LanguageManager &language);
LanguageChoice recallLanguage(const QSettings &store);

} // namespace attention
