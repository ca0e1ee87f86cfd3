// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "core/session/past_epoch.h"
#include "tests/ui/plots_run.h"
#include "ui/inspector/hint_note.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/layers_tab.h"
#include "ui/layers/layer_answers.h"
#include "ui/layers/layer_list.h"
#include "ui/layers/network_view.h"
#include "ui/plot_grid.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/slider.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolTip>
#include <QtTest>

#include <cmath>

using namespace attention;
using namespace attention::testing;

/// The Layers tab and the drawn network in the real window, and how numbers become cells.
class LayersTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void cellsShareTheWidthAndNumbersStandInWideOnes();
    void thousandsOfCellsShowTheMostStrikingOfAPixel();
    void divergingColoursHaveContrastAndAGreyMiddle();
    void numbersHaveDigitsThatSuitTheirScale();

    void aRowOfEachClassGoesThroughEveryLayer();
    void scrubbingShowsTheLayersAsTheyWere();
    void nothingIsAskedWhileNoViewIsVisible();
    void typedRowsAreShownAndWrongOnesRefused();
    void theNextRowsAreOfTheSameClasses();
    void parametersAndGradientsAreMaps();
    void copyAndSaveGiveCsvAndJson();
    void valuesAreReadByHoverAndKeyboard();
    void theHintTurnsTheBiasOn();
    void theNetworkCarriesTheRowToItsLoss();
    void aBoxOpensItsLayer();
    void theNetworkHasNoBranchesWithoutAttention();
    void aDoubleClickSpreadsTheInspectorAndEscReturns();
    void otherTasksHaveTheirRows_data();
    void otherTasksHaveTheirRows();

private:
    void openTab(const QString &title) const
    {
        auto *tabs = find<QTabBar>("inspectorTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == title)
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
        }
        QCOMPARE(tabs->tabText(tabs->currentIndex()), title);
    }
    void waitForEpoch(std::int64_t epoch) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(answers()->layers() != nullptr && answers()->run() == model().run() &&
                                     answers()->layers()->epoch == epoch,
                                 patience);
    }
    LayerAnswers *answers() const { return find<Inspector>("inspector")->findChild<LayerAnswers *>(); }
    const std::vector<LayerMap> &maps() const { return find<LayerList>("layerList")->maps().maps(); }
    QString description(const char *name) const { return find<QWidget>(name)->accessibleDescription(); }
};

void LayersTest::init()
{
    openWindow();
    theme().setChoice(ThemeChoice::Light);
}

void LayersTest::cellsShareTheWidthAndNumbersStandInWideOnes()
{
    const std::vector<float> values{0.0F, 1.0F, 0.25F, 0.5F};
    const CellScale scale = scaleOf(values, false);
    const auto drawn = [&](int width) {
        QImage image(width, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintCells(painter, {QRectF(0, 0, width, 20), 1, 4}, values, scale, lightTheme(),
                   QApplication::font());
        return image;
    };
    const QImage narrow = drawn(120);
    for (int cell = 0; cell < 4; ++cell)
        QCOMPARE(countColor(narrow, scale.color(static_cast<double>(values[static_cast<std::size_t>(cell)]),
                                                lightTheme())),
                 29 * 19);
    const QImage wide = drawn(400); // dark numbers on yellow
    QVERIFY(countColor(wide, lightTheme().text, {100, 0, 99, 19}, antialiased) > 10);
    QCOMPARE(countColor(narrow, lightTheme().text, {30, 0, 29, 19}, antialiased), 0);
}

void LayersTest::thousandsOfCellsShowTheMostStrikingOfAPixel()
{
    std::vector<float> values(5'000, 0.0F);
    values[2'512] = 1.0F;
    const CellScale scale = scaleOf(values, false);
    const CellGrid grid(QRectF(0, 0, 100, 10), 1, values.size());
    QCOMPARE(grid.placesAcross(), std::size_t{100});
    const CellGrid::Place middle = grid.placeAt(QPointF(50.5, 5)).value();
    QCOMPARE(middle.firstColumn, std::size_t{2'500});
    QCOMPARE(middle.lastColumn, std::size_t{2'549});
    QCOMPARE(strikingValue(values, grid, middle, scale), 1.0F);
    QVERIFY(!grid.placeAt(QPointF(101, 5)));
    QImage image(100, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    paintCells(painter, grid, values, scale, lightTheme(), QApplication::font());
    QCOMPARE(countColor(image, scale.color(1.0, lightTheme())), 10);
    for (std::size_t column = 0; column < values.size(); ++column)
        QVERIFY(grid.cellRect(0, column).contains(QPointF(static_cast<double>(column / 50) + 0.5, 5)));
}

void LayersTest::divergingColoursHaveContrastAndAGreyMiddle()
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        const std::vector<float> values{-0.5F, 2.0F};
        const CellScale scale = scaleOf(values, true);
        QCOMPARE(scale.low, -2.0);
        QCOMPARE(scale.color(0.0, *theme), theme->grid);
        QCOMPARE(scale.color(2.0, *theme), divergingEnd(*theme, true));
        for (const bool positive : {false, true})
            QVERIFY(contrastRatio(divergingEnd(*theme, positive), theme->card) >= 4.5);
        QCOMPARE(scale.color(std::nan(""), *theme), theme->groove);
    }
}

void LayersTest::numbersHaveDigitsThatSuitTheirScale()
{
    const auto text = [](float largest, double value) {
        return scaleOf(std::vector<float>{0.0F, largest}, false).text(value);
    };
    QCOMPARE(text(1.0F, -0.468), QStringLiteral("−0.47"));
    QCOMPARE(text(1.0F, -0.001), QStringLiteral("0.00"));
    QCOMPARE(text(0.05F, 0.0123), QStringLiteral("0.012"));
    QCOMPARE(text(0.0005F, -0.000123), QStringLiteral("−0.00012"));
    QCOMPARE(text(150.0F, 149.96), QStringLiteral("150.0"));
    QCOMPARE(text(1.0F, std::nan("")), QStringLiteral("–"));
}

void LayersTest::aRowOfEachClassGoesThroughEveryLayer()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    QCOMPARE(find<ElidedLabel>("layersEpoch")->plainText(), QStringLiteral("at epoch 20"));
    QStringList names;
    for (const LayerMap &map : maps())
        names.append(map.name);
    QCOMPARE(names.join(u' '), QStringLiteral("input_1 dense_1 attention_vec multiply_1 dense_2 dense_3 "
                                              "attention_vec1 multiply_2 dense_4"));
    QCOMPARE(maps()[2].words, QStringLiteral("4 · softmax, adds up to 1"));
    QCOMPARE(maps()[0].parts[0].labels, (QStringList{QStringLiteral("y = 1"), QStringLiteral("y = 0")}));
    QCOMPARE(maps()[0].parts[0].values[1], 1.0F); // the label column
    QCOMPARE(maps()[0].parts[0].values[5], 0.0F);
    QCOMPARE(maps()[8].notes.size(), 2);
    QVERIFY(maps()[8].notes[0].startsWith(QStringLiteral("loss 0.")));
    const auto *list = find<LayerList>("layerList");
    QCOMPARE(list->places().size(), maps().size());
    QVERIFY(list->places()[0].grids[0].cellWidth() >= 40.0);
    const QRect yellow = list->places()[0].grids[0].cellRect(0, 1).toRect();
    const QImage image = find<LayerList>("layerList")->grab().toImage();
    QVERIFY(countColor(image, maps()[0].scale.color(1.0, lightTheme()), yellow) > yellow.width());
}

void LayersTest::scrubbingShowsTheLayersAsTheyWere()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    const float last = maps()[8].parts[0].values[0];
    model().showEpoch(3);
    waitForEpoch(3);
    QCOMPARE(find<ElidedLabel>("layersEpoch")->plainText(), QStringLiteral("at epoch 3"));
    QVERIFY(maps()[8].parts[0].values[0] != last);
    QCOMPARE(answers()->layers()->parameters, parametersAt(*model().run(), 3).values);
    model().showNewest();
    waitForEpoch(20);
    QCOMPARE(maps()[8].parts[0].values[0], last);
}

void LayersTest::nothingIsAskedWhileNoViewIsVisible()
{
    train();
    QCoreApplication::processEvents();
    QVERIFY(answers()->layers() == nullptr);
    openTab(QStringLiteral("Model"));
    waitForEpoch(20);
    openTab(QStringLiteral("Results"));
    model().showEpoch(5);
    QCoreApplication::processEvents();
    QCOMPARE(answers()->layers()->epoch, std::int64_t{20});
}

void LayersTest::typedRowsAreShownAndWrongOnesRefused()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    auto *edit = find<QComboBox>("layersRows")->lineEdit();
    const auto type = [&](const QString &text) {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    type(QStringLiteral("8013, 7 9999"));
    QTRY_COMPARE_WITH_TIMEOUT(answers()->layers()->rows.size(), std::size_t{3}, patience);
    QCOMPARE(answers()->layers()->rows[1].row, std::optional<std::size_t>(7));
    QTRY_COMPARE(maps()[0].parts[0].rows, std::size_t{3});
    type(QStringLiteral("10000"));
    auto *bar = find<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("10000")), qPrintable(bar->text()));
    QTRY_COMPARE(edit->text(), QStringLiteral("8013, 7, 9999"));
}

void LayersTest::theNextRowsAreOfTheSameClasses()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    auto *rows = find<QComboBox>("layersRows");
    const QString first = rows->currentText();
    rows->setCurrentIndex(1);
    emit rows->activated(1);
    QTRY_VERIFY_WITH_TIMEOUT(rows->lineEdit()->text() != first && answers()->turn() == 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(maps()[0].parts[0].values[1], 1.0F, patience);
    emit rows->activated(2);
    QTRY_COMPARE_WITH_TIMEOUT(rows->lineEdit()->text(), first, patience);
}

void LayersTest::parametersAndGradientsAreMaps()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    find<Segmented>("layersSwitch")->setCurrentIndex(1);
    QCOMPARE(maps().size(), std::size_t{4});
    QCOMPARE(maps()[0].words, QStringLiteral("4 × 4, no bias"));
    QCOMPARE(maps()[1].parts.size(), std::size_t{2});
    QCOMPARE(maps()[1].parts[0].rows, std::size_t{4});
    QCOMPARE(maps()[1].parts[1].columns, std::size_t{16});
    QVERIFY(maps()[1].scale.diverging);
    const LayersAtEpoch &layers = *answers()->layers();
    QCOMPARE(maps()[0].parts[0].values[5], layers.parameters[5]);
    QVERIFY(!find<QWidget>("layersGradientOf")->isVisible());

    find<Segmented>("layersSwitch")->setCurrentIndex(2);
    QVERIFY(find<QWidget>("layersGradientOf")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!answers()->layers()->gradient.empty(), patience);
    QCOMPARE(answers()->layers()->gradientRows, std::size_t{2});
    QCOMPARE(maps()[0].parts[0].values[5], answers()->layers()->gradient[5]);
    find<QComboBox>("layersGradientOf")->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(answers()->layers()->gradientRows, std::size_t{8000}, patience);
}

void LayersTest::copyAndSaveGiveCsvAndJson()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    find<QAction>("layersCopyCsv")->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines[0].startsWith(QStringLiteral("layer,unit,row 8")));
    QCOMPARE(lines.size(), 1 + 4 * 4 + 4 * 16 + 1 + 1);
    QVERIFY(lines[2].startsWith(QStringLiteral("input_1,1,1,0")));
    find<QAction>("layersCopyJson")->trigger();
    const QJsonObject json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json[QStringLiteral("epoch")].toInt(), 20);
    QCOMPARE(json[QStringLiteral("layers")].toArray().size(), 9);
    QCOMPARE(json[QStringLiteral("rows")].toArray().size(), 2);

    QSignalSpy saves(find<LayersTab>("layersTab"), &LayersTab::saveRequested);
    find<Segmented>("layersSwitch")->setCurrentIndex(1);
    auto *tab = find<LayersTab>("layersTab");
    QObject::disconnect(tab, &LayersTab::saveRequested, find<Inspector>("inspector"), nullptr);
    find<QAction>("layersSaveJson")->trigger();
    QCOMPARE(saves.count(), 1);
    QCOMPARE(saves[0][0].toString(), QStringLiteral("parameters.json"));
    const QJsonObject parameters = QJsonDocument::fromJson(saves[0][1].toString().toUtf8()).object();
    QCOMPARE(parameters[QStringLiteral("parameters")].toArray().size(), 6);
}

void LayersTest::valuesAreReadByHoverAndKeyboard()
{
    train();
    openTab(QStringLiteral("Layers"));
    waitForEpoch(20);
    auto *list = find<LayerList>("layerList");
    QVERIFY(list->accessibleDescription().contains(QStringLiteral("dense_1: 4 · scores")));
    const QPoint cell = list->places()[0].grids[0].cellRect(1, 1).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, cell, list->mapToGlobal(cell));
    QCoreApplication::sendEvent(list, &help);
    QTRY_VERIFY(QToolTip::text().startsWith(QStringLiteral("input_1, row 8")));
    QVERIFY2(QToolTip::text().endsWith(QStringLiteral("y = 0, x1: 0")), qPrintable(QToolTip::text()));

    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Right);
    QVERIFY2(list->accessibleDescription().endsWith(QStringLiteral("y = 1, x1: 1")),
             qPrintable(list->accessibleDescription()));
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(list->accessibleDescription().endsWith(QStringLiteral("y = 0, x1: 0")));
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(list->accessibleDescription().startsWith(QStringLiteral("dense_1, row 8")));
    QTest::keyClick(list, Qt::Key_End);
    QVERIFY(list->accessibleDescription().startsWith(QStringLiteral("dense_4, row 8")));
}

void LayersTest::theHintTurnsTheBiasOn()
{
    openTab(QStringLiteral("Layers"));
    waitForEpoch(0);
    QVERIFY(!find<HintNote>("layersHint")->isVisible()); // random weights
    train();
    waitForEpoch(20);
    auto *hint = find<HintNote>("layersHint");
    QVERIFY(hint->isVisible());
    QCOMPARE(hint->text(), QStringLiteral("At y = 0 the value of x1 is 0, and without a bias 0 adds nothing "
                                          "to its own score."));
    QTest::mouseClick(find<QAbstractButton>("layersBiasLink"), Qt::LeftButton);
    QVERIFY(model().run()->config.model.attentionBias);
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    waitForEpoch(20);
    QVERIFY(!hint->isVisible());
}

void LayersTest::theNetworkCarriesTheRowToItsLoss()
{
    train();
    openTab(QStringLiteral("Model"));
    waitForEpoch(20);
    auto *view = find<NetworkView>("networkView");
    const NetworkPicture &picture = view->picture();
    QCOMPARE(picture.boxes.size(), std::size_t{10});
    QCOMPARE(picture.skips, (std::vector<NetworkPicture::Skip>{{0, 3}, {4, 7}}));
    const LayersAtEpoch &layers = *answers()->layers();
    for (std::size_t layer = 0; layer < 9; ++layer) {
        for (std::size_t unit = 0; unit < layers.units(layer); ++unit)
            QCOMPARE(picture.boxes[layer].values[unit], layers.output(layer, 0, unit));
    }
    QVERIFY(picture.boxes[9].result.contains(QStringLiteral("y = 1")));
    QVERIFY(picture.boxes[1].help.contains(QStringLiteral("s = xW")));
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("input_1: ")));
    // Branches leave room for the lines past them, which end at the box that takes both.
    const NetworkPlaces &places = view->places();
    QVERIFY(places.boxes[1].right() < places.skips[0].x1() && places.skips[0].x1() < places.boxes[3].right());
    QCOMPARE(places.skips[0].y2(), places.boxes[3].top());
    QVERIFY(places.height <= view->height());
    const QImage image = view->grab().toImage();
    const QRect input = places.boxes[0].toRect();
    QVERIFY(countColor(image, picture.boxes[0].scale.color(1.0, lightTheme()), input) > 500);

    auto *rows = find<QComboBox>("networkRow");
    rows->setCurrentIndex(1);
    emit rows->activated(1);
    QCOMPARE(view->picture().boxes[0].values[1], 0.0F);
    model().showEpoch(2);
    waitForEpoch(2);
    QCOMPARE(find<ElidedLabel>("networkEpoch")->plainText(), QStringLiteral("at epoch 2"));
    QCOMPARE(view->picture().boxes[8].values[0], answers()->layers()->output(8, 1, 0));
}

void LayersTest::aBoxOpensItsLayer()
{
    train();
    openTab(QStringLiteral("Model"));
    waitForEpoch(20);
    auto *view = find<NetworkView>("networkView");
    auto *tabs = find<QTabBar>("inspectorTabs");
    QTest::mouseClick(view, Qt::LeftButton, {}, view->places().boxes[5].center().toPoint());
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Layers"));
    QCOMPARE(find<LayerList>("layerList")->currentLayer(), QStringLiteral("dense_3"));
    openTab(QStringLiteral("Model"));
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("attention_vec: ")));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Layers"));
    QCOMPARE(find<LayerList>("layerList")->currentLayer(), QStringLiteral("attention_vec"));
}

void LayersTest::theNetworkHasNoBranchesWithoutAttention()
{
    TrainingConfig config;
    config.model.columnAttention = false;
    config.model.hiddenAttention = false;
    config.model.hiddenUnits = 1024;
    config.epochs = 1;
    train(config);
    openTab(QStringLiteral("Model"));
    waitForEpoch(1);
    const auto *view = find<NetworkView>("networkView");
    QCOMPARE(view->picture().boxes.size(), std::size_t{4});
    QVERIFY(view->picture().skips.empty());
    for (const QRectF &box : view->places().boxes)
        QCOMPARE(box.width(), view->places().boxes[0].width());
    openTab(QStringLiteral("Layers"));
    QCOMPARE(maps().size(), std::size_t{3});
    QVERIFY(!find<HintNote>("layersHint")->isVisible());
}

void LayersTest::aDoubleClickSpreadsTheInspectorAndEscReturns()
{
    auto *tabs = find<QTabBar>("inspectorTabs");
    auto *inspector = find<Inspector>("inspector");
    const int width = inspector->width();
    for (const QSize size : {QSize(1440, 900), QSize(1024, 640)}) {
        window().resize(size);
        QCoreApplication::processEvents();
        if (!inspector->isVisible())
            QTest::mouseClick(find<QWidget>("inspectorRail")->findChildren<QAbstractButton *>()[0],
                              Qt::LeftButton);
        QTest::mouseDClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QCoreApplication::processEvents();
        QVERIFY(inspector->width() > 2 * width - 100);
        QVERIFY(find<QWidget>("controlPanel")->isVisible());
        QTest::keyClick(&window(), Qt::Key_Escape);
        QCoreApplication::processEvents();
        QCOMPARE(inspector->width(), width);
        QVERIFY(window().plots().isVisible());
    }
}

void LayersTest::otherTasksHaveTheirRows_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("words");
    QTest::newRow("classes") << QByteArray("sample:iris") << 3
                             << QStringLiteral("3 · probability of each class");
    QTest::newRow("a number") << QByteArray("friedman1") << 3 << QStringLiteral("1 · y, standardised");
}

void LayersTest::otherTasksHaveTheirRows()
{
    QFETCH(QByteArray, source);
    QFETCH(int, rows);
    QFETCH(QString, words);
    TrainingConfig config;
    config.data.source = source.toStdString();
    config.data.columns = 10;
    config.epochs = 2;
    train(config);
    openTab(QStringLiteral("Layers"));
    waitForEpoch(2);
    QCOMPARE(static_cast<int>(maps()[0].parts[0].rows), rows);
    QCOMPARE(QSet<QString>(maps()[0].parts[0].labels.begin(), maps()[0].parts[0].labels.end()).size(), rows);
    QCOMPARE(maps().back().words, words);
    QVERIFY(!find<HintNote>("layersHint")->isVisible());
}

QTEST_MAIN(LayersTest)
#include "layers_test.moc"
