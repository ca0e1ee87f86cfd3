// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots_run.h"
#include "ui/export/animation_job.h"
#include "ui/export/attention_animation.h"
#include "ui/export/gif_encoder.h"
#include "ui/export/gif_palette.h"
#include "ui/export/image_choice.h"
#include "ui/export/note_line.h"
#include "ui/export/picture_settings.h"
#include "ui/export/save_images_dialog.h"
#include "ui/run_model.h"
#include "ui/widgets/segmented.h"

#include <gif_lib.h>

#include <QBuffer>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace attention;
using attention::testing::append;
using attention::testing::makeRun;

namespace {

constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure

struct Frame
{
    QRect rect;
    int delay = 0;
    int disposal = 0;
    QImage image; ///< the whole picture as it then stands
};

/// A GIF as another program reads it.
struct Gif
{
    QSize size;
    int colors = 0;
    int localMaps = 0;
    bool playsForEver = false;
    QByteArray comment;
    std::vector<Frame> frames;
};

int readBytes(GifFileType *gif, GifByteType *to, int count)
{
    return static_cast<int>(static_cast<QBuffer *>(gif->UserData)->read(reinterpret_cast<char *>(to), count));
}

void readExtensions(const SavedImage &saved, Gif &gif)
{
    QByteArray application;
    int function = 0;
    for (int i = 0; i < saved.ExtensionBlockCount; ++i) {
        const ExtensionBlock &block = saved.ExtensionBlocks[i];
        const QByteArray bytes(reinterpret_cast<const char *>(block.Bytes), block.ByteCount);
        if (block.Function != CONTINUE_EXT_FUNC_CODE)
            function = block.Function;
        if (function == COMMENT_EXT_FUNC_CODE)
            gif.comment += bytes;
        if (function == APPLICATION_EXT_FUNC_CODE)
            application += bytes;
    }
    gif.playsForEver = gif.playsForEver || application.startsWith(QByteArray("NETSCAPE2.0\x01\x00\x00", 14));
}

Gif decoded(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    GifFileType *file = DGifOpen(&buffer, readBytes, nullptr);
    Gif gif;
    if (file == nullptr || DGifSlurp(file) != GIF_OK)
        return gif;
    gif.size = QSize(file->SWidth, file->SHeight);
    gif.colors = file->SColorMap->ColorCount;
    QImage canvas(gif.size, QImage::Format_RGB32);
    for (int i = 0; i < file->ImageCount; ++i) {
        const SavedImage &saved = file->SavedImages[i];
        const GifImageDesc &desc = saved.ImageDesc;
        GraphicsControlBlock control{};
        DGifSavedExtensionToGCB(file, i, &control);
        for (int y = 0; y < desc.Height; ++y) {
            for (int x = 0; x < desc.Width; ++x) {
                const GifColorType &color = file->SColorMap->Colors[saved.RasterBits[y * desc.Width + x]];
                canvas.setPixel(desc.Left + x, desc.Top + y, qRgb(color.Red, color.Green, color.Blue));
            }
        }
        gif.localMaps += desc.ColorMap != nullptr ? 1 : 0;
        readExtensions(saved, gif);
        gif.frames.push_back({QRect(desc.Left, desc.Top, desc.Width, desc.Height), control.DelayTime,
                              control.DisposalMode, canvas});
    }
    DGifCloseFile(file, nullptr);
    return gif;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int farthest(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                             std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return most;
}

QImage square(const QColor &color, const QRect &where)
{
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).fillRect(where, color);
    return image;
}

} // namespace

/// The animated GIF, decoded again, and the dialog that saves it.
class AnimationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void fewColoursStayAsTheyAre();
    void ofManyColoursLargeAreasStayAndTheOthersAreNear();
    void aGifPlaysForEverWithOnePalette();
    void onlyWhatChangesIsWritten();
    void framesOfAnotherSizeMakeNoFile();
    void manyEpochsArePickedEvenlyWithTheFirstAndTheLast();
    void everyKeptEpochIsAFrame();
    void framesShowTheirEpochAndNothingElseMoves();
    void aRunThatGoesOnChangesNothing();
    void aJobWritesEveryFrameAndHoldsTheLast();
    void aFolderThatIsMissingIsNamed();
    void theDialogSavesAnAnimation();
    void theDialogCancelsAnAnimationAndStays();
    void aRunWithoutEpochsCannotBeAnimated();
    void aSizeTooLargeForAnAnimationIsSaid();
    void theFrameRateIsRemembered();

private:
    std::unique_ptr<AttentionAnimation> animation(const FigureLook &look = {}) const
    {
        return std::make_unique<AttentionAnimation>(*m_model, FigureSize{480, 300, LengthUnit::Pixels, 96},
                                                    look);
    }
    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *widget = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("no widget is called %s", name);
        return widget;
    }
    void openDialog();
    void chooseAnimation();
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::shared_ptr<Run> m_run;
    std::unique_ptr<RunModel> m_model;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SaveImagesDialog> m_dialog;
};

void AnimationTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("AttentionLabTest"));
    QCoreApplication::setApplicationName(QStringLiteral("animation"));
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
}

void AnimationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, file("settings"));
    TrainingConfig config;
    config.epochs = 12;
    m_run = makeRun(config);
    for (int epoch = 1; epoch <= 12; ++epoch)
        append(*m_run, 0.6, 0.5, 0.7, 0.7, 0.25F + 0.05F * static_cast<float>(epoch));
    m_run->finish(StopReason::Completed);
    m_model = std::make_unique<RunModel>();
    m_model->setRun(m_run);
}

void AnimationTest::cleanup()
{
    m_dialog.reset();
    m_model.reset();
}

void AnimationTest::fewColoursStayAsTheyAre()
{
    QImage image(16, 16, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i)
        image.setPixel(i % 16, i / 16, qRgb(i, 255 - i, i / 2));
    GifPalette palette({image});
    QCOMPARE(palette.colors().size(), std::size_t{256});
    const std::vector<std::uint8_t> indices = palette.indices(image);
    for (int i = 0; i < 256; ++i)
        QCOMPARE(palette.colors()[indices[static_cast<std::size_t>(i)]], image.pixel(i % 16, i / 16));
}

void AnimationTest::ofManyColoursLargeAreasStayAndTheOthersAreNear()
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(QColor(0x009e73));
    QPainter painter(&image);
    QLinearGradient shades(0, 0, 200, 0);
    shades.setColorAt(0, Qt::white);
    shades.setColorAt(0.5, QColor(0xcc79a7));
    shades.setColorAt(1, Qt::black);
    painter.fillRect(0, 50, 200, 50, shades);
    painter.end();
    GifPalette palette({image});
    QVERIFY(palette.colors().size() <= GifPalette::most);
    QCOMPARE(palette.colors().front(), QColor(0x009e73).rgb());
    const std::vector<std::uint8_t> indices = palette.indices(image);
    QImage back(image.size(), QImage::Format_RGB32);
    std::size_t pixel = 0;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 200; ++x)
            back.setPixel(x, y, palette.colors()[indices[pixel++]]);
    }
    QVERIFY2(farthest(image, back) <= 8, qPrintable(QString::number(farthest(image, back))));
}

void AnimationTest::aGifPlaysForEverWithOnePalette()
{
    const QImage first = square(Qt::red, QRect(2, 2, 4, 4));
    const QImage second = square(Qt::blue, QRect(2, 2, 4, 4));
    GifEncoder encoder(first.size(), GifPalette({first, second}), QString(700, u'é'));
    encoder.addFrame(first, 10);
    encoder.addFrame(second, 200);
    const QByteArray bytes = encoder.finish();
    QVERIFY(bytes.startsWith("GIF89a"));
    QVERIFY(bytes.endsWith(';'));
    QCOMPARE(bytes.indexOf("NETSCAPE2.0"), 13 + 3 * 4 + 3); // right behind the palette, as browsers want it
    const Gif gif = decoded(bytes);
    QCOMPARE(gif.size, first.size());
    QVERIFY(gif.playsForEver);
    QCOMPARE(gif.localMaps, 0);
    QCOMPARE(gif.comment, QString(700, u'é').toUtf8());
    QCOMPARE(gif.frames.size(), std::size_t{2});
    QCOMPARE(gif.frames[0].delay, 10);
    QCOMPARE(gif.frames[1].delay, 200);
    QCOMPARE(gif.frames[0].image, first);
    QCOMPARE(gif.frames[1].image, second);
}

void AnimationTest::onlyWhatChangesIsWritten()
{
    const QImage first = square(Qt::red, QRect(2, 2, 4, 4));
    const QImage second = square(Qt::red, QRect(2, 2, 9, 4));
    GifEncoder encoder(first.size(), GifPalette({first}), {});
    encoder.addFrame(first, 10);
    encoder.addFrame(second, 10);
    encoder.addFrame(second, 10);
    const Gif gif = decoded(encoder.finish());
    QCOMPARE(gif.frames.size(), std::size_t{3});
    QCOMPARE(gif.frames[0].rect, QRect(0, 0, 20, 10));
    QCOMPARE(gif.frames[1].rect, QRect(6, 2, 5, 4));
    QCOMPARE(gif.frames[2].rect, QRect(0, 0, 1, 1));
    QCOMPARE(gif.frames[1].disposal, DISPOSE_DO_NOT);
    QCOMPARE(gif.frames[1].image, second);
    QCOMPARE(gif.frames[2].image, second);
}

void AnimationTest::framesOfAnotherSizeMakeNoFile()
{
    const QImage first = square(Qt::red, QRect(2, 2, 4, 4));
    GifEncoder encoder(first.size(), GifPalette({first}), {});
    encoder.addFrame(first, 10);
    encoder.addFrame(QImage(5, 5, QImage::Format_RGB32), 10);
    QVERIFY(encoder.finish().isEmpty());
}

void AnimationTest::manyEpochsArePickedEvenlyWithTheFirstAndTheLast()
{
    std::vector<qint64> epochs(4'097);
    std::iota(epochs.begin(), epochs.end(), 1);
    const std::vector<qint64> picked = evenlyPicked(epochs, 200);
    QCOMPARE(picked.size(), std::size_t{200});
    QCOMPARE(picked.front(), 1);
    QCOMPARE(picked.back(), 4'097);
    for (std::size_t i = 1; i < picked.size(); ++i) {
        const qint64 step = picked[i] - picked[i - 1];
        QVERIFY(step == 20 || step == 21);
    }
    QCOMPARE(evenlyPicked({1, 2, 3}, 200), (std::vector<qint64>{1, 2, 3}));
}

void AnimationTest::everyKeptEpochIsAFrame()
{
    std::vector<qint64> epochs(12);
    std::iota(epochs.begin(), epochs.end(), 1);
    QCOMPARE(animation()->frames(), epochs);
}

void AnimationTest::framesShowTheirEpochAndNothingElseMoves()
{
    const auto frames = animation();
    const QImage first = rasterised(frames->picture(0));
    const QImage last = rasterised(frames->picture(11));
    // The label column's share grows from 30 % to 85 %.
    const QRect right(300, 0, 180, 300);
    QCOMPARE(attention::testing::countColor(first, lightTheme().attention, right), 0);
    QVERIFY(attention::testing::countColor(last, lightTheme().attention, right) > 100);
    QVERIFY(frames->picture(3).title.contains(QStringLiteral("epoch 4 of 12")));
    // The names stand still.
    const QRect names(0, 0, 40, 300);
    QCOMPARE(first.copy(names.adjusted(0, 80, 0, -30)), last.copy(names.adjusted(0, 80, 0, -30)));
}

void AnimationTest::aRunThatGoesOnChangesNothing()
{
    const auto frames = animation();
    const QImage before = rasterised(frames->picture(5));
    append(*m_run, 0.6, 0.5, 0.7, 0.7, 0.9F);
    m_model->pull();
    QCOMPARE(frames->frames().size(), std::size_t{12});
    QCOMPARE(rasterised(frames->picture(5)), before);
}

void AnimationTest::aJobWritesEveryFrameAndHoldsTheLast()
{
    AnimationJob job(animation(), 20, file("a.gif"));
    QSignalSpy finished(&job, &AnimationJob::finished);
    QSignalSpy progressed(&job, &AnimationJob::progressed);
    job.start();
    QVERIFY(!QFile::exists(file("a.gif"))); // nothing is made before the window goes on
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    QCOMPARE(progressed.count(), 12);
    QCOMPARE(progressed.last(), (QVariantList{12, 12}));
    const Gif gif = decoded(content(file("a.gif")));
    QCOMPARE(gif.size, QSize(480, 300));
    QVERIFY(gif.playsForEver);
    QCOMPARE(gif.frames.size(), std::size_t{12});
    for (std::size_t i = 0; i + 1 < gif.frames.size(); ++i)
        QCOMPARE(gif.frames[i].delay, 5);
    QCOMPARE(gif.frames.back().delay, 200);
    const auto again = animation();
    for (const std::size_t i : {std::size_t{0}, std::size_t{6}, std::size_t{11}}) {
        const int away = farthest(gif.frames[i].image, rasterised(again->picture(i)));
        QVERIFY2(away <= 24, qPrintable(QString::number(away))); // letters keep their smooth edges
    }
    QCOMPARE(embeddedSettings(file("a.gif")).value_or(QByteArray()), again->settings().toUtf8());
    QVERIFY(again->settings().contains(QStringLiteral("\"epoch\": 12")));
}

void AnimationTest::aFolderThatIsMissingIsNamed()
{
    AnimationJob job(animation(), 10, file("none/a.gif"));
    QSignalSpy failed(&job, &AnimationJob::failed);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("there is no folder")));
}

void AnimationTest::openDialog()
{
    m_dialog = std::make_unique<SaveImagesDialog>(
        *m_model, [](const QString &) { return QString(); }, [] { return QPixmap(300, 200); });
    m_dialog->resize(1160, 632);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void AnimationTest::chooseAnimation()
{
    auto *radio = find<QRadioButton>("animationRadio");
    QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(10, radio->height() / 2));
}

void AnimationTest::theDialogSavesAnAnimation()
{
    openDialog();
    QVERIFY(!find<QComboBox>("frameRateComboBox")->isVisible());
    chooseAnimation();
    QVERIFY(find<QComboBox>("frameRateComboBox")->isVisible());
    QCOMPARE(find<QLabel>("durationLabel")->text(), QStringLiteral("12 frames, 1.2 s"));
    auto *format = find<Segmented>("formatSegmented");
    QCOMPARE(format->button(format->currentIndex())->text(), QStringLiteral("GIF"));
    QVERIFY(!format->button(0)->isEnabled());
    QVERIFY(!find<QPushButton>("copyButton")->isEnabled());
    QVERIFY(find<QLineEdit>("pathEdit")->text().endsWith(QStringLiteral("/label-column-attention-12.gif")));

    find<QLineEdit>("pathEdit")->setText(file("b.gif"));
    QSignalSpy saved(m_dialog.get(), &SaveImagesDialog::saved);
    QTest::mouseClick(find<QPushButton>("saveButton"), Qt::LeftButton);
    QVERIFY(find<QProgressBar>("animationProgress")->isVisible());
    QCOMPARE(find<QLabel>("animationProgressLabel")->text(), QStringLiteral("0 of 12 frames"));
    QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
    QVERIFY(!m_dialog->isVisible());
    const Gif gif = decoded(content(file("b.gif")));
    QCOMPARE(gif.frames.size(), std::size_t{12});
    QCOMPARE(gif.size, QSize(1600, 900));
    QCOMPARE(gif.frames.front().delay, 10);
}

void AnimationTest::theDialogCancelsAnAnimationAndStays()
{
    openDialog();
    chooseAnimation();
    find<QLineEdit>("pathEdit")->setText(file("c.gif"));
    QTest::mouseClick(find<QPushButton>("saveButton"), Qt::LeftButton);
    QTest::mouseClick(find<QPushButton>("cancelButton"), Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!find<QProgressBar>("animationProgress")->isVisible());
    QVERIFY(find<QPushButton>("saveButton")->isEnabled());
    QCOMPARE(find<NoteLine>("fileNote")->text(), QStringLiteral("Cancelled: nothing was saved."));
    QTest::qWait(0);
    QVERIFY(!QFile::exists(file("c.gif")));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void AnimationTest::aRunWithoutEpochsCannotBeAnimated()
{
    m_model->setRun(makeRun());
    openDialog();
    QVERIFY(!find<QRadioButton>("animationRadio")->isEnabled());
    QVERIFY(!find<QRadioButton>("animationRadio")->toolTip().isEmpty());
    QVERIFY(animation()->frames().empty());
}

void AnimationTest::aSizeTooLargeForAnAnimationIsSaid()
{
    openDialog();
    chooseAnimation();
    auto *width = find<QDoubleSpinBox>("widthSpinBox");
    width->setValue(9'000);
    QVERIFY(find<NoteLine>("sizeProblemNote")->text().contains(QStringLiteral("in an animation")));
    QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
}

void AnimationTest::theFrameRateIsRemembered()
{
    openDialog();
    chooseAnimation();
    auto *rate = find<QComboBox>("frameRateComboBox");
    rate->setFocus();
    QTest::keyClick(rate, Qt::Key_End);
    QCOMPARE(find<QLabel>("durationLabel")->text(), QStringLiteral("12 frames, 0.5 s"));
    m_dialog->reject();
    openDialog();
    QVERIFY(find<QRadioButton>("animationRadio")->isChecked());
    QCOMPARE(find<QComboBox>("frameRateComboBox")->currentData().toInt(), 25);
}

QTEST_MAIN(AnimationTest)
#include "animation_test.moc"
