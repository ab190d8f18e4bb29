package dev.postmortem.sources.opsgenie;

import dev.postmortem.sources.json.JsonRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an alert is about, in the words that webhooks and the REST API share. */
final class AlertWords {
    private static final List<String> NAMES = List.of("tags", "teams", "responders", "recipients");

    private AlertWords() {}

    /** Returns what was done and to which alert. */
    static String text(String done, JsonRecord alert) {
        String number = alert.text("tinyId").map(n -> "[#" + n + "] ").orElse("");
        return alert.text("message")
                .map(message -> done + ": " + number + message.strip())
                .orElseGet(() -> number.isEmpty() ? done : done + ": " + number.strip());
    }

    static Map<String, String> attributes(JsonRecord alert) {
        Map<String, String> attributes =
                new LinkedHashMap<>(alert.texts("alias", "entity", "source", "priority", "owner", "description"));
        NAMES.forEach(name -> People.names(alert.elements(name)).ifPresent(names -> attributes.put(name, names)));
        attributes.putAll(alert.at("details").members("details."));
        return attributes;
    }
}
