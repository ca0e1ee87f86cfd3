// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_store.h"

#include "ui/export/file_writer.h"
#include "ui/runs/database_file.h"
#include "ui/runs/run_record.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <array>
#include <span>

namespace attention {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunStore)
};

const QString driver = QStringLiteral("QSQLITE");
const QString memoryName = QStringLiteral(":memory:");
/// Another window may be writing.
const QString patient = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
const QString readOnly = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
const QString withAddresses = QStringLiteral("QSQLITE_OPEN_URI");

/// What makes version i + 1 of version i.
constexpr std::array migrations{
    "CREATE TABLE runs ("
    "id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, pinned INTEGER NOT NULL, "
    "started INTEGER NOT NULL, settings TEXT NOT NULL, former TEXT, data_hash TEXT NOT NULL, "
    "initial_parameters BLOB, task TEXT NOT NULL, epochs INTEGER NOT NULL, reason TEXT NOT NULL, "
    "last BLOB NOT NULL, best BLOB NOT NULL, seconds REAL NOT NULL, parameters INTEGER NOT NULL, "
    "attention TEXT NOT NULL, curve BLOB NOT NULL)",
};
static_assert(migrations.size() == RunStore::version);

const QString columns =
    QStringLiteral("id, name, note, pinned, started, settings, former, data_hash, initial_parameters, task, "
                   "epochs, reason, last, best, seconds, parameters, attention");

void execute(QSqlQuery &query)
{
    if (!query.exec())
        throw RunStore::Error(query.lastError().databaseText().toStdString());
}

QSqlQuery prepared(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw RunStore::Error(query.lastError().databaseText().toStdString());
    return query;
}

QSqlQuery executed(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query = prepared(database, sql);
    execute(query);
    return query;
}

int storedVersion(const QSqlDatabase &database)
{
    QSqlQuery query = executed(database, QStringLiteral("PRAGMA user_version"));
    return query.next() ? query.value(0).toInt() : 0;
}

/// Throws unless the tables are whole and those of their version.
void check(const QSqlDatabase &database)
{
    QSqlQuery query = executed(database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!query.next() || query.value(0).toString() != QLatin1String("ok"))
        throw RunStore::Error("database disk image is malformed");
    if (storedVersion(database) == 0) {
        if (!database.tables().isEmpty())
            throw RunStore::Error("the tables are another program's");
    } else if (storedVersion(database) == RunStore::version) {
        executed(database, QStringLiteral("SELECT %1, curve FROM runs LIMIT 0").arg(columns));
    }
}

EpochRecord oneEpoch(const QVariant &bytes)
{
    const std::vector<EpochRecord> epochs = epochsFromBytes(bytes.toByteArray());
    if (epochs.size() != 1)
        throw std::invalid_argument("an epoch is missing");
    return epochs.front();
}

KeptRun runOf(const QSqlQuery &query)
{
    int place = 0;
    const auto next = [&] { return query.value(place++); };
    KeptRun run;
    run.id = next().toLongLong();
    run.name = next().toString();
    run.note = next().toString();
    run.pinned = next().toBool();
    run.started = QDateTime::fromMSecsSinceEpoch(next().toLongLong());
    run.config = settingsFromText(next().toString());
    if (const QVariant former = next(); !former.isNull())
        run.former = settingsFromText(former.toString());
    run.dataHash = next().toString().toStdString();
    if (const QVariant parameters = next(); !parameters.isNull()) {
        run.initialParameters =
            std::make_shared<const std::vector<float>>(parametersFromBytes(parameters.toByteArray()));
    }
    run.task = taskFromString(next().toString().toStdString());
    run.epochs = next().toLongLong();
    run.reason = reasonFromWord(next().toString());
    run.last = oneEpoch(next());
    run.best = oneEpoch(next());
    run.seconds = next().toDouble();
    run.parameters = next().toULongLong();
    run.attention = attentionFromText(next().toString());
    if (run.epochs < 1)
        throw std::invalid_argument("it has no epoch");
    return run;
}

/// "~/.local/share/…/runs.sqlite is damaged and stays as it is. Runs are kept until the window closes; …"
QString inMemory(const QString &path, const QString &what)
{
    return Words::tr("%1 %2 Runs of this session are kept until the window closes.")
        .arg(withTilde(path), what);
}

QString damaged()
{
    return Words::tr("is damaged or no list of runs, and stays as it is; move it away to start a new one.");
}

QString newer()
{
    return Words::tr("is from a newer version and stays as it is; that version opens it.");
}

QString onlyReadable()
{
    return Words::tr("can only be read: its runs are shown, changes to them are lost.");
}

/// As SQLite takes it in place of a path, to read only: https://www.sqlite.org/uri.html
QString address(const QString &path)
{
    // Without a log there is nothing to recover, and the folder need not take one.
    const bool hasLog = QFileInfo::exists(path + QStringLiteral("-wal"));
    return QStringLiteral("file:%1?%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(path, "/")),
             hasLog ? QStringLiteral("mode=ro") : QStringLiteral("immutable=1"));
}

} // namespace

QString RunStore::fileName()
{
    return QStringLiteral("runs.sqlite");
}

RunStore::RunStore()
    : m_connection(QUuid::createUuid().toString())
{}

RunStore::~RunStore()
{
    close();
}

QSqlDatabase RunStore::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

void RunStore::close()
{
    if (QSqlDatabase::contains(m_connection)) {
        database().close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

void RunStore::connectTo(const QString &name, const QString &options)
{
    close();
    QSqlDatabase fresh = QSqlDatabase::addDatabase(driver, m_connection);
    fresh.setDatabaseName(name);
    fresh.setConnectOptions(options);
    if (!fresh.open())
        throw Error(fresh.lastError().databaseText().toStdString());
}

RunStore::Contents RunStore::open(const QString &folder)
{
    if (!QSqlDatabase::isDriverAvailable(driver))
        throw Error("Qt's SQLite driver is missing, on Debian libqt6sql6-sqlite");
    const auto inMemoryOnly = [this](const QString &problem) {
        connectTo(memoryName, {});
        migrate();
        return Contents{{}, problem};
    };
    if (folder.isEmpty())
        return inMemoryOnly({});
    if (!QDir().mkpath(folder))
        return inMemoryOnly(inMemory(folder, Words::tr("cannot be made; --data-dir names another folder.")));
    const QString path = QDir(folder).absoluteFilePath(fileName());
    const DatabaseFile found = inspectDatabase(path, version);
    if (found == DatabaseFile::Newer)
        return inMemoryOnly(inMemory(path, newer()));
    if (found == DatabaseFile::Other)
        return inMemoryOnly(inMemory(path, damaged()));
    if (found == DatabaseFile::Unreadable)
        return inMemoryOnly(inMemory(path, Words::tr("cannot be read; --data-dir names another folder.")));
    if (found == DatabaseFile::Good) {
        try {
            connectTo(address(path), readOnly);
            if (storedVersion(database()) > version) // as its log has it
                return inMemoryOnly(inMemory(path, newer()));
            check(database());
        } catch (const Error &) {
            return inMemoryOnly(inMemory(path, damaged()));
        }
    }
    try {
        connectTo(path, patient);
        executed(database(), QStringLiteral("PRAGMA journal_mode = WAL"));
        executed(database(), QStringLiteral("PRAGMA synchronous = NORMAL"));
        migrate();
        tryToWrite();
    } catch (const Error &) {
        if (found == DatabaseFile::None) {
            return inMemoryOnly(
                inMemory(path, Words::tr("cannot be written; --data-dir names another folder.")));
        }
        copyIntoMemory(path);
        Contents contents = read();
        contents.problem = inMemory(path, onlyReadable());
        return contents;
    }
    return read();
}

void RunStore::copyIntoMemory(const QString &path)
{
    connectTo(memoryName, withAddresses);
    migrate();
    QSqlQuery attach = prepared(database(), QStringLiteral("ATTACH DATABASE ? AS kept"));
    attach.addBindValue(address(path));
    execute(attach);
    executed(database(),
             QStringLiteral("INSERT INTO runs (%1, curve) SELECT %1, curve FROM kept.runs").arg(columns));
    executed(database(), QStringLiteral("DETACH DATABASE kept"));
}

void RunStore::tryToWrite()
{
    executed(database(), QStringLiteral("BEGIN IMMEDIATE"));
    executed(database(), QStringLiteral("ROLLBACK"));
}

void RunStore::migrate()
{
    QSqlDatabase all = database();
    for (int from = storedVersion(all); from < version; ++from) {
        executed(all, QStringLiteral("BEGIN IMMEDIATE"));
        try {
            executed(all, QString::fromLatin1(migrations[static_cast<std::size_t>(from)]));
            executed(all, QStringLiteral("PRAGMA user_version = %1").arg(from + 1));
            executed(all, QStringLiteral("COMMIT"));
        } catch (...) {
            QSqlQuery(all).exec(QStringLiteral("ROLLBACK"));
            throw;
        }
    }
}

RunStore::Contents RunStore::read() const
{
    Contents contents;
    std::int64_t bad = 0;
    QSqlQuery query = executed(database(), QStringLiteral("SELECT %1 FROM runs ORDER BY id").arg(columns));
    while (query.next()) {
        try {
            contents.runs.push_back(runOf(query));
        } catch (const std::exception &) {
            ++bad;
        }
    }
    if (bad > 0)
        contents.problem = Words::tr("Of the kept runs %1 cannot be read; they stay as they are.").arg(bad);
    return contents;
}

void RunStore::store(const KeptRun &run, const std::vector<EpochRecord> &curve)
{
    QSqlQuery query = prepared(
        database(),
        QStringLiteral("INSERT OR REPLACE INTO runs (%1, curve) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?, ?, ?, ?)")
            .arg(columns));
    const auto text = [](const QString &words) { return words.isNull() ? QStringLiteral("") : words; };
    query.addBindValue(run.id);
    query.addBindValue(text(run.name));
    query.addBindValue(text(run.note));
    query.addBindValue(run.pinned);
    query.addBindValue(run.started.toMSecsSinceEpoch());
    query.addBindValue(settingsText(run.config));
    query.addBindValue(run.former ? QVariant(settingsText(*run.former)) : QVariant());
    query.addBindValue(text(QString::fromStdString(run.dataHash)));
    query.addBindValue(run.initialParameters != nullptr ? QVariant(parameterBytes(*run.initialParameters))
                                                        : QVariant());
    query.addBindValue(QString::fromLatin1(toString(run.task).data()));
    query.addBindValue(static_cast<qint64>(run.epochs));
    query.addBindValue(reasonWord(run.reason));
    query.addBindValue(epochBytes({run.last}));
    query.addBindValue(epochBytes({run.best}));
    query.addBindValue(run.seconds);
    query.addBindValue(static_cast<qint64>(run.parameters));
    query.addBindValue(attentionText(run.attention));
    query.addBindValue(epochBytes(curve));
    execute(query);
}

void RunStore::describe(const KeptRun &run)
{
    QSqlQuery query =
        prepared(database(), QStringLiteral("UPDATE runs SET name = ?, note = ?, pinned = ? WHERE id = ?"));
    query.addBindValue(run.name.isNull() ? QStringLiteral("") : run.name);
    query.addBindValue(run.note.isNull() ? QStringLiteral("") : run.note);
    query.addBindValue(run.pinned);
    query.addBindValue(run.id);
    execute(query);
}

void RunStore::remove(KeptRunId id)
{
    QSqlQuery query = prepared(database(), QStringLiteral("DELETE FROM runs WHERE id = ?"));
    query.addBindValue(id);
    execute(query);
}

std::vector<EpochRecord> RunStore::curve(KeptRunId id) const
{
    QSqlQuery query = prepared(database(), QStringLiteral("SELECT curve FROM runs WHERE id = ?"));
    query.addBindValue(id);
    execute(query);
    if (!query.next())
        return {};
    try {
        return epochsFromBytes(query.value(0).toByteArray());
    } catch (const std::exception &) {
        return {}; // the run's figures are shown without its curve
    }
}

} // namespace attention
