// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/save_images_dialog.h"

#include "ui/export/figure_picture.h"
#include "ui/export/figure_preview.h"
#include "ui/export/file_questions.h"
#include "ui/export/file_writer.h"
#include "ui/export/image_options_panel.h"
#include "ui/export/note_line.h"
#include "ui/export/picture_texts.h"
#include "ui/run_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/segmented.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr int estimateDelay = 400; // ms after the last change of a setting
constexpr auto folderKey = "saveImages/folder";

QString allPlots()
{
    return QStringLiteral("all");
}

QString defaultFolder()
{
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
    , m_chooseFile([this](const QString &suggestion, const QString &filter) {
        return askWhereToSave(this, windowTitle(), suggestion, filter);
    })
    , m_confirmReplace([this](const QString &path) { return askToReplace(this, path); })
{
    setObjectName(QStringLiteral("saveImagesDialog"));
    setWindowTitle(tr("Save images"));
    setModal(true);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeLeft());
    middle->addWidget(makeLine(this));
    middle->addWidget(makeRight(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(makeLine(this));
    column->addWidget(makeButtons());

    const Metrics metrics;
    setMinimumSize(metrics.px(720), metrics.px(400));
    resize(metrics.px(1160), metrics.px(632));

    m_estimateTimer.setSingleShot(true);
    m_estimateTimer.setInterval(estimateDelay);
    connect(&m_estimateTimer, &QTimer::timeout, this, &SaveImagesDialog::estimateBytes);
    connect(m_options, &ImageOptionsPanel::choiceChanged, this, &SaveImagesDialog::choiceChanged);
    connect(&m_model, &RunModel::updated, this, &SaveImagesDialog::modelChanged);
    connect(&m_model, &RunModel::runChanged, this, &SaveImagesDialog::modelChanged);
    connect(&m_model, &RunModel::attentionRowsChanged, m_preview, &FigurePreview::contentChanged);

    const QSettings settings;
    m_folder = settings.value(QLatin1String(folderKey), defaultFolder()).toString();
    if (!QFileInfo(m_folder).isDir())
        m_folder = defaultFolder();
    m_options->setScreenSize([this](const QString &part) {
        if (part == QLatin1String("window"))
            return sizeOnScreen(QSizeF(m_windowPixmap.size()) / m_windowPixmap.devicePixelRatio(),
                                m_windowPixmap.devicePixelRatio());
        const QSize size = m_screenSize ? m_screenSize(part) : QSize();
        return sizeOnScreen(size.isEmpty() ? QSizeF(960, 640) : QSizeF(size), devicePixelRatioF());
    });
    m_options->setChoice(loadImageChoice(settings));
    choiceChanged();
    m_save->setFocus();
}

QWidget *SaveImagesDialog::makeLeft()
{
    const Metrics metrics;
    auto *content = new QWidget(this);
    setCardBackground(content);
    m_options = new ImageOptionsPanel(content);

    auto *heading = new QLabel(tr("W&here"), content);
    heading->setFont(metrics.font(TextRole::Title));
    m_path = new QLineEdit(content);
    m_path->setObjectName(QStringLiteral("pathEdit"));
    m_path->setAccessibleName(tr("File"));
    heading->setBuddy(m_path);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_pathIsOurs = false;
        pathChanged();
    });
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (!m_path->text().trimmed().isEmpty())
            setPath(path());
    });
    auto *browseButton = new QPushButton(tr("&Browse…"), content);
    browseButton->setObjectName(QStringLiteral("browseButton"));
    browseButton->setProperty("small", true);
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &SaveImagesDialog::browse);
    m_note = new NoteLine(content);
    m_note->setObjectName(QStringLiteral("fileNote"));

    auto *pathRow = new QHBoxLayout;
    pathRow->setSpacing(metrics.px(8));
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(browseButton);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    column->setSpacing(metrics.px(8));
    column->addWidget(m_options);
    column->addSpacing(metrics.px(8));
    column->addWidget(heading);
    column->addLayout(pathRow);
    column->addWidget(m_note);
    column->addStretch();

    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("optionsArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setFixedWidth(std::max(metrics.px(384), content->minimumSizeHint().width() +
                                                      area->verticalScrollBar()->sizeHint().width()));
    setCardBackground(area->viewport());
    return area;
}

QWidget *SaveImagesDialog::makeRight()
{
    const Metrics metrics;
    auto *right = new QWidget(this);
    auto *heading = new QLabel(tr("Preview"), right);
    heading->setFont(metrics.font(TextRole::Title));
    m_sizeLabel = new QLabel(right);
    m_sizeLabel->setObjectName(QStringLiteral("sizeLabel"));
    m_sizeLabel->setForegroundRole(QPalette::PlaceholderText);
    m_sizeLabel->setFont(metrics.font(TextRole::Sentence));
    m_preview = new FigurePreview(right);
    m_preview->setObjectName(QStringLiteral("figurePreview"));
    m_preview->setAccessibleName(tr("Preview of the picture"));
    m_hint = new QLabel(right);
    m_hint->setObjectName(QStringLiteral("hintLabel"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(metrics.font(TextRole::Sentence));
    m_hint->setWordWrap(true);
    auto *zoom = new Segmented({tr("F&it"), tr("&100 %")}, right);
    zoom->setObjectName(QStringLiteral("zoomSegmented"));
    zoom->setAccessibleName(tr("Size of the preview"));
    connect(zoom, &Segmented::currentIndexChanged, m_preview, [this](int index) {
        m_preview->setZoom(index == 0 ? FigurePreview::Zoom::Fit : FigurePreview::Zoom::Actual);
    });

    auto *top = new QHBoxLayout;
    top->addWidget(heading);
    top->addStretch();
    top->addWidget(m_sizeLabel);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics.px(12));
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(zoom);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    column->setSpacing(metrics.px(10));
    column->addLayout(top);
    column->addWidget(m_preview, 1);
    column->addLayout(bottom);
    return right;
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
    auto *table = makeButton("csvButton", tr("&Data as CSV…"));
    table->setIcon(icon(IconName::Table));
    table->setToolTip(tr("Saves the figures behind the picture as a table."));
    connect(table, &QPushButton::clicked, this, &SaveImagesDialog::saveData);
    auto *cancel = makeButton("cancelButton", tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_copy = makeButton("copyButton", tr("Cop&y"));
    m_copy->setIcon(icon(IconName::Copy));
    m_copy->setToolTip(tr("Puts the picture on the clipboard."));
    connect(m_copy, &QPushButton::clicked, this, &SaveImagesDialog::copy);
    m_save = makeButton("saveButton", tr("&Save"));
    m_save->setDefault(true);
    m_save->setMinimumWidth(metrics.px(92));
    connect(m_save, &QPushButton::clicked, this, &SaveImagesDialog::save);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(8));
    row->addWidget(table);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return bar;
}

void SaveImagesDialog::setPlot(const QString &name)
{
    ImageChoice choice = m_options->choice();
    choice.what = name == allPlots() ? PictureOf::Sheet : PictureOf::Plot;
    if (choice.what == PictureOf::Plot)
        choice.plot = name;
    m_options->setChoice(choice);
    choiceChanged();
}

void SaveImagesDialog::setScreenSize(std::function<QSize(const QString &)> screenSize)
{
    m_screenSize = std::move(screenSize);
    m_options->setChoice(m_options->choice());
    choiceChanged();
}

QString SaveImagesDialog::path() const
{
    const QString typed = withoutTilde(m_path->text().trimmed());
    if (typed.isEmpty())
        return {};
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(typed));
}

void SaveImagesDialog::done(int result)
{
    QSettings settings;
    saveImageChoice(settings, m_options->choice());
    settings.setValue(QLatin1String(folderKey), m_folder);
    QDialog::done(result);
}

QString SaveImagesDialog::partName() const
{
    const ImageChoice &choice = m_options->choice();
    return choice.what == PictureOf::Plot ? choice.plot : allPlots();
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

Picture SaveImagesDialog::picture() const
{
    const ImageChoice &choice = m_options->choice();
    if (choice.what == PictureOf::Window) {
        Picture window;
        window.size = m_options->size();
        window.background = themeOf(palette()).window;
        window.title = pictureTitle(m_model.run().get(), m_model.epochCount());
        if (choice.settings && m_model.run() != nullptr)
            window.settings = pictureSettings(*m_model.run(), m_model.epochCount());
        window.paint = [this](QPainter &painter, const QSizeF &size) {
            const QPixmap pixmap = m_grabWindow();
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawPixmap(QRectF(QPointF(), size), pixmap, QRectF(pixmap.rect()));
        };
        return window;
    }
    FigureLook look;
    look.theme = theme();
    look.titles = choice.titles;
    look.settings = choice.settings;
    if (choice.sentences)
        look.sentence = m_sentence;
    return figurePicture(m_model, partName(), m_options->size(), look);
}

void SaveImagesDialog::choiceChanged()
{
    const ImageChoice &choice = m_options->choice();
    if (choice.what == PictureOf::Window && m_windowPixmap.isNull()) {
        m_windowPixmap = m_grabWindow();
        m_options->setChoice(choice);
    }
    if (m_pathIsOurs)
        suggestPath();
    else
        setPath(withSuffix(path(), choice.format));

    switch (choice.colors) {
    case PictureColors::Light:
        m_hint->setText(tr("Light on white, whatever the window’s theme, so that it prints well."));
        break;
    case PictureColors::Dark:
        m_hint->setText(tr("Dark, whatever the window’s theme, for slides with a dark background."));
        break;
    case PictureColors::AsWindow:
        m_hint->setText(tr("In the colours of the window."));
        break;
    }
    if (choice.what == PictureOf::Window)
        m_hint->setText(tr("The window as it looks now, pixel by pixel."));
    m_preview->setPicture(picture(), isVector(choice.format));
    m_bytes = 0;
    showSize();
    m_estimateTimer.start();
}

void SaveImagesDialog::modelChanged()
{
    if (m_pathIsOurs)
        suggestPath();
    m_preview->contentChanged();
}

void SaveImagesDialog::suggestPath()
{
    const ImageChoice &choice = m_options->choice();
    const QString part = choice.what == PictureOf::Plot     ? choice.plot
                         : choice.what == PictureOf::Window ? QStringLiteral("window")
                                                            : QString();
    const QString stem = pictureFileStem(m_model.run().get(), m_model.epochCount(), part);
    const QString name = stem + QLatin1Char('.') + formatSuffix(choice.format);
    const QString text = withTilde(QDir(m_folder).filePath(name));
    if (text == m_path->text())
        return;
    m_path->setText(text);
    pathChanged();
}

void SaveImagesDialog::setPath(const QString &path)
{
    // A suffix typed by hand says which format is meant.
    ImageChoice choice = m_options->choice();
    const auto meant = formatFromWord(QFileInfo(path).suffix());
    const bool possible = meant && !(choice.what == PictureOf::Window && isVector(*meant));
    if (possible && *meant != choice.format) {
        choice.format = *meant;
        m_options->setChoice(choice);
        m_path->setText(withTilde(path));
        choiceChanged();
        return;
    }
    m_path->setText(withTilde(withSuffix(path, choice.format)));
    pathChanged();
}

void SaveImagesDialog::pathChanged()
{
    const QString file = path();
    const QFileInfo info(file.isEmpty() ? file : withSuffix(file, m_options->choice().format));
    if (file.isEmpty())
        m_note->showNote(NoteLine::Kind::Warning, tr("The file needs a name."));
    else if (info.isFile())
        m_note->showNote(NoteLine::Kind::Warning,
                         tr("This file exists. You are asked before it is replaced."));
    else if (!info.absoluteDir().exists())
        m_note->showNote(NoteLine::Kind::Warning,
                         tr("There is no folder %1.").arg(withTilde(info.absolutePath())));
    else
        m_note->clear();
    showSize();
}

void SaveImagesDialog::showSize()
{
    const bool vector = isVector(m_options->choice().format);
    const FigureSize size = m_options->size();
    const QString lengths = vector ? millimetresText(size.millimetres()) : pixelsText(size.pixels());
    m_sizeLabel->setText(
        m_bytes == 0 ? lengths
                     : tr("%1, about %2")
                           .arg(lengths, QLocale().formattedDataSize(m_bytes, 0, QLocale::DataSizeSIFormat)));
    const bool possible = vector || rasterSizeProblem(size).isEmpty();
    m_save->setEnabled(possible && !path().isEmpty());
    m_copy->setEnabled(possible);
}

void SaveImagesDialog::estimateBytes()
{
    if (!isVisible())
        return;
    m_bytes = estimatedBytes(picture(), m_options->choice().format);
    showSize();
}

void SaveImagesDialog::browse()
{
    const QString chosen = m_chooseFile(path(), formatFilter(m_options->choice().format));
    if (chosen.isEmpty())
        return;
    m_pathIsOurs = false;
    m_folder = QFileInfo(chosen).absolutePath();
    setPath(chosen);
}

bool SaveImagesDialog::mayWrite(const QString &path)
{
    return !QFileInfo(path).isFile() || m_confirmReplace(path);
}

void SaveImagesDialog::fail(const QString &message)
{
    m_note->showNote(NoteLine::Kind::Error, message);
    emit failed(message);
}

void SaveImagesDialog::save()
{
    m_options->finishTyping();
    if (path().isEmpty())
        return;
    setPath(path());
    const QString file = path();
    if (!m_save->isEnabled() || !mayWrite(file))
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto problem = saveImage(picture(), m_options->choice().format, file);
    QGuiApplication::restoreOverrideCursor();
    if (problem) {
        fail(*problem);
        return;
    }
    m_folder = QFileInfo(file).absolutePath();
    emit saved(file);
    accept();
}

void SaveImagesDialog::saveData()
{
    const QString stem = pictureFileStem(m_model.run().get(), m_model.epochCount(),
                                         partName() == allPlots() ? QString() : partName());
    const QString suggestion = QDir(m_folder).filePath(stem + QStringLiteral(".csv"));
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
    m_note->showNote(NoteLine::Kind::Good, tr("Saved to %1").arg(withTilde(file)));
    emit saved(file);
}

void SaveImagesDialog::copy()
{
    m_options->finishTyping();
    copyPicture(picture(), m_options->choice().what != PictureOf::Window);
    m_note->showNote(NoteLine::Kind::Good, tr("The picture is on the clipboard."));
}

} // namespace attention
