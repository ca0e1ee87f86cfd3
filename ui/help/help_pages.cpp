// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_pages.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QWidget>

#include <array>
#include <utility>

// Q_INIT_RESOURCE has to stand outside of any namespace.
static void initHelpResource()
{
    Q_INIT_RESOURCE(help);
}

namespace attention {

namespace {

/// The page about a part of the window; what lies in it is looked for there first.
const std::array<std::pair<QLatin1String, QLatin1String>, 10> parts{
    {{QLatin1String("controlPanel"), QLatin1String("controls")},
     {QLatin1String("controlRail"), QLatin1String("controls")},
     {QLatin1String("mainToolbar"), QLatin1String("controls")},
     {QLatin1String("plotGrid"), QLatin1String("plots")},
     {QLatin1String("timeline"), QLatin1String("plots")},
     {QLatin1String("trustTab"), QLatin1String("trust")},
     {QLatin1String("inspector"), QLatin1String("results")},
     {QLatin1String("inspectorRail"), QLatin1String("results")},
     {QLatin1String("importDialog"), QLatin1String("own-table")},
     {QLatin1String("saveImagesDialog"), QLatin1String("files")}}};

bool hasAnchor(const QString &text, const QString &name)
{
    return !name.isEmpty() && text.contains(QStringLiteral("name=\"%1\"").arg(name));
}

} // namespace

QStringList helpPages()
{
    return {QStringLiteral("start"),     QStringLiteral("attention"), QStringLiteral("controls"),
            QStringLiteral("plots"),     QStringLiteral("results"),   QStringLiteral("trust"),
            QStringLiteral("own-table"), QStringLiteral("files"),     QStringLiteral("keys")};
}

QString helpText(const QString &page)
{
    initHelpResource();
    for (const QString &folder : {QLocale().name() + QLatin1Char('/'), QString()}) {
        QFile file(QStringLiteral(":/help/%1%2.html").arg(folder, page));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString helpTitle(const QString &page)
{
    static const QRegularExpression heading(QStringLiteral("<h1>(.*?)</h1>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return heading.match(helpText(page)).captured(1).simplified();
}

HelpTopic helpTopicOf(const QWidget *widget)
{
    static const QRegularExpression part(QStringLiteral("(SpinBox|Slider|ComboBox|CheckBox)$"));
    QStringList names;
    for (; widget != nullptr; widget = widget->parentWidget()) {
        names << widget->objectName() << QString(widget->objectName()).remove(part);
        for (const auto &[name, page] : parts) {
            if (widget->objectName() != name)
                continue;
            const QString text = helpText(page);
            for (const QString &anchor : std::as_const(names)) {
                if (hasAnchor(text, anchor))
                    return {page, anchor};
            }
            return {page, {}};
        }
    }
    return {helpPages().front(), {}};
}

} // namespace attention
