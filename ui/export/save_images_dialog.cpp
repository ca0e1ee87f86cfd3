// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/save_images_dialog.h"

#include "ui/export/figure_picture.h"
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
    resize(metrics.px(1160), metrics.px(632));

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
    choiceChanged();
    m_save->setFocus();
}

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
    return choice.what == PictureOf::Plot ? choice.plot : allPlots();
}

QString SaveImagesDialog::fileStem() const
{
    const ImageChoice &choice = m_options->choice();
    const QString part = choice.what == PictureOf::Plot     ? choice.plot
                         : choice.what == PictureOf::Window ? QStringLiteral("window")
                                                            : QString();
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

Picture SaveImagesDialog::picture() const
{
    const ImageChoice &choice = m_options->choice();
    if (choice.what == PictureOf::Window)
        return windowPicture();
    FigureLook look;
    look.theme = theme();
    look.titles = choice.titles;
    look.settings = choice.settings;
    if (choice.sentences)
        look.sentence = m_sentence;
    return figurePicture(m_model, partName(), m_options->size(), look);
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
    m_target->setFormat(choice.format);
    m_target->suggest(fileStem());
    m_preview->setPicture(picture(), choice.format, hint());
    updateButtons();
}

void SaveImagesDialog::modelChanged()
{
    m_target->suggest(fileStem());
    m_preview->contentChanged();
}

void SaveImagesDialog::formatTyped(ImageFormat format)
{
    ImageChoice choice = m_options->choice();
    if (choice.what == PictureOf::Window && isVector(format))
        return;
    choice.format = format;
    m_options->setChoice(choice);
    choiceChanged();
}

void SaveImagesDialog::updateButtons()
{
    const bool possible =
        isVector(m_options->choice().format) || rasterSizeProblem(m_options->size()).isEmpty();
    m_save->setEnabled(possible && !m_target->path().isEmpty());
    m_copy->setEnabled(possible);
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
