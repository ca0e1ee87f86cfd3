// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QComboBox;
class QFormLayout;

namespace attention {

class ThemeManager;

/// What holds for every session. Each choice takes effect at once and is kept in the standard settings:
/// "window/theme", "window/language" (empty: the system's; "en", "zh_CN"), "window/reducedMotion" ("system",
/// "on", "off") and "session/keepLast".
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// \param dataFolder where sessions are kept; empty: nowhere
    PreferencesDialog(ThemeManager &theme, const QString &dataFolder, QWidget *parent);

signals:
    void languageChosen(const QString &language);
    void reducedMotionChosen(const QString &choice);

private:
    QComboBox *addChoice(QFormLayout *form, const QString &label, const char *name,
                         const QList<QPair<QString, QString>> &choices, const QString &current);
    void addFolder(QFormLayout *form, const QString &folder);
};

} // namespace attention
