// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_panel.h"

#include "core/data/generators/generator.h"
#include "ui/controls/check_row.h"
#include "ui/controls/choice_row.h"
#include "ui/controls/setting_spec.h"
#include "ui/controls/source_card.h"
#include "ui/controls/source_gallery.h"
#include "ui/experiment.h"
#include "ui/text/run_text.h"
#include "ui/text/source_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/section.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRandomGenerator>
#include <QToolButton>

#include <cmath>

namespace attention {

namespace {

/// The label column is not found in the published 20 epochs from so many columns on.
constexpr std::int64_t manyColumns = 64;

bool isGenerated(const TrainingConfig &settings)
{
    return !settings.data.isTable();
}

bool hasLabelColumn(const TrainingConfig &settings)
{
    const Generator *generator = findGenerator(settings.data.source);
    return generator != nullptr && generator->labelColumn;
}

bool hasLabelNoise(const TrainingConfig &settings)
{
    const Generator *generator = findGenerator(settings.data.source);
    return generator != nullptr && generator->labelNoise;
}

} // namespace

void ControlPanel::addData(QVBoxLayout *layout)
{
    addSource(layout);
    addGenerated(layout);
    addSplit(layout);
    addSeed(layout);
}

void ControlPanel::addSource(QVBoxLayout *layout)
{
    const Metrics metrics;
    m_source = new SourceCard(SourceCard::Kind::Field);
    m_source->setObjectName(QStringLiteral("sourceCard"));
    connect(m_source, &SourceCard::clicked, this, &ControlPanel::openGallery);
    layout->addWidget(m_source);
    layout->addSpacing(metrics.px(8));

    m_tableButtons = new QWidget;
    auto *row = new QHBoxLayout(m_tableButtons);
    row->setContentsMargins(0, 0, 0, metrics.px(4));
    row->setSpacing(metrics.px(8));
    const auto add = [&](const char *name, const QString &text, IconName sign, const QString &help) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setProperty("small", true);
        button->setIcon(icon(sign));
        button->setToolTip(help);
        row->addWidget(button, 1);
        return button;
    };
    auto *columns = add("columnsButton", tr("Columns…"), IconName::Table,
                        tr("What is predicted, and which columns it is predicted from."));
    m_reload =
        add("reloadButton", tr("Reload"), IconName::Reload, tr("Reads the file again, back to the start."));
    connect(columns, &QPushButton::clicked, this, &ControlPanel::columnsRequested);
    connect(m_reload, &QPushButton::clicked, this, &ControlPanel::reloadRequested);
    layout->addWidget(m_tableButtons);
}

void ControlPanel::openGallery()
{
    auto *gallery = new SourceGallery(m_experiment.settings().data.source, this);
    connect(gallery, &SourceGallery::chosen, this, &ControlPanel::sourceChosen);
    connect(gallery, &SourceGallery::openTableRequested, this, &ControlPanel::openTableRequested);
    gallery->openBelow(*m_source);
}

void ControlPanel::showSource()
{
    const TrainingConfig &settings = m_experiment.settings();
    const RunModel &model = m_experiment.model();
    QString line;
    QString shape = tr("%1 × %2").arg(countText(settings.data.rows), countText(settings.data.columns));
    if (settings.data.isTable() && model.prepared() &&
        model.run()->config.data.source == settings.data.source) {
        const RunFacts &facts = model.run()->facts();
        shape =
            tr("%1 × %2").arg(countText(static_cast<std::int64_t>(facts.trainRows + facts.validationRows)),
                              countText(static_cast<std::int64_t>(facts.columnNames.size())));
        line = tr("%1 → %2").arg(shape, QString::fromStdString(facts.targetName));
    } else {
        line = sourceLine(settings.data.source);
        shape = settings.data.isTable() ? line : shape;
    }
    const QString title = sourceText(settings.data);
    m_source->setSource(settings.data.source, title, line);
    m_tableButtons->setVisible(settings.data.isTable());
    m_reload->setVisible(!settings.data.source.starts_with(samplePrefix)); // a sample never changes
    m_data->setSummary(tr("%1, %2, seed %3").arg(title, shape, countText(settings.data.seed)));
}

void ControlPanel::addGenerated(QVBoxLayout *layout)
{
    const TrainingConfig defaults;
    addNumber(
        layout, tr("Ro&ws"), "rows",
        settingSpec(limits::rows, static_cast<double>(defaults.data.rows), NumberScale::Logarithmic),
        [](const TrainingConfig &c) { return static_cast<double>(c.data.rows); },
        [](TrainingConfig &c, double value) { c.data.rows = std::llround(value); },
        tr("How many rows are made. More rows mean more steps in an epoch."));
    m_bindings.back().isShown = isGenerated;
    addNumber(
        layout, tr("&Columns"), "columns",
        settingSpec(limits::columns, static_cast<double>(defaults.data.columns), NumberScale::Logarithmic),
        [](const TrainingConfig &c) { return static_cast<double>(c.data.columns); },
        [](TrainingConfig &c, double value) { c.data.columns = std::llround(value); },
        tr("Columns of the table; those that do not decide the target are noise."));
    m_bindings.back().isShown = isGenerated;
    m_bindings.back().quietNote = [](const TrainingConfig &settings) {
        return hasLabelColumn(settings) && settings.data.columns >= manyColumns
                   ? tr("Not found in 20 epochs: 93 % accuracy at 64 columns, 66 % at 256.")
                   : QString();
    };
    ChoiceRow *labelColumn = addChoice(
        layout, tr("&Label column"), "labelColumn", {},
        [](const TrainingConfig &c) { return static_cast<int>(c.data.labelColumn); },
        [](TrainingConfig &c, int index) { c.data.labelColumn = index; },
        tr("The column that is overwritten with the label: the one worth attending to."));
    m_bindings.back().isShown = hasLabelColumn;
    m_bindings.back().show = [labelColumn](const TrainingConfig &settings) {
        QStringList names;
        for (std::int64_t column = 0; column < settings.data.columns; ++column)
            names.append(QStringLiteral("x%1").arg(column));
        labelColumn->setChoices(names);
        labelColumn->setCurrent(static_cast<int>(settings.data.labelColumn));
    };
    m_bindings.back().text = [](const TrainingConfig &settings) {
        return QStringLiteral("x%1").arg(settings.data.labelColumn);
    };
    addNumber(
        layout, tr("&Noise, labels flipped"), "noise", percentSpec(limits::noise, defaults.data.noise),
        [](const TrainingConfig &c) { return 100.0 * c.data.noise; },
        [](TrainingConfig &c, double value) { c.data.noise = value / 100.0; },
        tr("Share of labels that are turned round after the columns were written."));
    m_bindings.back().isShown = hasLabelNoise;
}

void ControlPanel::addSplit(QVBoxLayout *layout)
{
    const TrainingConfig defaults;
    addNumber(
        layout, tr("Vali&dation share"), "validationShare",
        percentSpec(limits::validationShare, defaults.data.validationShare),
        [](const TrainingConfig &c) { return 100.0 * c.data.validationShare; },
        [](TrainingConfig &c, double value) { c.data.validationShare = value / 100.0; },
        tr("The rows that are kept from training to judge by."));
    addCheck(
        layout, tr("Shuffle, same share of classes"), "shuffleSplit",
        [](const TrainingConfig &c) { return c.data.table.shuffleSplit; },
        [](TrainingConfig &c, bool on) { c.data.table.shuffleSplit = on; },
        tr("Rows are shuffled before some are kept for validation; otherwise the last rows are kept."));
    m_bindings.back().isShown = [](const TrainingConfig &c) { return c.data.isTable(); };
}

void ControlPanel::addSeed(QVBoxLayout *layout)
{
    const TrainingConfig defaults;
    NumberRow *seed = addNumber(
        layout, tr("&Seed"), "seed", settingSpec(limits::seed, static_cast<double>(defaults.data.seed)),
        [](const TrainingConfig &c) { return static_cast<double>(c.data.seed); },
        [](TrainingConfig &c, double value) { c.data.seed = std::llround(value); },
        tr("Where chance begins. The same seed repeats a run bit for bit."));
    seed->setSliderVisible(false);
    auto *dice = new QToolButton;
    dice->setObjectName(QStringLiteral("seedDiceButton"));
    dice->setProperty("outlined", true);
    dice->setIcon(icon(IconName::Dice));
    dice->setToolTip(tr("Draw a new seed"));
    dice->setAccessibleName(dice->toolTip());
    connect(dice, &QToolButton::clicked, this, [this] {
        change([](TrainingConfig &settings) {
            settings.data.seed = QRandomGenerator::global()->bounded(1, 10'000);
        });
    });
    seed->setCompanion(dice);
}

} // namespace attention
