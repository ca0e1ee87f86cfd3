// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/log_tab.h"

#include "core/explain/run_sentences.h"
#include "core/training/epoch_line.h"
#include "ui/run_model.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/metrics.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr int mostLines = 1000;

} // namespace

LogTab::LogTab(const RunModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("logTab"));
    const Metrics metrics;
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setAccessibleName(tr("Log of the run"));
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(mostLines);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->viewport()->setAutoFillBackground(false); // the panel's colour
    m_text->setPlaceholderText(tr("Each epoch is logged here."));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(metrics.font(TextRole::Tick).pointSizeF());
    m_text->setFont(font);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(12), metrics.px(8), 0, metrics.px(8));
    layout->addWidget(m_text);
    connect(&model, &RunModel::runChanged, this, &LogTab::refresh);
    connect(&model, &RunModel::updated, this, &LogTab::refresh);
}

void LogTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LogTab::refresh()
{
    if (!isVisible())
        return;
    const Run &run = *m_model.run();
    if (m_shownRun != run.id) {
        m_shownRun = run.id;
        m_shownEpochs = 0;
        m_ended = false;
        m_text->clear();
    }
    const std::size_t epochs = m_model.epochCount();
    if (epochs > m_shownEpochs + mostLines)
        m_shownEpochs = epochs - mostLines; // the rest would be scrolled out at once
    QString lines;
    for (; m_shownEpochs < epochs; ++m_shownEpochs) {
        lines += QString::fromStdString(epochTitle(run.epochs[m_shownEpochs], run.config.epochs)) + u'\n' +
                 QString::fromStdString(epochFigures(run.epochs[m_shownEpochs], run.facts().task)) + u'\n';
    }
    if (m_model.state() == RunState::Finished && !m_ended) {
        m_ended = true;
        lines += plainText(endSentence(run, epochs)) + u'\n';
    }
    if (!lines.isEmpty()) {
        lines.chop(1);
        m_text->appendPlainText(lines);
    }
}

} // namespace attention
