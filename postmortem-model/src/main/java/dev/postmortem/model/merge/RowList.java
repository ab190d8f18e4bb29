package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.merge.order.RunBuilder;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The events of one file, which remember how rows follow each other. */
final class RowList {
    private final RunBuilder events = new RunBuilder();

    /** The events that belong to the row of the event before them. */
    private final BitSet continued = new BitSet();

    private final RowOrder order = new RowOrder();
    private long rows;

    /** Appends a row of at least one event; its time is that of the first one. */
    void add(List<TimelineEvent> row) {
        add(row.get(0));
        for (int i = 1; i < row.size(); i++) {
            continued.set(events.size());
            append(row.get(i));
        }
    }

    /** Appends a row of one event. */
    void add(TimelineEvent event) {
        rows++;
        Optional<Instant> time = event.getOccurredAt().toAdjustedEarliest();
        if (time.isPresent()) {
            order.follow(time.get());
        }
        append(event);
    }

    private void append(TimelineEvent event) {
        events.add(event, CorrelationKeys.OWN.tag(event));
    }

    static Optional<Instant> time(List<TimelineEvent> row) {
        return row.get(0).getOccurredAt().toAdjustedEarliest();
    }

    long rows() {
        return rows;
    }

    /** {@return how many rows stood after a later one} */
    long reordered() {
        return order.reordered();
    }

    int size() {
        return events.size();
    }

    Run build() {
        return events.build();
    }

    /** Gives the rows in the order of time that the file has: from its end, if it runs backwards. */
    void forEach(Consumer<List<TimelineEvent>> consumer) {
        List<List<TimelineEvent>> all = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = continued.nextClearBit(from + 1);
            List<TimelineEvent> row = new ArrayList<>(to - from);
            while (from < to) {
                row.add(events.event(from++));
            }
            all.add(row);
        }
        for (int i = 0; i < all.size(); i++) {
            consumer.accept(all.get(order.isNewestFirst() ? all.size() - 1 - i : i));
        }
    }
}
