// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "core/data/samples.h"
#include "core/training/data_defaults.h"

#include "ui/controls/setting_spec.h"
#include "ui/import/file_bar.h"
#include "ui/import/import_notes.h"
#include "ui/import/import_text.h"
#include "ui/import/notes_panel.h"
#include "ui/import/predict_bar.h"
#include "ui/import/reading_page.h"
#include "ui/import/table_pane.h"
#include "ui/text/core_text.h"
#include "ui/text/run_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_spin_box.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace attention {

namespace {

constexpr int longestSilence = 200; ///< ms before progress is shown

DataConfig dataToBeginWith(const QString &source, const TrainingConfig &now)
{
    if (now.data.source == source.toStdString())
        return now.data;
    DataConfig data = now.data;
    data.source = source.toStdString();
    data.table = {};
    data.validationShare = DataConfig().validationShare;
    return data;
}

std::int64_t bytesOf(const std::string &source)
{
    if (source.starts_with(samplePrefix)) {
        const Sample *sample = findSample(std::string_view(source).substr(samplePrefix.size()));
        return sample == nullptr ? 0 : static_cast<std::int64_t>(sample->csv.size());
    }
    return QFileInfo(QString::fromStdString(source)).size();
}

QWidget *makeLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    line->setFixedHeight(1);
    return line;
}

} // namespace

ImportDialog::ImportDialog(const QString &source, const TrainingConfig &now, QWidget *parent)
    : QDialog(parent)
    , m_now(now)
    , m_draft(dataToBeginWith(source, now))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Open table"));
    setModal(true);
    setCardBackground(this);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeContent());
    m_progress = new ReadingPage(m_pages);
    m_pages->addWidget(m_progress);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(makeLine(this));
    m_buttons = makeButtons();
    m_buttons->hide(); // until there is something to import
    column->addWidget(m_buttons);
    m_file->setFile(sourceText(m_draft.data()), source);

    const Metrics metrics;
    setMinimumSize(metrics.px(860), metrics.px(440));
    resize(metrics.px(1160), metrics.px(754));

    m_patience.setSingleShot(true);
    m_patience.setInterval(longestSilence);
    m_progressTimer.setInterval(50);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_pages->setCurrentIndex(1);
        m_progressTimer.start();
        showProgress();
        show();
    });
    connect(&m_progressTimer, &QTimer::timeout, this, &ImportDialog::showProgress);
    connect(m_progress, &ReadingPage::cancelled, this, &ImportDialog::cancelReading);
    connectReader();
    connectOptions();
    connectChoices();
    showProblem();
}

ImportDialog::~ImportDialog() = default;

QWidget *ImportDialog::makeContent()
{
    const Metrics metrics;
    auto *content = new QWidget(this);
    m_file = new FileBar(content);
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("importMessage"));
    m_message->setClosable(false);
    m_predict = new PredictBar(content);
    m_table = new TablePane(m_draft, content);
    m_notes = new NotesPanel(content);
    m_messageSpace = new QWidget(content);
    auto *message = new QVBoxLayout(m_messageSpace);
    message->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(20), 0);
    message->addWidget(m_message);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_file);
    column->addWidget(m_predict);
    column->addWidget(m_messageSpace);
    column->addWidget(m_table, 1);
    column->addWidget(makeLine(content));
    column->addWidget(m_notes);
    return content;
}

QWidget *ImportDialog::makeButtons()
{
    const Metrics metrics;
    auto *bar = new QWidget(this);
    auto *label = new QLabel(tr("&Keep for validation"), bar);
    m_share = new NumberSpinBox(bar);
    m_share->setObjectName(QStringLiteral("validationShareSpinBox"));
    m_share->setSpec(percentSpec(limits::validationShare, DataConfig().validationShare));
    m_share->setValue(100.0 * m_draft.data().validationShare);
    m_share->setMinimumWidth(metrics.px(72));
    label->setBuddy(m_share);
    m_shuffle = new QCheckBox(tr("shu&ffled, same share of classes"), bar);
    m_shuffle->setObjectName(QStringLiteral("shuffleSplitCheckBox"));
    m_shuffle->setToolTip(
        tr("Rows are shuffled before some are kept for validation; otherwise the last rows are kept."));
    m_shuffle->setChecked(m_draft.config().shuffleSplit);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(8));
    row->addWidget(label);
    row->addWidget(m_share);
    row->addSpacing(metrics.px(12));
    row->addWidget(m_shuffle);
    row->addStretch();
    const auto add = [&](const char *name, const QString &text) {
        auto *button = new QPushButton(text, bar);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    auto *cancel = add("cancelButton", tr("Cancel"));
    m_import = add("importButton", tr("&Import"));
    m_importAndRun = add("importAndRunButton", tr("Import and r&un"));
    m_importAndRun->setIcon(icon(IconName::Play));
    m_importAndRun->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { import(false); });
    connect(m_importAndRun, &QPushButton::clicked, this, [this] { import(true); });
    return bar;
}

void ImportDialog::connectReader()
{
    connect(&m_reader, &TableReader::read, this, &ImportDialog::takeReading);
    connect(&m_reader, &TableReader::failed, this, &ImportDialog::takeFailure);
    connect(&m_reader, &TableReader::studied, this, &ImportDialog::takeStudy);
}

void ImportDialog::connectOptions()
{
    connect(m_file, &FileBar::delimiterChosen, this, [this](char delimiter) {
        m_draft.setDelimiter(delimiter);
        request();
    });
    connect(m_file, &FileBar::decimalChosen, this, [this](char decimal) {
        m_draft.setDecimal(decimal);
        request();
    });
    connect(m_file, &FileBar::encodingChosen, this, [this](TextEncoding encoding) {
        m_draft.setEncoding(encoding);
        request();
    });
    connect(m_file, &FileBar::headerChosen, this, [this](bool header) {
        m_draft.setHeader(header);
        request();
    });
    connect(m_share, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        m_draft.setValidationShare(percent / 100.0);
        request();
    });
    connect(m_shuffle, &QCheckBox::toggled, this, [this](bool shuffle) {
        m_draft.setShuffleSplit(shuffle);
        request();
    });
}

void ImportDialog::connectChoices()
{
    connect(m_predict, &PredictBar::targetChosen, this, [this](std::size_t column) {
        m_draft.setTarget(column);
        choicesChanged();
    });
    connect(m_predict, &PredictBar::taskChosen, this, [this](Task task) {
        m_draft.setTask(task);
        choicesChanged();
    });
    connect(m_predict, &PredictBar::positiveClassChosen, this, [this](const QString &name) {
        m_draft.setPositiveClass(name.toStdString());
        choicesChanged();
    });
    connect(m_table, &TablePane::roleWanted, this, &ImportDialog::setRole);
    connect(m_table, &TablePane::typeWanted, this, &ImportDialog::setType);
    connect(m_notes, &NotesPanel::actionWanted, this, &ImportDialog::followNote);
}

void ImportDialog::start()
{
    request();
}

void ImportDialog::request()
{
    m_study.reset();
    m_reader.request(m_draft.data());
    if (m_reader.isReading() && !m_patience.isActive() && m_pages->currentIndex() == 0)
        m_patience.start();
}

void ImportDialog::showProgress()
{
    m_progress->showProgress(sourceText(m_draft.data()), m_reader.progress());
    showProblem();
}

void ImportDialog::cancelReading()
{
    m_reader.cancel();
    m_patience.stop();
    m_progressTimer.stop();
    m_wish.reset();
    if (m_reading == nullptr) {
        reject();
        return;
    }
    m_draft.takeBackOptions();
    m_pages->setCurrentIndex(0);
    choicesChanged();
}

void ImportDialog::takeReading(const std::shared_ptr<const TableReading> &reading)
{
    m_patience.stop();
    m_progressTimer.stop();
    m_reading = reading;
    m_readProblem.clear();
    m_draft.setFile(reading->file);
    const Table &table = reading->file->table;
    const QString columns =
        table.columns.size() == 1
            ? tr("1 column")
            : tr("%1 columns").arg(countText(static_cast<std::int64_t>(table.columns.size())));
    m_file->setFacts(tr("%1 rows, %2, %3, read in %4")
                         .arg(countText(static_cast<std::int64_t>(table.rows)), columns,
                              bytesText(bytesOf(m_draft.data().source)), durationText(reading->seconds)));
    m_predict->setReading(*reading);
    m_table->setReading(reading);
    m_pages->setCurrentIndex(0);
    m_buttons->show();
    showDraft();
    if (!isVisible()) {
        m_importAndRun->setFocus();
        show();
    }
}

void ImportDialog::takeFailure(const QString &message)
{
    m_patience.stop();
    m_progressTimer.stop();
    m_wish.reset();
    if (m_reading == nullptr) {
        emit failed(message);
        reject();
        return;
    }
    m_readProblem = message;
    m_draft.takeBackOptions();
    m_pages->setCurrentIndex(0);
    showDraft();
    m_reader.request(m_draft.data());
}

void ImportDialog::takeStudy(const std::shared_ptr<const TableStudy> &study)
{
    m_study = study;
    showNotes();
    showProblem();
    if (m_wish)
        import(*m_wish);
}

void ImportDialog::choicesChanged()
{
    m_readProblem.clear();
    showDraft();
    request();
}

void ImportDialog::showDraft()
{
    m_file->showDialect(m_draft.file()->dialect);
    m_predict->showDraft(m_draft, *m_reading);
    m_table->refresh();
    const bool classes = m_draft.plan() && m_draft.plan()->task != Task::Regression;
    m_shuffle->setText(classes ? tr("shu&ffled, same share of classes") : tr("shu&ffled"));
    showProblem();
}

void ImportDialog::showNotes()
{
    const auto notes = importNotes(m_study->notes, *m_reading->file);
    QSet<QString> marked;
    for (const ImportNote &note : notes) {
        for (const std::string &name : note.columns) {
            if (note.warning)
                marked.insert(QString::fromStdString(name));
        }
    }
    m_notes->setNotes(notes);
    m_notes->setVisible(!notes.empty() || problem().isEmpty());
    m_table->setMarked(marked);
}

QString ImportDialog::problem() const
{
    if (!m_readProblem.isEmpty())
        return m_readProblem;
    if (m_reading != nullptr && m_reading->file->table.columns.size() == 1)
        return tr("This is not a table: no delimiter was found. Choose the delimiter above.");
    if (!m_draft.problem().empty())
        return coreText(m_draft.problem());
    return m_study == nullptr ? QString() : m_study->problem;
}

void ImportDialog::showProblem()
{
    const QString text = problem();
    if (text.isEmpty())
        m_message->clear();
    else if (text != m_message->text())
        m_message->showMessage(MessageBar::Kind::Error, QString(), text);
    m_messageSpace->setVisible(!text.isEmpty());
    const bool ready = m_pages->currentIndex() == 0 && m_draft.plan() && !m_wish &&
                       (text.isEmpty() || text == m_readProblem);
    m_import->setEnabled(ready);
    m_importAndRun->setEnabled(ready);
}

void ImportDialog::followNote(const ImportNote &note)
{
    std::vector<std::size_t> columns;
    for (const std::string &name : note.columns) {
        if (const auto column = m_draft.columnNamed(name))
            columns.push_back(*column);
    }
    switch (note.action) {
    case ImportNote::Action::UseAsInput:
        setRole(columns, DraftRole::Input);
        break;
    case ImportNote::Action::Ignore:
        setRole(columns, DraftRole::Ignore);
        break;
    case ImportNote::Action::LeaveRowsOut:
    case ImportNote::Action::KeepRows:
        m_draft.setLeaveOutMissing(columns, note.action == ImportNote::Action::LeaveRowsOut);
        choicesChanged();
        break;
    case ImportNote::Action::ShowLine:
        if (!m_table->showLine(note.line, columns.empty() ? 0 : columns.front()))
            m_table->showColumns(columns);
        break;
    case ImportNote::Action::ShowColumns:
        m_table->showColumns(columns);
        break;
    case ImportNote::Action::None:
        break;
    }
}

void ImportDialog::setRole(const std::vector<std::size_t> &columns, DraftRole role)
{
    if (role == DraftRole::Target)
        m_draft.setTarget(columns.front());
    else
        m_draft.setRoles(columns, role == DraftRole::Input ? ColumnRole::Input : ColumnRole::Ignore);
    choicesChanged();
}

void ImportDialog::setType(const std::vector<std::size_t> &columns, ColumnType type)
{
    m_draft.setTypes(columns, type);
    request();
}

void ImportDialog::import(bool run)
{
    m_share->interpretText();
    if (m_study == nullptr || m_draft.isOutdated()) { // it comes in a moment
        m_wish = run;
        showProblem();
        return;
    }
    m_wish.reset();
    showProblem();
    if (!problem().isEmpty() && problem() != m_readProblem)
        return;
    TrainingConfig config = m_now;
    config.data = m_draft.data();
    config.learningRateChanges.clear();
    if (config.data.source != m_now.data.source)
        applyDataDefaults(config, m_study->trainRows);
    emit imported(config, run);
    accept();
}

} // namespace attention
