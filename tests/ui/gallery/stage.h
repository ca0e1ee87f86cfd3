// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/language/language_manager.h"
#include "ui/main_window.h"
#include "ui/theme/theme_manager.h"

#include <QApplication>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace attention::gallery {

/// How a window is drawn.
struct Look
{
    const char *name;
    QSize size; ///< of the window, in logical px
    ThemeChoice theme = ThemeChoice::Light;
    LanguageChoice language = LanguageChoice::English;
    double scale = 1.0; ///< px a logical px
};

/// A window as at the very first start, and the hands that bring it where it is drawn. What does not come
/// about within a minute ends the program.
class Stage
{
public:
    explicit Stage(const Look &look);
    ~Stage();

    MainWindow &window() { return *m_window; }
    Experiment &experiment() { return m_window->experiment(); }
    RunModel &model() { return m_window->experiment().model(); }

    template <class T>
    T *find(const char *name)
    {
        T *found = nullptr;
        waitFor(name, [&] {
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget *each : windows) {
                found = each->objectName() == QLatin1String(name) ? qobject_cast<T *>(each)
                                                                  : each->findChild<T *>(QLatin1String(name));
                if (found != nullptr)
                    break;
            }
            return found != nullptr;
        });
        return found;
    }
    void click(const char *button);
    void trigger(const char *action);
    /// Of the published experiment, or as told, to the end.
    void train(const TrainingConfig &config = {});
    void openTab(int page);
    /// One row in the plots: a validation row, counted from 0.
    void showRow(std::size_t row);
    /// With every figure of it there.
    void waitForRow();
    void waitFor(const char *what, const std::function<bool()> &there);
    void settle();
    /// A file in a folder of the stage's own.
    QString write(const QString &name, const QByteArray &content);

    /// The window, and the dialog in its middle if there is one.
    QImage picture();

private:
    QTemporaryDir m_folder;
    ThemeManager m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace attention::gallery
