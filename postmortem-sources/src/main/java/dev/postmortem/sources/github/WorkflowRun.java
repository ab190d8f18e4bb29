package dev.postmortem.sources.github;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One attempt to run a workflow. */
final class WorkflowRun {
    private final JsonRecord run;
    private final JsonRecord message;
    private final RunState state;

    /**
     * Creates a run.
     *
     * @param run the record, in the words of the REST API
     * @param message the message it came in, or the record itself
     */
    WorkflowRun(JsonRecord run, JsonRecord message) {
        this.run = run;
        this.message = message;
        this.state = RunState.of(run);
    }

    RunState state() {
        return state;
    }

    /** Workflows run for everything; those that change what runs somewhere say so by their name or by what starts them. */
    boolean isDeployment() {
        return Stream.of(run.text("workflow_name"), run.text("name"), run.text("path"), workflow("name"))
                        .flatMap(Optional::stream)
                        .anyMatch(ChangeWords::nameDeployment)
                || run.text("event")
                        .filter(event -> event.equals("deployment") || event.equals("release"))
                        .isPresent();
    }

    /** A run that deploys nothing is one event, however long it took. */
    TimelineEvent whole(JsonRows rows) {
        return event(rows, "", EventKind.OTHER, start(), state.words())
                .endedAt(state.isCompleted() && run.has("updated_at") ? Optional.of(end()) : Optional.empty())
                .build();
    }

    TimelineEvent waiting(JsonRows rows) {
        return event(rows, ":waiting", EventKind.STATUS_CHANGE, run.time("created_at"), state.words())
                .build();
    }

    TimelineEvent started(JsonRows rows) {
        EventKind kind = isRollback() ? EventKind.ROLLBACK : EventKind.DEPLOYMENT_STARTED;
        return event(rows, "", kind, start(), "started").build();
    }

    TimelineEvent ended(JsonRows rows) {
        return event(rows, ":completed", state.kind(), end(), state.words()).build();
    }

    private TimelineEventBuilder event(JsonRows rows, String suffix, EventKind kind, EventTime at, String words) {
        return TimelineEvent.builder()
                .id(EventId.of("github:run:" + run.identity(rows.file(), "id") + ":" + attempt() + suffix))
                .kind(kind)
                .occurredAt(at)
                .source(rows.source(run.pointer(), run.text("id")))
                .actor(actor())
                .text(name() + " " + words
                        + run.text("display_title")
                                .filter(title -> !title.equals(workflow()))
                                .map(title -> ": " + title)
                                .orElse(""))
                .link(run.link("html_url").or(() -> run.link("url")))
                .putAllAttributes(attributes());
    }

    private String attempt() {
        return run.text("run_attempt").orElse("1");
    }

    private EventTime start() {
        return run.has("run_started_at") ? run.time("run_started_at") : run.time("created_at");
    }

    /** The record has no other end; it changes no more once the run is completed. */
    private EventTime end() {
        return run.time("updated_at");
    }

    private boolean isRollback() {
        return ChangeWords.nameRollback(workflow())
                || run.text("display_title").filter(ChangeWords::sayRollback).isPresent();
    }

    private Optional<String> workflow(String member) {
        return message.text("workflow", member);
    }

    private String workflow() {
        return run.text("workflow_name")
                .or(() -> run.text("name"))
                .or(() -> workflow("name"))
                .or(() -> run.text("path"))
                .orElse("Workflow");
    }

    private String name() {
        return Stream.of(
                        Optional.of(workflow()),
                        run.text("run_number").or(() -> run.text("number")).map(number -> "#" + number),
                        run.text("head_branch").map(branch -> "on " + branch))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Who started this attempt, which need not be who started the first one. */
    private Optional<Actor> actor() {
        return Creators.actor(run.at("triggering_actor")).or(() -> Creators.actor(run.at("actor")));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(run.texts("event", "status", "conclusion"));
        attributes.put("workflow", workflow());
        attributes.put("attempt", attempt());
        run.text("head_branch").ifPresent(branch -> attributes.put("ref", branch));
        run.text("head_sha").ifPresent(sha -> attributes.put("sha", sha));
        RepositoryName.in(run, message).ifPresent(name -> attributes.put("repository", name));
        if (isDeployment() && isRollback()) {
            attributes.put("rollback", "true");
        }
        return attributes;
    }
}
