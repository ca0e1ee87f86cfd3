// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/stage.h"

#include "ui/inspector/inspector.h"
#include "ui/plot_grid.h"
#include "ui/rows/row_choice.h"
#include "ui/rows/row_table_model.h"
#include "ui/rows/row_table_view.h"
#include "ui/side_rail.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QFile>
#include <QPainter>
#include <QSettings>

namespace attention::gallery {

namespace {

constexpr int patience = 60'000; ///< ms; a bound on hanging, not a measure

} // namespace

Stage::Stage(const Look &look)
{
    QSettings store;
    store.clear();
    store.setValue(QStringLiteral("window/language"), LanguageManager::word(look.language));
    m_theme.setChoice(look.theme);
    m_theme.install();
    m_window = std::make_unique<MainWindow>(m_theme);
    m_window->resize(look.size);
    m_window->show();
    experiment().setPace(0);
    waitFor("the experiment", [this] { return model().prepared() && model().state() == RunState::Paused; });
    waitFor("the runs", [this] { return m_window->runs().isReady(); });
}

Stage::~Stage() = default;

void Stage::waitFor(const char *what, const std::function<bool()> &there)
{
    const QDeadlineTimer deadline(patience);
    while (!there()) {
        if (deadline.hasExpired())
            qFatal("%s did not come", what);
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
}

void Stage::settle()
{
    const QDeadlineTimer calm(700);
    while (!calm.hasExpired())
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

void Stage::click(const char *button)
{
    find<QAbstractButton>(button)->click();
}

void Stage::trigger(const char *action)
{
    find<QAction>(action)->trigger();
}

void Stage::train(const TrainingConfig &config)
{
    experiment().setSettings(config);
    experiment().reset();
    experiment().runOrPause();
    waitFor("the end of the run", [this] { return model().state() == RunState::Finished; });
    settle();
}

void Stage::openTab(int page)
{
    find<Inspector>("inspector")->setCurrentIndex(page);
    if (m_window->layoutMode() >= LayoutMode::Narrow)
        find<SideRail>("inspectorRail")->setOpenIndex(page);
    settle();
}

void Stage::showRow(std::size_t row)
{
    m_window->plots().showRow(model().run()->facts().trainRows + row);
    waitForRow();
}

void Stage::waitForRow()
{
    auto *rows = static_cast<RowTableModel *>(find<RowTableView>("rowTable")->model());
    waitFor("the row", [&] {
        return rows->rowCount() > 0 && rows->figures()->epoch == model().shownEpoch() &&
               rows->figures()->run == model().run()->id;
    });
    settle();
}

QString Stage::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

QImage Stage::picture()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *each : windows) { // as it is on a screen of that size
        if (each->isVisible() && each->isModal())
            each->resize(each->size().boundedTo(m_window->size() - QSize(24, 40)));
    }
    settle();
    QImage image = m_window->grab().toImage();
    QPainter painter(&image);
    for (QWidget *each : windows) {
        if (each == m_window.get() || !each->isVisible())
            continue;
        if (qobject_cast<QDialog *>(each) != nullptr && each->isModal())
            painter.fillRect(m_window->rect(), QColor(20, 24, 32, 110));
        const QPixmap shown = each->grab();
        QRect place(QPoint(), each->size());
        if (each->windowType() == Qt::Popup)
            place.moveTopLeft(m_window->mapFromGlobal(each->mapToGlobal(QPoint())));
        else
            place.moveCenter(m_window->rect().center());
        if (place.right() > m_window->rect().right())
            place.moveRight(m_window->rect().right() - 1);
        painter.drawPixmap(place.topLeft(), shown);
        painter.setPen(QColor(128, 128, 128));
        painter.drawRect(place);
    }
    return image;
}

} // namespace attention::gallery
