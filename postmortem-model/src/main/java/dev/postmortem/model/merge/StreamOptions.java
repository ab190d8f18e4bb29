package dev.postmortem.model.merge;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How a merge keeps events on disk that do not fit into memory.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class StreamOptions {
    private static final int EVENTS_IN_MEMORY = 100_000;
    private static final int FAN_IN = 256;

    private final EventCodec codec;
    private final Path folder;
    private final int eventsInMemory;
    private final int fanIn;

    private StreamOptions(EventCodec codec, Path folder, int eventsInMemory, int fanIn) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.folder = Objects.requireNonNull(folder, "folder");
        this.eventsInMemory = eventsInMemory;
        this.fanIn = fanIn;
    }

    /**
     * Returns options with 100,000 events in memory and a fan-in of 256.
     *
     * @param codec how events are written
     * @param folder where to keep them; it has to exist and to have room for all events twice
     * @return the options
     */
    public static StreamOptions of(EventCodec codec, Path folder) {
        return new StreamOptions(codec, folder, EVENTS_IN_MEMORY, FAN_IN);
    }

    /**
     * Returns options with another limit of memory.
     *
     * @param events how many events may be in memory while sources are read, at least 1
     * @return the options
     * @throws IllegalArgumentException if the number is not positive
     */
    public StreamOptions withEventsInMemory(int events) {
        if (events < 1) {
            throw new IllegalArgumentException(events + " events in memory are too few; give at least 1");
        }
        return new StreamOptions(codec, folder, events, fanIn);
    }

    /**
     * Returns options with another limit of the runs that are merged at once.
     *
     * @param runs how many runs, at least 2; each takes 16 KiB and one event
     * @return the options
     * @throws IllegalArgumentException if the number is less than 2
     */
    public StreamOptions withFanIn(int runs) {
        if (runs < 2) {
            throw new IllegalArgumentException("a fan-in of " + runs + " merges nothing; give at least 2");
        }
        return new StreamOptions(codec, folder, eventsInMemory, runs);
    }

    EventCodec codec() {
        return codec;
    }

    Path folder() {
        return folder;
    }

    int eventsInMemory() {
        return eventsInMemory;
    }

    int fanIn() {
        return fanIn;
    }
}
