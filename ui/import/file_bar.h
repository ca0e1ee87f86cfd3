// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_dialect.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace attention {

class ElidedLabel;
class WrapLayout;

/// The file at the top of the dialog "Open table", and how it is read.
class FileBar : public QWidget
{
    Q_OBJECT

public:
    explicit FileBar(QWidget *parent = nullptr);

    void setFile(const QString &name, const QString &path);
    /// "569 rows, 33 columns, 125 kB, read in 3 ms"
    void setFacts(const QString &facts);
    /// Silent. Options that were not given are those that were found.
    void showDialect(const CsvDialect &dialect);

signals:
    // By the user only.
    void delimiterChosen(char delimiter);
    void decimalChosen(char decimal);
    void encodingChosen(attention::TextEncoding encoding);
    void headerChosen(bool header);

private:
    ElidedLabel *m_name;
    QLabel *m_facts;
    QComboBox *m_delimiter;
    QComboBox *m_decimal;
    QComboBox *m_encoding;
    QCheckBox *m_header;
};

} // namespace attention
