package dev.postmortem.rca.openpsa;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that a file defines, or that a formula takes for granted.
 *
 * @param type GATE, BASIC_EVENT or HOUSE_EVENT
 * @param id the id of its factor
 * @param line where it is defined
 * @param label what people call it
 * @param attributes what else is said about it
 * @param formulas for a gate: its formula and all formulas inside it, each after the one that it is in
 * @param state for a house event: whether it is so
 * @param likelihood for a basic event: its probability
 */
record Event(
        EventType type,
        String id,
        int line,
        @Nullable String label,
        Map<String, String> attributes,
        List<Formula> formulas,
        boolean state,
        @Nullable BigDecimal likelihood) {
    boolean isGate() {
        return type == EventType.GATE;
    }

    /** A basic event of which a file says nothing. */
    static Event undefined(String id, int line) {
        return new Event(EventType.BASIC_EVENT, id, line, null, Map.of(), List.of(), false, null);
    }

    @Override
    public String toString() {
        return type + " " + id + " of line " + line;
    }
}
