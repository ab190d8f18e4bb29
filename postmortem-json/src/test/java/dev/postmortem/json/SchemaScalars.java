package dev.postmortem.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/** How values of the JDK look in JSON. */
final class SchemaScalars {
    private static final String SIGNED = "[-+]?[0-9]+";
    private static final String DURATION = "^[-+]?P(?=[-+0-9T])(" + SIGNED + "D)?(T(?=[-+0-9])(" + SIGNED + "H)?("
            + SIGNED + "M)?(" + SIGNED + "(\\.[0-9]{1,9})?S)?)?$";

    /** Forms that have a definition of their own, by the name of the class in lower case. */
    private static final Map<Class<?>, ObjectNode> NAMED = Map.of(
            Instant.class, text("an instant in UTC, as in 2026-03-11T14:06:30Z").put("format", "date-time"),
            LocalDate.class, text("a calendar day, as in 2026-03-11").put("format", "date"),
            Duration.class,
                    text("a length of time by ISO 8601; may be negative").put("pattern", DURATION),
            ZoneId.class, text("a zone by its IANA name, or an offset").put("minLength", 1),
            Currency.class, text("a currency by ISO 4217").put("pattern", "^[A-Z]{3}$"));

    private static final Map<Class<?>, String> BARE = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number",
            BigDecimal.class, "number");

    private SchemaScalars() {}

    static boolean isScalar(Class<?> type) {
        return NAMED.containsKey(type) || BARE.containsKey(type);
    }

    static ObjectNode form(Class<?> type) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        return BARE.containsKey(type) ? form.put("type", BARE.get(type)) : form.put("$ref", "#/$defs/" + name(type));
    }

    static Map<String, ObjectNode> definitions(Class<?> type) {
        return BARE.containsKey(type) ? Map.of() : Map.of(name(type), NAMED.get(type));
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static ObjectNode text(String description) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("description", description);
    }
}
