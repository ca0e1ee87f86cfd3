// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace attention {

class SectionHeader;

/// A group of controls under a heading that opens and closes it.
class Section : public QWidget
{
    Q_OBJECT

public:
    enum class Heading {
        Group,      ///< quiet semi-bold heading, chevron at the right
        Disclosure, ///< plain text, chevron at the left: rare settings under "More"
    };

    /// The title may hold a mnemonic. Open at first.
    explicit Section(const QString &title, Heading heading = Heading::Group, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One line under the heading while the section is closed; empty for none.
    void setSummary(const QString &summary);
    bool isOpen() const { return m_open; }

    /// Where the section's controls go.
    QVBoxLayout *contentLayout() const { return m_contentLayout; }
    QAbstractButton *headerButton() const;

public slots:
    void setOpen(bool open);

signals:
    void openChanged(bool open);

private:
    SectionHeader *m_header;
    QWidget *m_content;
    QVBoxLayout *m_contentLayout;
    bool m_open = true;
};

} // namespace attention
