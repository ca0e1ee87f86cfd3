// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language_manager.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <array>
#include <utility>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace attention {

namespace {

const std::array<std::pair<LanguageChoice, const char *>, 3> words{{{LanguageChoice::System, "system"},
                                                                    {LanguageChoice::English, "en"},
                                                                    {LanguageChoice::Chinese, "zh_CN"}}};

QLocale localeOf(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English:
        return {QLocale::English, QLocale::UnitedKingdom};
    case LanguageChoice::Chinese:
        return {QLocale::Chinese, QLocale::China};
    case LanguageChoice::System:
        break;
    }
    return QLocale::system();
}

} // namespace

LanguageManager::LanguageManager(LanguageChoice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
{
    initTranslations();
    install();
}

LanguageManager::~LanguageManager() = default;

QString LanguageManager::word(LanguageChoice choice)
{
    for (const auto &[each, text] : words) {
        if (each == choice)
            return QString::fromLatin1(text);
    }
    return {};
}

LanguageChoice LanguageManager::choiceOf(const QString &word)
{
    for (const auto &[choice, text] : words) {
        if (word == QLatin1String(text))
            return choice;
    }
    return LanguageChoice::System;
}

QString LanguageManager::name(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English:
        return QStringLiteral("English");
    case LanguageChoice::Chinese:
        return QStringLiteral("简体中文");
    case LanguageChoice::System:
        break;
    }
    return tr("As the desktop");
}

void LanguageManager::setChoice(LanguageChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    install();
    emit changed();
}

/// Qt's own words (buttons of dialogs, menus of text fields) come from Qt's translation, where it is
/// installed.
void LanguageManager::install()
{
    QLocale::setDefault(localeOf(m_choice));
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QLocale locale;
    const bool chinese =
        locale.language() == QLocale::Chinese && locale.script() != QLocale::TraditionalChineseScript;

    const std::array<std::pair<QString, QString>, 2> files{
        {{QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
         {QStringLiteral("attention-lab"), QStringLiteral(":/translations")}}};
    for (const auto &[file, folder] : files) {
        auto translator = std::make_unique<QTranslator>();
        const bool isThere = chinese && translator->load(locale, file, QStringLiteral("_"), folder);
        if (!isThere)
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

} // namespace attention
