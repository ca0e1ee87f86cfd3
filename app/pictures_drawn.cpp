// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures.h"

#include "app/console.h"
#include "core/io/program_version.h"
#include "ui/export/figure_picture.h"
#include "ui/export/render_pictures.h"
#include "ui/theme/application_font.h"

#include <QApplication>

#include <clocale>
#include <iostream>
#include <optional>

namespace attention {

namespace {

/// Standard error is for our own lines: what Qt remarks on (a folder of the session that is not set, say)
/// is none of them.
void dropRemarks(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::cerr << "attention-lab: " << message.simplified().toStdString() << std::endl;
}

/// A QApplication that shows nothing and needs no display, unless the process has one already.
class OffscreenApplication
{
public:
    OffscreenApplication()
    {
        if (QCoreApplication::instance() != nullptr)
            return;
        m_before = qInstallMessageHandler(dropRemarks);
        qputenv("QT_QPA_PLATFORM", "offscreen");
        m_application.emplace(m_argc, m_argv);
        std::setlocale(LC_NUMERIC, "C"); // Qt sets the user's, and what is printed would follow it
        QApplication::setFont(applicationFont());
        QCoreApplication::setApplicationVersion(QString::fromStdString(programVersion()));
    }

    ~OffscreenApplication()
    {
        if (!m_application)
            return;
        m_application.reset();
        qInstallMessageHandler(m_before);
    }
    OffscreenApplication(const OffscreenApplication &) = delete;
    OffscreenApplication &operator=(const OffscreenApplication &) = delete;

private:
    QtMessageHandler m_before = nullptr;
    char m_name[14] = "attention-lab";
    char *m_argv[2] = {m_name, nullptr};
    int m_argc = 1;
    std::optional<QApplication> m_application;
};

} // namespace

std::vector<std::string> pictureNames(const std::vector<std::string> &formats)
{
    std::vector<std::string> names;
    for (const char *part : pictureParts) {
        for (const std::string &format : formats)
            names.push_back(std::string(part) + '.' + format);
    }
    return names;
}

void drawPictures(const std::shared_ptr<const Run> &run, const std::string &settings,
                  const std::filesystem::path &folder, const std::vector<std::string> &formats)
{
    QList<ImageFormat> chosen;
    for (const std::string &format : formats)
        chosen << formatFromWord(QString::fromStdString(format)).value();
    const OffscreenApplication application;
    if (const std::optional<QString> problem =
            renderPictures(run, QString::fromStdString(settings), folder, chosen))
        throw CommandError(problem->toStdString());
}

} // namespace attention
