// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QComboBox>
#include <QFile>
#include <QString>
#include <QtTest>

/// What the tests of tables share.
namespace import_testing {

inline constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure

inline QString write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

/// As a person does it with the keys; a list that has this entry already stays silent.
inline void pick(QComboBox *list, const QString &text)
{
    const int index = list->findText(text);
    if (index < 0)
        qFatal("%s has no %s", qPrintable(list->objectName()), qPrintable(text));
    list->setFocus();
    list->setCurrentIndex(index);
    emit list->activated(index);
}

} // namespace import_testing
