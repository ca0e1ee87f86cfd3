// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QAbstractButton;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace attention {

/// A note with icon, word, text and up to two actions, instead of a modal box. Hidden while empty.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind {
        Hint,
        Good,
        Warning,
        Error,
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the note without actions; `word` stands first, semi-bold, and may be empty. Both are plain text.
    void showMessage(Kind kind, const QString &word, const QString &text);
    /// Other words in the note that is shown, its actions kept; a screen reader is not told anew.
    void changeText(const QString &text);
    /// Adds a button (at most two); its click emits actionTriggered with its number, 0 or 1.
    QPushButton *addAction(const QString &text);
    void setClosable(bool closable);
    void clear();

    Kind kind() const { return m_kind; }
    QString word() const { return m_word; }
    QString text() const { return m_text; }
    QAbstractButton *actionButton(int index) const;
    QAbstractButton *closeButton() const;

signals:
    void actionTriggered(int index);
    /// The person closed the note; it is hidden and empty by then.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void showText();
    void removeActions();

    Kind m_kind = Kind::Hint;
    QString m_word;
    QString m_text;
    QLabel *m_icon;
    QLabel *m_label;
    QHBoxLayout *m_row;
    QHBoxLayout *m_note;
    QToolButton *m_close;
    QList<QPushButton *> m_actions;
};

} // namespace attention
