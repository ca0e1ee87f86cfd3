// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/default_menu.h"

#include <QAbstractSpinBox>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>

#include <utility>

namespace attention {

namespace {

class DefaultMenu : public QObject
{
public:
    DefaultMenu(QWidget *row, std::function<RowDefault()> offer, std::function<void()> reset)
        : QObject(row)
        , m_row(row)
        , m_offer(std::move(offer))
        , m_reset(std::move(reset))
    {
        row->installEventFilter(this);
        for (QAbstractSpinBox *spinBox : row->findChildren<QAbstractSpinBox *>())
            spinBox->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ContextMenu)
            return QObject::eventFilter(watched, event);
        const auto *spinBox = qobject_cast<QAbstractSpinBox *>(watched);
        QMenu *menu = spinBox != nullptr ? spinBox->findChild<QLineEdit *>()->createStandardContextMenu()
                                         : new QMenu(m_row);
        if (!menu->isEmpty())
            menu->addSeparator();
        const RowDefault offer = m_offer();
        const QString text =
            offer.text.isEmpty()
                ? QCoreApplication::translate("DefaultMenu", "&Default")
                : QCoreApplication::translate("DefaultMenu", "&Default (%1)").arg(offer.text);
        QAction *action = menu->addAction(text, this, [this] { m_reset(); });
        action->setObjectName(QStringLiteral("defaultAction"));
        action->setEnabled(!offer.text.isEmpty() && !offer.isSet);
        menu->setObjectName(QStringLiteral("defaultMenu"));
        menu->setParent(m_row, menu->windowFlags());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }

private:
    QWidget *m_row;
    std::function<RowDefault()> m_offer;
    std::function<void()> m_reset;
};

} // namespace

void addDefaultMenu(QWidget *row, std::function<RowDefault()> offer, std::function<void()> reset)
{
    new DefaultMenu(row, std::move(offer), std::move(reset));
}

} // namespace attention
