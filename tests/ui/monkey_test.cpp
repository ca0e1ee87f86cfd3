// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey.h"
#include "tests/ui/own_settings.h"

#include "core/io/experiment_file.h"
#include "ui/code_actions.h"
#include "ui/data_actions.h"
#include "ui/main_window.h"
#include "ui/session/session_actions.h"
#include "ui/theme/theme_manager.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <mutex>

using namespace attention;
using attention::testing::Monkey;

namespace {

constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure
constexpr int usualActions = 350;
constexpr std::array schemes{"file", "http", "https"};

std::mutex warningsMutex;
QStringList warnings;

void collectWarnings(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    // Fonts, and screens without a window manager, are the machine's.
    constexpr std::array others{"This plugin does not support", "Mouse event at",
                                "  OpenType support missing"};
    if (type == QtDebugMsg || type == QtInfoMsg ||
        std::any_of(others.begin(), others.end(),
                    [&](const char *start) { return message.startsWith(QLatin1String(start)); }))
        return;
    const std::scoped_lock lock(warningsMutex);
    warnings.append(message);
    if (qEnvironmentVariableIsSet("MONKEY_TRACE"))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

TrainingConfig smallExperiment()
{
    TrainingConfig config;
    config.data.rows = 60;
    config.model.hiddenUnits = 4;
    config.epochs = 12;
    return config;
}

} // namespace

/// Whatever a person does, in whatever order, the window stays of use and leaves nothing behind.
/// MONKEY_SEED does one seed alone, MONKEY_ACTIONS more or fewer of them, and MONKEY_TRACE prints each.
class MonkeyTest : public QObject
{
    Q_OBJECT

public slots:
    void openNothing(const QUrl &) {}

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void randomActionsHarmNothing_data();
    void randomActionsHarmNothing();

private:
    void writeFiles() const;
    void openWindow(Monkey *&monkey, unsigned seed);
    QString inFolder(const char *name) const { return m_files->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<ThemeManager> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void MonkeyTest::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    for (const char *scheme : schemes)
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "openNothing");
}

void MonkeyTest::cleanupTestCase()
{
    for (const char *scheme : schemes)
        QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
}

void MonkeyTest::cleanup()
{
    qInstallMessageHandler(nullptr);
    m_window.reset();
    m_theme.reset();
    QDir::setCurrent(QDir::tempPath());
}

void MonkeyTest::writeFiles() const
{
    const auto write = [this](const char *name, const QByteArray &bytes) {
        QFile file(inFolder(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    QByteArray table = "a,b,kind,y\n";
    for (int row = 0; row < 40; ++row) {
        table += QByteArray::number(row * 7 % 11) + ',' + (row % 9 == 0 ? "" : QByteArray::number(row % 5)) +
                 ',' + (row % 3 == 0 ? "red" : "blue") + ',' + (row % 2 == 0 ? "yes" : "no") + '\n';
    }
    write("table.csv", table);
    write("numbers.csv", "x;y\n1,5;2\n2,5;4\n3,5;6\n4;8\n5;9\n6;11\n7;15\n8;16\n9;17\n10;20\n");
    write("broken.csv", "a,b\n1\n2,3,4\n\"open\n");
    write("empty.csv", "");
    SavedExperiment experiment;
    experiment.config = smallExperiment();
    experiment.config.data.seed = 3;
    experiment.epoch = 5;
    const QByteArray text = QByteArray::fromStdString(experimentText(experiment));
    write("good.attnlab", text);
    write("cut.attnlab", text.left(text.size() / 2));
    write("newer.attnlab", "{\"format\":\"attention-lab-experiment\",\"version\":99}");
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QVERIFY(image.save(inFolder("plain.png")));
}

void MonkeyTest::openWindow(Monkey *&monkey, unsigned seed)
{
    m_theme = std::make_unique<ThemeManager>();
    m_theme->install();
    m_window = std::make_unique<MainWindow>(*m_theme, inFolder("kept"));
    m_window->runs().open(inFolder("kept"));
    monkey = new Monkey(*m_window, m_files->path(), seed);
    monkey->setParent(m_window.get());
    m_window->data().setChooseFile([monkey] { return monkey->chooseFile(QStringLiteral("csv")); });
    m_window->code().setChooseFile(
        [monkey](const QString &, const QString &) { return monkey->chooseFile(QStringLiteral("py")); });
    m_window->code().setConfirmReplace([monkey](const QString &) { return monkey->draw(2) == 0; });
    m_window->session().setAskWhere(
        [monkey](const QString &) { return monkey->chooseFile(QStringLiteral("attnlab")); });
    m_window->session().setAskToKeep([monkey](const QString &) {
        constexpr std::array answers{KeepAnswer::Save, KeepAnswer::Discard, KeepAnswer::Cancel};
        return answers.at(monkey->draw(answers.size()));
    });
    m_window->experiment().setSettings(smallExperiment());
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MonkeyTest::randomActionsHarmNothing_data()
{
    QTest::addColumn<unsigned>("seed");
    if (qEnvironmentVariableIsSet("MONKEY_SEED")) {
        QTest::newRow("MONKEY_SEED") << static_cast<unsigned>(qEnvironmentVariableIntValue("MONKEY_SEED"));
        return;
    }
    for (const unsigned seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void MonkeyTest::randomActionsHarmNothing()
{
    QFETCH(unsigned, seed);
    m_home = std::make_unique<QTemporaryDir>();
    m_files = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(folder, m_home->path().toUtf8());
    attention::testing::useOwnSettings(*m_home);
    QSettings().clear();
    writeFiles();
    QDir::setCurrent(m_files->path());
    warnings.clear();
    qInstallMessageHandler(collectWarnings);

    Monkey *monkey = nullptr;
    openWindow(monkey, seed);
    bool given = false;
    const int actions = qEnvironmentVariableIntValue("MONKEY_ACTIONS", &given);
    monkey->act(given ? actions : usualActions);
    const QString last = monkey->trace().mid(std::max<qsizetype>(0, monkey->trace().size() - 20)).join(u'\n');
    QVERIFY2(monkey->stuck().isEmpty(), qPrintable(monkey->stuck().join(u'\n') + u'\n' + last));
    const auto dialogs = [this, monkey] {
        monkey->act(0); // that of a table opens once the table is read
        QStringList names;
        for (const QDialog *each : m_window->findChildren<QDialog *>())
            names.append(each->objectName() + (each->isVisible() ? QStringLiteral(" visible") : QString()));
        return names;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(dialogs().isEmpty(), qPrintable(dialogs().join(u' ') + u'\n' + last), patience);
    QVERIFY(QApplication::activePopupWidget() == nullptr);

    m_window->experiment().setSettings(smallExperiment());
    m_window->experiment().reset();
    m_window->experiment().setPace(0);
    QVERIFY(m_window->isEnabled() && m_window->isVisible());
    QTest::mouseClick(m_window->findChild<QAbstractButton *>(QStringLiteral("runButton")), Qt::LeftButton);
    const RunModel &model = m_window->experiment().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), RunState::Finished, patience);
    QCOMPARE(model.epochCount(), std::size_t{12});

    delete monkey;
    m_window->session().setAskToKeep([](const QString &) { return KeepAnswer::Discard; });
    QVERIFY(m_window->close());
    m_window.reset();
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::topLevelWidgets().isEmpty(), patience);
    qInstallMessageHandler(nullptr);
    const std::scoped_lock lock(warningsMutex);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n') + u'\n' + last));
}

QTEST_MAIN(MonkeyTest)
#include "monkey_test.moc"
