package dev.postmortem.sources.argocd;

import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application: what all of its syncs have in common. */
final class Application {
    private final JsonRecord application;

    private Application(JsonRecord application) {
        this.application = application;
    }

    static Application of(JsonRecord application) {
        return new Application(application);
    }

    void read(JsonRows rows) {
        JsonRecord operation = application.at("status", "operationState");
        List<JsonRecord> history = application.at("status").elements("history");
        List<Observation> observations = Observation.of(this, application.at("status"));
        for (JsonRecord entry : history) {
            rows.row(
                    entry.pointer(),
                    () -> Sync.ofHistory(this, entry, operation).toEvents(rows));
        }
        boolean known = history.stream().anyMatch(entry -> Sync.isSame(entry, operation));
        if (operation.node().isObject() && !known) {
            operation(operation, rows);
        }
        for (Observation observation : observations) {
            rows.row(observation.pointer(), () -> List.of(observation.toEvent(rows)));
        }
        if (history.isEmpty() && !operation.node().isObject() && observations.isEmpty()) {
            rows.ignored("application without syncs");
        }
    }

    private void operation(JsonRecord operation, JsonRows rows) {
        if (operation.text("operation", "sync", "dryRun").filter("true"::equals).isPresent()) {
            rows.ignored("dry run");
        } else {
            rows.row(
                    operation.pointer(), () -> Sync.ofOperation(this, operation).toEvents(rows));
        }
    }

    String name() {
        return application.text("metadata", "name").orElse("an unnamed application");
    }

    /** Returns what tells this application from one of the same name that was deleted before. */
    String identity() {
        return application
                .text("metadata", "uid")
                .orElseGet(() -> Stream.of(application.text("metadata", "namespace"), Optional.of(name()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("/")));
    }

    /** Returns where the application runs, such as "gke-alpha/shop". */
    String destination() {
        JsonRecord destination = application.at("spec", "destination");
        String where = Stream.of(
                        destination
                                .text("name")
                                .or(() -> destination.text("server").map(Address::host)),
                        destination.text("namespace"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return where.isEmpty() ? "an unnamed cluster" : where;
    }

    /** Returns where the manifests come from, unless a sync names another place. */
    JsonRecord source() {
        JsonRecord source = application.at("spec", "source");
        return source.node().isObject() ? source : first(application.at("spec"));
    }

    /** Returns the first of several sources. */
    static JsonRecord first(JsonRecord parent) {
        return parent.elements("sources").stream().findFirst().orElseGet(() -> parent.at("source"));
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("application", name());
        application.text("spec", "project").ifPresent(project -> attributes.put("project", project));
        attributes.put("environment", destination());
        return attributes;
    }
}
