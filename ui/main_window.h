// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"
#include "ui/experiment.h"
#include "ui/language/language_manager.h"
#include "ui/layout_mode.h"
#include "ui/runs/run_keeper.h"
#include "ui/runs/run_library.h"
#include "ui/session/settings_history.h"
#include "ui/trust/trust_work.h"

#include <QMainWindow>

class QSettings;
class QShortcut;

namespace attention {

class CodeActions;
class ControlPanel;
class DataActions;
class Inspector;
class MainMenu;
class MainToolbar;
class MessageBar;
class PlotGrid;
class ReportActions;
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
    ~MainWindow() override;

    Experiment &experiment() { return m_experiment; }
    RunLibrary &runs() { return m_runs; }
    TrustWork &trust() { return m_trust; }
    PlotGrid &plots() { return *m_plots; }
    DataActions &data() { return *m_data; }
    CodeActions &code() { return *m_code; }
    ReportActions &report() { return *m_report; }
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
    /// Builds every part in the language that is set, in place of those there were.
    void compose();
    void connectParts();
    void applyLayoutMode();
    /// Puts the panels that are closed to a rail over the plots, or takes them away.
    void showOverlays();
    /// Gives the inspector the plots' room, or back.
    void spreadInspector(bool spread);
    void refreshTitle();
    void showRuns();
    /// A page of the inspector, wherever that is.
    void showPage(int page);
    void copyPlot(const QString &plotName);
    void copyData(const QString &plotName);
    void saveData(const QString &plotName);
    /// Asks where to.
    void saveText(const QString &fileName, const QByteArray &text);

    LanguageManager m_language; ///< before all that has words
    ThemeManager &m_theme;
    Experiment m_experiment;
    RunLibrary m_runs;
    RunKeeper m_keeper;
    TrustWork m_trust{m_experiment};
    SettingsHistory m_history{m_experiment};
    LayoutMode m_mode = LayoutMode::Wide;
    QString m_dataFolder;
    MessageBar *m_messages;
    RunNotes *m_notes;
    DataActions *m_data;
    ReportActions *m_report;
    CodeActions *m_code;
    SessionActions *m_session;
    // Made by compose(), owned by the menu's and the content's place in the window.
    MainMenu *m_menu = nullptr;
    QWidget *m_content = nullptr;
    MainToolbar *m_toolbar = nullptr;
    WindowDialogs *m_dialogs = nullptr;
    ControlPanel *m_controls = nullptr;
    SideRail *m_controlRail = nullptr;
    QWidget *m_middle = nullptr;
    PlotGrid *m_plots = nullptr;
    Inspector *m_inspector = nullptr;
    SideRail *m_inspectorRail = nullptr;
    QShortcut *m_endSpread = nullptr; ///< enabled while the inspector is spread
    Timeline *m_timeline = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace attention
