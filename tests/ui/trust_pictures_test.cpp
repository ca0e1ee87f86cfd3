// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/made_findings.h"
#include "tests/ui/shown.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/theme_manager.h"
#include "ui/trust/detail_pictures.h"
#include "ui/trust/evidence_bars.h"
#include "ui/trust/evidence_painting.h"
#include "ui/trust/tau_table.h"
#include "ui/trust/trust_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtTest>

#include <cmath>

using namespace attention;

namespace {

std::shared_ptr<TrustFindings> made()
{
    return std::make_shared<TrustFindings>(test::madeFindings());
}

ColumnFigures &figuresOf(TrustFindings &findings, EvidenceKind kind)
{
    auto &evidence = findings.evidence[static_cast<std::size_t>(kind)];
    auto changed = std::make_shared<Evidence>(*evidence);
    ColumnFigures &figures = changed->figures;
    evidence = changed;
    return figures;
}

} // namespace

/// What bars, table and detail make of findings, from figures to pixels, without a window.
class TrustPicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(); }

    void classesAreLanesWithTheOneLookedForFirst();
    void columnsAreOrderedByWhatIsChosen();
    void whatIsNotThereIsADash();
    void anAxisSpansBarsDotsAndWhiskers();
    void barsBeginAtZeroAndEndAtTheirValue();
    void dotsLieWithinTheirStrip();
    void manyColumnsScrollAndFewFillTheHeight();
    void onlyRowsThatAreSeenAreDrawn();
    void theReadOutNamesColumnKindAndFigures();
    void aSeedsMeanComesBeforeThisRuns();
    void aGradientTimesAZeroHasNoPartByClass();
    void figuresHaveDigitsThatSuitTheirUnit();
    void rowsOfAttentionAddUpInEveryClass();

private:
    ThemeManager m_theme;
};

void TrustPicturesTest::classesAreLanesWithTheOneLookedForFirst()
{
    const EvidenceTable table(made(), {});
    QCOMPARE(table.lanes().size(), std::size_t{2});
    QCOMPARE(table.lanes()[0].group, std::size_t{2});
    QCOMPARE(table.lanes()[0].name, QStringLiteral("y = 1"));
    QCOMPARE(table.lanes()[1].group, std::size_t{1});
    QCOMPARE(groupColor(2, lightTheme()), lightTheme().attention);
    QCOMPARE(groupColor(1, lightTheme()), lightTheme().class0);
}

void TrustPicturesTest::columnsAreOrderedByWhatIsChosen()
{
    const auto findings = made();
    ColumnFigures &figures = figuresOf(*findings, EvidenceKind::Shapley);
    figures.mean[figures.place(0, 2)] = 9.0;
    figures.mean[figures.place(0, 0)] = std::nan("");
    EvidenceChoice choice;
    QCOMPARE(EvidenceTable(findings, choice).columns().front(), std::size_t{0});
    choice.order = EvidenceChoice::Order::Kind;
    choice.orderKind = EvidenceKind::Shapley;
    const EvidenceTable table(findings, choice);
    QCOMPARE(table.columns().front(), std::size_t{2});
    QCOMPARE(table.columns().back(), std::size_t{0}); // without a figure
    QCOMPARE(table.rowOf(2), std::size_t{0});
}

void TrustPicturesTest::whatIsNotThereIsADash()
{
    const auto findings = made();
    findings->evidence[static_cast<std::size_t>(EvidenceKind::Permutation)] = nullptr;
    const EvidenceTable table(findings, {});
    QVERIFY(std::isnan(table.mean(EvidenceKind::Permutation, 0, 0)));
    QVERIFY(std::isnan(table.error(EvidenceKind::Permutation, 0, 0)));
    QVERIFY(table.rowText(0).contains(QStringLiteral("permutation y = 1: –")));
    QCOMPARE(kindFigure(EvidenceKind::Attention, Task::Binary, std::nan(""), 4), QStringLiteral("–"));
    const EvidenceTable::Axis axis = table.axis(EvidenceKind::Permutation);
    QVERIFY(axis.high > axis.low && axis.step > 0.0);
}

void TrustPicturesTest::anAxisSpansBarsDotsAndWhiskers()
{
    const auto findings = made();
    ColumnFigures &figures = figuresOf(*findings, EvidenceKind::Permutation);
    std::fill(figures.mean.begin(), figures.mean.end(), 0.1);
    std::fill(figures.spread.begin(), figures.spread.end(), 0.0);
    figures.mean[figures.place(1, 0)] = -0.05;
    figures.mean[figures.place(2, 0)] = 0.5;
    figures.spread[figures.place(2, 0)] = 0.2;
    const EvidenceTable table(findings, {});
    const EvidenceTable::Axis axis = table.axis(EvidenceKind::Permutation);
    QCOMPARE(axis.low, -0.05);
    QVERIFY(axis.high >= 0.7);
    QVERIFY(std::abs(axis.high / axis.step - std::round(axis.high / axis.step)) < 1e-9);
    QCOMPARE(table.axis(EvidenceKind::Attention).high >= 1.0, true);
}

void TrustPicturesTest::barsBeginAtZeroAndEndAtTheirValue()
{
    const auto findings = made();
    ColumnFigures &figures = figuresOf(*findings, EvidenceKind::Attention);
    std::fill(figures.mean.begin(), figures.mean.end(), 0.0);
    figures.mean[figures.place(2, 0)] = 0.75;
    findings->seeds.clear();
    findings->options.seeds = 1;
    const EvidenceTable table(findings, {{EvidenceKind::Attention}, {}, {}, {}, {}});
    const PlotStyle style(lightTheme());
    const EvidenceLayout layout = layoutEvidence(table, {600, 400}, style);
    const EvidenceLayout::Block &block = layout.blocks.front();
    QCOMPARE(block.x(0.0), block.left);
    QCOMPARE(block.x(1.0), block.right);
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(style.theme.card);
    {
        QPainter painter(&image);
        paintEvidence(painter, table, layout, style);
    }
    const int y = static_cast<int>(layout.barTop(0, 0) + layout.barHeight / 2);
    const auto at = [&](double x) { return image.pixelColor(static_cast<int>(x), y); };
    QCOMPARE(at(block.left + 3), style.theme.attention);
    QCOMPARE(at(block.x(0.75) - 3), style.theme.attention);
    QVERIFY(at(block.x(0.75) + 4) != style.theme.attention);
}

void TrustPicturesTest::dotsLieWithinTheirStrip()
{
    for (std::size_t seed = 0; seed < 1'000; ++seed) {
        QVERIFY(std::abs(dotJitter(seed, 3)) <= 1.0);
        QCOMPARE(dotJitter(seed, 3), dotJitter(seed, 3));
    }
    QVERIFY(dotJitter(0, 0) != dotJitter(1, 0));
    const EvidenceTable table(made(), {});
    const EvidenceLayout layout = layoutEvidence(table, {700, 500}, PlotStyle(lightTheme()));
    QVERIFY(layout.dotHeight > 0.0);
    QVERIFY(layout.dotsTop(0, 0) + layout.dotHeight <= layout.barTop(0, 1));
    const std::vector<double> dots = table.seeds(EvidenceKind::Attention, 0, 0);
    QCOMPARE(dots, (std::vector<double>{0.25, 0.5, 0.75}));
    QCOMPARE(table.meanOfSeeds(EvidenceKind::Attention, 0, 0), 0.5);
}

void TrustPicturesTest::manyColumnsScrollAndFewFillTheHeight()
{
    TrainingConfig config = test::smallConfig();
    config.data.columns = 60;
    const EvidenceTable many(std::make_shared<TrustFindings>(test::madeFindings(config)), {});
    const PlotStyle style(lightTheme());
    const EvidenceLayout scrolled = layoutEvidence(many, {700, 400}, style, 1e9);
    QVERIFY(scrolled.contentHeight() > scrolled.rows.height());
    QCOMPARE(scrolled.endRow(), std::size_t{60});
    QVERIFY(scrolled.firstRow() > 30);
    QVERIFY(scrolled.row(59).bottom() <= scrolled.rows.bottom() + 1.0);
    const EvidenceTable few(made(), {});
    const EvidenceLayout roomy = layoutEvidence(few, {700, 600}, style);
    QCOMPARE(roomy.firstRow(), std::size_t{0});
    QCOMPARE(roomy.endRow(), few.columns().size());
    QVERIFY(roomy.rowHeight > scrolled.rowHeight);
    QVERIFY(evidenceHeight(many, 700, style, 20) < evidenceHeight(many, 700, style, 40));
}

void TrustPicturesTest::onlyRowsThatAreSeenAreDrawn()
{
    TrainingConfig config = test::smallConfig();
    config.data.columns = 60;
    EvidenceBars bars;
    bars.resize(700, 400);
    testing::show(bars, bars.size());
    bars.setTable(EvidenceTable(std::make_shared<TrustFindings>(test::madeFindings(config)), {}));
    QVERIFY(bars.verticalScrollBar()->maximum() > 0);
    const std::size_t last = bars.table().columns().back();
    bars.select(last);
    QCOMPARE(bars.verticalScrollBar()->value(), bars.verticalScrollBar()->maximum());
    QCOMPARE(bars.layoutOfRows().endRow(), std::size_t{60});
    bars.select(bars.table().columns().front());
    QCOMPARE(bars.verticalScrollBar()->value(), 0);
}

void TrustPicturesTest::theReadOutNamesColumnKindAndFigures()
{
    EvidenceBars bars;
    bars.resize(700, 500);
    testing::show(bars, bars.size());
    bars.setTable(EvidenceTable(made(), {}));
    const EvidenceLayout &layout = bars.layoutOfRows();
    const QPointF place(layout.blocks[1].left + 5, layout.row(1).center().y());
    const QString text = bars.readOut(place);
    QVERIFY(text.startsWith(QStringLiteral("x1, Permutation")));
    QVERIFY(text.contains(QStringLiteral("y = 1: ")));
    QVERIFY(text.contains(QStringLiteral(" ± ")));
    QVERIFY(bars.readOut({layout.blocks[0].left + 5, layout.row(1).center().y()})
                .contains(QStringLiteral("mean of seeds 50 %")));
    QVERIFY(bars.readOut(layout.blocks[1].title.center()).contains(QStringLiteral("change places")));
    QVERIFY(bars.readOut({5, 2}).isEmpty());
}

void TrustPicturesTest::aSeedsMeanComesBeforeThisRuns()
{
    const auto findings = made();
    TauView view = tauView(*findings, test::mixedVerdict(), {EvidenceKind::Permutation});
    QCOMPARE(view.rows.size(), std::size_t{1});
    QCOMPARE(view.rows[0].cells[0].text, QStringLiteral("0.38"));
    QCOMPARE(view.rows[0].cells[2].text, QStringLiteral("0.88"));
    QCOMPARE(view.verdict.cells[0].text, QStringLiteral("agrees"));
    QCOMPARE(view.verdict.cells[0].tone, TauView::Tone::Good);
    QCOMPARE(view.verdict.cells[1].text, QStringLiteral("disagrees"));
    QCOMPARE(view.verdict.cells[1].tone, TauView::Tone::Bad);
    QVERIFY(view.rows[0].cells[0].help.contains(QStringLiteral("95 % interval 0.25 to 0.75")));
    QVERIFY(view.stability.contains(QStringLiteral("0.25 ± 0.06")));
    for (auto &group : findings->agreement) {
        for (Agreement &agreement : group) {
            agreement.seedsTau.reset();
            agreement.tau = -0.5;
        }
    }
    view = tauView(*findings, {}, {EvidenceKind::Permutation});
    QCOMPARE(view.rows[0].cells[0].text, QStringLiteral("−0.50"));
    QCOMPARE(view.rows[0].cells[0].tone, TauView::Tone::Bad);
    QCOMPARE(view.rows[0].cells[2].text, QStringLiteral("1.00"));
    QVERIFY(view.verdict.cells.empty());
}

void TrustPicturesTest::aGradientTimesAZeroHasNoPartByClass()
{
    const TauView view = tauView(*made(), test::mixedVerdict(), {EvidenceKind::GradientInput});
    QCOMPARE(view.rows[0].cells[0].text, QStringLiteral("–"));
    QCOMPARE(view.rows[0].cells[1].text, QStringLiteral("–"));
}

void TrustPicturesTest::figuresHaveDigitsThatSuitTheirUnit()
{
    const auto text = [](EvidenceKind kind, double value) {
        return kindFigure(kind, Task::Binary, value, 4);
    };
    QCOMPARE(text(EvidenceKind::Attention, 0.718), QStringLiteral("72 %"));
    QCOMPARE(text(EvidenceKind::Permutation, 0.497), QStringLiteral("50"));
    QCOMPARE(text(EvidenceKind::Permutation, 0.012), QStringLiteral("1.2"));
    QCOMPARE(text(EvidenceKind::Permutation, -0.0001), QStringLiteral("0"));
    QCOMPARE(text(EvidenceKind::Shapley, 0.4567), QStringLiteral("0.46"));
    QCOMPARE(kindFigure(EvidenceKind::Permutation, Task::Regression, 0.4567, 4), QStringLiteral("0.46"));
    QCOMPARE(kindFigure(EvidenceKind::Attention, Task::Binary, 0.0333, 30), QStringLiteral("3.3 %"));
}

void TrustPicturesTest::rowsOfAttentionAddUpInEveryClass()
{
    const auto findings = made();
    auto evidence = std::make_shared<Evidence>(*findings->of(EvidenceKind::Attention));
    evidence->rows = findings->subject->rows;
    const std::size_t columns = evidence->figures.columns;
    evidence->perRow.assign(evidence->rows.size() * columns, 0.2F);
    findings->evidence[static_cast<std::size_t>(EvidenceKind::Attention)] = evidence;
    const ColumnPictures pictures = columnPictures(*findings, 1);
    QCOMPARE(pictures.column, QStringLiteral("x1"));
    QCOMPARE(pictures.rows.size(), std::size_t{2});
    for (const ColumnPictures::Rows &rows : pictures.rows) {
        double sum = 0.0;
        for (const double share : rows.shares)
            sum += share;
        QVERIFY(std::abs(sum - 1.0) < 1e-9);
    }
    QCOMPARE(pictureCount(pictures), std::size_t{3});
    const PlotStyle style(lightTheme());
    const std::vector<QRectF> beside = detailPlaces({900, 0}, 3, style);
    QCOMPARE(beside[0].top(), beside[2].top());
    const std::vector<QRectF> below = detailPlaces({300, 0}, 3, style);
    QVERIFY(below[1].top() >= below[0].bottom());
    QVERIFY(detailHeight(300, 3, style) > detailHeight(900, 3, style));
}

QTEST_MAIN(TrustPicturesTest)
#include "trust_pictures_test.moc"
