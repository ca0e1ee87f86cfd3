// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/plot_grid.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/plot_card.h"
#include "ui/text/run_text.h"
#include "ui/timeline/timeline_track.h"
#include "ui/widgets/number_row.h"

#include <QLabel>
#include <QSignalSpy>

using namespace attention;

class TimeMachineTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void theTimelineShowsEveryViewAnEarlierEpoch();
    void theKeysOfTheTimelineMoveByEpochs();
    void backToLiveFollowsTheTrainingAgain();
    void playingGoesThroughTheEpochsToTheNewest();
    void goingOnBeginsWithTheWeightsOfTheShownEpoch();
    void aStepBackIsTheRunAsItWasBitForBit();
    void aBatchBackIsTheRunAsItWas();
    void aStepBackKeepsTheWeightsTheRunBeganWith();
    void earlyStoppingShowsTheEpochWhoseWeightsAreKept();
    void anotherRunIsShownLive();

private:
    TimelineTrack &track() const { return *find<TimelineTrack>("timelineTrack"); }
    void scrubTo(int epoch) const
    {
        const QPoint place(qRound(track().position(epoch)), track().height() / 2);
        QTest::mouseClick(&track(), Qt::LeftButton, {}, place);
    }
    const AttentionView &bars() const
    {
        return static_cast<AttentionPlot *>(window().plots().card(QStringLiteral("attention"))->plot())
            ->view();
    }
};

void TimeMachineTest::theTimelineShowsEveryViewAnEarlierEpoch()
{
    finish();
    scrubTo(3);
    QCOMPARE(model().shownEpoch(), std::int64_t{3});
    QCOMPARE(find<QLabel>("epochLabel")->text(), QStringLiteral("Showing epoch 3 of 20"));
    QCOMPARE(find<QLabel>("validationLoss")->text(), lossText(model().run()->epochs[2].valLoss));
    QCOMPARE(bars().shown.epoch, std::int64_t{3});
    QTRY_COMPARE_WITH_TIMEOUT(model().evaluation().epoch, std::int64_t{3}, patience);
    std::size_t right = 0;
    const Evaluation &evaluation = model().evaluation();
    for (std::size_t each = 0; each < evaluation.classes; ++each)
        right += evaluation.confusion[each * evaluation.classes + each];
    QCOMPARE(static_cast<double>(right) / 2000.0, model().run()->epochs[2].valAccuracy);
    QTRY_COMPARE_WITH_TIMEOUT(bars().quantiles.epoch, std::int64_t{3}, patience);
    QVERIFY2(window()
                 .plots()
                 .sentence(QStringLiteral("loss"))
                 .contains(lossText(model().run()->epochs[2].valLoss)),
             qPrintable(window().plots().sentence(QStringLiteral("loss"))));
}

void TimeMachineTest::theKeysOfTheTimelineMoveByEpochs()
{
    finish();
    track().setFocus();
    QTest::keyClick(&track(), Qt::Key_Left);
    QCOMPARE(model().shownEpoch(), std::int64_t{19});
    QTest::keyClick(&track(), Qt::Key_Home);
    QCOMPARE(model().shownEpoch(), std::int64_t{1});
    QTest::keyClick(&track(), Qt::Key_Right);
    QCOMPARE(model().shownEpoch(), std::int64_t{2});
    QTest::keyClick(&track(), Qt::Key_End);
    QVERIFY(model().isLive());
}

void TimeMachineTest::backToLiveFollowsTheTrainingAgain()
{
    click("runButton");
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 2, patience);
    QVERIFY(!find<QWidget>("backToLiveButton")->isVisible());
    scrubTo(1);
    QCOMPARE(model().shownEpoch(), std::int64_t{1});
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 4, patience);
    QCOMPARE(model().shownEpoch(), std::int64_t{1});
    click("backToLiveButton");
    QCOMPARE(model().shownEpoch(), static_cast<std::int64_t>(model().epochCount()));
}

void TimeMachineTest::playingGoesThroughTheEpochsToTheNewest()
{
    finish();
    QList<std::int64_t> shown;
    connect(&model(), &RunModel::shownEpochChanged, this, [&] { shown.append(model().shownEpoch()); });
    click("playBackButton");
    QTRY_VERIFY_WITH_TIMEOUT(shown.size() == 20 && model().isLive(), patience);
    for (int index = 0; index < shown.size(); ++index)
        QCOMPARE(shown[index], static_cast<std::int64_t>(index + 1));
}

void TimeMachineTest::goingOnBeginsWithTheWeightsOfTheShownEpoch()
{
    finish();
    const std::vector<float> weights = model().run()->parameters.at(5)->values;
    scrubTo(5);
    click("goOnButton");
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QCOMPARE(model().run()->facts().initialParameters, weights);
    click("resetButton");
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared(), patience);
    QCOMPARE(model().run()->facts().initialParameters, weights);
    find<NumberRow>("seed")->setValue(99);
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->config.data.seed, std::int64_t{99}, patience);
    QVERIFY(model().run()->facts().initialParameters != weights);
}

void TimeMachineTest::aStepBackIsTheRunAsItWasBitForBit()
{
    finish();
    const std::shared_ptr<const Run> whole = model().run();
    experiment().stepEpochBack();
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QCOMPARE(model().epochCount(), std::size_t{19});
    for (std::size_t epoch = 0; epoch < 19; ++epoch)
        QVERIFY(model().run()->epochs[epoch] == whole->epochs[epoch]);
    QCOMPARE(model().run()->parameters.newest()->values, whole->parameters.at(19)->values);
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{20}, patience);
    QVERIFY(model().run()->epochs.back() == whole->epochs.back());
}

void TimeMachineTest::aBatchBackIsTheRunAsItWas()
{
    for (std::int64_t batch = 1; batch <= 3; ++batch) {
        experiment().stepBatch();
        QTRY_COMPARE_WITH_TIMEOUT(model().run()->step(), batch, patience);
    }
    const double loss = model().run()->runningLoss();
    experiment().stepBatchBack();
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QCOMPARE(model().run()->step(), std::int64_t{2});
    experiment().stepBatch();
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->step(), std::int64_t{3}, patience);
    QCOMPARE(model().run()->runningLoss(), loss);
}

void TimeMachineTest::aStepBackKeepsTheWeightsTheRunBeganWith()
{
    finish();
    scrubTo(5);
    click("goOnButton");
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    const std::shared_ptr<const Run> whole = model().run();
    experiment().setRetrainsAsDragged(false);
    find<NumberRow>("hiddenUnits")->setValue(32); // waits; the weights would not fit it
    experiment().stepEpochBack();
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QCOMPARE(model().epochCount(), std::size_t{19});
    QVERIFY(model().run()->epochs.back() == whole->epochs[18]);
}

void TimeMachineTest::earlyStoppingShowsTheEpochWhoseWeightsAreKept()
{
    TrainingConfig config = experiment().settings();
    config.data.source = "noise";
    config.data.rows = 400;
    config.epochs = 500;
    config.learningRate = 0.01;
    config.earlyStopping = 5;
    experiment().setSettings(config);
    finish();
    QVERIFY(model().run()->reason() == StopReason::EarlyStopping);
    const std::int64_t best = model().run()->epochs[model().run()->epochs.best()].epoch;
    QCOMPARE(model().shownEpoch(), best);
    QCOMPARE(find<QLabel>("epochLabel")->text(), QStringLiteral("Showing epoch %1, the best").arg(best));
}

void TimeMachineTest::anotherRunIsShownLive()
{
    finish();
    scrubTo(4);
    click("resetButton");
    QVERIFY(model().isLive());
    QCOMPARE(model().shownEpoch(), std::int64_t{0});
}

QTEST_MAIN(TimeMachineTest)
#include "time_machine_test.moc"
