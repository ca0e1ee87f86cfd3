// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/table_reader.h"

#include "tests/ui/import_testing.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace attention;
using import_testing::patience;

/// The worker behind the dialog "Open table".
class TableReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void readsAndThenStudies();
    void studiesAgainWithoutReading();
    void whatCameOfAnEarlierRequestIsDropped();
    void nothingComesAfterCancel();
    void aFileThatChangedIsReadAgain();

private:
    DataConfig dataOf(int rows)
    {
        QByteArray text = "a;b;y\n";
        for (int row = 0; row < rows; ++row)
            text += QByteArray::number(row * 0.37) + ';' + QByteArray::number(row % 97) +
                    (row % 2 ? ";p\n" : ";q\n");
        DataConfig data;
        data.source =
            import_testing::write(m_folder.filePath(QStringLiteral("table.csv")), text).toStdString();
        return data;
    }
    void listen(TableReader &reader)
    {
        connect(
            &reader, &TableReader::read, this,
            [this](const std::shared_ptr<const TableReading> &reading) { m_readings.push_back(reading); });
        connect(&reader, &TableReader::studied, this,
                [this](const std::shared_ptr<const TableStudy> &study) { m_studies.push_back(study); });
        connect(&reader, &TableReader::failed, this,
                [this](const QString &error) { m_errors.append(error); });
    }
    void waitForStudies(std::size_t count)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_studies.size() == count || !m_errors.isEmpty(), patience);
        QCOMPARE(m_errors, QStringList());
    }

    QTemporaryDir m_folder;
    std::vector<std::shared_ptr<const TableReading>> m_readings;
    std::vector<std::shared_ptr<const TableStudy>> m_studies;
    QStringList m_errors;
};

void TableReaderTest::init()
{
    m_readings.clear();
    m_studies.clear();
    m_errors.clear();
}

void TableReaderTest::readsAndThenStudies()
{
    TableReader reader;
    listen(reader);
    reader.request(dataOf(100));
    QVERIFY(reader.isReading());
    waitForStudies(1);
    QVERIFY(!reader.isReading());
    QCOMPARE(reader.progress(), 1.0);
    QCOMPARE(m_readings.size(), std::size_t{1});
    QCOMPARE(m_readings[0]->file->table.rows, std::size_t{100});
    QCOMPARE(m_readings[0]->summaries[1].distinct, std::size_t{97});
    QVERIFY(m_readings[0]->predictable[2]);
    QCOMPARE(m_studies[0]->trainRows, std::int64_t{80});
    QVERIFY(m_studies[0]->problem.isEmpty());
}

void TableReaderTest::studiesAgainWithoutReading()
{
    TableReader reader;
    listen(reader);
    DataConfig data = dataOf(100);
    reader.request(data);
    waitForStudies(1);
    data.validationShare = 0.5;
    reader.request(data);
    QVERIFY(!reader.isReading());
    waitForStudies(2);
    QCOMPARE(m_readings.size(), std::size_t{1});
    QCOMPARE(m_studies[1]->trainRows, std::int64_t{50});
    data.table.target = "nothing";
    reader.request(data);
    waitForStudies(3);
    QVERIFY(m_studies[2]->problem.contains(QStringLiteral("nothing")));
}

void TableReaderTest::whatCameOfAnEarlierRequestIsDropped()
{
    TableReader reader;
    listen(reader);
    DataConfig data = dataOf(20'000);
    data.table.csv.delimiter = ',';
    reader.request(data);
    while (reader.progress() < 1.0) {
        // It is read, but nothing was told: no event was handled.
    }
    data.table.csv.delimiter = ';';
    reader.request(data);
    waitForStudies(1);
    QCOMPARE(m_readings.size(), std::size_t{1});
    QCOMPARE(m_readings[0]->file->table.columns.size(), std::size_t{3});
}

void TableReaderTest::nothingComesAfterCancel()
{
    TableReader reader;
    listen(reader);
    DataConfig data = dataOf(20'000);
    reader.request(data);
    while (reader.progress() < 1.0) {
    }
    reader.cancel();
    QVERIFY(!reader.isReading());
    QTest::qWait(100); // several times the interval of its polling
    QVERIFY(m_readings.empty() && m_studies.empty() && m_errors.isEmpty());
    reader.request(data);
    waitForStudies(1);
    QCOMPARE(m_readings.size(), std::size_t{1});
}

void TableReaderTest::aFileThatChangedIsReadAgain()
{
    TableReader reader;
    listen(reader);
    reader.request(dataOf(100));
    waitForStudies(1);
    reader.request(dataOf(200'000)); // the former answer stands for a while
    waitForStudies(2);
    QCOMPARE(m_readings.size(), std::size_t{2});
    QCOMPARE(m_readings[1]->file->table.rows, std::size_t{200'000});
    QCOMPARE(m_studies[1]->trainRows, std::int64_t{160'000});
}

QTEST_GUILESS_MAIN(TableReaderTest)
#include "table_reader_test.moc"
