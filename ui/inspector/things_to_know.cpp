// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/things_to_know.h"

#include "ui/controls/quiet_label.h"
#include "ui/text/core_text.h"
#include "ui/text/run_text.h"
#include "ui/text/sentence_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/wrap_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr std::size_t toolTipLines = 12;

QString warningText(const CsvWarning &warning)
{
    QString text = coreText(warning.message);
    if (!warning.column.empty())
        text.prepend(ThingsToKnow::tr("%1: ").arg(QString::fromStdString(warning.column)));
    if (warning.line > 0)
        text.prepend(ThingsToKnow::tr("Line %1, ").arg(warning.line));
    return text;
}

} // namespace

ThingsToKnow::ThingsToKnow(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout)
    , m_trust(new QWidget(this))
{
    const Metrics metrics;
    auto *title = new QLabel(tr("Things to know"), this);
    title->setFont(metrics.font(TextRole::Title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics.px(8));
    layout->addWidget(title);
    layout->addLayout(m_lines);
    m_lines->setSpacing(metrics.px(6));
    layout->addWidget(m_trust);
    auto *question = quietLabel(tr("Can its attention be believed?"), m_trust);
    auto *link = new LinkButton(tr("Open Trust"), m_trust);
    link->setObjectName(QStringLiteral("openTrustLink"));
    link->setFont(metrics.font(TextRole::Sentence));
    connect(link, &QAbstractButton::clicked, this, &ThingsToKnow::trustRequested);
    auto *row = new WrapLayout(m_trust);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(6));
    row->addWidget(question);
    row->addWidget(link);
    hide();
}

void ThingsToKnow::setFacts(const RunFacts &facts)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_count = 0;
    for (const TableNote &note : facts.notes)
        add(note.warning, plainText(note.text), {});
    if (!facts.warnings.empty()) {
        QStringList lines;
        for (std::size_t i = 0; i < std::min(facts.warnings.size(), toolTipLines); ++i)
            lines.append(warningText(facts.warnings[i]));
        if (facts.warnings.size() > toolTipLines)
            lines.append(QStringLiteral("…"));
        const auto count = static_cast<std::int64_t>(facts.warnings.size());
        add(true,
            count == 1 ? warningText(facts.warnings.front())
                       : tr("%1 warnings while reading the file").arg(countText(count)),
            lines.join(u'\n'));
    }
    m_trust->setVisible(!facts.initialAttention.empty());
    setVisible(m_count > 0 || !facts.initialAttention.empty());
}

void ThingsToKnow::add(bool warning, const QString &text, const QString &toolTip)
{
    const Metrics metrics;
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(metrics.px(8));
    auto *mark = new QLabel(line);
    const IconRole role = warning ? IconRole::Warning : IconRole::Quiet;
    mark->setPixmap(icon(warning ? IconName::Warning : IconName::Info, role).pixmap(metrics.px(16)));
    mark->setAccessibleName(warning ? tr("Warning") : tr("Hint"));
    // |r| stays on one line.
    auto *words =
        new QLabel(QString(text).replace(QStringLiteral("|r|"), QStringLiteral("|\u2060r\u2060|")), line);
    words->setObjectName(QStringLiteral("thingToKnow%1").arg(m_count));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setFont(metrics.font(TextRole::Sentence));
    words->setToolTip(toolTip);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    m_lines->addWidget(line);
    ++m_count;
}

} // namespace attention
