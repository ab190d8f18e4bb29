package dev.postmortem.sources.gitlab;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What every record of one deployment tells, whatever its state.
 *
 * @param record the record
 * @param identity what tells the deployment from others, such as {@code deployment:42}
 * @param title what is deployed and where
 * @param commit the title of the commit
 * @param job the id of the job that deploys
 * @param actor who started it
 * @param link where to see it
 * @param attributes what else is known; a name of the job in {@code job}
 */
record Rollout(
        JsonRecord record,
        String identity,
        String title,
        Optional<String> commit,
        Optional<String> job,
        Optional<Actor> actor,
        Optional<Link> link,
        Map<String, String> attributes) {

    /** Returns the event of a state. The record of the deployment and that of its job tell of one fact. */
    TimelineEvent event(JsonRows rows, JobStatus status, EventTime at) {
        return TimelineEvent.builder()
                .id(EventId.of("gitlab:" + identity + ":" + status.name()))
                .kind(kind(status))
                .occurredAt(at)
                .source(rows.source(record.pointer(), Optional.of(identity.substring(identity.indexOf(':') + 1))))
                .actor(actor)
                .text(title + " " + status.words() + commit.map(c -> ": " + c).orElse(""))
                .link(link)
                .correlationKeys(job.map(id -> CorrelationKey.of("gitlab-job:" + id + ":" + status.name())).stream()
                        .toList())
                .putAllAttributes(attributes(status))
                .build();
    }

    private EventKind kind(JobStatus status) {
        return isRollback() && status.equals(JobStatus.RUNNING) ? EventKind.ROLLBACK : status.kind();
    }

    private boolean isRollback() {
        return ChangeWords.nameRollback(attributes.getOrDefault("job", ""));
    }

    private Map<String, String> attributes(JobStatus status) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put("status", status.name());
        if (isRollback()) {
            all.put("rollback", "true");
        }
        return all;
    }

    /** Returns the first line of what somebody wrote about a commit. */
    static Optional<String> firstLine(Optional<String> text) {
        return text.flatMap(lines -> lines.lines().findFirst())
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    /** Returns what is deployed and where, such as "Deployment of main to production". */
    static String title(Optional<String> what, Optional<String> where) {
        return "Deployment of " + what.orElse("an unnamed version") + " to " + where.orElse("an unnamed environment");
    }
}
