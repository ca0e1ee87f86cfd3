// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_panel.h"

#include "core/explain/trouble.h"
#include "core/training/data_defaults.h"
#include "ui/controls/check_row.h"
#include "ui/controls/choice_row.h"
#include "ui/controls/default_menu.h"
#include "ui/controls/optional_number_row.h"
#include "ui/controls/setting_spec.h"
#include "ui/experiment.h"
#include "ui/text/run_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/scroll_margin.h"
#include "ui/widgets/section.h"
#include "ui/widgets/slider.h"

#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <cmath>

namespace attention {

namespace {

NumberSpec from1(NumberSpec result)
{
    result.minimum = 1;
    return result;
}

} // namespace

ControlPanel::ControlPanel(Experiment &experiment, QWidget *parent)
    : QScrollArea(parent)
    , m_experiment(experiment)
    , m_data(new Section(tr("Data")))
    , m_model(new Section(tr("Model")))
    , m_training(new Section(tr("Training")))
{
    setObjectName(QStringLiteral("controlPanel"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    const Metrics metrics;
    setCardBackground(this); // also beside the scroll bar
    auto *content = new attention::Panel({}, this);
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(metrics.px(4));
    for (Section *section : {m_data, m_model, m_training}) {
        section->contentLayout()->setSpacing(0);
        layout->addWidget(section);
    }
    m_data->setObjectName(QStringLiteral("dataSection"));
    m_model->setObjectName(QStringLiteral("modelSection"));
    m_training->setObjectName(QStringLiteral("trainingSection"));
    layout->addStretch();
    setWidget(content);
    m_margin = new ScrollMargin(this);
    m_edge = new Separator(this);

    addData(m_data->contentLayout());
    addModel(m_model->contentLayout());
    addTraining(m_training->contentLayout());

    connect(&experiment, &Experiment::settingsChanged, this, &ControlPanel::showSettings);
    connect(&experiment.model(), &RunModel::runChanged, this, &ControlPanel::showWaiting);
    connect(&experiment.model(), &RunModel::updated, this, [this] {
        if (m_experiment.isUnderWay() != m_waitsForReset || m_experiment.model().prepared() != m_prepared)
            showWaiting();
    });
    setCompact(false);
}

void ControlPanel::setCompact(bool compact)
{
    m_compact = compact;
    m_data->setOpen(!compact);
    m_earlyStopping->setLabel(compact ? tr("Stop early") : tr("Stop early, patience"));
    m_more->setTitle(compact ? tr("&More") : tr("&More: momentum, early stopping …"));
    const Metrics metrics;
    const int side = metrics.px(compact ? 12 : 16);
    m_margin->setMargins({side, metrics.px(8), side, metrics.px(4)});
    showSettings();
}

void ControlPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_edge->setFixedSize(1, height());
    m_edge->move(width() - 1, 0);
    m_edge->raise();
}

void ControlPanel::showGroup(Group group)
{
    Section *section = group == Group::Data ? m_data : group == Group::Model ? m_model : m_training;
    section->setOpen(true);
    widget()->layout()->activate();
    ensureWidgetVisible(section, 0, height());
}

void ControlPanel::change(const std::function<void(TrainingConfig &)> &edit)
{
    TrainingConfig settings = m_experiment.settings();
    edit(settings);
    if (!m_showing)
        m_experiment.changeSettings(std::move(settings));
}

NumberRow *ControlPanel::addNumber(QVBoxLayout *layout, const QString &label, const char *name,
                                   const NumberSpec &spec, const GetNumber &get, const SetNumber &set,
                                   const QString &help)
{
    auto *row = new NumberRow(label, spec);
    row->setObjectName(QString::fromLatin1(name));
    row->setName(row->objectName());
    const auto text = [spec](double value) {
        return numberText(value, spec.integer, QLocale()) + spec.suffix;
    };
    const auto showDefault = [row, text, spec, help](double value) {
        row->setDefaultValue(value);
        row->setHelp(tr("%1\nFrom %2 to %3, by default %4. F1: more.")
                         .arg(help, text(spec.minimum), text(spec.maximum), text(value)));
    };
    showDefault(spec.defaultValue);
    layout->addWidget(row);
    connect(row, &NumberRow::valueChanged, this,
            [this, set](double value) { change([&](TrainingConfig &settings) { set(settings, value); }); });
    connect(row->slider(), &QSlider::sliderPressed, this, [this] { m_experiment.setHeld(true); });
    connect(row->slider(), &QSlider::sliderReleased, this, [this] { m_experiment.setHeld(false); });
    m_bindings.push_back({[row, get](const TrainingConfig &settings) { row->setValue(get(settings)); },
                          [get, text](const TrainingConfig &settings) { return text(get(settings)); },
                          [row](const QString &note) { row->setNote(note); },
                          {},
                          row,
                          {},
                          [get, set](TrainingConfig &to, const TrainingConfig &from) { set(to, get(from)); },
                          [row, get, showDefault](const TrainingConfig &defaults) {
                              if (get(defaults) != row->spec().defaultValue)
                                  showDefault(get(defaults));
                          }});
    offerDefault();
    return row;
}

ChoiceRow *ControlPanel::addChoice(QVBoxLayout *layout, const QString &label, const char *name,
                                   const QStringList &choices,
                                   const std::function<int(const TrainingConfig &)> &get,
                                   const std::function<void(TrainingConfig &, int)> &set, const QString &help)
{
    auto *row = new ChoiceRow(label);
    row->setName(QString::fromLatin1(name));
    row->setHelp(tr("%1 F1: more.").arg(help));
    row->setChoices(choices);
    layout->addWidget(row);
    connect(row, &ChoiceRow::chosen, this,
            [this, set](int index) { change([&](TrainingConfig &settings) { set(settings, index); }); });
    m_bindings.push_back({[row, get](const TrainingConfig &settings) { row->setCurrent(get(settings)); },
                          [row, get](const TrainingConfig &settings) { return row->textAt(get(settings)); },
                          [row](const QString &note) { row->setNote(note); },
                          {},
                          row,
                          {},
                          [get, set](TrainingConfig &to, const TrainingConfig &from) { set(to, get(from)); },
                          {}});
    offerDefault();
    return row;
}

CheckRow *ControlPanel::addCheck(QVBoxLayout *layout, const QString &label, const char *name,
                                 const std::function<bool(const TrainingConfig &)> &get,
                                 const std::function<void(TrainingConfig &, bool)> &set, const QString &help)
{
    auto *row = new CheckRow(label);
    row->setName(QString::fromLatin1(name));
    row->setHelp(tr("%1 F1: more.").arg(help));
    layout->addWidget(row);
    connect(row, &CheckRow::toggled, this,
            [this, set](bool checked) { change([&](TrainingConfig &settings) { set(settings, checked); }); });
    m_bindings.push_back(
        {[row, get](const TrainingConfig &settings) { row->setChecked(get(settings)); },
         [get](const TrainingConfig &settings) { return get(settings) ? tr("on") : tr("off"); },
         [row](const QString &note) { row->setNote(note); },
         {},
         row,
         {},
         [get, set](TrainingConfig &to, const TrainingConfig &from) { set(to, get(from)); },
         {}});
    offerDefault();
    return row;
}

void ControlPanel::addModel(QVBoxLayout *layout)
{
    const TrainingConfig defaults;
    addCheck(
        layout, tr("Column &attention"), "columnAttention",
        [](const TrainingConfig &c) { return c.model.columnAttention; },
        [](TrainingConfig &c, bool on) { c.model.columnAttention = on; },
        tr("Weighs the columns of a row by a softmax before anything else is done with them."));
    addCheck(
        layout, tr("Attention &bias"), "attentionBias",
        [](const TrainingConfig &c) { return c.model.attentionBias; },
        [](TrainingConfig &c, bool on) { c.model.attentionBias = on; },
        tr("A bias on the scores of the column attention, so that a column can be attended to while its "
           "value is 0."));
    m_bindings.back().quietNote = [this](const TrainingConfig &settings) {
        const bool published = !settings.model.attentionBias && !settings.data.isTable();
        return published && !m_compact ? tr("off, as published") : QString();
    };
    addCheck(
        layout, tr("H&idden attention"), "hiddenAttention",
        [](const TrainingConfig &c) { return c.model.hiddenAttention; },
        [](TrainingConfig &c, bool on) { c.model.hiddenAttention = on; },
        tr("A second softmax, over the hidden units. It says nothing about columns."));
    addNumber(
        layout, tr("Hidden &units"), "hiddenUnits",
        settingSpec(limits::hiddenUnits, static_cast<double>(defaults.model.hiddenUnits),
                    NumberScale::Logarithmic),
        [](const TrainingConfig &c) { return static_cast<double>(c.model.hiddenUnits); },
        [](TrainingConfig &c, double value) { c.model.hiddenUnits = std::llround(value); },
        tr("Width of the dense layer between attention and output."));
    m_bindings.back().quietNote = [this](const TrainingConfig &settings) {
        return suggestion(settings,
                          [](const TrainingConfig &c) { return static_cast<double>(c.model.hiddenUnits); });
    };
    addChoice(
        layout, tr("Ac&tivation"), "activation", {tr("linear"), tr("ReLU"), tr("tanh"), tr("sigmoid")},
        [](const TrainingConfig &c) { return static_cast<int>(c.model.activation); },
        [](TrainingConfig &c, int index) { c.model.activation = static_cast<Activation>(index); },
        tr("What the hidden units do to their sums. The published network leaves them linear."));
}

void ControlPanel::addTraining(QVBoxLayout *layout)
{
    const TrainingConfig defaults;
    addNumber(
        layout, tr("Learnin&g rate"), "learningRate",
        settingSpec(limits::learningRate, defaults.learningRate, NumberScale::Logarithmic, false),
        [](const TrainingConfig &c) { return c.learningRate; },
        [](TrainingConfig &c, double value) { c.learningRate = value; },
        tr("How far a step goes. It acts on the running training from the next batch."));
    addNumber(
        layout, tr("Batch si&ze"), "batchSize",
        settingSpec(limits::batchSize, static_cast<double>(defaults.batchSize), NumberScale::PowersOfTwo),
        [](const TrainingConfig &c) { return static_cast<double>(c.batchSize); },
        [](TrainingConfig &c, double value) { c.batchSize = std::llround(value); },
        tr("Rows to a step. Smaller batches make more, noisier steps."));
    m_bindings.back().quietNote = [this](const TrainingConfig &settings) {
        return suggestion(settings, [](const TrainingConfig &c) { return static_cast<double>(c.batchSize); });
    };
    addNumber(
        layout, tr("E&pochs"), "epochs",
        from1(settingSpec(limits::epochs, static_cast<double>(defaults.epochs), NumberScale::Logarithmic)),
        [](const TrainingConfig &c) { return static_cast<double>(c.epochs); },
        [](TrainingConfig &c, double value) { c.epochs = std::llround(value); },
        tr("How often training goes through all rows."));
    m_bindings.back().quietNote = [this](const TrainingConfig &settings) {
        const QString suggested =
            suggestion(settings, [](const TrainingConfig &c) { return static_cast<double>(c.epochs); });
        const auto rows = trainRows(settings);
        if (suggested.isEmpty() || !rows || settings.batchSize < 1)
            return QString();
        const std::int64_t batches = (*rows + settings.batchSize - 1) / settings.batchSize;
        return tr("%1 steps, %2").arg(countText(batches * settings.epochs), suggested);
    };
    addChoice(
        layout, tr("&Optimizer"), "optimizer", {tr("Adam"), tr("RMSprop"), tr("SGD")},
        [](const TrainingConfig &c) { return static_cast<int>(c.optimizer); },
        [](TrainingConfig &c, int index) { c.optimizer = static_cast<OptimizerKind>(index); },
        tr("The rule that turns gradients into steps."));
    m_more = new Section({}, Section::Heading::Disclosure);
    m_more->setObjectName(QStringLiteral("moreSection"));
    m_more->setOpen(false);
    m_more->contentLayout()->setSpacing(0);
    layout->addWidget(m_more);
    addRareTraining(m_more->contentLayout());
}

void ControlPanel::addRareTraining(QVBoxLayout *layout)
{
    const TrainingConfig defaults;
    NumberSpec fraction = settingSpec(limits::momentum, defaults.momentum, NumberScale::Linear, false);
    fraction.step = 0.01;
    NumberRow *momentum = addNumber(
        layout, tr("Momentu&m"), "momentum", fraction, [](const TrainingConfig &c) { return c.momentum; },
        [](TrainingConfig &c, double value) { c.momentum = value; },
        tr("How much of the last step goes into the next; SGD only."));
    const auto showMomentum = m_bindings.back().show;
    m_bindings.back().show = [momentum, showMomentum](const TrainingConfig &settings) {
        showMomentum(settings);
        momentum->setEnabled(settings.optimizer == OptimizerKind::Sgd);
    };
    NumberSpec decay = settingSpec(limits::weightDecay, defaults.weightDecay, NumberScale::Linear, false);
    decay.step = 0.001;
    NumberRow *weightDecay = addNumber(
        layout, tr("Weight deca&y"), "weightDecay", decay,
        [](const TrainingConfig &c) { return c.weightDecay; },
        [](TrainingConfig &c, double value) { c.weightDecay = value; },
        tr("L2: pulls every parameter towards 0."));
    weightDecay->setSliderVisible(false);
    addEarlyStopping(layout);
    addCheck(
        layout, tr("Shuffle rows each epoch"), "shuffle", [](const TrainingConfig &c) { return c.shuffle; },
        [](TrainingConfig &c, bool on) { c.shuffle = on; },
        tr("Goes through the training rows in a new order each epoch."));
}

void ControlPanel::addEarlyStopping(QVBoxLayout *layout)
{
    auto *row = m_earlyStopping = new OptionalNumberRow(
        tr("Stop early, patience"),
        from1(settingSpec(limits::earlyStopping, static_cast<double>(troubleRules::patience))));
    row->setName(QStringLiteral("earlyStopping"));
    row->setHelp(
        tr("Ends training after this many epochs without a better validation loss, and keeps the best "
           "epoch.\nOff by default."));
    layout->addWidget(row);
    connect(row, &OptionalNumberRow::valueChanged, this, [this](double value) {
        change([value](TrainingConfig &settings) { settings.earlyStopping = std::llround(value); });
    });
    m_bindings.push_back(
        {[row](const TrainingConfig &c) { row->setValue(static_cast<double>(c.earlyStopping)); },
         [](const TrainingConfig &c) { return c.earlyStopping > 0 ? countText(c.earlyStopping) : tr("off"); },
         [row](const QString &note) { row->setNote(note); },
         {},
         row,
         {},
         [](TrainingConfig &c, const TrainingConfig &from) { c.earlyStopping = from.earlyStopping; },
         {}});
    offerDefault();
}

void ControlPanel::offerDefault()
{
    const std::size_t index = m_bindings.size() - 1;
    const auto offer = [this, index] {
        const std::optional<TrainingConfig> suited = defaults();
        if (!suited)
            return RowDefault();
        const QString text = m_bindings[index].text(*suited);
        return RowDefault{text, m_bindings[index].text(m_experiment.settings()) == text};
    };
    addDefaultMenu(m_bindings[index].row, offer, [this, index] {
        if (const std::optional<TrainingConfig> suited = defaults())
            change([&](TrainingConfig &settings) { m_bindings[index].copy(settings, *suited); });
    });
}

std::optional<TrainingConfig> ControlPanel::defaults() const
{
    const TrainingConfig &settings = m_experiment.settings();
    const auto rows = trainRows(settings);
    if (settings.data.isTable() && !rows)
        return std::nullopt;
    return defaultSettings(settings.data, rows.value_or(0));
}

std::optional<std::int64_t> ControlPanel::trainRows(const TrainingConfig &settings) const
{
    const RunModel &model = m_experiment.model();
    if (!model.prepared() || model.run()->config.data != settings.data)
        return std::nullopt;
    return static_cast<std::int64_t>(model.run()->facts().trainRows);
}

QString ControlPanel::suggestion(const TrainingConfig &settings, const GetNumber &get) const
{
    const auto rows = trainRows(settings);
    if (!settings.data.isTable() || !rows)
        return {};
    TrainingConfig suggested = settings;
    applyDataDefaults(suggested, *rows);
    return get(suggested) == get(settings) ? tr("suggested for own data") : QString();
}

void ControlPanel::showSettings()
{
    const TrainingConfig &settings = m_experiment.settings();
    const QScopedValueRollback showing(m_showing, true);
    for (const Binding &binding : m_bindings) {
        binding.show(settings);
        if (binding.isShown)
            binding.row->setVisible(binding.isShown(settings));
    }
    m_model->setSummary(tr("%1 hidden units").arg(countText(settings.model.hiddenUnits)));
    m_training->setSummary(tr("%1 epochs").arg(countText(settings.epochs)));
    showWaiting();
}

void ControlPanel::showWaiting()
{
    const TrainingConfig &settings = m_experiment.settings();
    const TrainingConfig acting = m_experiment.actingSettings();
    m_prepared = m_experiment.model().prepared();
    showSource();
    m_waitsForReset = m_experiment.isUnderWay();
    if (const std::optional<TrainingConfig> suited = defaults()) {
        for (const Binding &binding : m_bindings) {
            if (binding.showDefault)
                binding.showDefault(*suited);
        }
    }
    for (const Binding &binding : m_bindings) {
        const QString text = binding.text(acting);
        if (text == binding.text(settings))
            binding.setNote(binding.quietNote ? binding.quietNote(settings) : QString());
        else if (m_waitsForReset)
            binding.setNote(tr("At the next Reset · running with %1").arg(text));
        else
            binding.setNote(tr("At the next Run · this one had %1").arg(text));
    }
}

} // namespace attention
