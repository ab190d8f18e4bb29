package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.time.IsoTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alerts that a bot tells of in the fields of its attachments.
 *
 * @param keys what the records of the same alert elsewhere share
 * @param kind what happened to the alert; absent if the message is no such message
 */
record SlackAlerts(List<CorrelationKey> keys, Optional<EventKind> kind) {
    static SlackAlerts of(JsonNode message) {
        List<CorrelationKey> keys = new ArrayList<>();
        Optional<EventKind> kind = Optional.empty();
        for (JsonNode attachment : message.path("attachments")) {
            Optional<String> episode = episode(attachment);
            if (episode.isPresent()) {
                boolean resolved = isResolved(attachment);
                keys.add(CorrelationKey.of("alert:" + episode.get() + (resolved ? ":resolved" : ":fired")));
                // A message about several alerts counts as firing as long as one of them does.
                boolean firing =
                        !resolved || kind.filter(EventKind.ALERT_FIRED::equals).isPresent();
                kind = Optional.of(firing ? EventKind.ALERT_FIRED : EventKind.ALERT_RESOLVED);
            }
        }
        return new SlackAlerts(List.copyOf(keys), kind);
    }

    /** A fingerprint names an alert; with the start it names one time that it fired. */
    private static Optional<String> episode(JsonNode attachment) {
        String fingerprint = field(attachment, "fingerprint");
        return fingerprint.isEmpty()
                ? Optional.empty()
                : instant(field(attachment, "startsAt")).map(start -> fingerprint + "@" + start);
    }

    private static boolean isResolved(JsonNode attachment) {
        String title = attachment.path("title").asText("")
                + attachment.path("fallback").asText("");
        return title.contains("RESOLVED")
                || instant(field(attachment, "endsAt"))
                        .filter(end -> end.isAfter(Instant.EPOCH))
                        .isPresent();
    }

    private static String field(JsonNode attachment, String title) {
        for (JsonNode field : attachment.path("fields")) {
            if (field.path("title").asText("").equalsIgnoreCase(title)) {
                return field.path("value").asText("").strip();
            }
        }
        return "";
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : IsoTimes.read(text).getEarliest();
        } catch (RowProblem e) {
            // The message stands without the key; its own time is in ts.
            return Optional.empty();
        }
    }
}
