// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/own_settings.h"
#include "ui/main_window.h"
#include "ui/theme/theme_manager.h"
#include "ui/widgets/slider.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

namespace attention::testing {

/// The real window, driven by object names. Deadlines only end a test that would hang.
class WindowTest : public QObject
{
protected:
    static constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure

    /// A window as at the very first start, with the published experiment ready.
    void openWindow(const QString &dataFolder = {})
    {
        forgetSettings();
        createWindow(dataFolder);
        showWindow();
        QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().state() == RunState::Paused, patience);
    }
    void closeWindow() { m_window.reset(); }

    /// What openWindow() does, step by step, for tests of other starts than the first.
    void forgetSettings()
    {
        closeWindow();
        m_theme.reset();
        useOwnSettings(m_folder);
        QSettings().clear();
        m_theme = std::make_unique<ThemeManager>();
        m_theme->install();
    }
    /// Takes the place of the window before, which ends first.
    void createWindow(const QString &dataFolder = {})
    {
        closeWindow();
        m_window = std::make_unique<MainWindow>(*m_theme, dataFolder);
    }
    void showWindow()
    {
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template <class T>
    T *find(const QString &name) const
    {
        T *found = m_window->findChild<T *>(name);
        if (found == nullptr)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    template <class T>
    T *find(const char *name) const
    {
        return find<T>(QString::fromLatin1(name));
    }
    void click(const char *button, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton, modifiers);
    }
    void trigger(const char *action) const { find<QAction>(action)->trigger(); }
    /// Where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : m_window.get(), key, modifiers);
    }
    void fullSpeed() const { find<Slider>("paceSlider")->setValue(find<Slider>("paceSlider")->maximum()); }
    /// Trains to the end.
    void finish() const
    {
        fullSpeed();
        click("runButton");
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    }
    /// A new run with these settings, to the end.
    void train(const TrainingConfig &settings = {}) const
    {
        experiment().setPace(0);
        experiment().setSettings(settings);
        experiment().reset();
        experiment().runOrPause();
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    }

    /// A file dragged onto the window.
    void drop(const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

    MainWindow &window() const { return *m_window; }
    ThemeManager &theme() const { return *m_theme; }
    Experiment &experiment() const { return m_window->experiment(); }
    RunModel &model() const { return m_window->experiment().model(); }
    /// Where the settings are, and a place for files.
    const QTemporaryDir &folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ThemeManager> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace attention::testing
