// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/controls/quiet_label.h"
#include "ui/experiment.h"
#include "ui/frame_meter.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTimer>

namespace attention {

namespace {

constexpr int meterMilliseconds = 500;

QColor stateColor(const Run &run, const Theme &theme)
{
    if (run.state() != RunState::Finished)
        return run.state() == RunState::Paused ? theme.quietText : theme.accent;
    const bool bad = run.reason() == StopReason::Diverged || run.reason() == StopReason::Failed;
    return bad ? theme.error.text : theme.good.text;
}

} // namespace

StatusLine::StatusLine(Experiment &experiment, QWidget *parent)
    : Panel(Qt::TopEdge, parent)
    , m_experiment(experiment)
    , m_state(new QLabel(this))
    , m_data(quietLabel(this))
    , m_parameters(quietLabel(this))
    , m_seed(quietLabel(this))
    , m_speed(quietLabel(this))
    , m_sentence(quietLabel(this))
    , m_meterText(quietLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    const Metrics metrics;
    setFixedHeight(metrics.px(26));
    m_state->setObjectName(QStringLiteral("stateLabel"));
    m_state->setFont(metrics.font(TextRole::Sentence));
    m_speed->setObjectName(QStringLiteral("speedLabel"));
    m_sentence->setObjectName(QStringLiteral("statusSentence"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(34), 0, metrics.px(16), 0);
    layout->setSpacing(metrics.px(24));
    for (QLabel *label : {m_state, m_data, m_parameters, m_seed, m_speed})
        layout->addWidget(label);
    m_sentence->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it never widens the window
    layout->addWidget(m_sentence, 1);
    layout->addStretch();
    m_meterText->setObjectName(QStringLiteral("meterLabel"));
    m_meterText->hide();
    layout->addWidget(m_meterText);
    connect(&experiment.model(), &RunModel::updated, this, &StatusLine::refresh);
    connect(&experiment.model(), &RunModel::runChanged, this, &StatusLine::refresh);
    setCompact(false);
    refresh();
}

void StatusLine::setCompact(bool compact)
{
    for (QWidget *widget : {m_data, m_parameters, m_speed})
        widget->setVisible(!compact);
    m_sentence->setVisible(compact);
}

void StatusLine::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence);
}

void StatusLine::toggleMeter()
{
    if (m_meter != nullptr) {
        delete m_meter;
        m_meter = nullptr;
        m_meterText->hide();
        return;
    }
    m_meter = new FrameMeter(m_experiment.model(), this);
    auto *timer = new QTimer(m_meter);
    connect(timer, &QTimer::timeout, this, &StatusLine::showMeter);
    timer->start(meterMilliseconds);
    m_meterText->setToolTip(
        tr("Frames drawn in the last second, the window's work for each, and how fast it trains "
           "(F12)"));
    m_meterText->show();
    showMeter();
}

void StatusLine::showMeter()
{
    m_meterText->setText(tr("%1 frames/s · %2 ms each · %3")
                             .arg(QLocale().toString(m_meter->framesPerSecond()),
                                  QLocale().toString(m_meter->frameMilliseconds(), 'f', 1),
                                  rateText(m_experiment.model().run()->rowsPerSecond())));
}

void StatusLine::refresh()
{
    const RunModel &model = m_experiment.model();
    const Run &run = *model.run();
    m_state->setText(stateText(&run));
    const DataConfig &source = run.config.data;
    const auto sizes = [this](std::int64_t rows, std::int64_t columns) {
        m_data->setText(tr("%1 rows × %2 columns").arg(countText(rows), countText(columns)));
    };
    if (model.prepared()) {
        const RunFacts &facts = run.facts();
        sizes(static_cast<std::int64_t>(facts.trainRows + facts.validationRows),
              static_cast<std::int64_t>(facts.columnNames.size()));
        m_parameters->setText(
            tr("%1 parameters").arg(countText(static_cast<std::int64_t>(facts.parameters))));
    } else if (!source.isTable()) {
        sizes(source.rows, source.columns);
    } else {
        m_data->setText(sourceText(source));
        m_parameters->clear();
    }
    m_seed->setText(tr("seed %1").arg(source.seed));
    QString speed;
    if (model.epochCount() > 0) {
        const QString rate = rateText(run.rowsPerSecond());
        speed = m_experiment.pace() > 0.0 ? tr("%1 when not paced").arg(rate) : rate;
    }
    m_speed->setText(speed);
    update();
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stateColor(*m_experiment.model().run(), theme));
    painter.drawEllipse(QPointF(metrics.pxF(21), height() / 2.0), metrics.pxF(4), metrics.pxF(4));
}

} // namespace attention
