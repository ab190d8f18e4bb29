package dev.postmortem.model.merge;

import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * An event and where it came from, which together fix its place in the total order.
 *
 * <p>The order is: adjusted earliest instant (unknown last), priority of the source, id of the source by code point,
 * sequence in the source, later end first, coarser precision first, digest of the content. It never depends on the order
 * in which sources were added. See docs/adr/0004-identity-and-order.md.
 */
record PlacedEvent(TimelineEvent event, Instant time, FileReading file, int sequence)
        implements Comparable<PlacedEvent> {
    private static final Comparator<PlacedEvent> TIES = Comparator.comparing(
                    PlacedEvent::end, Comparator.reverseOrder())
            .thenComparing(p -> p.event.getOccurredAt().getPrecision())
            .thenComparing(p -> EventDigest.of(p.event));

    static PlacedEvent of(TimelineEvent event, FileReading file, int sequence) {
        return new PlacedEvent(event, event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX), file, sequence);
    }

    @Override
    public int compareTo(PlacedEvent other) {
        int order = time.compareTo(other.time);
        if (order == 0) {
            order = Integer.compare(
                    file.source().priority(), other.file.source().priority());
        }
        if (order == 0) {
            order = CodePoints.compare(file.source().id(), other.file.source().id());
        }
        if (order == 0) {
            order = Integer.compare(sequence, other.sequence);
        }
        return order != 0 || this == other ? order : TIES.compare(this, other);
    }

    private Instant end() {
        return event.getEndedAt()
                .orElse(event.getOccurredAt())
                .toAdjustedLatestExclusive()
                .orElse(Instant.MAX);
    }
}
