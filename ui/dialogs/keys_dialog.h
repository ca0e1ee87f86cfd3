// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/key_list.h"

#include <QDialog>

#include <vector>

class QTreeWidget;

namespace attention {

/// Every key of the window, with a search.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const std::vector<KeyLine> &lines, QWidget *parent);

private:
    void search(const QString &text);

    QTreeWidget *m_list;
};

} // namespace attention
