package dev.postmortem.sources.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;
import java.util.stream.Stream;

/** Deployments as the REST API lists them, and the last one of an environment. */
final class DeploymentsFormat implements JsonFormat {
    private static final String LAST = "last_deployment";

    @Override
    public String id() {
        return "gitlab-deployments";
    }

    /** The environment of a deployment is an object, unlike on GitHub. */
    @Override
    public boolean recognises(JsonShape shape) {
        boolean rest = shape.hasAll("/id", "/iid", "/sha")
                && Stream.of("/environment/id", "/environment/name").anyMatch(shape::has);
        boolean environment = shape.hasAll("/slug", "/last_deployment/iid");
        return rest || environment;
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        if (record.node().path(LAST).isObject()) {
            deployment(record.at(LAST), record, rows);
        } else if (record.has("slug") && record.has("state")) {
            rows.ignored("environment without deployments");
        } else {
            deployment(record, record.at("environment"), rows);
        }
    }

    private static void deployment(JsonRecord record, JsonRecord environment, JsonRows rows) {
        rows.row(record.pointer(), () -> {
            record.requireObject("a deployment");
            if (!record.has("sha") && !record.has("ref") && !environment.node().isObject()) {
                throw new RowProblem(
                        "source.bad-row",
                        "the object is no deployment",
                        "remove it, or export it to a file of its own");
            }
            return new Deployment(record, environment).toEvents(rows);
        });
    }
}
