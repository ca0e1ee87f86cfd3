// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey.h"

#include "ui/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace attention::testing {

namespace {

constexpr int longestStay = 25; ///< actions in one popup or dialog
constexpr int mostEscapes = 6;  ///< a dialog may end what it does first

QString describe(const QObject *object)
{
    QStringList path;
    for (const QObject *each = object; each != nullptr && path.size() < 3; each = each->parent()) {
        if (!each->objectName().isEmpty())
            path.prepend(each->objectName());
    }
    return QStringLiteral("%1 %2").arg(QString::fromLatin1(object->metaObject()->className()),
                                       path.join(QLatin1Char('/')));
}

std::uint64_t mixed(std::uint64_t seed, const QString &text)
{
    for (const QChar each : text)
        seed = (seed ^ each.unicode()) * 0x100000001b3ULL;
    seed ^= seed >> 33U;
    return seed * 0xff51afd7ed558ccdULL;
}

} // namespace

Monkey::Monkey(MainWindow &window, const QString &folder, unsigned seed)
    : m_window(window)
    , m_folder(folder)
    , m_random(seed)
{
    window.installEventFilter(this);
}

bool Monkey::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

void Monkey::act(int actions)
{
    m_left = actions;
    QTimer::singleShot(0, this, &Monkey::tick);
    m_loop.exec();
}

std::size_t Monkey::draw(std::size_t end)
{
    return m_random() % end;
}

// What is there varies with how far a run has come; one more or less of them changes few choices.
template <class T>
T *Monkey::choose(const std::vector<T *> &from)
{
    const std::uint64_t seed = m_random();
    T *best = nullptr;
    std::uint64_t most = 0;
    std::map<QString, int> seen;
    for (T *each : from) {
        const QString name = describe(each);
        const std::uint64_t value = mixed(seed, name + QString::number(seen[name]++));
        if (best == nullptr || value > most) {
            best = each;
            most = value;
        }
    }
    return best;
}

void Monkey::note(const QString &line)
{
    m_trace.append(line);
    if (qEnvironmentVariableIsSet("MONKEY_TRACE"))
        std::fprintf(stderr, "%5lld %s\n", static_cast<long long>(m_trace.size()), qPrintable(line));
}

// The next one is on its way before this one acts: where acting waits for an answer, it gives it.
void Monkey::tick()
{
    QWidget *visited = QApplication::activePopupWidget();
    if (visited == nullptr)
        visited = QApplication::activeModalWidget();
    if (m_left <= 0 && visited == nullptr && m_depth == 0) {
        m_loop.quit();
        return;
    }
    QTimer::singleShot(1, this, &Monkey::tick);
    ++m_depth;
    if (visited != m_visited) {
        m_visited = visited;
        m_stay = m_escapes = 0;
    }
    if (auto *files = qobject_cast<QFileDialog *>(visited)) {
        answer(*files);
    } else if (visited != nullptr && (m_left <= 0 || m_stay > longestStay)) {
        leaveOnce();
    } else if (visited == nullptr && m_depth > 1) { // text is being dragged
        QTest::keyClick(m_window.windowHandle(), Qt::Key_Escape);
    } else {
        ++m_stay;
        --m_left;
        actOnce();
    }
    tame();
    --m_depth;
}

void Monkey::leaveOnce()
{
    note(QStringLiteral("leave ") + describe(m_visited));
    if (++m_escapes <= mostEscapes) {
        QWidget *focus = m_visited->focusWidget();
        QTest::keyClick(focus != nullptr ? focus : m_visited.data(), Qt::Key_Escape);
        return;
    }
    m_stuck.append(describe(m_visited));
    if (auto *dialog = qobject_cast<QDialog *>(m_visited))
        dialog->done(QDialog::Rejected);
    else
        m_visited->close();
}

void Monkey::answer(QFileDialog &dialog)
{
    const QString suffix = QFileInfo(dialog.selectedFiles().value(0)).suffix();
    const QString path = chooseFile(suffix.isEmpty() ? QStringLiteral("csv") : suffix);
    note(QStringLiteral("answer ") + QFileInfo(path).fileName());
    if (path.isEmpty()) {
        dialog.reject();
        return;
    }
    dialog.setDirectory(m_folder);
    dialog.findChild<QLineEdit *>()->setText(QFileInfo(path).fileName());
    static_cast<QDialog &>(dialog).accept();
    if (dialog.isVisible())
        dialog.reject();
}

QString Monkey::chooseFile(const QString &suffix)
{
    const QDir folder(m_folder);
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    switch (draw(4)) {
    case 0:
        return {};
    case 1:
        return folder.filePath(QStringLiteral("new-%1.%2").arg(draw(4)).arg(suffix));
    default:
        return folder.filePath(files[static_cast<qsizetype>(draw(static_cast<std::size_t>(files.size())))]);
    }
}

QWidget *Monkey::stage()
{
    if (m_visited != nullptr && m_visited->isVisible())
        return m_visited;
    std::vector<QWidget *> windows;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->isVisible() && each->windowType() == Qt::Window && each != &m_window)
            windows.push_back(each);
    }
    return windows.empty() || draw(4) > 0 ? &m_window : choose(windows);
}

std::vector<QWidget *> Monkey::widgetsOf(QWidget *stage) const
{
    std::vector<QWidget *> widgets{stage};
    for (QWidget *each : stage->findChildren<QWidget *>()) {
        if (each->window() == stage && each->isVisible() && !each->visibleRegion().isEmpty())
            widgets.push_back(each);
    }
    return widgets;
}

QWidget *Monkey::chooseWidget(QWidget *stage)
{
    std::map<QString, std::vector<QWidget *>> kinds;
    for (QWidget *each : widgetsOf(stage))
        kinds[QString::fromLatin1(each->metaObject()->className())].push_back(each);
    const std::uint64_t seed = m_random();
    const auto best = std::max_element(kinds.begin(), kinds.end(), [seed](const auto &a, const auto &b) {
        return mixed(seed, a.first) < mixed(seed, b.first);
    });
    return choose(best->second);
}

void Monkey::actOnce()
{
    QWidget *const where = stage();
    if (where == &m_window) {
        switch (draw(24)) {
        case 0:
        case 1:
        case 2:
            return triggerAction();
        case 3:
        case 4:
            return pressShortcut();
        case 5:
            return dropFile();
        case 6:
            return resize();
        case 7:
            return fillClipboard();
        default:
            break;
        }
    }
    gesture(where, chooseWidget(where));
}

void Monkey::gesture(QWidget *stage, QWidget *widget)
{
    const QRect seen = widget->visibleRegion().boundingRect();
    if (stage->windowHandle() == nullptr || seen.isEmpty())
        return;
    QPoint place = seen.center();
    if (draw(2) == 0) {
        place = seen.topLeft() + QPoint(static_cast<int>(draw(static_cast<std::size_t>(seen.width()))),
                                        static_cast<int>(draw(static_cast<std::size_t>(seen.height()))));
    }
    place = widget->mapTo(stage, place);
    switch (draw(10)) {
    case 0:
        return drag(stage, place);
    case 1:
        return wheel(stage, place);
    case 2:
    case 3:
        return press(stage, widget);
    case 4:
        return type(stage, widget);
    default:
        return point(stage, widget, place);
    }
}

void Monkey::point(QWidget *stage, QWidget *widget, QPoint place)
{
    QWindow *window = stage->windowHandle();
    const auto what = draw(8);
    note(
        QStringLiteral("point %1 %2 at %3,%4").arg(what).arg(describe(widget)).arg(place.x()).arg(place.y()));
    switch (what) {
    case 0:
        return QTest::mouseDClick(window, Qt::LeftButton, Qt::NoModifier, place);
    case 1:
        return QTest::mouseClick(window, Qt::RightButton, Qt::NoModifier, place);
    case 2:
        return QTest::mouseMove(window, place);
    case 3: {
        constexpr std::array modifiers{Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier};
        return QTest::mouseClick(window, Qt::LeftButton, modifiers.at(draw(modifiers.size())), place);
    }
    default:
        return QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, place);
    }
}

void Monkey::drag(QWidget *stage, QPoint from)
{
    const QPointer<QWindow> window = stage->windowHandle();
    const QSize size = stage->size();
    const QPoint to(static_cast<int>(draw(static_cast<std::size_t>(size.width()))),
                    static_cast<int>(draw(static_cast<std::size_t>(size.height()))));
    note(QStringLiteral("drag %1,%2 to %3,%4").arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y()));
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, from);
    for (int part = 1; part <= 4 && window; ++part)
        QTest::mouseMove(window, from + (to - from) * part / 4);
    if (window)
        QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, to);
}

void Monkey::wheel(QWidget *stage, QPoint place)
{
    const int turns = draw(2) == 0 ? 120 : -120;
    const auto modifiers = draw(4) == 0 ? Qt::ControlModifier : Qt::NoModifier;
    note(QStringLiteral("wheel %1 at %2,%3").arg(turns).arg(place.x()).arg(place.y()));
    QWheelEvent event(place, stage->mapToGlobal(place), {}, QPoint(0, turns), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(stage->windowHandle(), &event);
}

void Monkey::press(QWidget *stage, QWidget *widget)
{
    constexpr std::array keys{
        Qt::Key_Space, Qt::Key_Return,    Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Up,     Qt::Key_Down,
        Qt::Key_Left,  Qt::Key_Right,     Qt::Key_Home,   Qt::Key_End,     Qt::Key_PageUp, Qt::Key_PageDown,
        Qt::Key_Plus,  Qt::Key_Minus,     Qt::Key_Delete, Qt::Key_Escape,  Qt::Key_F2,     Qt::Key_Menu,
        Qt::Key_0,     Qt::Key_Backspace, Qt::Key_A,      Qt::Key_L,       Qt::Key_F,      Qt::Key_F4};
    constexpr std::array modifiers{Qt::NoModifier,    Qt::NoModifier,  Qt::NoModifier,
                                   Qt::ShiftModifier, Qt::AltModifier, Qt::ControlModifier};
    const Qt::Key key = keys.at(draw(keys.size()));
    const auto modifier = modifiers.at(draw(modifiers.size()));
    note(QStringLiteral("key %1 in %2").arg(QKeySequence(key | modifier).toString(), describe(widget)));
    const QPointer<QWidget> there = stage;
    if (widget->focusPolicy() != Qt::NoFocus)
        widget->setFocus(Qt::TabFocusReason);
    if (!there)
        return;
    QWidget *focus = stage->focusWidget();
    QTest::keyClick(focus != nullptr && stage->windowType() != Qt::Popup ? focus : stage, key, modifier);
}

void Monkey::type(QWidget *stage, QWidget *widget)
{
    constexpr std::array texts{"1",   "0",     "-1",   "1e9", "0.5",  "12,5",   "abc", "",
                               "nan", "99999", "x1 x", "%1",  "<b>&", "1e-400", "7",   "\xe4\xb8\xad"};
    const QString text = QString::fromUtf8(texts.at(draw(texts.size())));
    note(QStringLiteral("type %1 in %2").arg(text, describe(widget)));
    const QPointer<QWidget> there = stage;
    if (widget->focusPolicy() != Qt::NoFocus)
        widget->setFocus(Qt::TabFocusReason);
    const auto click = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        if (QWidget *focus = there ? there->focusWidget() : nullptr)
            QTest::keyClick(focus, key, modifiers);
    };
    click(Qt::Key_A, Qt::ControlModifier);
    for (const QChar each : text) {
        if (QWidget *focus = there ? there->focusWidget() : nullptr)
            QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, QString(each), Qt::NoModifier);
    }
    if (draw(2) == 0)
        click(Qt::Key_Return, Qt::NoModifier);
}

void Monkey::triggerAction()
{
    std::vector<QAction *> actions;
    for (QAction *each : m_window.findChildren<QAction *>()) {
        if (each->isEnabled() && each->isVisible() && !each->isSeparator() && each->menu() == nullptr)
            actions.push_back(each);
    }
    QAction *action = choose(actions);
    note(QStringLiteral("trigger %1 “%2”").arg(describe(action), action->text()));
    action->trigger();
}

void Monkey::pressShortcut()
{
    std::vector<QObject *> owners;
    for (QAction *each : m_window.findChildren<QAction *>()) {
        if (!each->shortcut().isEmpty())
            owners.push_back(each);
    }
    for (QShortcut *each : m_window.findChildren<QShortcut *>())
        owners.push_back(each);
    const QObject *owner = choose(owners);
    const auto *action = qobject_cast<const QAction *>(owner);
    const QKeySequence keys =
        action != nullptr ? action->shortcut() : static_cast<const QShortcut *>(owner)->key();
    note(QStringLiteral("shortcut %1").arg(keys.toString()));
    QWidget *focus = m_window.focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &m_window, keys[0].key(), keys[0].keyboardModifiers());
}

void Monkey::dropFile()
{
    const QString path = chooseFile(QStringLiteral("csv"));
    note(QStringLiteral("drop ") + QFileInfo(path).fileName());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = m_window.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&m_window, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &drop);
}

void Monkey::resize()
{
    constexpr std::array sizes{QSize(1440, 900), QSize(1024, 640), QSize(800, 520), QSize(1200, 700),
                               QSize(1000, 900)};
    const QSize size = sizes.at(draw(sizes.size()));
    if (m_window.isFullScreen())
        return;
    note(QStringLiteral("resize %1 × %2").arg(size.width()).arg(size.height()));
    m_window.resize(size);
}

void Monkey::fillClipboard()
{
    constexpr std::array texts{"", "1,2,3", "{\"format\":\"attention-lab-experiment\"",
                               "{\"format\":\"attention-lab-experiment\",\"version\":99}"};
    const QString text = QString::fromLatin1(texts.at(draw(texts.size())));
    note(QStringLiteral("copy ") + text);
    QApplication::clipboard()->setText(text);
}

void Monkey::tame()
{
    TrainingConfig config = m_window.experiment().settings();
    config.data.rows = std::min<std::int64_t>(config.data.rows, 300);
    config.data.columns = std::min<std::int64_t>(config.data.columns, 12);
    config.model.hiddenUnits = std::min<std::int64_t>(config.model.hiddenUnits, 16);
    config.epochs = std::min<std::int64_t>(config.epochs, 60);
    m_window.experiment().setSettings(config);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (QLineEdit *edit : window->findChildren<QLineEdit *>()) {
            if (edit->text().startsWith(QLatin1Char('/')) && !edit->text().startsWith(m_folder))
                edit->setText(m_folder);
        }
    }
}

} // namespace attention::testing
