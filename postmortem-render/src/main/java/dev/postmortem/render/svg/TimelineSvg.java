package dev.postmortem.render.svg;

import dev.postmortem.render.chart.ChartBand;
import dev.postmortem.render.chart.ChartLane;
import dev.postmortem.render.chart.ChartMark;
import dev.postmortem.render.chart.ChartPoint;
import dev.postmortem.render.chart.ChartTick;
import dev.postmortem.render.chart.TimelineChart;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.markup.MarkupWriter;
import dev.postmortem.render.wording.Terms;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Writes a timeline drawing as inline SVG: no scripts, no references, colours by classes of the style sheet.
 *
 * <p>Where a host keeps the style sheet away, attributes give each shape a plain colour; any rule of a sheet wins over them.
 *
 * <p>From top to bottom: named moments as flags, bands of impact, lanes of events, the axis.
 */
public final class TimelineSvg {
    private static final int WIDTH = 960;
    private static final int LEFT = 150;
    private static final int RIGHT = 16;
    private static final int FLAG_HEIGHT = 20;
    private static final int FLAG_LETTERS = 28;
    private static final int BAND_HEIGHT = 22;
    private static final int LANE_HEIGHT = 38;
    private static final int AXIS_HEIGHT = 30;
    private static final int TICK_LABEL = 50;
    private static final int MIN_MARK = 4;
    private static final int MAX_MARK = 26;
    private static final String PAPER = "#ffffff";
    private static final String BAND = "#eceef2";
    private static final String INK = "#4a5a78";
    private static final String FAINT = "#c9cdd6";

    private final TimelineChart chart;
    private final Terms terms;
    private final MarkupWriter out;
    private final List<String> flagLabels;
    private final FlagRows flags;
    private final int bandsTop;
    private final int lanesTop;
    private final int axisTop;

    private TimelineSvg(TimelineChart chart, Terms terms, MarkupWriter out) {
        this.terms = terms;
        this.chart = chart;
        this.out = out;
        this.flagLabels = chart.getPoints().stream().map(this::flagLabel).toList();
        this.flags = FlagRows.of(
                flagLabels, chart.getPoints().stream().map(p -> x(p.getAt())).toList(), LEFT, WIDTH - RIGHT);
        this.bandsTop = 4 + flags.rows() * FLAG_HEIGHT;
        this.lanesTop = bandsTop + chart.getBands().size() * BAND_HEIGHT + 6;
        this.axisTop = lanesTop + chart.getLanes().size() * LANE_HEIGHT;
    }

    /**
     * Writes a drawing.
     *
     * @param figure the drawing
     * @param terms the words that the drawing itself uses
     * @param out where to write
     * @throws IOException if writing fails
     */
    public static void write(Figure figure, Terms terms, MarkupWriter out) throws IOException {
        new TimelineSvg(figure.getChart(), terms, out).write(figure);
    }

    private void write(Figure figure) throws IOException {
        String titleId = figure.getId() + "-title";
        String descriptionId = figure.getId() + "-desc";
        out.open("svg")
                .attribute("class", "pm-chart")
                .attribute("viewBox", "0 0 " + WIDTH + " " + (axisTop + AXIS_HEIGHT))
                .attribute("role", "img")
                .attribute("aria-labelledby", titleId + " " + descriptionId)
                .line();
        out.open("title")
                .attribute("id", titleId)
                .text(figure.getTitle())
                .close("title")
                .line();
        out.open("desc")
                .attribute("id", descriptionId)
                .text(figure.getDescription())
                .close("desc")
                .line();
        axis();
        pointLines();
        bands();
        lanes();
        flags();
        out.close("svg").line();
    }

    private long x(Instant at) {
        double share = (double) Duration.between(chart.getStartInclusive(), at).toMillis()
                / Math.max(
                        1,
                        Duration.between(chart.getStartInclusive(), chart.getEndExclusive())
                                .toMillis());
        return LEFT + Math.round(Math.max(0, Math.min(1, share)) * (WIDTH - LEFT - RIGHT));
    }

    private void axis() throws IOException {
        line("pm-axis", INK, LEFT, axisTop, WIDTH - RIGHT, axisTop);
        for (ChartTick tick : chart.getTicks()) {
            long x = x(tick.getAt());
            line("pm-grid", FAINT, x, bandsTop, x, axisTop + 5);
            text("pm-tick", x, axisTop + 20, anchor(x), tick.getLabel());
        }
        text("pm-tick", LEFT - 12, axisTop + 20, "end", chart.getZone());
    }

    /** Labels stay inside the drawing, and clear of the name of the zone. */
    private static String anchor(long x) {
        if (x < LEFT + TICK_LABEL) {
            return "start";
        }
        return x > WIDTH - TICK_LABEL ? "end" : "middle";
    }

    private void bands() throws IOException {
        long y = bandsTop;
        for (ChartBand band : chart.getBands()) {
            long from = x(band.getStartInclusive());
            long to = Math.max(from + 3, x(band.getEndExclusive()));
            rect(
                            "pm-band pm-tone-" + band.getTone().name().toLowerCase(Locale.ROOT),
                            BAND,
                            from,
                            y + 2,
                            to - from,
                            BAND_HEIGHT - 4)
                    .open("title")
                    .text(band.getLabel())
                    .close("title")
                    .close("rect")
                    .line();
            boolean before = from > WIDTH * 2 / 3;
            text(
                    "pm-band-label",
                    before ? from - 6 : from + 8,
                    y + 15,
                    before ? "end" : "start",
                    shortened(band.getLabel(), 60));
            y += BAND_HEIGHT;
        }
        if (y > bandsTop) {
            text("pm-lane", LEFT - 12, bandsTop + 15, "end", terms.of("Impact"));
        }
    }

    private void lanes() throws IOException {
        long y = lanesTop;
        for (ChartLane lane : chart.getLanes()) {
            long base = y + LANE_HEIGHT - 5;
            line("pm-grid", FAINT, LEFT, base, WIDTH - RIGHT, base);
            text("pm-lane", LEFT - 12, base - 4, "end", shortened(lane.getTitle(), 22));
            long most = lane.getMarks().stream()
                    .mapToLong(ChartMark::getCount)
                    .max()
                    .orElse(1);
            for (ChartMark mark : lane.getMarks()) {
                mark(mark, most, base);
            }
            y += LANE_HEIGHT;
        }
    }

    /** Heights grow with the logarithm, so that one alert is still seen beside a thousand log lines. */
    private void mark(ChartMark mark, long most, long base) throws IOException {
        double share = most == 1 ? 0.5 : Math.log1p(mark.getCount()) / Math.log1p(most);
        long height = MIN_MARK + Math.round(share * (MAX_MARK - MIN_MARK));
        long x = x(mark.getStartInclusive());
        long width = Math.max(4, x(mark.getEndExclusive()) - x - 1);
        rect("pm-mark", INK, x, base - height, width, height)
                .open("title")
                .text(mark.getLabel())
                .close("title")
                .close("rect")
                .line();
    }

    private void pointLines() throws IOException {
        for (int i = 0; i < chart.getPoints().size(); i++) {
            ChartPoint point = chart.getPoints().get(i);
            long x = x(point.getAt());
            line(point.isInferred() ? "pm-point pm-inferred" : "pm-point", INK, x, flagTop(i), x, axisTop);
        }
    }

    private void flags() throws IOException {
        for (int i = 0; i < chart.getPoints().size(); i++) {
            long x = x(chart.getPoints().get(i).getAt());
            String label = flagLabels.get(i);
            boolean before = flags.isBefore(i);
            long width = (long) FlagRows.LETTER_WIDTH * label.length();
            rect("pm-flag-back", PAPER, before ? x - 4 - width : x + 2, flagTop(i) + 1, width + 2, FLAG_HEIGHT - 5)
                    .close("rect")
                    .line();
            text("pm-flag", before ? x - 5 : x + 5, flagTop(i) + 12, before ? "end" : "start", label);
        }
    }

    private String flagLabel(ChartPoint point) {
        return shortened(point.getLabel(), FLAG_LETTERS) + (point.isInferred() ? " " + terms.of("(inferred)") : "");
    }

    private long flagTop(int flag) {
        return 4 + (long) flags.row(flag) * FLAG_HEIGHT;
    }

    private static String shortened(String text, int letters) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= letters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, letters - 1)) + "…";
    }

    private void line(String cssClass, String colour, long x1, long y1, long x2, long y2) throws IOException {
        out.open("line")
                .attribute("class", cssClass)
                .attribute("stroke", colour)
                .attribute("x1", x1)
                .attribute("y1", y1)
                .attribute("x2", x2)
                .attribute("y2", y2)
                .close("line")
                .line();
    }

    private MarkupWriter rect(String cssClass, String colour, long x, long y, long width, long height)
            throws IOException {
        return out.open("rect")
                .attribute("class", cssClass)
                .attribute("fill", colour)
                .attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .attribute("rx", 2);
    }

    private void text(String cssClass, long x, long y, String anchor, String text) throws IOException {
        out.open("text")
                .attribute("class", cssClass)
                .attribute("x", x)
                .attribute("y", y)
                .attribute("text-anchor", anchor)
                .text(text)
                .close("text")
                .line();
    }
}
