// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_header.h"

#include "ui/controls/quiet_label.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/trust/trust_work.h"
#include "ui/widgets/number_spin_box.h"
#include "ui/widgets/wrap_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int seedsWidth = 64;
constexpr int progressWidth = 80;

/// What stays in one line.
QWidget *together(std::initializer_list<QWidget *> widgets, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(Metrics().px(8));
    for (QWidget *each : widgets)
        row->addWidget(each);
    return box;
}

} // namespace

TrustHeader::TrustHeader(QWidget *parent)
    : QWidget(parent)
    , m_status(quietLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_gather(new QPushButton(this))
    , m_seeds(new NumberSpinBox(this))
    , m_report(new QToolButton(this))
    , m_menu(new QMenu(m_report))
{
    const Metrics metrics;
    m_status->setObjectName(QStringLiteral("trustStatus"));
    m_progress->setObjectName(QStringLiteral("trustProgress"));
    m_progress->setFixedWidth(metrics.px(progressWidth));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Evidence gathered"));
    m_cancel->setObjectName(QStringLiteral("trustCancel"));
    m_gather->setObjectName(QStringLiteral("trustGather"));
    for (QPushButton *button : {m_cancel, m_gather})
        button->setProperty("small", true);
    auto *label = new QLabel(tr("Seeds"), this);
    m_seeds->setObjectName(QStringLiteral("trustSeeds"));
    m_seeds->setAccessibleName(label->text());
    m_seeds->setToolTip(
        tr("So many networks are trained, each from a seed of its own; this run is the first."));
    m_seeds->setSpec({limits::trustSeeds.minimum,
                      limits::trustSeeds.maximum,
                      static_cast<double>(TrustOptions().seeds),
                      NumberScale::Linear,
                      true,
                      1.0,
                      {}});
    m_seeds->setFixedWidth(metrics.px(seedsWidth));
    label->setBuddy(m_seeds);
    m_report->setObjectName(QStringLiteral("trustReport"));
    m_report->setText(tr("Report…"));
    m_report->setIcon(icon(IconName::Save));
    m_report->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    m_report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_report->setAutoRaise(true);
    m_report->setPopupMode(QToolButton::InstantPopup);
    m_report->setProperty("noMenuArrow", true);
    m_report->setMenu(m_menu);
    auto *spread = new QToolButton(this);
    spread->setObjectName(QStringLiteral("trustSpread"));
    spread->setIcon(icon(IconName::Spread, IconRole::Quiet));
    spread->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    spread->setAutoRaise(true);
    spread->setToolTip(tr("Over the plots and back"));
    spread->setAccessibleName(spread->toolTip());

    m_working = together({m_progress, m_cancel}, this);
    auto *row = new WrapLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(8));
    row->addWidget(m_gather);
    row->addWidget(m_status);
    row->addWidget(m_working);
    row->addStretch();
    row->addWidget(together({label, m_seeds, m_report, spread}, this));
    connect(m_seeds, &QDoubleSpinBox::valueChanged, this,
            [this](double value) { emit seedsChanged(static_cast<std::int64_t>(std::lround(value))); });
    connect(m_cancel, &QPushButton::clicked, this, &TrustHeader::cancelRequested);
    connect(m_gather, &QPushButton::clicked, this, &TrustHeader::gatherRequested);
    connect(spread, &QToolButton::clicked, this, &TrustHeader::spreadRequested);
}

QAction *TrustHeader::addReport(const QString &name, const QString &text)
{
    QAction *action = m_menu->addAction(text);
    action->setObjectName(name);
    action->setEnabled(false);
    return action;
}

void TrustHeader::setReportEnabled(bool enabled)
{
    m_report->setEnabled(enabled);
    for (QAction *action : m_menu->actions())
        action->setEnabled(enabled);
}

void TrustHeader::showWork(const TrustWork &work)
{
    {
        const QSignalBlocker blocker(m_seeds);
        if (!m_seeds->hasFocus())
            m_seeds->setValue(static_cast<double>(work.seeds()));
    }
    const TrustFindings *findings = work.progress().get();
    const bool working = work.isWorking();
    m_working->setVisible(working);
    m_gather->setVisible(work.offered().has_value());
    if (work.offered())
        m_gather->setText(tr("Gather evidence (about %1)").arg(durationText(*work.offered())));
    if (work.isStale()) {
        m_progress->setRange(0, 1);
        m_progress->setValue(0);
        m_status->setText(working || work.isRunComing() ? tr("For the settings before. Updating…")
                                                        : tr("For the settings before."));
        return;
    }
    if (findings == nullptr) {
        m_progress->setRange(0, 1);
        m_progress->setValue(0);
        m_status->setText(working ? tr("Gathering evidence…") : QString());
        return;
    }
    const std::int64_t seeds = findings->options.seeds;
    const auto done = static_cast<std::int64_t>(findings->seedsDone());
    m_progress->setRange(0, static_cast<int>(std::max<std::size_t>(findings->total, 1)));
    m_progress->setValue(static_cast<int>(findings->done));
    const QString some = tr("%1 of %2 seeds").arg(countText(done), countText(seeds));
    switch (findings->state) {
    case TrustFindings::State::Working:
        m_status->setText(findings->secondsLeft >= 1.0
                              ? tr("%1, %2 left").arg(some, durationText(findings->secondsLeft))
                              : some);
        break;
    case TrustFindings::State::Cancelled:
        m_status->setText(tr("Cancelled after %1").arg(some));
        break;
    case TrustFindings::State::Failed:
        m_status->setText(tr("Not finished"));
        break;
    case TrustFindings::State::Finished:
        m_status->setText(seeds == 1
                              ? tr("1 seed in %1").arg(durationText(findings->seconds))
                              : tr("%1 seeds in %2").arg(countText(seeds), durationText(findings->seconds)));
        break;
    }
}

} // namespace attention
