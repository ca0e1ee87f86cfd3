// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_toolbar.h"

#include "ui/experiment.h"
#include "ui/runs/compare_menu.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/slider.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <iterator>

namespace attention {

namespace {

/// Epochs a second along the pace slider; 0, full speed, stands at its right end.
constexpr std::array<double, 15> paces{1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 0};
constexpr int defaultPace = 5;

} // namespace

MainToolbar::MainToolbar(Experiment &experiment, RunLibrary &runs, QWidget *parent)
    : Panel(Qt::BottomEdge, parent)
    , m_experiment(experiment)
{
    setObjectName(QStringLiteral("mainToolbar"));
    const Metrics metrics;
    setFixedHeight(metrics.px(48));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), 0, metrics.px(16), 0);
    layout->setSpacing(metrics.px(8));
    const auto button = [&](const char *name, const QString &text, IconName iconName, const QString &help) {
        auto *result = new QPushButton(icon(iconName), text, this);
        result->setObjectName(QString::fromLatin1(name));
        result->setToolTip(help);
        result->setIconSize({metrics.px(20), metrics.px(20)});
        layout->addWidget(result);
        return result;
    };
    m_reset =
        button("resetButton", tr("Reset"), IconName::Reset,
               tr("Back to the start, with the same seed and the settings as they are now (Ctrl+Backspace)"));
    m_run = button("runButton", tr("Run"), IconName::Play,
                   tr("Train, or pause after the current batch (Ctrl+R)"));
    m_run->setProperty("primary", true);
    m_run->setIcon(icon(IconName::Play, IconRole::AccentText));
    m_run->setMinimumWidth(metrics.px(92));
    m_step = button("stepButton", tr("Step"), IconName::Step,
                    tr("Train one epoch and pause (Ctrl+Right); with Shift one batch"));
    addPace(layout);
    addRetrain(layout);
    layout->addStretch();
    m_compare = button("compareButton", tr("Compare"), IconName::Compare,
                       tr("Draw kept runs and the published log beside the present run"));
    m_compare->setAccessibleName(tr("Compare"));
    auto *compareMenu = new CompareMenu(experiment.model(), runs, m_compare);
    connect(compareMenu, &CompareMenu::allRunsRequested, this, &MainToolbar::allRunsRequested);
    m_compare->setMenu(compareMenu);
    m_saveImages = button("saveImagesButton", tr("Save images…"), IconName::Image,
                          tr("Save the plots as PNG, SVG, PDF or JPEG (Ctrl+E)"));
    m_saveImages->setAccessibleName(tr("Save images"));

    connect(m_reset, &QPushButton::clicked, &experiment, &Experiment::reset);
    connect(m_run, &QPushButton::clicked, &experiment, &Experiment::runOrPause);
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier))
            m_experiment.stepBatch();
        else
            m_experiment.stepEpoch();
    });
    connect(m_saveImages, &QPushButton::clicked, this, &MainToolbar::saveImagesRequested);
    connect(&experiment.model(), &RunModel::updated, this, &MainToolbar::refresh);
    connect(&experiment.model(), &RunModel::runChanged, this, &MainToolbar::refresh);
    connect(&experiment, &Experiment::paceChanged, this, &MainToolbar::showPace);
    refresh();
    showPace();
}

void MainToolbar::addPace(QHBoxLayout *layout)
{
    const Metrics metrics;
    auto *label = new QLabel(tr("Pace"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_pace = new Slider(this);
    m_pace->setObjectName(QStringLiteral("paceSlider"));
    m_pace->setRange(0, static_cast<int>(paces.size()) - 1);
    m_pace->setPageStep(1);
    m_pace->setDefaultPosition(defaultPace);
    m_pace->setFixedWidth(metrics.px(128));
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->setToolTip(
        tr("Epochs a second, so that training can be watched; at the right end as fast as it goes"));
    m_paceText = new QLabel(this);
    m_paceText->setObjectName(QStringLiteral("paceLabel"));
    m_paceText->setMinimumWidth(m_paceText->fontMetrics().horizontalAdvance(tr("%1 epochs/s").arg(200)));
    layout->addSpacing(metrics.px(8));
    layout->addWidget(new Separator(this));
    layout->addSpacing(metrics.px(8));
    layout->addWidget(label);
    layout->addWidget(m_pace);
    layout->addWidget(m_paceText);
    connect(m_pace, &QSlider::valueChanged, this,
            [this](int position) { m_experiment.setPace(paces[static_cast<std::size_t>(position)]); });
}

void MainToolbar::addRetrain(QHBoxLayout *layout)
{
    const Metrics metrics;
    auto *retrain = new QCheckBox(tr("Retrain as I drag"), this);
    retrain->setObjectName(QStringLiteral("retrainCheckBox"));
    retrain->setToolTip(tr("A changed setting trains anew at once, at full speed. Without it a change waits "
                           "for Reset; the learning rate alone acts from the next batch."));
    layout->addSpacing(metrics.px(8));
    layout->addWidget(new Separator(this));
    layout->addSpacing(metrics.px(8));
    layout->addWidget(retrain);
    const auto show = [this, retrain] { retrain->setChecked(m_experiment.retrainsAsDragged()); };
    show();
    connect(retrain, &QCheckBox::toggled, &m_experiment, &Experiment::setRetrainsAsDragged);
    connect(&m_experiment, &Experiment::retrainsAsDraggedChanged, this, show);
}

void MainToolbar::setCompact(bool compact)
{
    m_compare->setText(compact ? QString() : tr("Compare"));
    m_saveImages->setText(compact ? QString() : tr("Save images…"));
    m_pace->setFixedWidth(Metrics().px(compact ? 96 : 128));
}

void MainToolbar::refresh()
{
    const bool training = m_experiment.isTraining();
    const QString text = training ? tr("Pause") : tr("Run");
    if (m_run->text() == text)
        return;
    m_run->setText(text);
    m_run->setIcon(icon(training ? IconName::Pause : IconName::Play, IconRole::AccentText));
}

void MainToolbar::showPace()
{
    const double pace = m_experiment.pace();
    m_paceText->setText(pace > 0.0 ? tr("%1 epochs/s").arg(QLocale().toString(pace)) : tr("full speed"));
    const auto nearest =
        pace > 0.0 ? std::lower_bound(paces.begin(), paces.end() - 1, pace) : paces.end() - 1;
    m_pace->setValue(static_cast<int>(std::distance(paces.begin(), nearest)));
}

} // namespace attention
