package dev.postmortem.model.time;

import java.util.Objects;

/** Everything that a time says; times are equal if all of it is, however they hold it. */
final class EventTimeParts {
    private EventTimeParts() {}

    static boolean areEqual(EventTime left, EventTime right) {
        return left.getEarliest().equals(right.getEarliest())
                && left.getLatestExclusive().equals(right.getLatestExclusive())
                && left.getPrecision() == right.getPrecision()
                && left.getBasis() == right.getBasis()
                && left.getZone().equals(right.getZone())
                && left.getRaw().equals(right.getRaw())
                && left.getConfidence() == right.getConfidence()
                && left.getCorrection().equals(right.getCorrection())
                && left.getCorrectionError().equals(right.getCorrectionError());
    }

    static int hash(EventTime time) {
        return Objects.hash(
                time.getEarliest(),
                time.getLatestExclusive(),
                time.getPrecision(),
                time.getBasis(),
                time.getZone(),
                time.getRaw(),
                time.getConfidence(),
                time.getCorrection(),
                time.getCorrectionError());
    }
}
