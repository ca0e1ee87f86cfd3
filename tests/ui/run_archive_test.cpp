// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kept_runs.h"
#include "ui/runs/run_archive.h"
#include "ui/runs/run_store.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <limits>
#include <memory>

using namespace attention;
using attention::testing::makeCurve;
using attention::testing::makeEpochs;
using attention::testing::makeKept;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), static_cast<qint64>(bytes.size()));
}

/// Statements by another program.
void execute(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path);
        QVERIFY(other.open());
        for (const QString &statement : statements)
            QVERIFY2(QSqlQuery(other).exec(statement), qPrintable(statement));
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

} // namespace

/// The database of kept runs: what it keeps, and what becomes of one that cannot be used.
class RunArchiveTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aRunComesBackAsItWas();
    void storingAgainTakesTheRunsPlace();
    void namesNotesAndPinsChangeAlone();
    void aRemovedRunIsGone();
    void anEmptyDatabaseBecomesTheFirstVersion();
    void anEmptyFileBecomesADatabase();
    void aFolderIsMade();
    void withoutAFolderRunsAreInMemory();
    void aNewerDatabaseIsLeftAsItIs();
    void aNewerVersionOnlyInTheLogIsSeen();
    void aDamagedFileIsLeftAsItIs_data();
    void aDamagedFileIsLeftAsItIs();
    void aReadOnlyDatabaseIsShownAndLeftAsItIs();
    void aFolderThatCannotBeMadeIsTold();
    void oneRunThatCannotBeReadHidesNoOther();
    void anotherConnectionSeesARunWhileItIsWritten();
    void aKilledWriterLosesNothingItHadWritten();
    void theArchiveWritesAllBeforeItEnds();
    void theArchiveAnswersWithACurve();
    void whatCouldNotBeWrittenIsWrittenLater();

private:
    QString path() const { return m_folder->filePath(RunStore::fileName()); }
    /// A database with one run.
    void fill() const
    {
        RunStore store;
        store.open(m_folder->path());
        store.store(makeKept(7), makeEpochs(400));
    }
    /// Opens a store that must leave the file as it is, and be of use all the same.
    void expectUntouched(const QString &words, std::size_t runsShown)
    {
        const QByteArray before = bytesOf(path());
        QString problem;
        {
            RunStore store;
            const RunStore::Contents contents = store.open(m_folder->path());
            problem = contents.problem;
            QCOMPARE(contents.runs.size(), runsShown);
            store.store(makeKept(8), makeEpochs(20));
            QCOMPARE(store.curve(8).size(), std::size_t{20});
        }
        QVERIFY2(problem.contains(words), qPrintable(problem));
        QVERIFY2(problem.contains(QStringLiteral("runs.sqlite")), qPrintable(problem));
        QVERIFY2(problem.contains(QStringLiteral("until the window closes")), qPrintable(problem));
        QVERIFY(!problem.contains(u'\n'));
        QCOMPARE(bytesOf(path()), before);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void RunArchiveTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void RunArchiveTest::cleanup()
{
    m_folder.reset();
}

void RunArchiveTest::aRunComesBackAsItWas()
{
    KeptRun run = makeKept(42, 3);
    run.name = QStringLiteral("wide & “quick”");
    run.note = QStringLiteral("a note\nof two lines");
    run.pinned = true;
    run.config.data.source = std::string("/data/flowers.csv");
    run.config.data.table.roles["id"] = ColumnRole::Ignore;
    run.config.learningRateChanges = {{10, 0.01}};
    run.former = TrainingConfig();
    run.former->model.hiddenUnits = 5;
    run.dataHash = std::string("abc");
    run.initialParameters = std::make_shared<const std::vector<float>>(std::vector<float>{0.1F, -2.5F});
    run.task = Task::Regression;
    run.reason = StopReason::Diverged;
    run.last.valLoss = std::numeric_limits<double>::quiet_NaN();
    run.last.valMae = 0.5;
    run.attention[0].share = std::numeric_limits<double>::quiet_NaN();
    const std::vector<EpochRecord> curve = makeEpochs(3);
    {
        RunStore store;
        QCOMPARE(store.open(m_folder->path()).problem, QString());
        store.store(run, curve);
    }
    RunStore store;
    const RunStore::Contents contents = store.open(m_folder->path());
    QCOMPARE(contents.problem, QString());
    QCOMPARE(contents.runs.size(), std::size_t{1});
    const KeptRun &back = contents.runs.front();
    QCOMPARE(back.id, run.id);
    QCOMPARE(back.name, run.name);
    QCOMPARE(back.note, run.note);
    QVERIFY(back.pinned);
    QCOMPARE(back.started, run.started);
    QVERIFY(back.config == run.config);
    QVERIFY(back.former == run.former);
    QVERIFY(back.repeats(run));
    QVERIFY(back.task == Task::Regression);
    QCOMPARE(back.epochs, run.epochs);
    QVERIFY(back.reason == StopReason::Diverged);
    QVERIFY(std::isnan(back.last.valLoss));
    QCOMPARE(back.last.valMae, 0.5);
    QVERIFY(back.best == run.best);
    QCOMPARE(back.seconds, run.seconds);
    QCOMPARE(back.parameters, run.parameters);
    QCOMPARE(back.attention.size(), std::size_t{2});
    QVERIFY(std::isnan(back.attention[0].share));
    QCOMPARE(back.attention[1].share, 0.75);
    QVERIFY(store.curve(42) == curve);
}

void RunArchiveTest::storingAgainTakesTheRunsPlace()
{
    RunStore store;
    store.open(m_folder->path());
    store.store(makeKept(1, 5), makeEpochs(5));
    store.store(makeKept(1, 9), makeEpochs(9));
    const RunStore::Contents contents = store.open(m_folder->path());
    QCOMPARE(contents.runs.size(), std::size_t{1});
    QCOMPARE(contents.runs.front().epochs, std::int64_t{9});
    QCOMPARE(store.curve(1).size(), std::size_t{9});
}

void RunArchiveTest::namesNotesAndPinsChangeAlone()
{
    RunStore store;
    store.open(m_folder->path());
    store.store(makeKept(1, 5), makeEpochs(5));
    KeptRun run = makeKept(1, 99);
    run.name = QStringLiteral("first");
    run.note = QStringLiteral("well");
    run.pinned = true;
    store.describe(run);
    const KeptRun back = store.open(m_folder->path()).runs.front();
    QCOMPARE(back.name, QStringLiteral("first"));
    QCOMPARE(back.note, QStringLiteral("well"));
    QVERIFY(back.pinned);
    QCOMPARE(back.epochs, std::int64_t{5});
}

void RunArchiveTest::aRemovedRunIsGone()
{
    RunStore store;
    store.open(m_folder->path());
    store.store(makeKept(1), makeEpochs(20));
    store.store(makeKept(2), makeEpochs(20));
    store.remove(1);
    const RunStore::Contents contents = store.open(m_folder->path());
    QCOMPARE(contents.runs.size(), std::size_t{1});
    QCOMPARE(contents.runs.front().id, KeptRunId{2});
    QVERIFY(store.curve(1).empty());
}

void RunArchiveTest::anEmptyDatabaseBecomesTheFirstVersion()
{
    execute(path(), {QStringLiteral("PRAGMA user_version = 0"), QStringLiteral("VACUUM")});
    QVERIFY(QFile(path()).size() > 0);
    fill();
    RunStore store;
    const RunStore::Contents contents = store.open(m_folder->path());
    QCOMPARE(contents.problem, QString());
    QCOMPARE(contents.runs.size(), std::size_t{1});
    // user_version of the header, big-endian
    QTRY_COMPARE(static_cast<int>(bytesOf(path()).at(63)), RunStore::version);
}

void RunArchiveTest::anEmptyFileBecomesADatabase()
{
    overwrite(path(), {});
    fill();
    RunStore store;
    QCOMPARE(store.open(m_folder->path()).runs.size(), std::size_t{1});
}

void RunArchiveTest::aFolderIsMade()
{
    RunStore store;
    const QString folder = m_folder->filePath(QStringLiteral("a/b c%/d?"));
    QCOMPARE(store.open(folder).problem, QString());
    store.store(makeKept(1), makeEpochs(20));
    QCOMPARE(store.open(folder).problem, QString()); // the odd name serves as an address too
    QVERIFY(QFile::exists(folder + QStringLiteral("/runs.sqlite")));
}

void RunArchiveTest::withoutAFolderRunsAreInMemory()
{
    RunStore store;
    QCOMPARE(store.open({}).problem, QString());
    store.store(makeKept(1), makeEpochs(20));
    QCOMPARE(store.curve(1).size(), std::size_t{20});
}

void RunArchiveTest::aNewerDatabaseIsLeftAsItIs()
{
    fill();
    execute(path(),
            {QStringLiteral("PRAGMA user_version = 2"), QStringLiteral("ALTER TABLE runs ADD COLUMN more"),
             QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    expectUntouched(QStringLiteral("newer version"), 0);
}

void RunArchiveTest::aNewerVersionOnlyInTheLogIsSeen()
{
    fill();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        other.setDatabaseName(path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("PRAGMA wal_autocheckpoint = 0")));
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("PRAGMA user_version = 2")));
        expectUntouched(QStringLiteral("newer version"), 0);
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
}

void RunArchiveTest::aDamagedFileIsLeftAsItIs_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"text", "short", "half", "page", "header", "other program", "other tables"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void RunArchiveTest::aDamagedFileIsLeftAsItIs()
{
    QFETCH(QString, damage);
    fill();
    QByteArray bytes = bytesOf(path());
    QVERIFY(bytes.size() >= 3 * 4096);
    if (damage == QLatin1String("text"))
        bytes = "no database at all";
    else if (damage == QLatin1String("short"))
        bytes.truncate(60);
    else if (damage == QLatin1String("half"))
        bytes.truncate(bytes.size() / 2);
    else if (damage == QLatin1String("page"))
        bytes.replace(4096, 4096, QByteArray(4096, '\x55'));
    else if (damage == QLatin1String("header"))
        bytes.replace(20, 40, QByteArray(40, '\x7f'));
    if (damage == QLatin1String("other program")) {
        QVERIFY(QFile::remove(path()));
        execute(path(), {QStringLiteral("CREATE TABLE cats (name)")});
    } else if (damage == QLatin1String("other tables")) {
        execute(path(), {QStringLiteral("ALTER TABLE runs DROP COLUMN note"),
                         QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    } else {
        overwrite(path(), bytes);
    }
    expectUntouched(QStringLiteral("damaged"), 0);
}

// Whoever may do everything may write everywhere; a format that this SQLite only reads is read-only for all.
void RunArchiveTest::aReadOnlyDatabaseIsShownAndLeftAsItIs()
{
    fill();
    QByteArray bytes = bytesOf(path());
    bytes[18] = 3; // the version of the format needed to write
    bytes[19] = 1; // and to read
    overwrite(path(), bytes);
    expectUntouched(QStringLiteral("only be read"), 1);
}

void RunArchiveTest::aFolderThatCannotBeMadeIsTold()
{
    const QString file = m_folder->filePath(QStringLiteral("file"));
    overwrite(file, "x");
    RunStore store;
    const RunStore::Contents contents = store.open(file + QStringLiteral("/sub"));
    QVERIFY2(contents.problem.contains(QStringLiteral("--data-dir")), qPrintable(contents.problem));
    store.store(makeKept(1), makeEpochs(20));
    QCOMPARE(store.curve(1).size(), std::size_t{20});
}

void RunArchiveTest::oneRunThatCannotBeReadHidesNoOther()
{
    fill();
    execute(
        path(),
        {QStringLiteral("INSERT INTO runs SELECT 8, name, note, pinned, started, '{}', former, data_hash, "
                        "initial_parameters, task, epochs, reason, last, best, seconds, parameters, "
                        "attention, curve FROM runs"),
         QStringLiteral("INSERT INTO runs SELECT 9, name, note, pinned, started, settings, former, "
                        "data_hash, initial_parameters, task, epochs, reason, x'00', best, seconds, "
                        "parameters, attention, curve FROM runs WHERE id = 7")});
    RunStore store;
    const RunStore::Contents contents = store.open(m_folder->path());
    QCOMPARE(contents.runs.size(), std::size_t{1});
    QCOMPARE(contents.runs.front().id, KeptRunId{7});
    QVERIFY2(contents.problem.contains(u'2'), qPrintable(contents.problem));
}

void RunArchiveTest::anotherConnectionSeesARunWhileItIsWritten()
{
    RunStore writer;
    writer.open(m_folder->path());
    for (std::int64_t epochs = 1; epochs <= 5; ++epochs) {
        writer.store(makeKept(1, epochs), makeEpochs(epochs));
        RunStore reader;
        const RunStore::Contents contents = reader.open(m_folder->path());
        QCOMPARE(contents.problem, QString());
        QCOMPARE(contents.runs.front().epochs, epochs);
        QCOMPARE(reader.curve(1).size(), static_cast<std::size_t>(epochs));
    }
}

// What a killed program leaves is its files as they are at that moment, the log included.
void RunArchiveTest::aKilledWriterLosesNothingItHadWritten()
{
    QTemporaryDir left;
    RunStore writer;
    writer.open(m_folder->path());
    writer.store(makeKept(1, 5), makeEpochs(5));
    writer.store(makeKept(2, 8), makeEpochs(8));
    for (const char *suffix : {"", "-wal"}) {
        const QString name = RunStore::fileName() + QLatin1String(suffix);
        QVERIFY(QFile::copy(m_folder->filePath(name), left.filePath(name)));
    }
    // The log's last page was being written.
    QFile log(left.filePath(RunStore::fileName() + QStringLiteral("-wal")));
    QVERIFY(log.open(QIODevice::Append));
    log.write(QByteArray(1000, '\x33'));
    log.close();
    RunStore next;
    const RunStore::Contents contents = next.open(left.path());
    QCOMPARE(contents.problem, QString());
    QCOMPARE(contents.runs.size(), std::size_t{2});
    QCOMPARE(next.curve(2).size(), std::size_t{8});
}

void RunArchiveTest::theArchiveWritesAllBeforeItEnds()
{
    {
        RunArchive archive;
        archive.open(m_folder->path());
        for (KeptRunId id = 1; id <= 50; ++id)
            archive.store(makeKept(id), makeCurve(makeKept(id)));
        archive.remove(3);
    }
    RunStore store;
    QCOMPARE(store.open(m_folder->path()).runs.size(), std::size_t{49});
}

void RunArchiveTest::theArchiveAnswersWithACurve()
{
    RunArchive archive;
    const QSignalSpy opened(&archive, &RunArchive::opened);
    std::vector<EpochRecord> answer;
    connect(&archive, &RunArchive::curveRead, this,
            [&answer](qint64, const KeptCurve &curve) { answer = *curve; });
    archive.open(m_folder->path());
    archive.store(makeKept(4), makeCurve(makeKept(4)));
    archive.readCurve(4);
    QTRY_COMPARE(answer.size(), std::size_t{20});
    QCOMPARE(opened.count(), 1);
    QByteArray text;
    archive.makeText([](const auto &curveOf) { return QByteArray::number(curveOf(4).size()); },
                     [&text](const QByteArray &made) { text = made; });
    QTRY_COMPARE(text, QByteArray("20"));
}

void RunArchiveTest::whatCouldNotBeWrittenIsWrittenLater()
{
    QStringList messages;
    {
        RunArchive archive;
        connect(&archive, &RunArchive::troubled, this,
                [&messages](const QString &message) { messages.append(message); });
        const QSignalSpy opened(&archive, &RunArchive::opened);
        archive.open(m_folder->path());
        QTRY_COMPARE(opened.count(), 1);
        execute(path(), {QStringLiteral("ALTER TABLE runs RENAME TO elsewhere")});
        archive.store(makeKept(1), makeCurve(makeKept(1)));
        archive.store(makeKept(2), makeCurve(makeKept(2)));
        std::size_t epochs = 0;
        connect(&archive, &RunArchive::curveRead, this,
                [&epochs](qint64, const KeptCurve &curve) { epochs = curve->size(); });
        archive.readCurve(2);
        QTRY_COMPARE(epochs, std::size_t{20});
        QTRY_COMPARE(messages.size(), 1);
        execute(path(), {QStringLiteral("ALTER TABLE elsewhere RENAME TO runs")});
    }
    RunStore store;
    QCOMPARE(store.open(m_folder->path()).runs.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(RunArchiveTest)
#include "run_archive_test.moc"
