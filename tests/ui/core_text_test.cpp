// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/core_text.h"

#include "core/data/csv/csv_reader.h"
#include "core/data/encoding/table_dataset.h"
#include "core/training/config.h"
#include "ui/language/language_manager.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>

using namespace attention;

namespace {

std::string errorOf(const std::function<void()> &action)
{
    try {
        action();
    } catch (const std::exception &error) {
        return error.what();
    }
    return {};
}

} // namespace

class CoreTextTest : public QObject
{
    Q_OBJECT

private slots:
    void anErrorIsSaidInChinese_data();
    void anErrorIsSaidInChinese();
    void theWarningsOfAnOddTableAreSaidInChinese();
    void aRefusedSettingIsSaidInChinese();
    void whatADamagedFileLacksIsSaidInChinese();
    void whatIsNotKnownAndWhatIsEnglishStaysAsItIs();

private:
    std::string file(const char *content) const
    {
        std::string path = m_folder.filePath(QStringLiteral("t.csv")).toStdString();
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    QTemporaryDir m_folder;
};

void CoreTextTest::anErrorIsSaidInChinese_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << ""
                           << "" << QStringLiteral("t.csv：文件是空的；请选择含有表格的文件");
    QTest::newRow("web page") << "<html></html>"
                              << ""
                              << QStringLiteral("t.csv：这是 网页 (HTML)，不是表格；请先把表格存为 CSV");
    QTest::newRow("one value") << "a,b\n1,2\n1,3\n1,4\n"
                               << "a" << QStringLiteral("a 只有一个取值：无可预测；请另选目标");
    QTest::newRow("no column") << "a,b\n1,2\n1,3\n1,4\n"
                               << "c" << QStringLiteral("没有 c 这一列；请选用 a, b 之一");
}

void CoreTextTest::anErrorIsSaidInChinese()
{
    QFETCH(QString, content);
    QFETCH(QString, target);
    QFETCH(QString, words);
    LanguageManager languages(LanguageChoice::System);
    languages.setChoice(LanguageChoice::Chinese);
    const std::string path = file(content.toUtf8().constData());
    const std::string error = errorOf([&] {
        const std::optional<CsvFile> read = readCsv(path);
        TableConfig config;
        config.target = target.toStdString();
        planTable(read->table, config);
    });
    QVERIFY2(coreText(error).endsWith(words), qPrintable(coreText(error)));
}

void CoreTextTest::theWarningsOfAnOddTableAreSaidInChinese()
{
    LanguageManager languages(LanguageChoice::System);
    languages.setChoice(LanguageChoice::Chinese);
    const std::string path = file("id,n,n,day,empty,code\n"
                                  "1,1.5,a,2020-01-01,,007\n"
                                  "2,1e99,b,2020-01-02,,008\n"
                                  "\n"
                                  "3,2.5,a,2020-01-03\n"
                                  "4,x,b,2020-01-04,,009,10\n"
                                  "5,3.5,a,2020-01-05,,010\n"
                                  "6,4.5,\"b\"c,2020-01-06,,011\n");
    const std::optional<CsvFile> read = readCsv(path);
    QVERIFY(read->warnings.size() > 5);
    static const QRegularExpression english(QStringLiteral("\\b(the|is|are|it|so|left|read|of|than)\\b"));
    for (const CsvWarning &warning : read->warnings) {
        const QString words = coreText(warning.message);
        QVERIFY2(!english.match(words).hasMatch(), qPrintable(words));
    }
}

void CoreTextTest::aRefusedSettingIsSaidInChinese()
{
    LanguageManager languages(LanguageChoice::System);
    languages.setChoice(LanguageChoice::Chinese);
    TrainingConfig config;
    config.data.validationShare = 0.0;
    const std::vector<SettingError> errors = config.validate();
    QVERIFY(!errors.empty());
    const QString words = coreText(errors.front().setting + ": " + errors.front().message);
    QVERIFY2(words.startsWith(QStringLiteral("验证比例：必须在 ")), qPrintable(words));
}

void CoreTextTest::whatADamagedFileLacksIsSaidInChinese()
{
    LanguageManager languages(LanguageChoice::System);
    languages.setChoice(LanguageChoice::Chinese);
    QCOMPARE(coreText("a.attnlab: damaged, epoch is missing; use an undamaged copy"),
             QStringLiteral("a.attnlab：已损坏，缺少 epoch；请使用完好的副本"));
}

void CoreTextTest::whatIsNotKnownAndWhatIsEnglishStaysAsItIs()
{
    LanguageManager languages(LanguageChoice::System);
    languages.setChoice(LanguageChoice::Chinese);
    QCOMPARE(coreText("%1: something else"), QStringLiteral("%1: something else"));
    languages.setChoice(LanguageChoice::English);
    const std::string english = "cannot read a: b.csv: permission denied; choose a file you may read";
    QCOMPARE(coreText(english), QString::fromStdString(english));
}

QTEST_MAIN(CoreTextTest)
#include "core_text_test.moc"
