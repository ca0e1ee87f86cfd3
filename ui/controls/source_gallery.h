// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <string>

class QGridLayout;
class QVBoxLayout;

namespace attention {

class SourceCard;

/// The data to choose from, opened below the control panel's source: generators, samples, and a table of
/// one's own. Closes itself after a choice.
class SourceGallery : public QFrame
{
    Q_OBJECT

public:
    /// \param current as DataConfig::source
    SourceGallery(const std::string &current, QWidget *parent);

    /// Below `anchor`, within its screen; the current source has the focus.
    void openBelow(const QWidget &anchor);

signals:
    void chosen(const QString &source);
    void openTableRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *addGroup(QVBoxLayout *layout, const QString &title);
    void addCard(QGridLayout *grid, const std::string &source);
    void leave();

    const std::string m_current;
    SourceCard *m_currentCard = nullptr;
};

} // namespace attention
