// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline.h"

#include "core/explain/run_sentences.h"
#include "ui/controls/quiet_label.h"
#include "ui/experiment.h"
#include "ui/help/key_list.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/timeline/figure_table.h"
#include "ui/timeline/playback.h"
#include "ui/timeline/timeline_track.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

Timeline::Timeline(Experiment &experiment, QWidget *parent)
    : Panel(Qt::TopEdge, parent)
    , m_experiment(experiment)
    , m_epoch(new QLabel(this))
    , m_time(quietLabel(this))
    , m_playback(new Playback(experiment, this))
    , m_play(new QToolButton(this))
    , m_track(new TimelineTrack(this))
    , m_figures(new FigureTable(this))
{
    setObjectName(QStringLiteral("timeline"));
    m_epoch->setObjectName(QStringLiteral("epochLabel"));
    m_time->setObjectName(QStringLiteral("timeLabel"));
    m_track->setObjectName(QStringLiteral("timelineTrack"));
    m_epoch->setFont(Metrics().font(TextRole::Epoch));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_epoch);
    words->addWidget(m_time);
    addLinks(words);
    words->addStretch();
    addPlayButton();
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(words);
    layout->addWidget(m_play);
    layout->addWidget(m_track, 1);
    layout->addWidget(m_figures, 0, Qt::AlignVCenter);

    const QString place = tr("Timeline with the focus");
    addOwnKey(m_track, place, Qt::Key_Right, tr("One epoch on"));
    addOwnKey(m_track, place, Qt::Key_Left, tr("One epoch back"));
    addOwnKey(m_track, place, Qt::Key_Home, tr("The first epoch"));
    addOwnKey(m_track, place, Qt::Key_End, tr("The newest epoch"));
    connect(m_track, &TimelineTrack::scrubbed, this, [this](qint64 epoch) {
        m_playback->stop();
        m_experiment.model().showEpoch(epoch);
    });
    connect(&experiment.model(), &RunModel::updated, this, &Timeline::refresh);
    connect(&experiment.model(), &RunModel::runChanged, this, &Timeline::refresh);
    connect(&experiment, &Experiment::paceChanged, this, &Timeline::refresh);
    setCompact(false);
    refresh();
}

void Timeline::addPlayButton()
{
    m_play->setObjectName(QStringLiteral("playBackButton"));
    m_play->setAutoRaise(true);
    m_play->setIconSize({Metrics().px(16), Metrics().px(16)});
    const auto show = [this] {
        const bool playing = m_playback->isPlaying();
        const QString name = playing ? tr("Stop playing") : tr("Play the epochs once more");
        m_play->setIcon(icon(playing ? IconName::Pause : IconName::Play, IconRole::Quiet));
        m_play->setAccessibleName(name);
        m_play->setToolTip(name);
    };
    show();
    connect(m_playback, &Playback::playingChanged, this, show);
    connect(m_play, &QToolButton::clicked, m_playback, &Playback::toggle);
}

void Timeline::addLinks(QLayout *words)
{
    m_links = new QWidget(this);
    auto *live = new LinkButton(tr("Back to live"), m_links);
    live->setObjectName(QStringLiteral("backToLiveButton"));
    auto *goOn = new LinkButton(tr("Go on from here"), m_links);
    goOn->setObjectName(QStringLiteral("goOnButton"));
    goOn->setToolTip(tr("A new run that begins with the weights of this epoch; the optimizer starts anew"));
    auto *row = new QHBoxLayout(m_links);
    row->setContentsMargins({});
    row->setSpacing(Metrics().px(16));
    row->addWidget(live);
    row->addWidget(goOn);
    row->addStretch();
    words->addWidget(m_links);
    connect(live, &LinkButton::clicked, this, [this] {
        m_playback->stop();
        m_experiment.model().showNewest();
    });
    connect(goOn, &LinkButton::clicked, this,
            [this] { m_experiment.goOnFrom(m_experiment.model().shownEpoch()); });
}

void Timeline::setCompact(bool compact)
{
    m_compact = compact;
    const Metrics metrics;
    layout()->setContentsMargins(metrics.px(compact ? 12 : 16), 0, metrics.px(compact ? 12 : 16), 0);
    layout()->setSpacing(metrics.px(compact ? 12 : 24));
    setFixedHeight(metrics.px(compact ? 54 : 76));
    // Wide enough for the longest words, so that the track does not move when they change.
    m_epoch->setMinimumWidth(metrics.px(compact ? 204 : 280));
    m_track->setCompact(compact);
    m_figures->setCompact(compact);
    refresh();
}

QString Timeline::timeText() const
{
    const RunModel &model = m_experiment.model();
    const Run &run = *model.run();
    if (model.state() == RunState::Preparing)
        return run.config.data.isTable() ? tr("Reading %1…").arg(sourceText(run.config.data))
                                         : tr("Preparing data…");
    if (model.epochCount() == 0 && model.state() != RunState::Finished)
        return tr("Press Run to train.");
    const double active = run.activeSeconds();
    if (model.state() == RunState::Finished) {
        if (run.reason() == StopReason::Completed)
            return tr("Finished: all epochs done, in %1").arg(durationText(active));
        return plainText(stopSentence(run, model.epochCount()));
    }
    const auto done = static_cast<double>(model.epochCount());
    const double left = static_cast<double>(run.config.epochs) - done;
    double remaining = left * active / done;
    if (const double pace = m_experiment.pace(); pace > 0.0)
        remaining = std::max(left * run.busySeconds() / done, left / pace);
    if (model.state() == RunState::Paused)
        return tr("Paused after %1").arg(durationText(active));
    return m_compact
               ? tr("%1 left").arg(durationText(remaining))
               : tr("%1 so far, %2 left at this pace").arg(durationText(active), durationText(remaining));
}

QString Timeline::epochText() const
{
    const RunModel &model = m_experiment.model();
    const Run &run = *model.run();
    const qint64 shown = model.shownEpoch();
    if (shown == 0)
        return tr("Before epoch 1");
    if (model.isLive())
        return tr("Epoch %1 of %2").arg(countText(shown), countText(run.config.epochs));
    if (shown == run.epochs[run.epochs.best()].epoch)
        return tr("Showing epoch %1, the best").arg(countText(shown));
    return tr("Showing epoch %1 of %2").arg(countText(shown), countText(run.config.epochs));
}

void Timeline::refresh()
{
    const RunModel &model = m_experiment.model();
    const Run &run = *model.run();
    const auto newest = static_cast<qint64>(model.epochCount());
    const qint64 shown = model.shownEpoch();
    m_epoch->setText(epochText());
    m_links->setVisible(!model.isLive());
    m_time->setVisible(model.isLive() || !m_compact);
    m_play->setEnabled(newest > 1);
    // An error may be long; the message bar says it whole, and so does the tool tip.
    m_time->setToolTip(timeText());
    m_time->setText(m_time->fontMetrics().elidedText(m_time->toolTip(), Qt::ElideRight,
                                                     Metrics().px(m_compact ? 200 : 300)));
    const qint64 best =
        newest > 0 ? run.epochs[std::min(run.epochs.best(), model.epochCount() - 1)].epoch : 0;
    m_track->setEpochs(run.config.epochs, newest, shown, best, !model.isLive());
    m_track->setAccessibleName(tr("Timeline"));
    m_track->setAccessibleDescription(tr("%1, best epoch %2").arg(m_epoch->text(), countText(best)));
    if (model.prepared())
        m_figures->setTask(run.facts().task, QString::fromStdString(run.facts().targetName));
    if (shown > 0)
        m_figures->setRecord(run.epochs[static_cast<std::size_t>(shown - 1)]);
    else
        m_figures->clear();
}

} // namespace attention
