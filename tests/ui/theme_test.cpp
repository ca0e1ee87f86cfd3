// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/application_font.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/theme/style.h"
#include "ui/theme/system_color_scheme.h"
#include "ui/theme/theme_manager.h"
#include "ui/theme/viridis.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QtDBus/QDBusVariant>

#include <cmath>
#include <cstdlib>
#include <limits>

using namespace attention;

namespace {

constexpr double textContrast = 4.5;
constexpr double graphicsContrast = 3.0;

struct Pair
{
    const char *name;
    QColor front;
    QColor back;
};

void verifyContrast(const QList<Pair> &pairs, double least)
{
    for (const Pair &pair : pairs) {
        const double ratio = contrastRatio(pair.front, pair.back);
        QVERIFY2(ratio >= least,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(ratio)));
    }
}

// Share of the pixels that are clearly drawn and have the colour.
double shareOfColor(const QImage &image, const QColor &color)
{
    int drawn = 0;
    int matching = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            ++drawn;
            if (std::abs(pixel.red() - color.red()) <= 2 && std::abs(pixel.green() - color.green()) <= 2 &&
                std::abs(pixel.blue() - color.blue()) <= 2)
                ++matching;
        }
    }
    return drawn == 0 ? 0.0 : static_cast<double>(matching) / drawn;
}

QImage iconImage(const QIcon &source, QIcon::Mode mode = QIcon::Normal)
{
    return source.pixmap(QSize(40, 40), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QFont font = applicationFont();
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    void init() { QApplication::setPalette(toPalette(lightTheme())); }

    void textIsReadableInEveryTheme_data() { addThemes(); }

    void textIsReadableInEveryTheme()
    {
        const Theme &theme = fetchTheme();
        verifyContrast({{"text on card", theme.text, theme.card},
                        {"text on window", theme.text, theme.window},
                        {"text in field", theme.text, theme.field},
                        {"text on selection", theme.text, theme.selection},
                        {"quiet text on card", theme.quietText, theme.card},
                        {"quiet text on window", theme.quietText, theme.window},
                        {"quiet text in field", theme.quietText, theme.field},
                        {"link on card", theme.accent, theme.card},
                        {"text on accent", theme.accentText, theme.accent},
                        {"warning", theme.warning.text, theme.warning.fill},
                        {"error", theme.error.text, theme.error.fill},
                        {"good", theme.good.text, theme.good.fill},
                        {"hint", theme.hint.text, theme.hint.fill},
                        {"text on warning", theme.text, theme.warning.fill},
                        {"text on error", theme.text, theme.error.fill},
                        {"text on good", theme.text, theme.good.fill}},
                       textContrast);
    }

    void dataLinesAndIconsStandOutFromTheCard_data() { addThemes(); }

    void dataLinesAndIconsStandOutFromTheCard()
    {
        const Theme &theme = fetchTheme();
        verifyContrast({{"training", theme.training, theme.card},
                        {"validation", theme.validation, theme.card},
                        {"attention", theme.attention, theme.card},
                        {"class 0", theme.class0, theme.card},
                        {"class 2", theme.class2, theme.card},
                        {"published", theme.published, theme.card},
                        {"icons", theme.quietText, theme.card},
                        {"accent", theme.accent, theme.card}},
                       graphicsContrast);
    }

    void contrastOfBlackAndWhiteIsTwentyOne()
    {
        QVERIFY(std::abs(contrastRatio(Qt::black, Qt::white) - 21.0) < 1e-9);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), contrastRatio(Qt::black, Qt::white));
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    }

    void aPaletteTellsItsTheme()
    {
        QVERIFY(!themeOf(toPalette(lightTheme())).dark);
        QVERIFY(themeOf(toPalette(darkTheme())).dark);
    }

    void viridisRunsThroughThePublishedTable()
    {
        QCOMPARE(viridis(0.0), qRgb(68, 1, 84));
        QCOMPARE(viridis(1.0), qRgb(253, 231, 37));
        QCOMPARE(viridis(128.0 / 255.0), qRgb(33, 145, 140));
        // Entries 8 and 248 of the published table lie between the kept ones, where it bends most.
        const auto near = [](QRgb color, int red, int green, int blue) {
            return std::abs(qRed(color) - red) <= 5 && std::abs(qGreen(color) - green) <= 5 &&
                   std::abs(qBlue(color) - blue) <= 5;
        };
        QVERIFY(near(viridis(8.0 / 255.0), 71, 13, 96));
        QVERIFY(near(viridis(248.0 / 255.0), 236, 229, 27));
    }

    void viridisGrowsLighterAndClampsItsArgument()
    {
        for (int i = 8; i <= 255; i += 8)
            QVERIFY(contrastRatio(viridis(i / 255.0), Qt::black) >=
                    contrastRatio(viridis((i - 8) / 255.0), Qt::black));
        QCOMPARE(viridis(-3.0), viridis(0.0));
        QCOMPARE(viridis(7.0), viridis(1.0));
        QCOMPARE(viridis(std::numeric_limits<double>::quiet_NaN()), viridis(0.0));
    }

    void lengthsScaleWithTheFont()
    {
        QFont font = QApplication::font();
        font.setPixelSize(26);
        QCOMPARE(Metrics(font).px(32), 64);
        QCOMPARE(Metrics().px(32), 32);
        QCOMPARE(Metrics().px(0.2), 1);
        QCOMPARE(Metrics().px(0), 0);
        QCOMPARE(Metrics().px(-4), -4);
    }

    void textRolesKeepTheirProportions()
    {
        const Metrics metrics;
        const double text = metrics.font(TextRole::Text).pointSizeF();
        QVERIFY(std::abs(metrics.font(TextRole::Headline).pointSizeF() / text - 28.0 / 13.0) < 0.02);
        QVERIFY(metrics.font(TextRole::Sentence).pointSizeF() < text);
        QCOMPARE(metrics.font(TextRole::Title).weight(), QFont::DemiBold);
        QVERIFY(metrics.lineHeight(TextRole::Headline) > metrics.lineHeight(TextRole::Verdict));
    }

    void theChoiceOfThemeReachesThePaletteAtOnce()
    {
        ThemeManager manager;
        manager.install();
        QSignalSpy spy(&manager, &ThemeManager::themeChanged);
        manager.setChoice(ThemeChoice::Dark);
        QVERIFY(manager.theme().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTheme().window);
        QCOMPARE(spy.count(), 1);
        manager.setChoice(ThemeChoice::Dark);
        QCOMPARE(spy.count(), 1);
        manager.setChoice(ThemeChoice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightTheme().window);
        QCOMPARE(spy.count(), 2);
    }

    void theDesktopDecidesOnlyWhileAskedTo()
    {
        ThemeManager manager;
        QVERIFY(!manager.theme().dark);
        manager.setSystemDark(true);
        QVERIFY(manager.theme().dark);
        manager.setChoice(ThemeChoice::Light);
        QVERIFY(!manager.theme().dark);
        manager.setSystemDark(false);
        manager.setSystemDark(true);
        QVERIFY(!manager.theme().dark);
        manager.setChoice(ThemeChoice::System);
        QVERIFY(manager.theme().dark);
    }

    void aChangeOfTheDesktopsSchemeIsFollowed()
    {
        SystemColorScheme scheme;
        QSignalSpy spy(&scheme, &SystemColorScheme::changed);
        const auto send = [&scheme](const QString &key, uint value) {
            QDBusMessage message = QDBusMessage::createSignal(
                QStringLiteral("/org/freedesktop/portal/desktop"),
                QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
            message << QStringLiteral("org.freedesktop.appearance") << key
                    << QVariant::fromValue(QDBusVariant(value));
            return QMetaObject::invokeMethod(&scheme, "onSettingChanged", Q_ARG(QDBusMessage, message));
        };
        QVERIFY(send(QStringLiteral("color-scheme"), 1));
        QVERIFY(scheme.isDark());
        QVERIFY(send(QStringLiteral("contrast"), 0));
        QVERIFY(scheme.isDark());
        QVERIFY(send(QStringLiteral("color-scheme"), 2));
        QVERIFY(!scheme.isDark());
        QCOMPARE(spy.count(), 2);
    }

    void everyIconIsDrawnInTheColourAskedFor()
    {
        for (int i = 0; i <= static_cast<int>(IconName::LogScale); ++i) {
            const QColor color(200, 30, 90);
            const QImage image = iconImage(icon(static_cast<IconName>(i), color));
            QVERIFY2(shareOfColor(image, color) > 0.99, qPrintable(QString::number(i)));
        }
    }

    void iconsFollowTheThemeAndHaveADisabledVariant()
    {
        const QIcon save = icon(IconName::Save);
        QVERIFY(shareOfColor(iconImage(save), lightTheme().text) > 0.99);
        QVERIFY(shareOfColor(iconImage(save, QIcon::Disabled), lightTheme().disabled) > 0.99);
        QApplication::setPalette(toPalette(darkTheme()));
        QVERIFY(shareOfColor(iconImage(save), darkTheme().text) > 0.99);
        QVERIFY(shareOfColor(iconImage(icon(IconName::Save, IconRole::AccentText)), darkTheme().accentText) >
                0.99);
    }

    void iconsAreRenderedForTheScreenRatio()
    {
        const QPixmap pixmap = iconPixmap(IconName::Dice, Qt::black, 20, 1.5);
        QCOMPARE(pixmap.size(), QSize(30, 30));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(20, 20));
        QVERIFY(!applicationIcon().pixmap(64).isNull());
    }

    void controlsHaveTheHeightsOfTheDesign()
    {
        QPushButton button(QStringLiteral("Run"));
        QPushButton small(QStringLiteral("Run"));
        small.setProperty("small", true);
        QTabBar tabs;
        tabs.addTab(QStringLiteral("Results"));
        QTabBar rail;
        rail.setShape(QTabBar::RoundedEast);
        rail.addTab(QStringLiteral("Results"));
        QCOMPARE(button.sizeHint().height(), 32);
        QCOMPARE(small.sizeHint().height(), 28);
        QCOMPARE(QDoubleSpinBox().sizeHint().height(), 26);
        QCOMPARE(QComboBox().sizeHint().height(), 26);
        QCOMPARE(QLineEdit().sizeHint().height(), 26);
        QCOMPARE(QCheckBox(QStringLiteral("Bias")).sizeHint().height(), 26);
        QCOMPARE(tabs.tabRect(0).height(), 40);
        QCOMPARE(rail.tabRect(0).width(), 34);
    }

    void thePrimaryButtonIsFilledWithTheAccent_data() { addThemes(); }

    void thePrimaryButtonIsFilledWithTheAccent()
    {
        const Theme &theme = fetchTheme();
        QApplication::setPalette(toPalette(theme));
        QPushButton button;
        button.setProperty("primary", true);
        button.resize(80, 32);
        QCOMPARE(button.grab().toImage().pixelColor(40, 6), theme.accent);
        button.setProperty("primary", false);
        QCOMPARE(button.grab().toImage().pixelColor(40, 6), theme.card);
    }

    void aCheckedBoxIsToldByFillAndTick()
    {
        QCheckBox box;
        box.resize(box.sizeHint());
        box.setChecked(true);
        QImage image = box.grab().toImage();
        QCOMPARE(image.pixelColor(3, box.height() / 2 + 5), lightTheme().accent);
        QVERIFY(shareOfColor(image.copy(0, 0, 16, box.height()), lightTheme().accentText) > 0.01);
        box.setEnabled(false);
        image = box.grab().toImage();
        QCOMPARE(image.pixelColor(3, box.height() / 2 + 5), lightTheme().groove);
    }

    void theProgramHasAFontEverywhere()
    {
        const QFont font = applicationFont();
        QVERIFY(!font.family().isEmpty());
        QVERIFY(font.pointSizeF() > 0.0 || font.pixelSize() > 0);
    }

private:
    static void addThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    static const Theme &fetchTheme()
    {
        QFETCH(bool, dark);
        return dark ? darkTheme() : lightTheme();
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
