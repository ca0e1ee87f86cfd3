// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_color_scheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>
#include <QTimer>

namespace attention {

namespace {

constexpr uint preferDark = 1;

const QString &portalService()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    return name;
}

const QString &portalPath()
{
    static const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    return path;
}

const QString &portalInterface()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Settings");
    return name;
}

const QString &appearance()
{
    static const QString name = QStringLiteral("org.freedesktop.appearance");
    return name;
}

const QString &colorSchemeKey()
{
    static const QString name = QStringLiteral("color-scheme");
    return name;
}

// Read answers a variant inside of a variant; SettingChanged sends it plain.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemColorScheme::SystemColorScheme(QObject *parent)
    : QObject(parent)
{}

void SystemColorScheme::start()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints *hints = QGuiApplication::styleHints();
    connect(hints, &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { setDark(scheme == Qt::ColorScheme::Dark); });
    setDark(hints->colorScheme() == Qt::ColorScheme::Dark);
#else
    QTimer::singleShot(0, this, &SystemColorScheme::ask);
#endif
}

void SystemColorScheme::ask()
{
    // Without an address libdbus would start a bus of its own.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // No service name: with one, Qt would look up its owner synchronously. The slot takes the whole message:
    // QtDBus does not find a slot whose list of arguments holds spaces.
    bus.connect(QString(), portalPath(), portalInterface(), QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QDBusMessage)));
    QDBusMessage call = QDBusMessage::createMethodCall(portalService(), portalPath(), portalInterface(),
                                                       QStringLiteral("Read"));
    call << appearance() << colorSchemeKey();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QVariant> reply = *finished;
        if (!reply.isError())
            setDark(unwrapped(reply.value()) == preferDark);
        finished->deleteLater();
    });
}

void SystemColorScheme::onSettingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments.at(0) == appearance() && arguments.at(1) == colorSchemeKey())
        setDark(unwrapped(arguments.at(2)) == preferDark);
}

void SystemColorScheme::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    emit changed(dark);
}

} // namespace attention
