// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace attention {

class ElidedLabel;

/// A setting that is on or off: check box with mnemonic and a quiet note beside it.
/// setName("columnAttention") gives columnAttentionCheckBox.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(const QString &label, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setHelp(const QString &help);
    void setNote(const QString &note);
    bool isChecked() const;
    /// Silent.
    void setChecked(bool checked);

signals:
    /// By the user only.
    void toggled(bool checked);

private:
    QCheckBox *m_checkBox;
    ElidedLabel *m_note;
};

} // namespace attention
