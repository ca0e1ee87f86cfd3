// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/trust_picture.h"

#include "core/explain/classes.h"
#include "tests/benchmark/trust_markdown.h"
#include "ui/export/image_writer.h"
#include "ui/theme/application_font.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palette.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <stdexcept>

namespace attention {

namespace {

// Logical px.
constexpr double width = 960;
constexpr double margin = 24;
constexpr double namesLeft = margin;
constexpr double seedsLeft = 176;
constexpr double seedsRight = 486;
constexpr double truthLeft = 520;
constexpr double truthRight = 714;
constexpr double wordsLeft = 742;
constexpr double lanesTop = 154;
constexpr double laneHeight = 24;
constexpr double classHeight = 21;
constexpr double footHeight = 66;
constexpr double hollowRadius = 6;
constexpr double filledRadius = 4;
constexpr double lineWidth = 1.5;

/// A line of the picture: a data set, or one of its classes, without and with attention bias.
struct Lane
{
    QString name;
    bool ofClass = false;
    const TrustCase *cases[2];
    std::size_t group = 0;

    const TrustGroup &at(int bias) const { return cases[bias]->groups[group]; }
    VerdictKind verdict(int bias) const { return group == 0 ? cases[bias]->verdict.kind : at(bias).verdict; }
    double height() const { return ofClass ? classHeight : laneHeight; }
};

/// Of seeds and deciding classes, the share in which attention goes with the evidence.
std::optional<double> agreeingShare(const TrustCase &studied, std::size_t group)
{
    const std::vector<GroupVerdict> &groups = studied.verdict.groups;
    std::size_t agreeing = 0;
    std::size_t seeds = 0;
    const auto add = [&](const GroupVerdict &verdict) {
        agreeing += verdict.agreeing;
        seeds += verdict.seeds;
    };
    if (group == 0 && groups.size() > 1)
        std::for_each(groups.begin() + 1, groups.end(), add);
    else if (group < groups.size())
        add(groups[group]);
    if (seeds == 0)
        return std::nullopt;
    return static_cast<double>(agreeing) / static_cast<double>(seeds);
}

/// Those that agree with a bias first, those that learnt nothing last; classes stay together.
std::vector<Lane> lanesOf(const std::vector<TrustCase> &cases)
{
    std::vector<std::size_t> order;
    for (std::size_t first = 0; first + 1 < cases.size(); first += 2)
        order.push_back(first);
    const auto rank = [&cases](std::size_t first) {
        return std::pair(agreeingShare(cases[first + 1], 0).value_or(-1.0),
                         agreeingShare(cases[first], 0).value_or(-1.0));
    };
    std::stable_sort(order.begin(), order.end(),
                     [&rank](std::size_t left, std::size_t right) { return rank(left) > rank(right); });
    std::vector<Lane> lanes;
    for (const std::size_t first : order) {
        const TrustCase &without = cases[first];
        const TrustCase &with = cases[first + 1];
        const QString title = QString::fromStdString(without.title);
        if (!without.verdict.byClass && !with.verdict.byClass) {
            lanes.push_back({title, false, {&without, &with}, 0});
            continue;
        }
        bool isTop = true;
        for (const std::size_t index : classOrder(without.groups.size() - 1)) {
            const QString name = QString::fromStdString(without.groups[1 + index].title);
            lanes.push_back(
                {(isTop ? title : QString()) + u'\t' + name, !isTop, {&without, &with}, 1 + index});
            isTop = false;
        }
    }
    return lanes;
}

class Drawing
{
public:
    Drawing(QPainter &painter, const std::vector<Lane> &lanes, TrustOptions options)
        : m_painter(painter)
        , m_lanes(lanes)
        , m_options(options)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void draw()
    {
        drawHead();
        drawGrid();
        double top = lanesTop;
        for (const Lane &lane : m_lanes) {
            drawLane(lane, top);
            top += lane.height();
        }
    }

private:
    /// In logical px, whatever the picture's resolution.
    static QFont font(TextRole role)
    {
        QFont of = Metrics().font(role);
        of.setPixelSize(QFontInfo(of).pixelSize());
        return of;
    }
    void text(double x, double y, const QString &words, TextRole role, const QColor &color,
              Qt::Alignment align = Qt::AlignLeft)
    {
        m_painter.setFont(font(role));
        m_painter.setPen(color);
        constexpr double reach = 1000;
        const double left = align == Qt::AlignLeft ? x : align == Qt::AlignRight ? x - reach : x - reach / 2;
        m_painter.drawText(QRectF(left, y - 12, reach, 24), static_cast<int>(align | Qt::AlignVCenter),
                           words);
    }
    double advance(const QString &words, TextRole role) const
    {
        return QFontMetricsF(font(role)).horizontalAdvance(words);
    }
    void line(double x, double top, double bottom, const QColor &color, Qt::PenStyle style = Qt::SolidLine)
    {
        m_painter.setPen(QPen(color, 1, style));
        m_painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    }
    double bottom() const
    {
        double at = lanesTop;
        for (const Lane &lane : m_lanes)
            at += lane.height();
        return at;
    }
    static double seedsX(double share) { return seedsLeft + share * (seedsRight - seedsLeft); }
    static double truthX(double share) { return truthLeft + share * (truthRight - truthLeft); }

    void mark(double x, double y, bool filled)
    {
        m_painter.setPen(filled ? QPen(Qt::NoPen) : QPen(m_theme.attention, lineWidth));
        m_painter.setBrush(filled ? QBrush(m_theme.attention) : QBrush(m_theme.card));
        const double radius = filled ? filledRadius : hollowRadius;
        m_painter.drawEllipse(QPointF(x, y), radius, radius);
        m_painter.setBrush(Qt::NoBrush);
    }
    void dumbbell(double y, std::optional<double> without, std::optional<double> with)
    {
        if (without && with) {
            m_painter.setPen(QPen(m_theme.attention, lineWidth));
            m_painter.drawLine(QPointF(*without, y), QPointF(*with, y));
        }
        if (without)
            mark(*without, y, false);
        if (with)
            mark(*with, y, true);
    }

    void drawHead()
    {
        text(margin, 32, QStringLiteral("When does column attention tell the truth?"), TextRole::Verdict,
             m_theme.text);
        text(margin, 58,
             QStringLiteral("Networks of %1 seeds each. The evidence: what shuffling a column costs the "
                            "network (permutation importance), and Shapley values.")
                 .arg(m_options.seeds),
             TextRole::Sentence, m_theme.quietText);
        double x = margin + hollowRadius;
        for (const bool filled : {false, true}) {
            mark(x, 84, filled);
            const QString words =
                filled ? QStringLiteral("with attention bias") : QStringLiteral("without attention bias");
            text(x + 12, 84, words, TextRole::Sentence, m_theme.text);
            x += 12 + advance(words, TextRole::Sentence) + 28;
        }
        line(x - 4, 77, 91, m_theme.quietText);
        text(x + 6, 84, QStringLiteral("equal share"), TextRole::Sentence, m_theme.text);

        text(seedsLeft, 116, QStringLiteral("It ranks the columns as the evidence does"), TextRole::Title,
             m_theme.text);
        text(truthLeft, 116, QStringLiteral("It lies on the deciding columns"), TextRole::Title,
             m_theme.text);
        text(wordsLeft, 116, QStringLiteral("Verdict, without → with"), TextRole::Title, m_theme.text);
    }

    void drawGrid()
    {
        const double end = bottom();
        const double low = 1.0 - verdictRules::agreeingSeeds;
        const double high = verdictRules::agreeingSeeds;
        m_painter.fillRect(QRectF(seedsX(0), lanesTop, seedsX(low) - seedsX(0), end - lanesTop),
                           m_theme.error.fill);
        m_painter.fillRect(QRectF(seedsX(high), lanesTop, seedsX(1) - seedsX(high), end - lanesTop),
                           m_theme.good.fill);
        const double zones = lanesTop - 12;
        text(seedsX(low / 2), zones, QStringLiteral("disagrees"), TextRole::Tick, m_theme.error.text,
             Qt::AlignHCenter);
        text(seedsX(0.5), zones, QStringLiteral("depends on the seed"), TextRole::Tick, m_theme.warning.text,
             Qt::AlignHCenter);
        text(seedsX((1 + high) / 2), zones, QStringLiteral("agrees"), TextRole::Tick, m_theme.good.text,
             Qt::AlignHCenter);
        for (int tick = 0; tick <= 4; ++tick) {
            const double share = 0.25 * tick;
            line(truthX(share), lanesTop, end, tick == 0 ? m_theme.axis : m_theme.grid);
            text(truthX(share), end + 12, QString::number(25 * tick), TextRole::Tick, m_theme.quietText,
                 Qt::AlignHCenter);
        }
        for (int tick = 0; tick <= 5; ++tick) {
            const double share = 0.2 * tick;
            line(seedsX(share), lanesTop, end, tick == 0 ? m_theme.axis : m_theme.grid);
            text(seedsX(share), end + 12, QString::number(20 * tick), TextRole::Tick, m_theme.quietText,
                 Qt::AlignHCenter);
        }
        text(seedsX(0.5), end + 32, QStringLiteral("% of the seeds"), TextRole::Sentence, m_theme.quietText,
             Qt::AlignHCenter);
        text(truthX(0.5), end + 32, QStringLiteral("% of the attention"), TextRole::Sentence,
             m_theme.quietText, Qt::AlignHCenter);
    }

    void drawLane(const Lane &lane, double top)
    {
        const double y = top + lane.height() / 2;
        if (!lane.ofClass && top > lanesTop) {
            m_painter.setPen(QPen(m_theme.line, 1));
            m_painter.drawLine(QPointF(namesLeft, top), QPointF(width - margin, top));
        }
        const QStringList names = lane.name.split(u'\t');
        text(namesLeft, y, names.front(), TextRole::Text, m_theme.text);
        if (names.size() > 1)
            text(seedsLeft - 12, y, names.back(), TextRole::Sentence, m_theme.quietText, Qt::AlignRight);

        const auto seedsAt = [&](int bias) {
            const std::optional<double> share = agreeingShare(*lane.cases[bias], lane.group);
            return share ? std::optional(seedsX(*share)) : std::nullopt;
        };
        if (seedsAt(0) || seedsAt(1))
            dumbbell(y, seedsAt(0), seedsAt(1));
        else
            text(seedsX(0.5), y, QStringLiteral("no better than guessing"), TextRole::Sentence,
                 m_theme.quietText, Qt::AlignHCenter);

        const std::optional<ColumnsFound> &without = lane.at(0).found;
        const std::optional<ColumnsFound> &with = lane.at(1).found;
        if (without && with) {
            line(truthX(without->equalShare), y - 8, y + 8, m_theme.quietText);
            dumbbell(y, truthX(without->onTruth), truthX(with->onTruth));
        } else if (!lane.ofClass) {
            text(truthX(0.5), y, noTruthWords(lane), TextRole::Sentence, m_theme.quietText, Qt::AlignHCenter);
        }
        drawWords(lane, y);
    }

    static QString noTruthWords(const Lane &lane)
    {
        return lane.cases[0]->source == "noise" ? QStringLiteral("no column decides")
                                                : QStringLiteral("not known");
    }

    QColor colorOf(VerdictKind kind) const
    {
        switch (kind) {
        case VerdictKind::Agrees:
            return m_theme.good.text;
        case VerdictKind::Disagrees:
            return m_theme.error.text;
        case VerdictKind::Unstable:
            return m_theme.warning.text;
        case VerdictKind::Mixed:
        case VerdictKind::NotLearned:
        case VerdictKind::Undefined:
            break;
        }
        return m_theme.quietText;
    }

    void drawWords(const Lane &lane, double y)
    {
        const VerdictKind without = lane.verdict(0);
        const VerdictKind with = lane.verdict(1);
        double x = wordsLeft;
        const auto put = [&](const QString &words, const QColor &color) {
            text(x, y, words, TextRole::Sentence, color);
            x += advance(words, TextRole::Sentence);
        };
        put(QString::fromStdString(verdictWords(without)), colorOf(without));
        if (with != without) {
            put(QStringLiteral("  →  "), m_theme.quietText);
            put(QString::fromStdString(verdictWords(with)), colorOf(with));
        }
        const double agreeing = agreeingShare(*lane.cases[1], lane.group).value_or(0.0);
        if (with == VerdictKind::Unstable && agreeing >= verdictRules::agreeingSeeds)
            put(QStringLiteral(" (columns alike)"), m_theme.quietText);
    }

    const Theme &m_theme = lightTheme();
    QPainter &m_painter;
    const std::vector<Lane> &m_lanes;
    TrustOptions m_options;
};

} // namespace

void drawTrustPicture(const std::vector<TrustCase> &cases, TrustOptions options, const std::string &path)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1;
    char name[] = "trust_table";
    char *arguments[] = {name, nullptr};
    const QApplication application(count, arguments);
    QApplication::setFont(applicationFont());
    const std::vector<Lane> lanes = lanesOf(cases);
    double height = lanesTop + footHeight;
    for (const Lane &lane : lanes)
        height += lane.height();
    constexpr int scale = 2;
    Picture picture;
    picture.size = {scale * width, scale * height, LengthUnit::Pixels, scale * 96};
    picture.background = lightTheme().card;
    picture.title = QStringLiteral("When does column attention tell the truth?");
    picture.paint = [&](QPainter &painter, const QSizeF &) { Drawing(painter, lanes, options).draw(); };
    if (const auto problem = saveImage(picture, ImageFormat::Png, QString::fromStdString(path)))
        throw std::runtime_error(problem->toStdString());
}

} // namespace attention
