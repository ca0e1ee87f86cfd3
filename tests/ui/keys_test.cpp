// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/data_actions.h"
#include "ui/plot_grid.h"
#include "ui/plots/plot.h"
#include "ui/plots/plot_card.h"
#include "ui/session/session_actions.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/number_spin_box.h"

#include <QClipboard>
#include <QtTest>

#include <set>

using namespace attention;

/// Every key of the window does what it says, wherever the focus is: on nothing, in a number, on a plot.
class KeysTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void runStepAndResetWork_data() { focusRows(); }
    void runStepAndResetWork();
    void filesWork_data() { focusRows(); }
    void filesWork();
    void undoWorks_data() { focusRows(); }
    void undoWorks();
    void dialogsOpen_data();
    void dialogsOpen();
    void aPlotIsCopied();
    void plotsTakePlainKeysOnlyWithTheFocus();
    void theArrowsTravelOnTheTimeline();
    void fullScreenComesAndGoes();
    void quitClosesTheWindow();
    void noKeyIsTakenTwice();

private:
    static void focusRows()
    {
        QTest::addColumn<QByteArray>("focus");
        for (const char *name :
             {"", "batchSizeSpinBox", "batchSizeSlider", "optimizerComboBox", "runButton", "plot"})
            QTest::newRow(*name == '\0' ? "nothing" : name) << QByteArray(name);
    }
    void focus() const
    {
        QFETCH(QByteArray, focus);
        if (focus.isEmpty())
            return;
        QWidget *widget = focus == "plot" ? plot() : find<QWidget>(focus.constData());
        widget->setFocus();
        QVERIFY(widget->hasFocus());
    }
    Plot *plot() const { return window().plots().card(QStringLiteral("loss"))->plot(); }
};

void KeysTest::runStepAndResetWork()
{
    focus();
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(model().run()->step(), std::int64_t{1}, patience);
    press(Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{1}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience); // else the key pauses
    press(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 2, patience);
    press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{0}, patience);
    QCOMPARE(experiment().settings(), TrainingConfig());
}

void KeysTest::filesWork()
{
    focus();
    int asked = 0;
    window().data().setChooseFile([&asked] {
        ++asked;
        return QString();
    });
    window().session().setAskWhere([&asked](const QString &) {
        ++asked;
        return QString();
    });
    press(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(asked, 1);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(asked, 2);
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(asked, 3);
}

void KeysTest::undoWorks()
{
    find<NumberRow>("seed")->setValue(5);
    focus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{1});
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{5});
}

void KeysTest::dialogsOpen_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("control");
    QTest::addColumn<QByteArray>("dialog");
    QTest::newRow("images") << int(Qt::Key_E) << true << QByteArray("saveImagesDialog");
    QTest::newRow("preferences") << int(Qt::Key_Comma) << true << QByteArray("preferencesDialog");
    QTest::newRow("keys") << int(Qt::Key_Question) << true << QByteArray("keysDialog");
    QTest::newRow("help") << int(Qt::Key_F1) << false << QByteArray("helpWindow");
}

void KeysTest::dialogsOpen()
{
    QFETCH(int, key);
    QFETCH(bool, control);
    QFETCH(QByteArray, dialog);
    find<QWidget>("batchSizeSpinBox")->setFocus();
    press(static_cast<Qt::Key>(key), control ? Qt::ControlModifier : Qt::NoModifier);
    const auto widgets = QApplication::topLevelWidgets();
    QVERIFY(std::any_of(widgets.begin(), widgets.end(), [&](const QWidget *widget) {
        return widget->isVisible() && widget->objectName() == QLatin1String(dialog);
    }));
}

void KeysTest::aPlotIsCopied()
{
    QGuiApplication::clipboard()->clear();
    plot()->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    QVERIFY(find<MessageBar>("messageBar")->text().contains(QStringLiteral("clipboard")));
}

void KeysTest::plotsTakePlainKeysOnlyWithTheFocus()
{
    find<QWidget>("optimizerComboBox")->setFocus();
    press(Qt::Key_L);
    QVERIFY(!plot()->isLogScale());
    plot()->setFocus();
    press(Qt::Key_L);
    QVERIFY(plot()->isLogScale());
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(model().epochCount() >= 3, patience);
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Paused, patience);
    QSignalSpy zoomed(plot(), &Plot::zoomedChanged);
    QWheelEvent wheel(plot()->rect().center(), plot()->mapToGlobal(plot()->rect().center()), {}, {0, 240},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot(), &wheel);
    QCOMPARE(zoomed.size(), 1);
    press(Qt::Key_F);
    QCOMPARE(zoomed.size(), 2);
    QCOMPARE(zoomed.last().first().toBool(), false);
}

void KeysTest::theArrowsTravelOnTheTimeline()
{
    for (std::size_t epoch = 1; epoch <= 3; ++epoch) {
        press(Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), epoch, patience);
    }
    find<QWidget>("timelineTrack")->setFocus();
    press(Qt::Key_Left);
    QCOMPARE(model().shownEpoch(), std::int64_t{2});
    press(Qt::Key_Home);
    QCOMPARE(model().shownEpoch(), std::int64_t{1});
    press(Qt::Key_Right);
    QCOMPARE(model().shownEpoch(), std::int64_t{2});
    press(Qt::Key_End);
    QCOMPARE(model().shownEpoch(), std::int64_t{3});
}

void KeysTest::fullScreenComesAndGoes()
{
    press(Qt::Key_F11);
    QTRY_VERIFY(window().isFullScreen());
    press(Qt::Key_F11);
    QTRY_VERIFY(!window().isFullScreen());
}

void KeysTest::quitClosesTheWindow()
{
    press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!window().isVisible());
}

void KeysTest::noKeyIsTakenTwice()
{
    std::set<QString> taken;
    for (const QAction *action : window().findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts())
            QVERIFY2(taken.insert(key.toString()).second, qPrintable(key.toString() + action->text()));
    }
}

QTEST_MAIN(KeysTest)
#include "keys_test.moc"
