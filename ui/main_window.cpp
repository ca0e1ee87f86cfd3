// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/code_actions.h"
#include "ui/controls/control_panel.h"
#include "ui/data_actions.h"
#include "ui/dialogs/window_dialogs.h"
#include "ui/export/figure_picture.h"
#include "ui/export/file_questions.h"
#include "ui/export/file_writer.h"
#include "ui/export/image_format.h"
#include "ui/export/save_images_dialog.h"
#include "ui/help/help_pages.h"
#include "ui/inspector/inspector.h"
#include "ui/main_menu.h"
#include "ui/main_toolbar.h"
#include "ui/plot_grid.h"
#include "ui/plots/plot_card.h"
#include "ui/run_notes.h"
#include "ui/session/session_actions.h"
#include "ui/side_rail.h"
#include "ui/status_line.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme_manager.h"
#include "ui/timeline/timeline.h"
#include "ui/trust/report/report_actions.h"
#include "ui/widgets/drawn_role.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_memory.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

#include <optional>

namespace attention {

namespace {

constexpr int controlWidth = 286;
constexpr int compactControlWidth = 240;
constexpr int inspectorWidth = 330;

} // namespace

MainWindow::MainWindow(ThemeManager &theme, const QString &dataFolder, QWidget *parent)
    : QMainWindow(parent)
    , m_language(recallLanguage(QSettings()))
    , m_theme(theme)
    , m_runs(m_experiment.model())
    , m_keeper(m_experiment, m_runs)
    , m_dataFolder(dataFolder)
    , m_messages(new MessageBar(this))
    , m_notes(new RunNotes(m_experiment, *m_messages, this))
    , m_data(new DataActions(m_experiment, *m_notes, this))
    , m_report(new ReportActions(*m_notes, this))
    , m_code(new CodeActions(m_experiment.model(), *m_notes, this))
    , m_session(new SessionActions(m_experiment, *m_notes, dataFolder, this))
{
    installDrawnRoles();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_messages->setObjectName(QStringLiteral("messageBar"));
    const Metrics metrics;
    setMinimumSize(metrics.px(800), metrics.px(520));
    resize(metrics.px(1440), metrics.px(900));
    compose();
    connect(&m_experiment.model(), &RunModel::runChanged, this, &MainWindow::refreshTitle);
    connect(&m_session->file(), &SessionFile::changed, this, &MainWindow::refreshTitle);
    connect(m_data, &DataActions::experimentChosen, m_session, &SessionActions::open);
    connect(m_data, &DataActions::pictureRead, m_session, &SessionActions::openPicture);
    connect(&m_runs, &RunLibrary::troubled, m_notes, &RunNotes::showError);
    connect(&m_keeper, &RunKeeper::troubled, m_notes, &RunNotes::showError);
    // Later, for the menu that the choice came from goes with the rest.
    connect(&m_language, &LanguageManager::changed, this, &MainWindow::compose, Qt::QueuedConnection);
}

/// Parts go before what they show: one that is being edited hands over its text as it goes.
MainWindow::~MainWindow()
{
    hide();
    m_messages->setParent(this);
    delete takeCentralWidget();
}

void MainWindow::compose()
{
    const QByteArray plots = m_plots != nullptr ? m_plots->saveState() : QByteArray();
    const int page = m_inspector != nullptr ? m_inspector->currentIndex() : 0;
    m_messages->setParent(this); // what it says stays
    delete m_menu;
    delete takeCentralWidget();

    m_content = new QWidget(this);
    m_menu = new MainMenu(m_experiment, m_history, m_theme, m_language, this);
    setMenuBar(m_menu);
    m_toolbar = new MainToolbar(m_experiment, m_runs, m_content);
    const bool preferences = m_dialogs != nullptr && m_dialogs->closePreferences();
    delete m_dialogs;
    m_dialogs = new WindowDialogs(m_theme, m_dataFolder, this);
    m_middle = new QWidget(m_content);
    m_plots = new PlotGrid(m_experiment, m_middle);
    m_timeline = new Timeline(m_experiment, m_content);
    m_status = new StatusLine(m_experiment, m_content);
    m_controls = new ControlPanel(m_experiment, m_middle);
    m_inspector = new Inspector(m_experiment, m_runs, m_keeper, m_trust, m_middle);
    m_controlRail = new SideRail({tr("Data"), tr("Model"), tr("Training")}, Qt::RightEdge, m_middle);
    m_controlRail->setObjectName(QStringLiteral("controlRail"));
    QStringList pages;
    for (int each = 0; each < m_inspector->count(); ++each)
        pages.append(m_inspector->title(each));
    m_inspectorRail = new SideRail(pages, Qt::LeftEdge, m_middle);
    m_inspectorRail->setObjectName(QStringLiteral("inspectorRail"));
    m_endSpread = new QShortcut(Qt::Key_Escape, m_content);
    m_endSpread->setEnabled(false);

    auto *middle = new QHBoxLayout(m_middle);
    middle->setContentsMargins({});
    middle->setSpacing(0);
    middle->addWidget(m_controlRail);
    middle->addWidget(m_controls);
    middle->addWidget(m_plots, 1);
    middle->addWidget(m_inspector);
    middle->addWidget(m_inspectorRail);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_messages);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_timeline);
    layout->addWidget(m_status);
    setCentralWidget(m_content);

    connectParts();
    applyLayoutMode();
    refreshTitle();
    m_plots->restoreState(plots);
    m_inspector->setCurrentIndex(page);
    if (preferences)
        m_dialogs->showPreferences();
    setFocus(); // on nothing yet: F1 begins at the beginning, and Space presses nothing
}

void MainWindow::connectParts()
{
    connect(m_menu, &MainMenu::newRequested, m_session, &SessionActions::startNew);
    connect(m_menu, &MainMenu::openRequested, m_data, &DataActions::open);
    connect(m_menu, &MainMenu::fileChosen, m_data, &DataActions::openFile);
    connect(m_menu, &MainMenu::saveRequested, m_session, &SessionActions::save);
    connect(m_menu, &MainMenu::saveAsRequested, m_session, &SessionActions::saveAs);
    connect(m_menu, &MainMenu::copySettingsRequested, m_session, &SessionActions::copySettings);
    connect(m_menu, &MainMenu::pasteSettingsRequested, m_session, &SessionActions::pasteSettings);
    connect(m_menu, &MainMenu::sampleChosen, m_data, &DataActions::chooseSource);
    connect(m_controls, &ControlPanel::sourceChosen, m_data, &DataActions::chooseSource);
    connect(m_controls, &ControlPanel::openTableRequested, m_data, &DataActions::open);
    connect(m_controls, &ControlPanel::columnsRequested, m_data, &DataActions::editColumns);
    connect(m_controls, &ControlPanel::reloadRequested, m_data, &DataActions::reload);
    connect(m_menu, &MainMenu::saveImagesRequested, this, [this] { saveImages(); });
    connect(m_menu, &MainMenu::copyPlotRequested, this, [this] { copyPlot(m_plots->currentPlotName()); });
    connect(m_menu, &MainMenu::copyCodeRequested, m_code, &CodeActions::copy);
    connect(m_inspector, &Inspector::copyCodeRequested, m_code, &CodeActions::copy);
    connect(m_menu, &MainMenu::fitRequested, m_plots, &PlotGrid::fitAll);
    connect(m_menu, &MainMenu::logLossRequested, m_plots, &PlotGrid::toggleLogLoss);
    connect(m_menu, &MainMenu::fullScreenRequested, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_menu, &MainMenu::meterToggled, m_status, &StatusLine::toggleMeter);
    connect(m_menu, &MainMenu::preferencesRequested, m_dialogs, &WindowDialogs::showPreferences);
    connect(m_menu, &MainMenu::helpRequested, m_dialogs, &WindowDialogs::showHelp);
    connect(m_menu, &MainMenu::keysRequested, m_dialogs, &WindowDialogs::showKeys);
    connect(m_menu, &MainMenu::aboutRequested, m_dialogs, &WindowDialogs::showAbout);
    connect(m_dialogs, &WindowDialogs::languageChosen, &m_language,
            [this](const QString &word) { m_language.setChoice(LanguageManager::choiceOf(word)); });
    connect(m_toolbar, &MainToolbar::saveImagesRequested, this, [this] { saveImages(); });
    connect(m_plots, &PlotGrid::saveRequested, this, &MainWindow::saveImages);
    connect(m_plots, &PlotGrid::copyRequested, this, &MainWindow::copyPlot);
    connect(m_plots, &PlotGrid::saveDataRequested, this, &MainWindow::saveData);
    connect(m_plots, &PlotGrid::copyDataRequested, this, &MainWindow::copyData);
    connect(m_plots, &PlotGrid::whyRequested, m_notes, &RunNotes::explainClasses);
    connect(m_plots, &PlotGrid::currentSentenceChanged, m_status, &StatusLine::setSentence);
    connect(m_inspector, &Inspector::saveRequested, this,
            [this](const QString &name, const QString &text) { saveText(name, text.toUtf8()); });
    connect(m_inspector, &Inspector::copied, m_notes, qOverload<const QString &>(&RunNotes::showDone));
    connect(m_inspector, &Inspector::refused, m_notes, &RunNotes::showError);
    connect(m_inspector, &Inspector::attentionBiasRequested, m_notes, &RunNotes::turnOnAttentionBias);
    connect(m_inspector, &Inspector::reportRequested, this,
            [this](ReportFormat format) { m_report->save(m_trust.findings(), format); });
    connect(m_inspector, &Inspector::remedyRequested, m_notes, &RunNotes::applyRemedy);
    connect(m_inspector, &Inspector::helpRequested, m_dialogs, [this](const QString &page) {
        m_dialogs->showTopic({page, {}});
    });
    connect(m_inspector, &Inspector::pictureSaved, m_notes, &RunNotes::showSaved);
    connect(m_inspector, &Inspector::trustRequested, this, [this] { showPage(m_inspector->trustIndex()); });
    connect(m_inspector, &Inspector::spreadRequested, this,
            [this] { spreadInspector(!m_endSpread->isEnabled()); });
    connect(m_endSpread, &QShortcut::activated, this, [this] { spreadInspector(false); });
    connect(m_inspector, &Inspector::rowRequested, this, [this](std::size_t row) {
        m_inspectorRail->setOpenIndex(-1); // it would cover the plots
        m_plots->showRow(row);
    });
    connect(m_inspector, &Inspector::wrongRowsRequested, this, [this] {
        m_inspectorRail->setOpenIndex(-1);
        m_plots->showWrongRows();
    });
    connect(m_inspector, &Inspector::runsRemoved, this,
            [this](const QString &message) { m_notes->showUndo(message, [this] { m_runs.undoRemoval(); }); });
    connect(m_toolbar, &MainToolbar::allRunsRequested, this, &MainWindow::showRuns);
    connect(m_controlRail, &SideRail::openIndexChanged, this, [this](int index) {
        showOverlays();
        if (index >= 0)
            m_controls->showGroup(static_cast<ControlPanel::Group>(index));
    });
    connect(m_inspectorRail, &SideRail::openIndexChanged, this, [this](int index) {
        if (index >= 0)
            m_inspector->setCurrentIndex(index);
        else
            m_endSpread->setEnabled(false);
        showOverlays();
    });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (layoutModeFor(size(), Metrics()) != m_mode)
        applyLayoutMode();
    else
        showOverlays();
}

void MainWindow::applyLayoutMode()
{
    m_mode = layoutModeFor(size(), Metrics());
    const bool compact = m_mode >= LayoutMode::Small;
    m_toolbar->setCompact(compact);
    m_controls->setCompact(compact);
    m_plots->setCompact(compact);
    m_timeline->setCompact(compact);
    m_status->setCompact(compact);
    m_controlRail->setVisible(m_mode == LayoutMode::Tiny);
    m_inspectorRail->setVisible(m_mode >= LayoutMode::Narrow);
    m_controlRail->setOpenIndex(-1);
    m_inspectorRail->setOpenIndex(-1);
    showOverlays();
}

void MainWindow::showOverlays()
{
    const Metrics metrics;
    const int width = metrics.px(m_mode >= LayoutMode::Small ? compactControlWidth : controlWidth);
    m_controls->setFixedWidth(width);
    const bool spread = m_endSpread->isEnabled();
    const bool overPlots = m_mode >= LayoutMode::Narrow;
    m_inspector->setFixedWidth(metrics.px(inspectorWidth));
    if (spread)
        m_inspector->setMaximumWidth(QWIDGETSIZE_MAX);
    m_plots->setVisible(!spread || overPlots);
    auto *layout = static_cast<QHBoxLayout *>(m_middle->layout());
    const auto place = [&](QWidget *panel, SideRail *rail, bool closed, int layoutIndex) {
        if (!closed) {
            if (layout->indexOf(panel) < 0)
                layout->insertWidget(layoutIndex, panel);
            panel->show();
            return;
        }
        layout->removeWidget(panel);
        panel->setVisible(rail->openIndex() >= 0);
        panel->raise();
    };
    place(m_controls, m_controlRail, m_mode == LayoutMode::Tiny, 1);
    place(m_inspector, m_inspectorRail, overPlots, layout->indexOf(m_plots) + 1);
    layout->activate();
    if (m_mode == LayoutMode::Tiny)
        m_controls->setGeometry(m_controlRail->width(), 0, m_controls->width(), m_middle->height());
    if (overPlots) {
        const int over = spread ? m_plots->width() : metrics.px(inspectorWidth);
        m_inspector->setGeometry(m_middle->width() - m_inspectorRail->width() - over, 0, over,
                                 m_middle->height());
    }
}

void MainWindow::showRuns()
{
    showPage(m_inspector->runsIndex());
}

void MainWindow::showPage(int page)
{
    m_inspector->setCurrentIndex(page);
    if (m_mode >= LayoutMode::Narrow)
        m_inspectorRail->setOpenIndex(page);
}

void MainWindow::spreadInspector(bool spread)
{
    m_endSpread->setEnabled(spread);
    showOverlays();
}

void MainWindow::refreshTitle()
{
    const QString experiment = experimentText(m_experiment.model().run()->config);
    const SessionFile &file = m_session->file();
    const QString name = QFileInfo(file.path()).fileName();
    setWindowTitle(name.isEmpty() ? tr("%1[*] – Attention Lab").arg(experiment)
                                  : tr("%1[*] – %2 – Attention Lab").arg(name, experiment));
    setWindowModified(file.isModified());
}

void MainWindow::saveImages(const QString &plotName)
{
    auto *dialog = new SaveImagesDialog(
        m_experiment.model(), [this](const QString &name) { return m_plots->sentence(name); },
        [this] { return grab(); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setScreenSize([this](const QString &name) { return m_plots->plotSize(name); });
    if (!plotName.isEmpty())
        dialog->setPlot(plotName);
    connect(dialog, &SaveImagesDialog::saved, m_notes, &RunNotes::showSaved);
    connect(dialog, &SaveImagesDialog::failed, m_notes, &RunNotes::showError);
    dialog->open();
}

void MainWindow::copyPlot(const QString &plotName)
{
    const QSize size = m_plots->plotSize(plotName);
    const double ratio = devicePixelRatioF();
    copyFigure(
        m_experiment.model(), plotName,
        {size.width() * ratio, size.height() * ratio, LengthUnit::Pixels, static_cast<int>(96 * ratio)});
    m_notes->showDone(tr("The picture is on the clipboard."));
}

void MainWindow::copyData(const QString &plotName)
{
    copyCsv(m_experiment.model(), plotName);
    m_notes->showDone(tr("The data are on the clipboard as CSV."));
}

void MainWindow::saveData(const QString &plotName)
{
    saveText(plotName + QStringLiteral(".csv"), figureCsv(m_experiment.model(), plotName));
}

void MainWindow::saveText(const QString &fileName, const QByteArray &text)
{
    const bool json = fileName.endsWith(QLatin1String(".json"));
    const QString path =
        askWhereToSave(this, tr("Save data"), fileName, json ? tr("JSON (*.json)") : tr("CSV table (*.csv)"));
    if (path.isEmpty() || (QFileInfo::exists(path) && !askToReplace(this, path)))
        return;
    if (const std::optional<QString> problem = saveFile(path, text))
        m_notes->showError(*problem);
    else
        m_notes->showSaved(path);
}

void MainWindow::recall(const QSettings &store)
{
    recallTheme(store, m_theme);
    m_session->recall(store);
    restoreGeometry(store.value(QStringLiteral("window/geometry")).toByteArray());
    m_plots->restoreState(store.value(QStringLiteral("window/plots")).toByteArray());
    m_inspector->setCurrentIndex(store.value(QStringLiteral("window/inspector"), 0).toInt());
}

void MainWindow::remember(QSettings &store) const
{
    rememberTheme(store, m_theme);
    rememberLanguage(store, m_language);
    m_session->remember(store);
    store.setValue(QStringLiteral("window/geometry"), saveGeometry());
    store.setValue(QStringLiteral("window/plots"), m_plots->saveState());
    store.setValue(QStringLiteral("window/inspector"), m_inspector->currentIndex());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_session->mayGo()) {
        event->ignore();
        return;
    }
    m_dialogs->closeHelp();
    QSettings store;
    remember(store);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DataActions::droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_data->openFile(DataActions::droppedFile(*event->mimeData()));
}

} // namespace attention
