package dev.postmortem.model.merge;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Merges sources into one timeline.
 *
 * <p>The result is the same whatever the order in which sources were added: events stand in a documented total order,
 * records of one fact are joined with all originals kept, and the report accounts for every row of every source. Merging
 * is commutative, associative and idempotent, and a merge without sources gives the empty timeline.
 *
 * <p>Cost: reading dominates; the merge itself takes O(n log n) comparisons, close to n for sources that are in order,
 * and keeps all events in memory. A builder is for one thread; what it makes is immutable.
 *
 * <pre>{@code
 * MergedTimeline merged = TimelineBuilder.create()
 *         .source(chat)
 *         .source(proxyLog, SourceOptions.clockCorrection(Duration.ofSeconds(-90)))
 *         .merge();
 * }</pre>
 */
public final class TimelineBuilder {
    private final List<Declared> sources = new ArrayList<>();
    private final List<EventAnnotation> annotations = new ArrayList<>();
    private Optional<TimeWindow> window = Optional.empty();
    private ProgressListener progress = (file, rows) -> true;
    private Optional<EarlierTimeline> earlier = Optional.empty();

    private TimelineBuilder() {}

    /** {@return a builder without sources} */
    public static TimelineBuilder create() {
        return new TimelineBuilder();
    }

    /**
     * Adds a source about which there is nothing to declare.
     *
     * @param source the source
     * @return this builder
     */
    public TimelineBuilder source(TimelineSource source) {
        return source(source, SourceOptions.none());
    }

    /**
     * Adds a source with what the caller declares about it.
     *
     * @param source the source
     * @param options its clock, zone, year, unit and priority
     * @return this builder
     */
    public TimelineBuilder source(TimelineSource source, SourceOptions options) {
        sources.add(new Declared(Objects.requireNonNull(source, "source"), Objects.requireNonNull(options, "options")));
        return this;
    }

    /**
     * Adds sources about which there is nothing to declare.
     *
     * @param some the sources
     * @return this builder
     */
    public TimelineBuilder sources(Collection<? extends TimelineSource> some) {
        some.forEach(this::source);
        return this;
    }

    /**
     * Keeps only events that happened in a window; the report counts the others as ignored.
     *
     * <p>Events whose time nobody knows are kept. Default: all events.
     *
     * @param window the window, in adjusted time
     * @return this builder
     */
    public TimelineBuilder window(TimeWindow window) {
        this.window = Optional.of(window);
        return this;
    }

    /**
     * Adds what people say about events; an annotation of an event that no source has is without effect.
     *
     * @param some the annotations; of two about one event the later one counts where they differ
     * @return this builder
     */
    public TimelineBuilder annotations(Collection<EventAnnotation> some) {
        annotations.addAll(some);
        return this;
    }

    /**
     * Adds the timeline of an earlier merge, as it stands in a stored postmortem.
     *
     * <p>Only what no source has any more comes from there: events that people wrote, and events of exports that are
     * gone. Their recorded times and corrections stay as they are stored.
     *
     * @param timeline the timeline
     * @param file the file it was stored in, for the report
     * @return this builder
     */
    public TimelineBuilder earlier(Timeline timeline, String file) {
        this.earlier = Optional.of(new EarlierTimeline(timeline, file));
        return this;
    }

    /**
     * Sets who is told about progress and may stop the merge. Default: nobody.
     *
     * @param listener the listener
     * @return this builder
     */
    public TimelineBuilder progress(ProgressListener listener) {
        this.progress = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Reads all sources and merges them.
     *
     * @return the timeline and the report
     * @throws java.util.concurrent.CancellationException if the progress listener stopped it
     */
    public MergedTimeline merge() {
        List<SourceReading> readings = readAll();
        return new Merge(readings, annotations).toMergedTimeline();
    }

    /** Sources that lack a year are read last, when it is known what the others span. */
    private List<SourceReading> readAll() {
        List<SourceReading> readings = new ArrayList<>();
        List<Declared> waiting = new ArrayList<>();
        Set<EventId> asked = earlier.map(EarlierTimeline::ids).orElse(Set.of());
        for (Declared declared : sources) {
            SourceReading reading = declared.reading(window, progress, asked);
            if (reading.read(ReadContext.of(declared.options())) == ReadOutcome.COMPLETE) {
                readings.add(reading);
            } else {
                waiting.add(declared);
            }
        }
        Optional<TimeWindow> reference =
                window.filter(TimelineBuilder::tellsYear).or(() -> spanOf(readings));
        for (Declared declared : waiting) {
            ReadContext context = ReadContext.of(declared.options());
            SourceReading reading = declared.reading(window, progress, asked);
            reading.read(reference.map(context::withReference).orElseGet(context::withoutReference));
            readings.add(reading);
        }
        earlier.flatMap(e -> e.read(readings, window)).ifPresent(readings::add);
        return readings;
    }

    /** A window that is open at one end is as long as the calendar. */
    private static boolean tellsYear(TimeWindow window) {
        return window.toDuration().compareTo(ChronoUnit.YEARS.getDuration()) <= 0;
    }

    private static Optional<TimeWindow> spanOf(List<SourceReading> readings) {
        Instant[] ends = readings.stream()
                .flatMap(r -> r.span().stream())
                .flatMap(w -> List.of(w.getStartInclusive(), w.getEndExclusive()).stream())
                .toArray(Instant[]::new);
        return Arrays.stream(ends)
                .min(Comparator.naturalOrder())
                .map(first -> TimeWindow.of(
                        first,
                        Arrays.stream(ends).max(Comparator.naturalOrder()).orElseThrow()));
    }

    /**
     * A source and what the caller declares about it.
     *
     * @param source the source
     * @param options what was declared
     */
    private record Declared(TimelineSource source, SourceOptions options) {
        SourceReading reading(Optional<TimeWindow> window, ProgressListener progress, Set<EventId> asked) {
            return new SourceReading(source, options, window, progress, asked);
        }
    }
}
