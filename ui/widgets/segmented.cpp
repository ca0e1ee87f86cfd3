// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace attention {

namespace {

enum class Place {
    Only,
    First,
    Middle,
    Last,
};

class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(const QString &text, Place place, QWidget *parent)
        : QAbstractButton(parent)
        , m_place(place)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const Metrics metrics;
        QFont bold = font();
        bold.setWeight(strongWeight());
        const QFontMetrics fontMetrics(bold);
        return {fontMetrics.size(Qt::TextShowMnemonic, text()).width() + metrics.px(20),
                std::max(metrics.px(26), fontMetrics.height() + metrics.px(6))};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(palette());
        const Metrics metrics;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = metrics.pxF(6);
        // The whole switch has rounded ends: a segment draws a wider rectangle and shows a part of it.
        QRectF outline(rect());
        if (m_place == Place::First || m_place == Place::Middle)
            outline.setRight(outline.right() + 2 * radius);
        if (m_place == Place::Last || m_place == Place::Middle)
            outline.setLeft(outline.left() - 2 * radius);
        QColor fill = theme.field;
        if (!isEnabled())
            fill = theme.card;
        else if (isChecked())
            fill = theme.selection;
        else if (isDown() || underMouse())
            fill = theme.grid;
        drawRoundedRect(&painter, outline, radius, fill, isEnabled() ? theme.fieldEdge : theme.line);
        if (m_place == Place::First || m_place == Place::Middle)
            painter.fillRect(QRectF(width() - 1, 1, 1, height() - 2), theme.line);
        if (isChecked()) {
            painter.save();
            QPainterPath clip;
            clip.addRoundedRect(outline, radius, radius);
            painter.setClipPath(clip);
            const double thickness = metrics.pxF(2);
            painter.fillRect(QRectF(0, height() - thickness, width(), thickness),
                             isEnabled() ? theme.accent : theme.groove);
            painter.restore();
        }
        QFont textFont = font();
        if (isChecked())
            textFont.setWeight(strongWeight());
        painter.setFont(textFont);
        painter.setPen(isEnabled() ? theme.text : theme.disabled);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            drawFocusRing(&painter, rect(), metrics.pxF(4), theme.accent, metrics.pxF(2));
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            updateGeometry();
        QAbstractButton::changeEvent(event);
    }

private:
    Place m_place;
};

Place placeOf(qsizetype index, qsizetype count)
{
    if (count == 1)
        return Place::Only;
    if (index == 0)
        return Place::First;
    return index + 1 == count ? Place::Last : Place::Middle;
}

} // namespace

Segmented::Segmented(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Segmented::Segmented(const QStringList &texts, QWidget *parent)
    : Segmented(parent)
{
    setTexts(texts);
}

void Segmented::setTexts(const QStringList &texts)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        auto *button = new SegmentButton(texts.at(i), placeOf(i, texts.size()), this);
        button->installEventFilter(this);
        layout()->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, i] { setCurrentIndex(static_cast<int>(i)); });
    }
    m_current = -1;
    if (!texts.isEmpty())
        setCurrentIndex(0);
}

QAbstractButton *Segmented::button(int index) const
{
    return m_buttons.value(index);
}

void Segmented::setSegmentEnabled(int index, bool enabled)
{
    m_buttons.at(index)->setEnabled(enabled);
}

void Segmented::setSegmentToolTip(int index, const QString &toolTip)
{
    m_buttons.at(index)->setToolTip(toolTip);
}

void Segmented::setCurrentIndex(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    for (int i = 0; i < count(); ++i) {
        m_buttons.at(i)->setChecked(i == index);
        m_buttons.at(i)->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(m_buttons.at(index));
    emit currentIndexChanged(index);
}

bool Segmented::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int from = static_cast<int>(m_buttons.indexOf(qobject_cast<QAbstractButton *>(watched)));
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Right:
        move(from, forward);
        return true;
    case Qt::Key_Left:
        move(from, -forward);
        return true;
    case Qt::Key_Down:
        move(from, 1);
        return true;
    case Qt::Key_Up:
        move(from, -1);
        return true;
    case Qt::Key_Home:
        move(-1, 1);
        return true;
    case Qt::Key_End:
        move(count(), -1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void Segmented::move(int from, int step)
{
    for (int i = from + step; i >= 0 && i < count(); i += step) {
        if (!m_buttons.at(i)->isEnabled())
            continue;
        setCurrentIndex(i);
        m_buttons.at(i)->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
}

} // namespace attention
