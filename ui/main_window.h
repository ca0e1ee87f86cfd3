// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/experiment.h"
#include "ui/layout_mode.h"

#include <QMainWindow>

class QSettings;
class QShortcut;

namespace attention {

class ControlPanel;
class DataActions;
class Inspector;
class MainMenu;
class MainToolbar;
class MessageBar;
class PlotGrid;
class RunNotes;
class SideRail;
class StatusLine;
class ThemeManager;
class Timeline;

/// Puts the parts of the window together and gives each the room the window's size allows.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `theme` must outlive the window.
    explicit MainWindow(ThemeManager &theme, QWidget *parent = nullptr);

    Experiment &experiment() { return m_experiment; }
    PlotGrid &plots() { return *m_plots; }
    DataActions &data() { return *m_data; }
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
    /// Gives the inspector the plots' room, or back.
    void spreadInspector(bool spread);
    void refreshTitle();
    void copyPlot(const QString &plotName);
    void copyData(const QString &plotName);
    void saveData(const QString &plotName);
    /// Asks where to.
    void saveText(const QString &fileName, const QByteArray &text);
    void about();

    ThemeManager &m_theme;
    Experiment m_experiment;
    LayoutMode m_mode = LayoutMode::Wide;
    MainMenu *m_menu;
    MainToolbar *m_toolbar;
    MessageBar *m_messages;
    RunNotes *m_notes;
    DataActions *m_data;
    ControlPanel *m_controls;
    SideRail *m_controlRail;
    QWidget *m_middle;
    PlotGrid *m_plots;
    Inspector *m_inspector;
    SideRail *m_inspectorRail;
    QShortcut *m_endSpread; ///< enabled while the inspector is spread
    Timeline *m_timeline;
    StatusLine *m_status;
};

} // namespace attention
