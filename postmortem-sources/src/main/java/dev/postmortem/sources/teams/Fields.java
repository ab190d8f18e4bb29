package dev.postmortem.sources.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * The members of an object that is written in camelCase, in PascalCase or in lower case.
 *
 * @param node the object, or anything
 */
record Fields(JsonNode node) {
    /** Returns how this object spells a name that is given in camelCase. */
    String spelling(String camel) {
        if (node.has(camel)) {
            return camel;
        }
        String pascal = camel.substring(0, 1).toUpperCase(Locale.ROOT) + camel.substring(1);
        return node.has(pascal) ? pascal : camel.toLowerCase(Locale.ROOT);
    }

    JsonNode node(String camel) {
        return node.path(spelling(camel));
    }

    Fields in(String camel) {
        return new Fields(node(camel));
    }

    /** Returns a text, or the digits of a number; absent if it is null or blank. */
    Optional<String> text(String camel) {
        return Optional.of(node(camel))
                .filter(n -> n.isTextual() || n.isNumber())
                .map(JsonNode::asText)
                .filter(t -> !t.isBlank());
    }
}
