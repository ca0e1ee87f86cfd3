// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots_run.h"

#include "ui/inspector/class_table.h"
#include "ui/inspector/confusion_matrix.h"
#include "ui/inspector/model_tab.h"
#include "ui/inspector/prediction_plot.h"
#include "ui/inspector/results_tab.h"
#include "ui/inspector/score_bars.h"
#include "ui/inspector/things_to_know.h"
#include "ui/layers/layer_answers.h"
#include "ui/run_model.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <limits>
#include <memory>

using namespace attention;
using namespace attention::testing;

namespace {

RunFacts cancerFacts()
{
    RunFacts facts = makeFacts(4);
    facts.classNames = {"benign", "malignant"};
    facts.targetName = std::string("diagnosis");
    facts.informativeColumns.clear();
    facts.truthKnown = false;
    facts.validationRows = 114;
    facts.majorityClass = 0;
    facts.baselineAccuracy = 72.0 / 114;
    return facts;
}

RunFacts priceFacts()
{
    RunFacts facts = makeFacts(2);
    facts.task = Task::Regression;
    facts.classNames.clear();
    facts.targetName = std::string("price");
    facts.validationRows = 5000;
    facts.baselineAccuracy = 0.0;
    facts.baselineMae = 6.6124;
    return facts;
}

void publish(Run &run, Evaluation evaluation)
{
    run.evaluation.back() = std::move(evaluation);
    run.evaluation.publish();
}

void addEpoch(Run &run, double valAccuracy, double valMae = 0.0)
{
    EpochResult result;
    result.record = {static_cast<std::int64_t>(run.epochs.size()) + 1,
                     0.1,
                     valAccuracy,
                     0.1,
                     valAccuracy,
                     0.001,
                     valMae,
                     valMae};
    run.append(std::move(result));
}

Evaluation cancerEvaluation()
{
    Evaluation evaluation;
    evaluation.epoch = 1;
    evaluation.classes = 2;
    evaluation.confusion = {71, 1, 1, 41};
    evaluation.auc = 0.9934;
    return evaluation;
}

Evaluation priceEvaluation()
{
    Evaluation evaluation;
    evaluation.epoch = 1;
    evaluation.truth = {1.0F, 5.0F, 9.5F, std::numeric_limits<float>::quiet_NaN()};
    evaluation.predicted = {2.0F, 5.0F, 8.25F, 1.0F};
    return evaluation;
}

} // namespace

class ResultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sayToPressRunBeforeTheFirst();
    void askForTheEvaluationOnlyWhileVisible();
    void standBesideGuessingWithTheirInterval();
    void listTheClassThatIsLookedForFirst();
    void theMatrixHasCountsAndShares();
    void classesBeyondTwentyHaveATableOnly();
    void moreThanTenClassesHaveNoShares();
    void aRegressionHasPointsAndItsErrors();
    void thePredictionPlotHasEqualAxesAndReadsItsPoints();
    void copyGivesTheTableAndThePicture();
    void saveHandsOverCsv();
    void theFormerPageStaysUntilTheNextRunHasFigures();
    void barsAreGreyWhereNothingWasLearnt();
    void tablesHaveThingsToKnow();
    void theModelTabHasTheNetworkAsItIs();

private:
    template <class T>
    T *find(const char *name) const
    {
        return m_tab->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    std::shared_ptr<Run> showRun(RunFacts facts, Evaluation evaluation, double valAccuracy,
                                 double valMae = 0.0)
    {
        auto run = makeRunOf(std::move(facts));
        addEpoch(*run, valAccuracy, valMae);
        publish(*run, std::move(evaluation));
        m_model->setRun(run);
        return run;
    }

    std::unique_ptr<RunModel> m_model;
    std::unique_ptr<ResultsTab> m_tab;
};

void ResultsTest::init()
{
    m_model = std::make_unique<RunModel>();
    m_model->setRun(makeRun());
    m_tab = std::make_unique<ResultsTab>(*m_model);
    m_tab->resize(330, 800);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
}

void ResultsTest::cleanup()
{
    m_tab.reset();
    m_model.reset();
}

void ResultsTest::sayToPressRunBeforeTheFirst()
{
    QVERIFY(find<QLabel>("resultsEmpty")->isVisible());
    QCOMPARE(text("resultsEmpty"), QStringLiteral("Press Run to train. Nothing needs to be set."));
    showRun(cancerFacts(), cancerEvaluation(), 112.0 / 114);
    QVERIFY(!find<QLabel>("resultsEmpty")->isVisible());
}

void ResultsTest::askForTheEvaluationOnlyWhileVisible()
{
    const auto run = makeRun();
    m_model->setRun(run);
    QVERIFY(run->takeEvaluationWanted(false));
    m_tab->hide();
    m_model->pull();
    QVERIFY(!run->takeEvaluationWanted(false));
    m_tab->show();
    m_model->pull();
    QVERIFY(run->takeEvaluationWanted(false));
}

void ResultsTest::standBesideGuessingWithTheirInterval()
{
    showRun(cancerFacts(), cancerEvaluation(), 112.0 / 114);
    QCOMPARE(text("resultsHeadline"), QStringLiteral("98.2 %"));
    QCOMPARE(text("resultsHeadlineWords"), QStringLiteral("of 114 validation rows are right"));
    QCOMPARE(text("resultsInterval"), QStringLiteral("95 % interval 93.8 to 99.5 %, at epoch 1"));
    QCOMPARE(text("resultsMore"), QStringLiteral("AUC 0.993"));
    const auto &bars = find<ScoreBars>("resultsBars")->bars();
    QCOMPARE(bars[0].figure, QStringLiteral("98.2 %"));
    QCOMPARE(bars[1].name, QStringLiteral("always benign"));
    QCOMPARE(bars[1].figure, QStringLiteral("63.2 %"));
    QVERIFY(!find<PredictionPlot>("predictionPlot")->isVisible());
}

void ResultsTest::listTheClassThatIsLookedForFirst()
{
    showRun(cancerFacts(), cancerEvaluation(), 112.0 / 114);
    auto *table = find<ClassTable>("classTable");
    QCOMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->topLevelItem(0)->text(0), QStringLiteral("malignant"));
    QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("41 of 42"));
    QCOMPARE(table->topLevelItem(1)->text(1), QStringLiteral("71 of 72"));
    QCOMPARE(table->topLevelItem(1)->text(2), QStringLiteral("71 of 72"));
    QCOMPARE(find<ConfusionMatrix>("confusionMatrix")->cellText(0, 0),
             QStringLiteral("malignant, right: 41 of 42 rows, 97.6 %"));
    QCOMPARE(find<ConfusionMatrix>("confusionMatrix")->cellText(1, 0),
             QStringLiteral("benign, said to be malignant: 1 of 72 rows, 1.4 %"));
}

void ResultsTest::theMatrixHasCountsAndShares()
{
    ConfusionMatrix matrix;
    matrix.setPalette(toPalette(lightTheme()));
    matrix.setCounts({QStringLiteral("a"), QStringLiteral("b")}, {40, 0, 5, 5});
    matrix.resize(298, matrix.sizeHint().height());
    const QImage image = matrix.grab().toImage();
    const auto shade = [&](int truth, int said) {
        const QRectF cell = matrix.cellRect(truth, said);
        return QColor(image.pixel(qRound(cell.left() + 6), qRound(cell.bottom() - 4)));
    };
    const Theme &theme = lightTheme();
    QVERIFY(isColor(shade(0, 0).rgb(), mixed(theme.card, theme.accent, 0.40)));
    QVERIFY(isColor(shade(0, 1).rgb(), mixed(theme.card, theme.accent, 0.06)));
    QVERIFY(isColor(shade(1, 0).rgb(), mixed(theme.card, theme.accent, 0.23)));
    for (int truth = 0; truth < 2; ++truth) {
        for (int said = 0; said < 2; ++said) {
            const QRectF cell = matrix.cellRect(truth, said);
            QVERIFY(QRectF(matrix.rect()).contains(cell));
            QVERIFY(contrastRatio(theme.text, shade(truth, said)) >= 4.5);
        }
    }
    QVERIFY(matrix.accessibleDescription().contains(QStringLiteral("a, right: 40 of 40 rows, 100.0 %")));
}

void ResultsTest::classesBeyondTwentyHaveATableOnly()
{
    RunFacts facts = cancerFacts();
    facts.task = Task::Multiclass;
    facts.classNames.clear();
    Evaluation evaluation;
    evaluation.epoch = 1;
    evaluation.classes = 21;
    for (std::size_t i = 0; i < 21; ++i)
        facts.classNames.push_back(columnName(i));
    evaluation.confusion.assign(441, 1);
    showRun(facts, evaluation, 0.5);
    QVERIFY(!find<ConfusionMatrix>("confusionMatrix")->isVisible());
    QCOMPARE(find<ClassTable>("classTable")->topLevelItemCount(), 21);
    QCOMPARE(text("resultsFigureTitle"), QStringLiteral("By class"));
    QVERIFY(!find<QLabel>("resultsMore")->isVisible()); // no area under a curve of many classes
}

void ResultsTest::moreThanTenClassesHaveNoShares()
{
    ConfusionMatrix ten;
    ConfusionMatrix eleven;
    for (auto [matrix, classes] : {std::pair(&ten, 10), std::pair(&eleven, 11)}) {
        QStringList names;
        for (int i = 0; i < classes; ++i)
            names.append(QString::number(i));
        matrix->setCounts(names, std::vector<std::size_t>(static_cast<std::size_t>(classes * classes), 3));
        matrix->resize(298, matrix->sizeHint().height());
        matrix->resize(298, matrix->sizeHint().height());
        QVERIFY(matrix->minimumSizeHint().width() <= 298);
    }
    QVERIFY(ten.cellRect(0, 0).height() > 1.5 * eleven.cellRect(0, 0).height());
}

void ResultsTest::aRegressionHasPointsAndItsErrors()
{
    showRun(priceFacts(), priceEvaluation(), 0.8731, 2.1143);
    QCOMPARE(text("resultsHeadline"), QStringLiteral("0.873"));
    QCOMPARE(text("resultsHeadlineWords"), QStringLiteral("R² on 5\u202F000 validation rows"));
    QCOMPARE(text("resultsMore"),
             QStringLiteral("price is missed by 2.114 on average (MAE); the mean misses by 6.612."));
    QVERIFY(find<PredictionPlot>("predictionPlot")->isVisible());
    QCOMPARE(find<PredictionPlot>("predictionPlot")->pointCount(), std::size_t{3});
    QVERIFY(!find<ConfusionMatrix>("confusionMatrix")->isVisible());
    QVERIFY(!find<ClassTable>("classTable")->isVisible());
    QCOMPARE(text("resultsSample"), QStringLiteral("4 of 5\u202F000 rows are shown"));
    QCOMPARE(find<ScoreBars>("resultsBars")->bars()[1].name, QStringLiteral("always the mean"));
}

void ResultsTest::thePredictionPlotHasEqualAxesAndReadsItsPoints()
{
    showRun(priceFacts(), priceEvaluation(), 0.8731, 2.1143);
    auto *plot = find<PredictionPlot>("predictionPlot");
    QCOMPARE(plot->xAxis->range(), plot->yAxis->range());
    QCOMPARE(plot->axisRect()->width(), plot->axisRect()->height());
    QVERIFY(!plot->readOut().has_value());
    QCOMPARE(plot->graph(0)->pen().style(), Qt::NoPen); // of points without a pen of their own: no outline
    QTest::mouseMove(plot,
                     QPoint(qRound(plot->xAxis->coordToPixel(9.5)), qRound(plot->yAxis->coordToPixel(8.25))));
    QVERIFY(plot->readOut().has_value());
    QCOMPARE(plot->readOut()->lines[0].value, QStringLiteral("9.5"));
    QCOMPARE(plot->readOut()->lines[1].value, QStringLiteral("8.25"));
    QCOMPARE(plot->readOut()->lines[2].value, QStringLiteral("-1.25"));
}

void ResultsTest::copyGivesTheTableAndThePicture()
{
    showRun(cancerFacts(), cancerEvaluation(), 112.0 / 114);
    QSignalSpy copied(m_tab.get(), &ResultsTab::copied);
    find<QToolButton>("resultsCopyButton")->click();
    QCOMPARE(copied.count(), 1);
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(content->text(),
             QStringLiteral("truth,said benign,said malignant\nbenign,71,1\nmalignant,1,41\n"));
    QVERIFY(content->hasImage());
}

void ResultsTest::saveHandsOverCsv()
{
    showRun(priceFacts(), priceEvaluation(), 0.8731, 2.1143);
    QSignalSpy saved(m_tab.get(), &ResultsTab::saveRequested);
    find<QToolButton>("resultsSaveButton")->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved[0][0].toString(), QStringLiteral("predictions.csv"));
    QCOMPARE(saved[0][1].toString(), QStringLiteral("truth,predicted\n1,2\n5,5\n9.5,8.25\n,1\n"));
}

void ResultsTest::theFormerPageStaysUntilTheNextRunHasFigures()
{
    showRun(cancerFacts(), cancerEvaluation(), 112.0 / 114);
    const auto next = makeRunOf(cancerFacts());
    next->setState(RunState::Running);
    m_model->setRun(next);
    QCOMPARE(text("resultsHeadline"), QStringLiteral("98.2 %"));
    QVERIFY(!find<QLabel>("resultsEmpty")->isVisible());
    addEpoch(*next, 0.5);
    Evaluation evaluation = cancerEvaluation();
    evaluation.confusion = {36, 36, 21, 21};
    publish(*next, evaluation);
    next->setState(RunState::Paused);
    m_model->pull();
    QCOMPARE(text("resultsHeadline"), QStringLiteral("50.0 %"));
    const auto reset = makeRunOf(cancerFacts());
    m_model->setRun(reset);
    QVERIFY(find<QLabel>("resultsEmpty")->isVisible());
}

void ResultsTest::barsAreGreyWhereNothingWasLearnt()
{
    const auto run = makeRun();
    EpochResult result;
    result.record = {1, 0.7, 0.5, 0.7, 0.5, 0.001, 0.0, 0.0};
    run->append(std::move(result));
    Evaluation evaluation;
    evaluation.epoch = 1;
    evaluation.classes = 2;
    evaluation.confusion = {500, 498, 502, 500};
    publish(*run, evaluation);
    m_tab->setPalette(toPalette(lightTheme()));
    m_model->setRun(run);
    auto *bars = find<ScoreBars>("resultsBars");
    QVERIFY(countColor(bars->grab().toImage(), lightTheme().validation) > 100);
    run->finish(StopReason::Completed);
    m_model->pull();
    QCOMPARE(countColor(bars->grab().toImage(), lightTheme().validation), 0);
}

void ResultsTest::tablesHaveThingsToKnow()
{
    RunFacts facts = cancerFacts();
    showRun(facts, cancerEvaluation(), 112.0 / 114);
    QCOMPARE(find<ThingsToKnow>("thingsToKnow")->count(), 0);
    QVERIFY(find<QWidget>("openTrustLink")->isVisible()); // whether its attention can be believed
    TableNote note;
    note.warning = true;
    note.text = Sentence{"%1 equals the target: leak?", {Sentence::named("x3")}};
    facts.notes = {note};
    facts.warnings = {{48, "radius", "is no number: left empty"}, {51, {}, "has 32 cells instead of 33"}};
    showRun(facts, cancerEvaluation(), 112.0 / 114);
    QVERIFY(find<ThingsToKnow>("thingsToKnow")->isVisible());
    QCOMPARE(text("thingToKnow0"), QStringLiteral("x3 equals the target: leak?"));
    QCOMPARE(text("thingToKnow1"), QStringLiteral("2 warnings while reading the file"));
    QCOMPARE(
        find<QLabel>("thingToKnow1")->toolTip(),
        QStringLiteral("Line 48, radius: is no number: left empty\nLine 51, has 32 cells instead of 33"));
    showRun(cancerFacts(), cancerEvaluation(), 112.0 / 114);
    QCOMPARE(find<ThingsToKnow>("thingsToKnow")->count(), 0);
}

void ResultsTest::theModelTabHasTheNetworkAsItIs()
{
    RunModel model;
    TrainingConfig config;
    config.data.source = "flowers.csv";
    RunFacts facts = cancerFacts();
    facts.task = Task::Multiclass;
    facts.classNames = {"a", "b", "c"};
    facts.inputs = 7;
    auto run = std::make_shared<Run>(1000, config);
    model.setRun(run);
    LayerAnswers answers(model);
    ModelTab tab(model, answers);
    QVERIFY(tab.findChild<QLabel *>(QStringLiteral("modelTotalLabel"))->text().isEmpty());
    run->prepare(facts);
    model.pull();
    // dense_1 7·7, dense_2 7·16 + 16, dense_3 16·16, dense_4 16·3 + 3 without an attention bias.
    QCOMPARE(tab.findChild<QLabel *>(QStringLiteral("modelTotalLabel"))->text(),
             QStringLiteral("%1 parameters").arg(49 + 128 + 256 + 51));
}

QTEST_MAIN(ResultsTest)
#include "results_test.moc"
