package dev.postmortem.model.timeline;

import dev.postmortem.model.print.TimeCell;

/**
 * The times of events as a table shows them.
 *
 * @param cell how it writes times
 * @param facts the facts that the events stand for
 */
record ShownTimes(TimeCell cell, TimelineFacts facts) {
    String occurred(TimelineEvent event) {
        return cell.of(event.getOccurredAt());
    }

    /** When responders learned of it; empty where nobody knows. */
    String known(TimelineEvent event) {
        return facts.knownAt(event).map(cell::of).orElse("");
    }
}
