package dev.postmortem.sources.datadog;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What all shapes of an event share: the words of monitors, tags and texts. */
final class EventWords {
    /** A monitor begins the title of its events with what became of it, such as {@code [Triggered on {host:a}]}. */
    private static final Pattern TRANSITION = Pattern.compile(
            "^\\[(?:P[1-5]\\] \\[)?(Triggered|Re-Triggered|Warn|Re-Warn|No Data|Re-No Data|Recovered)\\b");

    /** What marks a text as Markdown. */
    private static final String MARKDOWN = "%%%";

    private EventWords() {}

    static EventKind kindOf(String title) {
        Matcher transition = TRANSITION.matcher(title.strip());
        if (!transition.find()) {
            return EventKind.ANNOTATION;
        }
        return transition.group(1).equals("Recovered") ? EventKind.ALERT_RESOLVED : EventKind.ALERT_FIRED;
    }

    static String title(Optional<String> title, Optional<String> text) {
        return title.or(() -> text.map(EventWords::plain))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElseThrow(() -> new RowProblem(
                        "source.missing-field",
                        "the event has neither a title nor a text",
                        "export the event again, or add it by hand"));
    }

    static void putText(Map<String, String> attributes, Optional<String> text) {
        text.map(EventWords::plain).filter(plain -> !plain.isEmpty()).ifPresent(plain -> attributes.put("text", plain));
    }

    private static String plain(String text) {
        return text.replace(MARKDOWN, "").strip();
    }

    /** Keeps all tags, and names the environment and the service that they tell. */
    static void putTags(Map<String, String> attributes, List<JsonRecord> list) {
        List<String> tags =
                list.stream().flatMap(tag -> tag.text().stream()).distinct().toList();
        if (!tags.isEmpty()) {
            attributes.put("tags", tags.stream().collect(Collectors.joining(", ")));
        }
        for (String tag : tags) {
            put(attributes, "environment", tag, "env:");
            put(attributes, "environment", tag, "environment:");
            put(attributes, "service", tag, "service:");
        }
    }

    private static void put(Map<String, String> attributes, String name, String tag, String prefix) {
        if (tag.startsWith(prefix) && tag.length() > prefix.length()) {
            attributes.putIfAbsent(name, tag.substring(prefix.length()));
        }
    }
}
