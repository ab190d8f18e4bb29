package dev.postmortem.sources.sentry;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.EpochTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event of an issue: one error of a program. */
final class ErrorEvent {
    private final JsonRecord event;

    ErrorEvent(JsonRecord event) {
        this.event = event;
    }

    TimelineEvent toEvent(JsonRows rows) {
        event.requireObject("an event");
        return TimelineEvent.builder()
                .id(EventId.of("sentry:event:" + id().orElseGet(() -> event.identity(rows.file(), "event_id"))))
                .kind(EventKind.LOG)
                .occurredAt(time())
                .source(rows.source(event.pointer(), id()))
                .text(title())
                .link(link())
                .putAllAttributes(attributes())
                .build();
    }

    Optional<String> id() {
        return event.text("event_id").or(() -> event.text("eventID"));
    }

    /** Returns when it happened; the member {@code timestamp} counts seconds where it is a number, all others are texts. */
    EventTime time() {
        for (String name : List.of("datetime", "dateCreated")) {
            if (event.has(name)) {
                return event.time(name);
            }
        }
        JsonRecord seconds = event.at("timestamp");
        return seconds.node().isNumber()
                ? EpochTimes.read(seconds.node().asText(), EpochUnit.SECONDS)
                : event.time("timestamp");
    }

    String title() {
        return event.text("title")
                .or(() -> event.text("message"))
                .or(() -> event.text("logentry", "formatted"))
                .or(() -> event.text("culprit"))
                .orElse("Error");
    }

    Optional<Link> link() {
        return event.link("web_url").or(() -> event.link("permalink"));
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (JsonRecord tag : event.elements("tags")) {
            Optional<String> name = tag.text("key").or(() -> item(tag, 0));
            Optional<String> value = tag.text("value").or(() -> item(tag, 1));
            name.ifPresent(key -> value.ifPresent(text -> attributes.put("tag." + key, text)));
        }
        attributes.putAll(event.at("tags").members("tag."));
        attributes.putAll(event.texts("level", "culprit", "platform", "environment", "release", "location"));
        event.text("release", "version").ifPresent(version -> attributes.put("release", version));
        event.text("issue_id").or(() -> event.text("groupID")).ifPresent(id -> attributes.put("issue", id));
        event.text("project").or(() -> event.text("projectID")).ifPresent(id -> attributes.put("project", id));
        return attributes;
    }

    private static Optional<String> item(JsonRecord pair, int index) {
        return Optional.of(pair.elements())
                .filter(items -> items.size() > index)
                .flatMap(items -> items.get(index).text());
    }
}
