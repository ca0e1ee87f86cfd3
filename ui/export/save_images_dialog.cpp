// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/save_images_dialog.h"

#include "ui/export/animation_job.h"
#include "ui/export/attention_animation.h"
#include "ui/export/file_questions.h"
#include "ui/export/file_target.h"
#include "ui/export/file_writer.h"
#include "ui/export/image_options_panel.h"
#include "ui/export/picture_texts.h"
#include "ui/export/preview_panel.h"
#include "ui/run_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr qint64 renewalInterval = 500; // ms between animations in the preview while the run goes on
constexpr auto folderKey = "saveImages/folder";

QString allPlots()
{
    return QStringLiteral("all");
}

QString rememberedFolder()
{
    const QString remembered = QSettings().value(QLatin1String(folderKey)).toString();
    if (!remembered.isEmpty() && QFileInfo(remembered).isDir())
        return remembered;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

FigureSize sizeOnScreen(const QSizeF &logical, double ratio)
{
    const int dpi = std::clamp(static_cast<int>(std::lround(96 * ratio)), figure_limits::minimumDpi,
                               figure_limits::maximumDpi);
    return {std::round(logical.width() * ratio), std::round(logical.height() * ratio), LengthUnit::Pixels,
            dpi};
}

QWidget *makeLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    line->setMinimumSize(1, 1);
    return line;
}

} // namespace

SaveImagesDialog::SaveImagesDialog(RunModel &model, std::function<QString(const QString &)> sentence,
                                   std::function<QPixmap()> grabWindow, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_sentence(std::move(sentence))
    , m_grabWindow(std::move(grabWindow))
    , m_confirmReplace([this](const QString &path) { return askToReplace(this, path); })
{
    setObjectName(QStringLiteral("saveImagesDialog"));
    setWindowTitle(tr("Save images"));
    setModal(true);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeLeft());
    middle->addWidget(makeLine(this));
    m_preview = new PreviewPanel(this);
    middle->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(makeLine(this));
    column->addWidget(makeButtons());

    const Metrics metrics;
    setMinimumSize(metrics.px(720), metrics.px(400));
    resize(metrics.px(1160), metrics.px(672));

    setChooseFile([this](const QString &suggestion, const QString &filter) {
        return askWhereToSave(this, windowTitle(), suggestion, filter);
    });
    m_target->setFolder(rememberedFolder());
    m_options->setScreenSize([this](const QString &part) {
        if (part == QLatin1String("window"))
            return sizeOnScreen(m_windowPixmap.deviceIndependentSize(), m_windowPixmap.devicePixelRatio());
        const QSize size = m_screenSize ? m_screenSize(part) : QSize();
        return sizeOnScreen(size.isEmpty() ? QSizeF(960, 640) : QSizeF(size), devicePixelRatioF());
    });
    const ImageChoice choice = loadImageChoice(QSettings());
    if (choice.what == PictureOf::Window)
        m_windowPixmap = m_grabWindow();
    m_options->setChoice(choice);

    connect(m_options, &ImageOptionsPanel::choiceChanged, this, &SaveImagesDialog::choiceChanged);
    connect(m_target, &FileTarget::pathChanged, this, &SaveImagesDialog::updateButtons);
    connect(m_target, &FileTarget::formatTyped, this, &SaveImagesDialog::formatTyped);
    connect(&m_model, &RunModel::updated, this, &SaveImagesDialog::modelChanged);
    connect(&m_model, &RunModel::runChanged, this, &SaveImagesDialog::modelChanged);
    connect(&m_model, &RunModel::attentionRowsChanged, this, &SaveImagesDialog::modelChanged);
    connect(&m_player, &QTimer::timeout, this, &SaveImagesDialog::nextFrame);
    renewAnimation();
    choiceChanged();
    m_save->setFocus();
}

SaveImagesDialog::~SaveImagesDialog() = default;

QWidget *SaveImagesDialog::makeLeft()
{
    const Metrics metrics;
    auto *content = new QWidget(this);
    setCardBackground(content);
    m_options = new ImageOptionsPanel(content);
    m_target = new FileTarget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    column->setSpacing(metrics.px(14));
    column->addWidget(m_options);
    column->addWidget(m_target);
    column->addStretch();

    m_left = new QScrollArea(this);
    m_left->setObjectName(QStringLiteral("optionsArea"));
    m_left->setFrameShape(QFrame::NoFrame);
    m_left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_left->setWidgetResizable(true);
    m_left->setFocusPolicy(Qt::NoFocus);
    m_left->setWidget(content);
    const int needed = content->minimumSizeHint().width() + m_left->verticalScrollBar()->sizeHint().width();
    m_left->setFixedWidth(std::max(metrics.px(384), needed));
    setCardBackground(m_left->viewport());
    return m_left;
}

QWidget *SaveImagesDialog::makeButtons()
{
    const Metrics metrics;
    auto *bar = new QWidget(this);
    setCardBackground(bar);
    const auto makeButton = [bar](const char *name, const QString &text) {
        auto *button = new QPushButton(text, bar);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_table = makeButton("csvButton", tr("&Data as CSV…"));
    m_table->setIcon(icon(IconName::Table));
    m_table->setToolTip(tr("Saves the figures behind the picture as a table."));
    connect(m_table, &QPushButton::clicked, this, &SaveImagesDialog::saveData);
    auto *cancel = makeButton("cancelButton", tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &SaveImagesDialog::reject);
    m_copy = makeButton("copyButton", tr("Cop&y"));
    m_copy->setIcon(icon(IconName::Copy));
    connect(m_copy, &QPushButton::clicked, this, &SaveImagesDialog::copy);
    m_save = makeButton("saveButton", tr("&Save"));
    m_save->setDefault(true);
    m_save->setMinimumWidth(metrics.px(92));
    connect(m_save, &QPushButton::clicked, this, &SaveImagesDialog::save);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(8));
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(QStringLiteral("animationProgress"));
    m_progress->setAccessibleName(tr("Frames drawn"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(metrics.px(160));
    m_progress->hide();
    m_drawn = new QLabel(bar);
    m_drawn->setObjectName(QStringLiteral("animationProgressLabel"));
    m_drawn->setForegroundRole(QPalette::PlaceholderText);
    m_drawn->hide();
    row->addWidget(m_table);
    row->addStretch();
    row->addWidget(m_drawn);
    row->addWidget(m_progress);
    row->addSpacing(metrics.px(8));
    row->addWidget(cancel);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return bar;
}

void SaveImagesDialog::setPlot(const QString &name)
{
    m_options->setWhat(name == allPlots() ? PictureOf::Sheet : PictureOf::Plot, name);
}

void SaveImagesDialog::setScreenSize(std::function<QSize(const QString &)> screenSize)
{
    m_screenSize = std::move(screenSize);
    m_options->setChoice(m_options->choice());
    choiceChanged();
}

void SaveImagesDialog::setChooseFile(const ChooseFile &chooseFile)
{
    m_chooseFile = chooseFile;
    m_target->setChooseFile(chooseFile);
}

void SaveImagesDialog::done(int result)
{
    QSettings settings;
    saveImageChoice(settings, m_options->choice());
    settings.setValue(QLatin1String(folderKey), m_target->folder());
    QDialog::done(result);
}

QString SaveImagesDialog::partName() const
{
    const ImageChoice &choice = m_options->choice();
    if (choice.what == PictureOf::Animation)
        return QStringLiteral("attention-map"); // what its bars show, epoch by epoch
    return choice.what == PictureOf::Plot ? choice.plot : allPlots();
}

QString SaveImagesDialog::fileStem() const
{
    const ImageChoice &choice = m_options->choice();
    const QString part = choice.what == PictureOf::Plot        ? choice.plot
                         : choice.what == PictureOf::Animation ? QStringLiteral("attention")
                         : choice.what == PictureOf::Window    ? QStringLiteral("window")
                                                               : QString();
    if (choice.what == PictureOf::Animation)
        return pictureFileStem(m_model.run().get(), m_model.epochCount(), part);
    return pictureFileStem(m_model.run().get(), static_cast<std::size_t>(m_model.shownEpoch()), part);
}

const Theme &SaveImagesDialog::theme() const
{
    switch (m_options->choice().colors) {
    case PictureColors::Light:
        return lightTheme();
    case PictureColors::Dark:
        return darkTheme();
    case PictureColors::AsWindow:
        break;
    }
    return themeOf(palette());
}

FigureLook SaveImagesDialog::look() const
{
    const ImageChoice &choice = m_options->choice();
    FigureLook look;
    look.theme = theme();
    look.titles = choice.titles;
    look.settings = choice.settings;
    if (choice.sentences)
        look.sentence = m_sentence;
    return look;
}

Picture SaveImagesDialog::picture()
{
    switch (m_options->choice().what) {
    case PictureOf::Window:
        return windowPicture();
    case PictureOf::Animation:
        return animationPicture();
    case PictureOf::Plot:
    case PictureOf::Sheet:
        break;
    }
    return figurePicture(m_model, partName(), m_options->size(), look());
}

Picture SaveImagesDialog::animationPicture()
{
    if (m_animation->frames().empty())
        return figurePicture(m_model, QStringLiteral("attention"), m_options->size(), look());
    Picture first = m_animation->picture(0);
    first.paint = [this](QPainter &painter, const QSizeF &area) {
        const std::size_t frames = m_animation->frames().size();
        if (frames > 0)
            m_animation->picture(std::min(m_frame, frames - 1)).paint(painter, area);
    };
    return first;
}

void SaveImagesDialog::renewAnimation()
{
    m_animation = std::make_unique<AttentionAnimation>(m_model, m_options->size(), look());
    m_options->setAnimationFrames(static_cast<int>(m_animation->frames().size()));
    m_sinceRenewal.start();
}

void SaveImagesDialog::nextFrame()
{
    const std::size_t frames = std::max<std::size_t>(m_animation->frames().size(), 1);
    m_frame = (m_frame + 1) % frames;
    const bool last = m_frame + 1 == frames;
    m_player.setInterval(last ? 2'000 : 1'000 / m_options->choice().framesPerSecond);
    m_preview->frameChanged();
}

Picture SaveImagesDialog::windowPicture() const
{
    FigureLook look;
    look.theme = themeOf(palette());
    look.settings = m_options->choice().settings;
    Picture window = figurePicture(m_model, allPlots(), m_options->size(), look);
    window.paint = [this](QPainter &painter, const QSizeF &size) {
        const QPixmap pixmap = m_grabWindow();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QRectF(QPointF(), size), pixmap, QRectF(pixmap.rect()));
    };
    return window;
}

QString SaveImagesDialog::hint() const
{
    if (m_options->choice().what == PictureOf::Window)
        return tr("The window as it looks now, pixel by pixel.");
    if (m_options->choice().what == PictureOf::Animation)
        return tr("Plays for ever; the last epoch stands for two seconds.");
    switch (m_options->choice().colors) {
    case PictureColors::Light:
        return tr("Light on white, whatever the window’s theme, so that it prints well.");
    case PictureColors::Dark:
        return tr("Dark, whatever the window’s theme, for slides with a dark background.");
    case PictureColors::AsWindow:
        break;
    }
    return tr("In the colours of the window.");
}

void SaveImagesDialog::choiceChanged()
{
    const ImageChoice choice = m_options->choice();
    if (choice.what == PictureOf::Window && m_windowPixmap.isNull()) {
        m_windowPixmap = m_grabWindow();
        m_options->setChoice(choice);
    }
    m_target->setFormat(choice.fileFormat());
    m_target->suggest(fileStem());
    if (choice.what == PictureOf::Animation) {
        renewAnimation();
        if (!m_player.isActive())
            m_player.start(1'000 / choice.framesPerSecond);
    } else {
        m_player.stop();
    }
    m_preview->setPicture(picture(), choice.fileFormat(), hint());
    updateButtons();
}

void SaveImagesDialog::modelChanged()
{
    m_target->suggest(fileStem());
    if (!m_sinceRenewal.isValid() || m_sinceRenewal.elapsed() > renewalInterval ||
        m_model.state() == RunState::Finished) {
        renewAnimation();
        updateButtons();
    }
    m_preview->contentChanged();
}

void SaveImagesDialog::formatTyped(ImageFormat format)
{
    ImageChoice choice = m_options->choice();
    if (choice.what == PictureOf::Animation || format == ImageFormat::Gif ||
        (choice.what == PictureOf::Window && isVector(format)))
        return;
    choice.format = format;
    m_options->setChoice(choice);
    choiceChanged();
}

void SaveImagesDialog::updateButtons()
{
    const bool animation = m_options->choice().what == PictureOf::Animation;
    const bool possible = m_job == nullptr && m_options->sizeProblem().isEmpty() &&
                          (!animation || !m_animation->frames().empty());
    m_save->setEnabled(possible && !m_target->path().isEmpty());
    m_copy->setEnabled(possible && !animation);
    m_copy->setToolTip(animation ? tr("An animation goes to a file: the clipboard takes none.")
                                 : tr("Puts the picture on the clipboard."));
    m_table->setEnabled(m_job == nullptr);
    m_left->widget()->setEnabled(m_job == nullptr);
}

bool SaveImagesDialog::mayWrite(const QString &path)
{
    return !QFileInfo(path).isFile() || m_confirmReplace(path);
}

void SaveImagesDialog::save()
{
    m_options->finishTyping();
    m_target->finishTyping();
    const QString file = m_target->path();
    if (!m_save->isEnabled() || !mayWrite(file))
        return;
    if (m_options->choice().what == PictureOf::Animation) {
        saveAnimation(file);
        return;
    }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto problem = saveImage(picture(), m_options->choice().format, file);
    QGuiApplication::restoreOverrideCursor();
    if (problem) {
        fail(*problem);
        return;
    }
    m_target->setFolder(QFileInfo(file).absolutePath());
    emit saved(file);
    accept();
}

void SaveImagesDialog::saveAnimation(const QString &path)
{
    m_job = new AnimationJob(std::make_unique<AttentionAnimation>(m_model, m_options->size(), look()),
                             m_options->choice().framesPerSecond, path, this);
    connect(m_job, &AnimationJob::progressed, this, &SaveImagesDialog::showProgress);
    connect(m_job, &AnimationJob::finished, this, [this](const QString &file) {
        endAnimation();
        m_target->setFolder(QFileInfo(file).absolutePath());
        emit saved(file);
        accept();
    });
    connect(m_job, &AnimationJob::failed, this, [this](const QString &message) {
        endAnimation();
        fail(message);
    });
    showProgress(0, static_cast<int>(m_animation->frames().size()));
    m_progress->show();
    m_drawn->show();
    m_player.stop();
    updateButtons();
    m_job->start();
}

void SaveImagesDialog::showProgress(int done, int frames)
{
    m_progress->setRange(0, frames);
    m_progress->setValue(done);
    m_drawn->setText(tr("%1 of %2 frames").arg(QLocale().toString(done), QLocale().toString(frames)));
}

void SaveImagesDialog::endAnimation()
{
    m_job->deleteLater(); // one of its signals may have called
    m_job->disconnect(this);
    m_job->cancel();
    m_job = nullptr;
    m_progress->hide();
    m_drawn->hide();
    m_player.start(1'000 / m_options->choice().framesPerSecond);
    updateButtons();
}

void SaveImagesDialog::reject()
{
    if (m_job == nullptr) {
        QDialog::reject();
        return;
    }
    endAnimation();
    m_target->showNote(NoteLine::Kind::Warning, tr("Cancelled: nothing was saved."));
}

void SaveImagesDialog::saveData()
{
    const QString stem = pictureFileStem(m_model.run().get(), static_cast<std::size_t>(m_model.shownEpoch()),
                                         partName() == allPlots() ? QString() : partName());
    const QString suggestion = QDir(m_target->folder()).filePath(stem + QStringLiteral(".csv"));
    QString file = m_chooseFile(suggestion, tr("Table (%1)").arg(QStringLiteral("*.csv")));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".csv");
    if (!mayWrite(file))
        return;
    if (const auto problem = saveCsv(m_model, partName(), file)) {
        fail(*problem);
        return;
    }
    showDone(tr("Saved to %1").arg(withTilde(file)));
    emit saved(file);
}

void SaveImagesDialog::copy()
{
    m_options->finishTyping();
    copyPicture(picture(), m_options->choice().what != PictureOf::Window);
    showDone(tr("The picture is on the clipboard."));
}

void SaveImagesDialog::showDone(const QString &text)
{
    m_target->showNote(NoteLine::Kind::Good, text);
    m_left->widget()->layout()->activate();
    m_left->ensureWidgetVisible(m_target->note());
}

void SaveImagesDialog::fail(const QString &message)
{
    m_target->showNote(NoteLine::Kind::Error, message);
    m_left->widget()->layout()->activate();
    m_left->ensureWidgetVisible(m_target->note());
    emit failed(message);
}

} // namespace attention
