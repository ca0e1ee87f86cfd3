// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/help_pages.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace attention {

/// The help inside the program: contents and search at the left, the page at the right. A window of its own
/// that a dialog does not block.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    /// \param keys HTML that stands in the page about keys
    explicit HelpWindow(const QString &keys);

    void showTopic(const HelpTopic &topic);
    const HelpTopic &topic() const { return m_topic; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search(const QString &text);
    void followLink(const QUrl &url);
    void render();
    QString pageText(const QString &page) const;

    QString m_keys;
    HelpTopic m_topic;
    QLineEdit *m_search;
    QListWidget *m_contents;
    QTextBrowser *m_page;
};

} // namespace attention
