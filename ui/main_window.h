// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/experiment.h"
#include "ui/layout_mode.h"
#include "ui/session/settings_history.h"

#include <QMainWindow>

class QSettings;

namespace attention {

class ControlPanel;
class DataActions;
class Inspector;
class MainMenu;
class MainToolbar;
class MessageBar;
class PlotGrid;
class RunNotes;
class SessionActions;
class SideRail;
class StatusLine;
class ThemeManager;
class Timeline;
class WindowDialogs;

/// Puts the parts of the window together and gives each the room the window's size allows.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \param theme must outlive the window
    /// \param dataFolder where the last session is kept; empty keeps the settings alone
    explicit MainWindow(ThemeManager &theme, const QString &dataFolder = {}, QWidget *parent = nullptr);

    Experiment &experiment() { return m_experiment; }
    PlotGrid &plots() { return *m_plots; }
    DataActions &data() { return *m_data; }
    WindowDialogs &dialogs() { return *m_dialogs; }
    SessionActions &session() { return *m_session; }
    LayoutMode layoutMode() const { return m_mode; }

    /// Size, place, theme, tab and settings of the last time.
    void recall(const QSettings &store);
    void remember(QSettings &store) const;

public slots:
    /// Of one plot, by Plot::plotName(), or of all with an empty name.
    void saveImages(const QString &plotName = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectParts();
    void applyLayoutMode();
    /// Puts the panels that are closed to a rail over the plots, or takes them away.
    void showOverlays();
    void refreshTitle();
    void copyPlot(const QString &plotName);
    void copyData(const QString &plotName);
    void saveData(const QString &plotName);
    /// Asks where to.
    void saveText(const QString &fileName, const QByteArray &text);

    ThemeManager &m_theme;
    Experiment m_experiment;
    SettingsHistory m_history{m_experiment};
    LayoutMode m_mode = LayoutMode::Wide;
    MainMenu *m_menu;
    MainToolbar *m_toolbar;
    MessageBar *m_messages;
    RunNotes *m_notes;
    DataActions *m_data;
    SessionActions *m_session;
    WindowDialogs *m_dialogs;
    ControlPanel *m_controls;
    SideRail *m_controlRail;
    QWidget *m_middle;
    PlotGrid *m_plots;
    Inspector *m_inspector;
    SideRail *m_inspectorRail;
    Timeline *m_timeline;
    StatusLine *m_status;
};

} // namespace attention
