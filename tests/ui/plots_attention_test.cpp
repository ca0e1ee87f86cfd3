// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots_run.h"
#include "tests/ui/shown.h"

#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/color_scale.h"
#include "ui/plots/figure.h"
#include "ui/plots/plot_card.h"
#include "ui/run_model.h"
#include "ui/theme/palette.h"
#include "ui/theme/viridis.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace attention;
using namespace attention::testing;

namespace {

// Px of a colour along a line through the upper third of a lane, away from the whisker.
int lengthOf(const QImage &image, const QRectF &lane, const QColor &color)
{
    const int y = static_cast<int>(lane.top() + lane.height() / 5);
    return countColor(image, color, QRect(0, y, image.width(), 1));
}

} // namespace

class PlotsAttentionTest : public QObject
{
    Q_OBJECT

private slots:
    void barsAreAsLongAsTheirShares();
    void classZeroIsHollow();
    void allRowsHaveOneBarEach();
    void barsAreGreyBeforeTraining();
    void theLabelColumnsRowIsShaded();
    void pointedEpochShowsItsBars();
    void whiskersReachFromTheTenthToTheNinetiethPercentile();
    void quantilesAreAskedForOnlyWhileVisible();
    void columnsThatDoNotFitBecomeOthers();
    void rowsKeepStillWhileRunningAndAreSortedWhenFinished();
    void switchedOffAttentionIsSaidInWords();

    void mapCellsHaveTheColourOfTheirShare();
    void theFutureIsNotFilled();
    void aLongRunNeedsNoMoreThanOneCellAPixel();
    void colourRangeEndsAtTheNextStep();

    void csvHasARowForEachColumnAndGroup();
    void mapCsvHasARowForEachEpochAndGroup();
    void descriptionNamesColumnsByShare();

    void theSwitchSetsTheRows();
    void compactCardsKeepOnlyTheMenu();
    void theKeysFollowAChangeOfTheme();
    void cardsAskForWhatTheirButtonsSay();
    void fitAppearsWhenZoomed();

    void aFigureIsPaintedWithItsBackgroundInEitherTheme();
    void theSheetHoldsTheFourTitles();
    void figuresKeepTheirProportionsAtAnyResolution();
    void aFigureLeavesThePainterAsItWas();
};

void PlotsAttentionTest::barsAreAsLongAsTheirShares()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.8F);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    const QImage image = plot.grab().toImage();
    const double width = plot.plotRect().width();
    const int label =
        lengthOf(image, plot.rowLayout().laneRect(plot.plotRect(), 1, 0), lightTheme().attention);
    QVERIFY2(std::abs(label - 0.8 * width) <= 1.0, qPrintable(QString::number(label)));
    const int other =
        lengthOf(image, plot.rowLayout().laneRect(plot.plotRect(), 0, 0), lightTheme().attention);
    QVERIFY2(std::abs(other - 0.2 / 3 * width) <= 1.0, qPrintable(QString::number(other)));
}

void PlotsAttentionTest::classZeroIsHollow()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.8F);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    const QImage image = plot.grab().toImage();
    const QRectF lane = plot.rowLayout().laneRect(plot.plotRect(), 1, 1);
    const auto right = static_cast<int>(plot.plotRect().left() + 0.2 * plot.plotRect().width());
    const QRect whole(static_cast<int>(lane.left()), static_cast<int>(lane.top()),
                      right - static_cast<int>(lane.left()), static_cast<int>(lane.height()));
    QVERIFY(countColor(image, lightTheme().class0, QRect(whole.left(), whole.top(), whole.width(), 1)) > 30);
    QCOMPARE(countColor(image, lightTheme().class0, whole.adjusted(4, 4, -4, -4)), 0);
    QCOMPARE(countColor(image, lightTheme().attention, whole), 0);
}

void PlotsAttentionTest::allRowsHaveOneBarEach()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.8F);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    QCOMPARE(plot.legend().size(), std::size_t{2});
    QCOMPARE(plot.legend()[0].name, QStringLiteral("y = 1"));
    model.setAttentionRows(AttentionRows::All);
    QCoreApplication::processEvents();
    QVERIFY(plot.legend().empty());
    const int label = lengthOf(plot.grab().toImage(), plot.rowLayout().laneRect(plot.plotRect(), 1, 0),
                               lightTheme().attention);
    QVERIFY(std::abs(label - 0.4 * plot.plotRect().width()) <= 1.0);
}

void PlotsAttentionTest::barsAreGreyBeforeTraining()
{
    RunModel model;
    model.setRun(makeRun());
    AttentionPlot plot;
    show(plot, model);
    const QImage image = plot.grab().toImage();
    const int length =
        lengthOf(image, plot.rowLayout().laneRect(plot.plotRect(), 2, 0), lightTheme().published);
    QVERIFY(std::abs(length - 0.25 * plot.plotRect().width()) <= 2.0);
    QCOMPARE(countColor(image, lightTheme().attention), 0);
    QCOMPARE(countColor(image, lightTheme().class0), 0);
}

void PlotsAttentionTest::theLabelColumnsRowIsShaded()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    const QImage image = plot.grab().toImage();
    const QColor shade = mixed(lightTheme().card, lightTheme().selection, 0.5);
    for (std::size_t row = 0; row < 4; ++row) {
        const QRectF rect = plot.rowLayout().rowRect(plot.plotRect(), row);
        QCOMPARE(isColor(image.pixel(1, static_cast<int>(rect.center().y())), shade), row == 1);
    }
}

void PlotsAttentionTest::pointedEpochShowsItsBars()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.25F);
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.75F);
    model.setRun(run);
    AttentionPlot plot;
    SharedCursor cursor;
    plot.setSharedCursor(&cursor);
    show(plot, model);
    const auto label = [&plot] {
        return lengthOf(plot.grab().toImage(), plot.rowLayout().laneRect(plot.plotRect(), 1, 0),
                        lightTheme().attention);
    };
    const double width = plot.plotRect().width();
    QVERIFY(std::abs(label() - 0.75 * width) <= 1.0);
    cursor.setEpoch(1);
    QCoreApplication::processEvents();
    QVERIFY(std::abs(label() - 0.25 * width) <= 1.0);
    QCOMPARE(plot.readOut()->title, QStringLiteral("epoch 1"));
}

void PlotsAttentionTest::whiskersReachFromTheTenthToTheNinetiethPercentile()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.2F);
    AttentionQuantiles &quantiles = run->quantiles.back();
    quantiles.epoch = 1;
    quantiles.groups = 3;
    quantiles.columns = 4;
    quantiles.low.assign(12, 0.5F);
    quantiles.high.assign(12, 0.875F);
    run->quantiles.publish();
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    QCoreApplication::processEvents();
    const QImage image = plot.grab().toImage();
    // Right of every bar: along the lane's middle only the whisker is darker than the grid.
    const QRectF lane = plot.rowLayout().laneRect(plot.plotRect(), 1, 0);
    const int y = static_cast<int>(std::floor(lane.center().y()));
    int first = -1;
    int last = -1;
    for (int x = static_cast<int>(plot.plotRect().left() + 0.4 * plot.plotRect().width());
         x < static_cast<int>(plot.plotRect().right()); ++x) {
        if (qGray(image.pixel(x, y)) < 160) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    QVERIFY(std::abs(first - plot.xAxis->coordToPixel(0.5)) <= 1.5);
    QVERIFY(std::abs(last - plot.xAxis->coordToPixel(0.875)) <= 1.5);
}

void PlotsAttentionTest::quantilesAreAskedForOnlyWhileVisible()
{
    RunModel model;
    const auto run = makeRun();
    model.setRun(run);
    AttentionPlot plot;
    plot.setModel(&model);
    model.pull();
    QVERIFY(!run->takeQuantilesWanted(false));
    show(plot);
    model.pull();
    QVERIFY(run->takeQuantilesWanted(false));
    plot.hide();
    model.pull();
    QVERIFY(!run->takeQuantilesWanted(false));
}

void PlotsAttentionTest::columnsThatDoNotFitBecomeOthers()
{
    RunModel model;
    const auto run = makeRun({}, 60);
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.9F);
    model.setRun(run);
    model.setAttentionRows(AttentionRows::All);
    AttentionPlot bars;
    AttentionMap map;
    for (const int height : {160, 320, 900}) {
        show(bars, model, QSize(384, height));
        show(map, model, QSize(384, height));
        const std::vector<AttentionRow> &rows = bars.rowLayout().rows();
        QVERIFY(rows.size() >= 9 && rows.size() <= 21);
        QVERIFY(rows.back().others);
        QCOMPARE(rows.front().columns, std::vector<std::size_t>{1});
        QCOMPARE(rows.size() - 1 + rows.back().columns.size(), std::size_t{60});
        QCOMPARE(rows.back().name, QStringLiteral("others (%1)").arg(rows.back().columns.size()));
        double sum = 0.0;
        for (const AttentionRow &row : rows)
            sum += AttentionRowLayout::share(bars.view().newest, 0, row);
        QVERIFY(std::abs(sum - 1.0) < 1e-5);
        QVERIFY(bars.rowLayout().rowRect(bars.plotRect(), rows.size() - 1).height() >
                1.8 * bars.rowLayout().rowRect(bars.plotRect(), 0).height());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(map.rowLayout().rows()[i].columns, rows[i].columns);
    }
}

void PlotsAttentionTest::rowsKeepStillWhileRunningAndAreSortedWhenFinished()
{
    RunModel model;
    const auto run = makeRun({}, 40);
    run->setState(RunState::Running);
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.0F); // column 1 is the last at first
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    const std::size_t first = plot.rowLayout().rows().front().columns.front();
    QVERIFY(first != 1);
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.9F);
    model.pull();
    QCOMPARE(plot.rowLayout().rows().front().columns.front(), first);
    run->finish(StopReason::Completed);
    model.pull();
    QCOMPARE(plot.rowLayout().rows().front().columns.front(), std::size_t{1});
}

void PlotsAttentionTest::switchedOffAttentionIsSaidInWords()
{
    RunModel model;
    const auto run = makeRun({}, 4, false);
    append(*run, 0.6, 0.5);
    model.setRun(run);
    AttentionPlot bars;
    AttentionMap map;
    for (AttentionBase *plot : {static_cast<AttentionBase *>(&bars), static_cast<AttentionBase *>(&map)}) {
        show(*plot, model);
        QVERIFY(plot->rowLayout().rows().empty());
        QVERIFY(!plot->xAxis->visible());
        QCOMPARE(plot->accessibleDescription(), QStringLiteral("Column attention is switched off."));
        const QImage image = plot->grab().toImage();
        QCOMPARE(countColor(image, lightTheme().band), 0);
        QVERIFY(countColor(image, lightTheme().card) < image.width() * image.height());
    }
}

void PlotsAttentionTest::mapCellsHaveTheColourOfTheirShare()
{
    RunModel model;
    const auto run = makeRun();
    for (const float share : {0.1F, 0.3F, 0.5F, 0.7F})
        append(*run, 0.6, 0.5, 0.75, 0.75, share);
    model.setRun(run);
    AttentionMap map;
    show(map, model);
    QCOMPARE(map.maximum(), 0.75);
    const QImage image = map.grab().toImage();
    const QRectF lane = map.rowLayout().laneRect(map.plotRect(), 1, 0);
    const int y = static_cast<int>(lane.center().y());
    const std::array shares{0.1F, 0.3F, 0.5F};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const QColor expected(viridis(static_cast<double>(shares[i]) / 0.75));
        const double epoch = static_cast<double>(i) + 1.0;
        for (const double at : {epoch - 0.4, epoch, epoch + 0.4})
            QVERIFY(isColor(image.pixel(qRound(map.xAxis->coordToPixel(at)), y), expected));
    }
}

void PlotsAttentionTest::theFutureIsNotFilled()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    append(*run, 0.6, 0.5);
    model.setRun(run);
    AttentionMap map;
    show(map, model);
    const QImage image = map.grab().toImage();
    const QRectF lane = map.rowLayout().laneRect(map.plotRect(), 0, 1);
    const int y = static_cast<int>(lane.center().y());
    QVERIFY(!isColor(image.pixel(qRound(map.xAxis->coordToPixel(2.3)), y), lightTheme().band));
    QVERIFY(isColor(image.pixel(qRound(map.xAxis->coordToPixel(2.7)), y), lightTheme().band));
    QVERIFY(isColor(image.pixel(qRound(map.xAxis->coordToPixel(20.3)), y), lightTheme().band));
}

void PlotsAttentionTest::aLongRunNeedsNoMoreThanOneCellAPixel()
{
    RunModel model;
    TrainingConfig config;
    config.epochs = 20'000;
    const auto run = makeRun(config);
    for (int epoch = 1; epoch <= 20'000; ++epoch)
        append(*run, 0.6, 0.5, 0.75, 0.75, epoch <= 10'000 ? 0.1F : 0.7F);
    model.setRun(run);
    AttentionMap map;
    show(map, model);
    QVERIFY(map.view().history.size() <= AttentionLog::capacity);
    const QImage image = map.grab().toImage();
    const QRectF lane = map.rowLayout().laneRect(map.plotRect(), 1, 0);
    const int y = static_cast<int>(lane.center().y());
    const auto at = [&](double epoch) { return image.pixel(qRound(map.xAxis->coordToPixel(epoch)), y); };
    QVERIFY(isColor(at(1'000), QColor(viridis(0.1 / 0.75))));
    QVERIFY(isColor(at(9'800), QColor(viridis(0.1 / 0.75))));
    QVERIFY(isColor(at(10'200), QColor(viridis(0.7 / 0.75))));
    QVERIFY(isColor(at(19'500), QColor(viridis(0.7 / 0.75))));
}

void PlotsAttentionTest::colourRangeEndsAtTheNextStep()
{
    QCOMPARE(colorMaximum(0.0), 0.05);
    QCOMPARE(colorMaximum(0.05), 0.05);
    QVERIFY(std::abs(colorMaximum(0.316) - 0.35) < 1e-12);
    QVERIFY(std::abs(colorMaximum(0.5) - 0.5) < 1e-12);
    QCOMPARE(colorMaximum(0.51), 0.75);
    QCOMPARE(colorMaximum(0.72), 0.75);
    QCOMPARE(colorMaximum(0.76), 1.0);
    QCOMPARE(colorMaximum(1.0), 1.0);
}

void PlotsAttentionTest::csvHasARowForEachColumnAndGroup()
{
    RunModel model;
    const auto run = makeRun({}, 2);
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.5F);
    model.setRun(run);
    QCOMPARE(plotCsv(model, QStringLiteral("attention")),
             QStringLiteral("column,rows,epoch,mean,sd,p10,p90\n"
                            "x0,all,1,0.75,0.125,,\nx0,0,1,0.875,0.125,,\nx0,1,1,0.5,0.125,,\n"
                            "x1,all,1,0.25,0.125,,\nx1,0,1,0.125,0.125,,\nx1,1,1,0.5,0.125,,\n"));
}

void PlotsAttentionTest::mapCsvHasARowForEachEpochAndGroup()
{
    RunModel model;
    const auto run = makeRun({}, 2);
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.5F);
    append(*run, 0.6, 0.5, 0.75, 0.75, 1.0F);
    model.setRun(run);
    QCOMPARE(plotCsv(model, QStringLiteral("attention-map")),
             QStringLiteral("epoch,rows,x0,x1\n1,all,0.75,0.25\n1,0,0.875,0.125\n1,1,0.5,0.5\n"
                            "2,all,0.5,0.5\n2,0,0.75,0.25\n2,1,0,1\n"));
}

void PlotsAttentionTest::descriptionNamesColumnsByShare()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.7F);
    model.setRun(run);
    model.setAttentionRows(AttentionRows::All);
    AttentionPlot plot;
    show(plot, model);
    QCOMPARE(plot.accessibleDescription(),
             QStringLiteral("Epoch 1. all rows: x1 35 %, x0 22 %, x2 22 %, x3 22 %."));
}

void PlotsAttentionTest::theSwitchSetsTheRows()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    PlotCard card(new AttentionPlot);
    card.setModel(&model);
    show(card, QSize(392, 389));
    auto *rows = card.findChild<Segmented *>(QStringLiteral("attentionCardRows"));
    QVERIFY(rows != nullptr);
    QCOMPARE(rows->currentIndex(), 1);
    QTest::mouseClick(rows->button(0), Qt::LeftButton);
    QCOMPARE(model.attentionRows(), AttentionRows::All);
    model.setAttentionRows(AttentionRows::ByClass);
    QCOMPARE(rows->currentIndex(), 1);
}

void PlotsAttentionTest::compactCardsKeepOnlyTheMenu()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    PlotCard card(new AttentionPlot);
    card.setModel(&model);
    card.setSentence(QStringLiteral("x1 gets <b>71 %</b>"));
    show(card, QSize(392, 300));
    const auto visible = [&card](const char *name) {
        return card.findChild<QWidget *>(QLatin1String(name))->isVisible();
    };
    QVERIFY(visible("attentionCardSave") && visible("attentionCardCopy") && visible("attentionCardMore"));
    QVERIFY(visible("attentionCardSentence") && visible("attentionCardRows") &&
            !visible("attentionCardRowsList"));
    card.setCompact(true);
    QVERIFY(!visible("attentionCardSave") && !visible("attentionCardCopy") && visible("attentionCardMore"));
    QVERIFY(!visible("attentionCardSentence") && !visible("attentionCardRows") &&
            visible("attentionCardRowsList"));
    auto *list = card.findChild<QComboBox *>(QStringLiteral("attentionCardRowsList"));
    QCOMPARE(list->currentIndex(), 1);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(model.attentionRows(), AttentionRows::All);
}

void PlotsAttentionTest::theKeysFollowAChangeOfTheme()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    PlotCard card(new AttentionPlot);
    card.setModel(&model);
    card.setPalette(toPalette(lightTheme()));
    show(card, QSize(392, 389));
    card.setPalette(toPalette(darkTheme()));
    QCoreApplication::processEvents();
    const QImage image = card.grab().toImage().copy(0, 0, card.width(), card.plot()->y());
    int dark = 0;
    int light = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            dark += isColor(image.pixel(x, y), darkTheme().attention) ? 1 : 0;
            light += isColor(image.pixel(x, y), lightTheme().attention) ? 1 : 0;
        }
    }
    QVERIFY(dark > 20);
    QCOMPARE(light, 0);
}

void PlotsAttentionTest::cardsAskForWhatTheirButtonsSay()
{
    PlotCard card(makePlot(QStringLiteral("attention-map")).release());
    QCOMPARE(card.objectName(), QStringLiteral("attentionMapCard"));
    show(card);
    QSignalSpy saved(&card, &PlotCard::saveRequested);
    QSignalSpy copied(&card, &PlotCard::copyRequested);
    card.findChild<QToolButton *>(QStringLiteral("attentionMapCardSave"))->click();
    card.findChild<QToolButton *>(QStringLiteral("attentionMapCardCopy"))->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved[0][0].toString(), QStringLiteral("attention-map"));
    QCOMPARE(copied.count(), 1);
    for (const QToolButton *button : card.findChildren<QToolButton *>()) {
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(button->accessibleName().startsWith(QStringLiteral("Attention over training")));
    }
}

void PlotsAttentionTest::fitAppearsWhenZoomed()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    PlotCard card(makePlot(QStringLiteral("loss")).release());
    card.setModel(&model);
    show(card);
    auto *fit = card.findChild<QToolButton *>(QStringLiteral("lossCardFit"));
    QVERIFY(!fit->isVisible());
    const QPoint center = card.plot()->plotRect().center().toPoint();
    QTest::mousePress(card.plot(), Qt::LeftButton, {}, center);
    QTest::mouseMove(card.plot(), center + QPoint(40, 20));
    QTest::mouseRelease(card.plot(), Qt::LeftButton, {}, center + QPoint(40, 20));
    QVERIFY(fit->isVisible());
    fit->click();
    QVERIFY(!fit->isVisible());
    QVERIFY(!card.plot()->isZoomed());
}

void PlotsAttentionTest::aFigureIsPaintedWithItsBackgroundInEitherTheme()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    append(*run, 0.3, 0.2);
    model.setRun(run);
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        FigureOptions options;
        options.theme = *theme;
        options.size = QSizeF(640, 360);
        QImage image(640, 360, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintFigure(painter, model, QStringLiteral("loss"), options);
        painter.end();
        for (const QPoint corner : {QPoint(0, 0), QPoint(639, 0), QPoint(0, 359), QPoint(639, 359)})
            QVERIFY(isColor(image.pixel(corner), theme->card));
        int transparent = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                transparent += qAlpha(image.pixel(x, y)) < 255 ? 1 : 0;
        }
        QCOMPARE(transparent, 0);
        QVERIFY(countColor(image, theme->training) > 20);
        QVERIFY(countColor(image, theme->validation) > 20);
    }
}

void PlotsAttentionTest::theSheetHoldsTheFourTitles()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(QSize(1024, 576));
        generator.setViewBox(QRect(0, 0, 1024, 576));
        FigureOptions options;
        options.footer = QStringLiteral("Label column · seed 1 · epoch 1 of 20");
        options.sentence = [](const QString &name) {
            return QStringLiteral("About <b>%1</b> & more").arg(name);
        };
        QPainter painter(&generator);
        paintFigure(painter, model, QStringLiteral("all"), options);
    }
    const QString svg = QString::fromUtf8(buffer.data());
    for (const char *words : {"Loss", "Accuracy", "Attention per column", "Attention over training",
                              "epoch 1 of 20", "About attention-map &amp; more", "y = 1", "equal share 25 %"})
        QVERIFY2(svg.contains(QString::fromUtf8(words)), words);
    QVERIFY(QSvgRenderer(buffer.data()).isValid());
}

void PlotsAttentionTest::figuresKeepTheirProportionsAtAnyResolution()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5, 0.75, 0.75, 0.8F);
    model.setRun(run);
    FigureOptions options;
    options.size = QSizeF(400, 300);
    const auto attention = [&](double scale) {
        QImage image((options.size * scale).toSize(), QImage::Format_RGB32);
        image.setDotsPerMeterX(qRound(96 * scale / 0.0254));
        image.setDotsPerMeterY(qRound(96 * scale / 0.0254));
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintFigure(painter, model, QStringLiteral("attention"), options);
        painter.end();
        return countColor(image, lightTheme().attention) / (scale * scale);
    };
    const double one = attention(1.0);
    QVERIFY(one > 1000);
    QVERIFY(std::abs(attention(3.0) - one) < 0.02 * one);
}

void PlotsAttentionTest::aFigureLeavesThePainterAsItWas()
{
    RunModel model;
    model.setRun(makeRun());
    QImage image(300, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.translate(3, 4);
    const QTransform before = painter.transform();
    FigureOptions options;
    options.size = QSizeF(200, 150);
    paintFigure(painter, model, QStringLiteral("accuracy"), options);
    QCOMPARE(painter.transform(), before);
    QVERIFY(!painter.hasClipping());
}

QTEST_MAIN(PlotsAttentionTest)
#include "plots_attention_test.moc"
