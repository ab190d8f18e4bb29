package dev.postmortem.sources.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Events of the core API and of {@code events.k8s.io}, in a list, one by one or as a watch tells of them. */
final class EventsFormat implements JsonFormat {
    private static final String ROWS = "items";
    private static final String WATCHED = "object";

    /** How a watch says how far it has come; it tells of no object. */
    private static final String BOOKMARK = "BOOKMARK";

    @Override
    public String id() {
        return "kubernetes-events";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean none = (shape.hasEmpty("/items") || shape.hasNull("/items")) && shape.hasAll("/apiVersion", "/kind");
        return isEvent(shape, "/items/*") || isEvent(shape, "") || isWatch(shape) || none;
    }

    private static boolean isWatch(JsonShape shape) {
        return shape.has("/type") && isEvent(shape, "/object");
    }

    /** Lists of other objects name no object concerned; log records of controllers do, but have a level or a message. */
    private static boolean isEvent(JsonShape shape, String at) {
        boolean event = Stream.of(
                        "/involvedObject/kind",
                        "/involvedObject/name",
                        "/regarding/kind",
                        "/regarding/name",
                        "/metadata/managedFields/*/fieldsV1/f:involvedObject",
                        "/metadata/managedFields/*/fieldsV1/f:regarding")
                .anyMatch(name -> shape.has(at + name));
        boolean times = Stream.of("/eventTime", "/firstTimestamp", "/deprecatedFirstTimestamp", "/deprecatedCount")
                .anyMatch(name -> shape.has(at + name));
        boolean object = Stream.of("/apiVersion", "/metadata").anyMatch(name -> shape.has(at + name));
        boolean log = Stream.of("/level", "/msg", "/logger").anyMatch(name -> shape.has(at + name));
        return object && (event || times) && !log;
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(ROWS);
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        List<JsonRecord> items = new JsonRecord(element, pointer).unwrap(ROWS);
        for (JsonRecord item : items) {
            if (!item.node().path(WATCHED).isObject()) {
                item(item, rows);
            } else if (item.text("type").filter(BOOKMARK::equals).isPresent()) {
                rows.ignored(BOOKMARK);
            } else {
                item(item.at(WATCHED), rows);
            }
        }
    }

    private static void item(JsonRecord item, JsonRows rows) {
        Optional<String> other = item.text("kind")
                .or(() -> item.has("involvedObject") || item.has("regarding") ? Optional.empty() : listed(rows))
                .filter(kind -> !kind.equals("Event"));
        if (other.isPresent()) {
            rows.ignored("kind " + other.get());
        } else {
            rows.row(item.pointer(), () -> List.of(new ClusterEvent(item).toEvent(rows)));
        }
    }

    /** The items of a typed list, such as those in a dump of the whole cluster, leave their kind to the list. */
    private static Optional<String> listed(JsonRows rows) {
        String kind = rows.member("kind").asText("").replaceFirst("List$", "");
        return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    /** A list that was fetched in parts says where the next part begins. */
    @Override
    public void end(String pointer, JsonRows rows) {
        if (!rows.member("metadata").path("continue").asText("").isEmpty()) {
            rows.problem(
                    pointer + "/metadata/continue",
                    new RowProblem(
                            "source.incomplete",
                            "the list says that more events follow it",
                            "export the parts after this one too"));
        }
    }
}
