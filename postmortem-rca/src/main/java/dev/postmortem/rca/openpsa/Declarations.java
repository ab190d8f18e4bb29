package dev.postmortem.rca.openpsa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The events of a file, and which of them a name means where. */
final class Declarations {
    private static final int MAX_EVENTS = 300_000;

    private final String file;
    private final List<Event> events = new ArrayList<>();
    private final SortedMap<String, Event> undefined = new TreeMap<>();
    private final Map<String, Event> byName = new HashMap<>();
    private final Map<String, Event> byPath = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    Declarations(String file) {
        this.file = file;
    }

    /** Adds an event; a private one is known inside its container only. */
    void add(Event event, Container container, String name, boolean isPrivate) {
        Event same = byPath.putIfAbsent(container.pathOf(name), event);
        if (same == null && !isPrivate) {
            same = byName.putIfAbsent(name, event);
        }
        if (same != null) {
            throw error(
                    event.line(), "there is a second " + name + "; the first is the " + same, "give each its own name");
        }
        claim(event.id(), event.line());
        events.add(event);
    }

    /** Takes an id for a factor. */
    void claim(String id, int line) {
        if (!ids.add(id)) {
            throw error(line, "there is a second event with the id " + id, "give each its own");
        }
        if (ids.size() > MAX_EVENTS) {
            throw error(line, "there are more than " + MAX_EVENTS + " events", "split the model");
        }
    }

    /** The event that a reference means. */
    Event resolve(Operand.Reference reference) {
        Event found = find(reference);
        if (found == null) {
            return implied(reference);
        }
        if (!reference.type().accepts(found.type())) {
            throw error(
                    reference.line(),
                    reference.name() + " is used as a " + reference.type() + " but is the " + found,
                    "correct the reference or the definition");
        }
        return found;
    }

    /** {@return the events in the order of their definition} */
    List<Event> events() {
        return events;
    }

    /** {@return the events that formulas take for granted, in the order of their names} */
    List<Event> undefined() {
        return List.copyOf(undefined.values());
    }

    OpenPsaException error(int line, String problem, String remedy) {
        return new OpenPsaException(file, line, problem, remedy);
    }

    /** What is nearest: in the container, in those around it, then among all. */
    private @Nullable Event find(Operand.Reference reference) {
        String scope = reference.scope();
        while (!scope.isEmpty()) {
            Event local = byPath.get(scope + "." + reference.name());
            if (local != null) {
                return local;
            }
            scope = scope.substring(0, Math.max(scope.lastIndexOf('.'), 0));
        }
        Event known = byName.get(reference.name());
        return known == null ? byPath.get(reference.name()) : known;
    }

    private Event implied(Operand.Reference reference) {
        if (reference.type() == EventType.GATE || reference.type() == EventType.HOUSE_EVENT) {
            throw error(
                    reference.line(),
                    "the " + reference.type() + " " + reference.name() + " is not defined",
                    "define it, or correct the name");
        }
        Event event = Event.undefined(reference.name(), reference.line());
        claim(event.id(), event.line());
        byName.put(reference.name(), event);
        undefined.put(event.id(), event);
        return event;
    }
}
