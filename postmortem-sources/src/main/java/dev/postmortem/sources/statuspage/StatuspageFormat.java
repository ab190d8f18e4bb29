package dev.postmortem.sources.statuspage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the incidents in every shape that Statuspage writes: lists, summaries, webhooks and bare incidents; and components that change. */
final class StatuspageFormat implements JsonFormat {
    private static final List<String> LISTS = List.of("incidents", "scheduled_maintenances");
    private static final Set<String> LISTS_OF_ROWS = Set.of("incidents", "scheduled_maintenances", "incident_updates");

    @Override
    public String id() {
        return "statuspage";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.has("/incident_updates")
                || shape.has("/component_update/new_status")
                || shape.has("/incident/incident_updates")
                || LISTS.stream()
                        .anyMatch(list -> shape.has("/" + list + "/*/incident_updates") || isEmpty(shape, list));
    }

    private static boolean isEmpty(JsonShape shape, String list) {
        return shape.hasEmpty("/" + list) && shape.hasAll("/page/id", "/page/url");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return LISTS_OF_ROWS;
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        if (element.path("component_update").isObject()) {
            JsonRecord message = new JsonRecord(element, pointer);
            rows.row(pointer + "/component_update", () -> List.of(ComponentUpdate.read(message, rows)));
        } else {
            incidents(element, pointer, rows);
        }
    }

    private static void incidents(JsonNode element, String pointer, JsonRows rows) {
        String page = element.path("page").path("name").asText("");
        boolean found = false;
        for (String list : LISTS) {
            JsonNode incidents = element.path(list);
            found |= incidents.isArray();
            for (int i = 0; i < incidents.size(); i++) {
                incident(incidents.get(i), pointer + "/" + list + "/" + i, page, rows);
            }
        }
        if (element.path("incident").isObject()) {
            incident(element.path("incident"), pointer + "/incident", page, rows);
        } else if (!found) {
            incident(element, pointer, page, rows);
        }
    }

    private static void incident(JsonNode incident, String pointer, String page, JsonRows rows) {
        JsonNode updates = incident.path("incident_updates");
        if (!updates.isArray() || updates.isEmpty()) {
            rows.row(pointer, () -> {
                throw new RowProblem(
                        "source.no-updates",
                        "there is no incident with incident_updates here",
                        "export the incidents with their updates");
            });
        }
        for (int i = 0; i < updates.size(); i++) {
            String at = pointer + "/incident_updates/" + i;
            JsonNode update = updates.get(i);
            rows.row(at, () -> List.of(StatuspageUpdate.read(update, incident, page, at, rows)));
        }
    }
}
