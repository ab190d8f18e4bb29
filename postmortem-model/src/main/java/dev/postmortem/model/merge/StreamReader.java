package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Reads sources to disk; those that lack a year last, when it is known what the others span. Used once. */
final class StreamReader {
    private static final Comparator<Declared> PLACES = (one, other) -> ReadSource.comparePlaces(
            one.options(), one.source().id(), other.options(), other.source().id());

    private final List<Declared> sources;
    private final StreamSettings settings;
    private final SpillSort records;
    private final TreeSet<Declared> places = new TreeSet<>(PLACES);
    private final List<StreamReading> readings = new ArrayList<>();
    private int number;

    StreamReader(List<Declared> sources, StreamSettings settings, SpillSort records) {
        this.sources = sources;
        this.settings = settings;
        this.records = records;
        places.addAll(sources);
        sources.forEach(StreamReader::requireKnownPolicy);
    }

    /** The other policies need all rows of a file, as its last one may show that it runs backwards. */
    private static void requireKnownPolicy(Declared declared) {
        OutOfOrderPolicy policy = declared.options().getOutOfOrder().orElse(OutOfOrderPolicy.REORDER);
        if (policy != OutOfOrderPolicy.REORDER) {
            throw new IllegalStateException(
                    "rows out of order of " + declared.source().id() + " cannot be streamed by " + policy
                            + "; declare SourceOptions.outOfOrder REORDER, or use merge()");
        }
    }

    /** {@return the readings, in no order that means anything} */
    List<StreamReading> read() throws IOException {
        try {
            new ReadPasses(
                            settings.window(),
                            this::read,
                            () -> readings.stream().map(StreamReading::span))
                    .over(sources);
            return readings;
        } catch (SpillFailure e) {
            throw e.cause();
        }
    }

    private ReadOutcome read(Declared declared, ReadContext context) {
        int place = places.headSet(declared).size();
        StreamReading reading = new StreamReading(declared, place, number++, settings, records);
        ReadOutcome outcome = reading.read(context);
        if (outcome == ReadOutcome.COMPLETE || !context.isFirstReading()) {
            readings.add(reading);
        }
        return outcome;
    }
}
