package dev.postmortem.rca.openpsa;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the definition of one event. */
final class EventReader {
    private final XmlCursor cursor;
    private final Omissions omissions;
    private final EventType type;
    private final Map<String, String> attributes = new TreeMap<>();
    private @Nullable String label;
    private List<Formula> formulas = List.of();
    private boolean state;
    private @Nullable BigDecimal likelihood;

    EventReader(XmlCursor cursor, Omissions omissions, EventType type) {
        this.cursor = cursor;
        this.omissions = omissions;
        this.type = type;
    }

    /** Reads to the end of the definition. */
    void read(Declarations declarations, Container container) throws IOException {
        int line = cursor.line();
        String name = cursor.name();
        boolean isPrivate = container.isPrivate(cursor.attribute("role"));
        while (cursor.nextChild()) {
            switch (cursor.element()) {
                case "label" -> label = cursor.text();
                case "attributes" -> readAttributes();
                default -> readBody(container);
            }
        }
        if (type == EventType.GATE && formulas.isEmpty()) {
            throw cursor.error(line, "the gate " + name + " has no formula", "give it one, or make it a basic event");
        }
        String id = attributes.getOrDefault(FactorAttributes.ID, isPrivate ? container.pathOf(name) : name);
        declarations.add(
                new Event(type, id, line, label, attributes, formulas, state, likelihood), container, name, isPrivate);
    }

    private void readAttributes() throws IOException {
        while (cursor.nextChild()) {
            String value = cursor.text("value");
            if (value != null && !value.isBlank()) {
                attributes.put(cursor.name(), value);
            }
            cursor.skip();
        }
    }

    private void readBody(Container container) throws IOException {
        switch (type) {
            case GATE -> readFormula(container);
            case HOUSE_EVENT -> {
                state = new Values(cursor).truth();
                cursor.skip();
            }
            default -> readProbability();
        }
    }

    private void readFormula(Container container) throws IOException {
        if (!formulas.isEmpty()) {
            throw cursor.error("a gate has a second formula", "join them with <and> or <or>");
        }
        formulas = new FormulaReader(cursor, container.path()).read();
    }

    private void readProbability() throws IOException {
        Values values = new Values(cursor);
        if (values.isNumber()) {
            likelihood = values.probability();
        } else {
            omissions.probability(cursor.element(), cursor.line());
        }
        cursor.skip();
    }
}
