// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/image_options_panel.h"

#include "ui/export/note_line.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>

namespace attention {

namespace {

constexpr int resolutions[] = {72, 96, 150, 200, 300, 400, 600};

void quiet(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

void select(QComboBox *box, int data)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(data));
}

void check(QAbstractButton *button, bool on)
{
    const QSignalBlocker blocker(button);
    button->setChecked(on);
}

void choose(Segmented *segmented, int index)
{
    const QSignalBlocker blocker(segmented);
    segmented->setCurrentIndex(index);
}

} // namespace

ImageOptionsPanel::ImageOptionsPanel(QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.px(12));
    grid->setVerticalSpacing(metrics.px(10));
    grid->setColumnMinimumWidth(0, metrics.px(80));
    grid->setColumnStretch(1, 1);
    addWhat(grid);
    addHow(grid);
    showChoice();
}

void ImageOptionsPanel::addWhat(QGridLayout *grid)
{
    const Metrics metrics;
    auto *heading = new QLabel(tr("What"), this);
    heading->setFont(metrics.font(TextRole::Title));
    grid->addWidget(heading, 0, 0, 1, 2);

    m_sheet = new QRadioButton(tr("&All four plots on one sheet"), this);
    m_sheet->setObjectName(QStringLiteral("sheetRadio"));
    m_onePlot = new QRadioButton(tr("&One plot"), this);
    m_onePlot->setObjectName(QStringLiteral("onePlotRadio"));
    m_window = new QRadioButton(tr("The &whole window"), this);
    m_window->setObjectName(QStringLiteral("wholeWindowRadio"));
    m_animation = new QRadioButton(tr("Attention over training, ani&mated"), this);
    m_animation->setObjectName(QStringLiteral("animationRadio"));
    connect(m_animation, &QRadioButton::clicked, this, [this] { setWhat(PictureOf::Animation); });
    connect(m_sheet, &QRadioButton::clicked, this, [this] { setWhat(PictureOf::Sheet); });
    connect(m_onePlot, &QRadioButton::clicked, this, [this] { setWhat(PictureOf::Plot); });
    connect(m_window, &QRadioButton::clicked, this, [this] { setWhat(PictureOf::Window); });

    m_plot = new QComboBox(this);
    m_plot->setObjectName(QStringLiteral("plotComboBox"));
    m_plot->setAccessibleName(tr("Which plot"));
    m_plot->addItem(tr("Loss"), QStringLiteral("loss"));
    m_plot->addItem(tr("Accuracy"), QStringLiteral("accuracy"));
    m_plot->addItem(tr("Attention per column"), QStringLiteral("attention"));
    m_plot->addItem(tr("Attention over training"), QStringLiteral("attention-map"));
    connect(m_plot, &QComboBox::activated, this,
            [this] { setWhat(PictureOf::Plot, m_plot->currentData().toString()); });

    auto *plotRow = new QHBoxLayout;
    plotRow->setSpacing(metrics.px(12));
    plotRow->addWidget(m_onePlot);
    plotRow->addStretch();
    plotRow->addWidget(m_plot);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(metrics.px(4));
    rows->addWidget(m_sheet);
    rows->addLayout(plotRow);
    rows->addWidget(m_window);
    rows->addWidget(m_animation);
    grid->addLayout(rows, 1, 0, 1, 2);
}

void ImageOptionsPanel::addHow(QGridLayout *grid)
{
    const Metrics metrics;
    auto *heading = new QLabel(tr("How"), this);
    heading->setFont(metrics.font(TextRole::Title));
    heading->setContentsMargins(0, metrics.px(4), 0, 0);
    grid->addWidget(heading, grid->rowCount(), 0, 1, 2);

    m_preset = new QComboBox(this);
    m_preset->setObjectName(QStringLiteral("presetComboBox"));
    m_preset->addItem(tr("Slide 1600 × 900"), static_cast<int>(SizePreset::Slide));
    m_preset->addItem(tr("Paper column 85 mm"), static_cast<int>(SizePreset::PaperColumn));
    m_preset->addItem(tr("As on screen"), static_cast<int>(SizePreset::OnScreen));
    m_preset->addItem(tr("Custom"), static_cast<int>(SizePreset::Custom));
    connect(m_preset, &QComboBox::activated, this,
            [this] { setPreset(static_cast<SizePreset>(m_preset->currentData().toInt())); });
    addLabel(grid, tr("&Preset"), m_preset, m_preset);

    QStringList formats;
    for (const ImageFormat format : imageFormats)
        formats << formatName(format);
    formats << formatName(ImageFormat::Gif);
    m_format = new Segmented(formats, this);
    m_format->setObjectName(QStringLiteral("formatSegmented"));
    m_format->setAccessibleName(tr("Format"));
    connect(m_format, &Segmented::currentIndexChanged, this, [this](int index) {
        change(
            [index](ImageChoice &choice) { choice.format = imageFormats[static_cast<std::size_t>(index)]; });
    });
    addLabel(grid, tr("&Format"), m_format, m_format);

    QWidget *sizeRow = makeSizeRow();
    addLabel(grid, tr("Si&ze"), m_width, sizeRow);
    QWidget *resolutionRow = makeResolutionRow();
    addLabel(grid, tr("&Resolution"), m_resolution, resolutionRow);
    QWidget *rateRow = makeRateRow();
    m_rateLabel = addLabel(grid, tr("Fram&es"), m_rate, rateRow);
    m_problem = new NoteLine(this);
    m_problem->setObjectName(QStringLiteral("sizeProblemNote"));
    grid->addWidget(m_problem, grid->rowCount(), 1);

    m_colors = new Segmented({tr("Light"), tr("Dark"), tr("As window")}, this);
    m_colors->setObjectName(QStringLiteral("coloursSegmented"));
    m_colors->setAccessibleName(tr("Colours"));
    connect(m_colors, &Segmented::currentIndexChanged, this, [this](int index) {
        change([index](ImageChoice &choice) { choice.colors = static_cast<PictureColors>(index); });
    });
    addLabel(grid, tr("&Colours"), m_colors, m_colors);

    addCheckBoxes(grid);
}

void ImageOptionsPanel::addCheckBoxes(QGridLayout *grid)
{
    const Metrics metrics;
    m_titles = makeCheckBox("titlesCheckBox", tr("&Titles and legends"), &ImageChoice::titles);
    m_sentences =
        makeCheckBox("sentencesCheckBox", tr("Se&ntence under each title"), &ImageChoice::sentences);
    m_settings =
        makeCheckBox("settingsCheckBox", tr("Settings of the r&un inside the file"), &ImageChoice::settings);
    const QString help =
        tr("Drop the file on the window, and the run comes back. They stand as text in PNG and JPEG, as "
           "description in SVG and PDF, as comment in GIF. Nothing of it is seen.");
    m_settings->setToolTip(help);
    m_settings->setAccessibleDescription(help);
    auto *info = new QToolButton(this);
    info->setIcon(icon(IconName::Info, IconRole::Quiet));
    info->setIconSize(QSize(metrics.px(16), metrics.px(16)));
    info->setAutoRaise(true);
    info->setFocusPolicy(Qt::NoFocus);
    info->setToolTip(help);
    info->setAccessibleName(tr("About the settings inside the file"));
    connect(info, &QToolButton::clicked, this, [info] {
        QToolTip::showText(info->mapToGlobal(QPoint(0, info->height())), info->toolTip(), info);
    });
    auto *settingsRow = new QHBoxLayout;
    settingsRow->setSpacing(0);
    settingsRow->addWidget(m_settings);
    settingsRow->addWidget(info);
    settingsRow->addStretch();
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(m_titles);
    rows->addWidget(m_sentences);
    rows->addLayout(settingsRow);
    grid->addLayout(rows, grid->rowCount(), 0, 1, 2);
}

QWidget *ImageOptionsPanel::makeSizeRow()
{
    const Metrics metrics;
    auto *row = new QWidget(this);
    const auto makeSpinBox = [this, row](const char *name, const QString &what) {
        auto *box = new QDoubleSpinBox(row);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(what);
        box->setKeyboardTracking(false);
        box->setAlignment(Qt::AlignRight);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            FigureSize size = m_choice.size;
            size.width = m_width->value();
            size.height = m_height->value();
            setSize(size);
        });
        return box;
    };
    m_width = makeSpinBox("widthSpinBox", tr("Width"));
    m_height = makeSpinBox("heightSpinBox", tr("Height"));
    m_unit = new QComboBox(row);
    m_unit->setObjectName(QStringLiteral("unitComboBox"));
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_unit->addItem(tr("px"), static_cast<int>(LengthUnit::Pixels));
    m_unit->addItem(tr("mm"), static_cast<int>(LengthUnit::Millimetres));
    connect(m_unit, &QComboBox::activated, this,
            [this] { setUnit(static_cast<LengthUnit>(m_unit->currentData().toInt())); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(8));
    layout->addWidget(m_width, 1);
    layout->addWidget(new QLabel(QStringLiteral("×"), row));
    layout->addWidget(m_height, 1);
    layout->addWidget(m_unit);
    return row;
}

QWidget *ImageOptionsPanel::makeResolutionRow()
{
    const Metrics metrics;
    auto *row = new QWidget(this);
    m_resolution = new QComboBox(row);
    m_resolution->setObjectName(QStringLiteral("resolutionComboBox"));
    for (const int dpi : resolutions)
        m_resolution->addItem(tr("%1 dpi").arg(dpi), dpi);
    m_resolution->setToolTip(
        tr("Dots per inch. Text keeps its size on paper: with more dots per inch, the same "
           "number of pixels makes a smaller picture with larger text."));
    connect(m_resolution, &QComboBox::activated, this, [this] {
        change([this](ImageChoice &choice) { choice.size.dpi = m_resolution->currentData().toInt(); });
    });
    m_otherSize = new QLabel(row);
    m_otherSize->setObjectName(QStringLiteral("otherSizeLabel"));
    quiet(m_otherSize);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_resolution);
    layout->addWidget(m_otherSize, 1);
    return row;
}

QWidget *ImageOptionsPanel::makeRateRow()
{
    const Metrics metrics;
    m_rateRow = new QWidget(this);
    m_rate = new QComboBox(m_rateRow);
    m_rate->setObjectName(QStringLiteral("frameRateComboBox"));
    for (const int rate : frameRates)
        m_rate->addItem(tr("%1 a second").arg(rate), rate);
    connect(m_rate, &QComboBox::activated, this, [this] {
        change([this](ImageChoice &choice) { choice.framesPerSecond = m_rate->currentData().toInt(); });
    });
    m_duration = new QLabel(m_rateRow);
    m_duration->setObjectName(QStringLiteral("durationLabel"));
    quiet(m_duration);

    auto *layout = new QHBoxLayout(m_rateRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_rate);
    layout->addWidget(m_duration, 1);
    return m_rateRow;
}

QLabel *ImageOptionsPanel::addLabel(QGridLayout *grid, const QString &text, QWidget *buddy, QWidget *row)
{
    auto *label = new QLabel(text, this);
    label->setBuddy(buddy);
    if (buddy->focusPolicy() == Qt::NoFocus)
        buddy->setFocusPolicy(Qt::StrongFocus); // or the mnemonic would not reach a switch's segments
    const int at = grid->rowCount();
    grid->addWidget(label, at, 0);
    grid->addWidget(row, at, 1);
    return label;
}

QCheckBox *ImageOptionsPanel::makeCheckBox(const char *name, const QString &text, bool ImageChoice::*field)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    box->setMinimumHeight(Metrics().px(26));
    connect(box, &QCheckBox::toggled, this,
            [this, field](bool on) { change([field, on](ImageChoice &choice) { choice.*field = on; }); });
    return box;
}

void ImageOptionsPanel::setChoice(const ImageChoice &choice)
{
    m_choice = choice;
    if (m_plot->findData(choice.plot) < 0)
        m_choice.plot = ImageChoice().plot;
    if (m_choice.what == PictureOf::Window && isVector(m_choice.format))
        m_choice.format = ImageFormat::Png;
    if (m_choice.preset == SizePreset::OnScreen)
        m_choice.size = onScreen();
    showChoice();
}

void ImageOptionsPanel::setScreenSize(std::function<FigureSize(const QString &)> screenSize)
{
    m_screenSize = std::move(screenSize);
    setChoice(m_choice);
}

void ImageOptionsPanel::setAnimationFrames(int frames)
{
    if (m_frames == frames)
        return;
    m_frames = frames;
    showRate();
}

void ImageOptionsPanel::finishTyping()
{
    m_width->interpretText();
    m_height->interpretText();
}

FigureSize ImageOptionsPanel::size() const
{
    return m_choice.what == PictureOf::Window ? onScreen() : m_choice.size;
}

FigureSize ImageOptionsPanel::onScreen() const
{
    const QString part = m_choice.what == PictureOf::Plot        ? m_choice.plot
                         : m_choice.what == PictureOf::Animation ? QStringLiteral("attention")
                         : m_choice.what == PictureOf::Window    ? QStringLiteral("window")
                                                                 : QStringLiteral("all");
    return m_screenSize ? m_screenSize(part) : FigureSize{960, 640, LengthUnit::Pixels, 96};
}

void ImageOptionsPanel::setWhat(PictureOf what, const QString &plot)
{
    change([this, what, &plot](ImageChoice &choice) {
        if (what == PictureOf::Plot && m_plot->findData(plot) >= 0)
            choice.plot = plot;
        const PictureOf former = choice.what;
        choice.what = what;
        if (what == PictureOf::Window && isVector(choice.format))
            choice.format = ImageFormat::Png;
        if (what == PictureOf::Window || choice.preset == SizePreset::Custom)
            return;
        // A resolution chosen by hand stays.
        const bool byHand = choice.size.dpi != presetSize(choice.preset, former, onScreen()).dpi;
        const int dpi = choice.size.dpi;
        choice.size = presetSize(choice.preset, what, onScreen());
        if (byHand)
            choice.size.dpi = dpi;
    });
}

void ImageOptionsPanel::setPreset(SizePreset preset)
{
    change([this, preset](ImageChoice &choice) {
        choice.preset = preset;
        if (preset != SizePreset::Custom)
            choice.size = presetSize(preset, choice.what, onScreen());
    });
}

void ImageOptionsPanel::setUnit(LengthUnit unit)
{
    change([unit](ImageChoice &choice) { choice.size = choice.size.in(unit); });
}

void ImageOptionsPanel::setSize(const FigureSize &size)
{
    change([&size](ImageChoice &choice) {
        choice.size = size;
        choice.preset = SizePreset::Custom;
    });
}

void ImageOptionsPanel::change(const std::function<void(ImageChoice &)> &edit)
{
    const ImageChoice before = m_choice;
    edit(m_choice);
    showChoice();
    if (!(m_choice == before))
        emit choiceChanged();
}

QString ImageOptionsPanel::sizeProblem() const
{
    if (isVector(m_choice.fileFormat()))
        return {};
    return m_choice.what == PictureOf::Animation ? animationSizeProblem(size()) : rasterSizeProblem(size());
}

void ImageOptionsPanel::showFormat()
{
    choose(m_format, static_cast<int>(m_choice.fileFormat()));
    const auto offer = [this](int segment, const QString &whyNot) {
        m_format->setSegmentEnabled(segment, whyNot.isEmpty());
        m_format->setSegmentToolTip(segment, whyNot);
    };
    const bool animation = m_choice.what == PictureOf::Animation;
    for (const ImageFormat format : imageFormats) {
        QString whyNot;
        if (animation)
            whyNot = tr("What moves is a GIF.");
        else if (m_choice.what == PictureOf::Window && isVector(format))
            whyNot = tr("The window is made of pixels: PNG or JPEG.");
        offer(static_cast<int>(format), whyNot);
    }
    offer(static_cast<int>(ImageFormat::Gif),
          animation ? QString() : tr("For “Attention over training, animated”."));
}

void ImageOptionsPanel::showRate()
{
    const bool animation = m_choice.what == PictureOf::Animation;
    m_rateLabel->setVisible(animation);
    m_rateRow->setVisible(animation);
    select(m_rate, m_choice.framesPerSecond);
    const double seconds = static_cast<double>(m_frames) / m_choice.framesPerSecond;
    m_duration->setText(
        tr("%1 frames, %2 s").arg(QLocale().toString(m_frames), QLocale().toString(seconds, 'f', 1)));
    m_animation->setEnabled(m_frames > 0 || animation);
    m_animation->setToolTip(m_frames > 0 ? QString() : tr("There is no attention of an epoch yet."));
}

void ImageOptionsPanel::showChoice()
{
    const bool window = m_choice.what == PictureOf::Window;
    const bool animation = m_choice.what == PictureOf::Animation;
    const bool vector = isVector(m_choice.fileFormat());
    const FigureSize shown = size();
    const bool px = shown.unit == LengthUnit::Pixels;

    check(m_sheet, m_choice.what == PictureOf::Sheet);
    check(m_onePlot, m_choice.what == PictureOf::Plot);
    check(m_window, window);
    check(m_animation, animation);
    {
        const QSignalBlocker blocker(m_plot);
        m_plot->setCurrentIndex(m_plot->findData(m_choice.plot));
    }
    select(m_preset, static_cast<int>(window ? SizePreset::OnScreen : m_choice.preset));
    showFormat();
    showRate();

    for (QDoubleSpinBox *box : {m_width, m_height}) {
        const QSignalBlocker blocker(box);
        box->setDecimals(px ? 0 : 1);
        box->setSingleStep(px ? 10 : 1);
        box->setRange(px ? figure_limits::minimumPixels : figure_limits::minimumMillimetres,
                      px ? figure_limits::maximumPixels : figure_limits::maximumMillimetres);
        box->setValue(box == m_width ? shown.width : shown.height);
    }
    select(m_unit, static_cast<int>(shown.unit));
    if (m_resolution->findData(shown.dpi) < 0)
        m_resolution->addItem(tr("%1 dpi").arg(shown.dpi), shown.dpi);
    select(m_resolution, shown.dpi);
    m_otherSize->setText(px       ? millimetresText(shown.millimetres())
                         : vector ? tr("sharp at every size")
                                  : pixelsText(shown.pixels()));
    const QString problem = sizeProblem();
    m_problem->showNote(NoteLine::Kind::Warning, problem);
    choose(m_colors, static_cast<int>(m_choice.colors));
    check(m_titles, m_choice.titles);
    check(m_sentences, m_choice.sentences);
    check(m_settings, m_choice.settings);

    for (QWidget *part : std::initializer_list<QWidget *>{m_preset, m_width, m_height, m_unit, m_colors,
                                                          m_titles, m_sentences})
        part->setEnabled(!window);
    m_sentences->setEnabled(!window && !animation); // they are about the end of the run
    m_resolution->setEnabled(!window && (px || !vector));
}

} // namespace attention
