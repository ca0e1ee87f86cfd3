// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/attention_base.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/plot_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/number_spin_box.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QWidgetAction>

namespace attention {

void PlotCard::addMenu()
{
    m_menu->clear();
    const QString name = plotName();
    m_menu->addAction(tr("&Save image…"), this, [this, name] { emit saveRequested(name); });
    m_menu->addAction(tr("&Copy image"), this, [this, name] { emit copyRequested(name); });
    m_menu->addSeparator();
    m_menu->addAction(tr("Save &data as CSV…"), this, [this, name] { emit saveDataRequested(name); });
    m_menu->addAction(tr("Cop&y data as CSV"), this, [this, name] { emit copyDataRequested(name); });
    m_menu->addSeparator();
    QAction *fit = m_menu->addAction(tr("&Fit"), m_plot, &Plot::fit);
    fit->setEnabled(m_plot->isZoomed());
    connect(m_plot, &Plot::zoomedChanged, fit, &QAction::setEnabled);
    if (m_plot->hasLogScale()) {
        QAction *log = m_menu->addAction(tr("&Log scale"));
        log->setObjectName(objectName() + QStringLiteral("LogScale"));
        log->setCheckable(true);
        log->setChecked(m_plot->isLogScale());
        connect(log, &QAction::toggled, m_plot, &Plot::setLogScale);
        connect(m_plot, &Plot::logScaleChanged, log, &QAction::setChecked);
    }
    if (qobject_cast<CurvePlot *>(m_plot) != nullptr)
        addSmoothing();
    if (dynamic_cast<AttentionBase *>(m_plot) != nullptr) {
        m_levels = m_menu->addAction(tr("Show le&vels"));
        m_levels->setObjectName(objectName() + QStringLiteral("Levels"));
        m_levels->setCheckable(true);
        connect(m_levels, &QAction::triggered, this, [this](bool on) {
            if (m_model)
                m_model->setAllLevelsShown(on);
        });
        showLevelsAction();
    }
    m_menu->addAction(tr("&Alone, or all four"), this, [this, name] { emit maximizeRequested(name); });
}

void PlotCard::addSmoothing()
{
    const Metrics metrics;
    auto *room = new QWidget(m_menu);
    auto *layout = new QHBoxLayout(room);
    // In line with the actions' words, behind their marks.
    layout->setContentsMargins(metrics.px(33), metrics.px(4), metrics.px(12), metrics.px(4));
    NumberSpec spec;
    spec.minimum = 0.0;
    spec.maximum = mostSmoothing;
    spec.defaultValue = 0.0;
    spec.integer = false;
    spec.step = 0.01;
    m_smoothing = new NumberRow(tr("Smoothing"), spec, room);
    m_smoothing->setName(objectName() + QStringLiteral("Smoothing"));
    m_smoothing->setHelp(
        tr("Weight of the epochs before in a moving average of both curves, free of its start. "
           "The figures themselves stay, faint, behind.\nFrom 0 to 0.99, by default 0."));
    m_smoothing->setMinimumWidth(metrics.px(220));
    layout->addWidget(m_smoothing);
    room->setFocusProxy(m_smoothing->spinBox());
    auto *action = new QWidgetAction(m_menu);
    action->setObjectName(objectName() + QStringLiteral("SmoothingAction"));
    action->setText(tr("Smoothing"));
    action->setDefaultWidget(room);
    m_menu->addAction(action);
    connect(m_smoothing, &NumberRow::valueChanged, this, [this](double weight) {
        if (m_model)
            m_model->setSmoothing(weight);
    });
    showSmoothing();
}

void PlotCard::showSmoothing()
{
    if (m_smoothing != nullptr && m_model)
        m_smoothing->setValue(m_model->smoothing());
}

void PlotCard::showLevelsAction()
{
    if (m_levels == nullptr)
        return;
    m_levels->setVisible(m_model && m_model->hasLevels());
    m_levels->setChecked(m_model && m_model->allLevelsShown());
}

} // namespace attention
