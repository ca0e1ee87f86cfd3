// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace attention {

/// A setting with a few words to choose from: label with mnemonic, list at the right, a quiet note below.
/// setName("optimizer") gives optimizerComboBox.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceRow(const QString &label, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setHelp(const QString &help);
    /// An empty note takes no room.
    void setNote(const QString &note);
    /// Leaves the list alone where it is the same already; the choice stays where it exists.
    void setChoices(const QStringList &choices);
    int current() const;
    /// Silent.
    void setCurrent(int index);
    QString textAt(int index) const;

signals:
    /// By the user only.
    void chosen(int index);

private:
    QLabel *m_label;
    QComboBox *m_comboBox;
    QLabel *m_note;
};

} // namespace attention
