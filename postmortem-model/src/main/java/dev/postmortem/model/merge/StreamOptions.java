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
    private static final long BYTES_IN_MEMORY = 64L << 20;
    private static final int FAN_IN = 256;

    /** So many events of a file that may have to be turned round are in memory at most, or those of one row. */
    private static final int EVENTS_OF_PART = 1_000;

    private static final int PARTS = 16;

    private final EventCodec codec;
    private final Path folder;
    private final int eventsInMemory;
    private final long bytesInMemory;
    private final int fanIn;

    private StreamOptions(EventCodec codec, Path folder, int eventsInMemory, long bytesInMemory, int fanIn) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.folder = Objects.requireNonNull(folder, "folder");
        this.eventsInMemory = eventsInMemory;
        this.bytesInMemory = bytesInMemory;
        this.fanIn = fanIn;
    }

    /**
     * Returns options with 100,000 events or 64 MiB of them in memory, whichever is less, and a fan-in of 256.
     *
     * @param codec how events are written
     * @param folder where to keep them; it has to exist and to have room for all events twice
     * @return the options
     */
    public static StreamOptions of(EventCodec codec, Path folder) {
        return new StreamOptions(codec, folder, EVENTS_IN_MEMORY, BYTES_IN_MEMORY, FAN_IN);
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
        return new StreamOptions(codec, folder, events, bytesInMemory, fanIn);
    }

    /**
     * Returns options with another limit of memory.
     *
     * @param bytes how many bytes the events may have that are in memory while sources are read, as the codec writes them, at
     *     least 1; a single longer event is in memory all the same
     * @return the options
     * @throws IllegalArgumentException if the number is not positive
     */
    public StreamOptions withBytesInMemory(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException(bytes + " bytes in memory are too few; give at least 1");
        }
        return new StreamOptions(codec, folder, eventsInMemory, bytes, fanIn);
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
        return new StreamOptions(codec, folder, eventsInMemory, bytesInMemory, runs);
    }

    EventCodec codec() {
        return codec;
    }

    Path folder() {
        return folder;
    }

    /** {@return an empty buffer with these limits} */
    SpillBuffer toBuffer() {
        return new SpillBuffer(eventsInMemory, bytesInMemory);
    }

    /** {@return an empty buffer for a part of a file, which is decoded as a whole} */
    SpillBuffer toBufferOfPart() {
        return new SpillBuffer(Math.min(EVENTS_OF_PART, eventsInMemory), Math.max(1, bytesInMemory / PARTS));
    }

    int fanIn() {
        return fanIn;
    }
}
