package dev.postmortem.sources.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;
import java.util.stream.Stream;

/** Pipelines as the REST API lists them. */
final class PipelinesFormat implements JsonFormat {
    @Override
    public String id() {
        return "gitlab-pipelines";
    }

    /** Jobs have a stage, statuses of a commit an author, deployments an environment. */
    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/id", "/sha", "/ref", "/status")
                && Stream.of("/project_id", "/source", "/before_sha").anyMatch(shape::has)
                && Stream.of(
                                "/stage",
                                "/author",
                                "/environment",
                                "/deployable",
                                "/target_url",
                                "/title",
                                "/task",
                                "/msg")
                        .noneMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        rows.row(pointer, () -> {
            record.requireObject("a pipeline");
            if (!record.has("status") && !record.has("ref") && !record.has("sha")) {
                throw new RowProblem(
                        "source.bad-row", "the object is no pipeline", "remove it, or export it to a file of its own");
            }
            return new Pipeline(record, record).toEvents(rows);
        });
    }
}
