// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/results_tab.h"

#include "core/explain/classes.h"
#include "core/explain/results.h"
#include "ui/controls/quiet_label.h"
#include "ui/inspector/class_table.h"
#include "ui/inspector/confusion_matrix.h"
#include "ui/inspector/prediction_plot.h"
#include "ui/inspector/results_csv.h"
#include "ui/inspector/score_bars.h"
#include "ui/inspector/things_to_know.h"
#include "ui/inspector/wrong_rows.h"
#include "ui/run_model.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/scroll_margin.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr int refreshMilliseconds = 250;

QString rowsText(std::size_t rows)
{
    return countText(static_cast<std::int64_t>(rows));
}

} // namespace

ResultsTab::ResultsTab(RunModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(&model)
    , m_pages(new QStackedLayout(this))
    , m_empty(quietLabel(this))
{
    setObjectName(QStringLiteral("resultsTab"));
    m_empty->setObjectName(QStringLiteral("resultsEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(Metrics().px(24));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makePage());
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ResultsTab::refresh);
    connect(&model, &RunModel::runChanged, this, &ResultsTab::refreshLater);
    connect(&model, &RunModel::updated, this, &ResultsTab::refreshLater);
    refresh();
}

QWidget *ResultsTab::makePage()
{
    const Metrics metrics;
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("resultsPage"));
    area->setAccessibleName(tr("Results"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false); // the panel's colour
    auto *page = new QWidget(area);
    page->setAutoFillBackground(false);
    m_headline = new QLabel(page);
    m_headline->setObjectName(QStringLiteral("resultsHeadline"));
    m_headline->setFont(metrics.font(TextRole::Headline));
    m_headlineWords = quietLabel(page);
    m_headlineWords->setObjectName(QStringLiteral("resultsHeadlineWords"));
    m_headlineWords->setWordWrap(true);
    m_headlineWords->setContentsMargins(0, 0, 0, metrics.px(5)); // on the figure's line
    m_bars = new ScoreBars(page);
    m_bars->setObjectName(QStringLiteral("resultsBars"));
    m_interval = quietLabel(page);
    m_interval->setObjectName(QStringLiteral("resultsInterval"));
    m_more = quietLabel(page);
    m_more->setObjectName(QStringLiteral("resultsMore"));
    for (QLabel *label : {m_interval, m_more})
        label->setWordWrap(true);
    m_matrix = new ConfusionMatrix;
    m_matrix->setObjectName(QStringLiteral("confusionMatrix"));
    m_matrixArea = new QScrollArea(page);
    m_matrixArea->setAccessibleName(m_matrix->accessibleName());
    m_matrixArea->setFrameShape(QFrame::NoFrame);
    m_matrixArea->setWidgetResizable(true);
    m_matrixArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_matrixArea->viewport()->setAutoFillBackground(false);
    m_matrixArea->setWidget(m_matrix);
    m_matrix->setAutoFillBackground(false);
    m_table = new ClassTable(page);
    m_table->setObjectName(QStringLiteral("classTable"));
    m_points = new PredictionPlot(page);
    m_points->setObjectName(QStringLiteral("predictionPlot"));
    m_sample = quietLabel(page);
    m_sample->setObjectName(QStringLiteral("resultsSample"));
    m_wrong = new WrongRows(*m_model, page);
    connect(m_wrong, &WrongRows::rowRequested, this, &ResultsTab::rowRequested);
    connect(m_wrong, &WrongRows::allRequested, this, &ResultsTab::wrongRowsRequested);
    m_things = new ThingsToKnow(page);
    m_things->setObjectName(QStringLiteral("thingsToKnow"));
    connect(m_things, &ThingsToKnow::trustRequested, this, &ResultsTab::trustRequested);

    auto *headline = new QHBoxLayout;
    headline->setSpacing(metrics.px(10));
    headline->addWidget(m_headline);
    headline->addWidget(m_headlineWords, 1, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(metrics.px(4));
    layout->addLayout(headline);
    layout->addWidget(m_bars);
    layout->addWidget(m_interval);
    layout->addWidget(m_more);
    layout->addSpacing(metrics.px(8));
    layout->addWidget(makeFigureHeader(page));
    layout->addWidget(m_matrixArea);
    layout->addWidget(m_points);
    layout->addWidget(m_sample);
    layout->addSpacing(metrics.px(8));
    layout->addWidget(m_table);
    layout->addSpacing(metrics.px(12));
    layout->addWidget(m_wrong);
    layout->addSpacing(metrics.px(12));
    layout->addWidget(m_things);
    layout->addStretch(1);
    area->setWidget(page);
    auto *margin = new ScrollMargin(area);
    margin->setMargins({metrics.px(16), metrics.px(12), metrics.px(16), metrics.px(16)});
    return area;
}

QWidget *ResultsTab::makeFigureHeader(QWidget *parent)
{
    const Metrics metrics;
    auto *header = new QWidget(parent);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_figureTitle = new QLabel(header);
    m_figureTitle->setObjectName(QStringLiteral("resultsFigureTitle"));
    m_figureTitle->setFont(metrics.font(TextRole::Title));
    row->addWidget(m_figureTitle, 1);
    connect(addIconButton(row, QStringLiteral("resultsCopyButton"), IconName::Copy,
                          tr("Copy as a table and a picture")),
            &QToolButton::clicked, this, [this] {
                copyResults();
                emit copied();
            });
    connect(addIconButton(row, QStringLiteral("resultsSaveButton"), IconName::Save, tr("Save as CSV…")),
            &QToolButton::clicked, this, [this] {
                const bool points = m_run->facts().task == Task::Regression;
                emit saveRequested(points ? QStringLiteral("predictions.csv")
                                          : QStringLiteral("confusion.csv"),
                                   resultsCsv(m_run->facts(), m_evaluation));
            });
    return header;
}

void ResultsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setEvaluationWanted(true);
    refresh();
}

void ResultsTab::hideEvent(QHideEvent *event)
{
    if (m_model != nullptr)
        m_model->setEvaluationWanted(false);
    QWidget::hideEvent(event);
}

/// At most four times a second, and at once when a run has come to rest.
void ResultsTab::refreshLater()
{
    if (m_model->state() == RunState::Finished || m_model->state() == RunState::Paused)
        refresh();
    else if (!m_timer.isActive())
        m_timer.start(refreshMilliseconds);
}

bool ResultsTab::hasResults() const
{
    const Evaluation &evaluation = m_model->evaluation();
    return m_model->prepared() && evaluation.epoch > 0 &&
           static_cast<std::size_t>(evaluation.epoch) <= m_model->epochCount();
}

void ResultsTab::refresh()
{
    m_timer.stop();
    if (!isVisible())
        return;
    if (!hasResults()) {
        const bool coming = m_model->state() == RunState::Preparing || m_model->state() == RunState::Running;
        if (coming && m_run != nullptr)
            return; // the former page stays
        m_run.reset();
        m_empty->setText(coming ? tr("The figures come with the first epoch.")
                                : tr("Press Run to train. Nothing needs to be set."));
        m_pages->setCurrentIndex(0);
        return;
    }
    const bool otherRun = m_run != m_model->run();
    m_run = m_model->run();
    m_evaluation = m_model->evaluation();
    const RunFacts &facts = m_run->facts();
    const EpochRecord &record = m_run->epochs[static_cast<std::size_t>(m_evaluation.epoch - 1)];
    const bool regression = facts.task == Task::Regression;
    m_bars->setMeaningless(learntNothing(*m_run, m_model->epochCount()));
    m_points->setVisible(regression);
    m_table->setVisible(!regression);
    if (regression)
        showRegression(facts, record);
    else
        showClasses(facts, record);
    if (otherRun)
        m_things->setFacts(facts);
    m_pages->setCurrentIndex(1);
}

void ResultsTab::showClasses(const RunFacts &facts, const EpochRecord &record)
{
    const std::size_t rows = evaluatedRows(m_evaluation);
    const double share =
        rows == 0 ? 0.0 : static_cast<double>(rightRows(m_evaluation)) / static_cast<double>(rows);
    const Interval interval = wilsonInterval(share, rows);
    const QString figure = percentText(share, share < 1.0 ? 1 : 0);
    m_headline->setText(figure);
    m_headlineWords->setText(tr("of %1 validation rows are right").arg(rowsText(rows)));
    m_bars->setBars({{tr("this model"), share, figure},
                     {tr("always %1").arg(QString::fromStdString(classTitle(facts, facts.majorityClass))),
                      facts.baselineAccuracy, percentText(facts.baselineAccuracy, 1)}});
    m_interval->setText(tr("95 % interval %1 to %2, at epoch %3")
                            .arg(QLocale().toString(100.0 * interval.low, 'f', 1),
                                 percentText(interval.high, 1), countText(record.epoch)));
    m_more->setVisible(m_evaluation.auc.has_value());
    if (m_evaluation.auc) {
        m_more->setText(tr("AUC %1").arg(r2Text(*m_evaluation.auc)));
        m_more->setToolTip(
            tr("How often a row of %1 gets a higher probability than one of %2; 0.5 is guessing")
                .arg(QString::fromStdString(classTitle(facts, 1)),
                     QString::fromStdString(classTitle(facts, 0))));
    }
    m_sample->hide();
    showMatrix(facts);
}

void ResultsTab::showMatrix(const RunFacts &facts)
{
    const std::vector<std::size_t> order = classOrder(m_evaluation.classes);
    const std::vector<ClassResult> unordered = classResults(m_evaluation);
    QStringList names;
    std::vector<std::size_t> counts;
    std::vector<ClassResult> results;
    for (const std::size_t truth : order) {
        names.append(QString::fromStdString(m_evaluation.classes <= 3 ? classTitle(facts, truth)
                                                                      : facts.classNames[truth]));
        results.push_back(unordered[truth]);
        for (const std::size_t said : order)
            counts.push_back(m_evaluation.confusion[truth * m_evaluation.classes + said]);
    }
    m_table->setResults(names, results);
    const bool shown = names.size() <= ConfusionMatrix::mostClasses;
    m_matrixArea->setVisible(shown);
    m_figureTitle->setText(shown ? tr("Confusion matrix") : tr("By class"));
    if (!shown)
        return;
    m_matrix->setCounts(names, counts);
    const QSize least = m_matrix->minimumSizeHint();
    const bool wide = least.width() > m_matrixArea->width();
    m_matrixArea->setFixedHeight(least.height() +
                                 (wide ? m_matrixArea->horizontalScrollBar()->sizeHint().height() : 0));
}

void ResultsTab::showRegression(const RunFacts &facts, const EpochRecord &record)
{
    const QString target = QString::fromStdString(facts.targetName);
    m_headline->setText(r2Text(record.valAccuracy));
    m_headlineWords->setText(tr("R² on %1 validation rows").arg(rowsText(facts.validationRows)));
    m_bars->setBars({{tr("this model"), record.valAccuracy, r2Text(record.valAccuracy)},
                     {tr("always the mean"), 0.0, r2Text(0.0)}});
    m_interval->setText(tr("At epoch %1; 1 is perfect, 0 as good as the mean.").arg(countText(record.epoch)));
    m_more->show();
    m_more->setToolTip(tr("Mean absolute error, in the unit of %1").arg(target));
    m_more->setText(tr("%1 is missed by %2 on average (MAE); the mean misses by %3.")
                        .arg(target, amountText(record.valMae), amountText(facts.baselineMae)));
    m_figureTitle->setText(tr("Predicted against true"));
    m_matrixArea->hide();
    m_points->setPoints(m_evaluation.truth, m_evaluation.predicted, target);
    m_sample->setVisible(m_evaluation.truth.size() < facts.validationRows);
    m_sample->setText(tr("%1 of %2 rows are shown")
                          .arg(rowsText(m_evaluation.truth.size()), rowsText(facts.validationRows)));
}

void ResultsTab::copyResults() const
{
    QWidget *figure = m_points->isVisible() ? static_cast<QWidget *>(m_points) : m_matrix;
    auto *content = new QMimeData;
    content->setText(resultsCsv(m_run->facts(), m_evaluation));
    if (figure->isVisible())
        content->setImageData(figure->grab().toImage());
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace attention
