// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/controls/check_row.h"
#include "ui/controls/choice_row.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/window_dialogs.h"
#include "ui/help/help_pages.h"
#include "ui/help/help_window.h"
#include "ui/session/session_actions.h"
#include "ui/theme/motion.h"
#include "ui/widgets/number_row.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QtTest>

using namespace attention;

/// Help, list of keys and preferences, opened by their keys.
class DialogsTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeWindow(); }

    void f1ShowsThePageOfTheFocus_data();
    void f1ShowsThePageOfTheFocus();
    void f1WorksInADialog();
    void everyControlHasItsPlaceInTheHelp();
    void everyLinkOfTheHelpLeadsSomewhere();
    void theContentsLeadToEveryPage();
    void theSearchFindsPagesAndMarksWords();
    void theHelpFollowsTheThemeAndClosesWithTheWindow();
    void theListOfKeysHasEveryShortcut();
    void theListOfKeysIsSearched();
    void preferencesActAtOnceAndAreKept();
    void aboutWaitsForNobody();

private:
    HelpWindow *help() const { return window().dialogs().help(); }
    template <class T>
    T *dialog() const
    {
        const auto all = window().findChildren<T *>();
        return all.isEmpty() ? nullptr : all.back();
    }
};

void DialogsTest::init()
{
    openWindow(folder().filePath(QStringLiteral("data")));
    for (Section *section : window().findChildren<Section *>())
        section->setOpen(true);
}

void DialogsTest::f1ShowsThePageOfTheFocus_data()
{
    QTest::addColumn<QByteArray>("widget");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("anchor");
    const auto row = [](const char *widget, const char *page, const char *anchor) {
        QTest::newRow(widget) << QByteArray(widget) << QString::fromLatin1(page)
                              << QString::fromLatin1(anchor);
    };
    row("mainWindow", "start", "");
    row("learningRateSpinBox", "controls", "learningRate");
    row("hiddenUnitsSlider", "controls", "hiddenUnits");
    row("attentionBiasCheckBox", "controls", "attentionBias");
    row("optimizerComboBox", "controls", "optimizer");
    row("seedDiceButton", "controls", "seedDiceButton");
    row("runButton", "controls", "runButton");
    row("paceSlider", "controls", "paceSlider");
    row("retrainCheckBox", "controls", "retrainCheckBox");
}

void DialogsTest::f1ShowsThePageOfTheFocus()
{
    QFETCH(QByteArray, widget);
    QFETCH(QString, page);
    QFETCH(QString, anchor);
    QVERIFY(help() == nullptr);
    QWidget *focus = &window();
    QVERIFY(focus->hasFocus()); // at first
    if (widget != "mainWindow")
        focus = find<QWidget>(widget.constData());
    focus->setFocus();
    QVERIFY2(focus->hasFocus(), widget.constData());
    press(Qt::Key_F1);
    QVERIFY(help() != nullptr && help()->isVisible());
    QVERIFY(help()->topic() == (HelpTopic{page, anchor}));
    QVERIFY(QTest::qWaitForWindowActive(help()));
    QTest::keyClick(help(), Qt::Key_Escape);
    QVERIFY(!help()->isVisible());
}

void DialogsTest::f1WorksInADialog()
{
    find<QAction>("saveImagesAction")->trigger();
    auto *images = find<QDialog>("saveImagesDialog");
    images->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), images);
    press(Qt::Key_F1);
    QVERIFY(help() != nullptr && help()->isVisible());
    QVERIFY(help()->topic() == (HelpTopic{QStringLiteral("files"), QStringLiteral("saveImagesDialog")}));
    images->reject();
}

void DialogsTest::everyControlHasItsPlaceInTheHelp()
{
    auto *panel = find<QWidget>("controlPanel");
    QList<QWidget *> rows;
    for (auto *row : panel->findChildren<NumberRow *>())
        rows.append(row);
    for (auto *row : panel->findChildren<ChoiceRow *>())
        rows.append(row);
    for (auto *row : panel->findChildren<CheckRow *>())
        rows.append(row);
    QVERIFY(rows.size() >= 18);
    rows.append(find<QWidget>("sourceCard"));
    for (const QWidget *row : rows) {
        QVERIFY2(helpTopicOf(row) == (HelpTopic{QStringLiteral("controls"), row->objectName()}),
                 qPrintable(row->objectName()));
    }
    for (const char *name : {"lossCard", "accuracyCard", "attentionCard", "attentionMapCard", "timeline"})
        QCOMPARE(helpTopicOf(find<QWidget>(name)).anchor, QString::fromLatin1(name));
    QCOMPARE(helpTopicOf(find<QWidget>("timelineTrack")).anchor, QStringLiteral("timeline"));
    for (const char *name : {"resultsTab", "modelTab", "logTab"})
        QCOMPARE(helpTopicOf(find<QWidget>(name)).anchor, QString::fromLatin1(name));
}

void DialogsTest::everyLinkOfTheHelpLeadsSomewhere()
{
    static const QRegularExpression link(QStringLiteral("href=\"([a-z-]+)\\.html(?:#([A-Za-z]+))?\""));
    int links = 0;
    for (const QString &page : helpPages()) {
        QVERIFY2(!helpTitle(page).isEmpty(), qPrintable(page));
        const QString text = helpText(page);
        for (const auto &match : link.globalMatch(text)) {
            ++links;
            QVERIFY2(helpPages().contains(match.captured(1)), qPrintable(page + match.captured()));
            const QString anchor = match.captured(2);
            QVERIFY2(anchor.isEmpty() ||
                         helpText(match.captured(1)).contains(QStringLiteral("name=\"%1\"").arg(anchor)),
                     qPrintable(page + match.captured()));
        }
        QCOMPARE(text.count(QStringLiteral("href=")), static_cast<int>(text.count(link)));
    }
    QVERIFY(links > 8);
}

void DialogsTest::theContentsLeadToEveryPage()
{
    press(Qt::Key_F1);
    auto *contents = help()->findChild<QListWidget *>(QStringLiteral("helpContents"));
    auto *page = help()->findChild<QTextBrowser *>(QStringLiteral("helpPage"));
    QCOMPARE(contents->count(), static_cast<int>(helpPages().size()));
    for (int row = 0; row < contents->count(); ++row) {
        contents->setCurrentRow(row);
        QVERIFY(page->toPlainText().startsWith(contents->item(row)->text()));
    }
    QVERIFY(page->toPlainText().contains(QStringLiteral("Ctrl+R"))); // the list of keys is the last
    help()->showTopic({QStringLiteral("start"), {}});
    emit page->anchorClicked(QUrl(QStringLiteral("attention.html#story")));
    QVERIFY(help()->topic() == (HelpTopic{QStringLiteral("attention"), QStringLiteral("story")}));
    QCOMPARE(contents->currentRow(), 1);
}

void DialogsTest::theSearchFindsPagesAndMarksWords()
{
    press(Qt::Key_F1);
    auto *contents = help()->findChild<QListWidget *>(QStringLiteral("helpContents"));
    auto *page = help()->findChild<QTextBrowser *>(QStringLiteral("helpPage"));
    auto *search = help()->findChild<QLineEdit *>(QStringLiteral("helpSearch"));
    QTest::keyClicks(search, QStringLiteral("confusion"));
    int shown = 0;
    for (int row = 0; row < contents->count(); ++row)
        shown += contents->item(row)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    QCOMPARE(help()->topic().page, QStringLiteral("results"));
    QVERIFY(!page->extraSelections().isEmpty());
    search->clear();
    QVERIFY(!contents->item(0)->isHidden());
    QVERIFY(page->extraSelections().isEmpty());
    QTest::keyClicks(search, QStringLiteral("xyzzy"));
    QVERIFY(contents->item(0)->isHidden());
}

void DialogsTest::theHelpFollowsTheThemeAndClosesWithTheWindow()
{
    press(Qt::Key_F1);
    QVERIFY(QTest::qWaitForWindowExposed(help()));
    theme().setChoice(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    const QImage dark = help()->grab().toImage();
    QVERIFY(qGray(dark.pixel(dark.width() - 30, dark.height() - 30)) < 80);
    QVERIFY(window().close());
    QVERIFY(!help()->isVisible());
}

void DialogsTest::theListOfKeysHasEveryShortcut()
{
    press(Qt::Key_Question, Qt::ControlModifier);
    QTRY_VERIFY(dialog<KeysDialog>() != nullptr);
    QStringList keys;
    const auto *list = find<QTreeWidget>("keysList");
    for (int group = 0; group < list->topLevelItemCount(); ++group) {
        for (int row = 0; row < list->topLevelItem(group)->childCount(); ++row)
            keys << list->topLevelItem(group)->child(row)->text(0).trimmed();
    }
    int shortcuts = 0;
    for (const QAction *action : window().findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            ++shortcuts;
            const QString text = key.toString(QKeySequence::NativeText);
            QVERIFY2(std::any_of(keys.begin(), keys.end(),
                                 [&](const QString &line) {
                                     return line.split(QStringLiteral(", ")).contains(text);
                                 }),
                     qPrintable(text));
        }
    }
    QVERIFY(shortcuts >= 15);
    for (const char *own : {"Space", "L", "F", "Left", "Home"})
        QVERIFY2(keys.contains(QLatin1String(own)), own);
}

void DialogsTest::theListOfKeysIsSearched()
{
    press(Qt::Key_Question, Qt::ControlModifier);
    QTRY_VERIFY(dialog<KeysDialog>() != nullptr);
    QTest::keyClicks(find<QLineEdit>("keysSearch"), QStringLiteral("step"));
    const auto *list = find<QTreeWidget>("keysList");
    int shown = 0;
    for (int group = 0; group < list->topLevelItemCount(); ++group) {
        const QTreeWidgetItem *place = list->topLevelItem(group);
        for (int row = 0; row < place->childCount(); ++row) {
            if (place->isHidden() || place->child(row)->isHidden())
                continue;
            ++shown;
            QVERIFY(place->child(row)->text(1).contains(QStringLiteral("step"), Qt::CaseInsensitive));
        }
    }
    QVERIFY(shown >= 2);
    QTest::keyClick(dialog<KeysDialog>(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(dialog<KeysDialog>() == nullptr);
}

void DialogsTest::preferencesActAtOnceAndAreKept()
{
    press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(dialog<PreferencesDialog>() != nullptr);
    QSignalSpy languages(&window().dialogs(), &WindowDialogs::languageChosen);
    const auto choose = [this](const char *name, int row) {
        auto *list = find<QComboBox>(name);
        list->setCurrentIndex(row);
        emit list->activated(row);
    };
    choose("themeComboBox", 2);
    QCOMPARE(theme().choice(), ThemeChoice::Dark);
    choose("languageComboBox", 2);
    QCOMPARE(languages.value(0).value(0).toString(), QStringLiteral("zh_CN"));
    choose("motionComboBox", 1);
    QVERIFY(isMotionReduced());
    QTest::mouseClick(find<QAbstractButton>("keepLastCheckBox"), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("dataFolderField")->text(), window().session().folder());
    QSettings store;
    QCOMPARE(store.value(QStringLiteral("window/theme")).toString(), QStringLiteral("dark"));
    QCOMPARE(store.value(QStringLiteral("window/language")).toString(), QStringLiteral("zh_CN"));
    QCOMPARE(store.value(QStringLiteral("window/reducedMotion")).toString(), QStringLiteral("on"));
    QCOMPARE(store.value(QStringLiteral("session/keepLast")).toBool(), false);
    dialog<PreferencesDialog>()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(dialog<PreferencesDialog>() != nullptr);
    QCOMPARE(find<QComboBox>("themeComboBox")->currentIndex(), 2);
    QCOMPARE(find<QComboBox>("languageComboBox")->currentIndex(), 2);
    QCOMPARE(find<QComboBox>("motionComboBox")->currentIndex(), 1);
    QVERIFY(!find<QAbstractButton>("keepLastCheckBox")->isChecked());
}

void DialogsTest::aboutWaitsForNobody()
{
    find<QAction>("aboutAction")->trigger();
    auto *about = find<QDialog>("aboutBox");
    QVERIFY(about->isVisible());
    QTest::keyClick(about, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(window().findChild<QDialog *>(QStringLiteral("aboutBox")) == nullptr);
}

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
