package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;
import java.util.Set;

/** What the Events API sends: one envelope for each event. */
final class SlackEvents implements JsonFormat {
    /** What Slack sends once to an address before it sends events there. */
    private static final String HANDSHAKE = "url_verification";

    /** A mention is the message in which it stands, sent once more to the program that is mentioned. */
    private static final Set<String> MESSAGES = Set.of("message", "app_mention");

    @Override
    public String id() {
        return SlackHistory.ID;
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.has("/event/type")
                && (shape.has("/api_app_id") || shape.has("/event_context") || shape.has("/authorizations"));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonNode event = element.path("event");
        String type = event.path("type").asText("");
        SlackMessage message = new SlackMessage(new SlackNames(), rows);
        String at = pointer + "/event";
        if (element.path("type").asText("").equals(HANDSHAKE)) {
            rows.ignored(HANDSHAKE);
        } else if (MESSAGES.contains(type) || !event.isObject()) {
            message.tell(event, SlackTexts.first(event.path("channel")), at);
        } else if (type.equals("pin_added") || type.equals("pin_removed")) {
            message.tell(pin(event, type), SlackTexts.first(event.path("channel_id")), at);
        } else {
            rows.ignored(type.isBlank() ? "unknown event" : type);
        }
    }

    /** A pin is reported as the export reports it: who pinned what, at the time of the pin. */
    private static JsonNode pin(JsonNode event, String type) {
        String pinned = SlackTexts.of(event.path("item").path("message"));
        ObjectNode message = ((ObjectNode) event).objectNode();
        message.set("ts", event.path("event_ts"));
        message.set("user", event.path("user"));
        message.put("subtype", type.equals("pin_added") ? "pinned_item" : "unpinned_item");
        message.put("text", (type.equals("pin_added") ? "pinned: " : "unpinned: ") + pinned);
        return message;
    }
}
