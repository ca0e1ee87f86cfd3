// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "tests/ui/kept_runs.h"
#include "ui/export/figure_picture.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/overlay_lines.h"
#include "ui/runs/compare_menu.h"
#include "ui/runs/run_table_model.h"
#include "ui/runs/run_table_view.h"
#include "ui/runs/runs_csv.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QtTest>

using namespace attention;
using attention::testing::makeCurve;
using attention::testing::makeEpochs;
using attention::testing::makeKept;

/// Kept runs in the window: their page, the Compare button and what is drawn; everything by object names.
class RunsTabTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void withoutARunThePageSaysSo();
    void aRunAppearsWithItsFigures();
    void newRunsStandFirstAndPinnedOnesAboveAll();
    void aClickOnAHeadingSortsByIt();
    void sortingByAFigurePutsWhatIsNoNumberLast();
    void aNameIsEditedInPlace();
    void aDoubleClickOnAFigureRenamesToo();
    void renamingWhileRenamingChangesNothing();
    void theNoteIsKept();
    void deletingCanBeUndoneInTheMessageBar();
    void aTickDrawsTheRunInBothCurves();
    void spaceTicks();
    void thePresentRunIsNotDrawnTwice();
    void aLongerRunIsCutAtTheAxisEnd();
    void otherKindsOfFiguresAreNotDrawn();
    void overlaysAreInPictures();
    void theReadOutNamesOverlays();
    void twoRunsShowWhatDiffers();
    void enterOpensARun();
    void aWideListHasOneLineARun();
    void compareTicksRunsAndStaysOpen();
    void compareOffersTheLatestAndThePinned();
    void compareHidesThePublishedLog();
    void compareLeadsToAllRuns();
    void allRunsOpenFromTheRailInANarrowWindow();
    void compareIsAnIconInASmallWindow();
    void csvOfAllRunsHasARowEach();
    void csvOfEpochsHasTheNameFirst();
    void linesAreCutAtTheRectangle();
    void troubleWithTheDatabaseIsSaidOnce();

private:
    RunLibrary &library() const { return window().runs(); }
    RunTableView *table() const { return find<RunTableView>("runTable"); }
    CurvePlot *lossPlot() const
    {
        const auto plots = window().findChildren<CurvePlot *>();
        for (CurvePlot *plot : plots) {
            if (plot->plotName() == QLatin1String("loss"))
                return plot;
        }
        qFatal("there is no loss plot");
    }
    void keep(const KeptRun &run) const { library().keep(run, makeCurve(run)); }
    /// Three runs: the second is the best, the third the newest.
    void keepThree() const
    {
        keep(makeKept(1, 20, 0.4, 1));
        keep(makeKept(2, 10, 0.2, 2));
        KeptRun third = makeKept(3, 30, 0.3, 3);
        third.former = makeKept(2, 10, 0.2, 2).config;
        keep(third);
    }
    std::vector<KeptRunId> order() const
    {
        std::vector<KeptRunId> ids;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            ids.push_back(table()->model()->index(row, 0).data(RunTableModel::IdRole).toLongLong());
        return ids;
    }
    QModelIndex rowOf(KeptRunId id) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            const QModelIndex index = table()->model()->index(row, 0);
            if (index.data(RunTableModel::IdRole).toLongLong() == id)
                return index;
        }
        return {};
    }
    void clickHeading(int column) const
    {
        QHeaderView *header = table()->header();
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    void tick(KeptRunId id) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->tickRect(rowOf(id)).center());
    }
    void openCompare() const
    {
        auto *menu = find<CompareMenu>("compareMenu");
        menu->popup(window().mapToGlobal(QPoint(100, 100)));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
    }
    int quietPixels(const QImage &image) const
    {
        const QRgb wanted = lightTheme().quietText.rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += (image.pixel(x, y) | 0xFF000000U) == wanted ? 1 : 0;
        }
        return count;
    }
};

void RunsTabTest::init()
{
    openWindow();
    theme().setChoice(ThemeChoice::Light);
    QTRY_VERIFY_WITH_TIMEOUT(library().isReady(), patience);
    auto *tabs = find<QTabBar>("inspectorTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == QLatin1String("Runs"))
            tabs->setCurrentIndex(i);
    }
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Runs"));
}

void RunsTabTest::withoutARunThePageSaysSo()
{
    QVERIFY(find<QLabel>("noRunsLabel")->isVisible());
    QCOMPARE(find<QLabel>("noRunsLabel")->text(), QStringLiteral("Each run is kept here."));
    QVERIFY(!table()->isVisible());
    keepThree();
    QVERIFY(table()->isVisible());
    QCOMPARE(find<QLabel>("runCountLabel")->text(), QStringLiteral("3 runs"));
}

void RunsTabTest::aRunAppearsWithItsFigures()
{
    experiment().setPace(0);
    QTest::mouseClick(find<QPushButton>("runButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    QCOMPARE(table()->model()->rowCount(), 1);
    const QModelIndex row = table()->model()->index(0, 0);
    QCOMPARE(row.data().toString(), QStringLiteral("Label column"));
    QCOMPARE(row.siblingAtColumn(RunTableModel::Epochs).data().toString(), QStringLiteral("20"));
    QCOMPARE(row.siblingAtColumn(RunTableModel::Loss).data().toString(),
             QString::number(model().run()->epochs.back().valLoss, 'f', 4));
    QVERIFY(row.siblingAtColumn(RunTableModel::Accuracy).data().toString().endsWith(QStringLiteral(" %")));
    QVERIFY(!row.siblingAtColumn(RunTableModel::Seconds).data().toString().isEmpty());
    QVERIFY(row.data(RunTableModel::PresentRole).toBool());
}

void RunsTabTest::newRunsStandFirstAndPinnedOnesAboveAll()
{
    keepThree();
    QCOMPARE(order(), (std::vector<KeptRunId>{3, 2, 1}));
    table()->select(1);
    QTest::mouseClick(find<QPushButton>("pinRunButton"), Qt::LeftButton);
    QCOMPARE(order(), (std::vector<KeptRunId>{1, 3, 2}));
    QCOMPARE(find<QPushButton>("pinRunButton")->text(), QStringLiteral("Unpin"));
    keep(makeKept(4));
    QCOMPARE(order(), (std::vector<KeptRunId>{1, 4, 3, 2}));
}

void RunsTabTest::aClickOnAHeadingSortsByIt()
{
    keepThree();
    library().setPinned(1, true);
    clickHeading(RunTableModel::Loss);
    QCOMPARE(order(), (std::vector<KeptRunId>{1, 2, 3}));
    clickHeading(RunTableModel::Loss);
    QCOMPARE(order(), (std::vector<KeptRunId>{1, 3, 2}));
    clickHeading(RunTableModel::Epochs);
    QCOMPARE(order(), (std::vector<KeptRunId>{1, 2, 3}));
    clickHeading(RunTableModel::Epochs);
    clickHeading(RunTableModel::Epochs); // the third click: newest first
    QCOMPARE(order(), (std::vector<KeptRunId>{1, 3, 2}));
}

void RunsTabTest::sortingByAFigurePutsWhatIsNoNumberLast()
{
    keepThree();
    KeptRun diverged = makeKept(4);
    diverged.last.valLoss = std::nan("");
    keep(diverged);
    clickHeading(RunTableModel::Loss);
    QCOMPARE(order(), (std::vector<KeptRunId>{2, 3, 1, 4}));
    QCOMPARE(rowOf(4).siblingAtColumn(RunTableModel::Loss).data().toString(), QStringLiteral("–"));
}

void RunsTabTest::aNameIsEditedInPlace()
{
    keepThree();
    table()->select(2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = find<QLineEdit>("runNameEditor");
    editor->setText(QStringLiteral("best so far"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(library().find(2)->name, QStringLiteral("best so far"));
    QCOMPARE(rowOf(2).data().toString(), QStringLiteral("best so far"));
}

void RunsTabTest::aDoubleClickOnAFigureRenamesToo()
{
    keepThree();
    const QRect cell = table()->visualRect(rowOf(2).siblingAtColumn(RunTableModel::Accuracy));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
    QVERIFY(window().findChild<QLineEdit *>(QStringLiteral("runNameEditor")) != nullptr);
}

void RunsTabTest::renamingWhileRenamingChangesNothing()
{
    keepThree();
    table()->select(2);
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    table()->editName();
    auto *editor = find<QLineEdit>("runNameEditor");
    editor->setText(QStringLiteral("half"));
    table()->editName();
    QCOMPARE(editor->text(), QStringLiteral("half"));
    table()->setCurrentIndex({});
    table()->editName();
}

void RunsTabTest::theNoteIsKept()
{
    keepThree();
    table()->select(2);
    auto *note = find<QLineEdit>("runNote");
    QVERIFY(note->isVisible());
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("for the paper"));
    table()->select(1);
    table()->setFocus();
    QCOMPARE(library().find(2)->note, QStringLiteral("for the paper"));
    QCOMPARE(library().find(1)->note, QString());
    QVERIFY(note->text().isEmpty());
}

void RunsTabTest::deletingCanBeUndoneInTheMessageBar()
{
    keepThree();
    table()->select(3);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(order(), (std::vector<KeptRunId>{2, 1}));
    auto *bar = find<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("seed 2 → 3")), qPrintable(bar->text()));
    bar->actionButton(0)->click();
    QCOMPARE(order(), (std::vector<KeptRunId>{3, 2, 1}));
    QVERIFY(!bar->isVisible());
}

void RunsTabTest::aTickDrawsTheRunInBothCurves()
{
    keepThree();
    tick(3);
    QTRY_COMPARE(lossPlot()->overlays().size(), std::size_t{1});
    QCOMPARE(lossPlot()->overlays().front()->name, QStringLiteral("seed 2 → 3, and 1 more"));
    int curves = 0;
    for (const CurvePlot *plot : window().findChildren<CurvePlot *>())
        curves += plot->overlays().size() == 1 ? 1 : 0;
    QCOMPARE(curves, 2);
    QVERIFY(lossPlot()->description().contains(QStringLiteral("No epoch")));
    tick(3);
    QCOMPARE(lossPlot()->overlays().size(), std::size_t{0});
}

void RunsTabTest::spaceTicks()
{
    keepThree();
    table()->select(2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(library().isShown(2));
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(!library().isShown(2));
}

void RunsTabTest::thePresentRunIsNotDrawnTwice()
{
    experiment().setPace(0);
    QTest::mouseClick(find<QPushButton>("runButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    tick(library().runs().front().id);
    QTRY_VERIFY(library().isShown(library().runs().front().id));
    QCOMPARE(model().overlays().size(), std::size_t{0});
    TrainingConfig settings = experiment().settings();
    settings.data.seed = 2;
    experiment().setSettings(settings);
    experiment().reset();
    QTRY_COMPARE(model().overlays().size(), std::size_t{1});
    QCOMPARE(model().overlays().front()->epochs->size(), std::size_t{20});
}

void RunsTabTest::aLongerRunIsCutAtTheAxisEnd()
{
    keepThree(); // the axis ends at epoch 20, run 3 has 30
    library().setShown(3, true);
    QTRY_COMPARE(lossPlot()->overlays().size(), std::size_t{1});
    QCOMPARE(lossPlot()->xAxis->range().upper, 20.5);
    QTRY_VERIFY(quietPixels(lossPlot()->grab().toImage()) > 0);
    const QImage image = lossPlot()->toPixmap(lossPlot()->width(), lossPlot()->height()).toImage();
    const QRectF plot = lossPlot()->plotRect();
    // Right of the axis rectangle there is nothing but the card.
    for (int y = qRound(plot.top()); y < qRound(plot.bottom()) - 2; ++y)
        QCOMPARE(image.pixelColor(qRound(plot.right()) + 3, y).name(), lightTheme().card.name());
}

void RunsTabTest::otherKindsOfFiguresAreNotDrawn()
{
    KeptRun regression = makeKept(1);
    regression.task = Task::Regression;
    keep(regression);
    keep(makeKept(2));
    library().setShown(1, true);
    library().setShown(2, true);
    QTRY_COMPARE(model().overlays().size(), std::size_t{2});
    QCOMPARE(lossPlot()->overlays().size(), std::size_t{1});
}

void RunsTabTest::overlaysAreInPictures()
{
    keepThree();
    const auto picture = [this] {
        LossPlot plot;
        plot.setTheme(lightTheme());
        plot.resize(600, 400);
        plot.refreshFrom(model());
        return plot.toPixmap(600, 400).toImage();
    };
    const QImage without = picture();
    library().setShown(1, true);
    QTRY_COMPARE(model().overlays().size(), std::size_t{1});
    const QImage with = picture();
    QVERIFY(with != without);
}

void RunsTabTest::theReadOutNamesOverlays()
{
    keepThree();
    library().setShown(3, true);
    QTRY_COMPARE(lossPlot()->overlays().size(), std::size_t{1});
    const QRectF rect = lossPlot()->plotRect();
    QTest::mouseMove(lossPlot(), rect.center().toPoint());
    QTRY_VERIFY(lossPlot()->readOut().has_value());
    const ReadOut values = *lossPlot()->readOut();
    const auto line = std::find_if(values.lines.begin(), values.lines.end(), [](const ReadOut::Line &each) {
        return each.name == QStringLiteral("seed 2 → 3, and 1 more");
    });
    QStringList names;
    for (const ReadOut::Line &each : values.lines)
        names.append(each.name);
    QVERIFY2(line != values.lines.end(), qPrintable(values.title + names.join(u';')));
    QVERIFY(line->value.startsWith(QStringLiteral("0.")));
}

void RunsTabTest::twoRunsShowWhatDiffers()
{
    keepThree();
    table()->select(3);
    table()->selectionModel()->select(rowOf(2), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto *differences = find<QTreeWidget>("runDifferences");
    QVERIFY(differences->isVisible());
    QStringList lines;
    for (int i = 0; i < differences->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = differences->topLevelItem(i);
        lines.append(item->text(0) + u'|' + item->text(1) + u'|' + item->text(2));
    }
    QVERIFY2(lines.contains(QStringLiteral("seed|2|3")), qPrintable(lines.join(u';')));
    QVERIFY(lines.contains(QStringLiteral("epochs|10|30")));
    QVERIFY(lines.contains(QStringLiteral("validation loss|0.2000|0.3000")));
    QVERIFY(!find<QPushButton>("openRunButton")->isEnabled());
}

void RunsTabTest::enterOpensARun()
{
    keepThree();
    table()->select(2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().epochCount() == 10, patience);
    QCOMPARE(experiment().settings().data.seed, std::int64_t{2});
}

void RunsTabTest::aWideListHasOneLineARun()
{
    keepThree();
    QVERIFY(table()->isTwoLines());
    const int height = table()->visualRect(rowOf(1)).height();
    QVERIFY(table()->isColumnHidden(RunTableModel::BestLoss));
    RunTableView wide;
    wide.setModel(table()->model());
    wide.resize(1000, 300);
    wide.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wide));
    QVERIFY(!wide.isTwoLines());
    QVERIFY(!wide.isColumnHidden(RunTableModel::BestLoss));
    QVERIFY(wide.visualRect(rowOf(1)).height() < height);
}

void RunsTabTest::compareTicksRunsAndStaysOpen()
{
    keepThree();
    openCompare();
    auto *menu = find<CompareMenu>("compareMenu");
    QAction *run = find<QAction>(QStringLiteral("compareRun2"));
    QVERIFY(!run->isChecked());
    const QPoint place = menu->actionGeometry(run).center();
    QTest::mouseMove(menu, place);
    QTest::mouseClick(menu, Qt::LeftButton, {}, place);
    QVERIFY(menu->isVisible());
    QVERIFY(library().isShown(2));
    QTRY_COMPARE(lossPlot()->overlays().size(), std::size_t{1});
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QVERIFY(!library().isShown(2));
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!menu->isVisible());
}

void RunsTabTest::compareOffersTheLatestAndThePinned()
{
    for (KeptRunId id = 1; id <= 20; ++id)
        keep(makeKept(id));
    library().setPinned(1, true);
    openCompare();
    QStringList names;
    for (const QAction *action : find<CompareMenu>("compareMenu")->actions()) {
        if (action->objectName().startsWith(QLatin1String("compareRun")))
            names.append(action->objectName());
    }
    QCOMPARE(names.size(), qsizetype{CompareMenu::mostRuns});
    QCOMPARE(names[0], QStringLiteral("compareRun1"));
    QCOMPARE(names[1], QStringLiteral("compareRun20"));
    find<CompareMenu>("compareMenu")->close();
}

void RunsTabTest::compareHidesThePublishedLog()
{
    QVERIFY(lossPlot()->showsPublished());
    openCompare();
    find<QAction>(QStringLiteral("comparePublished"))->toggle();
    QVERIFY(!lossPlot()->showsPublished());
    find<QAction>(QStringLiteral("comparePublished"))->toggle();
    QVERIFY(lossPlot()->showsPublished());
    find<CompareMenu>("compareMenu")->close();
    TrainingConfig settings = experiment().settings();
    settings.epochs = 30;
    experiment().setSettings(settings);
    openCompare();
    QVERIFY(!find<QAction>(QStringLiteral("comparePublished"))->isEnabled());
    find<CompareMenu>("compareMenu")->close();
}

void RunsTabTest::compareLeadsToAllRuns()
{
    keepThree();
    find<QTabBar>("inspectorTabs")->setCurrentIndex(0);
    openCompare();
    find<QAction>(QStringLiteral("compareAllRuns"))->trigger();
    QVERIFY(table()->isVisible());
    find<CompareMenu>("compareMenu")->close();
}

void RunsTabTest::allRunsOpenFromTheRailInANarrowWindow()
{
    keepThree();
    window().resize(1280, 800);
    QTRY_VERIFY(!table()->isVisible());
    openCompare();
    find<QAction>(QStringLiteral("compareAllRuns"))->trigger();
    QTRY_VERIFY(table()->isVisible());
    find<CompareMenu>("compareMenu")->close();
}

void RunsTabTest::compareIsAnIconInASmallWindow()
{
    QCOMPARE(find<QPushButton>("compareButton")->text(), QStringLiteral("Compare"));
    window().resize(1024, 640);
    QTRY_VERIFY(find<QPushButton>("compareButton")->text().isEmpty());
    QCOMPARE(find<QPushButton>("compareButton")->accessibleName(), QStringLiteral("Compare"));
}

void RunsTabTest::csvOfAllRunsHasARowEach()
{
    KeptRun first = makeKept(1, 20, 0.4);
    first.name = QStringLiteral("a, \"quoted\" name");
    KeptRun second = makeKept(2, 10, 0.2, 2);
    second.config.learningRateChanges = {{5, 0.01}};
    second.attention = {{"x9", 0.5}};
    second.last.valLoss = std::nan("");
    const QList<QByteArray> lines = runsCsv({first, second}).split('\n');
    QCOMPARE(lines.size(), qsizetype{4});
    QVERIFY(lines[0].startsWith("run,note,pinned,started,data,task,rows,columns,"));
    QVERIFY(lines[0].contains(",learning_rate,"));
    QVERIFY(lines[0].endsWith(",attention_x0,attention_x1,attention_x9"));
    QVERIFY(lines[1].startsWith(
        "\"a, \"\"quoted\"\" name\",,false,2023-11-14T22:13:20Z,label-column,binary,10000,4,"));
    QVERIFY(lines[1].endsWith(",0.25,0.75,"));
    QVERIFY(lines[2].contains("\"[[5,0.01]]\""));
    QVERIFY(lines[2].endsWith(",,,0.5"));
    QVERIFY(lines[3].isEmpty());
}

void RunsTabTest::csvOfEpochsHasTheNameFirst()
{
    KeptRun run = makeKept(1, 3);
    run.name = QStringLiteral("mine");
    const QByteArray csv =
        runEpochsCsv({run, makeKept(2, 2)}, [](KeptRunId id) { return makeEpochs(id == 1 ? 3 : 2); });
    const QList<QByteArray> lines = csv.split('\n');
    QCOMPARE(lines.size(), qsizetype{7});
    QCOMPARE(lines[0], QByteArray("run,started,epoch,loss,accuracy,val_loss,val_accuracy,learning_rate"));
    QVERIFY(lines[1].startsWith("mine,2023-11-14T22:13:20Z,1,"));
    QVERIFY(lines[4].startsWith("Label column,"));
}

void RunsTabTest::linesAreCutAtTheRectangle()
{
    const QRectF rect(0, 0, 10, 10);
    const auto parts =
        linesInside({{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}, {9, std::nan("")}, {2, 2}, {3, 3}}, rect);
    QCOMPARE(parts.size(), std::size_t{3});
    using Points = QList<QPointF>;
    QCOMPARE(parts[0], QPolygonF(Points{{0, 5}, {5, 5}, {5, 10}}));
    QCOMPARE(parts[1], QPolygonF(Points{{8, 10}, {8, 5}}));
    QCOMPARE(parts[2], QPolygonF(Points{{2, 2}, {3, 3}}));
    QVERIFY(linesInside({{20, 20}, {30, 30}}, rect).empty());
    QVERIFY(linesInside({{5, 5}}, rect).empty());
    QPolygonF whole;
    for (int point = 0; point < 1'000; ++point)
        whole << QPointF(point / 100.0, point == 333 ? 50.0 : point == 350 ? -50.0 : point % 7);
    const QPolygonF thin = thinned(whole);
    QCOMPARE(thin.size(), 40); // ten pixel columns
    QCOMPARE(thin.first(), whole.first());
    QCOMPARE(thin.last(), whole.last());
    QVERIFY(thin.contains(whole[333]) && thin.contains(whole[350]));
}

void RunsTabTest::troubleWithTheDatabaseIsSaidOnce()
{
    const QString damaged = folder().filePath(QStringLiteral("damaged"));
    QVERIFY(QDir().mkpath(damaged));
    QFile file(damaged + QStringLiteral("/runs.sqlite"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nothing of the kind");
    file.close();
    const QSignalSpy troubled(&library(), &RunLibrary::troubled);
    library().open(damaged);
    QTRY_COMPARE(troubled.count(), 1);
    auto *bar = find<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("is damaged")), qPrintable(bar->text()));
    keepThree();
    library().setShown(2, true);
    QTRY_COMPARE(lossPlot()->overlays().size(), std::size_t{1});
    QCOMPARE(troubled.count(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("nothing of the kind"));
}

QTEST_MAIN(RunsTabTest)
#include "runs_tab_test.moc"
