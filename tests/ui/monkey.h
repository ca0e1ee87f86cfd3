// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <random>
#include <vector>

class QAction;
class QFileDialog;

namespace attention {
class MainWindow;
}

namespace attention::testing {

/// Acts on a window as a person might who tries everything: clicks, drags, wheel, keys and text on whatever
/// widget is there, actions, dropped files, other sizes. What is there is found, not listed. Popups and
/// dialogs, those that wait for an answer too, are acted in and left again. The choices depend on the seed
/// and on what the window shows. Nothing is written outside of `folder`: files are only named there.
class Monkey : public QObject
{
    Q_OBJECT

public:
    /// \param folder has the files that are opened and dropped
    Monkey(MainWindow &window, const QString &folder, unsigned seed);

    /// Does as many actions and leaves popups and dialogs.
    void act(int actions);
    /// A number below `end`.
    std::size_t draw(std::size_t end);
    /// A file of the folder, or a new one, or none.
    QString chooseFile(const QString &suffix);

    /// What was done, one line each.
    const QStringList &trace() const { return m_trace; }
    /// What Escape did not close.
    const QStringList &stuck() const { return m_stuck; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tick();
    void actOnce();
    void leaveOnce();
    void answer(QFileDialog &dialog);
    /// Where a person can act now.
    QWidget *stage();
    std::vector<QWidget *> widgetsOf(QWidget *stage) const;
    /// Every kind of widget is as likely as any other.
    QWidget *chooseWidget(QWidget *stage);
    void gesture(QWidget *stage, QWidget *widget);
    void point(QWidget *stage, QWidget *widget, QPoint place);
    void drag(QWidget *stage, QPoint from);
    void wheel(QWidget *stage, QPoint place);
    void press(QWidget *stage, QWidget *widget);
    void type(QWidget *stage, QWidget *widget);
    void triggerAction();
    void pressShortcut();
    void dropFile();
    void resize();
    void fillClipboard();
    /// Keeps runs short and files within the folder.
    void tame();
    void note(const QString &line);

    template <class T>
    T *choose(const std::vector<T *> &from);

    MainWindow &m_window;
    QString m_folder;
    std::mt19937_64 m_random;
    QEventLoop m_loop;
    int m_left = 0;
    int m_depth = 0;             ///< ticks under way, one within the other
    QPointer<QWidget> m_visited; ///< the popup or dialog acted in
    int m_stay = 0;              ///< how long
    int m_escapes = 0;
    QStringList m_trace;
    QStringList m_stuck;
};

} // namespace attention::testing
