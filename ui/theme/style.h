// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace attention {

/// The program's look, drawn over Qt's Fusion style. It keeps no colours: each call takes the theme of
/// the option's palette, so QApplication::setPalette(toPalette(theme)) switches everything at once.
/// Lengths scale with the application's font.
//
/// Dynamic properties it reads:
///   QPushButton "primary" (bool): the one accented button (also QPushButton::isDefault())
///   QPushButton "small" (bool): 28 px high instead of 32
///   QToolButton "outlined" (bool): with the edge of a push button instead of flat
///   QToolButton "quiet" (bool): its text in the quiet colour
///   QFrame "card" (bool), frame shape StyledPanel: card with radius 8 instead of a field's frame
///   QMenuBar, QToolBar and QStatusBar are painted on the card's colour.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QPalette standardPalette() const override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;

private:
    /// style_buttons.cpp
    void drawPushButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    QSize pushButtonSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    QSize toolButtonSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const;
    void drawToolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckIndicator(const QStyleOption *option, QPainter *painter) const;
    void drawRadioIndicator(const QStyleOption *option, QPainter *painter) const;
    /// style_fields.cpp
    void drawField(const QStyleOption *option, QPainter *painter, const QRect &rect) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    QRect spinBoxRect(const QStyleOptionComplex *option, SubControl subControl) const;
    QRect comboBoxRect(const QStyleOptionComplex *option, SubControl subControl) const;
    /// style_sliders.cpp
    void drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    QRect sliderRect(const QStyleOptionComplex *option, SubControl subControl) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    QRect scrollBarRect(const QStyleOptionComplex *option, SubControl subControl) const;
    void drawProgressBar(const QStyleOption *option, QPainter *painter) const;
    /// style_bars.cpp
    void drawTabShape(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawTabBarBase(const QStyleOption *option, QPainter *painter) const;
    QSize tabSize(const QStyleOption *option) const;
    void drawMenuBarItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    QSize menuItemSize(const QStyleOption *option, const QSize &size) const;
    void drawHeaderSection(const QStyleOption *option, QPainter *painter) const;
    void drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawSplitter(const QStyleOption *option, QPainter *painter) const;
};

} // namespace attention
