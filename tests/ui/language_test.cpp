// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/language/language_manager.h"
#include "ui/plot_grid.h"

#include <QAction>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace attention;

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

/// What resources/translations/update has found in the sources.
QList<Message> messagesOf(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file));
    QXmlStreamReader xml(&device);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            messages.append({context, xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

QStringList placesOf(const QString &text)
{
    QStringList places;
    static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
    for (auto match = place.globalMatch(text); match.hasNext();)
        places.append(match.next().captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace

class LanguageTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init()
    {
        openWindow();
        choose(LanguageChoice::English);
    }
    void cleanup() { closeWindow(); }

    void everyTextOfTheSourcesIsTranslated();
    void theWindowChangesItsLanguageWithoutARestart();
    void theRunAndItsPictureStayInTheOtherLanguage();
    void theChoiceComesBackAtTheNextStart();

private:
    void choose(LanguageChoice choice) const
    {
        const QString action = LanguageManager::word(choice) + QStringLiteral("LanguageAction");
        window().findChild<QAction *>(action)->trigger();
        QCoreApplication::processEvents();
    }
};

void LanguageTest::everyTextOfTheSourcesIsTranslated()
{
    const QString root = QStringLiteral(ATTENTION_SOURCE_DIR);
    const QList<Message> messages =
        messagesOf(root + QStringLiteral("/resources/translations/attention-lab_zh_CN.ts"));
    QVERIFY(messages.size() > 500);
    QStringList problems;
    QSet<QString> known;
    QSet<std::pair<QString, QString>> inContext;
    for (const Message &message : messages) {
        known.insert(message.source);
        inContext.insert({message.context, message.source});
        if (!message.finished || message.translation.isEmpty())
            problems.append(message.context + QStringLiteral(": ") + message.source);
        else if (placesOf(message.source) != placesOf(message.translation))
            problems.append(QStringLiteral("other places: ") + message.source);
    }
    // A text that is newer than the file: its literal is not in it. Where the context can be read from the
    // call as well, it is where the program will look for it; a list in braces can mislead lupdate.
    static const QRegularExpression literal(QStringLiteral(
        R"re(\b(?:(?:tr|(translatable))\(|(?:translate|QT_TRANSLATE_NOOP)\(\s*"(\w+)",)\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    static const QRegularExpression part(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    for (const char *folder : {"/core", "/ui"}) {
        QDirIterator files(root + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString code = QString::fromUtf8(file.readAll());
            for (auto match = literal.globalMatch(code); match.hasNext();) {
                const QRegularExpressionMatch call = match.next();
                QString text;
                for (auto piece = part.globalMatch(call.captured(3)); piece.hasNext();)
                    text += piece.next().captured(1);
                text.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                    .replace(QStringLiteral("\\\""), QStringLiteral("\""));
                const QString context = call.hasCaptured(1) ? QStringLiteral("attention") : call.captured(2);
                if (context.isEmpty() ? !known.contains(text) : !inContext.contains({context, text}))
                    problems.append(QStringLiteral("run resources/translations/update: ") + context +
                                    QStringLiteral(": ") + text);
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("%1 texts, among them\n%2")
                                                .arg(problems.size())
                                                .arg(problems.mid(0, 20).join(u'\n'))));
}

void LanguageTest::theWindowChangesItsLanguageWithoutARestart()
{
    QCOMPARE(find<QPushButton>("runButton")->text(), QStringLiteral("Run"));
    choose(LanguageChoice::Chinese);
    QCOMPARE(find<QPushButton>("runButton")->text(), QStringLiteral("运行"));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    QVERIFY(find<QLabel>("stateLabel")->text() != QStringLiteral("Ready"));
    choose(LanguageChoice::English);
    QCOMPARE(find<QPushButton>("runButton")->text(), QStringLiteral("Run"));
}

void LanguageTest::theRunAndItsPictureStayInTheOtherLanguage()
{
    finish();
    const std::shared_ptr<const Run> run = model().run();
    choose(LanguageChoice::Chinese);
    QVERIFY(model().run() == run);
    QCOMPARE(model().epochCount(), std::size_t{20});
    const QString sentence = window().plots().sentence(QStringLiteral("accuracy"));
    QVERIFY2(sentence.contains(QStringLiteral("2")) && !sentence.contains(QStringLiteral("validation")),
             qPrintable(sentence));
}

void LanguageTest::theChoiceComesBackAtTheNextStart()
{
    choose(LanguageChoice::Chinese);
    QSettings store;
    window().remember(store);
    store.sync();
    ThemeManager theme;
    const MainWindow other(theme);
    QCOMPARE(other.findChild<QPushButton *>(QStringLiteral("runButton"))->text(), QStringLiteral("运行"));
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
