// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/data_actions.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/number_spin_box.h"
#include "ui/widgets/slider.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QtTest>

using namespace attention;

/// Undo and redo of settings, and each row's own default.
class SessionUndoTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void oneDragIsOneEntry();
    void aDragBackToWhereItBeganIsNoEntry();
    void twoDragsAreTwoEntries();
    void stepsOfANumberAreOneEntry();
    void twoSettingsAreTwoEntries();
    void redoBringsTheChangeBack();
    void aChoiceOfDataIsUndoneAtOnce();
    void anotherExperimentForgetsTheHistory();
    void typedTextIsUndoneBeforeSettings();
    void everyRowOffersItsDefault();
    void theDefaultOfATableSuitsItsRows();
    void theKeyboardOpensTheRowsMenu();

private:
    QAction *undo() const { return find<QAction>("undoAction"); }
    QAction *redo() const { return find<QAction>("redoAction"); }
    void drag(const char *name, const std::vector<int> &positions) const
    {
        auto *slider = find<Slider>(name);
        slider->setSliderDown(true);
        for (const int position : positions)
            slider->setSliderPosition(position);
        slider->setSliderDown(false);
    }

    void resetRow(QWidget *row) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), row->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(row, &event);
        auto *menu = row->findChild<QMenu *>(QStringLiteral("defaultMenu"));
        QVERIFY(menu != nullptr && menu->isVisible());
        auto *action = menu->findChild<QAction *>(QStringLiteral("defaultAction"));
        QVERIFY2(action->isEnabled(), qPrintable(row->objectName() + action->text()));
        action->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

void SessionUndoTest::oneDragIsOneEntry()
{
    QVERIFY(!undo()->isEnabled());
    const int middle = find<Slider>("columnsSlider")->value();
    drag("columnsSlider", {middle + 20, middle + 60, middle - 100, 0});
    QCOMPARE(experiment().settings().data.columns, std::int64_t{1});
    QCOMPARE(experiment().settings().data.labelColumn, std::int64_t{0});
    undo()->trigger();
    QCOMPARE(experiment().settings(), TrainingConfig());
    QVERIFY(!undo()->isEnabled());
}

void SessionUndoTest::aDragBackToWhereItBeganIsNoEntry()
{
    const int start = find<Slider>("hiddenUnitsSlider")->value();
    drag("hiddenUnitsSlider", {start + 100, start + 200, start});
    QCOMPARE(experiment().settings(), TrainingConfig());
    QVERIFY(!undo()->isEnabled());
    // A drag through the start, after another: only its own way is taken back.
    drag("hiddenUnitsSlider", {start + 200});
    const TrainingConfig first = experiment().settings();
    drag("hiddenUnitsSlider", {start + 100, start + 200, start + 300});
    QVERIFY(experiment().settings() != first);
    undo()->trigger();
    QCOMPARE(experiment().settings(), first);
}

void SessionUndoTest::twoDragsAreTwoEntries()
{
    drag("epochsSlider", {100, 200});
    const TrainingConfig first = experiment().settings();
    drag("epochsSlider", {300, 400});
    undo()->trigger();
    QCOMPARE(experiment().settings(), first);
    undo()->trigger();
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void SessionUndoTest::stepsOfANumberAreOneEntry()
{
    auto *seed = find<NumberSpinBox>("seedSpinBox");
    seed->setFocus();
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(seed, Qt::Key_Up);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{6});
    undo()->trigger();
    QCOMPARE(experiment().settings().data.seed, std::int64_t{1});
}

void SessionUndoTest::twoSettingsAreTwoEntries()
{
    QTest::mouseClick(find<QCheckBox>("attentionBiasCheckBox"), Qt::LeftButton);
    QTest::mouseClick(find<QCheckBox>("hiddenAttentionCheckBox"), Qt::LeftButton);
    undo()->trigger();
    QVERIFY(experiment().settings().model.hiddenAttention);
    QVERIFY(experiment().settings().model.attentionBias);
    undo()->trigger();
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void SessionUndoTest::redoBringsTheChangeBack()
{
    find<NumberRow>("batchSize")->setValue(64);
    undo()->trigger();
    QVERIFY(redo()->isEnabled());
    redo()->trigger();
    QCOMPARE(experiment().settings().batchSize, std::int64_t{64});
    QCOMPARE(find<NumberRow>("batchSize")->value(), 64.0);
    undo()->trigger();
    find<NumberRow>("epochs")->setValue(3);
    QVERIFY(!redo()->isEnabled());
}

void SessionUndoTest::aChoiceOfDataIsUndoneAtOnce()
{
    experiment().stepEpoch();
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{1}, patience);
    window().data().chooseSource(QStringLiteral("sample:iris"));
    QCOMPARE(model().run()->config.data.source, std::string("sample:iris"));
    undo()->trigger();
    QCOMPARE(model().run()->config, TrainingConfig());
    redo()->trigger();
    QCOMPARE(model().run()->config.data.source, std::string("sample:iris"));
}

void SessionUndoTest::anotherExperimentForgetsTheHistory()
{
    find<NumberRow>("batchSize")->setValue(64);
    experiment().open({});
    QVERIFY(!undo()->isEnabled());
    find<NumberRow>("batchSize")->setValue(32);
    undo()->trigger();
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void SessionUndoTest::typedTextIsUndoneBeforeSettings()
{
    find<NumberRow>("seed")->setValue(4);
    auto *batch = find<NumberSpinBox>("batchSizeSpinBox");
    batch->setFocus();
    batch->selectAll();
    QTest::keyClicks(batch, QStringLiteral("99"));
    QTest::keyClick(batch, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(!batch->text().contains(QStringLiteral("99")), qPrintable(batch->text()));
    QCOMPARE(experiment().settings().data.seed, std::int64_t{4});
    // Nothing typed is left to take back: the settings' turn.
    batch->setValue(64);
    QTest::keyClick(batch, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(experiment().settings().batchSize, std::int64_t{128});
    QTest::keyClick(batch, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{1});
    QTest::keyClick(batch, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{4});
}

void SessionUndoTest::everyRowOffersItsDefault()
{
    TrainingConfig changed;
    changed.data.rows = 500;
    changed.data.columns = 9;
    changed.data.labelColumn = 3;
    changed.data.noise = 0.1;
    changed.data.validationShare = 0.5;
    changed.data.seed = 17;
    changed.model = {40, Activation::Tanh, false, false, true};
    changed.epochs = 7;
    changed.batchSize = 16;
    changed.learningRate = 0.02;
    changed.optimizer = OptimizerKind::Sgd;
    changed.momentum = 0.9;
    changed.weightDecay = 0.1;
    changed.shuffle = false;
    changed.earlyStopping = 4;
    experiment().setSettings(changed);
    // Momentum before the optimizer: it goes with SGD.
    for (const char *name :
         {"rows", "labelColumn", "columns", "noise", "validationShare", "seed", "columnAttention",
          "attentionBias", "hiddenAttention", "hiddenUnits", "activation", "learningRate", "batchSize",
          "epochs", "momentum", "optimizer", "weightDecay", "earlyStopping", "shuffle"}) {
        const TrainingConfig before = experiment().settings();
        resetRow(find<QWidget>(name));
        QVERIFY2(experiment().settings() != before, name);
    }
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void SessionUndoTest::theDefaultOfATableSuitsItsRows()
{
    window().data().chooseSource(QStringLiteral("sample:iris"));
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared(), patience);
    QCoreApplication::processEvents();
    const TrainingConfig suited = experiment().settings();
    QVERIFY(suited.epochs != TrainingConfig().epochs);
    for (const char *name : {"epochs", "batchSize", "hiddenUnits"}) {
        find<NumberRow>(name)->setValue(3);
        QTRY_VERIFY_WITH_TIMEOUT(model().prepared(), patience);
        resetRow(find<QWidget>(name));
    }
    QCOMPARE(experiment().settings(), suited);
    QCOMPARE(find<NumberRow>("epochs")->spec().defaultValue, static_cast<double>(suited.epochs));
}

void SessionUndoTest::theKeyboardOpensTheRowsMenu()
{
    find<NumberRow>("batchSize")->setValue(16);
    auto *spinBox = find<NumberSpinBox>("batchSizeSpinBox");
    spinBox->setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, spinBox->rect().center(),
                            spinBox->mapToGlobal(spinBox->rect().center()));
    QCoreApplication::sendEvent(spinBox, &event);
    QMenu *menu = find<QMenu>("defaultMenu");
    QVERIFY(menu->isVisible());
    QVERIFY(menu->actions().size() > 3);
    auto *action = find<QAction>("defaultAction");
    QCOMPARE(action->text(), QStringLiteral("&Default (128)"));
    QTest::keyClick(menu, Qt::Key_D);
    QTRY_COMPARE(experiment().settings().batchSize, std::int64_t{128});
}

QTEST_MAIN(SessionUndoTest)
#include "session_undo_test.moc"
