package dev.postmortem.model.clock;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** What can be wrong with clocks. */
public enum ClockRule implements FindingRule {
    /** No corrections make everything true that is proven about some clocks. */
    CONTRADICTION("clock.contradiction", FindingSeverity.WARNING),
    /** A clock is wrong, but nothing says by how much at most. */
    ONE_SIDED("clock.one-sided", FindingSeverity.NOTE),
    /** Rules prove of some events that each happened before itself. */
    ORDER_CYCLE("clock.order-cycle", FindingSeverity.WARNING),
    /** There were too many clocks and pairs to compare them all. */
    LIMITED("clock.limited", FindingSeverity.NOTE);

    private final String id;
    private final FindingSeverity severity;

    ClockRule(String id, FindingSeverity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public FindingSeverity getSeverity() {
        return severity;
    }
}
