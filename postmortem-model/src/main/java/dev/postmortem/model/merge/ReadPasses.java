package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.time.TimeWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads sources; those that lack a year once more, when it is known what the others span.
 *
 * @param window which events are kept; tells the year too, unless it is longer than one
 * @param reading reads one source
 * @param spans what the sources span that have been read
 */
record ReadPasses(Optional<TimeWindow> window, OneReading reading, Supplier<Stream<Optional<TimeWindow>>> spans) {
    void over(List<Declared> sources) {
        List<Declared> waiting = new ArrayList<>();
        for (Declared declared : sources) {
            if (reading.read(declared, ReadContext.of(declared.options())) == ReadOutcome.REFERENCE_NEEDED) {
                waiting.add(declared);
            }
        }
        Optional<TimeWindow> reference = reference();
        for (Declared declared : waiting) {
            ReadContext context = ReadContext.of(declared.options());
            reading.read(declared, reference.map(context::withReference).orElseGet(context::withoutReference));
        }
    }

    private Optional<TimeWindow> reference() {
        return window.filter(ReadPasses::tellsYear)
                .or(() -> spans.get().flatMap(Optional::stream).reduce(ReadPasses::hull));
    }

    /** A window that is open at one end is as long as the calendar. */
    private static boolean tellsYear(TimeWindow window) {
        return window.toDuration().compareTo(ChronoUnit.YEARS.getDuration()) <= 0;
    }

    /** {@return the shortest window around two} */
    static TimeWindow hull(TimeWindow one, TimeWindow other) {
        Instant start = one.getStartInclusive();
        Instant end = one.getEndExclusive();
        return TimeWindow.of(
                start.isBefore(other.getStartInclusive()) ? start : other.getStartInclusive(),
                end.isAfter(other.getEndExclusive()) ? end : other.getEndExclusive());
    }

    /** Reads one source. */
    @FunctionalInterface
    interface OneReading {
        ReadOutcome read(Declared declared, ReadContext context);
    }
}
