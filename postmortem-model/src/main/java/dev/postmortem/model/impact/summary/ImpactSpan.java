package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.time.EventTime;
import java.time.Instant;
import java.util.Optional;

/**
 * When an observation certainly held, and when it possibly did.
 *
 * <p>The certain span runs from the latest start to the earliest end and may be empty; the possible span from the earliest
 * start to the latest end. Exact times make them equal.
 */
record ImpactSpan(Impact impact, Span certain, Span possible) {
    static ImpactSpan of(Impact impact, Instant asOf) {
        EventTime start = impact.getStartedAt();
        Optional<EventTime> end = impact.getEndedAt();
        Span certain = new Span(
                start.toAdjustedLatest().orElse(Instant.MAX),
                end.map(e -> e.toAdjustedEarliest().orElse(Instant.MIN)).orElse(asOf));
        Span possible = new Span(
                start.toAdjustedEarliest().orElse(Instant.MIN),
                end.map(e -> e.toAdjustedLatest().orElse(Instant.MAX)).orElse(asOf));
        return new ImpactSpan(impact, certain, possible);
    }
}
