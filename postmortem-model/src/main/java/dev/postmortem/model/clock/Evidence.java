package dev.postmortem.model.clock;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventOrdering;
import java.time.Duration;
import java.util.Comparator;

/**
 * What a pair proves: the correction of the clock of its first record is at most that of the second plus some slack.
 *
 * @param first the clock of the record that was before
 * @param second the clock of the record that was after
 * @param slack how much later the second was recorded at most, less the least delay; negative if their recorded times
 *     contradict the pair
 * @param proof the pair and its rule
 */
record Evidence(int first, int second, Duration slack, EventOrdering proof) {
    /** The tightest first; among equals the same one whatever the order of records. */
    static final Comparator<Evidence> TIGHTEST = Comparator.comparing(Evidence::slack)
            .thenComparing(e -> e.proof().getBefore())
            .thenComparing(e -> e.proof().getAfter())
            .thenComparing(e -> e.proof().getRule());

    /** {@return whether both times of a pair are known, and known well enough to prove anything} */
    static boolean isIn(HappensBefore pair) {
        return isSure(start(pair))
                && isSure(pair.getAfter().getOccurredAt())
                && !ClampedRecords.contain(pair.getBefore())
                && !ClampedRecords.contain(pair.getAfter());
    }

    static Evidence of(RuledPair ruled, int first, int second) {
        HappensBefore pair = ruled.pair();
        TimeWindow before = start(pair).toPossibleWindow().orElseThrow();
        TimeWindow after = pair.getAfter().getOccurredAt().toPossibleWindow().orElseThrow();
        Duration slack = Duration.between(before.getStartInclusive(), after.getEndExclusive())
                .minusNanos(1)
                .minus(pair.getMinDelay());
        return new Evidence(first, second, slack, ruled.toOrdering());
    }

    /** Of a row that stands for many occurrences, the first was before what followed. */
    private static EventTime start(HappensBefore pair) {
        return pair.getBefore().getFirstOccurredAt().orElse(pair.getBefore().getOccurredAt());
    }

    private static boolean isSure(EventTime time) {
        return time.hasInstant()
                && time.getConfidence() == Confidence.CONFIRMED
                && time.getBasis() != TimeBasis.OBSERVED;
    }

    boolean isContradicted() {
        return slack.isNegative();
    }
}
