// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/trained_run.h"
#include "tests/ui/window_test.h"

#include "core/trust/agreement.h"
#include "core/trust/retraining.h"
#include "core/trust/shapley.h"
#include "core/trust/trust_study.h"
#include "core/trust/verdict.h"
#include "ui/help/help_pages.h"
#include "ui/inspector/inspector.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/trust/report/report_actions.h"
#include "ui/trust/report/report_html.h"
#include "ui/trust/report/report_picture.h"
#include "ui/widgets/message_bar.h"

#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

using namespace attention;

namespace {

/// Of a run with these settings and three seeds.
std::shared_ptr<const TrustFindings> findingsAbout(const TrainingConfig &config)
{
    const std::shared_ptr<Run> run = attention::test::trainedRun(config);
    run->finish(StopReason::Completed);
    TrustStudy study(2);
    if (!study.start(run, {3, 10}))
        qFatal("there is nothing to explain");
    study.wait();
    return study.findings();
}

TrainingConfig withColumns(std::int64_t columns)
{
    TrainingConfig config = attention::test::smallConfig();
    config.data.columns = columns;
    return config;
}

qsizetype pagesOf(const QByteArray &pdf)
{
    return QString::fromLatin1(pdf).count(QRegularExpression(QStringLiteral("/Type /Page\\b")));
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The report on whether attention can be believed: one page, as PDF and for a browser.
class TrustReportTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void cleanup() { closeWindow(); }

    void theWebPageIsWholeInItself();
    void namesAreWrittenAsTheyAre();
    void thePdfIsOnePage_data();
    void thePdfIsOnePage();
    void theColumnsThatMatterMostAreListedOfMany();
    void withoutColumnAttentionItSaysSo();
    void theTrustTabSavesIt();
    void aReportThatCannotBeWrittenIsSaid();
    void theHelpNamesTheThresholdsOfTheVerdict();

private:
    void openReport();
};

void TrustReportTest::theWebPageIsWholeInItself()
{
    const auto findings = findingsAbout(attention::test::smallConfig());
    const Verdict verdict = verdictOf(*findings);
    const QString page = QString::fromUtf8(trustReport(findings, ReportFormat::Html));
    QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>")));
    QVERIFY(page.contains(plainText(verdict.title).toHtmlEscaped()));
    for (const Sentence &reason : verdict.reasons)
        QVERIFY(page.contains(richText(reason)));
    for (const char *words :
         {"Label column · seed 1 · epoch 5 of 5 · Attention Lab", "200 rows × 4 columns",
          "Is it the same order?", "Is attention needed?", "attention of other rows", "Ranks, not amounts.",
          "Breiman", "Sundararajan", "Lundberg", "Kendall", "Wiegreffe", "Jain"})
        QVERIFY2(page.contains(QString::fromUtf8(words)), words);
    for (const double threshold :
         {verdictRules::agreeingTau, verdictRules::agreeingSeeds, verdictRules::sameFirst})
        QVERIFY(page.contains(percentText(threshold, 0)));
    QCOMPARE(page.count(QStringLiteral("src=\"")),
             page.count(QStringLiteral("src=\"data:image/png;base64,")));
    QCOMPARE(page.count(QStringLiteral("src=\"")), qsizetype(1));
    QVERIFY(!page.contains(QStringLiteral("href=")) && !page.contains(QStringLiteral("nan")));
}

void TrustReportTest::namesAreWrittenAsTheyAre()
{
    ReportText text;
    text.verdict = QStringLiteral("a < b & c");
    text.figures.head = {QStringLiteral("<i>name</i>")};
    text.figures.lines = {{QStringLiteral("%1 \"x\"")}};
    const ReportPicture picture(findingsAbout(attention::test::smallConfig()));
    const QString page = QString::fromUtf8(reportHtml(text, picture));
    QVERIFY(page.contains(QStringLiteral("a &lt; b &amp; c")));
    QVERIFY(page.contains(QStringLiteral("&lt;i&gt;name&lt;/i&gt;")));
    QVERIFY(page.contains(QStringLiteral("%1 &quot;x&quot;")));
}

void TrustReportTest::thePdfIsOnePage_data()
{
    QTest::addColumn<int>("columns");
    QTest::newRow("one column") << 1;
    QTest::newRow("four columns") << 4;
    QTest::newRow("as many as are listed") << 12;
    QTest::newRow("many") << 40;
}

void TrustReportTest::thePdfIsOnePage()
{
    QFETCH(int, columns);
    TrainingConfig config = withColumns(columns);
    config.data.labelColumn = 0;
    const QByteArray pdf = trustReport(findingsAbout(config), ReportFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pagesOf(pdf), qsizetype(1));
    QVERIFY(pdf.contains("/MediaBox [0 0 595 842]") || pdf.contains("/MediaBox [0 0 595.000000 842.000000]"));
}

void TrustReportTest::theColumnsThatMatterMostAreListedOfMany()
{
    const auto findings = findingsAbout(withColumns(40));
    const ReportText text = reportText(*findings, verdictOf(*findings));
    QCOMPARE(text.figures.lines.size(), qsizetype(mostReportColumns));
    QVERIFY(text.figures.note.contains(QStringLiteral("others: 28")));
    const QString seen = ReportPicture(findings).text();
    for (const QStringList &line : text.figures.lines) {
        QCOMPARE(line.size(), text.figures.head.size());
        QVERIFY(seen.contains(line.front()));
    }
}

void TrustReportTest::withoutColumnAttentionItSaysSo()
{
    TrainingConfig config = attention::test::smallConfig();
    config.model.columnAttention = false;
    const auto findings = findingsAbout(config);
    const ReportText text = reportText(*findings, verdictOf(*findings));
    QVERIFY(text.order.lines.isEmpty());
    QCOMPARE(text.order.note, QStringLiteral("There is no column attention to compare."));
    QCOMPARE(text.figures.lines[0][1], QStringLiteral("–"));
    QCOMPARE(text.controls.lines.size(), 2);
    const QString seen = ReportPicture(findings).text();
    QVERIFY(!seen.contains(QStringLiteral("attention")));
    QVERIFY(seen.contains(QStringLiteral("integrated gradients")));
    QCOMPARE(pagesOf(trustReport(findings, ReportFormat::Pdf)), qsizetype(1));
}

void TrustReportTest::openReport()
{
    openWindow();
    train(attention::test::smallConfig());
    auto *inspector = find<Inspector>("inspector");
    inspector->setCurrentIndex(inspector->trustIndex());
    QTRY_VERIFY_WITH_TIMEOUT(find<QToolButton>("trustReport")->isEnabled(), patience);
}

void TrustReportTest::theTrustTabSavesIt()
{
    openReport();
    QString suggested;
    window().report().setChooseFile([&](const QString &suggestion, const QString &) {
        suggested = suggestion;
        return folder().filePath(suggestion);
    });
    for (const auto &[action, name, begins] :
         {std::tuple{"trustPdf", "label-column-trust-5.pdf", "%PDF-"},
          {"trustHtml", "label-column-trust-5.html", "<!DOCTYPE html>"}}) {
        trigger(action);
        QCOMPARE(suggested, QString::fromLatin1(name));
        QVERIFY(content(folder().filePath(suggested)).startsWith(begins));
        QVERIFY(find<MessageBar>("messageBar")->text().startsWith(QStringLiteral("Saved to ")));
    }
    window().report().setConfirmReplace([](const QString &) { return false; });
    QFile::resize(folder().filePath(QStringLiteral("label-column-trust-5.html")), 0);
    trigger("trustHtml");
    QVERIFY(content(folder().filePath(QStringLiteral("label-column-trust-5.html"))).isEmpty());
}

void TrustReportTest::aReportThatCannotBeWrittenIsSaid()
{
    openReport();
    window().report().setChooseFile([this](const QString &, const QString &) {
        return folder().filePath(QStringLiteral("no/where.pdf"));
    });
    trigger("trustPdf");
    QVERIFY(find<MessageBar>("messageBar")->text().startsWith(QStringLiteral("Not saved: ")));
    QCOMPARE(find<MessageBar>("messageBar")->kind(), MessageBar::Kind::Error);
}

void TrustReportTest::theHelpNamesTheThresholdsOfTheVerdict()
{
    const QString english = helpText(QStringLiteral("trust"));
    QFile file(QStringLiteral(":/help/zh_CN/trust.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString chinese = QString::fromUtf8(file.readAll());
    for (const QString &text : {english, chinese}) {
        const QString plain = text.simplified();
        for (const double share :
             {verdictRules::agreeingTau, verdictRules::agreeingOverlap, verdictRules::agreeingSeeds,
              verdictRules::sameFirst, 1.0 - verdictRules::agreeingSeeds, costlyShare, countingShare})
            QVERIFY2(plain.contains(percentText(share, 0)), qPrintable(percentText(share, 0)));
        for (const double number : {verdictRules::twinCorrelation, verdictRules::neededScore})
            QVERIFY2(plain.contains(QLocale::c().toString(number)), qPrintable(QString::number(number)));
        for (const std::size_t columns : {mostExactColumns, mostShapleyColumns, mostDroppedColumns})
            QVERIFY(plain.contains(QString::number(columns)));
    }
}

QTEST_MAIN(TrustReportTest)
#include "trust_report_test.moc"
