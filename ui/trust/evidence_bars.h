// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trust/evidence_layout.h"
#include "ui/trust/evidence_painting.h"

#include <QAbstractScrollArea>

#include <cstddef>
#include <optional>

namespace attention {

/// The evidence about each column as bars beside one another, with what other seeds say as dots. Titles and
/// axes stay while rows are scrolled; only rows that are seen are drawn. A click on a kind's title orders by
/// it. Up and Down choose a column, Enter or a click asks for its detail.
class EvidenceBars : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit EvidenceBars(QWidget *parent = nullptr);

    void setTable(EvidenceTable table);
    const EvidenceTable &table() const { return m_table; }
    const EvidenceLayout &layoutOfRows() const { return m_layout; }
    /// The figures mean nothing, or are of a former run.
    void setGrey(bool grey);
    bool isGrey() const { return m_marks.grey; }
    /// The column the keyboard is at, or whose detail is shown. Scrolls there.
    void select(std::optional<std::size_t> column);
    std::optional<std::size_t> selected() const { return m_marks.selectedColumn; }
    /// What is read where the pointer is: name, kind, figures. Empty beside the rows.
    QString readOut(const QPointF &point) const;

signals:
    void detailRequested(std::size_t column);
    void orderRequested(attention::EvidenceKind kind);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void relayout();
    void hover(std::optional<std::size_t> column);
    void moveTo(std::size_t row);
    void describe();

    EvidenceTable m_table;
    EvidenceLayout m_layout;
    EvidenceMarks m_marks;
};

} // namespace attention
