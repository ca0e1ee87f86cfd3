// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "core/explain/classes.h"
#include "ui/dialogs/window_dialogs.h"
#include "ui/help/help_window.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/score_bars.h"
#include "ui/text/sentence_text.h"
#include "ui/trust/column_detail.h"
#include "ui/trust/evidence_bars.h"
#include "ui/trust/evidence_card.h"
#include "ui/trust/tau_table.h"
#include "ui/trust/trust_work.h"
#include "ui/trust/verdict_card.h"
#include "ui/widgets/number_spin_box.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

using namespace attention;

/// Attention beside the evidence in the real window; everything by object names.
class TrustTabTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void itIsEmptyUntilARunHasFinished();
    void evidenceComesByItselfOnceItIsLookedAt();
    void nothingIsGatheredWhileNobodyLooks();
    void theVerdictIsTheCores();
    void theRemedyRunsAnewWithTheBias();
    void aNewRunGreysTheFormersEvidence();
    void cancelKeepsWhatIsThere();
    void otherSeedsStartAgainAndAreRemembered();
    void whatTakesLongIsOffered();
    void columnsAreOrderedByTitleAndMenu();
    void theKeyboardChoosesAColumnAndOpensItsDetail();
    void escClosesTheDetailBeforeItEndsTheSpread();
    void kindsAreChosen();
    void aNarrowTabShowsOneKindAtATime();
    void whatHasLearntNothingIsGrey();
    void withoutColumnAttentionItIsUndefined();
    void theDataAndThePictureAreTakenAlong();
    void theHelpAndTheResultsLeadHere();

private:
    Inspector *inspector() const { return find<Inspector>("inspector"); }
    TrustWork &trust() const { return window().trust(); }
    EvidenceBars *bars() const { return find<EvidenceBars>("evidenceBars"); }
    VerdictCard *verdict() const { return find<VerdictCard>("verdictCard"); }
    void openTrust() const { inspector()->setCurrentIndex(inspector()->trustIndex()); }
    void spread() const
    {
        emit inspector()->spreadRequested();
        QCoreApplication::processEvents();
    }
    void waitForEvidence() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(trust().findings() != nullptr && !trust().isStale() && !trust().isWorking(),
                                 patience);
        QCOMPARE(trust().findings()->state, TrustFindings::State::Finished);
    }
    /// A small run, so that its evidence is there soon.
    static TrainingConfig small()
    {
        TrainingConfig config;
        config.data.rows = 1'000;
        config.epochs = 10;
        config.learningRate = 0.01;
        return config;
    }
    void showTrust(const TrainingConfig &config = small()) const
    {
        trust().setSeeds(4);
        openTrust();
        train(config);
        waitForEvidence();
    }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
};

void TrustTabTest::init()
{
    openWindow();
    theme().setChoice(ThemeChoice::Light);
}

void TrustTabTest::itIsEmptyUntilARunHasFinished()
{
    openTrust();
    QVERIFY(find<QLabel>("trustEmpty")->isVisible());
    QCOMPARE(label("trustEmpty"), QStringLiteral("Train first. Evidence comes from a finished run."));
    QVERIFY(!find<QAbstractButton>("trustReport")->isEnabled());
    QVERIFY(!bars()->isVisible());
    QCOMPARE(inspector()->title(inspector()->trustIndex()), QStringLiteral("Trust"));
    QCOMPARE(inspector()->trustIndex(), 1);
}

void TrustTabTest::evidenceComesByItselfOnceItIsLookedAt()
{
    showTrust();
    QVERIFY(bars()->isVisible());
    QCOMPARE(trust().findings()->run, model().run());
    QCOMPARE(trust().findings()->seedsDone(), std::size_t{4});
    QVERIFY(label("trustStatus").startsWith(QStringLiteral("4 seeds in ")));
    QVERIFY(!find<QWidget>("trustCancel")->isVisible());
    QVERIFY(bars()->accessibleDescription().contains(QStringLiteral("x1, planted: attention y = 1: ")));
    QVERIFY(find<ScoreBars>("controlBars")
                ->accessibleDescription()
                .contains(QStringLiteral("attention kept equal: ")));
}

void TrustTabTest::nothingIsGatheredWhileNobodyLooks()
{
    train(small());
    QCoreApplication::processEvents();
    QVERIFY(!trust().isWorking());
    QVERIFY(trust().findings() == nullptr);
    openTrust();
    waitForEvidence();
}

void TrustTabTest::theVerdictIsTheCores()
{
    showTrust();
    const Verdict core = verdictOf(*trust().findings());
    QCOMPARE(verdict()->title(), plainText(core.title));
    QCOMPARE(verdict()->reasons().isEmpty(), core.reasons.empty());
    const TauView &table = find<TauTable>("tauTable")->view();
    QCOMPARE(table.columns,
             QStringList({QStringLiteral("y = 1"), QStringLiteral("y = 0"), QStringLiteral("possible")}));
    QCOMPARE(table.rows.front().name, QStringLiteral("permutation"));
    const Agreement &agreement =
        trust().findings()->agreement[2][static_cast<std::size_t>(EvidenceKind::Permutation)];
    QString tau = QLocale().toString(*agreement.seedsTau, 'f', 2);
    QCOMPARE(table.rows.front().cells.front().text, tau.replace(u'-', QStringLiteral("−")));
    QCOMPARE(label("attentionNeeded"), plainText(core.need));
}

void TrustTabTest::theRemedyRunsAnewWithTheBias()
{
    TrainingConfig config;
    config.data.rows = 10'000;
    showTrust(config);
    QVERIFY(verdictOf(*trust().findings()).remedy.kind == Remedy::Kind::AttentionBias);
    const std::shared_ptr<const Run> before = model().run();
    click("verdictRemedy");
    QVERIFY(experiment().settings().model.attentionBias);
    QTRY_VERIFY_WITH_TIMEOUT(model().run() != before && model().state() == RunState::Finished, patience);
    waitForEvidence();
    QVERIFY(trust().findings()->run->config.model.attentionBias);
    QVERIFY(!find<QWidget>("verdictRemedy")->isVisible() ||
            verdictOf(*trust().findings()).remedy.kind != Remedy::Kind::AttentionBias);
}

void TrustTabTest::aNewRunGreysTheFormersEvidence()
{
    showTrust();
    const std::shared_ptr<const TrustFindings> before = trust().findings();
    QVERIFY(!bars()->isGrey());
    experiment().reset();
    QTRY_VERIFY_WITH_TIMEOUT(model().state() == RunState::Paused && model().run() != before->run, patience);
    QVERIFY(trust().isStale());
    QVERIFY(bars()->isGrey());
    QCOMPARE(&bars()->table().findings(), before.get());
    QCOMPARE(label("trustStatus"), QStringLiteral("For the settings before."));
    QVERIFY(!find<QWidget>("verdictRemedy")->isVisible());
    experiment().runOrPause();
    QTRY_COMPARE_WITH_TIMEOUT(model().state(), RunState::Finished, patience);
    waitForEvidence();
    QVERIFY(!bars()->isGrey());
    QCOMPARE(bars()->table().findings().run, model().run());
}

void TrustTabTest::cancelKeepsWhatIsThere()
{
    openTrust();
    trust().setSeeds(1'000);
    train(small());
    if (trust().offered())
        click("trustGather");
    QTRY_VERIFY_WITH_TIMEOUT(trust().findings() != nullptr && trust().findings()->seedsDone() > 2, patience);
    QVERIFY(find<QWidget>("trustProgress")->isVisible());
    QVERIFY(label("trustStatus").contains(QStringLiteral(" of 1\u202f000 seeds")));
    click("trustCancel");
    QTRY_VERIFY_WITH_TIMEOUT(!trust().isWorking(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(trust().findings()->state, TrustFindings::State::Cancelled, patience);
    QVERIFY(bars()->isVisible());
    QVERIFY(!bars()->isGrey());
    QVERIFY(std::isfinite(bars()->table().mean(EvidenceKind::Attention, 1, 0)));
    QVERIFY(label("trustStatus").startsWith(QStringLiteral("Cancelled after ")));
    QVERIFY(!find<QWidget>("trustCancel")->isVisible());
    QCoreApplication::processEvents();
    QVERIFY(!trust().isWorking()); // it does not begin again by itself
}

void TrustTabTest::otherSeedsStartAgainAndAreRemembered()
{
    showTrust();
    const std::shared_ptr<const TrustFindings> before = trust().findings();
    auto *seeds = find<NumberSpinBox>("trustSeeds");
    QCOMPARE(seeds->value(), 4.0);
    seeds->setValue(6);
    QTRY_VERIFY_WITH_TIMEOUT(trust().findings() != before && !trust().isWorking() &&
                                 trust().findings()->seedsDone() == 6,
                             patience);
    createWindow();
    QCOMPARE(trust().seeds(), std::int64_t{6});
}

void TrustTabTest::whatTakesLongIsOffered()
{
    openTrust();
    trust().setSeeds(1'000);
    TrainingConfig config;
    config.data.rows = 20'000;
    config.data.columns = 40;
    config.epochs = 5;
    train(config);
    QTRY_VERIFY_WITH_TIMEOUT(trust().offered().has_value(), patience);
    QVERIFY(*trust().offered() > TrustWork::longStudy);
    QVERIFY(!trust().isWorking());
    auto *gather = find<QPushButton>("trustGather");
    QVERIFY(gather->isVisible());
    QVERIFY(gather->text().startsWith(QStringLiteral("Gather evidence (about ")));
    click("trustGather");
    QVERIFY(trust().isWorking());
    QVERIFY(!gather->isVisible());
    click("trustCancel");
    QTRY_VERIFY_WITH_TIMEOUT(!trust().isWorking(), patience);
}

void TrustTabTest::columnsAreOrderedByTitleAndMenu()
{
    showTrust();
    spread();
    QCOMPARE(bars()->table().columns(), (std::vector<std::size_t>{0, 1, 2, 3}));
    const QRectF title = bars()->layoutOfRows().blocks[1].title;
    QTest::mouseClick(bars()->viewport(), Qt::LeftButton, {}, title.center().toPoint());
    QCOMPARE(bars()->table().orderKind(), std::optional(EvidenceKind::Permutation));
    QCOMPARE(bars()->table().columns().front(), std::size_t{1});
    trigger("evidenceOrder:file");
    QCOMPARE(bars()->table().columns(), (std::vector<std::size_t>{0, 1, 2, 3}));
    trigger("evidenceOrder:attention");
    const std::vector<std::size_t> &columns = bars()->table().columns();
    const Evidence &attention = *trust().findings()->of(EvidenceKind::Attention);
    for (std::size_t row = 1; row < columns.size(); ++row)
        QVERIFY(attention.figures.meanOf(0, columns[row - 1]) >= attention.figures.meanOf(0, columns[row]));
}

void TrustTabTest::theKeyboardChoosesAColumnAndOpensItsDetail()
{
    showTrust();
    spread();
    bars()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(bars()->selected(), std::optional(std::size_t{1}));
    QVERIFY(bars()->accessibleDescription().startsWith(QStringLiteral("x1")));
    press(Qt::Key_Return);
    auto *detail = find<ColumnDetail>("columnDetail");
    QVERIFY(detail->isVisible());
    QCOMPARE(label("columnDetailTitle"), QStringLiteral("x1"));
    QTRY_VERIFY_WITH_TIMEOUT(detail->pictures().dependence.has_value(), patience);
    QCOMPARE(detail->pictures().rows.size(), std::size_t{2});
    QCOMPARE(detail->pictures().repeats.front().losses.size(), std::size_t{10});
    QVERIFY(detail->pictures().dependence->outputs.size() > 1);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(label("columnDetailTitle"), QStringLiteral("x0"));
    click("columnDetailClose");
    QVERIFY(!detail->isVisible());
}

void TrustTabTest::escClosesTheDetailBeforeItEndsTheSpread()
{
    showTrust();
    spread();
    const int wide = inspector()->width();
    QTest::mouseClick(bars()->viewport(), Qt::LeftButton, {},
                      bars()->layoutOfRows().row(1).center().toPoint());
    auto *detail = find<QWidget>("columnDetail");
    QVERIFY(detail->isVisible());
    bars()->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    QCOMPARE(inspector()->width(), wide);
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(inspector()->width() < wide, patience);
}

void TrustTabTest::kindsAreChosen()
{
    showTrust();
    spread();
    QCOMPARE(find<QAbstractButton>("evidenceKinds")->text(), QStringLiteral("3 of 6 kinds"));
    trigger("evidenceKind:integrated_gradients");
    QCOMPARE(bars()->table().kinds().size(), std::size_t{4});
    QCOMPARE(find<TauTable>("tauTable")->view().rows[2].name, QStringLiteral("integrated gradients"));
    for (const char *kind : {"attention", "permutation", "shapley", "integrated_gradients"})
        trigger(("evidenceKind:" + std::string(kind)).c_str());
    QCOMPARE(bars()->table().kinds().size(), std::size_t{1}); // the last one stays
    QVERIFY(find<QAction>("evidenceKind:integrated_gradients")->isChecked());
}

void TrustTabTest::aNarrowTabShowsOneKindAtATime()
{
    showTrust();
    auto *kind = find<QComboBox>("evidenceKind");
    QVERIFY(kind->isVisible());
    QCOMPARE(kind->count(), 3);
    QCOMPARE(bars()->table().kinds(), std::vector{EvidenceKind::Attention});
    kind->setCurrentIndex(1);
    emit kind->activated(1);
    QCOMPARE(bars()->table().kinds(), std::vector{EvidenceKind::Permutation});
    spread();
    QVERIFY(!kind->isVisible());
    QCOMPARE(bars()->table().kinds().size(), std::size_t{3});
}

void TrustTabTest::whatHasLearntNothingIsGrey()
{
    TrainingConfig config = small();
    config.data.source = "noise";
    config.data.columns = 4;
    showTrust(config);
    QVERIFY(verdictOf(*trust().findings()).kind == VerdictKind::NotLearned);
    QVERIFY(bars()->isGrey());
    QCOMPARE(verdict()->title(), plainText(verdictOf(*trust().findings()).title));
}

void TrustTabTest::withoutColumnAttentionItIsUndefined()
{
    TrainingConfig config = small();
    config.model.columnAttention = false;
    showTrust(config);
    spread();
    QVERIFY(verdictOf(*trust().findings()).kind == VerdictKind::Undefined);
    QCOMPARE(verdict()->title(), plainText(verdictOf(*trust().findings()).title));
    QVERIFY(bars()->table().isLeftOut(EvidenceKind::Attention));
    QVERIFY(bars()->accessibleDescription().contains(QStringLiteral("attention y = 1: –")));
    QVERIFY(!find<ScoreBars>("controlBars")
                 ->accessibleDescription()
                 .contains(QStringLiteral("attention kept equal")));
    QVERIFY(!label("trustNoteText").contains(QStringLiteral("A share of")));
}

void TrustTabTest::theDataAndThePictureAreTakenAlong()
{
    showTrust();
    QSignalSpy saved(inspector(), &Inspector::saveRequested);
    disconnect(inspector(), &Inspector::saveRequested, &window(), nullptr); // which would ask where to
    trigger("trustCsv");
    trigger("trustJson");
    QCOMPARE(saved.size(), 2);
    QCOMPARE(saved[0][0].toString(), QStringLiteral("trust.csv"));
    QCOMPARE(saved[0][1].toString().count(u'\n'), 1 + 4 * 3);
    const QJsonObject json = QJsonDocument::fromJson(saved[1][1].toString().toUtf8()).object();
    QCOMPARE(json[QStringLiteral("verdict")].toString(),
             QString::fromLatin1(toString(verdictOf(*trust().findings()).kind).data()));
    click("evidenceCopy");
    const QImage picture = QGuiApplication::clipboard()->image();
    QVERIFY(picture.width() > 300);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/svg+xml")));
}

void TrustTabTest::theHelpAndTheResultsLeadHere()
{
    showTrust();
    click("trustHelpLink");
    QVERIFY(window().dialogs().help() != nullptr);
    QCOMPARE(window().dialogs().help()->topic().page, QStringLiteral("trust"));
    window().dialogs().closeHelp();
    inspector()->setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("openTrustLink")->isVisible(), patience);
    click("openTrustLink");
    QCOMPARE(inspector()->currentIndex(), inspector()->trustIndex());
}

QTEST_MAIN(TrustTabTest)
#include "trust_tab_test.moc"
