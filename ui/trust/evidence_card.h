// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trust/evidence_table.h"

#include <QFrame>

#include <memory>
#include <vector>

class QAction;
class QActionGroup;
class QComboBox;
class QMenu;
class QToolButton;

namespace attention {

class ColumnDetail;
class EvidenceBars;
struct Picture;

/// The bars with their title, the choice of kinds and order, the ways to take them along, and below them the
/// detail of one column. Where the kinds do not fit side by side there is one at a time.
class EvidenceCard : public QFrame
{
    Q_OBJECT

public:
    explicit EvidenceCard(QWidget *parent = nullptr);

    /// \param found a column to be marked
    void setFindings(std::shared_ptr<const TrustFindings> findings, std::optional<std::size_t> found);
    /// The figures mean nothing, or are of a former run.
    void setGrey(bool grey);
    /// As high as its rows need, instead of as high as there is room.
    void setStacked(bool stacked);
    const std::vector<EvidenceKind> &kinds() const { return m_choice.kinds; }
    EvidenceBars *bars() const { return m_bars; }
    /// Light, as wide as the card and with every row, or as many as one can read.
    Picture picture() const;

signals:
    void kindsChanged();
    /// Something was put on the clipboard: what, as one sentence.
    void copied(const QString &what);
    void pictureSaved(const QString &path);
    void pictureFailed(const QString &problem);
    void dataRequested();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    void makeKindsMenu();
    void makeMoreMenu();
    /// Of pictures and data, which there are once there are findings.
    void setExportsEnabled(bool enabled);
    void refresh();
    void refreshMenus();
    void chooseKind(EvidenceKind kind, bool shown);
    void orderBy(EvidenceKind kind);
    void showDetail(std::size_t column);
    void closeDetail();
    void savePicture();
    void copy();

    std::shared_ptr<const TrustFindings> m_findings;
    EvidenceChoice m_choice;
    bool m_stacked = false;
    QToolButton *m_kindsButton = nullptr;
    QMenu *m_kindsMenu = nullptr;
    std::vector<QAction *> m_kindActions; ///< as offeredKinds
    QActionGroup *m_orders = nullptr;
    std::vector<QAction *> m_orderActions; ///< the file's, then as offeredKinds
    QComboBox *m_single = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_more = nullptr;
    EvidenceBars *m_bars;
    ColumnDetail *m_detail;
};

} // namespace attention
