// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <string>

namespace attention {

/// A button that stands for data: thumbnail, name and one line.
class SourceCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        Field, ///< with an edge and a chevron: it opens the gallery
        Choice ///< one of the gallery
    };

    explicit SourceCard(Kind kind, QWidget *parent = nullptr);

    /// \param source as DataConfig::source; decides the thumbnail
    void setSource(const std::string &source, const QString &name, const QString &line);
    const std::string &source() const { return m_source; }
    /// Whether a Choice is the one that is set.
    void setCurrent(bool current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Kind m_kind;
    bool m_current = false;
    std::string m_source;
    QString m_line;
};

} // namespace attention
