// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/own_settings.h"
#include "ui/code_actions.h"
#include "ui/main_window.h"
#include "ui/theme/theme_manager.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace attention;

namespace {

constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure

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
class CodeActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { attention::testing::useOwnSettings(m_settings); }
    void init();
    void cleanup();

    void theMenuCopiesTheRunAsAScript();
    void theModelTabCopiesToo();
    void theScriptIsOfTheRunShownAndItsLearningRates();
    void saveWritesTheScriptToAFile();
    void anExistingFileIsReplacedOnlyAfterAYes();
    void aTableThatIsNotReadHasNoScriptYet();

private:
    void trigger(const char *action) const
    {
        m_window->findChild<QAction *>(QLatin1String(action))->trigger();
    }
    MessageBar *notes() const { return m_window->findChild<MessageBar *>(QStringLiteral("messageBar")); }
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QTemporaryDir m_settings;
    std::unique_ptr<ThemeManager> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void CodeActionsTest::init()
{
    m_theme = std::make_unique<ThemeManager>();
    m_window = std::make_unique<MainWindow>(*m_theme);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->experiment().model().prepared(), patience);
}

void CodeActionsTest::cleanup()
{
    m_window.reset();
    m_theme.reset();
}

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
        auto *button = m_window->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY(button != nullptr);
        QVERIFY(!button->text().isEmpty());
        button->click();
        QVERIFY(clipboard().contains(QLatin1String(word)));
    }
}

void CodeActionsTest::theScriptIsOfTheRunShownAndItsLearningRates()
{
    Experiment &experiment = m_window->experiment();
    TrainingConfig settings = experiment.settings();
    settings.data.seed = 4'711;
    settings.data.rows = 500;
    experiment.setSettings(settings);
    experiment.reset();
    QTRY_VERIFY_WITH_TIMEOUT(experiment.model().prepared(), patience);
    experiment.stepEpoch();
    QTRY_COMPARE_WITH_TIMEOUT(experiment.model().epochCount(), std::size_t{1}, patience);
    settings = experiment.settings();
    settings.learningRate = 0.02;
    experiment.setSettings(settings);
    QTRY_VERIFY_WITH_TIMEOUT(!experiment.model().run()->learningRateChanges().empty(), patience);
    trigger("copyPyTorchAction");
    QVERIFY(clipboard().contains(QStringLiteral("SEED = 4711")));
    QVERIFY(clipboard().contains(QStringLiteral("LEARNING_RATES = {4: 0.02}")));
}

void CodeActionsTest::saveWritesTheScriptToAFile()
{
    QString suggested;
    m_window->code().setChooseFile([&](const QString &suggestion, const QString &) {
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
    m_window->code().setChooseFile([this](const QString &, const QString &) { return file("earlier.py"); });
    m_window->code().setConfirmReplace([&yes](const QString &) { return yes; });
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
    TrainingConfig settings = m_window->experiment().settings();
    settings.data.source = file("missing.csv").toStdString();
    m_window->experiment().setSettings(settings);
    m_window->experiment().reset();
    trigger("copyKerasAction");
    QCOMPARE(notes()->kind(), MessageBar::Kind::Error);
    QCOMPARE(clipboard(), QStringLiteral("before"));
}

QTEST_MAIN(CodeActionsTest)
#include "code_actions_test.moc"
