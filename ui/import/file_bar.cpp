// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/file_bar.h"

#include "ui/controls/quiet_label.h"
#include "ui/import/import_text.h"
#include "ui/import/labelled_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/wrap_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <utility>

namespace attention {

namespace {

constexpr int listWidth = 88;

/// The file's sign beside its name, in the colours of the theme that is on.
class FileSign : public QWidget
{
public:
    explicit FileSign(QWidget *parent)
        : QWidget(parent)
    {
        const int size = Metrics().px(24);
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon(IconName::File, IconRole::Quiet).paint(&painter, rect());
    }
};

void select(QComboBox *list, int value, const QString &text)
{
    if (list->findData(value) < 0)
        list->addItem(text, value);
    list->setCurrentIndex(list->findData(value));
}

} // namespace

FileBar::FileBar(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_facts(quietLabel(nullptr))
{
    const Metrics metrics;
    setCardBackground(this);
    auto *row = new WrapLayout(this);
    row->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(20), metrics.px(8));
    row->setSpacing(metrics.px(12));

    auto *file = new QWidget(this);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_name->setObjectName(QStringLiteral("fileNameLabel"));
    m_name->setTextRole(TextRole::Title);
    m_name->setQuiet(false);
    m_facts->setObjectName(QStringLiteral("fileFactsLabel"));
    texts->addWidget(m_name);
    texts->addWidget(m_facts);
    auto *fileRow = new QHBoxLayout(file);
    fileRow->setContentsMargins({});
    fileRow->setSpacing(metrics.px(12));
    fileRow->addWidget(new FileSign(file), 0, Qt::AlignVCenter);
    fileRow->addLayout(texts, 1);
    file->setMinimumWidth(metrics.px(200));
    file->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(file);

    m_delimiter = addLabelledList(this, row, tr("De&limiter"), "delimiterComboBox", listWidth);
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(delimiterText(delimiter), static_cast<int>(delimiter));
    m_decimal = addLabelledList(this, row, tr("&Decimals"), "decimalComboBox", listWidth);
    for (const char decimal : {'.', ','})
        m_decimal->addItem(decimalText(decimal), static_cast<int>(decimal));
    m_encoding = addLabelledList(this, row, tr("&Encoding"), "encodingComboBox", listWidth);
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Windows1252,
                                        TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian})
        m_encoding->addItem(encodingText(encoding), static_cast<int>(encoding));
    m_header = new QCheckBox(tr("First row has &names"), this);
    m_header->setObjectName(QStringLiteral("headerCheckBox"));
    row->addWidget(m_header);

    connect(m_delimiter, &QComboBox::activated, this,
            [this] { emit delimiterChosen(static_cast<char>(m_delimiter->currentData().toInt())); });
    connect(m_decimal, &QComboBox::activated, this,
            [this] { emit decimalChosen(static_cast<char>(m_decimal->currentData().toInt())); });
    connect(m_encoding, &QComboBox::activated, this,
            [this] { emit encodingChosen(static_cast<TextEncoding>(m_encoding->currentData().toInt())); });
    connect(m_header, &QCheckBox::clicked, this, &FileBar::headerChosen);
}

void FileBar::setFile(const QString &name, const QString &path)
{
    m_name->setText(name.toHtmlEscaped());
    m_name->setToolTip(path);
}

void FileBar::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

void FileBar::showDialect(const CsvDialect &dialect)
{
    select(m_delimiter, dialect.delimiter, delimiterText(dialect.delimiter));
    select(m_decimal, dialect.decimal, decimalText(dialect.decimal));
    select(m_encoding, static_cast<int>(dialect.encoding), encodingText(dialect.encoding));
    // One sign cannot be both.
    const auto *decimals = qobject_cast<QStandardItemModel *>(m_decimal->model());
    decimals->item(m_decimal->findData(static_cast<int>(',')))->setEnabled(dialect.delimiter != ',');
    m_header->setChecked(dialect.header);
}

} // namespace attention
