package dev.postmortem.model.merge;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
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
        new ReadPasses(
                        window,
                        (declared, context) -> read(declared, context, readings),
                        () -> Stream.concat(known.stream(), readings.stream().map(Reading::source))
                                .map(ReadSource::span))
                .over(sources);
        return readings;
    }

    private ReadOutcome read(Declared declared, ReadContext context, List<Reading> readings) {
        SourceReading reading = new SourceReading(declared, this);
        ReadOutcome outcome = reading.read(context);
        if (outcome == ReadOutcome.COMPLETE || !context.isFirstReading()) {
            readings.add(reading.finish());
        }
        return outcome;
    }

    /**
     * A source and what the caller declares about it.
     *
     * @param source the source
     * @param options what was declared
     */
    record Declared(TimelineSource source, SourceOptions options) {}
}
