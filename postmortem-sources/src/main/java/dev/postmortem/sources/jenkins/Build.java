package dev.postmortem.sources.jenkins;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.EpochTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One build of a job. */
final class Build {
    private static final Map<String, EventKind> KINDS = Map.of(
            "SUCCESS", EventKind.DEPLOYMENT_FINISHED,
            "FAILURE", EventKind.DEPLOYMENT_FAILED);

    private static final Map<String, String> WORDS = Map.of(
            "SUCCESS", "succeeded",
            "FAILURE", "failed",
            "UNSTABLE", "ended unstable",
            "ABORTED", "was aborted",
            "NOT_BUILT", "was not built");

    private final JsonRecord build;
    private final BuildName name;
    private final Optional<String> result;

    Build(JsonRecord build, JsonRecord job) {
        this.build = build;
        this.name = BuildName.of(build, job);
        this.result = build.text("result");
    }

    List<TimelineEvent> toEvents(JsonRows rows) {
        EventTime start = start();
        Optional<EventTime> end = end();
        if (!ChangeWords.nameDeployment(name.job())) {
            return List.of(event(rows, "", EventKind.OTHER, start, words())
                    .endedAt(end)
                    .build());
        }
        EventKind kind = ChangeWords.nameRollback(name.job()) ? EventKind.ROLLBACK : EventKind.DEPLOYMENT_STARTED;
        TimelineEvent started = event(rows, "", kind, start, "started").build();
        EventKind outcome = KINDS.getOrDefault(result.orElse(""), EventKind.STATUS_CHANGE);
        return end.map(at -> List.of(
                        started, event(rows, ":completed", outcome, at, words()).build()))
                .orElse(List.of(started));
    }

    private TimelineEventBuilder event(JsonRows rows, String suffix, EventKind kind, EventTime at, String words) {
        return TimelineEvent.builder()
                .id(EventId.of(
                        "jenkins:" + name.identity().orElseGet(() -> rows.file() + "#" + build.pointer()) + suffix))
                .kind(kind)
                .occurredAt(at)
                .source(rows.source(build.pointer(), build.text("number")))
                .actor(actor())
                .text(name.title() + " " + words
                        + build.text("description").map(d -> ": " + d).orElse(""))
                .link(build.link("url"))
                .putAllAttributes(attributes());
    }

    private String words() {
        return result.map(known -> WORDS.getOrDefault(known, "ended " + known)).orElse("started");
    }

    private EventTime start() {
        String timestamp = build.text("timestamp")
                .orElseThrow(() -> new RowProblem(
                        "source.no-time",
                        "the build has no time in \"timestamp\"",
                        "ask for it: api/json?tree=builds[number,url,timestamp,duration,result,displayName]"));
        return EpochTimes.read(timestamp, EpochUnit.MILLIS);
    }

    /** A build that runs has the duration 0. */
    private Optional<EventTime> end() {
        boolean running = build.text("building").filter("true"::equals).isPresent();
        Optional<Long> start = build.number("timestamp");
        Optional<Long> duration = build.number("duration");
        return running || result.isEmpty() || start.isEmpty() || duration.isEmpty()
                ? Optional.empty()
                : Optional.of(EpochTimes.read(String.valueOf(start.get() + duration.get()), EpochUnit.MILLIS));
    }

    private Optional<Actor> actor() {
        return build.elements("actions").stream()
                .flatMap(action -> action.elements("causes").stream())
                .flatMap(cause -> Cause.actor(cause).stream())
                .findFirst();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(build.texts("number", "result"));
        attributes.put("job", name.job());
        for (JsonRecord action : build.elements("actions")) {
            action.text("lastBuiltRevision", "SHA1").ifPresent(sha -> attributes.putIfAbsent("sha", sha));
            action.elements("causes")
                    .forEach(cause ->
                            cause.text("shortDescription").ifPresent(why -> attributes.putIfAbsent("cause", why)));
            action.elements("parameters").forEach(parameter -> Parameter.put(parameter, attributes));
        }
        return attributes;
    }
}
