// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QUrl>
#include <QVBoxLayout>

namespace attention {

namespace {

constexpr int pageRole = Qt::UserRole;

/// Colours and distances of the pages, in the look of the window.
QString pageStyle(const Theme &theme, const Metrics &metrics)
{
    const QString sheet =
        QStringLiteral("body, h1, h2, h4, p, li, td { color: %1; }"
                       "h1, h2, h4, th { font-weight: 700; }"
                       "h1 { margin-bottom: %6px; }"
                       "h2 { margin-top: %7px; margin-bottom: %5px; }"
                       "h4 { margin-top: %6px; margin-bottom: 0px; }"
                       "p, ul, ol { margin-top: %4px; margin-bottom: %5px; }"
                       "li { margin-bottom: %4px; }"
                       "a { color: %2; text-decoration: none; }"
                       "th { text-align: left; color: %3; }"
                       "td, th { padding-top: %4px; padding-bottom: %4px; padding-right: %7px; }"
                       ".formula { margin-left: %7px; color: %3; }");
    return sheet.arg(theme.text.name(), theme.accent.name(), theme.quietText.name(),
                     QString::number(metrics.px(4)), QString::number(metrics.px(8)),
                     QString::number(metrics.px(12)), QString::number(metrics.px(20)));
}

} // namespace

HelpWindow::HelpWindow(const QString &keys)
    : m_keys(keys)
    , m_search(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setWindowTitle(tr("Help"));
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->viewport()->setAutoFillBackground(false);
    for (const QString &page : helpPages()) {
        auto *item =
            new QListWidgetItem(QTextDocumentFragment::fromHtml(helpTitle(page)).toPlainText(), m_contents);
        item->setData(pageRole, page);
    }
    m_page->setObjectName(QStringLiteral("helpPage"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);

    const Metrics metrics;
    for (int row = 0; row < m_contents->count(); ++row)
        m_contents->item(row)->setSizeHint({0, metrics.px(30)});
    auto *left = new QVBoxLayout;
    left->setContentsMargins(metrics.px(12), metrics.px(12), metrics.px(12), metrics.px(12));
    left->setSpacing(metrics.px(8));
    left->addWidget(m_search);
    left->addWidget(m_contents, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(left);
    layout->addWidget(m_page, 1);
    m_search->setFixedWidth(metrics.px(230));
    m_contents->setFixedWidth(metrics.px(230));
    m_page->document()->setDocumentMargin(metrics.px(24));
    resize(metrics.px(900), metrics.px(600));

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr && item->data(pageRole).toString() != m_topic.page)
            showTopic({item->data(pageRole).toString(), {}});
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, &HelpWindow::followLink);
    showTopic({helpPages().front(), {}});
}

QString HelpWindow::pageText(const QString &page) const
{
    return helpText(page).replace(QStringLiteral("<!-- keys -->"), m_keys);
}

void HelpWindow::showTopic(const HelpTopic &topic)
{
    m_topic = topic;
    render();
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(pageRole).toString() == topic.page)
            m_contents->setCurrentRow(row);
    }
    search(m_search->text());
    if (!topic.anchor.isEmpty())
        m_page->scrollToAnchor(topic.anchor);
}

void HelpWindow::render()
{
    const Metrics metrics(font());
    m_page->document()->setDefaultStyleSheet(pageStyle(themeOf(palette()), metrics));
    m_page->setHtml(pageText(m_topic.page));
}

void HelpWindow::search(const QString &text)
{
    const QString wanted = text.trimmed();
    bool shownHas = false;
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem *item = m_contents->item(row);
        const QString page = item->data(pageRole).toString();
        const QString words = QTextDocumentFragment::fromHtml(pageText(page)).toPlainText();
        const bool has = wanted.isEmpty() || words.contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!has);
        shownHas = shownHas || (has && page == m_topic.page);
    }
    QList<QTextEdit::ExtraSelection> marks;
    if (!wanted.isEmpty()) {
        if (!shownHas) {
            for (int row = 0; row < m_contents->count(); ++row) {
                if (!m_contents->item(row)->isHidden()) {
                    m_contents->setCurrentRow(row); // shows that page, which is searched in turn
                    return;
                }
            }
        }
        const Theme &theme = themeOf(palette());
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(theme.warning.fill);
        mark.format.setForeground(theme.warning.text);
        for (mark.cursor = m_page->document()->find(wanted); !mark.cursor.isNull();
             mark.cursor = m_page->document()->find(wanted, mark.cursor))
            marks.append(mark);
        if (!marks.isEmpty()) {
            QTextCursor first = marks.front().cursor;
            first.clearSelection();
            m_page->setTextCursor(first);
            m_page->ensureCursorVisible();
        }
    }
    m_page->setExtraSelections(marks);
}

void HelpWindow::followLink(const QUrl &url)
{
    QString page = url.path();
    page.remove(QStringLiteral(".html"));
    showTopic({page.isEmpty() ? m_topic.page : page, url.fragment()});
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        const int place = m_page->verticalScrollBar()->value();
        render();
        m_page->verticalScrollBar()->setValue(place);
    }
    QWidget::changeEvent(event);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace attention
