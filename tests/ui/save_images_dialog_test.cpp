// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/save_images_dialog.h"

#include "core/session/training_session.h"
#include "ui/export/figure_preview.h"
#include "ui/export/note_line.h"
#include "ui/export/picture_texts.h"
#include "ui/plots/figure.h"
#include "ui/run_model.h"
#include "ui/theme/palette.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace attention;

namespace {

QPixmap windowPicture()
{
    QPixmap pixmap(300, 200);
    pixmap.fill(Qt::darkCyan);
    QPainter painter(&pixmap);
    painter.fillRect(10, 20, 31, 41, Qt::red);
    return pixmap;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The dialog as a person meets it: everything by object names, questions answered in a person's place.
class SaveImagesDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void startsWithALightSheetForASlideInThePicturesFolder();
    void savesWhatIsChosenInEveryFormat_data();
    void savesWhatIsChosenInEveryFormat();
    void everyChoiceIsSeenInThePreview_data();
    void everyChoiceIsSeenInThePreview();
    void thePreviewHasThePicturesProportions();
    void presetsSetSizeAndResolution();
    void aTypedSizeIsCustom();
    void theUnitConvertsTheSize();
    void aSizeThatCannotBeMadeCannotBeSaved();
    void theFormatChangesTheSuffix();
    void aTypedSuffixChoosesTheFormat();
    void aNameWithoutSuffixGetsOne();
    void withoutSettingsTheFileHasNone();
    void theWholeWindowIsSavedPixelByPixel();
    void theWindowIsNoVectorPictureAndSaysWhy();
    void anExistingFileIsReplacedOnlyAfterAYes();
    void aFailedSaveSaysWhyAndStays();
    void browseNamesTheFile();
    void copyPutsThePictureOnTheClipboard();
    void theTableIsThePlotsData();
    void theSuggestedNameFollowsTheRunUntilOneIsTyped();
    void aPlotCanBePreselected();
    void choicesAreRemembered();
    void damagedSettingsGiveTheDefaults();
    void noMnemonicStandsTwice();
    void labelsLeadToTheirFields();
    void everyControlIsReachedAt1000x600();

private:
    template <class Widget>
    Widget *find(const char *name) const
    {
        auto *widget = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (widget == nullptr)
            qFatal("no widget is called %s", name);
        return widget;
    }
    void open();
    void click(const char *name)
    {
        // Check boxes and radio buttons take a click on their box and text only.
        auto *button = find<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    }
    void choose(const char *name, int index)
    {
        QTest::mouseClick(find<Segmented>(name)->button(index), Qt::LeftButton);
    }
    void pick(const char *name, int index)
    {
        auto *box = find<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void type(const char *name, const QString &text)
    {
        auto *box = find<QDoubleSpinBox>(name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Tab);
    }
    void typePath(const QString &path)
    {
        auto *edit = find<QLineEdit>("pathEdit");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, path);
    }
    QString shownPath() const { return find<QLineEdit>("pathEdit")->text(); }
    QString note() const { return find<NoteLine>("fileNote")->text(); }
    QImage preview() { return find<FigurePreview>("figurePreview")->image().copy(); }
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::shared_ptr<const Run> m_run;
    std::unique_ptr<RunModel> m_model;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SaveImagesDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_saved;
    std::unique_ptr<QSignalSpy> m_failed;
    QStringList m_asked;       ///< paths a person was asked about
    bool m_mayReplace = false; ///< and the answer
    QString m_chosen;          ///< what the file dialog gives
    QStringList m_suggestions; ///< what it was given
};

void SaveImagesDialogTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("AttentionLabTest"));
    QCoreApplication::setApplicationName(QStringLiteral("save-images"));
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    TrainingConfig config;
    config.data.rows = 600;
    config.data.seed = 7;
    config.epochs = 6;
    TrainingSession session;
    m_run = session.start(config);
    session.waitUntilIdle();
}

void SaveImagesDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       m_folder->filePath(QStringLiteral("settings")));
    QSettings().clear();
    m_model = std::make_unique<RunModel>();
    m_model->setQuantilesWanted(true);
    m_model->setRun(m_run);
    m_asked.clear();
    m_suggestions.clear();
    m_mayReplace = false;
    m_chosen.clear();
    open();
}

void SaveImagesDialogTest::cleanup()
{
    m_saved.reset();
    m_failed.reset();
    m_dialog.reset();
    m_model.reset();
}

void SaveImagesDialogTest::open()
{
    m_dialog.reset();
    m_dialog = std::make_unique<SaveImagesDialog>(
        *m_model, [](const QString &name) { return QStringLiteral("What is seen in %1.").arg(name); },
        windowPicture);
    m_dialog->setChooseFile([this](const QString &suggestion, const QString &) {
        m_suggestions << suggestion;
        return m_chosen;
    });
    m_dialog->setConfirmReplace([this](const QString &path) {
        m_asked << path;
        return m_mayReplace;
    });
    m_saved = std::make_unique<QSignalSpy>(m_dialog.get(), &SaveImagesDialog::saved);
    m_failed = std::make_unique<QSignalSpy>(m_dialog.get(), &SaveImagesDialog::failed);
    m_dialog->resize(1160, 632);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void SaveImagesDialogTest::startsWithALightSheetForASlideInThePicturesFolder()
{
    QCOMPARE(m_dialog->objectName(), QStringLiteral("saveImagesDialog"));
    QVERIFY(find<QRadioButton>("sheetRadio")->isChecked());
    QCOMPARE(find<QComboBox>("presetComboBox")->currentText(), QStringLiteral("Slide 1600 × 900"));
    QCOMPARE(find<Segmented>("formatSegmented")->currentIndex(), 0);
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 1600.0);
    QCOMPARE(find<QDoubleSpinBox>("heightSpinBox")->value(), 900.0);
    QCOMPARE(find<QComboBox>("resolutionComboBox")->currentText(), QStringLiteral("150 dpi"));
    QCOMPARE(find<QLabel>("otherSizeLabel")->text(), QStringLiteral("271 × 152 mm"));
    QCOMPARE(find<Segmented>("coloursSegmented")->currentIndex(), 0);
    QVERIFY(find<QCheckBox>("titlesCheckBox")->isChecked());
    QVERIFY(!find<QCheckBox>("sentencesCheckBox")->isChecked());
    QVERIFY(find<QCheckBox>("settingsCheckBox")->isChecked());
    QVERIFY(shownPath().endsWith(QLatin1String("/label-column-6.png")));
    QVERIFY(find<QLabel>("sizeLabel")->text().startsWith(QStringLiteral("1600 × 900 px")));
    QVERIFY(find<QPushButton>("saveButton")->isDefault());
}

void SaveImagesDialogTest::savesWhatIsChosenInEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << 0 << "a.png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << 1 << "a.svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << 2 << "a.pdf" << QByteArray("%PDF-");
    QTest::newRow("jpeg") << 3 << "a.jpg" << QByteArray("\xFF\xD8\xFF");
}

void SaveImagesDialogTest::savesWhatIsChosenInEveryFormat()
{
    QFETCH(int, format);
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    choose("formatSegmented", format);
    typePath(m_folder->filePath(QStringLiteral("a")));
    type("widthSpinBox", QStringLiteral("800"));
    type("heightSpinBox", QStringLiteral("500"));
    click("saveButton");
    QCOMPARE(m_saved->size(), 1);
    QCOMPARE(m_saved->front().front().toString(), m_folder->filePath(name));
    QVERIFY(content(m_folder->filePath(name)).startsWith(start));
    QVERIFY(!m_dialog->isVisible());
    if (format == 0 || format == 3)
        QCOMPARE(QImage(m_folder->filePath(name)).size(), QSize(800, 500));
    QVERIFY(m_asked.isEmpty());
}

void SaveImagesDialogTest::everyChoiceIsSeenInThePreview_data()
{
    using Change = std::function<void(SaveImagesDialogTest &)>;
    QTest::addColumn<Change>("change");
    const auto add = [](const char *name, Change change) { QTest::newRow(name) << change; };
    add("one plot", [](auto &test) { test.click("onePlotRadio"); });
    add("another plot", [](auto &test) { test.pick("plotComboBox", 0); });
    add("window", [](auto &test) { test.click("wholeWindowRadio"); });
    add("preset", [](auto &test) { test.pick("presetComboBox", 1); });
    add("height", [](auto &test) { test.type("heightSpinBox", QStringLiteral("700")); });
    add("resolution", [](auto &test) { test.pick("resolutionComboBox", 4); });
    add("dark", [](auto &test) { test.choose("coloursSegmented", 1); });
    add("titles", [](auto &test) { test.click("titlesCheckBox"); });
    add("sentences", [](auto &test) { test.click("sentencesCheckBox"); });
    add("zoom", [](auto &test) { test.choose("zoomSegmented", 1); });
}

void SaveImagesDialogTest::everyChoiceIsSeenInThePreview()
{
    QFETCH(std::function<void(SaveImagesDialogTest &)>, change);
    const QImage before = preview();
    QVERIFY(!before.isNull());
    change(*this);
    QVERIFY(preview() != before);
}

void SaveImagesDialogTest::thePreviewHasThePicturesProportions()
{
    const auto *preview = find<FigurePreview>("figurePreview");
    for (const auto &[width, height] : {std::pair{400, 1600}, {1600, 400}, {1000, 1000}}) {
        type("widthSpinBox", QString::number(width));
        type("heightSpinBox", QString::number(height));
        const QRectF sheet = preview->sheetRect();
        QVERIFY(qAbs(sheet.width() / sheet.height() - static_cast<double>(width) / height) < 0.01);
        QVERIFY(QRectF(preview->viewport()->rect()).contains(sheet));
    }
}

void SaveImagesDialogTest::presetsSetSizeAndResolution()
{
    click("onePlotRadio");
    pick("presetComboBox", 1);
    QCOMPARE(find<QComboBox>("unitComboBox")->currentText(), QStringLiteral("mm"));
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 85.0);
    QCOMPARE(find<QComboBox>("resolutionComboBox")->currentText(), QStringLiteral("300 dpi"));
    QCOMPARE(find<QLabel>("otherSizeLabel")->text(), QStringLiteral("1004 × 709 px"));

    m_dialog->setScreenSize(
        [](const QString &part) { return part == QLatin1String("all") ? QSize(790, 700) : QSize(395, 350); });
    pick("presetComboBox", 2);
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 395.0);
    QCOMPARE(find<QComboBox>("resolutionComboBox")->currentText(), QStringLiteral("96 dpi"));
    click("sheetRadio");
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 790.0);

    pick("presetComboBox", 0);
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 1600.0);
    QCOMPARE(find<QComboBox>("unitComboBox")->currentText(), QStringLiteral("px"));
}

void SaveImagesDialogTest::aTypedSizeIsCustom()
{
    type("widthSpinBox", QStringLiteral("1234"));
    QCOMPARE(find<QComboBox>("presetComboBox")->currentText(), QStringLiteral("Custom"));
    QCOMPARE(find<QDoubleSpinBox>("heightSpinBox")->value(), 900.0);
    click("onePlotRadio");
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 1234.0);
}

void SaveImagesDialogTest::theUnitConvertsTheSize()
{
    pick("unitComboBox", 1);
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 270.9);
    QCOMPARE(find<QDoubleSpinBox>("heightSpinBox")->value(), 152.4);
    pick("unitComboBox", 0);
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 1600.0);
    QCOMPARE(find<QDoubleSpinBox>("heightSpinBox")->value(), 900.0);
}

void SaveImagesDialogTest::aSizeThatCannotBeMadeCannotBeSaved()
{
    type("widthSpinBox", QStringLiteral("16000"));
    type("heightSpinBox", QStringLiteral("16000"));
    QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
    QVERIFY(!find<QPushButton>("copyButton")->isEnabled());
    QVERIFY(find<NoteLine>("sizeProblemNote")->isVisible());
    choose("formatSegmented", 2);
    QVERIFY(find<QPushButton>("saveButton")->isEnabled());
    QVERIFY(!find<NoteLine>("sizeProblemNote")->isVisible());
}

void SaveImagesDialogTest::theFormatChangesTheSuffix()
{
    choose("formatSegmented", 1);
    QVERIFY(shownPath().endsWith(QLatin1String("/label-column-6.svg")));
    typePath(file("mine.svg"));
    choose("formatSegmented", 2);
    QCOMPARE(shownPath(), file("mine.pdf"));
}

void SaveImagesDialogTest::aTypedSuffixChoosesTheFormat()
{
    typePath(file("mine.svg"));
    QTest::keyClick(find<QLineEdit>("pathEdit"), Qt::Key_Tab);
    QCOMPARE(find<Segmented>("formatSegmented")->currentIndex(), 1);
    QCOMPARE(shownPath(), file("mine.svg"));
}

void SaveImagesDialogTest::aNameWithoutSuffixGetsOne()
{
    typePath(file("rate-0.5"));
    click("saveButton");
    QVERIFY(QFileInfo::exists(file("rate-0.5.png")));
    QVERIFY(!QFileInfo::exists(file("rate-0.5")));
}

void SaveImagesDialogTest::withoutSettingsTheFileHasNone()
{
    typePath(file("with.png"));
    click("saveButton");
    QCOMPARE(QImage(file("with.png")).text(QStringLiteral("Settings")), pictureSettings(*m_run, 6));
    open();
    click("settingsCheckBox");
    typePath(file("without.png"));
    click("saveButton");
    QVERIFY(QImage(file("without.png")).text(QStringLiteral("Settings")).isEmpty());
}

void SaveImagesDialogTest::theWholeWindowIsSavedPixelByPixel()
{
    click("wholeWindowRadio");
    QVERIFY(shownPath().endsWith(QLatin1String("/label-column-window-6.png")));
    QVERIFY(!find<QDoubleSpinBox>("widthSpinBox")->isEnabled());
    typePath(file("window.png"));
    click("saveButton");
    QCOMPARE(QImage(file("window.png")).convertToFormat(QImage::Format_RGB32),
             windowPicture().toImage().convertToFormat(QImage::Format_RGB32));
}

void SaveImagesDialogTest::theWindowIsNoVectorPictureAndSaysWhy()
{
    choose("formatSegmented", 1);
    click("wholeWindowRadio");
    auto *formats = find<Segmented>("formatSegmented");
    QCOMPARE(formats->currentIndex(), 0);
    for (const int vector : {1, 2}) {
        QVERIFY(!formats->button(vector)->isEnabled());
        QVERIFY(!formats->button(vector)->toolTip().isEmpty());
    }
    typePath(file("window.svg"));
    click("saveButton");
    QVERIFY(content(file("window.png")).startsWith("\x89PNG"));
    QVERIFY(!QFileInfo::exists(file("window.svg")));
}

void SaveImagesDialogTest::anExistingFileIsReplacedOnlyAfterAYes()
{
    {
        QFile earlier(file("a.png"));
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        earlier.write("earlier");
    }
    typePath(file("a.png"));
    QCOMPARE(note(), QStringLiteral("This file exists. You are asked before it is replaced."));
    click("saveButton");
    QCOMPARE(m_asked, QStringList{file("a.png")});
    QCOMPARE(content(file("a.png")), QByteArray("earlier"));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_saved->size(), 0);

    m_mayReplace = true;
    click("saveButton");
    QVERIFY(content(file("a.png")).startsWith("\x89PNG"));
    QCOMPARE(m_saved->size(), 1);
}

void SaveImagesDialogTest::aFailedSaveSaysWhyAndStays()
{
    typePath(m_folder->filePath(QStringLiteral("none/a.png")));
    QVERIFY(note().startsWith(QLatin1String("There is no folder ")));
    click("saveButton");
    QCOMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->front().front().toString(), note());
    QVERIFY(note().startsWith(QLatin1String("Not saved: there is no folder ")));
    QCOMPARE(find<NoteLine>("fileNote")->kind(), NoteLine::Kind::Error);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_saved->size(), 0);
}

void SaveImagesDialogTest::browseNamesTheFile()
{
    click("browseButton");
    QVERIFY(shownPath().endsWith(QLatin1String("/label-column-6.png"))); // nothing was chosen
    QVERIFY(m_suggestions.front().endsWith(QLatin1String("/label-column-6.png")));
    m_chosen = file("chosen.pdf");
    click("browseButton");
    QCOMPARE(shownPath(), file("chosen.pdf"));
    QCOMPARE(find<Segmented>("formatSegmented")->currentIndex(), 2);
}

void SaveImagesDialogTest::copyPutsThePictureOnTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    click("copyButton");
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1600, 900));
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<NoteLine>("fileNote")->kind(), NoteLine::Kind::Good);
}

void SaveImagesDialogTest::theTableIsThePlotsData()
{
    pick("plotComboBox", 0);
    m_chosen = file("table");
    click("csvButton");
    QVERIFY(m_suggestions.front().endsWith(QLatin1String("/label-column-loss-6.csv")));
    QCOMPARE(QString::fromUtf8(content(file("table.csv"))), plotCsv(*m_model, QStringLiteral("loss")));
    QCOMPARE(m_saved->front().front().toString(), file("table.csv"));

    click("csvButton");
    QCOMPARE(m_asked, QStringList{file("table.csv")});

    click("sheetRadio");
    m_chosen = file("all.csv");
    click("csvButton");
    QVERIFY(content(file("all.csv")).startsWith("epoch,loss,accuracy"));
}

void SaveImagesDialogTest::theSuggestedNameFollowsTheRunUntilOneIsTyped()
{
    TrainingConfig config = m_run->config;
    config.epochs = 2;
    TrainingSession session;
    const auto shorter = session.start(config);
    session.waitUntilIdle();
    m_model->setRun(shorter);
    QVERIFY(shownPath().endsWith(QLatin1String("/label-column-2.png")));
    typePath(file("mine.png"));
    m_model->setRun(m_run);
    QCOMPARE(shownPath(), file("mine.png"));
}

void SaveImagesDialogTest::aPlotCanBePreselected()
{
    m_dialog->setPlot(QStringLiteral("attention-map"));
    QVERIFY(find<QRadioButton>("onePlotRadio")->isChecked());
    QCOMPARE(find<QComboBox>("plotComboBox")->currentData().toString(), QStringLiteral("attention-map"));
    QVERIFY(shownPath().endsWith(QLatin1String("/label-column-attention-map-6.png")));
    m_dialog->setPlot(QStringLiteral("all"));
    QVERIFY(find<QRadioButton>("sheetRadio")->isChecked());
}

void SaveImagesDialogTest::choicesAreRemembered()
{
    pick("plotComboBox", 1);
    choose("formatSegmented", 2);
    choose("coloursSegmented", 1);
    click("titlesCheckBox");
    click("sentencesCheckBox");
    click("settingsCheckBox");
    pick("unitComboBox", 1);
    type("widthSpinBox", QStringLiteral("120"));
    typePath(file("a.pdf"));
    click("saveButton");
    QCOMPARE(m_saved->size(), 1);

    open();
    QVERIFY(find<QRadioButton>("onePlotRadio")->isChecked());
    QCOMPARE(find<QComboBox>("plotComboBox")->currentData().toString(), QStringLiteral("accuracy"));
    QCOMPARE(find<Segmented>("formatSegmented")->currentIndex(), 2);
    QCOMPARE(find<Segmented>("coloursSegmented")->currentIndex(), 1);
    QVERIFY(!find<QCheckBox>("titlesCheckBox")->isChecked());
    QVERIFY(find<QCheckBox>("sentencesCheckBox")->isChecked());
    QVERIFY(!find<QCheckBox>("settingsCheckBox")->isChecked());
    QCOMPARE(find<QComboBox>("unitComboBox")->currentText(), QStringLiteral("mm"));
    QCOMPARE(find<QDoubleSpinBox>("widthSpinBox")->value(), 120.0);
    QCOMPARE(find<QComboBox>("presetComboBox")->currentText(), QStringLiteral("Custom"));
    QCOMPARE(shownPath(), file("label-column-accuracy-6.pdf")); // the folder, with a new name
}

void SaveImagesDialogTest::damagedSettingsGiveTheDefaults()
{
    QSettings settings;
    for (const char *key : {"what", "format", "preset", "colors", "unit"})
        settings.setValue(QStringLiteral("saveImages/") + QLatin1String(key), 99);
    settings.setValue(QStringLiteral("saveImages/plot"), QStringLiteral("nonsense"));
    settings.setValue(QStringLiteral("saveImages/width"), 1e9);
    settings.setValue(QStringLiteral("saveImages/dpi"), QStringLiteral("many"));
    settings.setValue(QStringLiteral("saveImages/folder"), file("gone"));
    open();
    QVERIFY(find<QRadioButton>("sheetRadio")->isChecked());
    QCOMPARE(find<QComboBox>("plotComboBox")->currentData().toString(), QStringLiteral("attention"));
    QCOMPARE(find<Segmented>("formatSegmented")->currentIndex(), 0);
    QVERIFY(find<QDoubleSpinBox>("widthSpinBox")->value() <= 16'384);
    QVERIFY(!find<QComboBox>("resolutionComboBox")->currentText().isEmpty());
    QVERIFY(!shownPath().startsWith(file("gone")));
}

void SaveImagesDialogTest::noMnemonicStandsTwice()
{
    QStringList letters;
    const auto collect = [&letters](const QString &text) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(text);
        if (!mnemonic.isEmpty())
            letters << mnemonic.toString();
    };
    for (const auto *button : m_dialog->findChildren<QAbstractButton *>())
        collect(button->text());
    for (const auto *label : m_dialog->findChildren<QLabel *>()) {
        if (label->buddy() != nullptr)
            collect(label->text());
    }
    QVERIFY(letters.size() >= 16);
    letters.sort();
    QStringList unique = letters;
    unique.removeDuplicates();
    QCOMPARE(letters, unique);
}

void SaveImagesDialogTest::labelsLeadToTheirFields()
{
    const std::pair<Qt::Key, const char *> fields[] = {
        {Qt::Key_P, "presetComboBox"},     {Qt::Key_F, "formatSegmented"},  {Qt::Key_Z, "widthSpinBox"},
        {Qt::Key_R, "resolutionComboBox"}, {Qt::Key_C, "coloursSegmented"}, {Qt::Key_H, "pathEdit"}};
    for (const auto &[key, name] : fields) {
        QTest::keyClick(m_dialog.get(), key, Qt::AltModifier);
        auto *field = find<QWidget>(name);
        QVERIFY2(field->hasFocus() || field->isAncestorOf(QApplication::focusWidget()), name);
    }
}

void SaveImagesDialogTest::everyControlIsReachedAt1000x600()
{
    m_dialog->resize(1000, 562); // the rest is the frame
    QCOMPARE(m_dialog->size(), QSize(1000, 562));
    auto *area = find<QScrollArea>("optionsArea");
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->objectName().isEmpty() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (area->widget()->isAncestorOf(widget))
            area->ensureWidgetVisible(widget);
        const QRect place(widget->mapTo(m_dialog.get(), QPoint()), widget->size());
        QVERIFY2(m_dialog->rect().contains(place), qPrintable(widget->objectName()));
        QVERIFY2(widget->visibleRegion().boundingRect().size() == widget->size(),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(find<FigurePreview>("figurePreview")->viewport()->width() > 500);
}

QTEST_MAIN(SaveImagesDialogTest)
#include "save_images_dialog_test.moc"
