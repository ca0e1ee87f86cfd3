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
enum class ThemeChoice;
struct TrainingConfig;

/// What the window knows again at the next start, by the standard settings of the user: settings and pace.
void rememberSettings(QSettings &store, const Experiment &experiment);
/// Sets the pace and reads `settings`; the published ones where none were kept or they are damaged. Why they
/// cannot be used, in one line; empty if all is well.
QString recallSettings(const QSettings &store, Experiment &experiment, TrainingConfig &settings);
QString themeWord(ThemeChoice choice);
/// The desktop's where the word is unknown.
ThemeChoice themeFromWord(const QString &word);
void rememberTheme(QSettings &store, const ThemeManager &theme);
void recallTheme(const QSettings &store, ThemeManager &theme);

void rememberLanguage(QSettings &store, const LanguageManager &language);
LanguageChoice recallLanguage(const QSettings &store);

} // namespace attention
