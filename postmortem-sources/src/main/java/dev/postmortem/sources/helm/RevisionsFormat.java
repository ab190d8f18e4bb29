package dev.postmortem.sources.helm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;

/** Revisions: the history of a release, the last ones of all releases, or one with all that Helm knows of it. */
final class RevisionsFormat implements JsonFormat {
    @Override
    public String id() {
        return "helm-releases";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/revision", "/updated", "/status", "/chart")
                || shape.hasAll("/name", "/info/last_deployed", "/info/status");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        rows.row(
                pointer,
                () -> List.of(Revision.of(record.requireObject("a revision")).toEvent(rows)));
    }
}
