package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.Arrays;

/** Takes records one by one, with their times and tags beside them. For one thread. */
public final class RunBuilder {
    private static final int FEW = 16;

    private TimelineEvent[] events;
    private long[] times;
    private int[] tags;
    private int size;

    /** More than a time beyond what 64 bits hold, which says nothing about the order. */
    private long last = EpochNanos.BEYOND + 1;

    private boolean inOrder = true;

    /** Creates a builder of a run of which nobody knows how long it will be. */
    public RunBuilder() {
        this(0);
    }

    /**
     * Creates a builder.
     *
     * @param expected how many records it will take without growing
     */
    public RunBuilder(int expected) {
        events = expected == 0 ? Run.EMPTY.events() : new TimelineEvent[expected];
        times = expected == 0 ? Run.EMPTY.times() : new long[expected];
        tags = expected == 0 ? Run.EMPTY.tags() : new int[expected];
    }

    /**
     * Appends a record.
     *
     * @param event the record
     * @param tag its tag
     */
    public void add(TimelineEvent event, int tag) {
        if (size == events.length) {
            resize(Math.max(FEW, Math.multiplyExact(size, 2)));
        }
        long time = EventKeys.nanos(event);
        if (time < last) {
            inOrder = false;
        }
        last = time;
        events[size] = event;
        times[size] = time;
        tags[size++] = tag;
    }

    /** {@return how many records there are} */
    public int size() {
        return size;
    }

    /**
     * Returns a record.
     *
     * @param at its place, in the order of adding
     * @return the record
     */
    public TimelineEvent event(int at) {
        return events[at];
    }

    /** {@return the records in the order of their times; this builder is not to be used again} */
    public Run build() {
        if (size == 0) {
            return Run.EMPTY;
        }
        if (size < events.length) {
            resize(size);
        }
        return Run.of(events, times, tags, inOrder);
    }

    private void resize(int length) {
        events = Arrays.copyOf(events, length);
        times = Arrays.copyOf(times, length);
        tags = Arrays.copyOf(tags, length);
    }
}
