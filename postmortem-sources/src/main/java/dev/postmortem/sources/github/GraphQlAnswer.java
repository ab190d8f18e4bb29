package dev.postmortem.sources.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Deployments as the GraphQL API names them, turned into the words of the REST API. */
final class GraphQlAnswer {
    private static final String NODES = "/data/repository/deployments/nodes/*";
    private static final SortedMap<String, String> MEMBERS = new TreeMap<>(Map.of(
            "task", "task",
            "environment", "environment",
            "description", "description",
            "payload", "payload",
            "createdAt", "created_at",
            "environmentUrl", "environment_url",
            "logUrl", "log_url"));

    private final JsonRecord repository;

    private GraphQlAnswer(JsonRecord repository) {
        this.repository = repository;
    }

    static boolean recognises(JsonShape shape) {
        return shape.has(NODES + "/createdAt")
                && (shape.has(NODES + "/environment") || shape.has(NODES + "/state") || shape.has(NODES + "/task"));
    }

    /** Returns an answer that has deployments. */
    static Optional<GraphQlAnswer> of(JsonRecord record) {
        JsonRecord repository = record.at("data", "repository");
        return repository.has("deployments") ? Optional.of(new GraphQlAnswer(repository)) : Optional.empty();
    }

    void read(JsonRows rows) {
        JsonRecord deployments = repository.at("deployments");
        deployments.elements("nodes").forEach(node -> read(node, rows));
        JsonRecord next = deployments.at("pageInfo", "hasNextPage");
        if (next.node().asBoolean(false)) {
            rows.problem(
                    next.pointer(),
                    new RowProblem(
                            "source.incomplete",
                            "the answer says that more deployments follow it",
                            "ask for the pages after this one too"));
        }
    }

    private void read(JsonRecord node, JsonRows rows) {
        Deployment deployment = new Deployment(deployment(node));
        rows.row(node.pointer(), () -> {
            node.requireObject("a deployment");
            return List.of(deployment.toEvent(rows));
        });
        for (JsonRecord status : statuses(node)) {
            rows.row(
                    status.pointer(),
                    () -> List.of(new DeploymentStatus(status(status), Optional.of(deployment)).toEvent(rows)));
        }
    }

    /** All statuses that were asked for; else the latest one. */
    private static List<JsonRecord> statuses(JsonRecord node) {
        List<JsonRecord> statuses = new ArrayList<>(node.at("statuses").elements("nodes"));
        if (statuses.isEmpty() && node.at("latestStatus").node().isObject()) {
            statuses.add(node.at("latestStatus"));
        }
        return statuses;
    }

    private JsonRecord deployment(JsonRecord node) {
        ObjectNode rest = common(node);
        node.text("commitOid")
                .or(() -> node.text("commit", "oid"))
                .or(() -> node.text("commit", "abbreviatedOid"))
                .ifPresent(sha -> rest.put("sha", sha));
        node.text("ref", "name").ifPresent(name -> rest.put("ref", name));
        repository
                .text("nameWithOwner")
                .ifPresent(name -> rest.put("repository_url", "https://api.github.com/repos/" + name));
        return new JsonRecord(rest, node.pointer());
    }

    private static JsonRecord status(JsonRecord status) {
        if (!status.has("createdAt")) {
            throw new RowProblem(
                    "source.no-time",
                    "the status has no createdAt, so nothing says when it was",
                    "ask for createdAt of the statuses in the query too");
        }
        ObjectNode rest = common(status);
        status.text("state").ifPresent(state -> rest.put("state", state.toLowerCase(Locale.ROOT)));
        return new JsonRecord(rest, status.pointer());
    }

    private static ObjectNode common(JsonRecord node) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        MEMBERS.forEach((name, restName) -> {
            if (node.has(name)) {
                rest.set(restName, node.at(name).node());
            }
        });
        node.text("databaseId").or(() -> node.text("id")).ifPresent(id -> rest.put("id", id));
        if (node.has("creator")) {
            rest.set("creator", node.at("creator").node());
        }
        return rest;
    }
}
