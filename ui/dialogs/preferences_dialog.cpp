// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferences_dialog.h"

#include "ui/export/file_writer.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme_manager.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window_memory.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace attention {

namespace {

constexpr auto languageKey = "window/language";
constexpr auto motionKey = "window/reducedMotion";
constexpr auto keepKey = "session/keepLast";

} // namespace

PreferencesDialog::PreferencesDialog(ThemeManager &theme, const QString &dataFolder, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    const Metrics metrics;
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics.px(16));
    form->setVerticalSpacing(metrics.px(12));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    const QSettings store;
    auto *themes = addChoice(form, tr("&Theme"), "themeComboBox",
                             {{tr("As the desktop"), QStringLiteral("system")},
                              {tr("Light"), QStringLiteral("light")},
                              {tr("Dark"), QStringLiteral("dark")}},
                             themeWord(theme.choice()));
    connect(themes, &QComboBox::activated, this, [themes, &theme] {
        theme.setChoice(themeFromWord(themes->currentData().toString()));
        QSettings settings;
        rememberTheme(settings, theme);
    });
    auto *languages = addChoice(form, tr("&Language"), "languageComboBox",
                                {{tr("As the system"), QString()},
                                 {QStringLiteral("English"), QStringLiteral("en")},
                                 {QStringLiteral("简体中文"), QStringLiteral("zh_CN")}},
                                store.value(QLatin1String(languageKey)).toString());
    connect(languages, &QComboBox::activated, this, [this, languages] {
        const QString language = languages->currentData().toString();
        QSettings().setValue(QLatin1String(languageKey), language);
        emit languageChosen(language);
    });
    auto *motion = addChoice(form, tr("&Motion"), "motionComboBox",
                             {{tr("As the desktop"), QStringLiteral("system")},
                              {tr("Reduced"), QStringLiteral("on")},
                              {tr("Full"), QStringLiteral("off")}},
                             store.value(QLatin1String(motionKey), QStringLiteral("system")).toString());
    connect(motion, &QComboBox::activated, this, [this, motion] {
        const QString choice = motion->currentData().toString();
        QSettings().setValue(QLatin1String(motionKey), choice);
        emit reducedMotionChosen(choice);
    });
    auto *keep = new QCheckBox(tr("&Open the last session at the start"), this);
    keep->setObjectName(QStringLiteral("keepLastCheckBox"));
    keep->setChecked(store.value(QLatin1String(keepKey), true).toBool());
    connect(keep, &QCheckBox::toggled, this,
            [](bool on) { QSettings().setValue(QLatin1String(keepKey), on); });
    form->addRow(QString(), keep);
    if (!dataFolder.isEmpty())
        addFolder(form, dataFolder);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(24), metrics.px(20), metrics.px(24), metrics.px(16));
    layout->setSpacing(metrics.px(24));
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(metrics.px(520));
}

QComboBox *PreferencesDialog::addChoice(QFormLayout *form, const QString &label, const char *name,
                                        const QList<QPair<QString, QString>> &choices, const QString &current)
{
    auto *list = new QComboBox(this);
    list->setObjectName(QLatin1String(name));
    guardWheel(list);
    for (const auto &[text, word] : choices)
        list->addItem(text, word);
    list->setCurrentIndex(std::max(0, list->findData(current)));
    form->addRow(label, list);
    return list;
}

void PreferencesDialog::addFolder(QFormLayout *form, const QString &folder)
{
    auto *path = new QLineEdit(withTilde(folder), this);
    path->setObjectName(QStringLiteral("dataFolderField"));
    path->setReadOnly(true);
    path->setCursorPosition(0);
    auto *open = new QPushButton(tr("Open &folder"), this);
    open->setObjectName(QStringLiteral("openDataFolderButton"));
    open->setAutoDefault(false);
    open->setProperty("small", true);
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics().px(8));
    row->addWidget(path, 1);
    row->addWidget(open);
    form->addRow(tr("&Kept in"), row);
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(path);
}

} // namespace attention
