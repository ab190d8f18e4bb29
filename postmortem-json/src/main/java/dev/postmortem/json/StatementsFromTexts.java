package dev.postmortem.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * From version 1 to version 2: lessons and the steps of the analysis were bare texts and became statements.
 *
 * <p>A blank text said nothing, and no statement may be blank; it is left out.
 */
final class StatementsFromTexts implements Migration {
    private static final List<String> LESSONS = List.of("wentWell", "wentPoorly", "gotLucky", "surprises");
    private static final List<String> STEPS =
            List.of("monitoringReview", "underlyingCauses", "responseEvaluation", "summary");

    @Override
    public void apply(ObjectNode document) {
        if (document.get("lessons") instanceof ObjectNode lessons) {
            LESSONS.forEach(name -> inList(lessons, name));
        }
        if (document.get("analysis") instanceof ObjectNode analysis) {
            STEPS.forEach(name -> inMember(analysis, name));
        }
    }

    private static void inList(ObjectNode lessons, String name) {
        if (lessons.get(name) instanceof ArrayNode texts) {
            ArrayNode statements = JsonNodeFactory.instance.arrayNode();
            for (JsonNode text : texts) {
                if (!isBlank(text)) {
                    statements.add(statement(text));
                }
            }
            lessons.set(name, statements);
        }
    }

    private static void inMember(ObjectNode analysis, String name) {
        JsonNode text = analysis.get(name);
        if (text != null && isBlank(text)) {
            analysis.remove(name);
        } else if (text != null) {
            analysis.set(name, statement(text));
        }
    }

    private static boolean isBlank(JsonNode text) {
        return text.isTextual() && text.textValue().isBlank();
    }

    private static JsonNode statement(JsonNode text) {
        return text.isTextual() ? JsonNodeFactory.instance.objectNode().set("text", text) : text;
    }
}
