// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_memory.h"

#include "core/io/settings_json.h"
#include "ui/experiment.h"
#include "ui/export/file_writer.h"
#include "ui/language/language_manager.h"
#include "ui/theme/theme_manager.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <nlohmann/json.hpp>

#include <array>
#include <exception>
#include <utility>

namespace attention {

namespace {

const QString settingsKey = QStringLiteral("experiment/settings");
const QString paceKey = QStringLiteral("experiment/pace");
const QString retrainKey = QStringLiteral("experiment/retrainAsDragged");
const QString smoothingKey = QStringLiteral("curves/smoothing");
const QString logLossKey = QStringLiteral("curves/logLoss");
const QString languageKey = QStringLiteral("window/language");
const QString themeKey = QStringLiteral("window/theme");

const std::array<std::pair<ThemeChoice, QString>, 3> themeWords{
    {{ThemeChoice::System, QStringLiteral("system")},
     {ThemeChoice::Light, QStringLiteral("light")},
     {ThemeChoice::Dark, QStringLiteral("dark")}}};

bool isThere(const DataConfig &data)
{
    const bool isFile = data.isTable() && !data.source.starts_with(samplePrefix);
    return !isFile || QFileInfo(QString::fromStdString(data.source)).isReadable();
}

} // namespace

void rememberSettings(QSettings &store, const Experiment &experiment)
{
    store.setValue(settingsKey, QString::fromStdString(settingsJson(experiment.settings()).dump()));
    store.setValue(paceKey, experiment.pace());
    store.setValue(retrainKey, experiment.retrainsAsDragged());
    store.setValue(smoothingKey, experiment.model().smoothing());
    store.setValue(logLossKey, experiment.model().lossLogarithmic());
}

QString recallSettings(const QSettings &store, Experiment &experiment, TrainingConfig &settings)
{
    experiment.setPace(store.value(paceKey, experiment.pace()).toDouble());
    experiment.setRetrainsAsDragged(store.value(retrainKey, true).toBool());
    experiment.model().setSmoothing(store.value(smoothingKey, 0.0).toDouble());
    experiment.model().setLossLogarithmic(store.value(logLossKey, false).toBool());
    const QString text = store.value(settingsKey).toString();
    if (text.isEmpty())
        return {};
    try {
        TrainingConfig kept = settingsFromJson(Json::parse(text.toStdString()));
        if (!isThere(kept.data)) {
            return QCoreApplication::translate(
                       "WindowMemory", "%1, the table of the last time, is gone. This is the published "
                                       "experiment; File, Open opens another.")
                .arg(withTilde(QString::fromStdString(kept.data.source)));
        }
        settings = std::move(kept);
    } catch (const std::exception &) {
        // Settings of another version or damaged: the published experiment, which stands already.
    }
    return {};
}

QString themeWord(ThemeChoice choice)
{
    for (const auto &[known, word] : themeWords) {
        if (known == choice)
            return word;
    }
    return {};
}

ThemeChoice themeFromWord(const QString &word)
{
    for (const auto &[choice, known] : themeWords) {
        if (known == word)
            return choice;
    }
    return ThemeChoice::System;
}

void rememberTheme(QSettings &store, const ThemeManager &theme)
{
    store.setValue(themeKey, themeWord(theme.choice()));
}

void recallTheme(const QSettings &store, ThemeManager &theme)
{
    theme.setChoice(themeFromWord(store.value(themeKey).toString()));
}

void rememberLanguage(QSettings &store, const LanguageManager &language)
{
    store.setValue(languageKey, LanguageManager::word(language.choice()));
}

LanguageChoice recallLanguage(const QSettings &store)
{
    return LanguageManager::choiceOf(store.value(languageKey).toString());
}

} // namespace attention
