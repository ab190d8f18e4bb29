package dev.postmortem.sources.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;

/** Pushes, as webhooks send them. */
final class PushesFormat implements JsonFormat {
    @Override
    public String id() {
        return "github-pushes";
    }

    /** Pushes of GitLab have a kind of object and no pusher. */
    @Override
    public boolean recognises(JsonShape shape) {
        return shape.hasAll("/ref", "/before", "/after")
                && (shape.has("/pusher") || shape.has("/head_commit"))
                && !shape.has("/object_kind");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        rows.row(pointer, () -> List.of(new Push(new JsonRecord(element, pointer)).toEvent(rows)));
    }
}
