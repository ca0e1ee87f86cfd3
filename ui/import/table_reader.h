// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/encoding/column_summary.h"
#include "core/data/encoding/table_note.h"
#include "core/data/task.h"
#include "core/training/config.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <vector>

namespace attention {

/// A table as it was read, and what takes a look at every cell.
struct TableReading
{
    std::shared_ptr<const CsvFile> file;
    std::vector<ColumnSummary> summaries; ///< of each column
    std::vector<bool> predictable;        ///< whether a column can be the target
    double seconds = 0.0;                 ///< that the reading took
};

/// What making the data set of a table has shown.
struct TableStudy
{
    std::vector<TableNote> notes;
    std::int64_t trainRows = 0;
    QString problem; ///< why it cannot be made; empty if it can
};

/// Reads a table and studies it in a thread of its own. The newest request counts: what comes of earlier ones
/// is dropped. The worker pushes nothing, it is asked many times a second; signals come in the GUI thread.
class TableReader : public QObject
{
    Q_OBJECT

public:
    explicit TableReader(QObject *parent = nullptr);
    /// Ends what is under way within some rows.
    ~TableReader() override;
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;

    /// Reads the file, unless it was read with these options just before, and then studies it.
    void request(const DataConfig &data);
    /// Nothing of the present request will come any more.
    void cancel();
    /// Whether a requested reading has not come yet.
    bool isReading() const { return m_reading; }
    /// How much of the file is read, 0 … 1.
    double progress() const;

signals:
    void read(const std::shared_ptr<const attention::TableReading> &reading);
    /// The file cannot be read, in one line.
    void failed(const QString &message);
    void studied(const std::shared_ptr<const attention::TableStudy> &study);

private:
    class Worker;

    void poll();

    std::shared_ptr<ReadProgress> m_progress;
    std::shared_ptr<const TableReading> m_known; ///< the last that was told
    CsvOptions m_wantedOptions;
    CsvOptions m_knownOptions;
    std::uint64_t m_id = 0; ///< of the newest request; 0: none
    bool m_reading = false;
    QTimer m_timer;
    std::unique_ptr<Worker> m_worker;
};

} // namespace attention
