// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sentence_text.h"

#include "ui/text/core_text.h"
#include "ui/text/run_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace attention {

namespace {

QString onScreen(const Sentence::Argument &argument)
{
    switch (argument.kind) {
    case Sentence::Kind::Count:
        return countText(static_cast<std::int64_t>(argument.value));
    case Sentence::Kind::Percent:
        return percentText(argument.value, 0);
    case Sentence::Kind::FinePercent:
        return percentText(argument.value, 1);
    case Sentence::Kind::Points: {
        const double points = 100.0 * argument.value;
        return QLocale().toString(points, 'f', Sentence::pointsDecimals(points));
    }
    case Sentence::Kind::Figure:
        return lossText(argument.value);
    case Sentence::Kind::Number:
        return amountText(argument.value);
    case Sentence::Kind::Correlation:
        return QLocale().toString(argument.value, 'f', 2);
    case Sentence::Kind::Message:
        return coreText(argument.name);
    case Sentence::Kind::Name:
        break;
    }
    return QString::fromStdString(argument.name);
}

QString filled(QString pattern, const Sentence &sentence, bool escape)
{
    // One pass over the places, so that a name with a "%1" in it stays as it is.
    QString text;
    for (qsizetype index = 0; index < pattern.size(); ++index) {
        const int place =
            pattern[index] == u'%' && index + 1 < pattern.size() ? pattern[index + 1].digitValue() : -1;
        if (place >= 1 && place <= static_cast<int>(sentence.arguments.size())) {
            const QString argument = onScreen(sentence.arguments[static_cast<std::size_t>(place - 1)]);
            text += escape ? argument.toHtmlEscaped() : argument;
            ++index;
        } else {
            text += pattern[index];
        }
    }
    return text;
}

} // namespace

QString richText(const Sentence &sentence)
{
    return filled(QCoreApplication::translate("attention", sentence.pattern), sentence, true);
}

QString plainText(const Sentence &sentence)
{
    QString pattern = QCoreApplication::translate("attention", sentence.pattern);
    pattern.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    return filled(pattern, sentence, false);
}

} // namespace attention
