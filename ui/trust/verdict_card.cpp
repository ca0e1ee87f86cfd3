// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/verdict_card.h"

#include "ui/text/sentence_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace attention {

namespace {

constexpr int besideWidth = 620; // px; below it the button stands under the text
constexpr int iconSize = 24;

/// What belongs together stays in one line: "y = 1", "27 %".
QString unbroken(QString text)
{
    return text.replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0"))
        .replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
}

IconName iconOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Agrees:
        return IconName::Good;
    case VerdictKind::Mixed:
        return IconName::Mixed;
    default:
        return IconName::Warning;
    }
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_reasons(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("verdictCard"));
    const Metrics metrics;
    m_title->setObjectName(QStringLiteral("verdictTitle"));
    m_title->setFont(metrics.font(TextRole::Verdict));
    m_reasons->setObjectName(QStringLiteral("verdictReasons"));
    m_button->setObjectName(QStringLiteral("verdictRemedy"));
    for (QLabel *label : {m_title, m_reasons}) {
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics.px(4));
    texts->addWidget(m_title);
    texts->addWidget(m_reasons);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(metrics.px(12));
    m_row->addLayout(texts, 1);
    m_row->addWidget(m_button, 0, Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(16), metrics.px(14), metrics.px(16), metrics.px(14));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(m_row, 1);
    connect(m_button, &QPushButton::clicked, this, [this] { emit remedyRequested(m_remedy); });
    applyLook();
}

void VerdictCard::setVerdict(const Verdict &verdict)
{
    m_kind = verdict.kind;
    m_remedy = verdict.remedy;
    m_title->setText(unbroken(richText(verdict.title)));
    QStringList reasons;
    QStringList plain;
    for (const Sentence &reason : verdict.reasons) {
        reasons.append(richText(reason));
        plain.append(plainText(reason));
    }
    m_reasons->setText(unbroken(reasons.join(u' ')));
    setAccessibleName(plainText(verdict.title));
    setAccessibleDescription(plain.join(u' '));
    if (m_remedy.kind != Remedy::Kind::None)
        m_button->setText(plainText(offer(m_remedy)));
    applyLook();
}

void VerdictCard::setWaiting(const QString &text)
{
    m_kind.reset();
    m_remedy = {};
    m_title->setText(text.toHtmlEscaped());
    m_reasons->clear();
    setAccessibleName(text);
    setAccessibleDescription({});
    applyLook();
}

void VerdictCard::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    applyLook();
}

QString VerdictCard::title() const
{
    return accessibleName();
}

QString VerdictCard::reasons() const
{
    return accessibleDescription();
}

void VerdictCard::applyLook()
{
    const Metrics metrics;
    const Theme &theme = themeOf(palette());
    const bool quiet = m_stale || !m_kind;
    m_icon->setVisible(m_kind.has_value());
    if (m_kind) {
        const QColor color = quiet                            ? theme.quietText
                             : *m_kind == VerdictKind::Agrees ? theme.good.text
                                                              : theme.warning.text;
        m_icon->setPixmap(iconPixmap(iconOf(*m_kind), color, metrics.px(iconSize), devicePixelRatioF()));
    }
    for (QLabel *label : {m_title, m_reasons})
        label->setForegroundRole(quiet ? QPalette::PlaceholderText : QPalette::WindowText);
    m_reasons->setVisible(!m_reasons->text().isEmpty());
    m_button->setVisible(m_remedy.kind != Remedy::Kind::None && !m_stale);
    update();
}

void VerdictCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool beside = width() >= Metrics().px(besideWidth);
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setAlignment(m_button, beside ? Qt::AlignVCenter : Qt::AlignLeft);
}

void VerdictCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_row != nullptr)
        applyLook();
}

void VerdictCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    const bool quiet = m_stale || !m_kind;
    const NoteColors colors = quiet ? NoteColors{theme.card, theme.line, theme.quietText}
                              : *m_kind == VerdictKind::Agrees ? theme.good
                                                               : theme.warning;
    drawRoundedRect(&painter, rect(), Metrics().pxF(8), colors.fill, colors.line);
}

} // namespace attention
