package dev.postmortem.sources.argocd;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.change.StartAndEnd;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sync of an application.
 *
 * @param application the application
 * @param record the entry of the history, or the operation
 * @param started when it began; missing in the history of old versions
 * @param finished when it was over; missing while it runs
 * @param phase how it ended
 * @param result what has the revisions and sources
 * @param operation what has the message and who started it
 */
record Sync(
        Application application,
        JsonRecord record,
        JsonRecord started,
        JsonRecord finished,
        SyncPhase phase,
        JsonRecord result,
        JsonRecord operation) {
    private static final String STARTED = "deployStartedAt";

    /** The history holds syncs that succeeded, and nothing else. */
    static Sync ofHistory(Application application, JsonRecord entry, JsonRecord operation) {
        entry.requireObject("a sync");
        JsonRecord told = isSame(entry, operation) ? operation : entry;
        return new Sync(
                application, entry, entry.at(STARTED), entry.at("deployedAt"), SyncPhase.SUCCEEDED, entry, told);
    }

    static Sync ofOperation(Application application, JsonRecord operation) {
        operation.requireObject("an operation");
        return new Sync(
                application,
                operation,
                operation.at("startedAt"),
                operation.at("finishedAt"),
                new SyncPhase(operation.text("phase").orElse("Unknown")),
                operation.at("syncResult"),
                operation);
    }

    /** Tells whether an entry of the history is what the last operation did. */
    static boolean isSame(JsonRecord entry, JsonRecord operation) {
        return entry.text(STARTED).isPresent() && entry.text(STARTED).equals(operation.text("startedAt"));
    }

    List<TimelineEvent> toEvents(JsonRows rows) {
        if (!started.has()) {
            return List.of(ended(rows));
        }
        TimelineEvent start = event(rows, "started", EventKind.DEPLOYMENT_STARTED, started.time(), "started")
                .build();
        return finished.has() ? StartAndEnd.of(rows, record, start, () -> ended(rows)) : List.of(start);
    }

    private TimelineEvent ended(JsonRows rows) {
        String words =
                phase.words() + operation.text("message").map(m -> ": " + m).orElse("");
        return event(rows, phase.suffix(), phase.kind(), finished.time(), words).build();
    }

    private TimelineEventBuilder event(JsonRows rows, String suffix, EventKind kind, EventTime at, String words) {
        return TimelineEvent.builder()
                .id(EventId.of("argocd:" + application.identity() + ":" + identity(rows) + ":" + suffix))
                .kind(kind)
                .occurredAt(at)
                .source(rows.source(record.pointer(), record.text("id")))
                .actor(actor())
                .text("Deployment of " + application.name()
                        + revision().map(r -> " at " + r).orElse("") + " to " + application.destination() + " " + words)
                .link(repository().flatMap(Link::parse))
                .putAllAttributes(attributes());
    }

    /** A sync is in the history only once it has succeeded; the time when it began is there from the beginning. */
    private String identity(JsonRows rows) {
        return started.text().or(() -> record.text("id")).orElseGet(() -> rows.file() + "#" + record.pointer());
    }

    private Optional<Actor> actor() {
        return Initiator.actor(record.at("initiatedBy"))
                .or(() -> Initiator.actor(operation.at("operation", "initiatedBy")));
    }

    private Optional<String> revision() {
        return fullRevision().map(text -> text.matches("[0-9a-f]{40}") ? text.substring(0, 8) : text);
    }

    private Optional<String> fullRevision() {
        String several = result.elements("revisions").stream()
                .map(JsonRecord::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return result.text("revision")
                .or(() -> Optional.of(several).filter(all -> !all.isEmpty()))
                .or(() -> operation.text("operation", "sync", "revision"));
    }

    private JsonRecord source() {
        return Stream.of(result.at("source"), Application.first(result))
                .filter(source -> source.node().isObject())
                .findFirst()
                .orElseGet(application::source);
    }

    private Optional<String> repository() {
        return source().text("repoURL").map(Address::withoutSecret);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(application.attributes());
        fullRevision().ifPresent(revision -> attributes.put("sha", revision));
        repository().ifPresent(address -> attributes.put("repository", address));
        attributes.putAll(source().texts("path", "chart"));
        source().text("targetRevision").ifPresent(ref -> attributes.put("ref", ref));
        record.text("id").ifPresent(id -> attributes.put("history", id));
        return attributes;
    }
}
