// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/inspector/wrong_rows.h"
#include "ui/plot_grid.h"
#include "ui/plots/attention_plot.h"
#include "ui/plots/column_search.h"
#include "ui/plots/legend_row.h"
#include "ui/plots/plot_card.h"
#include "ui/rows/row_choice.h"
#include "ui/rows/row_table_model.h"
#include "ui/rows/row_table_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

using namespace attention;

/// One row in the plots and the table of rows, as a person meets them: everything by object names.
class RowsTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void oneRowAsksForARowInTheTableBelow();
    void aRowChosenInTheTableIsShownInPlotsAndSentence();
    void scrubbingMovesTheRowsFigures();
    void anEditedValueMovesAttentionAndPredictionBesideTheOriginal();
    void theHistoryOfTheRowAloneIsNotTakenForThatOfTwo();
    void aStepInTheCellMovesBothAtOnce();
    void aLookAtACellEditsNothing();
    void anEditorThatOtherRowsTookAwayEditsNothing();
    void rowsAreSortedByAnyColumn();
    void rowsAreFiltered();
    void quickPicksGoToTheirRows();
    void showInTheResultsGoesToTheRow();
    void allWrongRowsAreInTheTable();
    void theRowStaysWhileTheDataStay();
    void searchMarksAColumnAndLiftsItAboveTheOthers();
    void searchSaysThatNoColumnIsCalledSo();
    void aLegendThatDoesNotFitStandsBelowTheBars();
    void columnsGoByValueOrAsInTheFile();
    void aRegressionHasOneRowToo();
    void aSmallWindowHasTheTableInPlaceOfTheCurves();

private:
    RowChoice &choice() const { return model().rowChoice(); }
    RowTableView *table() const { return find<RowTableView>("rowTable"); }
    RowTableModel *rows() const { return static_cast<RowTableModel *>(table()->model()); }
    const AttentionView &view() const
    {
        return static_cast<AttentionPlot *>(window().plots().card(QStringLiteral("attention"))->plot())
            ->view();
    }
    QStringList rowNames() const
    {
        QStringList names;
        for (const AttentionRow &row :
             static_cast<AttentionPlot *>(window().plots().card(QStringLiteral("attention"))->plot())
                 ->rowLayout()
                 .rows())
            names += row.name;
        return names;
    }
    QString cell(int row, int section) const { return rows()->index(row, section).data().toString(); }

    void trainOn(const std::string &source)
    {
        TrainingConfig settings;
        settings.data.source = source;
        if (source == "friedman1")
            settings.data.columns = 10;
        if (source != "label-column")
            settings.batchSize = 32;
        settings.model.attentionBias = source != "label-column";
        settings.learningRate = 0.003;
        train(settings);
    }
    /// With the table there and its figures those of the last epoch.
    void showOneRow()
    {
        Segmented *rowsSwitch = find<Segmented>("attentionCardRows");
        rowsSwitch->setCurrentIndex(rowsSwitch->count() - 1);
        QCOMPARE(model().attentionRows(), AttentionRows::One);
        QTRY_VERIFY_WITH_TIMEOUT(rows()->rowCount() > 0 && rows()->figures()->epoch == model().shownEpoch() &&
                                     rows()->figures()->run == model().run()->id,
                                 patience);
    }
    void pick(int row, int section = 0)
    {
        table()->scrollTo(rows()->index(row, section));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          table()->visualRect(rows()->index(row, section)).center());
    }
};

void RowsTest::oneRowAsksForARowInTheTableBelow()
{
    QVERIFY(!find<QWidget>("rowBrowser")->isVisible());
    showOneRow();
    QVERIFY(find<QWidget>("rowBrowser")->isVisible());
    QCOMPARE(rows()->rowCount(), 2000);
    QVERIFY(view().needsRow);
    QCOMPARE(find<ElidedLabel>("attentionCardSentence")->plainText(),
             QStringLiteral("Choose a row in the table below."));
    find<Segmented>("attentionCardRows")->setCurrentIndex(0);
    QVERIFY(!find<QWidget>("rowBrowser")->isVisible());
    QVERIFY(!view().empty());
}

void RowsTest::aRowChosenInTheTableIsShownInPlotsAndSentence()
{
    trainOn("label-column");
    showOneRow();
    pick(12);
    QCOMPARE(choice().row(), std::optional<std::size_t>(8012));
    QCOMPARE(cell(12, RowTableModel::Number), QStringLiteral("8013"));
    QVERIFY(find<ElidedLabel>("attentionCardSentence")->plainText().startsWith(QStringLiteral("Row 8013: ")));
    const RowAnswers answers = rowAnswers(*model().run(), 20, model().run()->facts().data->row(8012));
    QCOMPARE(view().shown.mean, answers.attention.mean);
    QCOMPARE(rows()->figures()->shareOf(12, 1), answers.attention.meanOf(0, 1));
    QTRY_COMPARE_WITH_TIMEOUT(view().history.size(), std::size_t{20}, patience);
}

void RowsTest::scrubbingMovesTheRowsFigures()
{
    trainOn("label-column");
    showOneRow();
    pick(3);
    const std::vector<float> last = view().shown.mean;
    model().showEpoch(2);
    QCOMPARE(view().shown.epoch, 2);
    QVERIFY(view().shown.mean != last);
    QTRY_COMPARE_WITH_TIMEOUT(rows()->figures()->epoch, 2, patience);
    QCOMPARE(rows()->figures()->shareOf(3, 1), view().shown.meanOf(0, 1));
    model().showNewest();
    QCOMPARE(view().shown.mean, last);
}

void RowsTest::anEditedValueMovesAttentionAndPredictionBesideTheOriginal()
{
    trainOn("label-column");
    showOneRow();
    const int section = rows()->valueSection(1);
    int row = 0;
    while (cell(row, RowTableModel::Truth) != QStringLiteral("1"))
        ++row;
    pick(row);
    QCOMPARE(cell(row, RowTableModel::Prediction), QStringLiteral("1"));
    const QString share = cell(row, rows()->shareSection(1));
    const std::vector<float> original = view().shown.mean;
    table()->setCurrentIndex(rows()->index(row, section));
    table()->edit(table()->currentIndex());
    auto *editor = find<QDoubleSpinBox>("rowValueEditor");
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("0"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(cell(row, RowTableModel::Prediction), QStringLiteral("0"));
    QVERIFY(cell(row, rows()->shareSection(1)) != share);
    QVERIFY(cell(row, RowTableModel::Number).endsWith(QStringLiteral("edited")));
    QCOMPARE(view().groups, (std::vector<std::size_t>{0, 1}));
    for (std::size_t column = 0; column < original.size(); ++column)
        QCOMPARE(view().shown.meanOf(1, column), original[column]);
    QVERIFY(view().shown.meanOf(0, 1) != original[1]);
    QVERIFY(find<ElidedLabel>("attentionCardSentence")->plainText().contains(QStringLiteral("edited")));
    QVERIFY(model().run()->facts().data->row(choice().row().value())[1] == 1.0F);

    QAbstractButton *reset = find<QAbstractButton>("rowReset");
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(cell(row, RowTableModel::Prediction), QStringLiteral("1"));
    QCOMPARE(view().shown.mean, original);
    QVERIFY(!reset->isVisible());
}

void RowsTest::theHistoryOfTheRowAloneIsNotTakenForThatOfTwo()
{
    trainOn("label-column");
    showOneRow();
    pick(0);
    QTRY_VERIFY_WITH_TIMEOUT(!view().history.empty(), patience);
    const std::size_t row = choice().row().value();
    choice().setValue(row, 1, 1.0 - choice().value(row, 1));
    QCOMPARE(view().newest.groups, std::size_t{2});
    for (const AttentionLog::Record &record : view().history)
        QCOMPARE(record->groups, std::size_t{2});
    QTRY_VERIFY_WITH_TIMEOUT(!view().history.empty(), patience);
}

void RowsTest::aStepInTheCellMovesBothAtOnce()
{
    trainOn("sample:breast-cancer");
    showOneRow();
    pick(2);
    const std::vector<float> original = view().shown.mean;
    std::size_t most = 0;
    for (std::size_t column = 1; column < 30; ++column)
        most = original[column] > original[most] ? column : most;
    table()->setColumnHidden(rows()->valueSection(most), false);
    table()->setCurrentIndex(rows()->index(2, rows()->valueSection(most)));
    QVERIFY(find<ElidedLabel>("rowNote")->plainText().contains(QStringLiteral("in the training rows")));
    table()->edit(table()->currentIndex());
    auto *editor = find<QDoubleSpinBox>("rowValueEditor");
    QTest::keyClick(editor, Qt::Key_Up); // without leaving the cell
    QVERIFY(choice().isEdited(choice().row().value()));
    QVERIFY(view().shown.meanOf(0, most) != original[most]);
    const double value = rows()->index(2, rows()->valueSection(most)).data(Qt::EditRole).toDouble();
    QVERIFY(qAbs(value - editor->value()) < 1e-5 * qAbs(editor->value()));
}

void RowsTest::anEditorThatOtherRowsTookAwayEditsNothing()
{
    showOneRow();
    pick(2);
    table()->setCurrentIndex(rows()->index(2, rows()->valueSection(0)));
    table()->edit(table()->currentIndex());
    auto *editor = find<QDoubleSpinBox>("rowValueEditor");
    table()->reset();
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    editor->stepUp(); // as on losing the focus
    QVERIFY(!choice().hasEdits());
}

void RowsTest::aLookAtACellEditsNothing()
{
    showOneRow();
    pick(2);
    table()->setCurrentIndex(rows()->index(2, rows()->valueSection(0)));
    table()->edit(table()->currentIndex());
    QTest::keyClick(find<QDoubleSpinBox>("rowValueEditor"), Qt::Key_Return);
    QVERIFY(!choice().hasEdits());
}

void RowsTest::rowsAreSortedByAnyColumn()
{
    trainOn("label-column");
    showOneRow();
    const auto share = [this](int row) {
        return rows()->index(row, rows()->shareSection(1)).data(RowTableModel::ShareRole).toDouble();
    };
    pick(5);
    const std::size_t chosen = choice().row().value();
    table()->sortByColumn(rows()->shareSection(1), Qt::DescendingOrder);
    for (int row = 1; row < rows()->rowCount(); ++row)
        QVERIFY(share(row) <= share(row - 1));
    QCOMPARE(choice().row(), std::optional(chosen)); // sorting chooses no other
    QCOMPARE(rows()->rowAt(table()->currentIndex().row()), chosen);
    table()->sortByColumn(rows()->valueSection(2), Qt::AscendingOrder);
    double last = -100.0;
    for (int row = 0; row < rows()->rowCount(); ++row) {
        const double value = rows()->index(row, rows()->valueSection(2)).data(Qt::EditRole).toDouble();
        QVERIFY(value >= last);
        last = value;
    }
}

void RowsTest::rowsAreFiltered()
{
    trainOn("sample:breast-cancer");
    showOneRow();
    const RowFigures &figures = *rows()->figures();
    auto *filter = find<QComboBox>("rowFilter");
    const auto choose = [filter](int kind) {
        filter->setCurrentIndex(filter->findData(kind));
        emit filter->activated(filter->currentIndex());
    };
    const auto wrong = static_cast<int>(wrongRows(figures));
    choose(RowTableModel::Wrong);
    QCOMPARE(rows()->rowCount(), wrong);
    for (int row = 0; row < wrong; ++row)
        QVERIFY(cell(row, RowTableModel::Truth) != cell(row, RowTableModel::Prediction));
    choose(RowTableModel::Right);
    QCOMPARE(rows()->rowCount(), static_cast<int>(figures.size()) - wrong);
    choose(RowTableModel::FirstClass + 1);
    for (int row = 0; row < rows()->rowCount(); ++row)
        QCOMPARE(cell(row, RowTableModel::Truth),
                 QString::fromStdString(model().run()->facts().classNames[1]));
    choose(RowTableModel::AllRows);
    QCOMPARE(rows()->rowCount(), static_cast<int>(figures.size()));
}

void RowsTest::quickPicksGoToTheirRows()
{
    trainOn("label-column");
    showOneRow();
    QTest::mouseClick(find<QAbstractButton>("rowMostUnlike"), Qt::LeftButton);
    const std::vector<float> &unlike = rows()->figures()->unlikeness;
    const auto most = std::max_element(unlike.begin(), unlike.end()) - unlike.begin();
    QCOMPARE(choice().row(), std::optional<std::size_t>(8000 + static_cast<std::size_t>(most)));
    QCOMPARE(rows()->rowAt(table()->currentIndex().row()), choice().row().value());
}

void RowsTest::showInTheResultsGoesToTheRow()
{
    trainOn("sample:breast-cancer");
    QTRY_VERIFY_WITH_TIMEOUT(
        choice().figures() != nullptr && choice().figures()->epoch == model().shownEpoch(), patience);
    const std::vector<std::size_t> worst = worstRows(*choice().figures(), WrongRows::mostListed);
    QVERIFY2(!worst.empty(), "the run has to be wrong somewhere");
    QVERIFY(find<QLabel>("wrongRowsTitle")->text().contains(QStringLiteral("wrong")));
    const QString number = find<QLabel>("wrongRow0")->text();
    emit find<QAbstractButton>("wrongRowShow0")->clicked();
    QCOMPARE(model().attentionRows(), AttentionRows::One);
    QVERIFY(choice().row().has_value());
    QCOMPARE(QStringLiteral("Row %1").arg(choice().number(choice().row().value())), number);
    QVERIFY(find<ElidedLabel>("attentionCardSentence")->plainText().startsWith(number));
    QVERIFY(find<ElidedLabel>("attentionCardSentence")->plainText().contains(QStringLiteral("wrongly")));
    QTRY_COMPARE(rows()->rowAt(table()->currentIndex().row()), choice().row().value());
}

void RowsTest::allWrongRowsAreInTheTable()
{
    trainOn("sample:breast-cancer");
    QTRY_VERIFY_WITH_TIMEOUT(
        choice().figures() != nullptr && choice().figures()->epoch == model().shownEpoch(), patience);
    emit find<QAbstractButton>("wrongRowsAll")->clicked();
    QCOMPARE(model().attentionRows(), AttentionRows::One);
    QCOMPARE(rows()->rowCount(), static_cast<int>(wrongRows(*choice().figures())));
    QCOMPARE(find<QComboBox>("rowFilter")->currentData().toInt(), static_cast<int>(RowTableModel::Wrong));
}

void RowsTest::theRowStaysWhileTheDataStay()
{
    showOneRow();
    pick(7);
    choice().setValue(8007, 1, 5.0);
    TrainingConfig settings = experiment().settings();
    settings.learningRate = 0.01;
    experiment().setSettings(settings);
    experiment().reset();
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().state() == RunState::Paused, patience);
    QCOMPARE(choice().row(), std::optional<std::size_t>(8007));
    QVERIFY(choice().isEdited(8007));
    settings.data.rows = 5000; // then there is no such row
    experiment().setSettings(settings);
    experiment().reset();
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared() && model().run()->facts().validationRows == 1000, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!choice().row().has_value(), patience);
    QVERIFY(!choice().hasEdits());
}

void RowsTest::searchMarksAColumnAndLiftsItAboveTheOthers()
{
    trainOn("sample:breast-cancer");
    auto *search = find<ColumnSearch>("attentionCardSearch");
    QVERIFY(search->isVisible());
    const QStringList before = rowNames();
    QVERIFY(before.last().startsWith(QStringLiteral("others")));
    std::string hidden;
    for (const std::string &name : model().run()->facts().columnNames) {
        if (!before.contains(QString::fromStdString(name)))
            hidden = name;
    }
    QVERIFY(!hidden.empty());
    QTest::keyClicks(search, QString::fromStdString(hidden).toUpper());
    QVERIFY(model().foundColumn().has_value());
    QVERIFY(rowNames().contains(QString::fromStdString(hidden)));
    QCOMPARE(rowNames().size(), before.size());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(rowNames(), before);
}

void RowsTest::searchSaysThatNoColumnIsCalledSo()
{
    trainOn("sample:breast-cancer");
    auto *search = find<ColumnSearch>("attentionCardSearch");
    QTest::keyClicks(search, QStringLiteral("tex"));
    QCOMPARE(model().foundColumn().has_value(), true);
    QTest::keyClicks(search, QStringLiteral("t"));
    QVERIFY(model().foundColumn().has_value()); // texture
    QTest::keyClicks(search, QStringLiteral("z"));
    QVERIFY(!model().foundColumn().has_value());
    QCOMPARE(find<ElidedLabel>("attentionCardSentence")->plainText(),
             QStringLiteral("No column is called “textz”."));
    search->clear();
    QVERIFY(!find<ElidedLabel>("attentionCardSentence")->plainText().contains(QStringLiteral("textz")));
}

void RowsTest::aLegendThatDoesNotFitStandsBelowTheBars()
{
    const auto *keys = find<QWidget>("attentionCard")->findChild<LegendRow *>();
    trainOn("label-column");
    QTRY_VERIFY(keys->isVisible() && keys->width() >= keys->sizeHint().width());
    trainOn("sample:iris");
    QTRY_VERIFY(!keys->isVisible());
    trainOn("label-column");
    QTRY_VERIFY(keys->isVisible());
}

void RowsTest::columnsGoByValueOrAsInTheFile()
{
    trainOn("sample:breast-cancer");
    auto *order = find<QToolButton>("attentionCardOrder");
    QCOMPARE(order->text(), QStringLiteral("by value"));
    model().setByValue(false);
    QCOMPARE(order->text(), QStringLiteral("file order"));
    const std::vector<std::string> &names = model().run()->facts().columnNames;
    for (int row = 0; row < 5; ++row)
        QCOMPARE(rowNames()[row], QString::fromStdString(names[static_cast<std::size_t>(row)]));
    model().setByValue(true);
    std::size_t largest = 0;
    for (std::size_t column = 1; column < names.size(); ++column)
        largest = view().newest.meanOf(0, column) > view().newest.meanOf(0, largest) ? column : largest;
    QCOMPARE(rowNames().first(), QString::fromStdString(names[largest]));
}

void RowsTest::aRegressionHasOneRowToo()
{
    trainOn("friedman1");
    QCOMPARE(find<Segmented>("attentionCardRows")->count(), 2);
    showOneRow();
    pick(4);
    QVERIFY(find<ElidedLabel>("attentionCardSentence")->plainText().contains(QStringLiteral("it is")));
    QVERIFY(!find<QComboBox>("rowFilter")->isVisible());
    QTest::mouseClick(find<QAbstractButton>("rowWorst"), Qt::LeftButton);
    const std::size_t worst = worstRows(*rows()->figures(), 1).front();
    QCOMPARE(choice().row(), std::optional<std::size_t>(rows()->figures()->rows[worst]));
    QCOMPARE(find<QLabel>("wrongRowsTitle")->text(), QStringLiteral("The largest errors"));
}

void RowsTest::aSmallWindowHasTheTableInPlaceOfTheCurves()
{
    window().resize(1024, 640);
    auto *list = find<QComboBox>("attentionCardRowsList");
    QTRY_VERIFY(list->isVisible());
    QVERIFY(find<QWidget>("lossCard")->isVisible());
    list->setCurrentIndex(list->count() - 1);
    emit list->activated(list->currentIndex());
    QVERIFY(find<QWidget>("rowBrowser")->isVisible());
    QVERIFY(!find<QWidget>("lossCard")->isVisible());
    QVERIFY(find<QWidget>("attentionCard")->isVisible());
    QTRY_VERIFY(table()->viewport()->height() >= 3 * table()->verticalHeader()->defaultSectionSize());
    list->setCurrentIndex(0);
    emit list->activated(0);
    QVERIFY(find<QWidget>("lossCard")->isVisible());
}

QTEST_MAIN(RowsTest)
#include "rows_test.moc"
