// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_tab.h"

#include "ui/controls/quiet_label.h"
#include "ui/runs/run_details.h"
#include "ui/runs/run_keeper.h"
#include "ui/runs/run_library.h"
#include "ui/runs/run_table_model.h"
#include "ui/runs/run_table_view.h"
#include "ui/runs/runs_csv.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr int detailsHeight = 136;
constexpr int hintHeight = 48; ///< while none is selected

} // namespace

RunsTab::RunsTab(RunLibrary &library, RunKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_keeper(keeper)
    , m_order(new RunOrder(this))
{
    setObjectName(QStringLiteral("runsTab"));
    m_order->setSourceModel(new RunTableModel(library, this));
    m_openAction = addAction("openRunAction", tr("Open"), &RunsTab::openRun);
    m_renameAction = addAction("renameRunAction", tr("Rename"), &RunsTab::rename);
    m_pinAction = addAction("pinRunAction", tr("Pin"), &RunsTab::togglePin);
    m_deleteAction = addAction("deleteRunAction", tr("Delete"), &RunsTab::removeRuns);
    m_undoAction = addAction("undoDeleteRunAction", tr("Undo delete"), &RunsTab::undoRemoval);
    m_saveRunsAction = addAction("saveRunsAction", tr("Save all as CSV…"), &RunsTab::saveRuns);
    m_saveEpochsAction =
        addAction("saveRunEpochsAction", tr("Save every epoch as CSV…"), &RunsTab::saveEpochs);
    m_saveRunsAction->setToolTip(tr("One row for each run, with every setting and figure"));
    m_saveEpochsAction->setToolTip(tr("One row for each epoch, the run's name first"));

    const Metrics metrics;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), metrics.px(8), metrics.px(16), metrics.px(12));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(makeTitleRow());
    layout->addWidget(makeList(), 1);
    m_foot = new Panel(Qt::TopEdge, this);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, metrics.px(8), 0, 0);
    foot->setSpacing(metrics.px(8));
    m_details = new RunDetails(library, m_foot);
    foot->addWidget(m_details);
    foot->addWidget(makeButtons());
    layout->addWidget(m_foot);

    connect(m_table, &RunTableView::selectedRunsChanged, this, &RunsTab::refresh);
    connect(m_table, &RunTableView::openRequested, this, &RunsTab::openRun);
    connect(m_table, &RunTableView::deleteRequested, this, &RunsTab::removeRuns);
    for (const auto signal : {&RunLibrary::added, &RunLibrary::changed, &RunLibrary::removed})
        connect(&library, signal, this, &RunsTab::refresh);
    connect(&library, &RunLibrary::reset, this, &RunsTab::refresh);
    refresh();
}

QAction *RunsTab::addAction(const char *name, const QString &text, void (RunsTab::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, act);
    return action;
}

QWidget *RunsTab::makeTitleRow()
{
    const Metrics metrics;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_count = new QLabel(row);
    m_count->setObjectName(QStringLiteral("runCountLabel"));
    m_count->setFont(metrics.font(TextRole::Title));
    const auto button = [&](const char *name, IconName iconName, const QString &help) {
        auto *result = new QToolButton(row);
        result->setObjectName(QString::fromLatin1(name));
        result->setIcon(icon(iconName, IconRole::Quiet));
        result->setToolTip(help);
        result->setAccessibleName(help);
        return result;
    };
    m_save = button("saveRunsButton", IconName::Save, tr("Save all as CSV…"));
    connect(m_save, &QToolButton::clicked, this, &RunsTab::saveRuns);
    m_more = button("moreRunsButton", IconName::More, tr("More about the runs"));
    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    menu->addActions({m_openAction, m_renameAction, m_pinAction, m_deleteAction, m_undoAction});
    menu->addSeparator();
    menu->addActions({m_saveRunsAction, m_saveEpochsAction});
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_save);
    layout->addWidget(m_more);
    return row;
}

QWidget *RunsTab::makeList()
{
    m_list = new QStackedWidget(this);
    QLabel *empty = quietLabel(tr("Each run is kept here."), m_list);
    empty->setObjectName(QStringLiteral("noRunsLabel"));
    empty->setAlignment(Qt::AlignCenter);
    m_table = new RunTableView(m_list);
    m_table->setModel(m_order);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { m_more->menu()->popup(m_table->viewport()->mapToGlobal(place)); });
    m_list->addWidget(empty);
    m_list->addWidget(m_table);
    return m_list;
}

QWidget *RunsTab::makeButtons()
{
    auto *row = new QWidget(m_foot);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics().px(8));
    const auto button = [&](const char *name, const QString &text, const QString &help,
                            void (RunsTab::*act)()) {
        auto *result = new QPushButton(text, row);
        result->setObjectName(QString::fromLatin1(name));
        result->setProperty("small", true);
        result->setToolTip(help);
        connect(result, &QPushButton::clicked, this, act);
        layout->addWidget(result);
        return result;
    };
    m_openButton = button("openRunButton", tr("Open"),
                          tr("Trains the run again with its settings, to the epoch it had reached (Enter)"),
                          &RunsTab::openRun);
    m_pinButton = button("pinRunButton", tr("Pin"), tr("Pinned runs stand first"), &RunsTab::togglePin);
    m_deleteButton =
        button("deleteRunButton", tr("Delete"), tr("Deletes the runs selected (Del)"), &RunsTab::removeRuns);
    layout->addStretch();
    return row;
}

void RunsTab::refresh()
{
    const auto count = static_cast<std::int64_t>(m_library.runs().size());
    m_list->setCurrentIndex(count == 0 ? 0 : 1);
    m_foot->setVisible(count > 0);
    m_count->setText(count == 1 ? tr("1 run") : tr("%1 runs").arg(countText(count)));
    m_count->setVisible(count > 0);
    m_save->setEnabled(count > 0);
    m_more->setEnabled(count > 0 || m_library.canUndoRemoval());
    m_undoAction->setEnabled(m_library.canUndoRemoval());
    m_saveRunsAction->setEnabled(count > 0);
    m_saveEpochsAction->setEnabled(count > 0);
    const std::vector<KeptRunId> selected = m_table->selectedRuns();
    m_details->setRuns(selected);
    m_details->setFixedHeight(Metrics().px(selected.empty() ? hintHeight : detailsHeight));
    const bool one = selected.size() == 1;
    const bool any = !selected.empty();
    const bool pinned = any && std::all_of(selected.begin(), selected.end(), [this](KeptRunId id) {
                            const KeptRun *run = m_library.find(id);
                            return run != nullptr && run->pinned;
                        });
    const QString pin = pinned ? tr("Unpin") : tr("Pin");
    m_pinButton->setText(pin);
    m_pinAction->setText(pin);
    m_openButton->setEnabled(one);
    m_openAction->setEnabled(one);
    m_renameAction->setEnabled(one);
    m_pinButton->setEnabled(any);
    m_pinAction->setEnabled(any);
    m_deleteButton->setEnabled(any);
    m_deleteAction->setEnabled(any);
}

void RunsTab::openRun()
{
    const std::vector<KeptRunId> selected = m_table->selectedRuns();
    if (selected.size() == 1)
        m_keeper.open(selected.front());
}

void RunsTab::rename()
{
    m_table->editName();
}

void RunsTab::togglePin()
{
    const std::vector<KeptRunId> selected = m_table->selectedRuns();
    const bool pin = std::any_of(selected.begin(), selected.end(), [this](KeptRunId id) {
        const KeptRun *run = m_library.find(id);
        return run != nullptr && !run->pinned;
    });
    for (const KeptRunId id : selected)
        m_library.setPinned(id, pin);
}

void RunsTab::removeRuns()
{
    const std::vector<KeptRunId> selected = m_table->selectedRuns();
    if (selected.empty())
        return;
    const QString message =
        selected.size() == 1
            ? tr("“%1” is deleted.").arg(runTitle(*m_library.find(selected.front())))
            : tr("%1 runs are deleted.").arg(countText(static_cast<std::int64_t>(selected.size())));
    m_library.remove(selected);
    emit removed(message);
}

void RunsTab::undoRemoval()
{
    m_library.undoRemoval();
}

void RunsTab::saveRuns()
{
    emit saveRequested(QStringLiteral("runs.csv"), QString::fromUtf8(runsCsv(m_library.runs())));
}

void RunsTab::saveEpochs()
{
    const QPointer<RunsTab> self(this);
    m_library.makeText([runs = m_library.runs()](
                           const RunArchive::CurveReader &curveOf) { return runEpochsCsv(runs, curveOf); },
                       [self](const QByteArray &text) {
                           if (self)
                               emit self->saveRequested(QStringLiteral("run-epochs.csv"),
                                                        QString::fromUtf8(text));
                       });
}

} // namespace attention
