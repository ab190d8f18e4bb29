package dev.postmortem.sources.gitlab;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.change.StartAndEnd;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pipeline, which deploys only if its name says so; mostly some of its jobs do. */
final class Pipeline {
    private final JsonRecord pipeline;
    private final JsonRecord message;
    private final JobStatus status;

    /**
     * Creates a pipeline.
     *
     * @param pipeline the record
     * @param message the webhook it came in, or the record itself
     */
    Pipeline(JsonRecord pipeline, JsonRecord message) {
        this.pipeline = pipeline;
        this.message = message;
        this.status = new JobStatus(pipeline.text("status").orElse("unknown"));
    }

    List<TimelineEvent> toEvents(JsonRows rows) {
        if (pipeline.text("name").filter(ChangeWords::nameDeployment).isEmpty() || !status.hasBegun()) {
            return List.of(whole(rows));
        }
        EventKind kind = pipeline.text("name")
                .filter(ChangeWords::nameRollback)
                .map(name -> EventKind.ROLLBACK)
                .orElse(JobStatus.RUNNING.kind());
        TimelineEvent started =
                event(rows, "", kind, start(), JobStatus.RUNNING).build();
        return status.isOver()
                ? StartAndEnd.of(
                        rows,
                        pipeline,
                        started,
                        () -> event(rows, ":" + status.name(), status.kind(), end(), status)
                                .build())
                : List.of(started);
    }

    private TimelineEvent whole(JsonRows rows) {
        TimelineEventBuilder event = event(rows, "", EventKind.OTHER, start(), status);
        if (status.isOver()) {
            EventTime end = end();
            event.endedAt(end).revision(end.getEarliest().map(time -> ChronoUnit.MICROS.between(Instant.EPOCH, time)));
        }
        return event.build();
    }

    private TimelineEventBuilder event(JsonRows rows, String suffix, EventKind kind, EventTime at, JobStatus told) {
        return TimelineEvent.builder()
                .id(EventId.of("gitlab:pipeline:" + pipeline.identity(rows.file(), "id") + suffix))
                .kind(kind)
                .occurredAt(at)
                .source(rows.source(pipeline.pointer(), pipeline.text("id")))
                .actor(actor())
                .text(title() + " " + told.words()
                        + Rollout.firstLine(message.text("commit", "title").or(() -> message.text("commit", "message")))
                                .map(commit -> ": " + commit)
                                .orElse(""))
                .link(link())
                .putAllAttributes(attributes());
    }

    private EventTime start() {
        return pipeline.has("started_at") ? pipeline.time("started_at") : pipeline.time("created_at");
    }

    private EventTime end() {
        return pipeline.has("finished_at") ? pipeline.time("finished_at") : pipeline.time("updated_at");
    }

    private String title() {
        return Stream.of(
                        Optional.of("Pipeline"),
                        pipeline.text("id").map(id -> "#" + id),
                        pipeline.text("name").map(name -> "(" + name + ")"),
                        pipeline.text("ref").map(ref -> "on " + ref))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<Actor> actor() {
        return Accounts.actor(pipeline.at("user")).or(() -> Accounts.actor(message.at("user")));
    }

    private Optional<Link> link() {
        return pipeline.link("web_url").or(() -> pipeline.link("url"));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(pipeline.texts("ref", "sha", "source", "status", "name"));
        ProjectName.in(message)
                .or(() -> link().map(Link::toString).flatMap(ProjectName::of))
                .ifPresent(name -> attributes.put("project", name));
        return attributes;
    }
}
