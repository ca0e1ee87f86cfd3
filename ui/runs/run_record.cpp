// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_record.h"

#include "core/io/settings_json.h"

#include <QDataStream>
#include <QIODevice>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace attention {

namespace {

constexpr qsizetype epochSize = 8 * sizeof(double);

void littleEndian(QDataStream &stream, QDataStream::FloatingPointPrecision precision)
{
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(precision);
}

} // namespace

QString settingsText(const TrainingConfig &config)
{
    const Json json = {{"settings", settingsJson(config)},
                       {"learning_rate_changes", learningRateChangesJson(config.learningRateChanges)}};
    return QString::fromStdString(json.dump());
}

TrainingConfig settingsFromText(const QString &text)
{
    const Json json = Json::parse(text.toStdString());
    TrainingConfig config = settingsFromJson(json.at("settings"));
    config.learningRateChanges = learningRateChangesFromJson(json.at("learning_rate_changes"));
    return config;
}

QString attentionText(const std::vector<AttentionShare> &attention)
{
    Json json = Json::array();
    for (const AttentionShare &share : attention)
        json.push_back(Json::array({share.column, std::isfinite(share.share) ? Json(share.share) : Json()}));
    return QString::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::vector<AttentionShare> attentionFromText(const QString &text)
{
    std::vector<AttentionShare> attention;
    for (const Json &item : Json::parse(text.toStdString())) {
        attention.push_back({item.at(0).get<std::string>(), item.at(1).is_null()
                                                                ? std::numeric_limits<double>::quiet_NaN()
                                                                : item.at(1).get<double>()});
    }
    return attention;
}

QByteArray epochBytes(const std::vector<EpochRecord> &epochs)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(epochs.size()) * epochSize);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    littleEndian(stream, QDataStream::DoublePrecision);
    for (const EpochRecord &epoch : epochs) {
        stream << static_cast<qint64>(epoch.epoch) << epoch.loss << epoch.accuracy << epoch.valLoss
               << epoch.valAccuracy << epoch.learningRate << epoch.mae << epoch.valMae;
    }
    return bytes;
}

std::vector<EpochRecord> epochsFromBytes(const QByteArray &bytes)
{
    if (bytes.size() % epochSize != 0)
        throw std::invalid_argument("the epochs are cut off");
    std::vector<EpochRecord> epochs(static_cast<std::size_t>(bytes.size() / epochSize));
    QDataStream stream(bytes);
    littleEndian(stream, QDataStream::DoublePrecision);
    std::int64_t before = 0;
    for (EpochRecord &epoch : epochs) {
        qint64 number = 0;
        stream >> number >> epoch.loss >> epoch.accuracy >> epoch.valLoss >> epoch.valAccuracy >>
            epoch.learningRate >> epoch.mae >> epoch.valMae;
        if (number <= before)
            throw std::invalid_argument("the epochs do not ascend");
        before = epoch.epoch = number;
    }
    return epochs;
}

QByteArray parameterBytes(const std::vector<float> &parameters)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    littleEndian(stream, QDataStream::SinglePrecision);
    for (const float value : parameters)
        stream << value;
    return bytes;
}

std::vector<float> parametersFromBytes(const QByteArray &bytes)
{
    if (bytes.size() % static_cast<qsizetype>(sizeof(float)) != 0)
        throw std::invalid_argument("the parameters are cut off");
    std::vector<float> parameters(static_cast<std::size_t>(bytes.size()) / sizeof(float));
    QDataStream stream(bytes);
    littleEndian(stream, QDataStream::SinglePrecision);
    for (float &value : parameters)
        stream >> value;
    return parameters;
}

QString reasonWord(StopReason reason)
{
    return QString::fromStdString(toString(reason));
}

StopReason reasonFromWord(const QString &word)
{
    for (const StopReason reason : {StopReason::Completed, StopReason::Stopped, StopReason::Diverged,
                                    StopReason::EarlyStopping, StopReason::Failed}) {
        if (word == reasonWord(reason))
            return reason;
    }
    throw std::invalid_argument("the reason is unknown");
}

} // namespace attention
