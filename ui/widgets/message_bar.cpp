// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace attention {

namespace {

constexpr qsizetype maximumActions = 2;

const NoteColors &noteColors(MessageBar::Kind kind, const Theme &theme)
{
    switch (kind) {
    case MessageBar::Kind::Hint:
        return theme.hint;
    case MessageBar::Kind::Good:
        return theme.good;
    case MessageBar::Kind::Warning:
        return theme.warning;
    case MessageBar::Kind::Error:
        return theme.error;
    }
    return theme.hint;
}

IconName iconName(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Hint:
        return IconName::Info;
    case MessageBar::Kind::Good:
        return IconName::Good;
    case MessageBar::Kind::Warning:
        return IconName::Warning;
    case MessageBar::Kind::Error:
        return IconName::Error;
    }
    return IconName::Info;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_row(new QHBoxLayout(this))
    , m_note(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    // The icon stands beside the first line, both in the middle of whatever height the buttons give.
    m_note->addWidget(m_icon, 0, Qt::AlignTop);
    m_note->addWidget(m_label, 1);
    m_row->addLayout(m_note, 1);
    m_row->setAlignment(m_note, Qt::AlignVCenter);
    m_row->addWidget(m_close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    applyLook();
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &word, const QString &text)
{
    removeActions();
    m_kind = kind;
    m_word = word;
    m_text = text;
    showText();
    applyLook();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::changeText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    showText();
}

void MessageBar::showText()
{
    QString html = m_text.toHtmlEscaped();
    if (!m_word.isEmpty())
        html =
            QStringLiteral("<span style=\"font-weight:600\">%1</span> %2").arg(m_word.toHtmlEscaped(), html);
    m_label->setText(html);
    const QString plain = m_word.isEmpty() ? m_text : m_word + QLatin1Char(' ') + m_text;
    setAccessibleName(plain);
    m_label->setAccessibleName(plain);
}

QPushButton *MessageBar::addAction(const QString &text)
{
    Q_ASSERT(m_actions.size() < maximumActions);
    auto *button = new QPushButton(text, this);
    button->setProperty("small", true);
    button->setAutoDefault(false);
    const int index = static_cast<int>(m_actions.size());
    m_actions.append(button);
    m_row->insertWidget(m_row->indexOf(m_close), button, 0, Qt::AlignVCenter);
    setTabOrder(index == 0 ? static_cast<QWidget *>(m_label) : m_actions.at(index - 1), button);
    setTabOrder(button, m_close);
    connect(button, &QAbstractButton::clicked, this, [this, index] { emit actionTriggered(index); });
    return button;
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::clear()
{
    removeActions();
    m_word.clear();
    m_text.clear();
    m_label->clear();
    hide();
}

QAbstractButton *MessageBar::actionButton(int index) const
{
    return m_actions.value(index);
}

QAbstractButton *MessageBar::closeButton() const
{
    return m_close;
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const NoteColors &colors = noteColors(m_kind, themeOf(palette()));
    QPainter painter(this);
    drawRoundedRect(&painter, rect(), Metrics().pxF(6), colors.fill, colors.line);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QFrame::changeEvent(event);
}

void MessageBar::applyLook()
{
    const Metrics metrics;
    m_row->setContentsMargins(metrics.px(12), metrics.px(8), metrics.px(8), metrics.px(8));
    m_row->setSpacing(metrics.px(8));
    m_note->setSpacing(metrics.px(8));
    const int lineHeight = metrics.lineHeight(TextRole::Text);
    m_icon->setFixedSize(metrics.px(16), lineHeight);
    m_icon->setAlignment(Qt::AlignCenter);
    m_icon->setPixmap(iconPixmap(iconName(m_kind), noteColors(m_kind, themeOf(palette())).text,
                                 metrics.px(16), devicePixelRatioF()));
    m_close->setIcon(icon(IconName::Close, IconRole::Quiet));
}

void MessageBar::removeActions()
{
    for (QPushButton *button : std::as_const(m_actions)) {
        button->hide();
        // A click on it may be what called for the removal.
        button->deleteLater();
    }
    m_actions.clear();
}

} // namespace attention
