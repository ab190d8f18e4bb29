package dev.postmortem.sources.gitlab;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.change.StartAndEnd;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.time.IsoTimes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A deployment as the REST API tells of it: with the state of today, and the times of its job. */
final class Deployment {
    private final JsonRecord deployment;
    private final JsonRecord environment;
    private final JsonRecord job;

    /**
     * Creates a deployment.
     *
     * @param deployment the record
     * @param environment the record of its environment
     */
    Deployment(JsonRecord deployment, JsonRecord environment) {
        this.deployment = deployment;
        this.environment = environment;
        this.job = deployment.at("deployable");
    }

    List<TimelineEvent> toEvents(JsonRows rows) {
        JobStatus status = status();
        Rollout rollout = rollout(rows);
        if (!status.hasBegun() || status.isCanceled() && job.has("id") && !job.has("started_at")) {
            return List.of(rollout.event(rows, status, status.isOver() ? end() : deployment.time("created_at")));
        }
        if (status.isOver() && isMadeAfterwards()) {
            return List.of(rollout.event(rows, status, end()));
        }
        TimelineEvent started = rollout.event(rows, JobStatus.RUNNING, start());
        return status.isOver()
                ? StartAndEnd.of(rows, deployment, started, () -> rollout.event(rows, status, end()))
                : List.of(started);
    }

    /** Old versions recorded a deployment when its job was over, and nothing says when that began. */
    private boolean isMadeAfterwards() {
        return !job.has("started_at")
                && job.text("finished_at").filter(IsoTimes::isTime).isPresent()
                && instant(end()).isBefore(instant(start()));
    }

    private static Instant instant(EventTime time) {
        return time.getEarliest().orElse(Instant.EPOCH);
    }

    /** Old versions have the state of the job alone. A deployment without any is known to be made, nothing else. */
    private JobStatus status() {
        return deployment
                .text("status")
                .or(() -> job.text("status"))
                .map(JobStatus::new)
                .orElse(JobStatus.RUNNING);
    }

    private EventTime start() {
        return job.has("started_at") ? job.time("started_at") : deployment.time("created_at");
    }

    private EventTime end() {
        return Stream.of(job.at("finished_at"), deployment.at("finished_at"))
                .filter(JsonRecord::has)
                .findFirst()
                .map(JsonRecord::time)
                .orElseGet(() -> deployment.time("updated_at"));
    }

    private Rollout rollout(JsonRows rows) {
        return new Rollout(
                deployment,
                "deployment:" + deployment.identity(rows.file(), "id"),
                Rollout.title(deployment.text("ref").or(() -> deployment.text("sha")), environment.text("name")),
                Rollout.firstLine(job.text("commit", "title")),
                job.text("id"),
                Accounts.actor(deployment.at("user")).or(() -> Accounts.actor(job.at("user"))),
                job.link("web_url").or(() -> environment.link("external_url")),
                attributes());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(deployment.texts("ref", "sha"));
        environment.text("name").ifPresent(name -> attributes.put("environment", name));
        environment.text("tier").ifPresent(tier -> attributes.put("tier", tier));
        job.text("name").ifPresent(name -> attributes.put("job", name));
        job.text("stage").ifPresent(stage -> attributes.put("stage", stage));
        job.text("pipeline", "id").ifPresent(id -> attributes.put("pipeline", id));
        deployment.text("id").ifPresent(id -> attributes.put("deployment", id));
        project().ifPresent(name -> attributes.put("project", name));
        return attributes;
    }

    private Optional<String> project() {
        return ProjectName.in(deployment)
                .or(() -> job.text("web_url").flatMap(ProjectName::of))
                .or(() -> job.text("pipeline", "web_url").flatMap(ProjectName::of));
    }
}
