// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/own_settings.h"
#include "ui/main_window.h"
#include "ui/theme/theme_manager.h"
#include "ui/widgets/slider.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace attention::testing {

/// The real window, driven by object names. Deadlines only end a test that would hang.
class WindowTest : public QObject
{
protected:
    static constexpr int patience = 60'000;

    /// A window as at the very first start, with the published experiment ready.
    void openWindow()
    {
        useOwnSettings(m_folder);
        QSettings().clear();
        m_theme = std::make_unique<ThemeManager>();
        m_theme->install();
        m_window = std::make_unique<MainWindow>(*m_theme);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().state() == RunState::Paused, patience);
    }
    void closeWindow()
    {
        m_window.reset();
        m_theme.reset();
    }
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_window->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("there is no %s", name);
        return found;
    }
    void click(const char *button, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton, modifiers);
    }
    /// Trains to the end.
    void finish() const
    {
        find<Slider>("paceSlider")->setValue(find<Slider>("paceSlider")->maximum());
        click("runButton");
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    }
    MainWindow &window() const { return *m_window; }
    Experiment &experiment() const { return m_window->experiment(); }
    RunModel &model() const { return m_window->experiment().model(); }
    const QTemporaryDir &folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ThemeManager> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace attention::testing
