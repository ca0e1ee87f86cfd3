// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/compare_menu.h"

#include "ui/run_model.h"
#include "ui/runs/run_library.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace attention {

namespace {

constexpr int widest = 360;

} // namespace

CompareMenu::CompareMenu(RunModel &model, RunLibrary &library, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_library(library)
{
    setObjectName(QStringLiteral("compareMenu"));
    setAccessibleName(tr("Draw beside the present run"));
    connect(this, &QMenu::aboutToShow, this, &CompareMenu::fill);
}

void CompareMenu::fill()
{
    clear();
    QAction *published =
        addAction(m_model.publishedApplies() ? tr("Published log")
                                             : tr("Published log: only with the published settings"));
    published->setObjectName(QStringLiteral("comparePublished"));
    published->setCheckable(true);
    published->setChecked(m_model.publishedShown() && m_model.publishedApplies());
    published->setEnabled(m_model.publishedApplies());
    connect(published, &QAction::toggled, this, [this](bool on) { m_model.setPublishedShown(on); });
    addSeparator();

    std::vector<const KeptRun *> runs;
    for (const KeptRun &run : m_library.runs())
        runs.push_back(&run);
    if (runs.empty()) {
        addAction(tr("Each run is kept here."))->setEnabled(false);
        return;
    }
    std::reverse(runs.begin(), runs.end());
    std::stable_partition(runs.begin(), runs.end(), [](const KeptRun *run) { return run->pinned; });
    runs.resize(std::min(runs.size(), static_cast<std::size_t>(mostRuns)));
    const QFontMetrics fontMetrics(font());
    for (const KeptRun *run : runs) {
        const QString title = runTitle(*run);
        QString text = fontMetrics.elidedText(title, Qt::ElideMiddle, Metrics().px(widest));
        QAction *action = addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setObjectName(QStringLiteral("compareRun%1").arg(run->id));
        action->setCheckable(true);
        action->setChecked(m_library.isShown(run->id));
        connect(action, &QAction::toggled, this,
                [this, id = run->id](bool on) { m_library.setShown(id, on); });
    }
    addSeparator();
    addAction(tr("All runs…"), this, &CompareMenu::allRunsRequested)
        ->setObjectName(QStringLiteral("compareAllRuns"));
}

bool CompareMenu::tick()
{
    QAction *action = activeAction();
    if (action == nullptr || !action->isCheckable() || !action->isEnabled())
        return false;
    action->toggle();
    return true;
}

void CompareMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || actionAt(event->position().toPoint()) != activeAction() ||
        !tick())
        QMenu::mouseReleaseEvent(event);
}

void CompareMenu::keyPressEvent(QKeyEvent *event)
{
    const bool press =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!press || !tick())
        QMenu::keyPressEvent(event);
}

} // namespace attention
