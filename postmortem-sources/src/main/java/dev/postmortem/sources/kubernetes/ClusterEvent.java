package dev.postmortem.sources.kubernetes;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event, which may stand for many occurrences of one thing. */
final class ClusterEvent {
    private final JsonRecord event;
    private final JsonRecord object;

    ClusterEvent(JsonRecord event) {
        this.event = event;
        this.object = event.has("involvedObject") ? event.at("involvedObject") : event.at("regarding");
    }

    TimelineEvent toEvent(JsonRows rows) {
        event.requireObject("an event");
        OccurrenceTimes times = OccurrenceTimes.of(event);
        requireWordsOrTimes();
        Optional<String> uid = event.text("metadata", "uid");
        return TimelineEvent.builder()
                .id(EventId.of("kubernetes:" + uid.or(this::name).orElseGet(() -> rows.file() + "#" + event.pointer())))
                .kind(EventKind.OBSERVATION)
                .occurredAt(times.last())
                .firstOccurredAt(times.first())
                .occurrences(times.count())
                .source(rows.source(event.pointer(), uid))
                .actor(component().map(name -> Actor.of(name, ActorType.SYSTEM)))
                .text(text())
                .level(event.text("type"))
                .putAllAttributes(attributes())
                .revision(revision())
                .build();
    }

    /** Every object of a cluster was created at some time; that alone makes no event of it. */
    private void requireWordsOrTimes() {
        boolean times = Stream.of("series", "lastTimestamp", "firstTimestamp", "eventTime", "deprecatedLastTimestamp")
                .anyMatch(event::has);
        if (!times && text().isEmpty()) {
            throw new RowProblem(
                    "source.bad-row",
                    "the element names no object and says nothing, so it is no event",
                    "export the events alone: kubectl get events -A -o json");
        }
    }

    private Optional<String> name() {
        return event.text("metadata", "name")
                .map(name -> event.text("metadata", "namespace").orElse("default") + "/" + name);
    }

    private Optional<String> component() {
        return event.text("reportingComponent")
                .or(() -> event.text("reportingController"))
                .or(() -> event.text("source", "component"))
                .or(() -> event.text("deprecatedSource", "component"));
    }

    private String text() {
        Optional<String> said =
                event.text("message").or(() -> event.text("note")).or(() -> event.text("reason"));
        return Stream.concat(objectName().stream(), said.stream()).collect(Collectors.joining(": "));
    }

    private Optional<String> objectName() {
        return object.text("name")
                .map(name -> object.text("kind").map(kind -> kind + " " + name).orElse(name));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(event.texts("reason", "type", "action"));
        objectName().ifPresent(name -> attributes.put("object", name));
        object.text("namespace")
                .or(() -> event.text("metadata", "namespace"))
                .ifPresent(namespace -> attributes.put("namespace", namespace));
        object.text("fieldPath").ifPresent(path -> attributes.put("fieldPath", path));
        event.text("source", "host")
                .or(() -> event.text("deprecatedSource", "host"))
                .ifPresent(host -> attributes.put("host", host));
        return attributes;
    }

    /** A resource version is opaque; where it is a number, a higher one is newer. */
    private Optional<Long> revision() {
        return event.number("metadata", "resourceVersion");
    }
}
