// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/model_file.h"
#include "core/io/output_folder.h"
#include "core/session/run.h"

#include <memory>
#include <string>
#include <vector>

namespace attention {

/// The files a run leaves in a folder: all of them or none.
class RunFiles
{
public:
    /// Makes the folder and checks that everything can be put there. \throws FileError
    RunFiles(const std::string &folder, std::vector<std::string> pictureFormats,
             std::vector<float> initialParameters);

    /// Writes everything about a finished run. \param model as it is after its last epoch.
    /// \return the names of the files. \throws FileError, CommandError
    std::vector<std::string> write(const std::shared_ptr<const Run> &run, const SavedModel &model);

private:
    OutputFolder m_folder;
    std::vector<std::string> m_pictureFormats;
    std::vector<float> m_initialParameters;
};

} // namespace attention
