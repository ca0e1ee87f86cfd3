// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.h"
#include "core/session/training_session.h"
#include "ui/export/figure_picture.h"
#include "ui/export/file_writer.h"
#include "ui/export/picture_texts.h"
#include "ui/export/render_pictures.h"
#include "ui/plots/figure.h"
#include "ui/run_model.h"

#include <QClipboard>
#include <QDir>
#include <QImageReader>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>

using namespace attention;

namespace {

qsizetype count(const QImage &image, const QColor &color)
{
    qsizetype found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return found;
}

// How many pixels are about that colour, as JPEG leaves it.
qsizetype countNear(const QImage &image, const QColor &color)
{
    constexpr int tolerance = 8;
    qsizetype found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found += std::max({std::abs(pixel.red() - color.red()), std::abs(pixel.green() - color.green()),
                               std::abs(pixel.blue() - color.blue())}) <= tolerance
                         ? 1
                         : 0;
        }
    }
    return found;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The text between two marks.
QString between(const QByteArray &bytes, const char *from, const char *to)
{
    const qsizetype start = bytes.indexOf(from) + static_cast<qsizetype>(std::strlen(from));
    return QString::fromUtf8(bytes.mid(start, bytes.indexOf(to, start) - start));
}

/// For its lifetime no file of this process grows beyond so many bytes.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

/// Pictures and tables as files: each is written and opened again.
class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void pixelsMillimetresAndLogicalSizeAgree();
    void textHasTheSameSizeOnPaperAtEveryResolution();
    void suffixesFollowTheFormat_data();
    void suffixesFollowTheFormat();

    void pngHasSizeResolutionSettingsAndTheRolesColours();
    void jpegHasSizeResolutionAndABackground();
    void svgHasTheSizeOnPaperTextAndSettings();
    void pdfHasOnePageOfTheSizeOnPaper();
    void theDarkLookPaintsTheDarkCard();
    void aNarrowSheetHasItsPlotsBelowEachOther();
    void aPlotTooSmallForItsTextIsDrawnLargerAndScaled();
    void everyPictureNamesItsRunAndProgram();
    void theEmbeddedSettingsRepeatTheRun();

    void aFileIsReplacedWhole();
    void aFailedWriteLeavesTheEarlierFile();
    void whatStandsInTheWayIsNamed();
    void aPictureTooLargeIsRefused();

    void theClipboardGetsImageAndSvg();
    void aPlotsTableIsThePlotsOwn();
    void theSheetsTableHasEveryEpoch();
    void aRunIsRenderedIntoAFolderInEveryFormatAskedFor();
    void aFolderThatIsAFileEndsInOneLine();

private:
    std::shared_ptr<const Run> m_run;
    std::unique_ptr<RunModel> m_model;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
};

void ExportTest::initTestCase()
{
    TrainingConfig config;
    config.data.rows = 600;
    config.data.seed = 7;
    config.epochs = 6;
    config.learningRate = 0.02; // so that it learns: the bars of a model that has not are grey
    TrainingSession session;
    m_run = session.start(config);
    session.waitUntilIdle();
    QCOMPARE(m_run->epochs.size(), std::size_t{6});
    m_model = std::make_unique<RunModel>();
    m_model->setQuantilesWanted(true);
    m_model->setRun(m_run);
    m_model->pull();
}

void ExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void ExportTest::pixelsMillimetresAndLogicalSizeAgree()
{
    const FigureSize slide{1600, 900, LengthUnit::Pixels, 150};
    QCOMPARE(slide.pixels(), QSize(1600, 900));
    QCOMPARE(millimetresText(slide.millimetres()), QStringLiteral("271 × 152 mm"));
    QCOMPARE(slide.logical(), QSizeF(1024, 576));

    const FigureSize column{85, 60, LengthUnit::Millimetres, 300};
    QCOMPARE(column.pixels(), QSize(1004, 709));
    QCOMPARE(column.millimetres(), QSizeF(85, 60));

    const FigureSize there = slide.in(LengthUnit::Millimetres);
    QCOMPARE(there.in(LengthUnit::Pixels), slide);
}

void ExportTest::textHasTheSameSizeOnPaperAtEveryResolution()
{
    for (const int dpi : {72, 150, 600}) {
        const Picture picture =
            figurePicture(*m_model, QStringLiteral("loss"), {100, 80, LengthUnit::Millimetres, dpi}, {});
        QSizeF painted;
        Picture probe = picture;
        probe.paint = [&painted](QPainter &painter, const QSizeF &size) {
            painted = painter.transform().mapRect(QRectF(QPointF(), size)).size() / painter.device()->width();
            QVERIFY(qAbs(size.width() - 100 / 25.4 * 96) < 1.0);
        };
        QVERIFY(!rasterised(probe).isNull());
        QVERIFY(qAbs(painted.width() - 1.0) < 1e-6);
    }
}

void ExportTest::suffixesFollowTheFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ImageFormat>("format");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << "/a/plot" << ImageFormat::Png << "/a/plot.png";
    QTest::newRow("same") << "/a/plot.png" << ImageFormat::Png << "/a/plot.png";
    QTest::newRow("another") << "/a/plot.png" << ImageFormat::Svg << "/a/plot.svg";
    QTest::newRow("capitals") << "/a/plot.PNG" << ImageFormat::Pdf << "/a/plot.pdf";
    QTest::newRow("jpeg stays jpeg") << "/a/plot.jpeg" << ImageFormat::Jpeg << "/a/plot.jpeg";
    QTest::newRow("a number is none") << "/a/rate-0.5" << ImageFormat::Jpeg << "/a/rate-0.5.jpg";
    QTest::newRow("only the name") << "/a.svg/plot" << ImageFormat::Png << "/a.svg/plot.png";
}

void ExportTest::suffixesFollowTheFormat()
{
    QFETCH(QString, path);
    QFETCH(ImageFormat, format);
    QTEST(withSuffix(path, format), "expected");
}

void ExportTest::pngHasSizeResolutionSettingsAndTheRolesColours()
{
    const Picture picture =
        figurePicture(*m_model, QStringLiteral("all"), {1600, 900, LengthUnit::Pixels, 150}, {});
    QVERIFY(!saveImage(picture, ImageFormat::Png, file("a.png")));
    const QImage image(file("a.png"), "PNG");
    QCOMPARE(image.size(), QSize(1600, 900));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 150);
    QCOMPARE(qRound(image.dotsPerMeterY() * 0.0254), 150);
    QCOMPARE(image.text(QStringLiteral("Title")), picture.title);
    QCOMPARE(image.text(QStringLiteral("Settings")), pictureSettings(*m_run, 6));

    const Theme &theme = lightTheme();
    QVERIFY(count(image, theme.card) > image.width() * image.height() / 3);
    QVERIFY(count(image, theme.training) > 200);
    QVERIFY(count(image, theme.validation) > 200);
    QVERIFY(count(image, theme.attention) > 2000);
    QVERIFY(count(image, theme.class0) > 200);
}

void ExportTest::jpegHasSizeResolutionAndABackground()
{
    const Picture picture =
        figurePicture(*m_model, QStringLiteral("attention"), {800, 600, LengthUnit::Pixels, 96}, {});
    QVERIFY(!saveImage(picture, ImageFormat::Jpeg, file("a.jpg")));
    QImageReader reader(file("a.jpg"), "jpeg");
    const QImage image = reader.read();
    QCOMPARE(image.size(), QSize(800, 600));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 96);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(content(file("a.jpg")).contains("attention-lab-experiment"));
    QVERIFY(countNear(image, lightTheme().attention) > 500);
}

void ExportTest::svgHasTheSizeOnPaperTextAndSettings()
{
    const Picture picture =
        figurePicture(*m_model, QStringLiteral("loss"), {85, 60, LengthUnit::Millimetres, 300}, {});
    QVERIFY(!saveImage(picture, ImageFormat::Svg, file("a.svg")));

    QXmlStreamReader xml(content(file("a.svg")));
    QString title;
    QString description;
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("svg")) {
            QCOMPARE(xml.attributes().value(QLatin1String("width")).toString(), QStringLiteral("85mm"));
            QCOMPARE(xml.attributes().value(QLatin1String("height")).toString(), QStringLiteral("60mm"));
            const QStringList box =
                xml.attributes().value(QLatin1String("viewBox")).toString().split(QLatin1Char(' '));
            QCOMPARE(box.size(), 4);
            QVERIFY(qAbs(box[2].toDouble() - 85 / 25.4 * 96) < 0.01);
        } else if (xml.name() == QLatin1String("title")) {
            title = xml.readElementText();
        } else if (xml.name() == QLatin1String("desc")) {
            description = xml.readElementText();
        } else if (xml.name() == QLatin1String("text")) {
            QVERIFY(
                xml.attributes().value(QLatin1String("font-family")).endsWith(QLatin1String(", sans-serif")));
            texts << xml.readElementText().trimmed();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(title, picture.title);
    QCOMPARE(description, pictureSettings(*m_run, 6));
    QVERIFY(texts.contains(QStringLiteral("Loss")));
    QVERIFY(texts.contains(QStringLiteral("training")));

    QSvgRenderer renderer(file("a.svg"));
    QVERIFY(renderer.isValid());
    QImage image(850, 600, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QCOMPARE(count(image, Qt::magenta), qsizetype{0});
    QVERIFY(count(image, lightTheme().training) > 100);
}

void ExportTest::pdfHasOnePageOfTheSizeOnPaper()
{
    const Picture picture =
        figurePicture(*m_model, QStringLiteral("accuracy"), {85, 60, LengthUnit::Millimetres, 300}, {});
    QVERIFY(!saveImage(picture, ImageFormat::Pdf, file("a.pdf")));
    const QByteArray bytes = content(file("a.pdf"));
    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QCOMPARE(bytes.count("/MediaBox"), qsizetype{1});
    const QStringList box = between(bytes, "/MediaBox [", "]").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QCOMPARE(box.size(), 4);
    QVERIFY(qAbs(box[2].toDouble() - 85 / 25.4 * 72) <= 0.5); // whole points
    QVERIFY(qAbs(box[3].toDouble() - 60 / 25.4 * 72) <= 0.5);
    QVERIFY(bytes.contains("/FontFile")); // text is text
    const QString metadata = between(bytes, "<dc:description>", "</dc:description>");
    QVERIFY(metadata.contains(pictureSettings(*m_run, 6).toHtmlEscaped()));
    QVERIFY(between(bytes, "<dc:title>", "</dc:title>").contains(picture.title));
}

void ExportTest::theDarkLookPaintsTheDarkCard()
{
    FigureLook look;
    look.theme = darkTheme();
    const QImage image =
        rasterised(figurePicture(*m_model, QStringLiteral("loss"), {800, 500, LengthUnit::Pixels, 96}, look));
    QCOMPARE(image.pixelColor(0, 0), darkTheme().card);
    QVERIFY(count(image, darkTheme().training) > 100);
    QCOMPARE(count(image, lightTheme().card), qsizetype{0});
}

void ExportTest::aNarrowSheetHasItsPlotsBelowEachOther()
{
    const QImage image = rasterised(
        figurePicture(*m_model, QStringLiteral("all"), {85, 210, LengthUnit::Millimetres, 150}, {}));
    const int quarter = image.height() / 4;
    const auto part = [&](int index) { return image.copy(0, index * quarter, image.width(), quarter); };
    QVERIFY(count(part(0), lightTheme().training) > 50);
    QVERIFY(count(part(1), lightTheme().training) > 50);
    QCOMPARE(count(part(2), lightTheme().training), qsizetype{0});
    QVERIFY(count(part(2), lightTheme().attention) > 200);
}

void ExportTest::aPlotTooSmallForItsTextIsDrawnLargerAndScaled()
{
    const QImage small =
        rasterised(figurePicture(*m_model, QStringLiteral("loss"), {100, 100, LengthUnit::Pixels, 600}, {}));
    QCOMPARE(small.size(), QSize(100, 100));
    QVERIFY(count(small, lightTheme().card) < 100 * 100 - 300);
}

void ExportTest::everyPictureNamesItsRunAndProgram()
{
    const QString title = pictureTitle(m_run.get(), 6);
    QCOMPARE(title, QStringLiteral("Label column · seed 7 · epoch 6 of 6 · ") + programText());
    QVERIFY(QRegularExpression(QStringLiteral("^Attention Lab \\d+\\.\\d+\\.\\d+$"))
                .match(programText())
                .hasMatch());
    for (const char *name : {"all", "loss", "accuracy", "attention", "attention-map"}) {
        const QByteArray svg =
            encoded(figurePicture(*m_model, QLatin1String(name), {}, {}), ImageFormat::Svg);
        QCOMPARE(svg.count(title.toUtf8()), qsizetype{2}); // <title> and the footer
    }
}

void ExportTest::theEmbeddedSettingsRepeatTheRun()
{
    const QString path = file("a.attnlab");
    QVERIFY(!saveFile(path, pictureSettings(*m_run, 4).toUtf8()));
    const SavedExperiment experiment = readExperiment(path.toStdString());
    QCOMPARE(experiment.epoch, std::int64_t{4});
    QVERIFY(experiment.config == m_run->config);
}

void ExportTest::aFileIsReplacedWhole()
{
    QVERIFY(!saveFile(file("a.png"), QByteArray(100'000, 'a')));
    QVERIFY(!saveFile(file("a.png"), "short"));
    QCOMPARE(content(file("a.png")), QByteArray("short"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("a.png")});
}

void ExportTest::aFailedWriteLeavesTheEarlierFile()
{
    const Picture picture = figurePicture(*m_model, QStringLiteral("loss"), {}, {});
    for (const ImageFormat format : imageFormats) {
        const QString path = withSuffix(file("a"), format);
        QVERIFY(!saveFile(path, "earlier"));
        std::optional<QString> problem;
        {
            const FileSizeLimit limit(4096);
            problem = saveImage(picture, format, path);
        }
        QVERIFY(problem);
        QVERIFY2(problem->startsWith(QLatin1String("Not saved: ")), qPrintable(*problem));
        QVERIFY2(problem->endsWith(QLatin1String(" The earlier file is unchanged.")), qPrintable(*problem));
        QVERIFY(!problem->contains(QLatin1Char('\n')));
        QCOMPARE(content(path), QByteArray("earlier"));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype{4});
}

void ExportTest::whatStandsInTheWayIsNamed()
{
    QVERIFY(!saveFile(file("plain"), "text"));
    QCOMPARE(*saveFile(file("plain/a.png"), "x"),
             QStringLiteral("Not saved: %1 is not a folder.").arg(file("plain")));
    QCOMPARE(*saveFile(file("none/a.png"), "x"),
             QStringLiteral("Not saved: there is no folder %1.").arg(file("none")));
    QCOMPARE(*saveFile(m_folder->path(), "x"),
             QStringLiteral("Not saved: %1 is a folder.").arg(m_folder->path()));
    QCOMPARE(*saveFile(QStringLiteral("/dev/null"), "x"),
             QStringLiteral("Not saved: /dev/null is not an ordinary file."));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void ExportTest::aPictureTooLargeIsRefused()
{
    Picture picture =
        figurePicture(*m_model, QStringLiteral("loss"), {16'384, 100, LengthUnit::Pixels, 72}, {});
    QVERIFY(rasterSizeProblem(picture.size).isEmpty());
    picture.size.width = 16'385;
    QVERIFY(rasterSizeProblem(picture.size).contains(QLatin1String("px a side")));
    picture.size = {16'000, 16'000, LengthUnit::Pixels, 72};
    QVERIFY(rasterSizeProblem(picture.size).contains(QLatin1String("million px")));
    const auto problem = saveImage(picture, ImageFormat::Png, file("a.png"));
    QVERIFY(problem && problem->startsWith(QLatin1String("Not saved.")));
    QVERIFY(!QFileInfo::exists(file("a.png")));
}

void ExportTest::theClipboardGetsImageAndSvg()
{
    copyFigure(*m_model, QStringLiteral("attention-map"), {600, 400, LengthUnit::Pixels, 96});
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(600, 400));
    QVERIFY(QSvgRenderer(data->data(QStringLiteral("image/svg+xml"))).isValid());

    copyCsv(*m_model, QStringLiteral("loss"));
    QCOMPARE(QGuiApplication::clipboard()->text(), plotCsv(*m_model, QStringLiteral("loss")));
}

void ExportTest::aPlotsTableIsThePlotsOwn()
{
    for (const char *name : pictureParts) {
        const QString path = m_folder->filePath(QLatin1String(name) + QStringLiteral(".csv"));
        QVERIFY(!saveCsv(*m_model, QLatin1String(name), path));
        QCOMPARE(QString::fromUtf8(content(path)), plotCsv(*m_model, QLatin1String(name)));
        QVERIFY(content(path).count('\n') > 2);
    }
}

void ExportTest::theSheetsTableHasEveryEpoch()
{
    const QList<QByteArray> lines = figureCsv(*m_model, QStringLiteral("all")).trimmed().split('\n');
    QCOMPARE(lines.size(), qsizetype{7});
    QVERIFY(lines.front().startsWith("epoch,loss,accuracy,val_loss,val_accuracy"));
    QVERIFY(lines.back().startsWith("6,"));
}

void ExportTest::aRunIsRenderedIntoAFolderInEveryFormatAskedFor()
{
    const QString settings = QStringLiteral("{\"seed\":7}");
    const auto problem =
        renderPictures(m_run, settings, m_folder->path().toStdString(), {ImageFormat::Png, ImageFormat::Svg});
    QVERIFY2(!problem, qPrintable(problem.value_or(QString())));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files, QDir::Name),
             QStringList({"accuracy.png", "accuracy.svg", "attention-map.png", "attention-map.svg",
                          "attention.png", "attention.svg", "loss.png", "loss.svg"}));
    for (const char *name : pictureParts) {
        const QImage image(m_folder->filePath(QLatin1String(name) + QStringLiteral(".png")));
        QCOMPARE(image.size(), QSize(1200, 800));
        QCOMPARE(image.text(QStringLiteral("Settings")), settings);
        QCOMPARE(image.pixelColor(0, 0), lightTheme().card);
    }
    // As the window has it, the lines of the middle 80 % included.
    const FigureSize size{1200, 800, LengthUnit::Pixels, 150};
    QVERIFY(!m_model->quantiles().empty());
    QVERIFY(
        QImage(m_folder->filePath(QStringLiteral("attention.png"))).convertToFormat(QImage::Format_RGB32) ==
        rasterised(figurePicture(*m_model, QStringLiteral("attention"), size, {})));
}

void ExportTest::aFolderThatIsAFileEndsInOneLine()
{
    QVERIFY(!saveFile(file("plain"), "text"));
    const auto problem = renderPictures(m_run, {}, file("plain").toStdString(), {ImageFormat::Png});
    QVERIFY(problem);
    QVERIFY(problem->contains(QLatin1String("loss.png")));
    QVERIFY(!problem->contains(QLatin1Char('\n')));
    QCOMPARE(content(file("plain")), QByteArray("text"));
}

QTEST_MAIN(ExportTest)
#include "export_test.moc"
