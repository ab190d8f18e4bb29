package dev.postmortem.model.impact.summary;

import java.time.Instant;

/** A half-open stretch of time; {@link Instant#MIN} and {@link Instant#MAX} stand for an end that nobody knows. */
record Span(Instant start, Instant end) {
    boolean isEmpty() {
        return !start.isBefore(end);
    }

    boolean isUnbounded() {
        return start.equals(Instant.MIN) || end.equals(Instant.MAX);
    }
}
