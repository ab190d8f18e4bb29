package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Arrays;

/** Takes records one by one, with their times and tags beside them. For one thread. */
public final class RunBuilder {
    private static final int FEW = 16;

    private TimelineEvent[] events = new TimelineEvent[FEW];
    private long[] times = new long[FEW];
    private int[] tags = new int[FEW];
    private int size;

    /**
     * Appends a record.
     *
     * @param event the record
     * @param tag its tag
     */
    public void add(TimelineEvent event, int tag) {
        if (size == events.length) {
            resize(Math.multiplyExact(size, 2));
        }
        events[size] = event;
        times[size] = EventKeys.nanos(event);
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
        resize(size);
        return Run.of(events, times, tags);
    }

    private void resize(int length) {
        events = Arrays.copyOf(events, length);
        times = Arrays.copyOf(times, length);
        tags = Arrays.copyOf(tags, length);
    }
}
