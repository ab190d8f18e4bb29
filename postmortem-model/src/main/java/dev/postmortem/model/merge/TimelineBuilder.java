package dev.postmortem.model.merge;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Merges sources into one timeline.
 *
 * <p>The result is the same whatever the order in which sources were added: events stand in a documented total order,
 * records of one fact are joined with all originals kept, and the report accounts for every row of every source. Merging
 * is commutative, associative and idempotent, and a merge without sources gives the empty timeline.
 *
 * <p>Cost: reading dominates, with about a microsecond an event. Ordering n events of k files takes O(n log k) comparisons of
 * numbers, fewer where files take turns in blocks, and O(n log n) for a file that is out of order; joining looks at each id's
 * hash and only at records that may share an id or have a correlation key. Each event is kept in its compact form as soon
 * as it is read, with 16 bytes beside it. A builder is for one thread; what it makes is immutable.
 *
 * <pre>{@code
 * MergedTimeline merged = TimelineBuilder.create()
 *         .source(chat)
 *         .source(proxyLog, SourceOptions.clockCorrection(Duration.ofSeconds(-90)))
 *         .merge();
 * }</pre>
 */
public final class TimelineBuilder {
    private final List<SourceReader.Declared> sources = new ArrayList<>();
    private final List<EventAnnotation> annotations = new ArrayList<>();
    private Optional<TimeWindow> window = Optional.empty();
    private ProgressListener progress = (file, rows) -> true;
    private CorrelationKeys keys = CorrelationKeys.OWN;
    private @Nullable Timeline earlier;
    private String earlierFile = "";

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
        sources.add(new SourceReader.Declared(
                Objects.requireNonNull(source, "source"), Objects.requireNonNull(options, "options")));
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
     * Keeps only events that may have happened in a window; the report counts the others as ignored.
     *
     * <p>An event counts with its whole range: one of which only the day is known, or that lasted, is kept if the range meets
     * the window.
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
        this.earlier = Objects.requireNonNull(timeline, "timeline");
        this.earlierFile = Objects.requireNonNull(file, "file");
        return this;
    }

    /**
     * Joins records by further keys, which the function reads from them.
     *
     * <p>The keys join exactly as those that the records carry ({@link TimelineEvent#getCorrelationKeys()}): records that
     * share one are of one fact, a record with two keys of one kind ({@code order:17} and {@code order:18}) tells of several
     * and is joined with none, and a key that begins with {@code group:} joins only where it is unambiguous. The events
     * stay as they are; a join names its key. Of several functions the keys of all count.
     *
     * @param function gives the keys of a record, an empty list for none; pure, and safe for use by many threads if the
     *     result is. What it throws ends the merge
     * @return this builder
     */
    public TimelineBuilder correlateBy(Function<? super TimelineEvent, ? extends List<CorrelationKey>> function) {
        keys = keys.with(Objects.requireNonNull(function, "function"));
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
        List<EarlierTimeline> before =
                earlier == null ? List.of() : List.of(new EarlierTimeline(earlier, earlierFile, window));
        List<Reading> readings = new SourceReader(window, progress, MergeState.asked(before)).read(sources, List.of());
        boolean whole = window.isEmpty() && !(sources.isEmpty() && before.isEmpty());
        return Merge.of(new MergeState(
                SourceRecords.of(readings, keys), before, Annotations.of(annotations), new Cut(whole, window), keys));
    }

    /**
     * Reads all sources and merges them on disk, for inputs that do not fit into memory.
     *
     * <p>Events are written to disk in sorted runs of as many as may be in memory, which are then merged, in several passes
     * if there are very many. The result has the events of {@link #merge()} in the same order, but for joins: see
     * {@link EventStream}.
     *
     * <p>The rows of a source whose rows out of order are clamped or rejected are written once more, because only the end of
     * a file shows whether it runs backwards; up to a thousand of its events are in memory besides.
     *
     * <p>The progress listener is told of rows read, file by file, and of records merged in further passes.
     *
     * @param options where and how events are kept, and how many in memory
     * @return the events; to be closed
     * @throws IOException if the events cannot be kept on disk, such as for want of room; it names the folder
     * @throws IllegalStateException if there is an earlier timeline
     * @throws java.util.concurrent.CancellationException if the progress listener stopped it
     */
    public EventStream stream(StreamOptions options) throws IOException {
        if (earlier != null) {
            throw new IllegalStateException(
                    "an earlier timeline is compared with all events at once; use merge(), or leave it out");
        }
        return EventStream.open(
                List.copyOf(sources), new StreamSettings(options, window, progress), Annotations.of(annotations));
    }
}
