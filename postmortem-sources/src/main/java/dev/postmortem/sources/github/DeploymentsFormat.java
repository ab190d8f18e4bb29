package dev.postmortem.sources.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deployments and their statuses: as the REST API lists them, one inside the other or side by side, as the
 * GraphQL API answers, and as webhooks send them.
 */
final class DeploymentsFormat implements JsonFormat {
    @Override
    public String id() {
        return "github-deployments";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return DeploymentShape.recognises(shape);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of("deployments", "statuses");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        GraphQlAnswer.of(record).ifPresentOrElse(answer -> answer.read(rows), () -> read(record, rows));
    }

    private static void read(JsonRecord record, JsonRows rows) {
        if (record.has("deployment_status")) {
            rows.row(record.pointer(), () -> statusMessage(record, rows));
        } else if (record.has("deployment")) {
            readDeployment(record.at("deployment"), rows);
        } else if (isList(record)) {
            readList(record, rows);
        } else if (record.has("state")) {
            rows.row(record.pointer(), () -> List.of(new DeploymentStatus(record, Optional.empty()).toEvent(rows)));
        } else {
            readDeployment(record, rows);
        }
    }

    private static boolean isList(JsonRecord record) {
        boolean statuses = record.node().path("statuses").isArray() && !record.has("id");
        return statuses || record.node().path("deployments").isArray();
    }

    private static void readList(JsonRecord list, JsonRows rows) {
        Map<String, Deployment> known = new HashMap<>();
        for (JsonRecord deployment : list.elements("deployments")) {
            deployment.text("id").ifPresent(id -> known.put(id, new Deployment(deployment)));
            readDeployment(deployment, rows);
        }
        for (JsonRecord status : list.elements("statuses")) {
            Optional<Deployment> of = DeploymentStatus.deploymentId(status).map(known::get);
            rows.row(
                    status.pointer(),
                    () -> List.of(new DeploymentStatus(status.requireObject("a deployment status"), of).toEvent(rows)));
        }
    }

    private static void readDeployment(JsonRecord record, JsonRows rows) {
        Deployment deployment = new Deployment(record);
        rows.row(record.pointer(), () -> {
            requireDeployment(record);
            return List.of(deployment.toEvent(rows));
        });
        for (JsonRecord status : record.elements("statuses")) {
            rows.row(
                    status.pointer(),
                    () -> List.of(
                            new DeploymentStatus(status.requireObject("a deployment status"), Optional.of(deployment))
                                    .toEvent(rows)));
        }
    }

    private static void requireDeployment(JsonRecord record) {
        record.requireObject("a deployment");
        if (!record.has("environment") && !record.has("sha") && !record.has("ref")) {
            throw new RowProblem(
                    "source.bad-row",
                    "the object is neither a deployment nor a deployment status",
                    "remove it, or export it to a file of its own");
        }
    }

    /** A message about a status holds the deployment too, so that it tells of both. */
    private static List<TimelineEvent> statusMessage(JsonRecord message, JsonRows rows) {
        JsonRecord record = message.at("deployment");
        Optional<Deployment> deployment =
                record.node().isObject() ? Optional.of(new Deployment(record)) : Optional.empty();
        JsonRecord status = message.at("deployment_status").requireObject("a deployment status");
        TimelineEvent event = new DeploymentStatus(status, deployment).toEvent(rows);
        if (deployment.isEmpty()) {
            return List.of(event);
        }
        try {
            return List.of(deployment.get().toEvent(rows), event);
        } catch (RowProblem e) {
            rows.problem(record.pointer(), e);
            return List.of(event);
        }
    }
}
