// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "core/training/data_defaults.h"
#include "tests/ui/import_testing.h"
#include "ui/import/column_table_model.h"
#include "ui/import/column_view.h"
#include "ui/theme/application_font.h"
#include "ui/theme/theme_manager.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_spin_box.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QtTest>

using namespace attention;
using import_testing::patience;
using import_testing::pick;

namespace {

/// Two classes that the first column tells; ten rows of each.
QByteArray smallTable()
{
    QByteArray text = "size,colour,when,note,result\n";
    for (int row = 0; row < 20; ++row) {
        text += QByteArray::number(row * row % 17 + (row % 2) * 20) + ',' + (row % 3 == 0 ? "red" : "blue") +
                ',' + "2023-01-" + QByteArray::number(row + 1).rightJustified(2, '0') + ",text " +
                QByteArray::number(row) + ',' + (row % 2 == 0 ? "no" : "yes") + '\n';
    }
    return text;
}

} // namespace

/// The dialog as a person meets it: everything by object names.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void guessesWhatToPredictAndSaysHowGoodAGuessIs();
    void importGivesTheTableWithSettingsThatSuitIt();
    void anotherTargetIsPredictedAsItsValuesTell();
    void aWholeNumberCanBePredictedAsClassesToo();
    void theOtherClassCanBeTheOneThatIsFound();
    void severalColumnsChangeTheirRoleTogether();
    void severalColumnsAreReadAsAnotherType();
    void aCellOpensItsList();
    void searchListsTheColumnsThatHoldTheText();
    void showListsInputsIgnoredAndMissing();
    void rowsAreShownAsTheyStandInTheFile();
    void warningsNameTheirLineAndLeadToIt();
    void warningsOfTheSameKindAreOneLine();
    void aNoteChangesWhatItIsAbout();
    void anotherDelimiterReadsTheFileAgain();
    void theNewestOptionsCount();
    void theHeaderCanBeARow();
    void nothingToPredictIsSaidAndCannotBeImported();
    void aLongReadingShowsItsProgressAndCanBeCancelled();
    void cancellingAReReadingKeepsTheTable();
    void aFileThatCannotBeReadIsToldAndOpensNothing_data();
    void aFileThatCannotBeReadIsToldAndOpensNothing();
    void comingBackKeepsChoicesAndSettings();
    void theValidationShareIsTakenOver();
    void threeHundredColumnsAreListed();
    void nothingIsCutAt1000x600_data();
    void nothingIsCutAt1000x600();
    void noMnemonicStandsTwice();
    void theKeyboardAloneIsEnough();

private:
    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *widget = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("no widget is called %s", name);
        return widget;
    }
    void begin(const QString &source, const TrainingConfig &now = {})
    {
        m_dialog = std::make_unique<ImportDialog>(source, now);
        m_imported = std::make_unique<QSignalSpy>(m_dialog.get(), &ImportDialog::imported);
        m_failed = std::make_unique<QSignalSpy>(m_dialog.get(), &ImportDialog::failed);
        m_dialog->start();
    }
    void open(const QString &source, const TrainingConfig &now = {})
    {
        begin(source, now);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->isVisible(), patience);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("importButton")->isEnabled() || !problem().isEmpty(),
                                 patience);
    }
    void openText(const QByteArray &text) { open(import_testing::write(file("table.csv"), text)); }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    }
    TrainingConfig import(const char *button = "importButton")
    {
        click(button);
        if (m_imported->isEmpty())
            m_imported->wait(patience);
        if (m_imported->isEmpty())
            qFatal("nothing was imported");
        return m_imported->last()[0].value<TrainingConfig>();
    }
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString problem() const { return find<MessageBar>("importMessage")->text(); }
    ColumnView *view() const { return find<ColumnView>("columnView"); }
    int listed() const { return view()->model()->rowCount(); }
    QString cell(int row, int section) const
    {
        return view()->model()->index(row, section).data().toString();
    }
    QPoint place(int row, int section) const
    {
        return view()->visualRect(view()->model()->index(row, section)).center();
    }
    void clickCell(int row, int section, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, place(row, section));
    }
    QStringList notes() const
    {
        QStringList texts;
        for (int number = 0;; ++number) {
            const auto *text = m_dialog->findChild<QLabel *>(QStringLiteral("noteText%1").arg(number));
            if (text == nullptr)
                return texts;
            texts.append(text->text().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")));
        }
    }
    int noteWith(const char *words) const
    {
        const QStringList all = notes();
        for (int number = 0; number < all.size(); ++number) {
            if (all[number].contains(QLatin1String(words)))
                return number;
        }
        return -1;
    }
    void waitForNote(const char *words) { QTRY_VERIFY_WITH_TIMEOUT(noteWith(words) >= 0, patience); }
    void followNote(const char *words)
    {
        QTest::mouseClick(find<LinkButton>(qPrintable(QStringLiteral("noteLink%1").arg(noteWith(words)))),
                          Qt::LeftButton);
    }
    DraftRole role(const char *column) const
    {
        return m_dialog->draft().role(*m_dialog->draft().columnNamed(column));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ThemeManager> m_theme;
    std::unique_ptr<ImportDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_imported;
    std::unique_ptr<QSignalSpy> m_failed;
};

void ImportDialogTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QApplication::setFont(applicationFont());
    m_theme = std::make_unique<ThemeManager>();
    m_theme->install();
}

void ImportDialogTest::init()
{
    m_theme->setChoice(ThemeChoice::Light);
}

void ImportDialogTest::cleanup()
{
    m_imported.reset();
    m_failed.reset();
    m_dialog.reset();
}

void ImportDialogTest::guessesWhatToPredictAndSaysHowGoodAGuessIs()
{
    open(QStringLiteral("sample:breast-cancer"));
    QCOMPARE(find<ElidedLabel>("fileNameLabel")->plainText(), QStringLiteral("Breast cancer"));
    QVERIFY(find<QLabel>("fileFactsLabel")->text().startsWith(QStringLiteral("569 rows, ")));
    QCOMPARE(find<QComboBox>("targetComboBox")->currentText(), QStringLiteral("diagnosis"));
    QCOMPARE(find<QComboBox>("taskComboBox")->currentText(), QStringLiteral("two classes"));
    QCOMPARE(find<QComboBox>("positiveComboBox")->currentText(), QStringLiteral("malignant"));
    QCOMPARE(find<QLabel>("guessLabel")->text(), QStringLiteral("Guessing “benign”\nis right in 62.7 %"));
    QCOMPARE(find<QWidget>("targetPicture")->toolTip(), QStringLiteral("benign 357, malignant 212"));
    QVERIFY(role("radius_mean") == DraftRole::Input);
    QVERIFY(find<QPushButton>("importAndRunButton")->isDefault());
}

void ImportDialogTest::importGivesTheTableWithSettingsThatSuitIt()
{
    TrainingConfig now;
    now.data.seed = 7;
    const QString path = import_testing::write(file("table.csv"), smallTable());
    open(path, now);
    const TrainingConfig config = import("importAndRunButton");
    QCOMPARE(config.data.source, path.toStdString());
    QCOMPARE(config.data.seed, std::int64_t{7});
    QVERIFY(m_imported->last()[1].toBool());
    QVERIFY(!m_dialog->isVisible());
    TrainingConfig expected = now;
    expected.data = config.data;
    applyDataDefaults(expected, 16);
    QCOMPARE(config, expected);
    QCOMPARE(config.batchSize, std::int64_t{32});
    QVERIFY(config.validate().empty());
}

void ImportDialogTest::anotherTargetIsPredictedAsItsValuesTell()
{
    open(QStringLiteral("sample:iris"));
    QCOMPARE(find<QComboBox>("taskComboBox")->currentText(), QStringLiteral("several classes"));
    QVERIFY(!find<QComboBox>("positiveComboBox")->isVisible());
    const auto *targets = find<QComboBox>("targetComboBox");
    const QString formerTarget = targets->currentText();
    pick(find<QComboBox>("targetComboBox"), QStringLiteral("petal_width"));
    QCOMPARE(find<QComboBox>("taskComboBox")->currentText(), QStringLiteral("a number"));
    QVERIFY(!find<QComboBox>("positiveComboBox")->isVisible());
    QCOMPARE(find<QLabel>("guessLabel")->text(), QStringLiteral("0.1 … 2.5\nmean 1.199"));
    QVERIFY(role(formerTarget.toLatin1().constData()) == DraftRole::Input);
    const TrainingConfig config = import();
    QCOMPARE(config.data.table.target, std::string("petal_width"));
    QVERIFY(!m_imported->last()[1].toBool());
}

void ImportDialogTest::aWholeNumberCanBePredictedAsClassesToo()
{
    QByteArray text = "a,stars\n";
    for (int row = 0; row < 60; ++row)
        text += QByteArray::number(row * 0.5) + ',' + QByteArray::number(row % 5) + '\n';
    openText(text);
    auto *tasks = find<QComboBox>("taskComboBox");
    pick(tasks, QStringLiteral("a number"));
    QVERIFY(m_dialog->draft().plan()->task == Task::Regression);
    pick(tasks, QStringLiteral("several classes"));
    QCOMPARE(m_dialog->draft().plan()->classes.size(), std::size_t{5});
    QVERIFY(import().data.table.task == Task::Multiclass);
}

void ImportDialogTest::theOtherClassCanBeTheOneThatIsFound()
{
    open(QStringLiteral("sample:breast-cancer"));
    pick(find<QComboBox>("positiveComboBox"), QStringLiteral("benign"));
    QCOMPARE(find<QWidget>("targetPicture")->toolTip(), QStringLiteral("malignant 212, benign 357"));
    QCOMPARE(find<QLabel>("guessLabel")->text(), QStringLiteral("Guessing “benign”\nis right in 62.7 %"));
    QCOMPARE(import().data.table.positiveClass, std::string("benign"));
}

void ImportDialogTest::severalColumnsChangeTheirRoleTogether()
{
    open(QStringLiteral("sample:breast-cancer"));
    clickCell(1, ColumnTableModel::Name);
    clickCell(3, ColumnTableModel::Name, Qt::ShiftModifier);
    clickCell(5, ColumnTableModel::Name, Qt::ControlModifier);
    QCOMPARE(find<QLabel>("selectedLabel")->text(), QStringLiteral("4 selected:"));
    pick(find<QComboBox>("roleComboBox"), QStringLiteral("Ignore"));
    const std::size_t inputs = m_dialog->draft().inputs();
    QCOMPARE(cell(1, ColumnTableModel::Role), QStringLiteral("Ignore"));
    QCOMPARE(cell(5, ColumnTableModel::Role), QStringLiteral("Ignore"));
    QCOMPARE(cell(4, ColumnTableModel::Role), QStringLiteral("Input"));
    pick(find<QComboBox>("roleComboBox"), QStringLiteral("Input"));
    QCOMPARE(m_dialog->draft().inputs(), inputs + 4);
    QVERIFY(m_dialog->draft().config().roles.empty()); // as by default again
}

void ImportDialogTest::severalColumnsAreReadAsAnotherType()
{
    QByteArray text = "a,b,y\n";
    for (int row = 0; row < 30; ++row)
        text += QByteArray::number(row % 3) + ',' + QByteArray::number(row % 4) + ',' +
                (row % 2 ? "p" : "q") + '\n';
    openText(text);
    QCOMPARE(cell(0, ColumnTableModel::Type), QStringLiteral("Number"));
    clickCell(0, ColumnTableModel::Name);
    clickCell(1, ColumnTableModel::Name, Qt::ControlModifier);
    pick(find<QComboBox>("typeComboBox"), QStringLiteral("Category"));
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, ColumnTableModel::Type), QStringLiteral("Category"), patience);
    QCOMPARE(cell(1, ColumnTableModel::Type), QStringLiteral("Category"));
    QCOMPARE(find<QLabel>("selectedLabel")->text(), QStringLiteral("2 selected:"));
    QVERIFY(!m_dialog->draft().isOutdated());
    const TrainingConfig config = import();
    QVERIFY(config.data.table.csv.types.at("a") == ColumnType::Category);
    QCOMPARE(config.data.table.csv.types.size(), std::size_t{2});
}

void ImportDialogTest::aCellOpensItsList()
{
    openText(smallTable());
    clickCell(0, ColumnTableModel::Role);
    auto *list = find<QComboBox>("roleEditor");
    QCOMPARE(list->currentText(), QStringLiteral("Input"));
    pick(list, QStringLiteral("Ignore"));
    QVERIFY(role("size") == DraftRole::Ignore);
    // With a modifier a click only selects.
    clickCell(1, ColumnTableModel::Role, Qt::ControlModifier);
    QTRY_COMPARE(view()->findChildren<QComboBox *>(QStringLiteral("roleEditor")).size(), 0);
    // The target's role goes to another column only.
    clickCell(4, ColumnTableModel::Role);
    QCOMPARE(view()->findChildren<QComboBox *>(QStringLiteral("roleEditor")).size(), 0);
    clickCell(1, ColumnTableModel::Role);
    pick(find<QComboBox>("roleEditor"), QStringLiteral("Target"));
    QVERIFY(role("colour") == DraftRole::Target);
    QVERIFY(role("result") == DraftRole::Input);
    QCOMPARE(find<QComboBox>("targetComboBox")->currentText(), QStringLiteral("colour"));
}

void ImportDialogTest::searchListsTheColumnsThatHoldTheText()
{
    open(QStringLiteral("sample:breast-cancer"));
    const int all = listed();
    auto *search = find<QLineEdit>("columnSearch");
    QTest::keyClicks(search, QStringLiteral("Radius"));
    QCOMPARE(listed(), 3);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("tex_t"));
    QCOMPARE(listed(), 0);
    QVERIFY(find<QLabel>("nothingFoundLabel")->isVisible());
    QCOMPARE(find<QLabel>("nothingFoundLabel")->text(), QStringLiteral("No column is called “tex_t”."));
    search->clear();
    QCOMPARE(listed(), all);
    QVERIFY(!find<QLabel>("nothingFoundLabel")->isVisible());
}

void ImportDialogTest::showListsInputsIgnoredAndMissing()
{
    openText("a,b,c,y\n1,2,k1,p\n?,2,k2,q\n3,2,k3,p\n4,2,k4,q\n1,2,k5,p\n3,2,k6,q\n1,2,k7,p\n4,2,k8,q\n"
             "1,2,k9,p\n3,2,k10,q\n1,2,k11,p\n4,2,k12,q\n");
    auto *show = find<QComboBox>("showComboBox");
    QCOMPARE(show->itemText(0), QStringLiteral("all 4"));
    QCOMPARE(show->itemText(3), QStringLiteral("with missing (1)"));
    pick(show, show->itemText(3));
    QCOMPARE(listed(), 1);
    QCOMPARE(cell(0, ColumnTableModel::Name), QStringLiteral("a"));
    QCOMPARE(cell(0, ColumnTableModel::Missing), QStringLiteral("1 (8.3 %)"));
    pick(show, show->itemText(2));
    QVERIFY(listed() >= 1);
    for (int row = 0; row < listed(); ++row)
        QCOMPARE(cell(row, ColumnTableModel::Role), QStringLiteral("Ignore"));
    pick(show, show->itemText(1));
    QVERIFY(listed() >= 1);
    for (int row = 0; row < listed(); ++row)
        QCOMPARE(cell(row, ColumnTableModel::Role), QStringLiteral("Input"));
}

void ImportDialogTest::rowsAreShownAsTheyStandInTheFile()
{
    QByteArray text = "a,y\n\"1\n2\",p\n 03 ,q\n";
    for (int row = 0; row < 300; ++row)
        text += "x" + QByteArray::number(row % 7) + (row % 2 ? ",p\n" : ",q\n");
    openText(text);
    QTest::mouseClick(find<Segmented>("columnsOrRows")->button(1), Qt::LeftButton);
    auto *rows = find<QTableView>("rowView");
    QVERIFY(rows->isVisible());
    QVERIFY(!view()->isVisible());
    QCOMPARE(rows->model()->rowCount(), 200);
    QCOMPARE(rows->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("a"));
    QCOMPARE(rows->model()->headerData(0, Qt::Vertical).toString(), QStringLiteral("2"));
    QCOMPARE(rows->model()->headerData(1, Qt::Vertical).toString(), QStringLiteral("4"));
    QCOMPARE(rows->model()->index(1, 0).data(Qt::ToolTipRole).toString(), QStringLiteral(" 03 "));
    QTest::keyClicks(find<QLineEdit>("columnSearch"), QStringLiteral("a"));
    QVERIFY(view()->isVisible()); // a search is about columns
}

void ImportDialogTest::warningsNameTheirLineAndLeadToIt()
{
    QByteArray text = smallTable();
    text.insert(text.indexOf("\n4,") + 1, "1,red\n");
    openText(text);
    waitForNote("cells instead of 5");
    const QString note = notes()[noteWith("cells instead of 5")];
    QVERIFY2(note.startsWith(QStringLiteral("Line 4 has 2 cells instead of 5")), qPrintable(note));
    followNote("cells instead of 5");
    auto *rows = find<QTableView>("rowView");
    QVERIFY(rows->isVisible());
    QCOMPARE(rows->selectionModel()->selectedRows().front().row(), 2);
}

void ImportDialogTest::warningsOfTheSameKindAreOneLine()
{
    QByteArray text = "a,b,y\n";
    for (int row = 0; row < 40; ++row)
        text += (row % 8 == 5 ? QByteArray("1e400") : QByteArray::number(row % 9)) + ',' +
                QByteArray::number(row * 3 % 11) + ',' + (row % 2 ? "p" : "q") + '\n';
    openText(text);
    waitForNote("1e400");
    QCOMPARE(notes().filter(QStringLiteral("1e400")).size(), 1);
    const QString note = notes()[noteWith("1e400")];
    QVERIFY2(note.contains(QStringLiteral("(lines 7, 15, 23 and 2 more)")), qPrintable(note));
}

void ImportDialogTest::aNoteChangesWhatItIsAbout()
{
    openText(smallTable());
    waitForNote("note is different in every row");
    QVERIFY(role("note") == DraftRole::Ignore);
    followNote("note is different in every row");
    QTRY_VERIFY_WITH_TIMEOUT(noteWith("note is different in every row") < 0, patience);
    QVERIFY(role("note") == DraftRole::Input || !problem().isEmpty());
    QVERIFY(m_dialog->draft().config().roles.contains("note"));
}

void ImportDialogTest::anotherDelimiterReadsTheFileAgain()
{
    openText("a;b;y\n1,5;2;p\n2,5;3;q\n3,5;4;p\n4,5;5;q\n1,5;3;p\n2,5;2;q\n");
    QCOMPARE(find<QComboBox>("delimiterComboBox")->currentText(), QStringLiteral("semicolon"));
    QCOMPARE(find<QComboBox>("decimalComboBox")->currentText(), QStringLiteral("comma"));
    pick(find<QComboBox>("delimiterComboBox"), QStringLiteral("pipe"));
    QTRY_VERIFY_WITH_TIMEOUT(
        problem().startsWith(QStringLiteral("This is not a table: no delimiter was found.")), patience);
    QVERIFY(!find<QPushButton>("importButton")->isEnabled());
    QVERIFY(!find<QPushButton>("importAndRunButton")->isEnabled());
    pick(find<QComboBox>("delimiterComboBox"), QStringLiteral("semicolon"));
    QTRY_VERIFY_WITH_TIMEOUT(problem().isEmpty() && find<QPushButton>("importButton")->isEnabled(), patience);
    QCOMPARE(listed(), 3);
    QVERIFY(import().data.table.csv.delimiter == ';');
}

void ImportDialogTest::theNewestOptionsCount()
{
    openText("a;b;y\n1;2;p\n2;3;q\n3;4;p\n4;5;q\n1;3;p\n2;2;q\n");
    auto *list = find<QComboBox>("delimiterComboBox");
    for (const char *delimiter : {"pipe", "tab", "comma", "semicolon", "tab", "semicolon"})
        pick(list, QString::fromLatin1(delimiter));
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->draft().isOutdated() && problem().isEmpty(), patience);
    QCOMPARE(list->currentText(), QStringLiteral("semicolon"));
    QCOMPARE(listed(), 3);
    QVERIFY(import().data.table.csv.delimiter == ';');
}

void ImportDialogTest::theHeaderCanBeARow()
{
    openText("1,5,p\n2,6,q\n3,7,p\n4,9,q\n1,4,p\n");
    QVERIFY(!find<QCheckBox>("headerCheckBox")->isChecked());
    QCOMPARE(cell(0, ColumnTableModel::Name), QStringLiteral("column1"));
    click("headerCheckBox");
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, ColumnTableModel::Name), QStringLiteral("1"), patience);
    QVERIFY(find<QLabel>("fileFactsLabel")->text().startsWith(QStringLiteral("4 rows")));
}

void ImportDialogTest::nothingToPredictIsSaidAndCannotBeImported()
{
    openText("a,b\n1,2\n1,2\n1,2\n");
    QVERIFY(!problem().isEmpty());
    QVERIFY(!find<QPushButton>("importButton")->isEnabled());
}

void ImportDialogTest::aLongReadingShowsItsProgressAndCanBeCancelled()
{
    QFile large(file("large.csv"));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QByteArray block;
    for (int row = 0; row < 20'000; ++row)
        block += QByteArray::number(row * 0.37) + ',' + QByteArray::number(row % 971) +
                 (row % 2 ? ",p\n" : ",q\n");
    large.write("a,b,y\n");
    while (large.size() < 64'000'000)
        large.write(block);
    large.close();

    m_dialog = std::make_unique<ImportDialog>(large.fileName(), TrainingConfig());
    m_dialog->setLongestSilence(0);
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QSignalSpy failed(m_dialog.get(), &ImportDialog::failed);
    m_dialog->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->isVisible(), patience);
    auto *text = find<QLabel>("progressLabel");
    QVERIFY(text->isVisible());
    QVERIFY2(text->text().startsWith(QStringLiteral("Reading large.csv, ")), qPrintable(text->text()));
    QVERIFY(!find<QPushButton>("importAndRunButton")->isEnabled());
    click("cancelReadingButton");
    QCOMPARE(rejected.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(failed.size(), 0);
    m_dialog.reset(); // waits for some rows, not for the file
}

void ImportDialogTest::cancellingAReReadingKeepsTheTable()
{
    QByteArray text = "a;b;y\n";
    for (int row = 0; row < 200'000; ++row)
        text += QByteArray::number(row * 0.37) + ';' + QByteArray::number(row % 971) +
                (row % 2 ? ";p\n" : ";q\n");
    openText(text);
    m_dialog->setLongestSilence(0);
    pick(find<QComboBox>("delimiterComboBox"), QStringLiteral("tab"));
    auto *cancel = find<QPushButton>("cancelReadingButton");
    while (!cancel->isVisible() && m_dialog->draft().isOutdated())
        QCoreApplication::processEvents();
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<QComboBox>("delimiterComboBox")->currentText(), QStringLiteral("semicolon"));
    QCOMPARE(listed(), 3);
    QVERIFY(!import().data.table.csv.delimiter.has_value());
}

void ImportDialogTest::aFileThatCannotBeReadIsToldAndOpensNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << file("there is none.csv");
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("empty") << import_testing::write(file("empty.csv"), {});
    QTest::newRow("binary") << import_testing::write(
        file("binary.csv"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\4\5", 22));
    QTest::newRow("device") << QStringLiteral("/dev/zero");
}

void ImportDialogTest::aFileThatCannotBeReadIsToldAndOpensNothing()
{
    QFETCH(QString, path);
    begin(path);
    QTRY_COMPARE_WITH_TIMEOUT(m_failed->size(), 1, patience);
    QVERIFY(!m_dialog->isVisible());
    const QString message = m_failed->front()[0].toString();
    QVERIFY2(message.contains(QFileInfo(path).fileName()), qPrintable(message));
    QVERIFY2(!message.contains(u'\n'), qPrintable(message));
}

void ImportDialogTest::comingBackKeepsChoicesAndSettings()
{
    openText(smallTable());
    clickCell(0, ColumnTableModel::Name);
    pick(find<QComboBox>("roleComboBox"), QStringLiteral("Ignore"));
    TrainingConfig config = import();
    config.epochs = 77;
    open(QString::fromStdString(config.data.source), config);
    QVERIFY(role("size") == DraftRole::Ignore);
    const TrainingConfig again = import();
    QCOMPARE(again, config);
}

void ImportDialogTest::theValidationShareIsTakenOver()
{
    openText(smallTable());
    auto *share = find<NumberSpinBox>("validationShareSpinBox");
    share->setFocus();
    share->selectAll();
    QTest::keyClicks(share, QStringLiteral("35")); // not even Enter
    click("shuffleSplitCheckBox");
    const TrainingConfig config = import();
    QCOMPARE(config.data.validationShare, 0.35);
    QVERIFY(!config.data.table.shuffleSplit);
}

void ImportDialogTest::threeHundredColumnsAreListed()
{
    QByteArray text;
    for (int column = 0; column < 300; ++column)
        text += "measurement_" + QByteArray::number(column) + "_of_the_left_upper_sensor,";
    text += "y\n";
    for (int row = 0; row < 12; ++row) {
        for (int column = 0; column < 300; ++column)
            text += QByteArray::number((row * 7919 + column * 104729) % 1000) + ',';
        text += row % 2 ? "p\n" : "q\n";
    }
    openText(text);
    QCOMPARE(listed(), 301);
    view()->setFocus();
    view()->selectAll();
    QCOMPARE(find<QLabel>("selectedLabel")->text(), QStringLiteral("301 selected:"));
    pick(find<QComboBox>("roleComboBox"), QStringLiteral("Ignore"));
    QCOMPARE(m_dialog->draft().inputs(), std::size_t{0});
    QVERIFY(!problem().isEmpty());
    QVERIFY(!find<QPushButton>("importButton")->isEnabled());
    pick(find<QComboBox>("roleComboBox"), QStringLiteral("Input"));
    QCOMPARE(m_dialog->draft().inputs(), std::size_t{300});
}

void ImportDialogTest::nothingIsCutAt1000x600_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ImportDialogTest::nothingIsCutAt1000x600()
{
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    open(QStringLiteral("sample:breast-cancer"));
    m_dialog->resize(1000, 562); // the rest is the frame
    QTRY_COMPARE(m_dialog->size(), QSize(1000, 562));
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool text = qobject_cast<QLabel *>(widget) != nullptr && !widget->objectName().isEmpty();
        const bool named = !widget->objectName().isEmpty() && widget->focusPolicy() != Qt::NoFocus;
        if (!widget->isVisible() || !(text || named) || find<QWidget>("notesArea")->isAncestorOf(widget) ||
            view()->isAncestorOf(widget))
            continue;
        const QRect spot(widget->mapTo(m_dialog.get(), QPoint()), widget->size());
        QVERIFY2(m_dialog->rect().contains(spot), qPrintable(widget->objectName()));
        QVERIFY2(widget->visibleRegion().boundingRect().size() == widget->size(),
                 qPrintable(widget->objectName()));
        if (qobject_cast<QAbstractButton *>(widget) != nullptr || text)
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(widget->objectName()));
    }
    QVERIFY(view()->viewport()->height() >= 3 * view()->rowHeight(0));
    QVERIFY(!view()->horizontalHeader()->isHidden());
}

void ImportDialogTest::noMnemonicStandsTwice()
{
    open(QStringLiteral("sample:breast-cancer"));
    QStringList letters;
    const auto collect = [&letters](const QString &text) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        if (!mnemonic.isEmpty())
            letters << mnemonic.toString();
    };
    for (const auto *button : m_dialog->findChildren<QAbstractButton *>())
        collect(button->text());
    for (const auto *label : m_dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr)
            collect(label->text());
    }
    QVERIFY(letters.size() >= 12);
    letters.sort();
    QStringList unique = letters;
    unique.removeDuplicates();
    QCOMPARE(letters, unique);
}

void ImportDialogTest::theKeyboardAloneIsEnough()
{
    openText(smallTable());
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_dialog.get(),
                        key, modifiers);
    };
    // To the target, and the colour instead of the result.
    press(Qt::Key_P, Qt::AltModifier);
    QVERIFY(find<QComboBox>("targetComboBox")->hasFocus());
    QTest::keyClicks(find<QComboBox>("targetComboBox"), QStringLiteral("co"));
    QVERIFY(role("colour") == DraftRole::Target);
    // On to the table, whose first line becomes ignored through its list.
    for (int steps = 0; !view()->hasFocus() && steps < 40; ++steps)
        press(Qt::Key_Tab);
    QVERIFY(view()->hasFocus());
    view()->setCurrentIndex(view()->model()->index(0, ColumnTableModel::Role));
    press(Qt::Key_Return);
    auto *list = find<QComboBox>("roleEditor");
    QVERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(role("size") == DraftRole::Ignore || list->view()->isVisible());
    if (list->view()->isVisible())
        QTest::keyClick(list->view(), Qt::Key_Return);
    QTRY_VERIFY(role("size") == DraftRole::Ignore);
    // Out of the table again: Tab leaves it, and the default button is pressed by Enter.
    find<QPushButton>("importAndRunButton")->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_imported->size(), 1, patience);
    QCOMPARE(m_imported->front()[0].value<TrainingConfig>().data.table.target, std::string("colour"));
}

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
