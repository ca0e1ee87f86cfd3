// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots_run.h"

#include "ui/plots/accuracy_plot.h"
#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/decimated_curve.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/plot_layout.h"
#include "ui/plots/tickers.h"
#include "ui/run_model.h"
#include "ui/theme/palette.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace attention;
using namespace attention::testing;

namespace {

std::vector<DecimatedCurve::Point> allPoints(const DecimatedCurve &curve)
{
    std::vector<DecimatedCurve::Point> points = curve.settled();
    for (const DecimatedCurve::Point &point : curve.tail())
        points.push_back(point);
    return points;
}

double wave(std::int64_t epoch)
{
    return std::sin(static_cast<double>(epoch) * 0.7) + static_cast<double>(epoch % 13);
}

QPointF pixelOf(const QCustomPlot &plot, double x, double y)
{
    return {plot.xAxis->coordToPixel(x), plot.yAxis->coordToPixel(y)};
}

template <class PlotType>
void show(PlotType &plot, RunModel &model)
{
    plot.setTheme(lightTheme());
    plot.setModel(&model);
    plot.resize(384, 240);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QCoreApplication::processEvents();
}

TrainingConfig otherConfig(std::int64_t epochs)
{
    TrainingConfig config;
    config.epochs = epochs;
    return config;
}

} // namespace

class PlotsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPointStaysWithBinsOfOneEpoch();
    void firstLastAndEachBinsExtremesStay();
    void thinningDoesNotDependOnWhenPointsCame();
    void valuesThatAreNotFiniteAreLeftOut();
    void aMillionEpochsNeedNoMoreBinsThanPixels();

    void accuracyAndMapShareLeftAndRightMargins();
    void attentionAndMapShareTopAndBottomMargins();
    void longNamesWidenTheMapUpToTwoFifths();
    void epochTicksAreWholeAndStartAtOne();
    void fewEpochsAreAllNumbered();

    void curvesReachEveryPulledEpoch();
    void aLongRunIsThinnedToTheWidth();
    void theTrainingCurveIsDrawnWhereItsFigureIs();
    void publishedLogGoesWhenASettingDiffers();
    void publishedLogGoesWhenTheLearningRateWasChanged();
    void accuracyStartsAtTheBaselineUnlessDataReachLower();
    void bestEpochIsTheFirstOfTheLowestValidationLosses();
    void aNewRunKeepsTheFormerPictureUntilItHasAnEpoch();
    void earlyStoppingEndsTheAxisAtTheLastEpoch();

    void dragZoomsAndUpdatesKeepTheZoom();
    void doubleClickAndKeyFit();
    void shiftDragPansWithoutChangingTheSpan();
    void wheelZoomsAroundThePointer();
    void logScaleNeedsPositiveLossesOnly();

    void readOutGivesEveryValueOfThePointedEpoch();
    void pointingInOnePlotReadsInTheOthers();
    void csvHoldsTheNumbersExactly();
    void descriptionIsASentenceWithTheFigures();
};

void PlotsTest::everyPointStaysWithBinsOfOneEpoch()
{
    DecimatedCurve curve(1);
    for (std::int64_t epoch = 1; epoch <= 50; ++epoch)
        curve.add(epoch, wave(epoch));
    const auto points = allPoints(curve);
    QCOMPARE(points.size(), std::size_t{50});
    for (std::size_t i = 0; i < points.size(); ++i) {
        QCOMPARE(points[i].epoch, static_cast<std::int64_t>(i + 1));
        QCOMPARE(points[i].value, wave(points[i].epoch));
    }
}

void PlotsTest::firstLastAndEachBinsExtremesStay()
{
    constexpr std::int64_t width = 16;
    constexpr std::int64_t epochs = 1003;
    DecimatedCurve curve(width);
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch)
        curve.add(epoch, wave(epoch));
    const auto points = allPoints(curve);
    QCOMPARE(points.front().epoch, std::int64_t{1});
    QCOMPARE(points.back().epoch, epochs);
    for (std::size_t i = 1; i < points.size(); ++i)
        QVERIFY(points[i].epoch > points[i - 1].epoch);
    for (std::int64_t first = 1; first <= epochs; first += width) {
        std::int64_t lowest = first;
        std::int64_t highest = first;
        for (std::int64_t epoch = first; epoch < std::min(first + width, epochs + 1); ++epoch) {
            lowest = wave(epoch) < wave(lowest) ? epoch : lowest;
            highest = wave(epoch) > wave(highest) ? epoch : highest;
        }
        for (const std::int64_t kept : {lowest, highest})
            QVERIFY(std::find(points.begin(), points.end(), DecimatedCurve::Point{kept, wave(kept)}) !=
                    points.end());
    }
    QVERIFY(points.size() <= 2 * ((epochs + width - 1) / width) + 2);
}

void PlotsTest::thinningDoesNotDependOnWhenPointsCame()
{
    DecimatedCurve growing(8);
    for (std::int64_t epoch = 1; epoch <= 300; ++epoch) {
        growing.add(epoch, wave(epoch));
        DecimatedCurve fresh(8);
        for (std::int64_t i = 1; i <= epoch; ++i)
            fresh.add(i, wave(i));
        QCOMPARE(allPoints(growing) == allPoints(fresh), true);
        QCOMPARE(allPoints(growing).back().epoch, epoch);
    }
}

void PlotsTest::valuesThatAreNotFiniteAreLeftOut()
{
    DecimatedCurve curve(2);
    curve.add(1, 1.0);
    curve.add(2, std::nan(""));
    curve.add(3, INFINITY);
    curve.add(4, 4.0);
    const auto points = allPoints(curve);
    QCOMPARE(points.size(), std::size_t{2});
    QCOMPARE(points[0].epoch, std::int64_t{1});
    QCOMPARE(points[1].epoch, std::int64_t{4});
}

void PlotsTest::aMillionEpochsNeedNoMoreBinsThanPixels()
{
    const std::int64_t width = DecimatedCurve::binWidthFor(1'000'000, 330);
    QVERIFY(1'000'000 / width <= 330);
    QVERIFY(1'000'000 / width > 330 / 2 - 1);
    QCOMPARE(DecimatedCurve::binWidthFor(330, 330), std::int64_t{1});
    QCOMPARE(DecimatedCurve::binWidthFor(331, 330), std::int64_t{2});
}

void PlotsTest::accuracyAndMapShareLeftAndRightMargins()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    AccuracyPlot accuracy;
    LossPlot loss;
    AttentionMap map;
    for (Plot *plot : {static_cast<Plot *>(&accuracy), static_cast<Plot *>(&loss), static_cast<Plot *>(&map)})
        show(*plot, model);
    QCOMPARE(map.margins().left(), accuracy.margins().left());
    QCOMPARE(map.margins().right(), accuracy.margins().right());
    QCOMPARE(loss.margins(), accuracy.margins());
    QCOMPARE(map.xAxis->range(), accuracy.xAxis->range());
    QCOMPARE(accuracy.xAxis->range(), QCPRange(0.5, 20.5));
}

void PlotsTest::attentionAndMapShareTopAndBottomMargins()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    AttentionPlot bars;
    AttentionMap map;
    show(bars, model);
    show(map, model);
    QCOMPARE(map.margins().top(), bars.margins().top());
    QCOMPARE(map.margins().bottom(), bars.margins().bottom());
    QCOMPARE(bars.rowLayout().rows().size(), std::size_t{4});
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t lane = 0; lane < 2; ++lane) {
            const QRectF bar = bars.rowLayout().laneRect(bars.plotRect(), row, lane);
            const QRectF line = map.rowLayout().laneRect(map.plotRect(), row, lane);
            QCOMPARE(line.top(), bar.top());
            QCOMPARE(line.height(), bar.height());
        }
    }
}

void PlotsTest::longNamesWidenTheMapUpToTwoFifths()
{
    const PlotStyle style(lightTheme());
    PlotNames names;
    names.columns = {QStringLiteral("x0")};
    const QMargins narrow = plotMargins(PlotKind::AttentionMap, style, names, 400);
    QCOMPARE(narrow.left(), plotMargins(PlotKind::Accuracy, style, names, 400).left());
    names.columns = {QStringLiteral("fractal_dimension_worst")};
    QVERIFY(plotMargins(PlotKind::AttentionMap, style, names, 400).left() > narrow.left());
    names.columns = {QString(200, u'w')};
    QCOMPARE(nameRoom(PlotKind::AttentionMap, style, names, 400), 160.0);
}

void PlotsTest::epochTicksAreWholeAndStartAtOne()
{
    RunModel model;
    model.setRun(makeRun());
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.xAxis->tickVector(), (QVector<double>{1, 5, 10, 15, 20}));
}

void PlotsTest::fewEpochsAreAllNumbered()
{
    RunModel model;
    model.setRun(makeRun(otherConfig(3)));
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.xAxis->tickVector(), (QVector<double>{1, 2, 3}));
}

void PlotsTest::curvesReachEveryPulledEpoch()
{
    RunModel model;
    const auto run = makeRun();
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.trainingGraph()->dataCount(), 0);
    for (int epoch = 1; epoch <= 20; ++epoch) {
        append(*run, 1.0 / epoch, 0.5 / epoch);
        model.pull();
        QCOMPARE(plot.trainingGraph()->dataCount(), epoch);
        QCOMPARE(plot.validationGraph()->dataCount(), epoch);
        QCOMPARE(plot.trainingGraph()->dataMainKey(epoch - 1), double(epoch));
        QCOMPARE(plot.trainingGraph()->dataMainValue(epoch - 1), 1.0 / epoch);
        QCOMPARE(plot.validationGraph()->dataMainValue(epoch - 1), 0.5 / epoch);
    }
}

void PlotsTest::aLongRunIsThinnedToTheWidth()
{
    constexpr std::int64_t epochs = 100'000;
    RunModel model;
    const auto run = makeRun(otherConfig(epochs), 4, false);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch) {
        append(*run, epoch == 51'234 ? 9.0 : 0.5, 0.4);
        if (epoch % 9'999 == 0)
            model.pull();
    }
    model.pull();
    const QCPGraph *graph = plot.trainingGraph();
    QVERIFY(graph->dataCount() <= 2 * plot.plotRect().width() + 4);
    QCOMPARE(graph->dataMainKey(0), 1.0);
    QCOMPARE(graph->dataMainKey(graph->dataCount() - 1), double(epochs));
    const int peak = graph->findBegin(51'234, false);
    QCOMPARE(graph->dataMainKey(peak), 51'234.0);
    QCOMPARE(graph->dataMainValue(peak), 9.0);

    // Zoomed in far enough, every epoch is there.
    plot.setFocus();
    for (int i = 0; i < 60; ++i) {
        QWheelEvent wheel(plot.plotRect().center(), plot.mapToGlobal(plot.plotRect().center()), {},
                          QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &wheel);
    }
    QVERIFY(plot.xAxis->range().size() < 100);
    const int begin = graph->findBegin(plot.xAxis->range().lower, false);
    QCOMPARE(graph->dataMainKey(begin + 1) - graph->dataMainKey(begin), 1.0);
}

void PlotsTest::theTrainingCurveIsDrawnWhereItsFigureIs()
{
    RunModel model;
    TrainingConfig config;
    config.data.noise = 0.1; // nothing published beside it
    const auto run = makeRun(config);
    for (int epoch = 1; epoch <= 8; ++epoch)
        append(*run, 0.5, 0.25);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    const QImage image = plot.grab().toImage();
    const QPoint training = pixelOf(plot, 4.0, 0.5).toPoint();
    QVERIFY(countColor(image, lightTheme().training, QRect(training - QPoint(2, 2), QSize(5, 5))) >= 3);
    const QPoint beyond = pixelOf(plot, 14.0, 0.5).toPoint();
    QCOMPARE(countColor(image, lightTheme().training, QRect(beyond - QPoint(2, 2), QSize(5, 5))), 0);
    const QPoint validation = pixelOf(plot, 4.0, 0.25).toPoint();
    const QRect around(validation - QPoint(6, 2), QSize(13, 5));
    QVERIFY(countColor(image, lightTheme().validation, around, antialiased) >= 5);
}

void PlotsTest::publishedLogGoesWhenASettingDiffers()
{
    RunModel model;
    const auto published = makeRun();
    append(*published, 0.6, 0.5);
    model.setRun(published);
    AccuracyPlot plot;
    show(plot, model);
    QVERIFY(plot.showsPublished());
    QCOMPARE(plot.legend().size(), std::size_t{4});
    const QRect middle = plot.plotRect().adjusted(2, 2, -2, -2).toRect();
    QVERIFY(countColor(plot.grab().toImage(), lightTheme().band, middle) > 1000);

    TrainingConfig config;
    config.batchSize = 64;
    const auto other = makeRun(config);
    append(*other, 0.6, 0.5);
    model.setRun(other);
    QVERIFY(!plot.showsPublished());
    QCOMPARE(plot.legend().size(), std::size_t{2});
    QCoreApplication::processEvents();
    QCOMPARE(countColor(plot.grab().toImage(), lightTheme().band, middle), 0);
}

void PlotsTest::publishedLogGoesWhenTheLearningRateWasChanged()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QVERIFY(plot.showsPublished());
    run->setLearningRateChanges({{70, 0.003}});
    append(*run, 0.5, 0.4);
    model.pull();
    QVERIFY(!plot.showsPublished());
}

void PlotsTest::accuracyStartsAtTheBaselineUnlessDataReachLower()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.7, 0.8);
    model.setRun(run);
    AccuracyPlot plot;
    show(plot, model);
    QVERIFY(plot.yAxis->range().lower <= baseline);
    QVERIFY(plot.yAxis->range().lower > baseline - 0.02);
    QVERIFY(plot.yAxis->range().upper >= 1.0);
    append(*run, 0.6, 0.5, 0.3, 0.8);
    model.pull();
    QVERIFY(plot.yAxis->range().lower <= 0.3);
    QVERIFY(plot.yAxis->range().lower > 0.28);
}

void PlotsTest::bestEpochIsTheFirstOfTheLowestValidationLosses()
{
    RunModel model;
    const auto run = makeRun();
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.bestEpoch(), 0);
    for (const double valLoss : {0.5, 0.3, 0.4, 0.3})
        append(*run, 0.6, valLoss);
    model.pull();
    QCOMPARE(plot.bestEpoch(), 2);
}

void PlotsTest::aNewRunKeepsTheFormerPictureUntilItHasAnEpoch()
{
    RunModel model;
    const auto former = makeRun();
    append(*former, 0.6, 0.5);
    append(*former, 0.5, 0.4);
    model.setRun(former);
    LossPlot plot;
    show(plot, model);
    const auto next = makeRun();
    next->setState(RunState::Running);
    model.setRun(next);
    QCOMPARE(plot.trainingGraph()->dataCount(), 2);
    append(*next, 0.125, 0.1);
    model.pull();
    QCOMPARE(plot.trainingGraph()->dataCount(), 1);
    QCOMPARE(plot.trainingGraph()->dataMainValue(0), 0.125);

    // One that waits at its start is shown at once.
    model.setRun(makeRun());
    QCOMPARE(plot.trainingGraph()->dataCount(), 0);
}

void PlotsTest::earlyStoppingEndsTheAxisAtTheLastEpoch()
{
    RunModel model;
    const auto run = makeRun(otherConfig(60));
    for (int epoch = 1; epoch <= 12; ++epoch)
        append(*run, 0.6, 0.5);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.xAxis->range().upper, 60.5);
    run->finish(StopReason::EarlyStopping);
    model.pull();
    QCOMPARE(plot.xAxis->range().upper, 12.5);
}

void PlotsTest::dragZoomsAndUpdatesKeepTheZoom()
{
    RunModel model;
    const auto run = makeRun();
    for (int epoch = 1; epoch <= 10; ++epoch)
        append(*run, 0.6, 0.5);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QSignalSpy zoomed(&plot, &Plot::zoomedChanged);
    const QPoint from = pixelOf(plot, 2.0, 0.7).toPoint();
    const QPoint to = pixelOf(plot, 8.0, 0.2).toPoint();
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(&plot, to);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    QCOMPARE(zoomed.count(), 1);
    QVERIFY(plot.isZoomed());
    const QCPRange x = plot.xAxis->range();
    const QCPRange y = plot.yAxis->range();
    QVERIFY(std::abs(x.lower - 2.0) < 0.1 && std::abs(x.upper - 8.0) < 0.1);
    QVERIFY(std::abs(y.lower - 0.2) < 0.01 && std::abs(y.upper - 0.7) < 0.01);

    append(*run, 5.0, 0.5);
    model.pull();
    plot.resize(500, 300);
    QCoreApplication::processEvents();
    QCOMPARE(plot.xAxis->range(), x);
    QCOMPARE(plot.yAxis->range(), y);
}

void PlotsTest::doubleClickAndKeyFit()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    const QCPRange whole = plot.xAxis->range();
    const auto zoom = [&plot] {
        const QPoint from = plot.plotRect().center().toPoint();
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(&plot, from + QPoint(40, 30));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, from + QPoint(40, 30));
    };
    zoom();
    QVERIFY(plot.isZoomed());
    QTest::mouseDClick(&plot, Qt::LeftButton, {}, plot.plotRect().center().toPoint());
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), whole);
    zoom();
    QVERIFY(plot.isZoomed());
    QTest::keyClick(&plot, Qt::Key_F);
    QVERIFY(!plot.isZoomed());
}

void PlotsTest::shiftDragPansWithoutChangingTheSpan()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    const QPoint center = plot.plotRect().center().toPoint();
    QTest::mousePress(&plot, Qt::LeftButton, {}, center - QPoint(60, 40));
    QTest::mouseMove(&plot, center + QPoint(60, 40));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, center + QPoint(60, 40));
    const QCPRange before = plot.xAxis->range();
    QTest::mousePress(&plot, Qt::LeftButton, Qt::ShiftModifier, center);
    QTest::mouseMove(&plot, center + QPoint(50, 0));
    QTest::mouseRelease(&plot, Qt::LeftButton, Qt::ShiftModifier, center + QPoint(50, 0));
    const QCPRange after = plot.xAxis->range();
    QVERIFY(std::abs(after.size() - before.size()) < 1e-9);
    QVERIFY(std::abs((before.lower - after.lower) - 50.0 / plot.plotRect().width() * before.size()) < 1e-9);
}

void PlotsTest::wheelZoomsAroundThePointer()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    const QPointF position = pixelOf(plot, 10.0, 0.3);
    const auto wheel = [&](int delta) {
        QWheelEvent event(position, plot.mapToGlobal(position), {}, QPoint(0, delta), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &event);
    };
    wheel(120);
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.xAxis->range().size(), 20.0 * 0.85);
    QVERIFY(std::abs(plot.xAxis->coordToPixel(10.0) - position.x()) < 0.01);
    wheel(-120);
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), QCPRange(0.5, 20.5));
}

void PlotsTest::logScaleNeedsPositiveLossesOnly()
{
    RunModel model;
    TrainingConfig config;
    config.data.noise = 0.1;
    const auto run = makeRun(config);
    for (const double loss : {0.7, 0.03, 0.0, 0.002})
        append(*run, loss, loss);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QSignalSpy changed(&plot, &Plot::logScaleChanged);
    QTest::keyClick(&plot, Qt::Key_L);
    QCOMPARE(changed.count(), 1);
    QVERIFY(plot.isLogScale());
    QVERIFY(std::abs(plot.yAxis->range().lower - 0.001) < 1e-9);
    QVERIFY(std::abs(plot.yAxis->range().upper - 1.0) < 1e-9);
    QTest::keyClick(&plot, Qt::Key_L);
    QVERIFY(!plot.isLogScale());
    QCOMPARE(plot.yAxis->range().lower, 0.0);
}

void PlotsTest::readOutGivesEveryValueOfThePointedEpoch()
{
    RunModel model;
    const auto run = makeRun();
    run->setLearningRateChanges({{63, 0.003}}); // the first batch of epoch 2
    append(*run, 0.6, 0.5);
    append(*run, 0.25, 0.125);
    model.setRun(run);
    LossPlot plot;
    SharedCursor cursor;
    plot.setSharedCursor(&cursor);
    show(plot, model);
    QVERIFY(!plot.readOut());
    cursor.setEpoch(2);
    const std::optional<ReadOut> values = plot.readOut();
    QVERIFY(values);
    QCOMPARE(values->title, QStringLiteral("epoch 2, the best"));
    QCOMPARE(values->lines.size(), std::size_t{3});
    QCOMPARE(values->lines[0].value, QStringLiteral("0.2500"));
    QCOMPARE(values->lines[0].color, lightTheme().training);
    QCOMPARE(values->lines[1].value, QStringLiteral("0.1250"));
    QCOMPARE(values->lines[2].value, QStringLiteral("0.001 → 0.003"));
    cursor.setEpoch(21);
    QVERIFY(!plot.readOut());
}

void PlotsTest::pointingInOnePlotReadsInTheOthers()
{
    RunModel model;
    const auto run = makeRun();
    for (int epoch = 1; epoch <= 5; ++epoch)
        append(*run, 0.6, 0.5, 0.75, 0.8);
    model.setRun(run);
    LossPlot loss;
    AccuracyPlot accuracy;
    SharedCursor cursor;
    for (Plot *plot : {static_cast<Plot *>(&loss), static_cast<Plot *>(&accuracy)}) {
        plot->setSharedCursor(&cursor);
        show(*plot, model);
    }
    QTest::mouseMove(&loss, pixelOf(loss, 3.0, 0.3).toPoint());
    QCOMPARE(cursor.epoch(), qint64{3});
    const std::optional<ReadOut> values = accuracy.readOut();
    QVERIFY(values);
    QCOMPARE(values->lines[1].value, QStringLiteral("80.00 %"));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&loss, &leave);
    QVERIFY(!accuracy.readOut());
}

void PlotsTest::csvHoldsTheNumbersExactly()
{
    RunModel model;
    TrainingConfig config;
    config.data.noise = 0.1;
    const auto run = makeRun(config);
    append(*run, 0.1, 1.0 / 3.0);
    append(*run, 1e-7, 2.5);
    model.setRun(run);
    LossPlot plot;
    plot.refreshFrom(model);
    QCOMPARE(plot.csv(), QStringLiteral("epoch,loss,val_loss\n1,0.1,0.3333333333333333\n2,1e-07,2.5\n"));

    const auto published = makeRun();
    append(*published, 0.5, 0.25);
    model.setRun(published);
    plot.refreshFrom(model);
    const QStringList lines = plot.csv().split(u'\n');
    QCOMPARE(lines[0], QStringLiteral("epoch,loss,val_loss,published_loss,runs_loss_p2.5,runs_loss_p97.5"));
    QCOMPARE(lines[1], QStringLiteral("1,0.5,0.25,0.6918,0.68655,0.6954"));
    QCOMPARE(lines[20], QStringLiteral("20,,,0.0244,0.0171,0.02985"));
}

void PlotsTest::descriptionIsASentenceWithTheFigures()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.5, 0.25);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.accessibleDescription(),
             QStringLiteral("Epoch 1: training 0.5000, validation 0.2500. Best epoch so far: 1."));
    QCOMPARE(plot.accessibleName(), QStringLiteral("Loss"));
}

QTEST_MAIN(PlotsTest)
#include "plots_test.moc"
