// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include <QFrame>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace attention {

/// What the evidence says of attention: one sentence, its reasons, and the one thing to do about it.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict);
    /// In place of a verdict, while there is none.
    void setWaiting(const QString &text);
    /// It is about a former run: quiet, and without its remedy.
    void setStale(bool stale);
    QString title() const;
    QString reasons() const;

signals:
    void remedyRequested(const attention::Remedy &remedy);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    std::optional<VerdictKind> m_kind; ///< nothing while it waits
    Remedy m_remedy;
    bool m_stale = false;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_reasons;
    QPushButton *m_button;
    QBoxLayout *m_row = nullptr;
};

} // namespace attention
