package dev.postmortem.sources.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Applications, one by one, in a list of the cluster or of the API, or as a watch tells of them. */
final class ApplicationsFormat implements JsonFormat {
    private static final String ROWS = "items";
    private static final String KIND = "Application";

    @Override
    public String id() {
        return "argocd-applications";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of("", "/items/*", "/object", "/result/application").anyMatch(at -> isApplication(shape, at));
    }

    /** The command line leaves out the kind; the destination and where the manifests come from are always there. */
    private static boolean isApplication(JsonShape shape, String at) {
        boolean sources = Stream.of(
                        "/spec/source/repoURL", "/spec/sources/*/repoURL", "/spec/sourceHydrator/drySource/repoURL")
                .anyMatch(name -> shape.has(at + name));
        boolean syncs = Stream.of(
                        "/status/history/*/deployedAt", "/status/operationState/phase", "/status/reconciledAt")
                .anyMatch(name -> shape.has(at + name));
        return shape.has(at + "/metadata") && (shape.has(at + "/spec/destination") && sources || sources && syncs);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(ROWS, "history");
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        new JsonRecord(element, pointer).unwrap(ROWS).forEach(item -> item(watched(item), rows));
    }

    private static JsonRecord watched(JsonRecord item) {
        return Stream.of(item.at("result", "application"), item.at("object"))
                .filter(inner -> inner.node().isObject())
                .findFirst()
                .orElse(item);
    }

    private static void item(JsonRecord item, JsonRows rows) {
        Optional<String> other = item.text("kind").filter(kind -> !kind.equals(KIND));
        if (other.isPresent()) {
            rows.ignored("kind " + other.get());
        } else if (!item.node().path("metadata").isObject()) {
            rows.row(item.pointer(), () -> {
                item.requireObject("an application");
                throw new RowProblem(
                        "source.bad-row",
                        "the object has no metadata, so it is no application",
                        "export it again with argocd app get NAME -o json");
            });
        } else {
            Application.of(item).read(rows);
        }
    }
}
