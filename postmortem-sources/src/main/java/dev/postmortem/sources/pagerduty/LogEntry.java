package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A log entry, as the REST API and the webhooks of version 2 write it. */
final class LogEntry {
    private static final String SUFFIX = "_log_entry";

    private final JsonRecord entry;
    private final JsonRecord incident;

    /**
     * Creates a log entry.
     *
     * @param entry the record
     * @param incident the incident as the message around the entry tells it, or as the entry itself refers to it
     */
    LogEntry(JsonRecord entry, JsonRecord incident) {
        this.entry = entry;
        this.incident = incident;
    }

    TimelineEvent toEvent(JsonRows rows) {
        entry.requireObject("a log entry");
        Optional<String> id = entry.text("id");
        EventKind kind = PagerDutyKinds.ofAction(action());
        return TimelineEvent.builder()
                .id(EventId.of("pagerduty:le:" + entry.identity(rows.file(), "id")))
                .kind(kind)
                .occurredAt(entry.time("created_at"))
                .source(rows.source(entry.pointer(), id))
                .actor(Agents.actor(entry.at("agent")))
                .text(text(kind))
                .link(entry.link("html_url").or(() -> incident.link("html_url")))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(keys(kind))
                .addAllAffectedServices(
                        Agents.name(entry.at("service")).stream().toList())
                .build();
    }

    /** The type without its end; unknown types appear over time and are kept as they are. */
    private String action() {
        String base = Agents.baseType(entry);
        return base.endsWith(SUFFIX) ? base.substring(0, base.length() - SUFFIX.length()) : base;
    }

    private List<CorrelationKey> keys(EventKind kind) {
        return new DedupKeys()
                .addIncident(entry.at("incident"))
                .addIncident(incident)
                .addChannel(entry.at("channel"))
                .of(kind);
    }

    /** What was done, then what it was about; a text that the record repeats is told once. */
    private String text(EventKind kind) {
        Set<String> about = new LinkedHashSet<>();
        entry.text("event_details", "description")
                .or(() -> kind.equals(EventKind.ALERT_FIRED) ? alerted() : Optional.empty())
                .ifPresent(about::add);
        if (kind.equals(EventKind.NOTE)) {
            entry.text("note")
                    .or(() -> entry.text("channel", "content"))
                    .or(() -> entry.text("channel", "summary"))
                    .or(() -> entry.text("channel", "notes"))
                    .ifPresent(about::add);
        } else {
            entry.text("note").ifPresent(about::add);
            entry.text("channel", "details").ifPresent(about::add);
        }
        String done = entry.text("summary").orElseGet(() -> action().replace('_', ' '));
        about.remove(done);
        return about.isEmpty() ? done : done.replaceFirst("[.]$", "") + ": " + String.join(" - ", about);
    }

    /** Entries of old integrations say only in their channel what the alert is about. */
    private Optional<String> alerted() {
        JsonRecord channel = entry.at("channel");
        return channel.text("summary").or(() -> channel.text("subject")).or(() -> channel.text("description"));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(entry.texts("type"));
        entry.text("channel", "type").ifPresent(type -> attributes.put("channel", type));
        entry.text("channel", "subject").ifPresent(subject -> attributes.put("subject", subject));
        attributes.putAll(entry.at("channel", "notification").members("notification."));
        attributes.putAll(entry.at("channel", "details").members("details."));
        incident.text("id").ifPresent(id -> attributes.put("incident", id));
        incident.text("summary").ifPresent(summary -> attributes.put("incidentSummary", summary));
        Agents.name(entry.at("user")).ifPresent(user -> attributes.put("user", user));
        Agents.names(entry.elements("assignees")).ifPresent(names -> attributes.put("assignees", names));
        Agents.names(entry.elements("teams")).ifPresent(names -> attributes.put("teams", names));
        return attributes;
    }
}
