package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.json.JsonWriter;
import java.util.Optional;

/** What one tracker is told, and how much of it. Implementations are immutable. */
interface Dialect {
    /** What does not depend on a ticket. */
    Traits traits();

    /** The title, in which nothing but what the tracker reads in titles means anything. */
    default String title(String title) {
        return title;
    }

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
