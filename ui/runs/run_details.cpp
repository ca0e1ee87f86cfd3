// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_details.h"

#include "core/explain/settings_difference.h"
#include "ui/controls/quiet_label.h"
#include "ui/runs/run_library.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr std::size_t mostShares = 3;

QString attentionLine(const KeptRun &run)
{
    std::vector<AttentionShare> shares;
    for (const AttentionShare &share : run.attention) {
        if (std::isfinite(share.share))
            shares.push_back(share);
    }
    const std::size_t count = std::min(mostShares, shares.size());
    std::partial_sort(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(count), shares.end(),
                      [](const AttentionShare &a, const AttentionShare &b) { return a.share > b.share; });
    QStringList words;
    for (std::size_t i = 0; i < count; ++i)
        words.append(QString::fromStdString(shares[i].column) + u' ' + percentText(shares[i].share, 0));
    return words.join(QStringLiteral(", "));
}

} // namespace

RunDetails::RunDetails(RunLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_pages(new QStackedWidget(this))
    , m_words(quietLabel(this))
{
    m_words->setObjectName(QStringLiteral("runHint"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    m_pages->addWidget(m_words);
    m_pages->addWidget(makeFacts());
    m_pages->addWidget(makeDifferences());
    const auto follow = [this](qint64 id) {
        if (std::find(m_runs.begin(), m_runs.end(), id) != m_runs.end())
            refresh();
    };
    connect(&library, &RunLibrary::changed, this, follow);
    refresh();
}

QWidget *RunDetails::makeFacts()
{
    const Metrics metrics;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(metrics.px(4));
    m_title = new ElidedLabel(page);
    m_title->setObjectName(QStringLiteral("runTitle"));
    m_title->setTextRole(TextRole::Title);
    m_title->setQuiet(false);
    m_facts = quietLabel(page);
    m_facts->setObjectName(QStringLiteral("runFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = new QLineEdit(page);
    m_note->setObjectName(QStringLiteral("runNote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setMaxLength(2'000);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addSpacing(metrics.px(4));
    layout->addWidget(m_note);
    layout->addStretch();
    connect(m_note, &QLineEdit::editingFinished, this, &RunDetails::keepNote);
    return page;
}

QWidget *RunDetails::makeDifferences()
{
    const Metrics metrics;
    m_differences = new QTreeWidget;
    m_differences->setObjectName(QStringLiteral("runDifferences"));
    m_differences->setAccessibleName(tr("What differs between the two runs"));
    m_differences->setColumnCount(3);
    m_differences->setRootIsDecorated(false);
    m_differences->setUniformRowHeights(true);
    m_differences->setSelectionMode(QAbstractItemView::NoSelection);
    m_differences->setFrameShape(QFrame::NoFrame);
    m_differences->viewport()->setAutoFillBackground(false);
    m_differences->setFont(metrics.font(TextRole::Sentence));
    QHeaderView *header = m_differences->header();
    header->setFont(metrics.font(TextRole::Sentence));
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(metrics.px(60));
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header->setTextElideMode(Qt::ElideRight);
    return m_differences;
}

void RunDetails::setRuns(std::vector<KeptRunId> runs)
{
    std::sort(runs.begin(), runs.end());
    if (runs == m_runs)
        return;
    keepNote();
    m_noteOf = 0;
    m_runs = std::move(runs);
    refresh();
}

void RunDetails::keepNote()
{
    if (m_noteOf != 0)
        m_library.setNote(m_noteOf, m_note->text());
}

void RunDetails::refresh()
{
    std::vector<const KeptRun *> runs;
    for (const KeptRunId id : m_runs) {
        if (const KeptRun *run = m_library.find(id))
            runs.push_back(run);
    }
    if (runs.size() == 1) {
        showFacts(*runs.front());
    } else if (runs.size() == 2) {
        showDifferences(*runs[0], *runs[1]);
    } else {
        m_words->setText(runs.empty()
                             ? tr("A tick draws a run beside the present one. Select a run to see more, "
                                  "or two to see what differs.")
                             : tr("%1 runs are selected. Select two to see what differs.")
                                   .arg(countText(static_cast<std::int64_t>(runs.size()))));
        m_pages->setCurrentIndex(0);
    }
}

void RunDetails::showFacts(const KeptRun &run)
{
    const QLocale locale;
    m_title->setText(runTitle(run).toHtmlEscaped());
    QStringList lines;
    lines.append(QStringList{locale.toString(run.started, QLocale::ShortFormat), reasonText(run.reason),
                             tr("%1 parameters").arg(countText(static_cast<std::int64_t>(run.parameters)))}
                     .join(QStringLiteral(" · ")));
    lines.append(tr("Best loss %1, epoch %2").arg(lossText(run.best.valLoss), countText(run.best.epoch)) +
                 QStringLiteral(" · ") + experimentText(run.config));
    if (const QString shares = attentionLine(run); !shares.isEmpty())
        lines.append(tr("Attention %1").arg(shares));
    m_facts->setText(lines.join(u'\n'));
    if (m_noteOf != run.id || !m_note->hasFocus()) {
        m_noteOf = run.id;
        m_note->setText(run.note);
    }
    m_pages->setCurrentIndex(1);
}

void RunDetails::showDifferences(const KeptRun &left, const KeptRun &right)
{
    m_differences->clear();
    m_differences->setHeaderLabels({tr("Setting"), runTitle(left), runTitle(right)});
    m_differences->headerItem()->setToolTip(1, runTitle(left));
    m_differences->headerItem()->setToolTip(2, runTitle(right));
    const auto add = [this](const QString &name, const QString &from, const QString &to) {
        auto *item = new QTreeWidgetItem(m_differences, {name, from, to});
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
    };
    for (const SettingDifference &each : settingsDifference(left.config, right.config)) {
        add(QCoreApplication::translate("attention", each.label), plainText(each.from), plainText(each.to));
    }
    if (m_differences->topLevelItemCount() == 0)
        add(tr("no setting differs"), {}, {});
    add(tr("epochs trained"), countText(left.epochs), countText(right.epochs));
    add(tr("validation loss"), lossText(left.last.valLoss), lossText(right.last.valLoss));
    add(left.task == Task::Regression ? tr("R²") : tr("validation accuracy"),
        scoreText(left.task, left.last.valAccuracy), scoreText(right.task, right.last.valAccuracy));
    m_pages->setCurrentIndex(2);
}

} // namespace attention
