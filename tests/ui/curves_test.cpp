// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the curves do in a person's hands: smoothing, zoom, following the newest epoch.
#include "tests/ui/plots_run.h"

#include "core/explain/smoothing.h"
#include "tests/ui/own_settings.h"
#include "tests/ui/shown.h"
#include "ui/experiment.h"
#include "ui/plot_grid.h"
#include "ui/plots/accuracy_plot.h"
#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/figure.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/plot_card.h"
#include "ui/run_model.h"
#include "ui/widgets/number_row.h"
#include "ui/window_memory.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace attention;
using attention::testing::append;
using attention::testing::makeRun;
using attention::testing::show;

namespace {

double wave(std::int64_t epoch)
{
    return 0.5 + 0.3 * std::sin(static_cast<double>(epoch) * 1.7) + 10.0 / static_cast<double>(epoch + 20);
}

TrainingConfig planned(std::int64_t epochs)
{
    TrainingConfig config;
    config.epochs = epochs;
    return config;
}

void appendWave(Run &run, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const auto epoch = static_cast<std::int64_t>(run.epochs.size()) + 1;
        append(run, wave(epoch), wave(epoch + 7));
    }
}

/// The loss of a run of that many planned epochs, as far as it is trained, on the screen.
struct ShownLoss
{
    ShownLoss(std::int64_t epochs, std::int64_t trained)
        : run(makeRun(planned(epochs)))
    {
        appendWave(*run, trained);
        model.setRun(run);
        show(plot, model);
    }

    RunModel model;
    std::shared_ptr<Run> run;
    LossPlot plot;
};

/// Every average of the training loss, in order.
std::vector<double> averages(const Run &run, double weight)
{
    DebiasedAverage average(weight);
    std::vector<double> values;
    for (std::size_t i = 0; i < run.epochs.size(); ++i) {
        average.add(run.epochs[i].loss);
        values.push_back(average.value());
    }
    return values;
}

QPoint pixelOf(const Plot &plot, double epoch, double share)
{
    const QRectF rect = plot.plotRect();
    return QPoint(qRound(plot.xAxis->coordToPixel(epoch)), qRound(rect.top() + share * rect.height()));
}

void drag(Plot &plot, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(&plot, to);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
}

bool isBetween(double value, double low, double high)
{
    return value >= low && value <= high;
}

} // namespace

class CurvesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { attention::testing::useOwnSettings(m_folder); }

    void withoutSmoothingTheFiguresAreDrawnAlone();
    void smoothedCurvesAreTheAveragesOfEveryEpoch();
    void smoothingComesBeforeThinning();
    void aZoomedPartHasTheSameAverages();
    void smoothingIsInReadOutDataAndPictures();
    void aRunThatDivergedIsSmoothedAsFarAsItHasNumbers();
    void theMenusRowSmoothsBothCurves();
    void smoothingAndLogScaleAreRemembered();
    void picturesHaveTheLogScaleOfTheScreen();
    void theBestEpochAndANewRateAreInTheReadOut();
    void plotsWithEpochsZoomTogetherAndFitTogether();
    void theCardHasAFitButtonWhileZoomed();
    void plusAndMinusZoom();
    void aWindowAtTheNewestEpochFollowsItAndFitsTheValues();
    void aWindowElsewhereStays();
    void aWindowStaysForRunsOfTheSameDataOnly();
    void aWindowBehindTheEndOfAShorterRunGoes();
    void logScaleKeepsTheEpochsZoomedTo();
    void aSlidingWindowLooksAtNoEpochManyTimes();
    void theMapOfALongRunIsExactAtItsEnds();

private:
    QTemporaryDir m_folder;
};

void CurvesTest::withoutSmoothingTheFiguresAreDrawnAlone()
{
    ShownLoss shown(50, 50);
    LossPlot &plot = shown.plot;
    QCOMPARE(plot.rawTrainingGraph()->dataCount(), 0);
    QCOMPARE(plot.rawValidationGraph()->dataCount(), 0);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(plot.trainingGraph()->dataMainValue(i), wave(i + 1));
}

void CurvesTest::smoothedCurvesAreTheAveragesOfEveryEpoch()
{
    RunModel model;
    model.setSmoothing(0.9);
    const auto run = makeRun(planned(50));
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    for (int epoch = 1; epoch <= 50; ++epoch) { // as they come
        appendWave(*run, 1);
        model.pull();
        const std::vector<double> values = averages(*run, 0.9);
        QCOMPARE(plot.trainingGraph()->dataCount(), epoch);
        QCOMPARE(plot.trainingGraph()->dataMainValue(epoch - 1), values.back());
        QCOMPARE(plot.rawTrainingGraph()->dataMainValue(epoch - 1), wave(epoch));
        QCOMPARE(plot.rawValidationGraph()->dataMainValue(epoch - 1), wave(epoch + 7));
    }
    model.setSmoothing(0.5); // and at once
    const std::vector<double> values = averages(*run, 0.5);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(plot.trainingGraph()->dataMainValue(i), values[static_cast<std::size_t>(i)]);
    model.setSmoothing(0.0);
    QCOMPARE(plot.rawTrainingGraph()->dataCount(), 0);
    QCOMPARE(plot.trainingGraph()->dataMainValue(49), wave(50));
}

void CurvesTest::smoothingComesBeforeThinning()
{
    constexpr std::int64_t epochs = 20'000;
    RunModel model;
    model.setSmoothing(0.99);
    const auto run = makeRun(planned(epochs), 4, false);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    for (int part = 0; part < 7; ++part) {
        appendWave(*run, epochs / 7);
        model.pull();
    }
    appendWave(*run, epochs - static_cast<std::int64_t>(run->epochs.size()));
    model.pull();
    const std::vector<double> values = averages(*run, 0.99);
    const QCPGraph *graph = plot.trainingGraph();
    QVERIFY(graph->dataCount() < 2 * plot.plotRect().width() + 4);
    for (const QCPGraphData &point : *graph->data())
        QCOMPARE(point.value, values[static_cast<std::size_t>(point.key) - 1]);
    QCOMPARE(graph->dataMainKey(0), 1.0);
    QCOMPARE(graph->dataMainKey(graph->dataCount() - 1), double(epochs));
    // The faint figures keep their extremes.
    double highest = 0.0;
    for (const QCPGraphData &point : *plot.rawTrainingGraph()->data())
        highest = std::max(highest, point.value);
    double expected = 0.0;
    for (std::int64_t epoch = 1; epoch <= epochs; ++epoch)
        expected = std::max(expected, wave(epoch));
    QCOMPARE(highest, expected);
}

void CurvesTest::aZoomedPartHasTheSameAverages()
{
    RunModel model;
    model.setSmoothing(0.95);
    const auto run = makeRun(planned(9'000), 4, false);
    appendWave(*run, 9'000);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    drag(plot, pixelOf(plot, 5'000, 0.1), pixelOf(plot, 5'200, 0.9));
    QVERIFY(plot.isZoomed());
    const std::vector<double> values = averages(*run, 0.95);
    int shown = 0;
    for (const QCPGraphData &point : *plot.trainingGraph()->data()) {
        QCOMPARE(point.value, values[static_cast<std::size_t>(point.key) - 1]);
        shown += plot.xAxis->range().contains(point.key) ? 1 : 0;
    }
    QVERIFY(shown > 150);
}

void CurvesTest::smoothingIsInReadOutDataAndPictures()
{
    RunModel model;
    const auto run = makeRun(planned(30));
    appendWave(*run, 30);
    model.setRun(run);
    SharedCursor cursor;
    LossPlot plot;
    plot.setSharedCursor(&cursor);
    show(plot, model);
    QVERIFY(plot.csv().startsWith(QStringLiteral("epoch,loss,val_loss\n")));
    QCOMPARE(plot.legend().size(), std::size_t{2});
    model.setSmoothing(0.8);
    cursor.setEpoch(12);
    const std::vector<double> values = averages(*run, 0.8);
    const std::optional<ReadOut> readOut = plot.readOut();
    QVERIFY(readOut.has_value());
    QStringList lines;
    for (const ReadOut::Line &line : readOut->lines)
        lines += line.name + QStringLiteral(" ") + line.value;
    QVERIFY2(lines.contains(QStringLiteral("training %1").arg(QLocale().toString(wave(12), 'f', 4))),
             qPrintable(lines.join(u'\n')));
    QVERIFY2(
        lines.contains(QStringLiteral("training, smoothed %1").arg(QLocale().toString(values[11], 'f', 4))),
        qPrintable(lines.join(u'\n')));
    QCOMPARE(plot.legend().size(), std::size_t{3});
    QCOMPARE(plot.legend().back().name, QStringLiteral("before smoothing, 0.80"));

    const QStringList rows = plotCsv(model, QStringLiteral("loss")).split(u'\n');
    QCOMPARE(rows[0], QStringLiteral("epoch,loss,val_loss,smoothed_loss,smoothed_val_loss"));
    const QStringList cells = rows[12].split(u',');
    QCOMPARE(cells[1].toDouble(), wave(12));
    QCOMPARE(cells[3].toDouble(), values[11]);

    LossPlot picture;
    picture.refreshFrom(model);
    QCOMPARE(picture.trainingGraph()->dataMainValue(29), values[29]);
}

void CurvesTest::aRunThatDivergedIsSmoothedAsFarAsItHasNumbers()
{
    RunModel model;
    model.setSmoothing(0.6);
    const auto run = makeRun(planned(20));
    append(*run, 0.7, 0.7);
    append(*run, 0.9, 0.9);
    append(*run, std::nan(""), INFINITY);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    QCOMPARE(plot.trainingGraph()->dataCount(), 2);
    const QString third = plot.csv().split(u'\n')[3];
    QVERIFY2(third.startsWith(QStringLiteral("3,,inf,")) && third.endsWith(QStringLiteral(",,")),
             qPrintable(third));
}

void CurvesTest::theMenusRowSmoothsBothCurves()
{
    Experiment experiment;
    PlotGrid grid(experiment);
    show(grid, QSize(900, 700));
    auto *box = grid.findChild<QDoubleSpinBox *>(QStringLiteral("lossCardSmoothingSpinBox"));
    auto *other = grid.findChild<QDoubleSpinBox *>(QStringLiteral("accuracyCardSmoothingSpinBox"));
    QVERIFY(box != nullptr);
    QVERIFY(other != nullptr);
    QCOMPARE(box->value(), 0.0);
    QCOMPARE(box->maximum(), 0.99);
    QVERIFY(!box->accessibleName().isEmpty());
    QCOMPARE(grid.findChild<QDoubleSpinBox *>(QStringLiteral("attentionCardSmoothingSpinBox")), nullptr);
    box->setValue(0.9);
    QCOMPARE(experiment.model().smoothing(), 0.9);
    QCOMPARE(other->value(), 0.9);
}

void CurvesTest::smoothingAndLogScaleAreRemembered()
{
    QSettings store;
    {
        Experiment experiment;
        PlotGrid grid(experiment);
        experiment.model().setSmoothing(0.75);
        grid.toggleLogLoss();
        QVERIFY(experiment.model().lossLogarithmic());
        rememberSettings(store, experiment);
    }
    TrainingConfig settings;
    Experiment experiment;
    PlotGrid grid(experiment);
    recallSettings(store, experiment, settings);
    QCOMPARE(experiment.model().smoothing(), 0.75);
    QVERIFY(grid.card(QStringLiteral("loss"))->plot()->isLogScale());
    store.setValue(QStringLiteral("curves/smoothing"), QStringLiteral("nan"));
    recallSettings(store, experiment, settings);
    QCOMPARE(experiment.model().smoothing(), 0.0);
    store.setValue(QStringLiteral("curves/smoothing"), 7);
    recallSettings(store, experiment, settings);
    QCOMPARE(experiment.model().smoothing(), 0.99);
    store.clear();
}

void CurvesTest::picturesHaveTheLogScaleOfTheScreen()
{
    RunModel model;
    const auto run = makeRun(planned(30));
    appendWave(*run, 30);
    model.setRun(run);
    const auto picture = [&model] {
        QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        FigureOptions options;
        options.size = QSizeF(400, 300);
        options.theme = lightTheme();
        paintFigure(painter, model, QStringLiteral("loss"), options);
        return image;
    };
    const QImage linear = picture();
    model.setLossLogarithmic(true);
    QVERIFY(picture() != linear);
    model.setLossLogarithmic(false);
    QVERIFY(picture() == linear);
}

void CurvesTest::theBestEpochAndANewRateAreInTheReadOut()
{
    RunModel model;
    const auto run = makeRun(planned(10));
    append(*run, 0.6, 0.5);
    append(*run, 0.5, 0.4);
    append(*run, 0.4, 0.6);
    run->setLearningRateChanges({{63, 0.01}});
    model.setRun(run);
    SharedCursor cursor;
    LossPlot plot;
    plot.setSharedCursor(&cursor);
    show(plot, model);
    cursor.setEpoch(2);
    QCOMPARE(plot.readOut()->title, QStringLiteral("epoch 2, the best"));
    QCOMPARE(plot.readOut()->lines.back().name, QStringLiteral("learning rate"));
    QCOMPARE(plot.readOut()->lines.back().value, QStringLiteral("0.001 → 0.01"));
    cursor.setEpoch(3);
    QCOMPARE(plot.readOut()->title, QStringLiteral("epoch 3"));
}

namespace {

/// Loss, accuracy, map and bars of one model with one cursor.
struct Plots
{
    explicit Plots(RunModel &model)
    {
        for (Plot *plot : all()) {
            plot->setSharedCursor(&cursor);
            show(*plot, model);
        }
    }
    std::array<Plot *, 4> all() { return {&loss, &accuracy, &map, &bars}; }

    SharedCursor cursor;
    LossPlot loss;
    AccuracyPlot accuracy;
    AttentionMap map;
    AttentionPlot bars;
};

} // namespace

void CurvesTest::plotsWithEpochsZoomTogetherAndFitTogether()
{
    RunModel model;
    const auto run = makeRun(planned(100));
    appendWave(*run, 100);
    model.setRun(run);
    Plots plots(model);
    const QCPRange shares = plots.bars.xAxis->range();
    const QCPRange percent = plots.accuracy.yAxis->range();
    drag(plots.loss, pixelOf(plots.loss, 20, 0.2), pixelOf(plots.loss, 60, 0.8));
    QVERIFY(isBetween(plots.loss.xAxis->range().lower, 19, 21));
    QCOMPARE(plots.accuracy.xAxis->range(), plots.loss.xAxis->range());
    QCOMPARE(plots.map.xAxis->range(), plots.loss.xAxis->range());
    QVERIFY(plots.accuracy.isZoomed() && plots.map.isZoomed() && !plots.bars.isZoomed());
    QCOMPARE(plots.bars.xAxis->range(), shares);
    QCOMPARE(plots.accuracy.yAxis->range(), percent); // only the epochs are shared
    QTest::mouseDClick(&plots.map, Qt::LeftButton, {}, plots.map.plotRect().center().toPoint());
    for (Plot *plot : plots.all())
        QVERIFY(!plot->isZoomed());
    QCOMPARE(plots.loss.xAxis->range(), QCPRange(0.5, 100.5));
    QCOMPARE(plots.loss.yAxis->range().lower, 0.0);
}

void CurvesTest::theCardHasAFitButtonWhileZoomed()
{
    Experiment experiment;
    PlotGrid grid(experiment);
    show(grid, QSize(900, 700));
    auto *fit = grid.findChild<QToolButton *>(QStringLiteral("lossCardFit"));
    auto *other = grid.findChild<QToolButton *>(QStringLiteral("attentionMapCardFit"));
    QVERIFY(!fit->isVisible() && !other->isVisible());
    Plot *loss = grid.card(QStringLiteral("loss"))->plot();
    drag(*loss, pixelOf(*loss, 5, 0.2), pixelOf(*loss, 12, 0.8));
    QVERIFY(fit->isVisible() && other->isVisible());
    QTest::mouseClick(other, Qt::LeftButton);
    QVERIFY(!fit->isVisible() && !other->isVisible());
    QVERIFY(!loss->isZoomed());
}

void CurvesTest::plusAndMinusZoom()
{
    ShownLoss shown(100, 10);
    LossPlot &plot = shown.plot;
    QTest::keyClick(&plot, Qt::Key_Plus);
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.xAxis->range().size(), 85.0);
    QTest::keyClick(&plot, Qt::Key_Minus);
    QVERIFY(!plot.isZoomed());
}

void CurvesTest::aWindowAtTheNewestEpochFollowsItAndFitsTheValues()
{
    RunModel model;
    const auto run = makeRun(planned(1'000));
    for (int epoch = 1; epoch <= 500; ++epoch)
        append(*run, 1.0 / epoch, 1.1 / epoch);
    model.setRun(run);
    Plots plots(model);
    drag(plots.loss, pixelOf(plots.loss, 400, 0.4), pixelOf(plots.loss, 500.5, 0.9));
    QVERIFY(plots.cursor.window() && plots.cursor.window()->follows);
    const double span = plots.loss.xAxis->range().size();
    for (int epoch = 501; epoch <= 800; ++epoch)
        append(*run, 1.0 / epoch, 1.1 / epoch);
    model.pull();
    for (Plot *plot : {static_cast<Plot *>(&plots.loss), static_cast<Plot *>(&plots.accuracy),
                       static_cast<Plot *>(&plots.map)}) {
        QCOMPARE(plot->xAxis->range().upper, 800.5);
        QVERIFY(std::abs(plot->xAxis->range().size() - span) < 1e-9);
    }
    const QCPRange values = plots.loss.yAxis->range();
    QVERIFY(values.contains(1.0 / 800) && values.contains(1.1 / (800 - span + 2)));
    QVERIFY(values.size() < 1.5 * (1.1 / (800 - span) - 1.0 / 800));
    // To the end of the plan and no further.
    for (int epoch = 801; epoch <= 1'000; ++epoch)
        append(*run, 1.0 / epoch, 1.1 / epoch);
    model.pull();
    QCOMPARE(plots.loss.xAxis->range().upper, 1000.5);
    plots.loss.fit();
    QCOMPARE(plots.loss.xAxis->range(), QCPRange(0.5, 1000.5));
}

void CurvesTest::aWindowElsewhereStays()
{
    ShownLoss shown(1'000, 500);
    auto &[model, run, plot] = shown;
    drag(plot, pixelOf(plot, 100, 0.3), pixelOf(plot, 300, 0.9));
    const QCPRange epochs = plot.xAxis->range();
    const QCPRange values = plot.yAxis->range();
    appendWave(*run, 300);
    model.pull();
    QCOMPARE(plot.xAxis->range(), epochs);
    QCOMPARE(plot.yAxis->range(), values);
}

void CurvesTest::aWindowStaysForRunsOfTheSameDataOnly()
{
    ShownLoss shown(100, 100);
    auto &[model, first, plot] = shown;
    drag(plot, pixelOf(plot, 20, 0.2), pixelOf(plot, 60, 0.8));
    const QCPRange epochs = plot.xAxis->range();
    const QCPRange values = plot.yAxis->range();

    TrainingConfig again = planned(100);
    again.learningRate = 0.01;
    const auto second = makeRun(again);
    model.setRun(second);
    QCOMPARE(plot.xAxis->range(), epochs);
    appendWave(*second, 100);
    model.pull();
    QCOMPARE(plot.xAxis->range(), epochs);
    QCOMPARE(plot.yAxis->range(), values);

    TrainingConfig other = planned(100);
    other.data.source = std::string("xor");
    const auto third = makeRun(other);
    appendWave(*third, 1);
    model.setRun(third);
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), QCPRange(0.5, 100.5));
}

void CurvesTest::aWindowBehindTheEndOfAShorterRunGoes()
{
    ShownLoss shown(100, 100);
    auto &[model, first, plot] = shown;
    drag(plot, pixelOf(plot, 60, 0.2), pixelOf(plot, 80, 0.8));
    const auto second = makeRun(planned(70));
    appendWave(*second, 1);
    model.setRun(second); // moved back as far as it has to be
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.xAxis->range().upper, 70.5);
    const auto third = makeRun(planned(10));
    appendWave(*third, 1);
    model.setRun(third);
    QVERIFY(!plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), QCPRange(0.5, 10.5));
}

void CurvesTest::logScaleKeepsTheEpochsZoomedTo()
{
    ShownLoss shown(100, 100);
    LossPlot &plot = shown.plot;
    drag(plot, pixelOf(plot, 20, 0.2), pixelOf(plot, 60, 0.8));
    const QCPRange epochs = plot.xAxis->range();
    QTest::keyClick(&plot, Qt::Key_L);
    QVERIFY(plot.isLogScale() && plot.isZoomed());
    QCOMPARE(plot.xAxis->range(), epochs);
    QVERIFY(plot.yAxis->range().lower > 0.0);
}

void CurvesTest::aSlidingWindowLooksAtNoEpochManyTimes()
{
    RunModel model;
    model.setSmoothing(0.9);
    const auto run = makeRun(planned(100'000), 4, false);
    appendWave(*run, 50'000);
    model.setRun(run);
    LossPlot plot;
    show(plot, model);
    drag(plot, pixelOf(plot, 20'000, 0.2), pixelOf(plot, 50'000.5, 0.9));
    const double first = plot.trainingGraph()->dataMainKey(0);
    int moved = 0;
    double former = first;
    for (int pull = 0; pull < 400; ++pull) {
        appendWave(*run, 100);
        model.pull();
        const double now = plot.trainingGraph()->dataMainKey(0);
        moved += now != former ? 1 : 0;
        former = now;
        QVERIFY(plot.trainingGraph()->dataCount() < 5 * plot.plotRect().width());
    }
    QVERIFY(former > first);
    QVERIFY2(moved <= 3, qPrintable(QString::number(moved)));
}

// The first and last epochs stand out; in the thinned log the last is not among those kept at even steps.
void CurvesTest::theMapOfALongRunIsExactAtItsEnds()
{
    constexpr int epochs = 20'000;
    RunModel model;
    const auto run = makeRun(planned(epochs));
    for (int epoch = 1; epoch <= epochs; ++epoch)
        append(*run, 0.5, 0.5, 0.75, 0.75, epoch == 1 || epoch == epochs ? 0.75F : 0.25F);
    model.setRun(run);
    QVERIFY(model.attention().size() <= AttentionLog::capacity);
    QVERIFY(model.attention().back()->epoch != epochs);
    SharedCursor cursor;
    AttentionMap map;
    map.setSharedCursor(&cursor);
    show(map, model);
    const auto x1At = [&](qint64 epoch) {
        cursor.setEpoch(epoch);
        return map.readOut()->lines[1].value;
    };
    QCOMPARE(x1At(1), QStringLiteral("75 % · 19 %"));
    QCOMPARE(x1At(epochs), QStringLiteral("75 % · 19 %"));
    QCOMPARE(x1At(epochs / 2), QStringLiteral("25 % · 6 %"));
    // Zoomed in to the end, its colour is there.
    cursor.setWindow(EpochWindow{epochs - 19.5, epochs + 0.5, false, run->config.data.source});
    cursor.setEpoch(0);
    QCoreApplication::processEvents();
    const QImage image = map.grab().toImage();
    const QRectF lane = map.rowLayout().laneRect(map.plotRect(), 1, 0);
    const auto pixel = [&](double epoch) {
        return image.pixelColor(qRound(map.xAxis->coordToPixel(epoch)) + 3, qRound(lane.center().y()));
    };
    QCOMPARE(pixel(epochs), QColor(map.colorOf(0.75)));
    QCOMPARE(pixel(epochs - 10), QColor(map.colorOf(0.25)));
}

QTEST_MAIN(CurvesTest)
#include "curves_test.moc"
