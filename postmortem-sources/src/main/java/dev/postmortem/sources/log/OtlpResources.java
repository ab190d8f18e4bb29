package dev.postmortem.sources.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.log.event.SharedTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shape of OTLP in JSON: records of libraries of resources. Belongs to one reading. */
final class OtlpResources implements JsonFormat {
    private static final String RESOURCES = "resourceLogs";
    private static final String SCOPES = "scopeLogs";
    private static final String RECORDS = "logRecords";

    private final SharedTexts shared = new SharedTexts();

    @Override
    public String id() {
        return OtlpFormat.ID;
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return OtlpFormat.isShape(shape);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.of(RESOURCES);
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(SCOPES, RECORDS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        for (JsonRecord resource : new JsonRecord(element, pointer).unwrap(RESOURCES)) {
            for (JsonRecord scope : resource.elements(SCOPES)) {
                for (JsonRecord record : scope.elements(RECORDS)) {
                    OtlpRecord log = new OtlpRecord(resource, scope, record);
                    rows.row(record.pointer(), () -> List.of(log.toEvent(rows, shared)));
                }
            }
        }
    }
}
