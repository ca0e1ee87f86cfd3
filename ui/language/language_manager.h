// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

class QString;

namespace attention {

enum class LanguageChoice {
    System,
    English,
    Chinese, ///< simplified
};

/// Holds the choice of language and keeps the application's translators and default locale in step with it.
/// One per application, on the GUI thread. Windows are told by the event LanguageChange.
class LanguageManager : public QObject
{
    Q_OBJECT

public:
    explicit LanguageManager(LanguageChoice choice, QObject *parent = nullptr);
    ~LanguageManager() override;

    LanguageChoice choice() const { return m_choice; }

    /// The word a choice is kept as: "system", "en" or "zh_CN"; another word is System.
    static QString word(LanguageChoice choice);
    static LanguageChoice choiceOf(const QString &word);
    /// In its own language, for a menu: "English", "简体中文".
    static QString name(LanguageChoice choice);

public slots:
    void setChoice(attention::LanguageChoice choice);

signals:
    void changed();

private:
    void install();

    LanguageChoice m_choice;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace attention
