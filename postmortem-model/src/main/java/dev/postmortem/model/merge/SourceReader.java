package dev.postmortem.model.merge;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads sources; those that lack a year last, when it is known what the others span.
 *
 * @param window which events are kept
 * @param progress who is told
 * @param asked the ids of which a reading shall know even where their events lie outside the window
 * @param compactor brings events to the form in which they are kept
 */
record SourceReader(
        Optional<TimeWindow> window,
        ProgressListener progress,
        Set<EventId> asked,
        UnaryOperator<TimelineEvent> compactor) {
    SourceReader(Optional<TimeWindow> window, ProgressListener progress, Set<EventId> asked) {
        this(window, progress, asked, Timeline.compactor());
    }

    /**
     * Reads sources.
     *
     * @param sources the sources
     * @param known what was read before
     * @return what they gave
     */
    List<Reading> read(List<Declared> sources, List<ReadSource> known) {
        List<Reading> readings = new ArrayList<>();
        List<Declared> waiting = new ArrayList<>();
        for (Declared declared : sources) {
            SourceReading reading = reading(declared);
            if (reading.read(ReadContext.of(declared.options())) == ReadOutcome.COMPLETE) {
                readings.add(reading.finish());
            } else {
                waiting.add(declared);
            }
        }
        Optional<TimeWindow> reference = window.filter(SourceReader::tellsYear)
                .or(() -> span(Stream.concat(known.stream(), readings.stream().map(Reading::source))));
        waiting.forEach(declared -> readings.add(again(declared, reference)));
        return readings;
    }

    private Reading again(Declared declared, Optional<TimeWindow> reference) {
        ReadContext context = ReadContext.of(declared.options());
        SourceReading reading = reading(declared);
        reading.read(reference.map(context::withReference).orElseGet(context::withoutReference));
        return reading.finish();
    }

    private SourceReading reading(Declared declared) {
        return new SourceReading(declared, this);
    }

    /** A window that is open at one end is as long as the calendar. */
    static boolean tellsYear(TimeWindow window) {
        return window.toDuration().compareTo(ChronoUnit.YEARS.getDuration()) <= 0;
    }

    private static Optional<TimeWindow> span(Stream<ReadSource> sources) {
        return sources.flatMap(source -> source.span().stream()).reduce(SourceReader::hull);
    }

    /** {@return the shortest window around two} */
    static TimeWindow hull(TimeWindow one, TimeWindow other) {
        Instant start = one.getStartInclusive();
        Instant end = one.getEndExclusive();
        return TimeWindow.of(
                start.isBefore(other.getStartInclusive()) ? start : other.getStartInclusive(),
                end.isAfter(other.getEndExclusive()) ? end : other.getEndExclusive());
    }

    /**
     * A source and what the caller declares about it.
     *
     * @param source the source
     * @param options what was declared
     */
    record Declared(TimelineSource source, SourceOptions options) {}
}
