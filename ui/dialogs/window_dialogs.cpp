// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/window_dialogs.h"

#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/help/help_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMessageBox>
#include <QScreen>

#include <algorithm>

namespace attention {

WindowDialogs::WindowDialogs(ThemeManager &theme, const QString &dataFolder, QWidget *window)
    : QObject(window)
    , m_theme(theme)
    , m_dataFolder(dataFolder)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

WindowDialogs::~WindowDialogs() = default;

bool WindowDialogs::eventFilter(QObject *watched, QEvent *event)
{
    // Where the window's own action answers, as it does outside of dialogs, the key does not come here.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget != nullptr && widget->window() != m_help.get()) {
            showHelp();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void WindowDialogs::showHelp()
{
    showTopic(helpTopicOf(QApplication::focusWidget()));
}

void WindowDialogs::showTopic(const HelpTopic &topic)
{
    if (!m_help) {
        m_help = std::make_unique<HelpWindow>(keyTable(keyList(*m_window)));
        const QRect room = m_window->screen()->availableGeometry();
        m_help->resize(m_help->size().boundedTo(room.size() * 0.9));
        QRect place = m_help->rect();
        place.moveCenter(room.intersected(m_window->geometry()).center());
        m_help->move(std::clamp(place.left(), room.left(), room.right() - place.width()),
                     std::clamp(place.top(), room.top(), room.bottom() - place.height()));
    }
    m_help->show();
    m_help->showTopic(topic); // once it has its size, so that the place is found
    m_help->raise();
    m_help->activateWindow();
}

void WindowDialogs::closeHelp()
{
    if (m_help)
        m_help->close();
}

void WindowDialogs::showKeys()
{
    auto *dialog = new KeysDialog(keyList(*m_window), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_theme, m_dataFolder, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::languageChosen, this, &WindowDialogs::languageChosen);
    dialog->open();
}

bool WindowDialogs::closePreferences()
{
    auto *dialog = m_window->findChild<PreferencesDialog *>();
    const bool open = dialog != nullptr;
    delete dialog;
    return open;
}

void WindowDialogs::showAbout()
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Attention Lab"),
        tr("<b>Attention Lab %1</b><p>Trains a small attention network and shows which columns it "
           "attends to.</p><p>Free software under the GNU General Public License, version 3 or "
           "later.</p>")
            .arg(QCoreApplication::applicationVersion()),
        QMessageBox::Ok, m_window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace attention
