// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/plot_grid.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QtTest>

using namespace attention;

/// The window as a person meets it: everything by object names.
class MainWindowTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void startsWithThePublishedExperimentReadyToRun();
    void runTrainsToTheLastEpoch();
    void pauseHaltsAndRunGoesOn();
    void stepTrainsOneEpochAndHalts();
    void shiftStepTrainsOneBatch();
    void resetRepeatsTheRunBitForBit();
    void everySliderSetsItsSetting_data();
    void everySliderSetsItsSetting();
    void everyChoiceSetsItsSetting();
    void everyCheckBoxSetsItsSetting();
    void aChangeDuringARunWaitsForResetAndSaysSo();
    void theLearningRateActsOnTheRunningTraining();
    void divergenceIsSaidWithAWayOut();
    void aThousandSettingsWhileRunsStartLeaveNoStalePoint();
    void fewerColumnsMoveTheLabelColumn();
    void thePublishedLogGoesWhenASettingChanges();
    void whyExplainsAndTurnsTheBiasOn();
    void themesRecolourTheWindow();
    void aSmallWindowClosesThePanelsToRails();
    void settingsComeBackAtTheNextStart();
    void damagedSettingsStartThePublishedExperiment();
    void closingWhileTrainingEndsTheWindow();

private:
    std::vector<double> losses() const
    {
        std::vector<double> values;
        for (std::size_t epoch = 0; epoch < model().epochCount(); ++epoch)
            values.push_back(model().run()->epochs[epoch].loss);
        return values;
    }
};

void MainWindowTest::init()
{
    openWindow();
    experiment().setRetrainsAsDragged(false); // that has tests of its own
}

void MainWindowTest::startsWithThePublishedExperimentReadyToRun()
{
    QVERIFY(model().run()->config.isPublished());
    QCOMPARE(model().epochCount(), std::size_t{0});
    QCOMPARE(experiment().pace(), 10.0);
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Ready"));
    QCOMPARE(find<QPushButton>("runButton")->text(), QStringLiteral("Run"));
    QCOMPARE(find<QLabel>("modelTotalLabel")->text(), QStringLiteral("369 parameters"));
    QCOMPARE(window().plots().sentence(QStringLiteral("attention")),
             QStringLiteral("Before training: random weights."));
}

void MainWindowTest::runTrainsToTheLastEpoch()
{
    finish();
    QCOMPARE(model().epochCount(), std::size_t{20});
    QVERIFY(model().run()->reason() == StopReason::Completed);
    QCOMPARE(find<QLabel>("epochLabel")->text(), QStringLiteral("Epoch 20 of 20"));
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Finished"));
    QCOMPARE(find<QPushButton>("runButton")->text(), QStringLiteral("Run"));
    QVERIFY(model().run()->epochs.back().valAccuracy > 0.99);
    QVERIFY(find<QLabel>("validationLoss")->text() != QStringLiteral("–"));
}

void MainWindowTest::pauseHaltsAndRunGoesOn()
{
    click("runButton");
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 1, patience);
    QCOMPARE(find<QPushButton>("runButton")->text(), QStringLiteral("Pause"));
    click("runButton");
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("stateLabel")->text(), QStringLiteral("Paused"), patience);
    const std::int64_t step = model().run()->step();
    QVERIFY(step < 20 * model().run()->facts().batchesPerEpoch);
    QTest::qWait(150); // at 10 epochs a second more than an epoch would pass
    QCOMPARE(model().run()->step(), step);
    finish();
    QCOMPARE(model().epochCount(), std::size_t{20});
}

void MainWindowTest::stepTrainsOneEpochAndHalts()
{
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{1}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QCOMPARE(model().run()->step(), model().run()->facts().batchesPerEpoch);
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{2}, patience);
}

void MainWindowTest::shiftStepTrainsOneBatch()
{
    experiment().stepBatch();
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->step(), std::int64_t{1}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QCOMPARE(model().epochCount(), std::size_t{0});
}

void MainWindowTest::resetRepeatsTheRunBitForBit()
{
    finish();
    const std::vector<double> first = losses();
    const RunId firstRun = model().run()->id;
    click("resetButton");
    QVERIFY(model().run()->id != firstRun);
    QCOMPARE(model().epochCount(), std::size_t{0});
    finish();
    QCOMPARE(losses(), first);
}

void MainWindowTest::everySliderSetsItsSetting_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const char *row : {"rows", "columns", "noise", "validationShare", "hiddenUnits", "learningRate",
                            "batchSize", "epochs", "momentum"})
        QTest::newRow(row) << QByteArray(row);
}

void MainWindowTest::everySliderSetsItsSetting()
{
    QFETCH(QByteArray, row);
    experiment().setSettings([&] {
        TrainingConfig settings = experiment().settings();
        if (row == "momentum")
            settings.optimizer = OptimizerKind::Sgd;
        return settings;
    }());
    auto *slider = find<Slider>((row + "Slider").constData());
    const TrainingConfig before = experiment().settings();
    slider->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(experiment().settings() != before);
    QVERIFY(experiment().settings().validate().empty());
    click("resetButton");
    QCOMPARE(model().run()->config, experiment().settings());
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
}

void MainWindowTest::everyChoiceSetsItsSetting()
{
    for (const char *name : {"labelColumnComboBox", "activationComboBox", "optimizerComboBox"}) {
        auto *comboBox = find<QComboBox>(name);
        const TrainingConfig before = experiment().settings();
        comboBox->setFocus();
        QTest::keyClick(comboBox, Qt::Key_Down);
        QVERIFY2(experiment().settings() != before, name);
    }
    QCOMPARE(experiment().settings().data.labelColumn, std::int64_t{2});
    QVERIFY(experiment().settings().model.activation == Activation::Relu);
    QVERIFY(experiment().settings().optimizer == OptimizerKind::RmsProp);
}

void MainWindowTest::everyCheckBoxSetsItsSetting()
{
    for (const char *name : {"columnAttentionCheckBox", "attentionBiasCheckBox", "hiddenAttentionCheckBox"}) {
        const TrainingConfig before = experiment().settings();
        click(name);
        QVERIFY2(experiment().settings() != before, name);
    }
    QVERIFY(!experiment().settings().model.columnAttention);
    QVERIFY(experiment().settings().model.attentionBias);
    QVERIFY(!experiment().settings().model.hiddenAttention);
    finish();
    QCOMPARE(model().run()->facts().parameters, std::size_t{80 + 17});
}

void MainWindowTest::aChangeDuringARunWaitsForResetAndSaysSo()
{
    click("runButton");
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 1, patience);
    find<NumberRow>("hiddenUnits")->setValue(32);
    QCOMPARE(model().run()->config.model.hiddenUnits, std::int64_t{16});
    auto *note = find<QLabel>("hiddenUnitsNote");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("16")), qPrintable(note->text()));
    click("resetButton");
    QCOMPARE(model().run()->config.model.hiddenUnits, std::int64_t{32});
    QVERIFY(!note->isVisible());
}

void MainWindowTest::theLearningRateActsOnTheRunningTraining()
{
    click("runButton");
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 1, patience);
    find<NumberRow>("learningRate")->setValue(0.01);
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->learningRateChanges().size(), std::size_t{1}, patience);
    QCOMPARE(model().run()->learningRateChanges().front().value, 0.01);
    QVERIFY(model().run()->learningRateChanges().front().step > 0);
    QVERIFY(!find<QLabel>("learningRateNote")->isVisible());
}

void MainWindowTest::divergenceIsSaidWithAWayOut()
{
    find<NumberRow>("learningRate")->setValue(1000);
    finish();
    QVERIFY(model().run()->reason() == StopReason::Diverged);
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Diverged"));
    auto *bar = find<MessageBar>("messageBar");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QCOMPARE(bar->kind(), MessageBar::Kind::Error);
    QVERIFY2(bar->text().contains(QStringLiteral("Lower the learning rate")), qPrintable(bar->text()));
    QTest::mouseClick(bar->actionButton(0), Qt::LeftButton);
    QCOMPARE(model().run()->config.learningRate, 0.01);
    QVERIFY(!bar->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY(model().run()->reason() == StopReason::Completed);
}

void MainWindowTest::aThousandSettingsWhileRunsStartLeaveNoStalePoint()
{
    fullSpeed();
    QRandomGenerator random(7);
    auto *rows = find<NumberRow>("rows");
    auto *columns = find<NumberRow>("columns");
    auto *batchSize = find<NumberRow>("batchSize");
    for (int turn = 0; turn < 1000; ++turn) {
        rows->setValue(random.bounded(20, 400));
        columns->setValue(random.bounded(1, 9));
        batchSize->setValue(1 << random.bounded(3, 8));
        switch (random.bounded(4)) {
        case 0:
            experiment().reset();
            break;
        case 1:
            experiment().runOrPause();
            break;
        case 2:
            experiment().stepEpoch();
            break;
        default:
            QCoreApplication::processEvents();
        }
        const auto count = static_cast<std::size_t>(model().run()->config.data.columns);
        for (const AttentionLog::Record &record : model().attention())
            QCOMPARE(record->columns, count);
        if (model().newestAttention() != nullptr)
            QCOMPARE(model().newestAttention()->columns, count);
        if (!model().quantiles().empty())
            QCOMPARE(model().quantiles().columns, count);
        QVERIFY(model().epochCount() <= model().run()->epochs.size());
    }
    experiment().reset();
    finish();
    QCOMPARE(model().run()->config, experiment().settings());
    QCOMPARE(model().epochCount(), std::size_t{20});
}

void MainWindowTest::fewerColumnsMoveTheLabelColumn()
{
    find<NumberRow>("columns")->setValue(1);
    QCOMPARE(experiment().settings().data.labelColumn, std::int64_t{0});
    QCOMPARE(find<QComboBox>("labelColumnComboBox")->count(), 1);
    finish();
    QVERIFY(model().run()->reason() == StopReason::Completed);
}

void MainWindowTest::thePublishedLogGoesWhenASettingChanges()
{
    QVERIFY(model().published() != nullptr);
    find<NumberRow>("batchSize")->setValue(64);
    QTRY_VERIFY_WITH_TIMEOUT(model().published() == nullptr, patience);
    find<NumberRow>("batchSize")->setValue(128);
    find<NumberRow>("seed")->setValue(99);
    QTRY_VERIFY_WITH_TIMEOUT(model().published() != nullptr, patience);
}

void MainWindowTest::whyExplainsAndTurnsTheBiasOn()
{
    finish();
    emit window().plots().whyRequested();
    auto *bar = find<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("x1")), qPrintable(bar->text()));
    QTest::mouseClick(bar->actionButton(0), Qt::LeftButton);
    QVERIFY(model().run()->config.model.attentionBias);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY(find<QCheckBox>("attentionBiasCheckBox")->isChecked());
}

void MainWindowTest::themesRecolourTheWindow()
{
    theme().setChoice(ThemeChoice::Light);
    QCoreApplication::processEvents();
    const QImage light = window().grab().toImage();
    theme().setChoice(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    const QImage dark = window().grab().toImage();
    const auto share = [](const QImage &image, bool bright) {
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += (qGray(image.pixel(x, y)) > 127) == bright ? 1 : 0;
        }
        return static_cast<double>(count) / (image.width() * image.height());
    };
    QVERIFY(share(light, true) > 0.8);
    QVERIFY(share(dark, false) > 0.8);
}

void MainWindowTest::aSmallWindowClosesThePanelsToRails()
{
    QVERIFY(find<QWidget>("inspector")->isVisible());
    QVERIFY(!find<QWidget>("inspectorRail")->isVisible());
    window().resize(1024, 640);
    QTRY_COMPARE(window().layoutMode(), LayoutMode::Small);
    QVERIFY(find<QWidget>("controlPanel")->isVisible());
    QVERIFY(!find<QWidget>("inspector")->isVisible());
    auto *rail = find<QWidget>("inspectorRail");
    QVERIFY(rail->isVisible());
    const auto buttons = rail->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QVERIFY(find<QWidget>("inspector")->isVisible());
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QVERIFY(!find<QWidget>("inspector")->isVisible());
    window().resize(960, 600);
    QTRY_COMPARE(window().layoutMode(), LayoutMode::Tiny);
    QVERIFY(!find<QWidget>("controlPanel")->isVisible());
    QTest::mouseClick(find<QWidget>("controlRail")->findChildren<QAbstractButton *>().back(), Qt::LeftButton);
    QVERIFY(find<QWidget>("controlPanel")->isVisible());
    window().resize(1440, 900);
    QTRY_COMPARE(window().layoutMode(), LayoutMode::Wide);
    QVERIFY(find<QWidget>("controlPanel")->isVisible());
    QVERIFY(find<QWidget>("inspector")->isVisible());
}

void MainWindowTest::settingsComeBackAtTheNextStart()
{
    find<NumberRow>("seed")->setValue(42);
    find<NumberRow>("learningRate")->setValue(0.02);
    fullSpeed();
    theme().setChoice(ThemeChoice::Dark);
    window().close();

    ThemeManager theme;
    theme.install();
    MainWindow next(theme);
    next.recall(QSettings());
    QCOMPARE(next.experiment().settings().data.seed, std::int64_t{42});
    QCOMPARE(next.experiment().settings().learningRate, 0.02);
    QCOMPARE(next.experiment().pace(), 0.0);
    QCOMPARE(theme.choice(), ThemeChoice::Dark);
    QCOMPARE(next.experiment().model().run()->config, next.experiment().settings());
}

void MainWindowTest::damagedSettingsStartThePublishedExperiment()
{
    QSettings store;
    for (const QString &text : {QStringLiteral("{"), QStringLiteral("[]"), QStringLiteral("{\"rows\":-1}")}) {
        store.setValue(QStringLiteral("experiment/settings"), text);
        store.setValue(QStringLiteral("experiment/pace"), QStringLiteral("abc"));
        MainWindow next(theme());
        next.recall(store);
        QVERIFY(next.experiment().settings().isPublished());
    }
}

void MainWindowTest::closingWhileTrainingEndsTheWindow()
{
    find<NumberRow>("rows")->setValue(100'000);
    find<NumberRow>("epochs")->setValue(100'000);
    fullSpeed();
    click("runButton");
    QTRY_VERIFY_WITH_TIMEOUT(model().run()->step() > 0, patience);
    window().close();
    closeWindow();
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
