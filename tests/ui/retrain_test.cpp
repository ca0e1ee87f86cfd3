// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/widgets/number_row.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

using namespace attention;

class RetrainTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void aMovedSliderShowsTheFinishedRun();
    void theNewestValueAlwaysRunsLast();
    void noRunIsGivenUpBeforeItsProgressWasShown();
    void nothingWaitsAndNothingIsShownHalf();
    void aDragIsOneChange();
    void keysThatFollowEachOtherAreOneChange();
    void offAChangeWaitsForReset();
    void onlyTheHandRetrains();

private:
    NumberRow &row(const char *name) const { return *find<NumberRow>(name); }
};

void RetrainTest::aMovedSliderShowsTheFinishedRun()
{
    QVERIFY(find<QCheckBox>("retrainCheckBox")->isChecked());
    row("learningRate").setValue(0.003);
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{20}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QCOMPARE(model().run()->config.learningRate, 0.003);
    QCOMPARE(experiment().pace(), 10.0); // the toolbar's pace is for Run
}

void RetrainTest::theNewestValueAlwaysRunsLast()
{
    for (int units = 2; units <= 64; ++units) {
        row("hiddenUnits").setValue(units);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->config.model.hiddenUnits, std::int64_t{64}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QCOMPARE(model().epochCount(), std::size_t{20});
}

void RetrainTest::noRunIsGivenUpBeforeItsProgressWasShown()
{
    row("rows").setValue(200'000); // longer than a frame
    QList<std::size_t> shown;
    connect(&model(), &RunModel::runChanged, this, [&] { shown.append(model().run()->epochs.size()); });
    for (int units = 8; units < 40; ++units) {
        row("hiddenUnits").setValue(units);
        QTest::qWait(5);
    }
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->config.model.hiddenUnits, std::int64_t{39}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY(!shown.isEmpty());
    QVERIFY2(shown.size() <= 33, "a start for each change at most");
}

void RetrainTest::nothingWaitsAndNothingIsShownHalf()
{
    finish();
    row("learningRate").setValue(0.002);
    QVERIFY(!find<QLabel>("learningRateNote")->isVisible());
    connect(&model(), &RunModel::updated, this, [this] {
        QVERIFY2(model().epochCount() > 0, "the former picture stays until there is a new one");
    });
    row("learningRate").setValue(0.003);
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->config.learningRate, 0.003, patience);
    QVERIFY(!find<QLabel>("learningRateNote")->isVisible());
}

void RetrainTest::aDragIsOneChange()
{
    const QSignalSpy ended(&experiment(), &Experiment::dragEnded);
    Slider *slider = row("hiddenUnits").slider();
    slider->setSliderDown(true);
    for (int position = 1; position < 6; ++position) {
        slider->setSliderPosition(slider->value() + 3);
        QVERIFY(experiment().isDragging());
        QCoreApplication::processEvents();
    }
    QCOMPARE(ended.count(), 0);
    slider->setSliderDown(false);
    QCOMPARE(ended.count(), 1);
    QVERIFY(!experiment().isDragging());
}

void RetrainTest::keysThatFollowEachOtherAreOneChange()
{
    QSignalSpy ended(&experiment(), &Experiment::dragEnded);
    for (int key = 0; key < 5; ++key)
        QTest::keyClick(row("hiddenUnits").slider(), Qt::Key_Right);
    QVERIFY(experiment().isDragging());
    QVERIFY(ended.wait(patience));
    QCOMPARE(ended.count(), 1);
    QVERIFY(!experiment().isDragging());
}

void RetrainTest::offAChangeWaitsForReset()
{
    find<QCheckBox>("retrainCheckBox")->click();
    QVERIFY(!experiment().retrainsAsDragged());
    finish();
    row("hiddenUnits").setValue(32);
    QVERIFY(experiment().isWaiting());
    QVERIFY(find<QLabel>("hiddenUnitsNote")->isVisible());
    QCOMPARE(model().run()->config.model.hiddenUnits, std::int64_t{16});
}

void RetrainTest::onlyTheHandRetrains()
{
    TrainingConfig config = experiment().settings();
    config.learningRate = 0.0123; // between two places of the slider
    experiment().setSettings(config);
    QCOMPARE(experiment().settings().learningRate, 0.0123);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QCOMPARE(model().epochCount(), std::size_t{0});
}

QTEST_MAIN(RetrainTest)
#include "retrain_test.moc"
