package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
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
