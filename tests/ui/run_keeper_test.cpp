// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kept_runs.h"
#include "ui/experiment.h"
#include "ui/runs/run_keeper.h"
#include "ui/runs/run_library.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace attention;
using attention::testing::makeCurve;
using attention::testing::makeKept;

namespace {

constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure

} // namespace

/// Which runs are kept, and what of them.
class RunKeeperTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFinishedRunIsKeptWithItsFigures();
    void aRunWithoutAnEpochIsNotKept();
    void aRunIsKeptWhileItTrains();
    void aRunThatIsReplacedIsKept();
    void aRunThatIsClosedIsKept();
    void theSameSettingsAgainAreOneRun();
    void aShorterRepetitionTakesNothingAway();
    void aChangedLearningRateMakesAnotherRunOfARepetition();
    void aDragIsKeptOnceWhenItEnds();
    void theRunBeforeADragIsKept();
    void runsAreNamedByTheOneBefore();
    void aDeletedRunStaysDeletedWhileItTrains();
    void deletionCanBeUndone();
    void theDatabaseLosesADeletedRunOnlyAfterwards();
    void runsOfTheFormerSessionAreRepeatedToo();
    void openTrainsARunAgain();
    void openSaysThatATableIsGone();
    void openSaysThatATableHasChanged();

private:
    const RunModel &model() const { return m_experiment->model(); }
    const std::vector<KeptRun> &runs() const { return m_library->runs(); }
    void start()
    {
        m_library = std::make_unique<RunLibrary>(m_experiment->model());
        m_library->open(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_library->isReady(), patience);
        m_keeper = std::make_unique<RunKeeper>(*m_experiment, *m_library);
    }
    void end()
    {
        m_keeper.reset();
        m_library.reset();
    }
    void set(const std::function<void(TrainingConfig &)> &change)
    {
        TrainingConfig settings = m_experiment->settings();
        change(settings);
        m_experiment->setSettings(settings);
    }
    void finish()
    {
        if (m_experiment->isUnderWay() || model().state() == RunState::Finished)
            m_experiment->reset();
        m_experiment->runOrPause();
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    }
    void step(std::size_t epochs)
    {
        m_experiment->stepEpoch();
        QTRY_VERIFY_WITH_TIMEOUT(model().state() == RunState::Paused && model().epochCount() == epochs,
                                 patience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Experiment> m_experiment;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<RunKeeper> m_keeper;
};

void RunKeeperTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_experiment = std::make_unique<Experiment>();
    m_experiment->setPace(0);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().state() == RunState::Paused, patience);
}

void RunKeeperTest::cleanup()
{
    end();
    m_experiment.reset();
    m_folder.reset();
}

void RunKeeperTest::aFinishedRunIsKeptWithItsFigures()
{
    finish();
    QCOMPARE(runs().size(), std::size_t{1});
    const KeptRun &run = runs().front();
    QCOMPARE(runTitle(run), QStringLiteral("Label column"));
    QVERIFY(run.config == m_experiment->settings());
    QCOMPARE(run.epochs, std::int64_t{20});
    QVERIFY(run.reason == StopReason::Completed);
    QVERIFY(run.last == model().run()->epochs[19]);
    QVERIFY(run.best == model().run()->epochs[model().run()->epochs.best()]);
    QVERIFY(run.seconds > 0.0);
    QCOMPARE(run.parameters, std::size_t{369});
    QCOMPARE(run.attention.size(), std::size_t{4});
    QCOMPARE(run.attention[1].column, std::string("x1"));
    QVERIFY(run.attention[1].share > 0.25);
}

void RunKeeperTest::aRunWithoutAnEpochIsNotKept()
{
    m_experiment->stepBatch();
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->step(), std::int64_t{1}, patience);
    m_experiment->reset();
    QCOMPARE(runs().size(), std::size_t{0});
}

void RunKeeperTest::aRunIsKeptWhileItTrains()
{
    set([](TrainingConfig &c) { c.epochs = 1'000'000; });
    m_experiment->runOrPause();
    QTRY_COMPARE_WITH_TIMEOUT(runs().size(), std::size_t{1}, patience);
    QCOMPARE(model().state(), RunState::Running);
    const std::int64_t before = runs().front().epochs;
    QTRY_VERIFY_WITH_TIMEOUT(runs().front().epochs > before, patience);
    QCOMPARE(runs().size(), std::size_t{1});
    QVERIFY(runs().front().reason == StopReason::Stopped);
}

void RunKeeperTest::aRunThatIsReplacedIsKept()
{
    m_experiment->setPace(1000);
    set([](TrainingConfig &c) { c.epochs = 1'000'000; });
    m_experiment->runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(model().run()->epochs.size() > 2, patience);
    m_experiment->reset();
    QCOMPARE(runs().size(), std::size_t{1});
    QVERIFY(runs().front().epochs > 2);
}

void RunKeeperTest::aRunThatIsClosedIsKept()
{
    set([](TrainingConfig &c) { c.epochs = 1'000'000; });
    m_experiment->runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(model().run()->epochs.size() > 2, patience);
    end();
    start();
    QVERIFY(!runs().empty());
    QVERIFY(runs().front().epochs > 2);
}

void RunKeeperTest::theSameSettingsAgainAreOneRun()
{
    finish();
    set([](TrainingConfig &c) { c.data.seed = 2; });
    finish();
    set([](TrainingConfig &c) { c.data.seed = 1; });
    finish();
    finish();
    QCOMPARE(runs().size(), std::size_t{2});
    QCOMPARE(m_library->present(), runs().front().id);
}

void RunKeeperTest::aShorterRepetitionTakesNothingAway()
{
    finish();
    m_experiment->reset();
    step(1);
    step(2);
    QCOMPARE(runs().size(), std::size_t{1});
    QCOMPARE(runs().front().epochs, std::int64_t{20});
    QVERIFY(runs().front().reason == StopReason::Completed);
}

void RunKeeperTest::aChangedLearningRateMakesAnotherRunOfARepetition()
{
    finish();
    m_experiment->reset();
    step(1);
    QCOMPARE(runs().size(), std::size_t{1});
    set([](TrainingConfig &c) { c.learningRate = 0.01; });
    step(2);
    QCOMPARE(runs().size(), std::size_t{2});
    QCOMPARE(runs().front().epochs, std::int64_t{20});
    QVERIFY(runs().front().config.learningRateChanges.empty());
    QCOMPARE(runs().back().epochs, std::int64_t{2});
    QCOMPARE(runs().back().config.learningRateChanges.size(), std::size_t{1});
    QCOMPARE(runTitle(runs().back()), QStringLiteral("learning rate changed while training"));
}

void RunKeeperTest::aDragIsKeptOnceWhenItEnds()
{
    m_experiment->setHeld(true);
    for (const int seed : {11, 12, 13}) {
        set([seed](TrainingConfig &c) { c.data.seed = seed; });
        finish();
    }
    QCOMPARE(runs().size(), std::size_t{0});
    m_experiment->setHeld(false);
    QCOMPARE(runs().size(), std::size_t{1});
    QCOMPARE(runs().front().config.data.seed, std::int64_t{13});
}

void RunKeeperTest::theRunBeforeADragIsKept()
{
    step(1);
    m_experiment->setHeld(true);
    set([](TrainingConfig &c) { c.data.seed = 5; });
    finish();
    QCOMPARE(runs().size(), std::size_t{1});
    QCOMPARE(runs().front().config.data.seed, std::int64_t{1});
    m_experiment->setHeld(false);
    QCOMPARE(runs().size(), std::size_t{2});
    QCOMPARE(runTitle(runs().back()), QStringLiteral("seed 1 → 5"));
}

void RunKeeperTest::runsAreNamedByTheOneBefore()
{
    finish();
    set([](TrainingConfig &c) { c.learningRate = 0.003; });
    finish();
    set([](TrainingConfig &c) {
        c.model.hiddenUnits = 32;
        c.epochs = 10;
        c.data.seed = 2;
    });
    finish();
    QCOMPARE(runs().size(), std::size_t{3});
    QCOMPARE(runTitle(runs()[1]), QStringLiteral("learning rate 0.001 → 0.003"));
    QCOMPARE(runTitle(runs()[2]), QStringLiteral("seed 1 → 2, and 2 more"));
    m_library->rename(runs()[2].id, QStringLiteral("  wide  "));
    QCOMPARE(runTitle(runs()[2]), QStringLiteral("wide"));
    // A name holds while the run goes on; none gives its own back.
    finish();
    QCOMPARE(runTitle(runs()[2]), QStringLiteral("wide"));
    m_library->rename(runs()[2].id, QString());
    QCOMPARE(runTitle(runs()[2]), QStringLiteral("seed 1 → 2, and 2 more"));
    // Other data in between are no reason to forget what differs.
    const TrainingConfig before = m_experiment->settings();
    set([](TrainingConfig &c) { c.data.source = std::string("xor"); });
    finish();
    QCOMPARE(runTitle(runs()[3]), QStringLiteral("Exclusive or"));
    m_experiment->setSettings(before);
    set([](TrainingConfig &c) { c.data.seed = 3; });
    finish();
    QCOMPARE(runTitle(runs()[4]), QStringLiteral("seed 2 → 3"));
}

void RunKeeperTest::aDeletedRunStaysDeletedWhileItTrains()
{
    step(1);
    m_library->remove({runs().front().id});
    step(2);
    QCOMPARE(runs().size(), std::size_t{0});
    m_library->undoRemoval();
    QCOMPARE(runs().front().epochs, std::int64_t{1});
    step(3);
    QCOMPARE(runs().size(), std::size_t{1});
    QCOMPARE(runs().front().epochs, std::int64_t{3});
}

void RunKeeperTest::deletionCanBeUndone()
{
    for (const KeptRunId id : {1, 2, 3})
        m_library->keep(makeKept(id), makeCurve(makeKept(id)));
    QVERIFY(!m_library->canUndoRemoval());
    m_library->remove({1, 3});
    QCOMPARE(runs().size(), std::size_t{1});
    QVERIFY(m_library->canUndoRemoval());
    m_library->undoRemoval();
    QVERIFY(!m_library->canUndoRemoval());
    QCOMPARE(runs().size(), std::size_t{3});
    QCOMPARE(runs().front().id, KeptRunId{1});
    // Its curve was never lost.
    m_library->setShown(3, true);
    QTRY_COMPARE(model().overlays().size(), std::size_t{1});
    QCOMPARE(model().overlays().front()->epochs->size(), std::size_t{20});
}

void RunKeeperTest::theDatabaseLosesADeletedRunOnlyAfterwards()
{
    for (const KeptRunId id : {1, 2})
        m_library->keep(makeKept(id), makeCurve(makeKept(id)));
    m_library->remove({1});
    bool written = false;
    m_library->makeText([](const auto &) { return QByteArray(); },
                        [&written](const QByteArray &) { written = true; });
    QTRY_VERIFY(written);
    {
        // As another window, or this one after a crash, would find it.
        RunLibrary other(m_experiment->model());
        other.open(m_folder->path());
        QTRY_COMPARE(other.runs().size(), std::size_t{2});
    }
    end();
    start();
    QCOMPARE(runs().size(), std::size_t{1});
    QCOMPARE(runs().front().id, KeptRunId{2});
}

void RunKeeperTest::runsOfTheFormerSessionAreRepeatedToo()
{
    finish();
    m_library->rename(runs().front().id, QStringLiteral("mine"));
    end();
    start();
    QCOMPARE(runs().size(), std::size_t{1});
    finish();
    QCOMPARE(runs().size(), std::size_t{1});
    QCOMPARE(runTitle(runs().front()), QStringLiteral("mine"));
}

void RunKeeperTest::openTrainsARunAgain()
{
    set([](TrainingConfig &c) { c.data.seed = 9; });
    step(1);
    step(2);
    const KeptRun kept = runs().front();
    set([](TrainingConfig &c) { c.data.seed = 1; });
    finish();
    m_keeper->open(kept.id);
    QTRY_VERIFY_WITH_TIMEOUT(model().state() == RunState::Paused && model().epochCount() == 2, patience);
    QCOMPARE(m_experiment->settings().data.seed, std::int64_t{9});
    QVERIFY(model().run()->epochs[1] == kept.last);
    QCOMPARE(runs().size(), std::size_t{2});
    QCOMPARE(m_library->present(), kept.id);
}

void RunKeeperTest::openSaysThatATableIsGone()
{
    KeptRun run = makeKept(1);
    run.config.data.source = m_folder->filePath(QStringLiteral("gone.csv")).toStdString();
    run.dataHash = std::string("abc");
    m_library->keep(run, makeCurve(run));
    const QSignalSpy troubled(m_keeper.get(), &RunKeeper::troubled);
    m_keeper->open(1);
    QCOMPARE(troubled.count(), 1);
    QVERIFY(troubled.front().front().toString().contains(QStringLiteral("gone.csv")));
    QVERIFY(model().run()->config.isPublished());
}

void RunKeeperTest::openSaysThatATableHasChanged()
{
    const QString path = m_folder->filePath(QStringLiteral("table.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b,y\n");
    for (int row = 0; row < 40; ++row)
        file.write(QByteArray::number(row * 7 % 11) + ',' + QByteArray::number(row % 5) + ',' +
                   QByteArray::number(row % 2) + '\n');
    file.close();
    KeptRun run = makeKept(1);
    run.config.data.source = path.toStdString();
    run.dataHash = std::string("of another file");
    m_library->keep(run, makeCurve(run));
    const QSignalSpy troubled(m_keeper.get(), &RunKeeper::troubled);
    m_keeper->open(1);
    QTRY_COMPARE_WITH_TIMEOUT(troubled.count(), 1, patience);
    QVERIFY(troubled.front().front().toString().contains(QStringLiteral("has changed")));
    QTRY_COMPARE_WITH_TIMEOUT(runs().size(), std::size_t{2}, patience);
}

QTEST_MAIN(RunKeeperTest)
#include "run_keeper_test.moc"
