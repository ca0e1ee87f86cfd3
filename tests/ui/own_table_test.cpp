// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "core/data/generators/generator.h"
#include "core/io/experiment_file.h"
#include "tests/ui/import_testing.h"
#include "ui/controls/source_card.h"
#include "ui/controls/source_gallery.h"
#include "ui/data_actions.h"
#include "ui/import/import_dialog.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_row.h"

#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace attention;

namespace {

QByteArray table(int rows)
{
    QByteArray text = "size,weight,result\n";
    for (int row = 0; row < rows; ++row)
        text += QByteArray::number(row * row % 17 + (row % 2) * 20) + ',' + QByteArray::number(row * 7 % 13) +
                ',' + (row % 2 == 0 ? "no" : "yes") + '\n';
    return text;
}

} // namespace

/// One's own table in the window, from the source's button to the finished run; everything by object names.
class OwnTableTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void theGalleryOffersEveryGeneratorAndSample();
    void aGeneratorBringsItsColumnsAndEpochs();
    void controlsFollowTheGenerator();
    void controlsFollowATable();
    void theArrowKeysMoveInTheGallery();
    void manyColumnsAreSaidToHideTheLabel();
    void aSampleIsTrainedInThreeClicks();
    void ownDataAreTrainedInThreeClicks();
    void aDroppedTableOpensItsDialog();
    void onlyTablesExperimentsAndPicturesMayBeDropped();
    void anExperimentOpens();
    void aFileThatCannotBeReadIsToldInTheWindow();
    void columnsOpensTheDialogWithTheTable();
    void reloadReadsWhatWasWrittenMeanwhile();
    void aTableComesBackAtTheNextStart();
    void aTableThatHasGoneLeavesThePublishedExperiment();
    void aTableThatGoesWhileTheWindowIsOpenIsTold();
    void backToTheGeneratorIsThePublishedExperiment();

private:
    void click(const char *button)
    {
        WindowTest::click(button);
        ++m_clicks;
    }
    void choose(const QString &source)
    {
        click("sourceCard");
        QTest::mouseClick(find<SourceCard>(QStringLiteral("source:") + source), Qt::LeftButton);
        ++m_clicks;
    }
    ImportDialog *dialog() const
    {
        const auto all = window().findChildren<ImportDialog *>();
        return all.isEmpty() || !all.back()->isVisible() ? nullptr : all.back();
    }
    void waitForDialog() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            dialog()->findChild<QPushButton *>(QStringLiteral("importButton"))->isEnabled(), patience);
    }
    void import(const char *button)
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        ++m_clicks;
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, patience);
    }
    void waitUntilPrepared() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().state() == RunState::Paused, patience);
        QCoreApplication::processEvents();
    }
    bool isShown(const char *name) const { return find<QWidget>(name)->isVisible(); }
    QString file(const char *name) const { return folder().filePath(QLatin1String(name)); }
    const TrainingConfig &settings() const { return experiment().settings(); }

    int m_clicks = 0;
};

void OwnTableTest::init()
{
    openWindow();
    experiment().setPace(0);
    m_clicks = 0;
}

void OwnTableTest::theGalleryOffersEveryGeneratorAndSample()
{
    click("sourceCard");
    auto *gallery = find<SourceGallery>("sourceGallery");
    QVERIFY(gallery->isVisible());
    for (const Generator &generator : generators()) {
        const auto *card =
            find<SourceCard>(QStringLiteral("source:") + QString::fromLatin1(generator.name.data()));
        QVERIFY(!card->text().isEmpty());
        QVERIFY(card->accessibleName().contains(card->text()));
    }
    for (const char *sample : {"iris", "wine", "breast-cancer"})
        QVERIFY(
            !find<SourceCard>(QStringLiteral("source:sample:") + QLatin1String(sample))->text().isEmpty());
    QVERIFY(find<SourceCard>("source:label-column")->hasFocus());
    QTest::keyClick(gallery, Qt::Key_Escape);
    QVERIFY(!gallery->isVisible());
}

void OwnTableTest::aGeneratorBringsItsColumnsAndEpochs()
{
    choose(QStringLiteral("syn1"));
    QCOMPARE(settings().data.source, std::string("syn1"));
    QCOMPARE(settings().data.columns, std::int64_t{11});
    QCOMPARE(settings().epochs, std::int64_t{50});
    waitUntilPrepared();
    QCOMPARE(model().run()->config, settings());
    QVERIFY(window().windowTitle().contains(find<SourceCard>("sourceCard")->text()));
}

void OwnTableTest::controlsFollowTheGenerator()
{
    for (const Generator &generator : generators()) {
        window().data().chooseSource(QString::fromLatin1(generator.name.data()));
        QVERIFY(isShown("rows"));
        QVERIFY(isShown("columns"));
        QVERIFY(isShown("validationShare"));
        QCOMPARE(isShown("labelColumn"), generator.labelColumn);
        QCOMPARE(isShown("noise"), generator.labelNoise);
        QVERIFY(!isShown("columnsButton"));
        QVERIFY(!isShown("shuffleSplit"));
    }
}

void OwnTableTest::controlsFollowATable()
{
    window().data().chooseSource(QStringLiteral("sample:breast-cancer"));
    waitUntilPrepared();
    for (const char *name : {"rows", "columns", "labelColumn", "noise"})
        QVERIFY2(!isShown(name), name);
    for (const char *name : {"columnsButton", "validationShare", "shuffleSplit", "seed"})
        QVERIFY2(isShown(name), name);
    const auto *card = find<SourceCard>("sourceCard");
    QTRY_VERIFY(card->toolTip().endsWith(QStringLiteral("569 × 30 → diagnosis")));
    QCOMPARE(settings().batchSize, std::int64_t{32});
    QCOMPARE(find<QLabel>("hiddenUnitsNote")->text(), QStringLiteral("suggested for own data"));
    const QString epochs = find<QLabel>("epochsNote")->text();
    QVERIFY2(epochs.endsWith(QStringLiteral("steps, suggested for own data")), qPrintable(epochs));
    find<NumberRow>("epochs")->setValue(5);
    QVERIFY(!isShown("epochsNote"));
    const TrainingConfig before = settings();
    click("shuffleSplitCheckBox");
    QVERIFY(settings().data.table.shuffleSplit != before.data.table.shuffleSplit);
}

void OwnTableTest::theArrowKeysMoveInTheGallery()
{
    click("sourceCard");
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    const auto *card = qobject_cast<SourceCard *>(QApplication::focusWidget());
    QVERIFY(card != nullptr);
    const std::string source(generators()[3].name);
    QCOMPARE(card->source(), source);
    press(Qt::Key_Return);
    QCOMPARE(settings().data.source, source);
}

void OwnTableTest::manyColumnsAreSaidToHideTheLabel()
{
    auto *columns = find<NumberRow>("columns");
    const auto *note = find<QLabel>("columnsNote");
    columns->setValue(63);
    QVERIFY(!note->isVisible());
    columns->setValue(64);
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("93 %")) && note->text().contains(QStringLiteral("66 %")),
             qPrintable(note->text()));
    window().data().chooseSource(QStringLiteral("xor"));
    columns->setValue(80);
    QVERIFY(!note->isVisible());
}

void OwnTableTest::aSampleIsTrainedInThreeClicks()
{
    choose(QStringLiteral("sample:iris"));
    click("runButton");
    QCOMPARE(m_clicks, 3);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY(model().run()->reason() == StopReason::Completed);
    QCOMPARE(model().run()->facts().classNames.size(), std::size_t{3});
    QVERIFY(model().run()->epochs.back().valAccuracy > 0.8);
}

void OwnTableTest::ownDataAreTrainedInThreeClicks()
{
    const QString path = import_testing::write(file("own.csv"), table(60));
    window().data().setChooseFile([this, path]() -> QString {
        ++m_clicks;
        return path;
    });
    find<QAction>("openAction")->trigger();
    ++m_clicks;
    waitForDialog();
    import("importAndRunButton");
    QCOMPARE(m_clicks, 3);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY(model().run()->reason() == StopReason::Completed);
    QCOMPARE(settings().data.source, path.toStdString());
    QCOMPARE(model().run()->facts().targetName, std::string("result"));
    QCOMPARE(model().run()->facts().columnNames.size(), std::size_t{2});
}

void OwnTableTest::aDroppedTableOpensItsDialog()
{
    drop(import_testing::write(file("own.csv"), table(60)));
    waitForDialog();
    import("importButton");
    waitUntilPrepared();
    QCOMPARE(find<SourceCard>("sourceCard")->text(), QStringLiteral("own.csv"));
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("own.csv")));
}

void OwnTableTest::onlyTablesExperimentsAndPicturesMayBeDropped()
{
    const auto accepted = [](const QList<QUrl> &urls) {
        QMimeData data;
        data.setUrls(urls);
        return !DataActions::droppedFile(data).isEmpty();
    };
    QVERIFY(accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.csv"))}));
    QVERIFY(accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.TSV"))}));
    QVERIFY(accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.txt"))}));
    QVERIFY(accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.attnlab"))}));
    QVERIFY(accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.png"))})); // it may hold a run's settings
    QVERIFY(accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.Svg"))}));
    QVERIFY(!accepted({QUrl::fromLocalFile(QStringLiteral("/a/b.mp3"))}));
    QVERIFY(!accepted({QUrl(QStringLiteral("https://example.org/b.csv"))}));
    QVERIFY(!accepted(
        {QUrl::fromLocalFile(QStringLiteral("/a/b.csv")), QUrl::fromLocalFile(QStringLiteral("/a/c.csv"))}));
    QVERIFY(!accepted({}));
}

void OwnTableTest::anExperimentOpens()
{
    SavedExperiment saved;
    saved.config.data.seed = 99;
    saved.config.data.rows = 200;
    saved.epoch = 3;
    const QString path =
        import_testing::write(file("run.attnlab"), QByteArray::fromStdString(experimentText(saved, {})));
    drop(path);
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{3}, patience);
    QCOMPARE(settings().data.seed, std::int64_t{99});
    drop(import_testing::write(file("damaged.attnlab"), "{"));
    QTRY_VERIFY(find<MessageBar>("messageBar")->isVisible());
    QVERIFY(find<MessageBar>("messageBar")->text().contains(QStringLiteral("damaged.attnlab")));
}

void OwnTableTest::aFileThatCannotBeReadIsToldInTheWindow()
{
    drop(file("there is none.csv"));
    auto *bar = find<MessageBar>("messageBar");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QVERIFY(bar->kind() == MessageBar::Kind::Error);
    QVERIFY2(bar->text().contains(QStringLiteral("there is none.csv")), qPrintable(bar->text()));
    QVERIFY(dialog() == nullptr);
    QVERIFY(settings().isPublished());
}

void OwnTableTest::columnsOpensTheDialogWithTheTable()
{
    window().data().chooseSource(QStringLiteral("sample:wine"));
    waitUntilPrepared();
    find<NumberRow>("hiddenUnits")->setValue(8);
    waitUntilPrepared();
    click("columnsButton");
    waitForDialog();
    auto *targets = dialog()->findChild<QComboBox *>(QStringLiteral("targetComboBox"));
    import_testing::pick(targets, QStringLiteral("alcohol"));
    import("importButton");
    waitUntilPrepared();
    QVERIFY(model().run()->facts().task == Task::Regression);
    QCOMPARE(settings().model.hiddenUnits, std::int64_t{8}); // what was set stays set
}

void OwnTableTest::reloadReadsWhatWasWrittenMeanwhile()
{
    const QString path = import_testing::write(file("grows.csv"), table(60));
    drop(path);
    waitForDialog();
    import("importButton");
    waitUntilPrepared();
    QCOMPARE(model().run()->facts().trainRows, std::size_t{48});
    import_testing::write(path, table(100));
    click("reloadButton");
    waitUntilPrepared();
    QCOMPARE(model().run()->facts().trainRows, std::size_t{80});
}

void OwnTableTest::aTableComesBackAtTheNextStart()
{
    drop(import_testing::write(file("own.csv"), table(60)));
    waitForDialog();
    import("importButton");
    const TrainingConfig before = settings();
    window().close();
    createWindow();
    window().recall(QSettings());
    QCOMPARE(settings(), before);
    QVERIFY(!find<MessageBar>("messageBar")->isVisibleTo(&window()));
    waitUntilPrepared();
    QCOMPARE(model().run()->facts().targetName, std::string("result"));
}

void OwnTableTest::aTableThatHasGoneLeavesThePublishedExperiment()
{
    const QString path = import_testing::write(file("gone.csv"), table(60));
    drop(path);
    waitForDialog();
    import("importButton");
    window().close();
    QVERIFY(QFile::remove(path));
    createWindow();
    window().recall(QSettings());
    QVERIFY(settings().isPublished());
    const auto *bar = find<MessageBar>("messageBar");
    QVERIFY(bar->isVisibleTo(&window()));
    QVERIFY2(bar->text().contains(QStringLiteral("gone.csv")), qPrintable(bar->text()));
    waitUntilPrepared();
    QVERIFY(bar->isVisibleTo(&window())); // it stays until it is read
}

void OwnTableTest::aTableThatGoesWhileTheWindowIsOpenIsTold()
{
    const QString path = import_testing::write(file("gone.csv"), table(60));
    drop(path);
    waitForDialog();
    import("importButton");
    waitUntilPrepared();
    QVERIFY(QFile::remove(path));
    click("reloadButton");
    auto *bar = find<MessageBar>("messageBar");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QVERIFY2(bar->text().contains(QStringLiteral("gone.csv")), qPrintable(bar->text()));
    choose(QStringLiteral("label-column"));
    waitUntilPrepared();
}

void OwnTableTest::backToTheGeneratorIsThePublishedExperiment()
{
    choose(QStringLiteral("sample:iris"));
    waitUntilPrepared();
    choose(QStringLiteral("friedman1"));
    waitUntilPrepared();
    choose(QStringLiteral("label-column"));
    waitUntilPrepared();
    QVERIFY(settings().isPublished());
    QVERIFY(model().published() != nullptr);
}

QTEST_MAIN(OwnTableTest)
#include "own_table_test.moc"
