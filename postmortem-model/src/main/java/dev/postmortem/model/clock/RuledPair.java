package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.EventOrdering;

/**
 * A pair and the rule that found it.
 *
 * @param pair the pair
 * @param rule the name of the rule
 */
record RuledPair(HappensBefore pair, String rule) {
    EventOrdering toOrdering() {
        return EventOrdering.of(pair.getBefore().getId(), pair.getAfter().getId(), rule);
    }
}
