package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.Optional;

/** What one tracker is told, and how much of it. Implementations are immutable. */
interface Dialect {
    /** The name of the tracker, as people write it. */
    String name();

    /** How it reads texts. */
    Markup markup();

    /** How long a title may be. */
    int titleLimit();

    /** How long a text may be. */
    int textLimit();

    /** Whether labels are known by their names. */
    boolean namesLabels();

    /** The name of a priority unless the organisation has one; absent where the tracker has none. */
    Optional<String> priority(ActionPriority priority);

    /** Where a ticket is posted. */
    String path();

    /** What finds a ticket. */
    String search(TicketKey key);

    /** Writes the request. */
    void write(Draft draft, JsonWriter json);

    /** Adds the fields that the organisation wants, and the one for the key. */
    static void fields(Draft draft, JsonWriter json) {
        draft.fields().getFields().forEach(json::field);
        draft.fields().getKeyField().ifPresent(field -> json.field(field, draft.key()));
    }

    /** A number that the organisation gave as text. */
    static long number(String tracker, String what, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    tracker + " has a number for " + what + ", not \"" + text + "\"; look it up there", e);
        }
    }
}
