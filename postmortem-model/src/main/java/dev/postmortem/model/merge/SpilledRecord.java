package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

/**
 * A record on its way through the disk, with what fixes its place in the total order (docs/adr/0004).
 *
 * @param time the adjusted earliest instant, {@link Instant#MAX} if it is unknown
 * @param place the place of its source among all, by priority and id
 * @param reading the number of the reading that gave it; two of them may have one place
 * @param sequence its position in the source
 * @param mirrored how much later it would stand if the events of its row stood the other way round
 * @param bytes the event as the codec wrote it
 */
record SpilledRecord(Instant time, int place, int reading, long sequence, int mirrored, byte[] bytes) {
    /** The part of the order that numbers tell; zero only for records of readings that have the same place. */
    private static final Comparator<SpilledRecord> BY_PLACE = Comparator.comparing(SpilledRecord::time)
            .thenComparingInt(SpilledRecord::place)
            .thenComparingLong(SpilledRecord::sequence);

    static Comparator<SpilledRecord> order(EventCodec codec) {
        Function<SpilledRecord, TimelineEvent> event = record -> codec.read(record.bytes);
        return BY_PLACE.thenComparing(event, EventTies.ORDER).thenComparingInt(SpilledRecord::reading);
    }

    /** {@return the same record where the rows of its file, which has some of the positions, stand the other way round} */
    SpilledRecord fromEnd(long firstSequence, long endSequence) {
        long turned = firstSequence + endSequence - 1 - (sequence + mirrored);
        return new SpilledRecord(time, place, reading, turned, mirrored, bytes);
    }
}
