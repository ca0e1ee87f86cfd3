// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_test.h"

#include "ui/code_actions.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QPushButton>
#include <QtTest>

using namespace attention;

namespace {

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The run as a script: from the menu, from the Model tab, to the clipboard and to a file.
class CodeActionsTest : public attention::testing::WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void theMenuCopiesTheRunAsAScript();
    void theModelTabCopiesToo();
    void theScriptIsOfTheRunShownAndItsLearningRates();
    void saveWritesTheScriptToAFile();
    void anExistingFileIsReplacedOnlyAfterAYes();
    void aTableThatIsNotReadHasNoScriptYet();

private:
    MessageBar *notes() const { return find<MessageBar>("messageBar"); }
    QString file(const char *name) const { return folder().filePath(QLatin1String(name)); }
};

void CodeActionsTest::theMenuCopiesTheRunAsAScript()
{
    trigger("copyKerasAction");
    QVERIFY(clipboard().contains(QStringLiteral("import keras")));
    QCOMPARE(notes()->text(), QStringLiteral("The script is on the clipboard."));
    QCOMPARE(notes()->kind(), MessageBar::Kind::Good);
    trigger("copyPyTorchAction");
    QVERIFY(clipboard().contains(QStringLiteral("import torch")));
    QVERIFY(clipboard().endsWith(u'\n'));
}

void CodeActionsTest::theModelTabCopiesToo()
{
    for (const auto &[name, word] :
         {std::pair{"copyKerasButton", "import keras"}, {"copyPyTorchButton", "import torch"}}) {
        auto *button = find<QAbstractButton>(name);
        QVERIFY(!button->text().isEmpty());
        button->click();
        QVERIFY(clipboard().contains(QLatin1String(word)));
    }
}

void CodeActionsTest::theScriptIsOfTheRunShownAndItsLearningRates()
{
    TrainingConfig settings = experiment().settings();
    settings.data.seed = 4'711;
    settings.data.rows = 500;
    experiment().setSettings(settings);
    experiment().reset();
    QTRY_VERIFY_WITH_TIMEOUT(model().prepared(), patience);
    experiment().stepEpoch();
    QTRY_COMPARE_WITH_TIMEOUT(model().epochCount(), std::size_t{1}, patience);
    settings = experiment().settings();
    settings.learningRate = 0.02;
    experiment().setSettings(settings);
    QTRY_VERIFY_WITH_TIMEOUT(!model().run()->learningRateChanges().empty(), patience);
    trigger("copyPyTorchAction");
    QVERIFY(clipboard().contains(QStringLiteral("SEED = 4711")));
    QVERIFY(clipboard().contains(QStringLiteral("LEARNING_RATES = {4: 0.02}")));
}

void CodeActionsTest::saveWritesTheScriptToAFile()
{
    QString suggested;
    window().code().setChooseFile([&](const QString &suggestion, const QString &) {
        suggested = suggestion;
        return file("script");
    });
    trigger("copyPyTorchAction");
    const QString text = clipboard();
    QCOMPARE(notes()->actionButton(0)->text(), QStringLiteral("Save…"));
    notes()->actionButton(0)->click();
    QCOMPARE(suggested, QStringLiteral("label-column-pytorch.py"));
    QCOMPARE(QString::fromUtf8(content(file("script.py"))), text);
    QVERIFY(notes()->text().startsWith(QStringLiteral("Saved to ")));
}

void CodeActionsTest::anExistingFileIsReplacedOnlyAfterAYes()
{
    QFile earlier(file("earlier.py"));
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.write("mine");
    earlier.close();
    bool yes = false;
    window().code().setChooseFile([this](const QString &, const QString &) { return file("earlier.py"); });
    window().code().setConfirmReplace([&yes](const QString &) { return yes; });
    trigger("copyKerasAction");
    notes()->actionButton(0)->click();
    QCOMPARE(content(file("earlier.py")), QByteArray("mine"));
    yes = true;
    trigger("copyKerasAction");
    notes()->actionButton(0)->click();
    QVERIFY(content(file("earlier.py")).contains("import keras"));
}

void CodeActionsTest::aTableThatIsNotReadHasNoScriptYet()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    TrainingConfig settings = experiment().settings();
    settings.data.source = file("missing.csv").toStdString();
    experiment().setSettings(settings);
    experiment().reset();
    trigger("copyKerasAction");
    QCOMPARE(notes()->kind(), MessageBar::Kind::Error);
    QCOMPARE(clipboard(), QStringLiteral("before"));
}

QTEST_MAIN(CodeActionsTest)
#include "code_actions_test.moc"
