// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "core/io/experiment_file.h"
#include "core/session/training_session.h"
#include "ui/data_actions.h"
#include "ui/export/animation_job.h"
#include "ui/export/figure_picture.h"
#include "ui/export/picture_settings.h"
#include "ui/widgets/message_bar.h"

#include <QBuffer>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QtTest>

using namespace attention;

namespace {

constexpr FigureSize size{400, 240, LengthUnit::Pixels, 96};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray pngWith(const QString &settings)
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(QStringLiteral("Settings"), settings);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "png").write(image);
    return bytes;
}

} // namespace

/// A picture brings its run back, whatever happened to the picture.
class PictureSettingsTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { closeWindow(); }

    void everyFormatGivesItsSettingsBack_data();
    void everyFormatGivesItsSettingsBack();
    void aDroppedPictureRestoresItsRun_data();
    void aDroppedPictureRestoresItsRun();
    void aPictureWithoutSettingsIsSaid();
    void anotherProgramsFileIsSaid();
    void damagedSettingsAreSaidAndTheRunStays_data();
    void damagedSettingsAreSaidAndTheRunStays();
    void aTableIsFoundBesideThePictureOrWhereTablesAre();
    void aTableThatIsGoneIsNamed();
    void cutAndDamagedPicturesHarmNothing_data();
    void cutAndDamagedPicturesHarmNothing();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void save(const QString &name, const RunModel &model) const;
    MessageBar *notes() const { return find<MessageBar>("messageBar"); }
    const TrainingConfig &settings() const { return experiment().settings(); }
    std::shared_ptr<const Run> trained(const TrainingConfig &config) const;

    std::shared_ptr<const Run> m_run;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void PictureSettingsTest::initTestCase()
{
    TrainingConfig config;
    config.data.rows = 500;
    config.data.seed = 77;
    config.model.hiddenUnits = 9;
    config.epochs = 4;
    m_run = trained(config);
}

std::shared_ptr<const Run> PictureSettingsTest::trained(const TrainingConfig &config) const
{
    TrainingSession session;
    std::shared_ptr<const Run> run = session.start(config);
    session.waitUntilIdle();
    return run;
}

void PictureSettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
}

void PictureSettingsTest::save(const QString &name, const RunModel &model) const
{
    const ImageFormat format = *formatFromWord(QFileInfo(name).suffix());
    if (format != ImageFormat::Gif) {
        QVERIFY(!saveImage(figurePicture(model, QStringLiteral("loss"), size, {}), format, file(name)));
        return;
    }
    AnimationJob job(std::make_unique<AttentionAnimation>(model, size, FigureLook()), 10, file(name));
    QSignalSpy finished(&job, &AnimationJob::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
}

void PictureSettingsTest::everyFormatGivesItsSettingsBack_data()
{
    QTest::addColumn<QString>("name");
    for (const char *suffix : pictureSuffixes)
        QTest::newRow(suffix) << QStringLiteral("a.") + QLatin1String(suffix);
}

void PictureSettingsTest::everyFormatGivesItsSettingsBack()
{
    QFETCH(const QString, name);
    RunModel model;
    model.setRun(m_run);
    save(name, model);
    const auto text = embeddedSettings(file(name));
    QVERIFY(text);
    const SavedExperiment saved = experimentFromText(text->toStdString(), "a");
    QCOMPARE(saved.config, m_run->config);
    QCOMPARE(saved.epoch, std::int64_t{4});
}

void PictureSettingsTest::aDroppedPictureRestoresItsRun_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.png", "a.svg", "a.gif"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PictureSettingsTest::aDroppedPictureRestoresItsRun()
{
    QFETCH(const QString, name);
    RunModel model;
    model.setRun(m_run);
    save(name, model);
    drop(file(name));
    QCOMPARE(settings(), m_run->config);
    QTRY_COMPARE_WITH_TIMEOUT(experiment().model().epochCount(), std::size_t{4}, patience);
    QVERIFY(experiment().model().run()->epochs[3] == m_run->epochs[3]);
    QCOMPARE(notes()->kind(), MessageBar::Kind::Good);
    QVERIFY(notes()->text().contains(name));
}

void PictureSettingsTest::aPictureWithoutSettingsIsSaid()
{
    RunModel model;
    model.setRun(m_run);
    FigureLook look;
    look.settings = false;
    for (const ImageFormat format : imageFormats) {
        const QString path = file(QStringLiteral("b.") + formatSuffix(format));
        QVERIFY(!saveImage(figurePicture(model, QStringLiteral("loss"), size, look), format, path));
        drop(path);
        QCOMPARE(notes()->kind(), MessageBar::Kind::Error);
        QVERIFY2(notes()->text().contains(QStringLiteral("holds no settings of a run")),
                 qPrintable(notes()->text()));
        QCOMPARE(settings(), TrainingConfig());
    }
}

void PictureSettingsTest::anotherProgramsFileIsSaid()
{
    write(file(QStringLiteral("c.png")), "no picture at all");
    drop(file(QStringLiteral("c.png")));
    QVERIFY(notes()->text().contains(QStringLiteral("holds no settings of a run")));
    write(file(QStringLiteral("c.svg")), "<svg><desc>Made with a drawing program</desc></svg>");
    drop(file(QStringLiteral("c.svg")));
    QCOMPARE(notes()->kind(), MessageBar::Kind::Error);
    QVERIFY2(notes()->text().contains(QStringLiteral("c.svg")), qPrintable(notes()->text()));
    window().data().openFile(file(QStringLiteral("gone.png")));
    QVERIFY(notes()->text().contains(QStringLiteral("gone.png")));
    QCOMPARE(settings(), TrainingConfig());
}

void PictureSettingsTest::damagedSettingsAreSaidAndTheRunStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << QStringLiteral("{\"format\":");
    QTest::newRow("another format") << QStringLiteral("{\"format\":\"something\",\"version\":1}");
    QTest::newRow("a newer version") << QStringLiteral(
        "{\"format\":\"attention-lab-experiment\",\"version\":99}");
    QTest::newRow("no settings") << QStringLiteral("{\"format\":\"attention-lab-experiment\",\"version\":1}");
    QTest::newRow("a list") << QStringLiteral("[1,2,3]");
    QTest::newRow("nested") << QString(200'000, u'[');
    QTest::newRow("long") << QStringLiteral("{\"format\":\"") + QString(5'000'000, u'x') +
                                 QStringLiteral("\"}");
    QTest::newRow("nothing printable") << QString(64, QChar(0x1b));
}

void PictureSettingsTest::damagedSettingsAreSaidAndTheRunStays()
{
    QFETCH(const QString, text);
    const auto before = model().run();
    write(file(QStringLiteral("d.png")), pngWith(text));
    drop(file(QStringLiteral("d.png")));
    QCOMPARE(notes()->kind(), MessageBar::Kind::Error);
    QVERIFY(notes()->text().contains(QStringLiteral("d.png")));
    QVERIFY(notes()->text().size() < 400);
    QVERIFY(!notes()->text().contains(u'\n'));
    QCOMPARE(model().run(), before);
}

void PictureSettingsTest::aTableIsFoundBesideThePictureOrWhereTablesAre()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("tables")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("pictures")));
    QByteArray csv("a,b,class\n");
    for (int row = 0; row < 60; ++row)
        csv += QByteArray::number(row % 7) + ',' + QByteArray::number(row % 5) +
               (row % 2 == 0 ? ",no\n" : ",yes\n");
    write(file(QStringLiteral("tables/t.csv")), csv);
    TrainingConfig config;
    config.data.source = file(QStringLiteral("tables/t.csv")).toStdString();
    config.epochs = 2;
    config.batchSize = 8;
    RunModel model;
    model.setRun(trained(config));
    save(QStringLiteral("pictures/t.png"), model);
    QVERIFY(!embeddedSettings(file(QStringLiteral("pictures/t.png")))
                 ->contains("tables")); // no folder goes along

    QSettings().setValue(QStringLiteral("openTable/folder"), file(QStringLiteral("tables")));
    drop(file(QStringLiteral("pictures/t.png")));
    QVERIFY2(notes()->kind() == MessageBar::Kind::Good, qPrintable(notes()->text()));
    QCOMPARE(settings().data.source, config.data.source);

    QVERIFY(QFile::copy(file(QStringLiteral("tables/t.csv")), file(QStringLiteral("pictures/t.csv"))));
    drop(file(QStringLiteral("pictures/t.png")));
    QCOMPARE(settings().data.source, file(QStringLiteral("pictures/t.csv")).toStdString());
    write(file(QStringLiteral("pictures/t.csv")), "a,b,class\n1,2,no\n"); // another table of that name
    drop(file(QStringLiteral("pictures/t.png")));
    QCOMPARE(settings().data.source, config.data.source);
}

void PictureSettingsTest::aTableThatIsGoneIsNamed()
{
    QByteArray csv("a,class\n");
    for (int row = 0; row < 40; ++row)
        csv += QByteArray::number(row % 7) + (row % 2 == 0 ? ",no\n" : ",yes\n");
    write(file(QStringLiteral("gone.csv")), csv);
    TrainingConfig config;
    config.data.source = file(QStringLiteral("gone.csv")).toStdString();
    config.epochs = 1;
    RunModel model;
    model.setRun(trained(config));
    save(QStringLiteral("e.png"), model);
    QVERIFY(QFile::remove(file(QStringLiteral("gone.csv"))));
    drop(file(QStringLiteral("e.png")));
    QCOMPARE(notes()->kind(), MessageBar::Kind::Error);
    QVERIFY(notes()->text().contains(QStringLiteral("gone.csv")));
    QCOMPARE(settings(), TrainingConfig());
}

void PictureSettingsTest::cutAndDamagedPicturesHarmNothing_data()
{
    everyFormatGivesItsSettingsBack_data();
}

void PictureSettingsTest::cutAndDamagedPicturesHarmNothing()
{
    QFETCH(const QString, name);
    RunModel model;
    model.setRun(m_run);
    save(name, model);
    const QByteArray whole = content(file(name));
    const QByteArray text = *embeddedSettings(file(name));
    QRandomGenerator random(1);
    for (int turn = 0; turn < 300; ++turn) {
        QByteArray bytes = whole;
        if (turn % 3 == 0)
            bytes.truncate(random.bounded(static_cast<int>(whole.size())));
        // Where the settings are more often than elsewhere.
        const int reach =
            static_cast<int>(turn % 2 == 0 ? whole.size() : std::min<qsizetype>(whole.size(), 4'000));
        for (int damage = 0; damage < turn % 8 && !bytes.isEmpty(); ++damage)
            bytes[random.bounded(std::min(reach, static_cast<int>(bytes.size())))] =
                static_cast<char>(random.bounded(256));
        write(file(QStringLiteral("f.") + QFileInfo(name).suffix()), bytes);
        const auto read = embeddedSettings(file(QStringLiteral("f.") + QFileInfo(name).suffix()));
        if (!read || *read == text)
            continue;
        try {
            experimentFromText(read->toStdString(), "f");
        } catch (const std::exception &) {
        }
    }
}

QTEST_MAIN(PictureSettingsTest)
#include "picture_settings_test.moc"
