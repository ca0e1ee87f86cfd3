// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"
#include "ui/theme/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/number_spin_box.h"
#include "ui/widgets/section.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/slider.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace attention;

Q_DECLARE_METATYPE(attention::NumberSpec)

namespace {

NumberSpec rows()
{
    return {10, 1e7, 10000, NumberScale::Logarithmic, true, 1, {}};
}

NumberSpec learningRate()
{
    return {1e-7, 1000, 0.001, NumberScale::Logarithmic, false, 1, {}};
}

NumberSpec batchSize()
{
    return {1, 4096, 128, NumberScale::PowersOfTwo, true, 1, {}};
}

NumberSpec share()
{
    return {5, 50, 20, NumberScale::Linear, true, 1, QStringLiteral(" %")};
}

NumberSpec decay()
{
    return {0, 0.1, 0, NumberScale::Linear, false, 0.001, {}};
}

bool turnWheel(QWidget *widget)
{
    const QPointF center = QRectF(widget->rect()).center();
    QWheelEvent event(center, widget->mapToGlobal(center), QPoint(), QPoint(0, 120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
    return event.isAccepted();
}

void show(QWidget *widget)
{
    widget->show();
    widget->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(widget));
}

} // namespace

class WidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QApplication::setStyle(new Style);
        QApplication::setPalette(toPalette(lightTheme()));
    }

    void everySliderPositionAndItsValueAgree_data()
    {
        QTest::addColumn<NumberSpec>("spec");
        QTest::newRow("rows") << rows();
        QTest::newRow("learning rate") << learningRate();
        QTest::newRow("batch size") << batchSize();
        QTest::newRow("share") << share();
        QTest::newRow("decay") << decay();
    }

    void everySliderPositionAndItsValueAgree()
    {
        QFETCH(NumberSpec, spec);
        const int steps = sliderSteps(spec);
        QCOMPARE(valueAt(spec, 0), spec.minimum);
        QCOMPARE(valueAt(spec, steps), spec.maximum);
        QCOMPARE(valueAt(spec, sliderPosition(spec, spec.defaultValue)), spec.defaultValue);
        double last = spec.minimum;
        for (int position = 0; position <= steps; ++position) {
            const double value = valueAt(spec, position);
            QVERIFY(value >= last && value >= spec.minimum && value <= spec.maximum);
            // Two significant digits are at worst 5 % off, less than 5 of the 200 positions of a decade.
            QVERIFY(std::abs(sliderPosition(spec, value) - position) <= 5);
            last = value;
        }
    }

    void theSliderFollowsTheSpinBoxAndTheOtherWayRound_data() { everySliderPositionAndItsValueAgree_data(); }

    void theSliderFollowsTheSpinBoxAndTheOtherWayRound()
    {
        QFETCH(NumberSpec, spec);
        NumberRow row(QStringLiteral("Number"), spec);
        QSignalSpy spy(&row, &NumberRow::valueChanged);
        for (const double value : {spec.maximum, spec.minimum, spec.defaultValue}) {
            const bool changes = value != row.value();
            spy.clear();
            row.spinBox()->setValue(value);
            QCOMPARE(row.value(), value);
            QCOMPARE(row.slider()->value(), sliderPosition(spec, value));
            QCOMPARE(spy.count(), changes ? 1 : 0);
        }
        for (const int position : {sliderSteps(spec), 0, sliderSteps(spec) / 2}) {
            spy.clear();
            const bool changes = valueAt(spec, position) != row.value();
            row.slider()->setValue(position);
            QCOMPARE(row.value(), valueAt(spec, position));
            QCOMPARE(row.spinBox()->value(), row.value());
            QCOMPARE(row.slider()->value(), position);
            QCOMPARE(spy.count(), changes ? 1 : 0);
        }
    }

    void aValueIsAnnouncedOncePerChange()
    {
        NumberRow row(QStringLiteral("Learning rate"), learningRate());
        QSignalSpy spy(&row, &NumberRow::valueChanged);
        row.setValue(0.001);
        QCOMPARE(spy.count(), 0);
        row.setValue(0.003);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.takeFirst().at(0).toDouble(), 0.003);
        row.setValue(0.003);
        QCOMPARE(spy.count(), 0);
        row.setValue(1e9);
        QCOMPARE(row.value(), 1000.0);
        QCOMPARE(spy.count(), 1);
    }

    void numbersAreShownShortAndGrouped()
    {
        const QLocale english(QLocale::English);
        const QLocale german(QLocale::German);
        QCOMPARE(numberText(10000, true, english), QStringLiteral("10\u202F000"));
        QCOMPARE(numberText(1e7, true, english), QStringLiteral("10\u202F000\u202F000"));
        QCOMPARE(numberText(999, true, english), QStringLiteral("999"));
        QCOMPARE(numberText(-1000, true, english), QStringLiteral("\u22121\u202F000"));
        QCOMPARE(numberText(0.001, false, english), QStringLiteral("0.001"));
        QCOMPARE(numberText(0.003, false, german), QStringLiteral("0,003"));
        QCOMPARE(numberText(1e-5, false, english), QStringLiteral("1e-05"));
        QCOMPARE(numberText(0, false, english), QStringLiteral("0"));
    }

    void typedNumbersAreReadAsPeopleWriteThem()
    {
        const QLocale english(QLocale::English);
        const QLocale german(QLocale::German);
        QCOMPARE(parseNumber(QStringLiteral("10 000"), true, english), 10000.0);
        QCOMPARE(parseNumber(QStringLiteral("10\u202F000"), true, english), 10000.0);
        QCOMPARE(parseNumber(QStringLiteral("10,000"), true, english), 10000.0);
        QCOMPARE(parseNumber(QStringLiteral("10.000"), true, german), 10000.0);
        QCOMPARE(parseNumber(QStringLiteral("0,003"), false, german), 0.003);
        QCOMPARE(parseNumber(QStringLiteral("0.003"), false, german), 0.003);
        QCOMPARE(parseNumber(QStringLiteral("3e-4"), false, english), 3e-4);
        QCOMPARE(parseNumber(QStringLiteral("\u22125"), true, english), -5.0);
        QVERIFY(!parseNumber(QStringLiteral("abc"), false, english));
        QVERIFY(!parseNumber(QString(), false, english));
        QVERIFY(!parseNumber(QStringLiteral("inf"), false, english));
    }

    void aTypedNumberCountsWhenEnterIsPressed()
    {
        NumberRow row(QStringLiteral("Rows"), rows());
        show(&row);
        QSignalSpy spy(&row, &NumberRow::valueChanged);
        row.spinBox()->setFocus();
        row.spinBox()->selectAll();
        QTest::keyClicks(row.spinBox(), QStringLiteral("25000"));
        QCOMPARE(spy.count(), 0);
        QTest::keyClick(row.spinBox(), Qt::Key_Return);
        QCOMPARE(row.value(), 25000.0);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(row.slider()->value(), sliderPosition(rows(), 25000));
        row.spinBox()->selectAll();
        QTest::keyClicks(row.spinBox(), QStringLiteral("3"));
        QTest::keyClick(row.spinBox(), Qt::Key_Return);
        QCOMPARE(row.value(), 10.0);
    }

    void aNumberWithUnitCanBeTypedWithAndWithoutIt()
    {
        NumberRow row(QStringLiteral("Share"), share());
        show(&row);
        QCOMPARE(row.spinBox()->text(), QStringLiteral("20 %"));
        auto *edit = row.spinBox()->findChild<QLineEdit *>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("30"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(row.value(), 30.0);
        QCOMPARE(row.spinBox()->text(), QStringLiteral("30 %"));
    }

    void arrowKeysStepTheNumberOnItsScale()
    {
        NumberRow rate(QStringLiteral("Learning rate"), learningRate());
        rate.spinBox()->stepBy(1);
        QCOMPARE(rate.value(), 0.002);
        rate.spinBox()->stepBy(-2);
        QCOMPARE(rate.value(), 0.0009);
        NumberRow batch(QStringLiteral("Batch size"), batchSize());
        QTest::keyClick(batch.slider(), Qt::Key_Right);
        QCOMPARE(batch.value(), 256.0);
        batch.setValue(100);
        QCOMPARE(batch.value(), 100.0);
        QTest::keyClick(batch.slider(), Qt::Key_Left);
        QCOMPARE(batch.value(), 64.0);
        NumberRow count(QStringLiteral("Rows"), rows());
        QTest::keyClick(count.slider(), Qt::Key_Right);
        QCOMPARE(count.value(), 11000.0);
        QCOMPARE(count.slider()->value(), sliderPosition(rows(), 11000));
        count.setValue(1e7);
        QTest::keyClick(count.slider(), Qt::Key_Right);
        QCOMPARE(count.value(), 1e7);
    }

    void aDoubleClickOnTheSliderBringsTheDefaultBack()
    {
        NumberRow row(QStringLiteral("Learning rate"), learningRate());
        show(&row);
        row.setValue(0.5);
        QSignalSpy spy(&row, &NumberRow::valueChanged);
        QTest::mouseDClick(row.slider(), Qt::LeftButton, {}, row.slider()->rect().center());
        QCOMPARE(row.value(), 0.001);
        QCOMPARE(row.slider()->value(), sliderPosition(learningRate(), 0.001));
        QCOMPARE(spy.last().at(0).toDouble(), 0.001);
    }

    void theWheelMovesOnlyWhatHasTheFocus()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *row = new NumberRow(QStringLiteral("Columns"), rows());
        auto *other = new QPushButton(QStringLiteral("Other"));
        column->addWidget(row);
        column->addWidget(other);
        show(&window);
        other->setFocus();
        QVERIFY(!turnWheel(row->slider()));
        QVERIFY(!turnWheel(row->spinBox()));
        QCOMPARE(row->value(), 10000.0);
        row->slider()->setFocus();
        QVERIFY(turnWheel(row->slider()));
        QVERIFY(row->value() != 10000.0);
        row->setValue(10000);
        row->spinBox()->setFocus();
        QVERIFY(turnWheel(row->spinBox()));
        QVERIFY(row->value() != 10000.0);
    }

    void theDefaultIsMarkedUnderTheGroove()
    {
        Slider slider;
        slider.setRange(0, 100);
        slider.resize(200, 18);
        slider.setValue(0);
        const QImage plain = slider.grab().toImage();
        slider.setDefaultPosition(50);
        const QImage marked = slider.grab().toImage();
        int different = 0;
        for (int x = 0; x < marked.width(); ++x)
            for (int y = 0; y < marked.height(); ++y)
                if (plain.pixel(x, y) != marked.pixel(x, y)) {
                    ++different;
                    QVERIFY(std::abs(x - marked.width() / 2) <= 2 * marked.devicePixelRatio());
                    QVERIFY(y > marked.height() / 2);
                }
        QVERIFY(different > 0);
    }

    void theRowNamesItsPartsForTestsAndScreenReaders()
    {
        NumberRow row(QStringLiteral("Batch si&ze"), batchSize());
        row.setName(QStringLiteral("batchSize"));
        row.setHelp(QStringLiteral("Rows per step."));
        QVERIFY(row.findChild<NumberSpinBox *>(QStringLiteral("batchSizeSpinBox")));
        auto *slider = row.findChild<Slider *>(QStringLiteral("batchSizeSlider"));
        QVERIFY(slider);
        QCOMPARE(slider->accessibleName(), QStringLiteral("Batch size"));
        QCOMPARE(slider->accessibleDescription(), QStringLiteral("128"));
        QCOMPARE(row.findChild<QLabel *>(QStringLiteral("batchSizeLabel"))->buddy(), row.spinBox());
        QCOMPARE(row.spinBox()->accessibleDescription(), QStringLiteral("Rows per step."));
    }

    void aNoteTakesRoomOnlyWhileItSaysSomething()
    {
        NumberRow row(QStringLiteral("Learning rate"), learningRate());
        const int bare = row.sizeHint().height();
        row.setNote(QStringLiteral("At the next Reset"));
        QVERIFY(row.sizeHint().height() > bare);
        row.setNote(QString());
        QCOMPARE(row.sizeHint().height(), bare);
    }

    void arrowKeysMoveAlongASegmentedSwitch()
    {
        Segmented segmented({QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")});
        segmented.setSegmentEnabled(1, false);
        show(&segmented);
        QSignalSpy spy(&segmented, &Segmented::currentIndexChanged);
        segmented.setFocus();
        QCOMPARE(QApplication::focusWidget(), segmented.button(0));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(segmented.currentIndex(), 2);
        QCOMPARE(QApplication::focusWidget(), segmented.button(2));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(segmented.currentIndex(), 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(segmented.currentIndex(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(segmented.currentIndex(), 2);
        QCOMPARE(spy.count(), 3);
    }

    void aClickSetsOneSegmentAndClearsTheOthers()
    {
        Segmented segmented({QStringLiteral("All rows"), QStringLiteral("By class")});
        show(&segmented);
        QTest::mouseClick(segmented.button(1), Qt::LeftButton);
        QCOMPARE(segmented.currentIndex(), 1);
        QVERIFY(segmented.button(1)->isChecked());
        QVERIFY(!segmented.button(0)->isChecked());
        QTest::mouseClick(segmented.button(1), Qt::LeftButton);
        QVERIFY(segmented.button(1)->isChecked());
    }

    void aSectionHidesItsControlsAndThenShowsItsSummary()
    {
        Section section(QStringLiteral("Data"));
        auto *control = new QPushButton(QStringLiteral("Control"));
        section.contentLayout()->addWidget(control);
        section.setSummary(QStringLiteral("Label column, seed 7"));
        show(&section);
        QSignalSpy spy(&section, &Section::openChanged);
        const int openHeader = section.headerButton()->sizeHint().height();
        section.headerButton()->setFocus();
        QTest::keyClick(section.headerButton(), Qt::Key_Space);
        QVERIFY(!section.isOpen());
        QVERIFY(!control->isVisible());
        QVERIFY(section.headerButton()->sizeHint().height() > openHeader);
        QCOMPARE(section.headerButton()->accessibleDescription(), QStringLiteral("Label column, seed 7"));
        section.setOpen(true);
        QVERIFY(control->isVisible());
        QCOMPARE(spy.count(), 2);
    }

    void aMessageOffersItsActionsByNumber()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showMessage(MessageBar::Kind::Error, QStringLiteral("Stopped at epoch 3:"),
                        QStringLiteral("the loss is < no number."));
        bar.addAction(QStringLiteral("Set 0.01 and run"));
        bar.addAction(QStringLiteral("Back to epoch 2"));
        show(&bar);
        QSignalSpy triggered(&bar, &MessageBar::actionTriggered);
        QTest::mouseClick(bar.actionButton(1), Qt::LeftButton);
        QCOMPARE(triggered.takeFirst().at(0).toInt(), 1);
        bar.actionButton(0)->setFocus();
        QTest::keyClick(bar.actionButton(0), Qt::Key_Space);
        QCOMPARE(triggered.takeFirst().at(0).toInt(), 0);
        QCOMPARE(bar.accessibleName(), QStringLiteral("Stopped at epoch 3: the loss is < no number."));
    }

    void aClosedMessageIsGoneWithItsActions()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Hint, QString(), QStringLiteral("Note"));
        bar.addAction(QStringLiteral("Do"));
        show(&bar);
        QSignalSpy closed(&bar, &MessageBar::closed);
        QTest::mouseClick(bar.closeButton(), Qt::LeftButton);
        QVERIFY(bar.isHidden());
        QVERIFY(bar.text().isEmpty());
        QVERIFY(!bar.actionButton(0));
        QCOMPARE(closed.count(), 1);
    }

    void aNoteIsColouredByItsKind()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Warning, QStringLiteral("Careful."), QStringLiteral("Note"));
        bar.resize(300, 40);
        QCOMPARE(bar.grab().toImage().pixelColor(150, 3), lightTheme().warning.fill);
        bar.showMessage(MessageBar::Kind::Good, QStringLiteral("Saved."), QStringLiteral("Note"));
        QCOMPARE(bar.grab().toImage().pixelColor(150, 3), lightTheme().good.fill);
    }

    void aLongSentenceIsShortenedButNotForScreenReaders()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("x1 gets <b>71 %</b> at y = 1 &amp; less at y = 0"));
        QCOMPARE(label.plainText(), QStringLiteral("x1 gets 71 % at y = 1 & less at y = 0"));
        QCOMPARE(label.toolTip(), label.plainText());
        QCOMPARE(label.accessibleDescription(), label.plainText());
        label.resize(900, 18);
        QVERIFY(!label.isElided());
        label.resize(80, 18);
        QVERIFY(label.isElided());
        const QSize hint = label.sizeHint();
        label.setText(QStringLiteral("short"));
        QCOMPARE(label.sizeHint(), hint);
    }

    void theLinkBehindASentenceWorksByKeyAndMouse()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("Less than equal."));
        QCOMPARE(label.focusPolicy(), Qt::NoFocus);
        label.setLink(QStringLiteral("Why?"));
        label.resize(400, 18);
        show(&label);
        QSignalSpy spy(&label, &ElidedLabel::linkActivated);
        label.setFocus();
        QTest::keyClick(&label, Qt::Key_Return);
        QTest::keyClick(&label, Qt::Key_Space);
        QCOMPARE(spy.count(), 2);
        QTest::mouseClick(&label, Qt::LeftButton, {}, QPoint(2, 9));
        QCOMPARE(spy.count(), 2);
        QFont font = label.font();
        const int text = QFontMetrics(font).horizontalAdvance(label.plainText());
        // Somewhere behind the text the link begins; a click on it follows it.
        bool hit = false;
        for (int x = text / 2; x < label.width() && !hit; x += 4) {
            QTest::mouseClick(&label, Qt::LeftButton, {}, QPoint(x, 9));
            hit = spy.count() == 3;
        }
        QVERIFY(hit);
    }
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
