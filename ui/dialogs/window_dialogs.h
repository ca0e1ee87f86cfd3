// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QWidget;

namespace attention {

class HelpWindow;
struct HelpTopic;
class ThemeManager;

/// The window's help, list of keys, preferences and about. F1 works in its dialogs as well.
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    /// \param dataFolder where sessions are kept; empty: nowhere
    WindowDialogs(ThemeManager &theme, const QString &dataFolder, QWidget *window);
    ~WindowDialogs() override;

    /// Null while the help is closed and was never open.
    HelpWindow *help() const { return m_help.get(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    /// The page about what has the focus.
    void showHelp();
    /// A page, or a place in it.
    void showTopic(const HelpTopic &topic);
    void showKeys();
    void showPreferences();
    /// \return whether they were open
    bool closePreferences();
    void showAbout();
    /// The help stands on its own; it goes with the window.
    void closeHelp();

signals:
    void languageChosen(const QString &language);

private:
    ThemeManager &m_theme;
    QString m_dataFolder;
    QWidget *m_window;
    std::unique_ptr<HelpWindow> m_help;
};

} // namespace attention
