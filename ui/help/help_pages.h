// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace attention {

/// The pages in their order, by name ("start"). Each is a piece of HTML in the resources, in the language of
/// the default locale where it is there, else in English.
QStringList helpPages();
QString helpText(const QString &page);
/// Its first heading.
QString helpTitle(const QString &page);

/// A page and a place in it; the place may be empty.
struct HelpTopic
{
    QString page;
    QString anchor;
    bool operator==(const HelpTopic &) const = default;
};

/// What to tell about a widget, by the object names of it and of what it lies in: the nearest one a page has
/// an anchor for. The first page where none is known.
HelpTopic helpTopicOf(const QWidget *widget);

} // namespace attention
