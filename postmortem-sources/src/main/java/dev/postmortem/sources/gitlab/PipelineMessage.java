package dev.postmortem.sources.gitlab;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.change.StartAndEnd;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A webhook about a pipeline, which names the jobs of the pipeline too. */
final class PipelineMessage {
    private static final String START = "start";

    private PipelineMessage() {}

    static void read(JsonRecord message, JsonRows rows) {
        JsonRecord pipeline = message.at("object_attributes");
        rows.row(pipeline.pointer(), () -> new Pipeline(pipeline.requireObject("a pipeline"), message).toEvents(rows));
        Stream.of("builds", "jobs")
                .flatMap(list -> message.elements(list).stream())
                .filter(PipelineMessage::deployed)
                .forEach(job -> rows.row(job.pointer(), () -> events(job, message, rows)));
    }

    /** Whether a job deploys and has begun; to stop or to check an environment is no deployment. */
    private static boolean deployed(JsonRecord job) {
        boolean deploys = job.node().path("environment").isObject()
                ? job.text("environment", "action").orElse(START).equals(START)
                : job.text("stage").filter(ChangeWords::nameDeployment).isPresent();
        return deploys && job.has("started_at");
    }

    private static List<TimelineEvent> events(JsonRecord job, JsonRecord message, JsonRows rows) {
        Rollout rollout = rollout(job, message, rows);
        JobStatus status = new JobStatus(job.text("status").orElse("unknown"));
        TimelineEvent started = rollout.event(rows, JobStatus.RUNNING, job.time("started_at"));
        return status.isOver()
                ? StartAndEnd.of(rows, job, started, () -> rollout.event(rows, status, job.time("finished_at")))
                : List.of(started);
    }

    private static Rollout rollout(JsonRecord job, JsonRecord message, JsonRows rows) {
        Optional<String> environment = job.text("environment", "name").or(() -> job.text("name"));
        return new Rollout(
                job,
                "job:" + job.identity(rows.file(), "id"),
                Rollout.title(message.text("object_attributes", "ref"), environment),
                Rollout.firstLine(message.text("commit", "title").or(() -> message.text("commit", "message"))),
                job.text("id"),
                Accounts.actor(job.at("user")).or(() -> Accounts.actor(message.at("user"))),
                message.link("object_attributes", "url"),
                attributes(job, message, environment));
    }

    private static Map<String, String> attributes(JsonRecord job, JsonRecord message, Optional<String> environment) {
        Map<String, String> attributes = new LinkedHashMap<>(job.texts("stage"));
        attributes.putAll(message.at("object_attributes").texts("ref", "sha"));
        environment.ifPresent(name -> attributes.put("environment", name));
        job.text("name").ifPresent(name -> attributes.put("job", name));
        job.text("environment", "deployment_tier").ifPresent(tier -> attributes.put("tier", tier));
        message.text("object_attributes", "id").ifPresent(id -> attributes.put("pipeline", id));
        ProjectName.in(message).ifPresent(name -> attributes.put("project", name));
        return attributes;
    }
}
