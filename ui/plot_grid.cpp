// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot_grid.h"

#include "core/explain/classes.h"
#include "core/explain/row_sentences.h"
#include "core/explain/run_sentences.h"
#include "ui/experiment.h"
#include "ui/help/key_list.h"
#include "ui/plots/figure.h"
#include "ui/plots/plot_card.h"
#include "ui/plots/shared_cursor.h"
#include "ui/rows/row_browser.h"
#include "ui/rows/row_choice.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace attention {

namespace {

constexpr int sentenceMilliseconds = 250;
/// Up to this many columns the classes stand beside each other at first, and the rows share the height 43
/// : 57.
constexpr std::int64_t fewColumns = 8;

/// Heights of the table of rows at first, with its head: four and six rows.
constexpr double leastTable = 36 + 26 + 4 * 24 + 18;
constexpr double usualTable = 36 + 26 + 6 * 24 + 18;

const std::array names{"loss", "accuracy", "attention", "attention-map"};

Sentence chooseRowSentence()
{
    return {translatable("Choose a row in the table below."), {}};
}

/// val_loss of the published log at the epoch shown; NaN where it is not shown.
double publishedValLoss(const RunModel &model)
{
    const PublishedExperiment *published = model.published();
    if (published == nullptr || model.shownEpoch() == 0 ||
        model.shownEpoch() > static_cast<std::int64_t>(published->log.size()))
        return std::numeric_limits<double>::quiet_NaN();
    return published->log[static_cast<std::size_t>(model.shownEpoch() - 1)].valLoss;
}

} // namespace

PlotGrid::PlotGrid(Experiment &experiment, QWidget *parent)
    : QWidget(parent)
    , m_experiment(experiment)
    , m_cursor(new SharedCursor(this))
    , m_parts(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("plotGrid"));
    m_rows = new QSplitter(Qt::Vertical, m_parts);
    m_browser = new RowBrowser(experiment.model(), m_parts);
    m_browser->hide();
    for (QSplitter *splitter : {m_rows, m_parts})
        splitter->setChildrenCollapsible(false);
    for (std::size_t row = 0; row < m_columns.size(); ++row) {
        auto *cards = new QWidget(m_rows);
        auto *columns = new QHBoxLayout(cards);
        columns->setContentsMargins({});
        m_columns[row] = columns;
        for (std::size_t column = 0; column < 2; ++column) {
            auto *card =
                new PlotCard(makePlot(QString::fromLatin1(names[2 * row + column])).release(), cards);
            card->plot()->setSharedCursor(m_cursor);
            card->setModel(&experiment.model());
            addCard(card);
            card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // halves, whatever is in them
            columns->addWidget(card, 1);
        }
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_parts);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 0);
    setCompact(false);

    m_sentenceTimer.setSingleShot(true);
    connect(&m_sentenceTimer, &QTimer::timeout, this, &PlotGrid::refreshSentences);
    connect(&experiment.model(), &RunModel::factsKnown, this, &PlotGrid::runChanged);
    connect(&experiment.model(), &RunModel::updated, this, &PlotGrid::sentencesLater);
    connect(&experiment.model(), &RunModel::attentionRowsChanged, this, [this] {
        showBrowser();
        refreshSentences();
    });
    connect(&experiment.model(), &RunModel::runChanged, this, &PlotGrid::runChanged);
    Plot *loss = card(QStringLiteral("loss"))->plot();
    RunModel &model = experiment.model();
    loss->setLogScale(model.lossLogarithmic());
    connect(loss, &Plot::logScaleChanged, &model, &RunModel::setLossLogarithmic);
    connect(&model, &RunModel::curveLookChanged, loss,
            [loss, &model] { loss->setLogScale(model.lossLogarithmic()); });
    runChanged();

    const QString place = tr("Plot with the focus");
    addOwnKey(this, place, Qt::Key_Space, tr("Run or pause"));
    addOwnKey(this, place, Qt::Key_L, tr("Log scale of the loss"));
    addOwnKey(this, place, Qt::Key_F, tr("Fit"));
}

void PlotGrid::addCard(PlotCard *card)
{
    m_cards[card->plotName()] = card;
    card->installEventFilter(this);
    card->plot()->installEventFilter(this);
    connect(card, &PlotCard::saveRequested, this, &PlotGrid::saveRequested);
    connect(card, &PlotCard::copyRequested, this, &PlotGrid::copyRequested);
    connect(card, &PlotCard::saveDataRequested, this, &PlotGrid::saveDataRequested);
    connect(card, &PlotCard::copyDataRequested, this, &PlotGrid::copyDataRequested);
    connect(card, &PlotCard::maximizeRequested, this, &PlotGrid::toggleMaximized);
    connect(card, &PlotCard::linkActivated, this, &PlotGrid::followLink);
}

/// A table's columns and classes are known once it is read.
void PlotGrid::runChanged()
{
    const RunModel &model = m_experiment.model();
    const DataConfig &source = model.run()->config.data;
    if (model.prepared()) {
        const RunFacts &facts = model.run()->facts();
        chooseRows(static_cast<std::int64_t>(facts.columnNames.size()), classView(facts) == ClassView::Lanes);
    } else if (!source.isTable()) {
        chooseRows(source.columns, true);
    }
    refreshSentences();
}

void PlotGrid::chooseRows(std::int64_t columns, bool fewClasses)
{
    const bool many = columns > fewColumns;
    if (many == m_manyColumns && fewClasses == m_fewClasses)
        return;
    m_manyColumns = many;
    m_fewClasses = fewClasses;
    m_experiment.model().setAttentionRows(many || !fewClasses ? AttentionRows::All : AttentionRows::ByClass);
    shareHeight();
}

void PlotGrid::shareHeight()
{
    const int upper = m_manyColumns ? 35 : m_compact ? 50 : 43;
    m_rows->setSizes({100 * upper, 100 * (100 - upper)});
}

void PlotGrid::setCompact(bool compact)
{
    m_compact = compact;
    const int gap = Metrics().px(compact ? 8 : 12);
    layout()->setContentsMargins(gap, gap, gap, gap);
    m_rows->setHandleWidth(gap);
    m_parts->setHandleWidth(gap);
    for (QHBoxLayout *columns : m_columns)
        columns->setSpacing(gap);
    for (const auto &[name, card] : m_cards)
        card->setCompact(compact);
    showCards();
    shareHeight();
    shareWithBrowser();
}

PlotCard *PlotGrid::card(const QString &plotName) const
{
    const auto found = m_cards.find(plotName);
    return found == m_cards.end() ? nullptr : found->second;
}

QString PlotGrid::currentPlotName() const
{
    for (const auto &[name, card] : m_cards) {
        if (card->isAncestorOf(focusWidget()))
            return name;
    }
    if (!m_hovered.isEmpty() && !card(m_hovered)->isHidden())
        return m_hovered;
    return QString::fromLatin1(!card(QString::fromLatin1(names.front()))->isHidden() ? names.front()
                                                                                     : names[2]);
}

QSize PlotGrid::plotSize(const QString &plotName) const
{
    const PlotCard *found = card(plotName);
    return found != nullptr ? found->plot()->size() : size();
}

QString PlotGrid::sentence(const QString &plotName) const
{
    const auto found = m_sentences.find(plotName);
    return found == m_sentences.end() ? QString() : plainText(found->second);
}

void PlotGrid::fitAll()
{
    for (const auto &[name, card] : m_cards)
        card->plot()->fit();
}

void PlotGrid::toggleLogLoss()
{
    Plot *loss = card(QStringLiteral("loss"))->plot();
    loss->setLogScale(!loss->isLogScale());
}

void PlotGrid::toggleMaximized(const QString &plotName)
{
    m_maximized = m_maximized == plotName ? QString() : plotName;
    showCards();
}

void PlotGrid::showCards()
{
    const bool noCurves = m_compact && !m_browser->isHidden() && m_maximized.isEmpty();
    for (const auto &[name, card] : m_cards)
        card->setVisible(m_maximized.isEmpty() ? !noCurves || name.startsWith(QLatin1String("attention"))
                                               : name == m_maximized);
    for (QHBoxLayout *columns : m_columns) {
        bool anyVisible = false;
        for (int index = 0; index < columns->count(); ++index)
            anyVisible = anyVisible || !columns->itemAt(index)->widget()->isHidden();
        columns->parentWidget()->setVisible(anyVisible);
    }
    emit currentSentenceChanged(sentence(currentPlotName()));
}

void PlotGrid::showBrowser()
{
    const bool shown = m_experiment.model().attentionRows() == AttentionRows::One;
    if (shown != m_browser->isHidden())
        return;
    m_browser->setVisible(shown);
    showCards();
    if (!shown)
        return;
    shareWithBrowser();
}

void PlotGrid::shareWithBrowser()
{
    const int table = Metrics().px(m_compact || m_manyColumns ? leastTable : usualTable);
    m_parts->setSizes({std::max(1, m_parts->height() - table - m_parts->handleWidth()), table});
}

void PlotGrid::showRow(std::size_t row)
{
    if (!m_maximized.isEmpty())
        toggleMaximized(m_maximized);
    m_experiment.model().setAttentionRows(AttentionRows::One);
    m_experiment.model().rowChoice().choose(row);
}

void PlotGrid::showWrongRows()
{
    if (!m_maximized.isEmpty())
        toggleMaximized(m_maximized);
    m_experiment.model().setAttentionRows(AttentionRows::One);
    m_browser->showWrong();
}

QByteArray PlotGrid::saveState() const
{
    return m_rows->saveState();
}

void PlotGrid::restoreState(const QByteArray &state)
{
    m_rows->restoreState(state);
}

bool PlotGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn) {
        for (const auto &[name, card] : m_cards) {
            if (watched == card || watched == card->plot())
                m_hovered = name;
        }
        emit currentSentenceChanged(sentence(currentPlotName()));
    }
    return QWidget::eventFilter(watched, event);
}

/// What the plot with the focus does not take itself.
void PlotGrid::keyPressEvent(QKeyEvent *event)
{
    const bool onPlot = qobject_cast<Plot *>(focusWidget()) != nullptr;
    if (onPlot && event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier &&
        !event->isAutoRepeat())
        m_experiment.runOrPause();
    else
        QWidget::keyPressEvent(event);
}

void PlotGrid::followLink(const QString &plotName)
{
    switch (m_sentences[plotName].link) {
    case Sentence::Link::Why:
        emit whyRequested();
        break;
    case Sentence::Link::ByClass:
        m_experiment.model().setAttentionRows(AttentionRows::ByClass);
        break;
    case Sentence::Link::None:
        break;
    }
}

/// At most four times a second, and at once when a run has come to rest.
void PlotGrid::sentencesLater()
{
    if (m_experiment.model().state() == RunState::Finished ||
        m_experiment.model().state() == RunState::Paused)
        refreshSentences();
    else if (!m_sentenceTimer.isActive())
        m_sentenceTimer.start(sentenceMilliseconds);
}

void PlotGrid::refreshSentences()
{
    m_sentenceTimer.stop();
    const RunModel &model = m_experiment.model();
    const Run &run = *model.run();
    const bool byClass = model.attentionRows() == AttentionRows::ByClass;
    const auto epochs = static_cast<std::size_t>(model.shownEpoch());
    setSentence(QStringLiteral("loss"), lossSentence(run, epochs, publishedValLoss(model)));
    setSentence(QStringLiteral("accuracy"), accuracySentence(run, epochs));
    if (model.attentionRows() == AttentionRows::One) {
        setRowSentences();
    } else {
        setSentence(QStringLiteral("attention"), attentionSentence(run, model.shownAttention(), byClass));
        setSentence(QStringLiteral("attention-map"), attentionMapSentence(run, model.attention(), byClass));
    }
    emit currentSentenceChanged(sentence(currentPlotName()));
}

void PlotGrid::setRowSentences()
{
    const RunModel &model = m_experiment.model();
    const RowChoice &choice = model.rowChoice();
    Sentence bars = chooseRowSentence();
    Sentence map = bars;
    if (choice.row() && model.prepared() && choice.data() == model.run()->facts().data.get()) {
        bars = oneRowSentence(*model.run(), choice.shown(), *choice.row());
        map = oneRowMapSentence(*model.run(), choice.history(), *choice.row());
    }
    setSentence(QStringLiteral("attention"), bars);
    setSentence(QStringLiteral("attention-map"), map);
}

void PlotGrid::setSentence(const QString &plotName, const Sentence &sentence)
{
    m_sentences[plotName] = sentence;
    QString link;
    if (sentence.link == Sentence::Link::Why)
        link = tr("Why?");
    else if (sentence.link == Sentence::Link::ByClass)
        link = tr("See By class");
    card(plotName)->setSentence(richText(sentence), link);
}

} // namespace attention
