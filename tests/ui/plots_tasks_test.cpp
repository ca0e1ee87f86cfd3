// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots_run.h"
#include "tests/ui/shown.h"

#include "ui/plots/accuracy_plot.h"
#include "ui/plots/attention_map.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/color_scale.h"
#include "ui/plots/figure.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/plot_card.h"
#include "ui/timeline/figure_table.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

#include <cmath>

using namespace attention;
using namespace attention::testing;

namespace {

EpochRecord record(double loss, double accuracy, double mae = 0.0)
{
    return {0, loss, accuracy, loss, accuracy, 0.001, mae, mae};
}

// Not the published experiment, so without its log.
TrainingConfig tableConfig()
{
    TrainingConfig config;
    config.data.source = std::string("flowers.csv");
    return config;
}

RunFacts regressionFacts()
{
    RunFacts facts = makeFacts(2);
    facts.task = Task::Regression;
    facts.classNames.clear();
    facts.targetName = std::string("price");
    facts.informativeColumns.clear();
    facts.truthKnown = false;
    facts.baselineAccuracy = 0.0;
    facts.baselineMae = 6.5;
    return facts;
}

RunFacts classFacts(std::size_t classes, std::size_t columns = 4)
{
    RunFacts facts = makeFacts(columns);
    facts.task = classes == 2 ? Task::Binary : Task::Multiclass;
    facts.classNames.clear();
    for (std::size_t i = 0; i < classes; ++i)
        facts.classNames.push_back({'k', 'i', 'n', 'd', ' ', static_cast<char>('a' + i)});
    facts.targetName = std::string("kind");
    facts.informativeColumns.clear();
    facts.truthKnown = false;
    facts.majorityClass = 0;
    facts.baselineAccuracy = 1.0 / static_cast<double>(classes);
    return facts;
}

// Columns size, colour (three levels) and weight.
RunFacts categoryFacts()
{
    RunFacts facts = regressionFacts();
    facts.columnNames = {"size", "colour", "weight"};
    facts.levels = {{"colour=red", 1}, {"colour=blue", 1}, {"colour=(missing)", 1}};
    facts.inputs = 5;
    return facts;
}

const std::vector<float> categoryShares{0.2F, 0.7F, 0.1F, 0.4F, 0.2F, 0.1F};

// Attention of all columns alike but the first one, which gets `first` of it.
std::vector<float> shares(std::size_t groups, std::size_t columns, float first)
{
    std::vector<float> mean;
    for (std::size_t group = 0; group < groups; ++group) {
        for (std::size_t column = 0; column < columns; ++column)
            mean.push_back(column == 0 ? first : (1.0F - first) / static_cast<float>(columns - 1));
    }
    return mean;
}

QStringList rowNames(const AttentionBase &plot)
{
    QStringList names;
    for (const AttentionRow &row : plot.rowLayout().rows())
        names.append(row.name);
    return names;
}

QString svgOf(const RunModel &model, const QString &plotName)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(QSize(640, 360));
    generator.setViewBox(QRect(0, 0, 640, 360));
    FigureOptions options;
    options.size = QSizeF(640, 360);
    QPainter painter(&generator);
    paintFigure(painter, model, plotName, options);
    painter.end();
    return QString::fromUtf8(buffer.data());
}

} // namespace

class PlotsTasksTest : public QObject
{
    Q_OBJECT

private slots:
    void lossAxisSaysWhatTheTaskLoses();
    void aRegressionsAccuracyIsR2();
    void r2StartsAtTheMeanAndIsCutAtMinusOne();
    void theBaselineNamesItsClass();
    void theFigureTableHasTheErrorOfARegression();

    void threeClassesHaveThreeForms();
    void manyClassesAreAMapOfColumnsAndClasses();
    void theMapOfClassesReadsItsValues();
    void byClassIsNotOfferedWithoutClassesOrWithTooMany();
    void thePublishedExperimentKeepsItsSwitch();

    void levelsStandBelowTheirCategoryOnceItIsOpened();
    void aClickOnTheNameOpensTheCategory();
    void keysOpenAndCloseTheCategory();
    void theMenuShowsAllLevels();
    void manyLevelsEndInOneRow();
    void openedCategoriesLeaveTheOthersTheirPlaces();
    void aCategorysEqualShareIsThatOfItsInputs();
    void csvHoldsTheLevels();

    void informativeColumnsAreMarkedInWords();
    void barsAreGreyWhereNothingWasLearnt();
};

void PlotsTasksTest::lossAxisSaysWhatTheTaskLoses()
{
    const auto title = [](RunFacts facts) {
        RunModel model;
        const auto run = makeRunOf(std::move(facts));
        append(*run, record(0.5, 0.5), shares(1, 2, 0.5F));
        model.setRun(run);
        return svgOf(model, QStringLiteral("loss"));
    };
    QVERIFY(title(makeFacts(2)).contains(QStringLiteral("binary cross-entropy")));
    QVERIFY(title(classFacts(3, 2)).contains(QStringLiteral(">cross-entropy<")));
    QVERIFY(title(regressionFacts()).contains(QStringLiteral("mean squared error, standardised")));
}

void PlotsTasksTest::aRegressionsAccuracyIsR2()
{
    RunModel model;
    const auto run = makeRunOf(regressionFacts(), tableConfig());
    append(*run, record(0.5, 0.5125), shares(1, 2, 0.5F));
    model.setRun(run);
    PlotCard card(new AccuracyPlot);
    card.setModel(&model);
    show(card);
    QCOMPARE(card.plot()->title(), QStringLiteral("R²"));
    QCOMPARE(card.plot()->accessibleName(), QStringLiteral("R²"));
    const auto labels = card.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == QStringLiteral("R²"); }));
    QVERIFY(card.plot()->accessibleDescription().contains(QStringLiteral("0.512")));
    QCOMPARE(plotCsv(model, QStringLiteral("accuracy")),
             QStringLiteral("epoch,r2,val_r2\n1,0.5125,0.5125\n"));
    model.setRun(makeRun());
    append(*std::const_pointer_cast<Run>(model.run()), 0.6, 0.5);
    model.pull();
    QCOMPARE(card.plot()->title(), QStringLiteral("Accuracy"));
}

void PlotsTasksTest::r2StartsAtTheMeanAndIsCutAtMinusOne()
{
    RunModel model;
    const auto run = makeRunOf(regressionFacts(), tableConfig());
    append(*run, record(0.9, 0.1), shares(1, 2, 0.5F));
    append(*run, record(0.5, 0.5), shares(1, 2, 0.5F));
    model.setRun(run);
    AccuracyPlot plot;
    show(plot, model);
    QVERIFY(plot.yAxis->range().lower > -0.05 && plot.yAxis->range().lower <= 0.0);
    QVERIFY(svgOf(model, QStringLiteral("accuracy")).contains(QStringLiteral("always the mean: R² 0")));

    const auto wild = makeRunOf(regressionFacts(), tableConfig());
    append(*wild, record(9, -20.0), shares(1, 2, 0.5F));
    append(*wild, record(0.5, 0.6), shares(1, 2, 0.5F));
    append(*wild, record(0.4, 0.7), shares(1, 2, 0.5F));
    model.setRun(wild);
    QCoreApplication::processEvents();
    QVERIFY(plot.yAxis->range().lower > -1.1 && plot.yAxis->range().lower <= -1.0);
    // What lies lower is cut where the line leaves the plot, not moved.
    const double least = plot.yAxis->range().lower;
    const QCPGraphDataContainer &data = *plot.validationGraph()->data();
    QVERIFY(data.constBegin()->value >= least);
    const double crossing = 1.0 + (least + 20.0) / 20.6;
    QVERIFY(std::any_of(data.constBegin(), data.constEnd(), [&](const QCPGraphData &point) {
        return std::abs(point.key - crossing) < 1e-9 && std::abs(point.value - least) < 1e-9;
    }));
    QVERIFY(plot.csv().contains(QStringLiteral("-20")));
    // Zoomed out, it is all there.
    QTest::mousePress(&plot, Qt::LeftButton, {}, plot.plotRect().topLeft().toPoint() + QPoint(1, 1));
    QTest::mouseMove(&plot, plot.plotRect().bottomRight().toPoint() - QPoint(9, 9));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, plot.plotRect().bottomRight().toPoint() - QPoint(9, 9));
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.validationGraph()->data()->constBegin()->value, -20.0);
}

void PlotsTasksTest::theBaselineNamesItsClass()
{
    RunModel model;
    const auto run = makeRunOf(classFacts(2));
    append(*run, record(0.5, 0.75), shares(3, 4, 0.5F));
    model.setRun(run);
    QVERIFY(svgOf(model, QStringLiteral("accuracy")).contains(QStringLiteral("always kind a: 50.0 %")));
    const auto published = makeRun();
    append(*published, 0.6, 0.5);
    model.setRun(published);
    QVERIFY(
        svgOf(model, QStringLiteral("accuracy")).contains(QStringLiteral("always the larger class: 50.1 %")));
}

void PlotsTasksTest::theFigureTableHasTheErrorOfARegression()
{
    FigureTable table;
    const auto find = [&table](const char *name) { return table.findChild<QLabel *>(QLatin1String(name)); };
    show(table, QSize(300, 76));
    QVERIFY(!find("validationError")->isVisible());
    QCOMPARE(find("scoreTitle")->text(), QStringLiteral("accuracy"));
    table.setTask(Task::Regression, QStringLiteral("price"));
    table.setRecord({1, 0.2, 0.8, 0.25, 0.751, 0.001, 2.0, 2.1143});
    QCOMPARE(find("scoreTitle")->text(), QStringLiteral("R²"));
    QCOMPARE(find("validationAccuracy")->text(), QStringLiteral("0.751"));
    QCOMPARE(find("errorTitle")->text(), QStringLiteral("MAE, price"));
    QCOMPARE(find("validationError")->text(), QStringLiteral("2.114"));
    QVERIFY(find("validationError")->isVisible() && find("trainingError")->isVisible());
    table.setCompact(true);
    QVERIFY(find("validationError")->isVisible() && !find("trainingError")->isVisible());
    QVERIFY(table.sizeHint().height() <= 54);
}

void PlotsTasksTest::threeClassesHaveThreeForms()
{
    RunModel model;
    const auto run = makeRunOf(classFacts(3));
    append(*run, record(0.5, 0.75), shares(4, 4, 0.7F));
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model, QSize(384, 420));
    QCOMPARE(plot.view().groups, (std::vector<std::size_t>{1, 2, 3}));
    QCOMPARE(plot.legend().size(), std::size_t{3});
    QCOMPARE(plot.legend()[2].name, QStringLiteral("kind c"));
    QVERIFY(plot.legend()[2].hatched && !plot.legend()[1].hatched);
    const QImage image = plot.grab().toImage();
    const auto inside = [&](std::size_t lane, const QColor &color) {
        const QRect rect = plot.rowLayout().laneRect(plot.plotRect(), 0, lane).toRect().adjusted(4, 4, 0, -4);
        return countColor(image, color, QRect(rect.left(), rect.top(), 100, rect.height()), 40) /
               static_cast<double>(100 * rect.height());
    };
    QCOMPARE(inside(0, lightTheme().class0), 0.0);    // hollow
    QCOMPARE(inside(1, lightTheme().attention), 1.0); // filled
    const double hatched = inside(2, lightTheme().class2);
    QVERIFY2(hatched > 0.05 && hatched < 0.7, qPrintable(QString::number(hatched)));
}

void PlotsTasksTest::manyClassesAreAMapOfColumnsAndClasses()
{
    RunModel model;
    const auto run = makeRunOf(classFacts(10));
    append(*run, record(0.5, 0.75), shares(11, 4, 0.7F));
    model.setRun(run);
    PlotCard bars(new AttentionPlot);
    PlotCard map(new AttentionMap);
    for (PlotCard *card : {&bars, &map}) {
        card->plot()->setTheme(lightTheme());
        card->setModel(&model);
        show(*card, QSize(392, 389));
    }
    auto *plot = static_cast<AttentionPlot *>(bars.plot());
    auto *overTraining = static_cast<AttentionMap *>(map.plot());
    QVERIFY(plot->view().isMatrix());
    QVERIFY(plot->legend().empty());
    QVERIFY(!plot->xAxis->visible());
    QVERIFY(bars.findChild<ColorScale *>(QStringLiteral("attentionCardScale"))->isVisible());
    QCOMPARE(plot->matrixMaximum(), 0.75);
    // The map over training shows all rows then, says so, and keeps its rows beside the other's.
    QCOMPARE(overTraining->view().groups, std::vector<std::size_t>{0});
    QVERIFY(map.findChild<QLabel *>(QStringLiteral("attentionMapCardTitleNote"))->isVisible());
    QCOMPARE(overTraining->margins().bottom(), plot->margins().bottom());
    QVERIFY(svgOf(model, QStringLiteral("attention")).contains(QStringLiteral("kind j")));
    model.setAttentionRows(AttentionRows::All);
    QCoreApplication::processEvents();
    QVERIFY(!plot->view().isMatrix());
    QVERIFY(plot->xAxis->visible());
    QVERIFY(!bars.findChild<ColorScale *>(QStringLiteral("attentionCardScale"))->isVisible());
    QVERIFY(!map.findChild<QLabel *>(QStringLiteral("attentionMapCardTitleNote"))->isVisible());
}

void PlotsTasksTest::theMapOfClassesReadsItsValues()
{
    RunModel model;
    const auto run = makeRunOf(classFacts(4));
    std::vector<float> mean = shares(5, 4, 0.25F);
    mean[3 * 4 + 1] = 0.875F; // column 1 of the third class
    append(*run, record(0.5, 0.75), mean);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    const QRectF rect = plot.plotRect();
    const QRectF row = plot.rowLayout().rowRect(rect, 1);
    const QPoint third(qRound(rect.left() + rect.width() * 2.5 / 4), qRound(row.center().y()));
    QTest::mouseMove(&plot, third);
    const std::optional<ReadOut> values = plot.readOut();
    QVERIFY(values.has_value());
    QCOMPARE(values->title, QStringLiteral("x1"));
    QCOMPARE(values->lines.front().name, QStringLiteral("kind c"));
    QCOMPARE(values->lines.front().value, QStringLiteral("87.5 %"));
    QCOMPARE(values->lines.back().name, QStringLiteral("all rows"));
    QTest::mousePress(&plot, Qt::LeftButton, {}, third);
    QTest::mouseMove(&plot, third + QPoint(30, 0));
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, third + QPoint(30, 0));
    QVERIFY(!plot.isZoomed());
}

void PlotsTasksTest::byClassIsNotOfferedWithoutClassesOrWithTooMany()
{
    RunModel model;
    PlotCard card(new AttentionPlot);
    card.setModel(&model);
    show(card, QSize(392, 389));
    const auto offered = [&](RunFacts facts) {
        const std::size_t groups = facts.classNames.size() + 1;
        const std::size_t columns = facts.columnNames.size();
        const auto run = makeRunOf(std::move(facts));
        append(*run, record(0.5, 0.5), shares(groups, columns, 0.5F));
        model.setRun(run);
        const auto *list = card.findChild<QComboBox *>(QStringLiteral("attentionCardRowsList"));
        const auto *rows = card.findChild<Segmented *>(QStringLiteral("attentionCardRows"));
        return std::pair(rows->count() == 3, list->findText(QStringLiteral("By class")) >= 0);
    };
    QCOMPARE(offered(classFacts(20)), std::pair(true, true));
    QCOMPARE(offered(classFacts(21)), std::pair(false, false));
    QCOMPARE(offered(regressionFacts()), std::pair(false, false));
    const auto *plot = static_cast<AttentionPlot *>(card.plot());
    QCOMPARE(plot->view().groups, std::vector<std::size_t>{0});
}

void PlotsTasksTest::thePublishedExperimentKeepsItsSwitch()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.6, 0.5);
    model.setRun(run);
    PlotCard card(new AttentionPlot);
    card.setModel(&model);
    show(card, QSize(392, 389));
    QVERIFY(card.findChild<Segmented *>(QStringLiteral("attentionCardRows"))->isVisible());
    QVERIFY(!card.findChild<ColorScale *>(QStringLiteral("attentionCardScale"))->isVisible());
    QVERIFY(!card.findChild<QAction *>(QStringLiteral("attentionCardLevels"))->isVisible());
}

void PlotsTasksTest::levelsStandBelowTheirCategoryOnceItIsOpened()
{
    RunModel model;
    const auto run = makeRunOf(categoryFacts(), tableConfig());
    append(*run, record(0.5, 0.5), categoryShares);
    model.setRun(run);
    AttentionPlot bars;
    AttentionMap map;
    show(bars, model);
    show(map, model);
    QCOMPARE(rowNames(bars), (QStringList{"size", "colour", "weight"}));
    model.setLevelsShown(1, true);
    QCoreApplication::processEvents();
    for (const AttentionBase *plot :
         {static_cast<AttentionBase *>(&bars), static_cast<AttentionBase *>(&map)})
        QCOMPARE(rowNames(*plot), (QStringList{"size", "colour", "red", "blue", "(missing)", "weight"}));
    const std::vector<AttentionRow> &rows = bars.rowLayout().rows();
    QVERIFY(rows[1].category && rows[1].open && rows[2].level && !rows[5].level);
    QCOMPARE(AttentionRowLayout::share(bars.view().newest, 0, rows[2]), static_cast<double>(0.4F));
    const QRectF lane = bars.rowLayout().laneRect(bars.plotRect(), 2, 0);
    const int length =
        countColor(bars.grab().toImage(), mixed(lightTheme().card, lightTheme().attention, 0.65),
                   QRect(0, static_cast<int>(lane.top() + lane.height() / 4), bars.width(), 1));
    QVERIFY(std::abs(length - 0.4 * bars.plotRect().width()) <= 1.5);
    // A run to come keeps them open.
    const auto next = makeRunOf(categoryFacts(), tableConfig());
    append(*next, record(0.5, 0.5), categoryShares);
    model.setRun(next);
    QCOMPARE(rowNames(bars).size(), 6);
}

void PlotsTasksTest::aClickOnTheNameOpensTheCategory()
{
    RunModel model;
    const auto run = makeRunOf(categoryFacts(), tableConfig());
    append(*run, record(0.5, 0.5), categoryShares);
    model.setRun(run);
    AttentionMap map;
    show(map, model);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.nameRect(0).center().toPoint());
    QVERIFY(!model.allLevelsShown());
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.nameRect(1).center().toPoint());
    QVERIFY(model.levelsShown(1));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.nameRect(1).center().toPoint());
    QVERIFY(!model.levelsShown(1));
}

void PlotsTasksTest::keysOpenAndCloseTheCategory()
{
    RunModel model;
    const auto run = makeRunOf(categoryFacts(), tableConfig());
    append(*run, record(0.5, 0.5), categoryShares);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY(!model.levelsShown(1)); // none is chosen yet
    QTest::keyClick(&plot, Qt::Key_Down);
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY(model.levelsShown(1));
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(!model.levelsShown(1));
    QTest::keyClick(&plot, Qt::Key_Return);
    QVERIFY(model.levelsShown(1));
}

void PlotsTasksTest::theMenuShowsAllLevels()
{
    RunModel model;
    const auto run = makeRunOf(categoryFacts(), tableConfig());
    append(*run, record(0.5, 0.5), categoryShares);
    model.setRun(run);
    PlotCard card(new AttentionPlot);
    card.setModel(&model);
    show(card, QSize(392, 389));
    auto *levels = card.findChild<QAction *>(QStringLiteral("attentionCardLevels"));
    QVERIFY(levels->isVisible() && !levels->isChecked());
    levels->trigger();
    QVERIFY(model.allLevelsShown());
    QVERIFY(levels->isChecked());
    levels->trigger();
    QVERIFY(!model.levelsShown(1));
}

void PlotsTasksTest::manyLevelsEndInOneRow()
{
    RunFacts facts = categoryFacts();
    facts.levels.clear();
    std::vector<float> mean{0.2F, 0.7F, 0.1F};
    for (std::size_t level = 0; level < 20; ++level) {
        std::string name = std::to_string(level);
        name.insert(0, "colour=l");
        facts.levels.push_back({name, 1});
        mean.push_back(0.001F * static_cast<float>(level));
    }
    RunModel model;
    const auto run = makeRunOf(facts);
    append(*run, record(0.5, 0.5), mean);
    model.setRun(run);
    model.setLevelsShown(1, true);
    AttentionPlot plot;
    show(plot, model, QSize(384, 420));
    QCOMPARE(rowNames(plot), (QStringList{"size", "colour", "l19", "l18", "l17", "l16", "l15", "l14", "l13",
                                          "13 more", "weight"}));
    double sum = 0.0;
    for (const AttentionRow &row : plot.rowLayout().rows())
        sum += row.level ? AttentionRowLayout::share(plot.view().newest, 0, row) : 0.0;
    QVERIFY(std::abs(sum - 0.19) < 1e-6);
}

void PlotsTasksTest::openedCategoriesLeaveTheOthersTheirPlaces()
{
    RunFacts facts = makeFacts(30);
    facts.levels = {{"x29=a", 29}, {"x29=b", 29}, {"x29=c", 29}};
    std::vector<float> mean = shares(3, 33, 0.1F);
    for (std::size_t group = 0; group < 3; ++group)
        mean[group * 33 + 29] = 0.5F;
    RunModel model;
    const auto run = makeRunOf(facts);
    append(*run, record(0.5, 0.75), mean);
    run->finish(StopReason::Completed);
    model.setRun(run);
    model.setAttentionRows(AttentionRows::All);
    AttentionPlot plot;
    for (const int height : {200, 320, 700}) {
        show(plot, model, QSize(384, height));
        model.setLevelsShown(29, false);
        const QStringList closed = rowNames(plot);
        QCOMPARE(closed.front(), QStringLiteral("x29"));
        model.setLevelsShown(29, true);
        const QStringList open = rowNames(plot);
        QCOMPARE(open.front(), closed.front());
        QVERIFY(plot.rowLayout().rows()[1].level && plot.rowLayout().rows()[2].level);
        QVERIFY(plot.rowLayout().rows().back().others);
        double sum = 0.0;
        for (const AttentionRow &row : plot.rowLayout().rows())
            sum += static_cast<double>(row.level ? 0 : row.columns.size());
        QCOMPARE(sum, 30.0); // no column is lost
    }
}

void PlotsTasksTest::aCategorysEqualShareIsThatOfItsInputs()
{
    RunModel model;
    const auto run = makeRunOf(categoryFacts(), tableConfig());
    append(*run, record(0.5, 0.5), categoryShares);
    model.setRun(run);
    model.setLevelsShown(1, true);
    AttentionPlot plot;
    show(plot, model);
    const std::vector<AttentionRow> &rows = plot.rowLayout().rows();
    QVERIFY(std::isnan(plot.view().equalShare()));
    const std::vector<double> expected{0.2, 0.6, 0.2, 0.2, 0.2, 0.2};
    for (std::size_t row = 0; row < rows.size(); ++row)
        QVERIFY(std::abs(AttentionRowLayout::equalShare(plot.view(), rows[row]) - expected[row]) < 1e-12);
}

void PlotsTasksTest::csvHoldsTheLevels()
{
    RunModel model;
    const auto run = makeRunOf(categoryFacts(), tableConfig());
    append(*run, record(0.5, 0.5), {0.25F, 0.625F, 0.125F, 0.25F, 0.25F, 0.125F});
    model.setRun(run);
    QCOMPARE(plotCsv(model, QStringLiteral("attention-map")),
             QStringLiteral("epoch,rows,size,colour,weight,colour=red,colour=blue,colour=(missing)\n"
                            "1,all,0.25,0.625,0.125,0.25,0.25,0.125\n"));
    QVERIFY(
        plotCsv(model, QStringLiteral("attention")).contains(QStringLiteral("colour=red,all,1,0.25,0,,\n")));
}

void PlotsTasksTest::informativeColumnsAreMarkedInWords()
{
    TrainingConfig config;
    config.data.source = std::string("syn4");
    RunFacts facts = makeFacts(4);
    facts.informativeColumns = {0, 2};
    RunModel model;
    const auto run = makeRunOf(facts, config);
    append(*run, record(0.5, 0.75), shares(3, 4, 0.5F));
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    for (std::size_t row = 0; row < 4; ++row)
        QCOMPARE(plot.rowLayout().rows()[row].informative, row % 2 == 0);
    const QString svg = svgOf(model, QStringLiteral("attention"));
    QCOMPARE(svg.count(QStringLiteral(">informative<")), 2);
    QVERIFY(plot.legend().size() == 2 && plot.legend()[0].name == QStringLiteral("y = 1"));
    plot.resize(384, 150); // too low for words under names: a key says it
    QCOMPARE(plot.legend().size(), std::size_t{3});
    QCOMPARE(plot.legend()[0].name, QStringLiteral("informative"));
    const auto published = makeRun();
    append(*published, 0.6, 0.5);
    model.setRun(published);
    QCOMPARE(svgOf(model, QStringLiteral("attention")).count(QStringLiteral(">label column<")), 1);
}

void PlotsTasksTest::barsAreGreyWhereNothingWasLearnt()
{
    RunModel model;
    const auto run = makeRun();
    append(*run, 0.7, 0.7, 0.5, 0.5, 0.5F);
    run->setState(RunState::Running);
    model.setRun(run);
    AttentionPlot plot;
    show(plot, model);
    QVERIFY(countColor(plot.grab().toImage(), lightTheme().attention) > 100);
    run->finish(StopReason::Completed);
    model.pull();
    QCoreApplication::processEvents();
    QVERIFY(plot.view().learntNothing);
    const QImage image = plot.grab().toImage();
    QCOMPARE(countColor(image, lightTheme().attention), 0);
    QVERIFY(countColor(image, lightTheme().published) > 100);
}

QTEST_MAIN(PlotsTasksTest)
#include "plots_tasks_test.moc"
