package dev.postmortem.render.timeline;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.chart.ChartBand;
import dev.postmortem.render.chart.ChartLane;
import dev.postmortem.render.chart.ChartLaneBuilder;
import dev.postmortem.render.chart.ChartMark;
import dev.postmortem.render.chart.ChartPoint;
import dev.postmortem.render.chart.TimelineChart;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.wording.NumberWording;
import dev.postmortem.render.wording.SeverityTone;
import dev.postmortem.render.wording.Wording;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the drawing of a timeline. */
public final class TimelineDrawing {
    private static final int PADDING_SHARE = 25;
    private static final int OUTLIER_FACTOR = 6;
    private static final int MAX_BANDS = 12;
    private final Postmortem postmortem;
    private final Wording wording;
    private final List<Milestone> milestones;

    private TimelineDrawing(Postmortem postmortem, Wording wording) {
        this.postmortem = postmortem;
        this.wording = wording;
        this.milestones = postmortem.getIncident().map(Incident::getMilestones).orElse(List.of()).stream()
                .filter(m -> m.getAt().hasInstant())
                .sorted(Comparator.comparing(m -> m.getAt().toAdjustedEarliest().orElseThrow()))
                .toList();
    }

    /**
     * Draws the timeline of a postmortem.
     *
     * @param postmortem the postmortem, holding only what the audience may see
     * @param wording how times and numbers read
     * @return the drawing; absent if fewer than two moments are known
     */
    public static Optional<Figure> of(Postmortem postmortem, Wording wording) {
        TimelineDrawing drawing = new TimelineDrawing(postmortem, wording);
        return drawing.axis().map(drawing::figure);
    }

    private Figure figure(TimeAxis axis) {
        List<ChartLane> lanes = lanes(axis);
        TimelineChart chart = TimelineChart.builder()
                .startInclusive(axis.start())
                .endExclusive(axis.end())
                .zone(wording.times().zoneName())
                .ticks(axis.ticks(wording.times()))
                .bands(bands(axis))
                .points(points(axis))
                .lanes(lanes)
                .build();
        return Figure.builder()
                .id("timeline-drawing")
                .title(wording.terms()
                        .of("Timeline drawing, times in %s", wording.times().zoneName()))
                .description(description(axis, lanes))
                .chart(chart)
                .build();
    }

    private String description(TimeAxis axis, List<ChartLane> lanes) {
        NumberWording numbers = wording.numbers();
        long drawn = lanes.stream().mapToLong(ChartLane::getCount).sum();
        long total = postmortem.getTimeline().getEvents().size();
        String rows = lanes.stream()
                .map(l -> l.getTitle() + ": " + numbers.of(l.getCount()))
                .collect(Collectors.joining(", "));
        String outside = drawn == total
                ? ""
                : " "
                        + wording.terms()
                                .of(
                                        "%s outside this stretch or without a known time: see the table.",
                                        numbers.counted(total - drawn, "1 event", "%s events"));
        TimeAxis shown = drawn == 0 ? axis : eventsOn(axis).toAxis();
        String stretch = wording.terms()
                .of(
                        "From %s to %s %s, %s",
                        wording.times().full(shown.start()),
                        wording.times().full(shown.end()),
                        wording.times().zoneName(),
                        numbers.counted(drawn, "1 event", "%s events"));
        return stretch + (rows.isEmpty() ? "" : " (" + rows + ")") + "." + outside;
    }

    private Span eventsOn(TimeAxis axis) {
        Span span = new Span();
        postmortem.getTimeline().getEvents().stream()
                .map(TimelineEvent::getOccurredAt)
                .filter(at -> at.toAdjustedEarliest().filter(axis::contains).isPresent())
                .forEach(span::add);
        return span;
    }

    /** All events, unless a few far away would squeeze what happened during the incident into a corner. */
    private Optional<TimeAxis> axis() {
        Span all = new Span();
        postmortem.getTimeline().getEvents().forEach(e -> all.add(e.getOccurredAt()));
        Span core = new Span();
        milestones.forEach(m -> core.add(m.getAt()));
        for (Impact impact : postmortem.getImpacts()) {
            core.add(impact.getStartedAt());
            impact.getEndedAt().ifPresent(core::add);
        }
        all.add(core);
        boolean squeezed = core.millis() > 0 && all.millis() / OUTLIER_FACTOR > core.millis();
        Span chosen = squeezed ? core.widened(core.millis() / 4) : all;
        return chosen.millis() <= 0
                ? Optional.empty()
                : Optional.of(
                        chosen.widened(chosen.millis() / PADDING_SHARE + 1).toAxis());
    }

    private List<ChartLane> lanes(TimeAxis axis) {
        Map<Lane, long[]> counts = new TreeMap<>();
        for (TimelineEvent event : postmortem.getTimeline().getEvents()) {
            event.getOccurredAt()
                    .toAdjustedEarliest()
                    .filter(axis::contains)
                    .ifPresent(at -> counts.computeIfAbsent(Lane.of(event.getKind()), k -> new long[TimeAxis.BINS])[
                            axis.bin(at)]++);
        }
        return counts.entrySet().stream()
                .map(e -> lane(e.getKey(), e.getValue(), axis))
                .toList();
    }

    private ChartLane lane(Lane lane, long[] counts, TimeAxis axis) {
        ChartLaneBuilder built = ChartLane.builder()
                .title(wording.terms().of(lane.title()))
                .count(Arrays.stream(counts).sum());
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                Instant from = axis.binStart(bin);
                built.addMarks(ChartMark.builder()
                        .startInclusive(from)
                        .endExclusive(axis.binStart(bin + 1))
                        .count(counts[bin])
                        .label(wording.times().clock(from) + " "
                                + wording.numbers().counted(counts[bin], "1 event", "%s events"))
                        .build());
            }
        }
        return built.build();
    }

    private List<ChartBand> bands(TimeAxis axis) {
        return postmortem.getImpacts().stream()
                .filter(i -> i.getStartedAt().hasInstant())
                .sorted(Comparator.comparing(
                        i -> i.getStartedAt().toAdjustedEarliest().orElseThrow()))
                .limit(MAX_BANDS)
                .map(i -> band(i, axis))
                .toList();
    }

    private ChartBand band(Impact impact, TimeAxis axis) {
        String scope = impact.getScope()
                .getFunctionality()
                .or(impact.getScope()::getService)
                .map(s -> ": " + s)
                .orElse("");
        return ChartBand.builder()
                .startInclusive(impact.getStartedAt().toAdjustedEarliest().orElseThrow())
                .endExclusive(impact.getEndedAt()
                        .flatMap(EventTime::toAdjustedEarliest)
                        .orElse(axis.end()))
                .label(VisibleText.of(wording.label(impact.getSeverity()) + scope))
                .tone(SeverityTone.of(impact.getSeverity()))
                .build();
    }

    private List<ChartPoint> points(TimeAxis axis) {
        return milestones.stream()
                .filter(m -> axis.contains(m.getAt().toAdjustedEarliest().orElseThrow()))
                .map(m -> ChartPoint.builder()
                        .at(m.getAt().toAdjustedEarliest().orElseThrow())
                        .label(VisibleText.of(wording.label(m.getName())))
                        .inferred(m.isInferred())
                        .build())
                .toList();
    }
}
