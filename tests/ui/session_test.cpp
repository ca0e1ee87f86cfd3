// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/data_actions.h"
#include "ui/session/recent_menu.h"
#include "ui/session/session_actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/slider.h"

#include <QAction>
#include <QClipboard>
#include <QLockFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace attention;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Sessions as a person meets them: files, the last session, and what a crash leaves.
class SessionTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aSavedExperimentOpensAsTheSameRunBitForBit();
    void theTitleNamesTheFileAndMarksWhatItHasNot();
    void settingsAreMarkedOnlyOnceTheyAreInARun();
    void withoutAFileNothingIsAsked();
    void closingAsksBeforeChangesAreLost();
    void openingAnotherAsksFirst();
    void newIsThePublishedExperiment();
    void recentFilesStandNewestFirst();
    void recentFilesAreAtMostTen();
    void aBadFileIsToldAndChangesNothing_data();
    void aBadFileIsToldAndChangesNothing();
    void aPlaceThatTakesNoFileIsTold();
    void aReadOnlyFileStaysAsItIs();
    void aTableMovedWithItsExperimentIsFound();
    void theLastSessionComesBackAtItsEpochPaused();
    void changesThatWereNotWantedDoNotComeBack();
    void aChangedTableOfTheLastSessionIsSaid();
    void theLastSessionStaysAwayIfNotWanted();
    void aCrashedSessionIsOffered();
    void aCrashThatLostNothingIsPassedOver();
    void aDamagedAutosaveIsPutAside();
    void aDamagedLastSessionIsToldAndPutAside_data();
    void aDamagedLastSessionIsToldAndPutAside();
    void aSecondWindowIsNoCrash();
    void anOrdinaryEndLeavesNoAutosave();
    void copiedSettingsCanBePasted();
    void aClipboardWithoutSettingsIsSaid_data();
    void aClipboardWithoutSettingsIsSaid();

private:
    SessionActions &session() const { return window().session(); }
    MessageBar &bar() const { return *find<MessageBar>("messageBar"); }
    QString inFolder(const char *name) const { return m_files->filePath(QString::fromLatin1(name)); }
    QString dataFolder() const { return m_files->filePath(QStringLiteral("data")); }

    void start()
    {
        createWindow(dataFolder());
        session().setAskToKeep([this](const QString &name) {
            m_asked.append(name);
            return m_answer;
        });
        session().setAskWhere([this](const QString &suggestion) {
            m_suggested = suggestion;
            return m_where;
        });
        window().recall(QSettings());
        experiment().setRetrainsAsDragged(false); // that has tests of its own
        showWindow();
        waitForRest();
    }
    void waitForRest() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && !experiment().isTraining() &&
                                     model().state() != RunState::Preparing,
                                 patience);
    }
    void trainEpochs(int count) const
    {
        for (int epoch = 0; epoch < count; ++epoch) {
            const std::size_t before = model().epochCount();
            QTest::mouseClick(find<QPushButton>("stepButton"), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), before + 1, patience);
        }
        waitForRest();
    }
    void openFile(const QString &path) const
    {
        window().data().setChooseFile([path] { return path; });
        trigger("openAction");
    }
    void saveTo(const QString &path)
    {
        m_where = path;
        trigger("saveAsAction");
        QVERIFY2(bar().text().startsWith(QStringLiteral("Saved to")), qPrintable(bar().text()));
    }
    std::vector<EpochRecord> records() const
    {
        std::vector<EpochRecord> all;
        for (std::size_t epoch = 0; epoch < model().epochCount(); ++epoch)
            all.push_back(model().run()->epochs[epoch]);
        return all;
    }
    QString leaveAutosave(const QByteArray &bytes)
    {
        closeWindow();
        QDir().mkpath(dataFolder());
        QString path = dataFolder() + QStringLiteral("/autosave.attnlab");
        write(path, bytes);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_files;
    QStringList m_asked;
    QString m_suggested;
    QString m_where;
    KeepAnswer m_answer = KeepAnswer::Cancel;
};

void SessionTest::init()
{
    forgetSettings();
    m_files = std::make_unique<QTemporaryDir>();
    m_asked.clear();
    m_answer = KeepAnswer::Cancel;
    start();
}

void SessionTest::cleanup()
{
    closeWindow();
    m_files.reset();
}

void SessionTest::aSavedExperimentOpensAsTheSameRunBitForBit()
{
    find<NumberRow>("seed")->setValue(5);
    waitForRest();
    trainEpochs(2);
    find<NumberRow>("learningRate")->setValue(0.01);
    trainEpochs(3);
    const std::vector<EpochRecord> before = records();
    QCOMPARE(model().run()->learningRateChanges().size(), std::size_t{1});
    m_where = inFolder("one.attnlab");
    trigger("saveAction");
    QCOMPARE(QFileInfo(m_suggested).fileName(), QStringLiteral("label-column-seed-5.attnlab"));

    trigger("newAction");
    waitForRest();
    QVERIFY(model().run()->config.isPublished());
    QCOMPARE(model().epochCount(), std::size_t{0});
    openFile(inFolder("one.attnlab"));
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), before.size(), patience);
    waitForRest();
    const std::vector<EpochRecord> after = records();
    QCOMPARE(model().state(), RunState::Paused);
    for (std::size_t epoch = 0; epoch < before.size(); ++epoch) {
        QCOMPARE(after[epoch].loss, before[epoch].loss);
        QCOMPARE(after[epoch].valLoss, before[epoch].valLoss);
        QCOMPARE(after[epoch].valAccuracy, before[epoch].valAccuracy);
    }
    QVERIFY(!window().isWindowModified());
    QCOMPARE(experiment().settings().learningRate, 0.01);
}

void SessionTest::theTitleNamesTheFileAndMarksWhatItHasNot()
{
    QVERIFY(window().windowTitle().contains(QStringLiteral("seed 1")));
    trainEpochs(1);
    QVERIFY(!window().isWindowModified());
    saveTo(inFolder("mine.attnlab"));
    QVERIFY2(window().windowTitle().startsWith(QStringLiteral("mine.attnlab[*]")),
             qPrintable(window().windowTitle()));
    QVERIFY(window().windowTitle().contains(QStringLiteral("seed 1")));
    QVERIFY(!window().isWindowModified());
    trainEpochs(1);
    QVERIFY(window().isWindowModified());
    trigger("saveAction");
    QVERIFY(!window().isWindowModified());
    QVERIFY(bytesOf(inFolder("mine.attnlab")).contains("\"epoch\": 2"));
}

void SessionTest::settingsAreMarkedOnlyOnceTheyAreInARun()
{
    trainEpochs(1);
    saveTo(inFolder("mine.attnlab"));
    TrainingConfig settings = experiment().settings();
    settings.batchSize = 64;
    experiment().setSettings(settings);
    QVERIFY(experiment().isWaiting());
    QVERIFY(!window().isWindowModified());
    experiment().reset();
    QVERIFY(window().isWindowModified());
}

void SessionTest::withoutAFileNothingIsAsked()
{
    find<NumberRow>("columns")->setValue(6);
    trainEpochs(1);
    trigger("newAction");
    waitForRest();
    QVERIFY(window().close());
    QCOMPARE(m_asked, QStringList());
}

void SessionTest::closingAsksBeforeChangesAreLost()
{
    saveTo(inFolder("mine.attnlab"));
    trainEpochs(2);
    const QByteArray before = bytesOf(inFolder("mine.attnlab"));
    QVERIFY(!window().close());
    QVERIFY(window().isVisible());
    QCOMPARE(m_asked, QStringList{QStringLiteral("mine.attnlab")});
    m_answer = KeepAnswer::Discard;
    QVERIFY(window().close());
    QCOMPARE(bytesOf(inFolder("mine.attnlab")), before);
    window().show();
    m_answer = KeepAnswer::Save;
    QVERIFY(window().close());
    QVERIFY(bytesOf(inFolder("mine.attnlab")).contains("\"epoch\": 2"));
}

void SessionTest::openingAnotherAsksFirst()
{
    trainEpochs(3);
    saveTo(inFolder("three.attnlab"));
    trigger("newAction");
    waitForRest();
    saveTo(inFolder("none.attnlab"));
    trainEpochs(1);
    openFile(inFolder("three.attnlab"));
    QCOMPARE(m_asked, QStringList{QStringLiteral("none.attnlab")});
    QCOMPARE(model().epochCount(), std::size_t{1});
    m_answer = KeepAnswer::Discard;
    openFile(inFolder("three.attnlab"));
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{3}, patience);
    QVERIFY(bytesOf(inFolder("none.attnlab")).contains("\"epoch\": 0"));
}

void SessionTest::newIsThePublishedExperiment()
{
    find<NumberRow>("batchSize")->setValue(64);
    find<NumberRow>("seed")->setValue(9);
    waitForRest();
    saveTo(inFolder("mine.attnlab"));
    trigger("newAction");
    QCOMPARE(experiment().settings(), TrainingConfig());
    QCOMPARE(model().run()->config, TrainingConfig());
    QVERIFY(!window().windowTitle().contains(QStringLiteral("mine")));
}

void SessionTest::recentFilesStandNewestFirst()
{
    saveTo(inFolder("a.attnlab"));
    saveTo(inFolder("b&c.attnlab"));
    auto *menu = find<RecentMenu>("recentMenu");
    emit menu->aboutToShow();
    QList<QAction *> actions = menu->actions();
    QCOMPARE(actions[0]->text(), QStringLiteral("&1  b&&c.attnlab"));
    QCOMPARE(actions[1]->text(), QStringLiteral("&2  a.attnlab"));
    trainEpochs(1);
    m_answer = KeepAnswer::Discard;
    actions[1]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window().windowTitle().startsWith(QStringLiteral("a.attnlab")), patience);

    QVERIFY(QFile::remove(inFolder("b&c.attnlab")));
    emit menu->aboutToShow();
    actions = menu->actions();
    QCOMPARE(actions[0]->text(), QStringLiteral("&1  a.attnlab"));
    QVERIFY(!actions[1]->isEnabled());
    QVERIFY(actions[1]->text().contains(QStringLiteral("gone")));
    trigger("clearRecentAction");
    emit menu->aboutToShow();
    QCOMPARE(RecentMenu::paths(), QStringList());
    QVERIFY(!menu->actions()[0]->isEnabled());
}

void SessionTest::recentFilesAreAtMostTen()
{
    for (int file = 0; file < 14; ++file)
        RecentMenu::add(m_files->filePath(QStringLiteral("%1.attnlab").arg(file)));
    QCOMPARE(RecentMenu::paths().size(), RecentMenu::most);
    QCOMPARE(RecentMenu::paths().front(), m_files->filePath(QStringLiteral("13.attnlab")));
    RecentMenu::add(m_files->filePath(QStringLiteral("9.attnlab")));
    QCOMPARE(RecentMenu::paths().size(), RecentMenu::most);
    QCOMPARE(RecentMenu::paths().front(), m_files->filePath(QStringLiteral("9.attnlab")));
}

void SessionTest::aBadFileIsToldAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("damaged") << QByteArray("{\"format\":\"attention-lab-experiment\",\"version\":1}")
                             << QStringLiteral("damaged");
    QTest::newRow("half written") << QByteArray("HALF") << QStringLiteral("not valid JSON");
    QTest::newRow("newer") << QByteArray("{\"format\":\"attention-lab-experiment\",\"version\":99}")
                           << QStringLiteral("newer Attention Lab");
    QTest::newRow("another") << QByteArray("{}") << QStringLiteral("not a file of the format");
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("damaged");
    QTest::newRow("missing") << QByteArray() << QStringLiteral("cannot read");
}

void SessionTest::aBadFileIsToldAndChangesNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    saveTo(inFolder("good.attnlab"));
    if (content == "HALF") {
        content = bytesOf(inFolder("good.attnlab"));
        content.truncate(content.size() / 2);
    }
    if (!content.isNull())
        write(inFolder("bad.attnlab"), content);
    const auto run = model().run();
    openFile(inFolder("bad.attnlab"));
    QCOMPARE(bar().kind(), MessageBar::Kind::Error);
    QVERIFY2(bar().text().contains(words), qPrintable(bar().text()));
    QCOMPARE(model().run(), run);
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("good.attnlab")));
    QCOMPARE(QFileInfo::exists(inFolder("bad.attnlab")), !content.isNull());
    QCOMPARE(bytesOf(inFolder("bad.attnlab")), content.isNull() ? QByteArray() : content);
    QVERIFY(!RecentMenu::paths().contains(inFolder("bad.attnlab")));
}

void SessionTest::aPlaceThatTakesNoFileIsTold()
{
    m_where = inFolder("nowhere/mine.attnlab");
    trigger("saveAction");
    QCOMPARE(bar().kind(), MessageBar::Kind::Error);
    QVERIFY2(bar().text().startsWith(QStringLiteral("Not saved:")), qPrintable(bar().text()));
    QVERIFY(session().file().path().isEmpty());

    saveTo(inFolder("mine.attnlab"));
    trainEpochs(1);
    QVERIFY(QFile::remove(inFolder("mine.attnlab")));
    QVERIFY(QDir().mkpath(inFolder("mine.attnlab/inside")));
    m_answer = KeepAnswer::Save;
    QVERIFY(!window().close());
    QVERIFY2(bar().text().contains(QStringLiteral("is a folder")), qPrintable(bar().text()));
    QVERIFY(window().isWindowModified());
}

void SessionTest::aReadOnlyFileStaysAsItIs()
{
    saveTo(inFolder("mine.attnlab"));
    const QByteArray before = bytesOf(inFolder("mine.attnlab"));
    trainEpochs(1);
    QVERIFY(QFile::setPermissions(inFolder("mine.attnlab"), QFile::ReadOwner));
    trigger("saveAction");
    QCOMPARE(bar().kind(), MessageBar::Kind::Error);
    QVERIFY2(bar().text().contains(QStringLiteral("is read-only; choose another name")),
             qPrintable(bar().text()));
    QCOMPARE(bytesOf(inFolder("mine.attnlab")), before);
    QVERIFY(window().isWindowModified());
    openFile(inFolder("mine.attnlab"));
    QCOMPARE(m_asked, QStringList{QStringLiteral("mine.attnlab")});
    saveTo(inFolder("another.attnlab"));
    QVERIFY(!window().isWindowModified());
}

void SessionTest::aTableMovedWithItsExperimentIsFound()
{
    QDir folder(m_files->path());
    QVERIFY(folder.mkdir(QStringLiteral("here")) && folder.mkdir(QStringLiteral("there")));
    QByteArray table = "a,b,y\n";
    for (int row = 0; row < 60; ++row)
        table += QByteArray::number(row % 7) + ',' + QByteArray::number(row % 5) + ',' +
                 (row % 2 == 0 ? "no" : "yes") + '\n';
    write(inFolder("here/t.csv"), table);
    TrainingConfig settings;
    settings.data.source = inFolder("here/t.csv").toStdString();
    experiment().setSettings(settings);
    waitForRest();
    trainEpochs(2);
    const std::vector<EpochRecord> before = records();
    saveTo(inFolder("here/t.attnlab"));
    QVERIFY(folder.rename(QStringLiteral("here/t.csv"), QStringLiteral("there/t.csv")));
    QVERIFY(folder.rename(QStringLiteral("here/t.attnlab"), QStringLiteral("there/t.attnlab")));
    openFile(inFolder("there/t.attnlab"));
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{2}, patience);
    QCOMPARE(model().run()->epochs[1].valLoss, before[1].valLoss);

    write(inFolder("there/t.csv"), table + "1,1,no\n");
    const auto run = model().run();
    openFile(inFolder("there/t.attnlab"));
    QVERIFY2(bar().text().contains(QStringLiteral("not the file")), qPrintable(bar().text()));
    QCOMPARE(model().run(), run);
}

void SessionTest::theLastSessionComesBackAtItsEpochPaused()
{
    find<NumberRow>("seed")->setValue(3);
    waitForRest();
    trainEpochs(4);
    const std::vector<EpochRecord> before = records();
    saveTo(inFolder("mine.attnlab"));
    QVERIFY(window().close());
    start();
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{4}, patience);
    waitForRest();
    QCOMPARE(model().state(), RunState::Paused);
    QCOMPARE(records().back().valLoss, before.back().valLoss);
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("mine.attnlab")));
    QVERIFY(!window().isWindowModified());
    QVERIFY(!bar().isVisible());
    QVERIFY(!find<QAction>("undoAction")->isEnabled());
}

void SessionTest::changesThatWereNotWantedDoNotComeBack()
{
    trainEpochs(2);
    saveTo(inFolder("mine.attnlab"));
    trainEpochs(3);
    m_answer = KeepAnswer::Discard;
    QVERIFY(window().close());
    start();
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{2}, patience);
    waitForRest();
    QCOMPARE(model().epochCount(), std::size_t{2});
    QVERIFY(!window().isWindowModified());
}

void SessionTest::aChangedTableOfTheLastSessionIsSaid()
{
    QByteArray table = "a,b,y\n";
    for (int row = 0; row < 60; ++row)
        table += QByteArray::number(row % 7) + ',' + QByteArray::number(row % 5) + ',' +
                 (row % 2 == 0 ? "no" : "yes") + '\n';
    write(inFolder("t.csv"), table);
    TrainingConfig settings;
    settings.data.source = inFolder("t.csv").toStdString();
    experiment().setSettings(settings);
    waitForRest();
    trainEpochs(1);
    QVERIFY(window().close());
    write(inFolder("t.csv"), table + "1,1,no\n");
    start();
    QTRY_VERIFY2_WITH_TIMEOUT(bar().text().contains(QStringLiteral("has changed")), qPrintable(bar().text()),
                              patience);
}

void SessionTest::theLastSessionStaysAwayIfNotWanted()
{
    find<NumberRow>("seed")->setValue(3);
    waitForRest();
    trainEpochs(1);
    QSettings().setValue(QStringLiteral("session/keepLast"), false);
    QVERIFY(window().close());
    start();
    QCOMPARE(experiment().settings(), TrainingConfig());
    QCOMPARE(model().epochCount(), std::size_t{0});
}

void SessionTest::aCrashedSessionIsOffered()
{
    find<NumberRow>("seed")->setValue(8);
    waitForRest();
    trainEpochs(3);
    session().autosave().save();
    const QByteArray autosave = bytesOf(session().autosave().path());
    QVERIFY(!autosave.isEmpty());
    leaveAutosave(autosave);
    // A lock of a process that is no more.
    write(dataFolder() + QStringLiteral("/autosave.lock"), "999999999\nattention-lab\n");
    start();
    QCOMPARE(bar().text(), QStringLiteral("The last session ended unexpectedly."));
    experiment().reset();
    QVERIFY(bar().isVisible());
    QTest::mouseClick(bar().actionButton(0), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{3}, patience);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{8});
    QVERIFY(!bar().isVisible());
}

void SessionTest::aCrashThatLostNothingIsPassedOver()
{
    trainEpochs(2);
    session().autosave().save();
    const QByteArray autosave = bytesOf(session().autosave().path());
    QVERIFY(window().close());
    leaveAutosave(autosave);
    start();
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{2}, patience);
    QVERIFY(!bar().isVisible());
}

void SessionTest::aDamagedAutosaveIsPutAside()
{
    const QString path = leaveAutosave("{\"format\":");
    start();
    QVERIFY2(bar().text().contains(QStringLiteral("damaged")), qPrintable(bar().text()));
    QVERIFY(bar().actionButton(0) == nullptr);
    QCOMPARE(bytesOf(dataFolder() + QStringLiteral("/autosave-damaged.attnlab")), QByteArray("{\"format\":"));
    QVERIFY(!QFileInfo::exists(path));
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void SessionTest::aDamagedLastSessionIsToldAndPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("half written") << QByteArray("{\"format\":\"attention-lab-exp");
    QTest::newRow("newer") << QByteArray("{\"format\":\"attention-lab-experiment\",\"version\":99}");
    QTest::newRow("empty") << QByteArray("");
}

void SessionTest::aDamagedLastSessionIsToldAndPutAside()
{
    QFETCH(QByteArray, content);
    find<NumberRow>("seed")->setValue(8);
    waitForRest();
    trainEpochs(1);
    QVERIFY(window().close());
    closeWindow();
    write(dataFolder() + QStringLiteral("/last-session.attnlab"), content);
    start();
    QCOMPARE(bar().kind(), MessageBar::Kind::Error);
    QVERIFY2(bar().text().contains(QStringLiteral("settings alone")), qPrintable(bar().text()));
    QCOMPARE(experiment().settings().data.seed, std::int64_t{8});
    QVERIFY(window().close());
    QCOMPARE(bytesOf(dataFolder() + QStringLiteral("/last-session-damaged.attnlab")), content);
}

void SessionTest::aSecondWindowIsNoCrash()
{
    trainEpochs(1);
    session().autosave().save();
    MainWindow second(theme(), dataFolder());
    second.recall(QSettings());
    QVERIFY(!second.findChild<MessageBar *>(QStringLiteral("messageBar"))->isVisibleTo(&second));
    QVERIFY(second.session().autosave().path() != session().autosave().path());
    QVERIFY(!second.session().autosave().path().isEmpty());
}

void SessionTest::anOrdinaryEndLeavesNoAutosave()
{
    trainEpochs(1);
    session().autosave().save();
    const QString path = session().autosave().path();
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(window().close());
    closeWindow();
    QVERIFY(!QFileInfo::exists(path));
    start();
    QVERIFY(!bar().isVisible());
}

void SessionTest::copiedSettingsCanBePasted()
{
    find<NumberRow>("batchSize")->setValue(32);
    find<NumberRow>("seed")->setValue(77);
    waitForRest();
    const TrainingConfig copied = experiment().settings();
    trigger("copySettingsAction");
    trigger("newAction");
    waitForRest();
    trigger("pasteSettingsAction");
    QCOMPARE(experiment().settings(), copied);
    QCOMPARE(model().run()->config, copied);
    trigger("undoAction");
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void SessionTest::aClipboardWithoutSettingsIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("words") << QStringLiteral("hello") << QStringLiteral("holds no settings");
    QTest::newRow("nothing") << QString() << QStringLiteral("holds no settings");
    QTest::newRow("other JSON") << QStringLiteral("{\"a\":1}") << QStringLiteral("holds no settings");
    QTest::newRow("newer") << QStringLiteral("{\"format\":\"attention-lab-experiment\",\"version\":9}")
                           << QStringLiteral("newer");
}

void SessionTest::aClipboardWithoutSettingsIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QGuiApplication::clipboard()->setText(text);
    const auto run = model().run();
    trigger("pasteSettingsAction");
    QCOMPARE(bar().kind(), MessageBar::Kind::Error);
    QVERIFY2(bar().text().contains(words), qPrintable(bar().text()));
    QVERIFY(!bar().text().contains(QLatin1Char('\n')));
    QCOMPARE(model().run(), run);
}

QTEST_MAIN(SessionTest)
#include "session_test.moc"
