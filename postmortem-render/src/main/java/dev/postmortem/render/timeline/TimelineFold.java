package dev.postmortem.render.timeline;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which events get a row of their own, where there are more events than rows.
 *
 * <p>Pinned events and proofs of milestones come first, then turning points, then what people wrote, then the rest; within
 * a sort the first and the last. Log lines and observations are always folded once anything is. Neighbours without a row
 * of their own share one, for as short a stretch of time as the number of rows allows. Linear in the number of events.
 */
public final class TimelineFold {
    private static final List<Duration> STRETCHES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    /** So many rows one reads without a selection. */
    private static final int SHORT = 40;

    private final List<TimelineEvent> events;
    private final int maxRows;
    private final EventRank last;
    private final BitSet shown = new BitSet();

    private TimelineFold(List<TimelineEvent> events, int maxRows, EventRank last) {
        this.events = events;
        this.maxRows = maxRows;
        this.last = last;
    }

    /**
     * Returns the rows of a timeline.
     *
     * @param events the events, in order
     * @param marked the events that prove a milestone
     * @param maxRows at most so many rows, 1 or more
     * @return the rows, in order; together they cover every event once
     */
    public static List<EventSpan> fold(List<TimelineEvent> events, Set<EventId> marked, int maxRows) {
        TimelineFold fold = new TimelineFold(events, maxRows, EventRank.BACKGROUND);
        if (events.size() <= maxRows) {
            fold.shown.set(0, events.size());
        } else {
            fold.choose(marked);
        }
        return fold.spans(fold.stretch());
    }

    /**
     * Returns the rows of a timeline that shows key events, and one row for what lies between two of them on a day in UTC.
     *
     * <p>Key events are those that {@link #fold} puts before what systems do. A short timeline is not folded.
     *
     * @param events the events, in order
     * @param marked the events that are key events whatever their kind
     * @param maxRows at most so many rows, 1 or more
     * @return the rows, in order; together they cover every event once
     */
    public static List<EventSpan> toKeyRows(List<TimelineEvent> events, Set<EventId> marked, int maxRows) {
        if (events.size() <= SHORT) {
            return fold(events, marked, maxRows);
        }
        TimelineFold fold = new TimelineFold(events, maxRows, EventRank.CONVERSATION);
        fold.choose(marked);
        List<EventSpan> byDay = fold.spans(Optional.of(Duration.ofDays(1)));
        return byDay.size() <= maxRows ? byDay : fold.spans(Optional.empty());
    }

    /** Takes events by rank for as long as they and the rows between them fit. */
    private void choose(Set<EventId> marked) {
        int[] order = byRank(marked);
        int rows = 1;
        int fitting = 0;
        BitSet tried = new BitSet(events.size());
        for (int k = 0; k < order.length; k++) {
            rows += rowsAddedBy(order[k], tried);
            tried.set(order[k]);
            if (rows <= maxRows) {
                fitting = k + 1;
            }
        }
        for (int k = 0; k < fitting; k++) {
            shown.set(order[k]);
        }
    }

    /** A row of its own, and one more or less for what stays folded on both sides. */
    private int rowsAddedBy(int index, BitSet taken) {
        boolean foldedBefore = index > 0 && !taken.get(index - 1);
        boolean foldedAfter = index < events.size() - 1 && !taken.get(index + 1);
        return (foldedBefore ? 1 : 0) + (foldedAfter ? 1 : 0);
    }

    private int[] byRank(Set<EventId> marked) {
        EventRank[] ranks = EventRank.values();
        int[][] buckets = new int[ranks.length][];
        int[] sizes = new int[ranks.length];
        byte[] rankOf = new byte[events.size()];
        for (int i = 0; i < rankOf.length; i++) {
            rankOf[i] = (byte) EventRank.of(events.get(i), marked).ordinal();
            sizes[rankOf[i]]++;
        }
        for (int r = 0; r < buckets.length; r++) {
            buckets[r] = new int[sizes[r]];
            sizes[r] = 0;
        }
        for (int i = 0; i < rankOf.length; i++) {
            buckets[rankOf[i]][sizes[rankOf[i]]++] = i;
        }
        int[] order = new int
                [Arrays.stream(buckets, 0, last.ordinal() + 1)
                        .mapToInt(b -> b.length)
                        .sum()];
        int filled = 0;
        for (int r = 0; r <= last.ordinal(); r++) {
            filled = fromBothEnds(buckets[r], order, filled);
        }
        return order;
    }

    private static int fromBothEnds(int[] bucket, int[] order, int filled) {
        int next = filled;
        for (int low = 0, high = bucket.length - 1; low <= high; low++, high--) {
            order[next++] = bucket[low];
            if (high > low) {
                order[next++] = bucket[high];
            }
        }
        return next;
    }

    /** The shortest stretch for which all rows fit; absent if only whole runs do. */
    private Optional<Duration> stretch() {
        return STRETCHES.stream()
                .filter(stretch -> spans(Optional.of(stretch)).size() <= maxRows)
                .findFirst();
    }

    private List<EventSpan> spans(Optional<Duration> stretch) {
        List<EventSpan> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || !isSameRow(i - 1, i, stretch)) {
                spans.add(new EventSpan(from, i));
                from = i;
                if (spans.size() > maxRows && stretch.isPresent()) {
                    return spans;
                }
            }
        }
        return spans;
    }

    private boolean isSameRow(int left, int right, Optional<Duration> stretch) {
        return !shown.get(left)
                && !shown.get(right)
                && (stretch.isEmpty() || bucket(left, stretch.get()) == bucket(right, stretch.get()));
    }

    private long bucket(int index, Duration stretch) {
        return events.get(index)
                .getOccurredAt()
                .toAdjustedEarliest()
                .map(at -> Math.floorDiv(at.getEpochSecond(), stretch.toSeconds()))
                .orElse(Long.MAX_VALUE);
    }
}
