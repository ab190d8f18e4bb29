package dev.postmortem.model.clock;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;

/**
 * Records that stood after a later one and were put beside it by a correction of their own.
 *
 * <p>What they were moved by is not how wrong the clock is, and they prove nothing; but they move with their file.
 */
final class ClampedRecords {
    private ClampedRecords() {}

    static boolean contain(TimelineEvent record) {
        return record.getAssumptions().contains(OutOfOrderPolicy.CLAMPED_ASSUMPTION);
    }

    /** One that moved with an estimate before stays, because nobody can tell the two parts of its correction apart. */
    static EventTime corrected(EventTime time, ClockEstimate estimate) {
        Duration sum = time.getCorrection()
                .orElse(Duration.ZERO)
                .plus(estimate.getCorrection().orElseThrow());
        return time.hasInstant() && time.getCorrectionError().isEmpty() && Offsets.isUsable(sum)
                ? time.correctedBy(sum, estimate.getError().orElseThrow())
                : time;
    }
}
