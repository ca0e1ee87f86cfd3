// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Troubles of a run as the window tells them, and why a run stopped.
#include "tests/ui/window_test.h"

#include "ui/experiment.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace attention;

class TroubleTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void overfittingOffersToStopEarlyAndThenTheBestEpochIsKept();
    void aTroubleIsToldOnceARun();
    void nothingIsToldWhileARunTrains();
    void aCalmRunLeavesTheBarAway();
    void aNewRunTakesTheMessageAway();
    void aLeakIsToldOncePerTableAndItsColumnIsIgnored();
    void anErrorThatIsReadStays();
    void earlyStoppingIsACheckBoxWithAPatience();
    void theReasonOfEveryStopIsTold_data();
    void theReasonOfEveryStopIsTold();
    void stoppingByHandIsTold();

private:
    MessageBar *bar() const { return find<MessageBar>("messageBar"); }
    static TrainingConfig overfitting()
    {
        TrainingConfig config;
        config.data.source = std::string("sample:breast-cancer");
        config.model.attentionBias = true;
        config.epochs = 60;
        config.batchSize = 32;
        config.learningRate = 0.003;
        return config;
    }
    QString timeText() const { return find<QLabel>("timeLabel")->toolTip(); }
};

void TroubleTest::overfittingOffersToStopEarlyAndThenTheBestEpochIsKept()
{
    train(overfitting());
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QCOMPARE(bar()->kind(), MessageBar::Kind::Warning);
    QCOMPARE(bar()->text(), QStringLiteral("Validation rises since epoch 20 while training falls: the model "
                                           "learns by heart."));
    QCOMPARE(bar()->actionButton(0)->text(), QStringLiteral("Stop early and run"));
    QCOMPARE(bar()->actionButton(1)->text(), QStringLiteral("Show epoch 20"));
    QTest::mouseClick(bar()->actionButton(1), Qt::LeftButton);
    QCOMPARE(model().shownEpoch(), 20);
    QVERIFY(!bar()->isVisible());
    experiment().reset();
    experiment().runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QTest::mouseClick(bar()->actionButton(0), Qt::LeftButton);
    QCOMPARE(experiment().settings().earlyStopping, 10);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY(model().run()->reason() == StopReason::EarlyStopping);
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QCOMPARE(bar()->kind(), MessageBar::Kind::Hint);
    QCOMPARE(bar()->text(), QStringLiteral("No better validation for 10 epochs; epoch 20 is kept."));
    QCOMPARE(timeText(), QStringLiteral("Stopped at 30: no better validation for 10 epochs"));
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Finished"));
}

void TroubleTest::aTroubleIsToldOnceARun()
{
    train(overfitting());
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QTest::mouseClick(bar()->closeButton(), Qt::LeftButton);
    QVERIFY(!bar()->isVisible());
    emit model().updated();
    QVERIFY(find<QTimer>("restTimer")->isActive());
    QTRY_VERIFY_WITH_TIMEOUT(!find<QTimer>("restTimer")->isActive(), patience);
    QVERIFY(!bar()->isVisible());
    // The next run tells it again.
    experiment().reset();
    experiment().runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
}

void TroubleTest::nothingIsToldWhileARunTrains()
{
    TrainingConfig config = overfitting();
    config.epochs = 100'000;
    experiment().setPace(0);
    experiment().setSettings(config);
    experiment().reset();
    const int height = find<QWidget>("plotGrid")->height();
    experiment().runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() > 200, patience);
    QVERIFY(!bar()->isVisible());
    QVERIFY(!find<QTimer>("restTimer")->isActive());
    QCOMPARE(find<QWidget>("plotGrid")->height(), height);
    experiment().pause(); // then it is
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QVERIFY(bar()->text().startsWith(QStringLiteral("Validation rises since epoch")));
}

void TroubleTest::aCalmRunLeavesTheBarAway()
{
    train(TrainingConfig{});
    QTRY_VERIFY_WITH_TIMEOUT(!find<QTimer>("restTimer")->isActive(), patience);
    QVERIFY(!bar()->isVisible());
}

void TroubleTest::aNewRunTakesTheMessageAway()
{
    train(overfitting());
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    experiment().reset();
    QVERIFY(!bar()->isVisible());
}

void TroubleTest::aLeakIsToldOncePerTableAndItsColumnIsIgnored()
{
    const QString path = folder().filePath(QStringLiteral("leak.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("told,a,class\n");
    for (int row = 0; row < 200; ++row)
        file.write(QStringLiteral("%1,%2,%3\n")
                       .arg(row % 3 == 0 ? 7 : 9)
                       .arg(row * 37 % 101)
                       .arg(row % 3 == 0 ? QStringLiteral("yes") : QStringLiteral("no"))
                       .toUtf8());
    file.close();
    TrainingConfig config;
    config.data.source = path.toStdString();
    config.data.table.target = std::string("class");
    experiment().setSettings(config);
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QVERIFY2(bar()->text().contains(QStringLiteral("told")) && bar()->text().contains(QStringLiteral("leak")),
             qPrintable(bar()->text()));
    QTest::mouseClick(bar()->closeButton(), Qt::LeftButton);
    experiment().reset();
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().state() == RunState::Paused, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QTimer>("restTimer")->isActive(), patience);
    QVERIFY(!bar()->isVisible());

    config.data.table.target = std::string("told"); // another question of it: class tells told
    experiment().setSettings(config);
    QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patience);
    QCOMPARE(bar()->actionButton(0)->text(), QStringLiteral("Ignore the column and run"));
    QTest::mouseClick(bar()->actionButton(0), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QCOMPARE(model().run()->facts().columnNames, std::vector<std::string>{"a"});
}

void TroubleTest::anErrorThatIsReadStays()
{
    emit experiment().settingsRefused(QStringLiteral("rows: must be 10 to 10000000, not 3"));
    const QString text = bar()->text();
    emit model().updated();
    QTRY_VERIFY_WITH_TIMEOUT(!find<QTimer>("restTimer")->isActive(), patience);
    QCOMPARE(bar()->text(), text);
    QVERIFY(bar()->isVisible());
}

void TroubleTest::earlyStoppingIsACheckBoxWithAPatience()
{
    auto *on = find<QCheckBox>("earlyStoppingCheckBox");
    auto *number = find<QDoubleSpinBox>("earlyStoppingSpinBox");
    QVERIFY(!on->isChecked() && !number->isEnabled());
    QCOMPARE(number->value(), 10.0);
    on->click();
    QCOMPARE(experiment().settings().earlyStopping, 10);
    QVERIFY(number->isEnabled());
    number->setValue(4);
    QCOMPARE(experiment().settings().earlyStopping, 4);
    on->click();
    QCOMPARE(experiment().settings().earlyStopping, 0);
    on->click(); // the number was kept
    QCOMPARE(experiment().settings().earlyStopping, 4);
    TrainingConfig config;
    config.earlyStopping = 25;
    experiment().setSettings(config);
    QVERIFY(on->isChecked());
    QCOMPARE(number->value(), 25.0);
    QVERIFY(!number->accessibleName().isEmpty() && !on->accessibleDescription().isEmpty());
}

void TroubleTest::theReasonOfEveryStopIsTold_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<double>("learningRate");
    QTest::addColumn<int>("earlyStopping");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("state");
    QTest::newRow("completed") << "label-column" << 0.001 << 0 << "Finished: all epochs done, in .+"
                               << "Finished";
    QTest::newRow("diverged") << "label-column" << 1000.0 << 0
                              << "Stopped at 2: the loss is far above guessing"
                              << "Diverged";
    QTest::newRow("early") << "sample:breast-cancer" << 0.03 << 3
                           << "Stopped at \\d+: no better validation for 3 epochs"
                           << "Finished";
    QTest::newRow("failed") << "/nowhere/table.csv" << 0.001 << 0 << "Not trained: .*/nowhere/table.csv.*"
                            << "Not trained";
}

void TroubleTest::theReasonOfEveryStopIsTold()
{
    QFETCH(QString, source);
    QFETCH(double, learningRate);
    QFETCH(int, earlyStopping);
    QFETCH(QString, time);
    QFETCH(QString, state);
    TrainingConfig config;
    config.data.source = source.toStdString();
    config.learningRate = learningRate;
    config.earlyStopping = earlyStopping;
    train(config);
    const QRegularExpression expected(QRegularExpression::anchoredPattern(time));
    QVERIFY2(expected.match(timeText()).hasMatch(), qPrintable(timeText()));
    QCOMPARE(find<QLabel>("stateLabel")->text(), state);
}

void TroubleTest::stoppingByHandIsTold()
{
    TrainingConfig config;
    config.epochs = 1'000'000;
    experiment().setPace(0);
    experiment().setSettings(config);
    experiment().runOrPause();
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() > 3, patience);
    experiment().stop();
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QVERIFY2(timeText().startsWith(QStringLiteral("Stopped by hand at ")), qPrintable(timeText()));
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Stopped"));
}

QTEST_MAIN(TroubleTest)
#include "trouble_test.moc"
