package dev.postmortem.sources.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.Optional;
import java.util.stream.Stream;

/** Releases as the REST API lists them. */
final class ReleasesFormat implements JsonFormat {
    @Override
    public String id() {
        return "gitlab-releases";
    }

    /** Releases of GitHub have a tag too, but are published instead of released. */
    @Override
    public boolean recognises(JsonShape shape) {
        return shape.has("/tag_name")
                && Stream.of("/released_at", "/upcoming_release", "/commit_path", "/tag_path")
                        .anyMatch(shape::has)
                && !shape.has("/prerelease");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        Release.ofRest(new JsonRecord(element, pointer)).read(rows);
    }
}
