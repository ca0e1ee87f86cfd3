// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/table_draft.h"

#include "tests/ui/import_testing.h"
#include "ui/import/import_notes.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace attention;

namespace {

QByteArray table()
{
    QByteArray text = "id,size,colour,result\n";
    for (int row = 0; row < 24; ++row)
        text += "k" + QByteArray::number(row) + ',' + QByteArray::number(row * row % 17) + ',' +
                (row % 3 == 0 ? "red" : "blue") + ',' + (row % 2 == 0 ? "no" : "yes") + '\n';
    return text;
}

} // namespace

/// What is chosen in the dialog "Open table", without the dialog.
class TableDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void guessesTheTarget();
    void writesDownOnlyWhatDiffersFromTheDefault();
    void theTargetKeepsItsRole();
    void anotherTargetForgetsTaskAndClass();
    void typesCountWhenTheFileIsReadAgain();
    void optionsCanBeTakenBack();
    void choicesForColumnsThatAreGoneAreDropped();
    void aDelimiterThatIsTheDecimalSignDropsIt();
    void whatDoesNotGoTogetherIsAProblem();
    void rowsThatMissAValueAreLeftOutOrFilled();
    void notesKeepTheirNamesApartFromMarkup();

private:
    std::shared_ptr<const CsvFile> read(const QByteArray &text, const CsvOptions &options = {})
    {
        const QString path = import_testing::write(m_folder.filePath(QStringLiteral("table.csv")), text);
        return std::make_shared<CsvFile>(*readCsv(path.toStdString(), options));
    }
    TableDraft draftOf(const QByteArray &text)
    {
        TableDraft draft{DataConfig()};
        draft.setFile(read(text));
        return draft;
    }
    static DraftRole role(const TableDraft &draft, const char *name)
    {
        return draft.role(*draft.columnNamed(name));
    }

    QTemporaryDir m_folder;
};

void TableDraftTest::guessesTheTarget()
{
    const TableDraft draft = draftOf(table());
    QVERIFY(draft.plan().has_value());
    QCOMPARE(draft.target(), draft.columnNamed("result"));
    QVERIFY(role(draft, "id") == DraftRole::Ignore);
    QVERIFY(role(draft, "size") == DraftRole::Input);
    QCOMPARE(draft.inputs(), std::size_t{2});
    QVERIFY(draft.tasks().front() == Task::Binary);
    QVERIFY(!draft.columnNamed("weight"));
}

void TableDraftTest::writesDownOnlyWhatDiffersFromTheDefault()
{
    TableDraft draft = draftOf(table());
    const std::vector<std::size_t> columns{1, 2};
    draft.setRoles(columns, ColumnRole::Input);
    QVERIFY(draft.config().roles.empty());
    draft.setRoles(std::vector<std::size_t>{2}, ColumnRole::Ignore);
    QCOMPARE(draft.config().roles.size(), std::size_t{1});
    QVERIFY(role(draft, "colour") == DraftRole::Ignore);
    draft.setRoles(columns, ColumnRole::Input);
    QVERIFY(draft.config().roles.empty());
    QVERIFY(role(draft, "colour") == DraftRole::Input);
}

void TableDraftTest::theTargetKeepsItsRole()
{
    TableDraft draft = draftOf(table());
    draft.setRoles(std::vector<std::size_t>{2, 3}, ColumnRole::Ignore);
    QVERIFY(role(draft, "result") == DraftRole::Target);
    QVERIFY(role(draft, "colour") == DraftRole::Ignore);
    QVERIFY(!draft.config().roles.contains("result"));
}

void TableDraftTest::anotherTargetForgetsTaskAndClass()
{
    TableDraft draft = draftOf(table());
    draft.setPositiveClass("no");
    QCOMPARE(draft.plan()->classes.back(), std::string("no"));
    draft.setTarget(1);
    QVERIFY(draft.config().positiveClass.empty());
    QVERIFY(!draft.config().task);
    QVERIFY(role(draft, "result") == DraftRole::Input);
    draft.setTask(Task::Multiclass);
    draft.setTarget(3);
    QVERIFY(draft.plan()->task == Task::Binary);
}

void TableDraftTest::typesCountWhenTheFileIsReadAgain()
{
    TableDraft draft = draftOf(table());
    QVERIFY(!draft.isOutdated());
    draft.setTypes(std::vector<std::size_t>{1}, ColumnType::Category);
    QVERIFY(draft.isOutdated());
    QVERIFY(draft.file()->table.columns[1].type == ColumnType::Number);
    draft.setFile(read(table(), draft.config().csv));
    QVERIFY(!draft.isOutdated());
    QVERIFY(draft.file()->table.columns[1].type == ColumnType::Category);
}

void TableDraftTest::optionsCanBeTakenBack()
{
    TableDraft draft = draftOf(table());
    draft.setTypes(std::vector<std::size_t>{1}, ColumnType::Text);
    draft.setHeader(false);
    draft.takeBackOptions();
    QVERIFY(!draft.isOutdated());
    QVERIFY(draft.plan().has_value());
    QVERIFY(draft.config().csv == CsvOptions());
}

void TableDraftTest::choicesForColumnsThatAreGoneAreDropped()
{
    TableDraft draft = draftOf(table());
    draft.setTarget(2);
    draft.setRoles(std::vector<std::size_t>{1}, ColumnRole::Ignore);
    draft.setLeaveOutMissing(std::vector<std::size_t>{1}, true);
    draft.setHeader(false);
    draft.setFile(read(table(), draft.config().csv));
    QVERIFY(draft.config().target.empty());
    QVERIFY(draft.config().roles.empty());
    QVERIFY(draft.config().leaveOutMissing.empty());
}

void TableDraftTest::aDelimiterThatIsTheDecimalSignDropsIt()
{
    TableDraft draft = draftOf("a;y\n1,5;p\n2,5;q\n3,5;p\n4,5;q\n");
    draft.setDecimal(',');
    draft.setDelimiter(',');
    QVERIFY(!draft.config().csv.decimal);
    draft.setFile(read("a;y\n1,5;p\n2,5;q\n3,5;p\n4,5;q\n", draft.config().csv));
}

void TableDraftTest::whatDoesNotGoTogetherIsAProblem()
{
    TableDraft draft = draftOf(table());
    draft.setRoles(std::vector<std::size_t>{0, 1, 2}, ColumnRole::Ignore);
    QVERIFY(!draft.plan());
    QVERIFY(!draft.problem().empty());
    QCOMPARE(draft.inputs(), std::size_t{0});
    draft.setRoles(std::vector<std::size_t>{1}, ColumnRole::Input);
    QVERIFY(draft.plan().has_value());
    QVERIFY(draft.problem().empty());
}

void TableDraftTest::rowsThatMissAValueAreLeftOutOrFilled()
{
    TableDraft draft = draftOf(table());
    draft.setLeaveOutMissing(std::vector<std::size_t>{1, 2}, true);
    QCOMPARE(draft.config().leaveOutMissing.size(), std::size_t{2});
    draft.setLeaveOutMissing(std::vector<std::size_t>{1}, false);
    QVERIFY(draft.config().leaveOutMissing == std::set<std::string>{"colour"});
}

void TableDraftTest::notesKeepTheirNamesApartFromMarkup()
{
    CsvFile file;
    file.warnings = {{0, "<b>x", "is \"<i>\" & odd"},
                     {7, {}, "2 cells instead of 3: the missing one is left empty"}};
    TableNote note;
    note.text.pattern = "<b>%1</b> is odd.";
    note.text.arguments = {Sentence::named("a<b>")};
    const auto notes = importNotes({note}, file);
    QCOMPARE(notes.size(), std::size_t{3});
    QCOMPARE(notes[0].text, QStringLiteral("<b>a&lt;b&gt;</b> is odd."));
    QCOMPARE(notes[1].text, QStringLiteral("<b>&lt;b&gt;x</b>: is &quot;&lt;i&gt;&quot; &amp; odd."));
    QCOMPARE(notes[2].text,
             QStringLiteral("<b>Line 7</b> has 2 cells instead of 3: the missing one is left empty."));
    QVERIFY(notes[2].action == ImportNote::Action::None); // beyond the first rows
}

QTEST_GUILESS_MAIN(TableDraftTest)
#include "table_draft_test.moc"
