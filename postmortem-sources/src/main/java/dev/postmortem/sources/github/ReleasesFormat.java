package dev.postmortem.sources.github;

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

/** Releases: as the REST API lists them, as the command line prints them, and as webhooks send them. */
final class ReleasesFormat implements JsonFormat {
    private static final Set<String> TAKEN_BACK = Set.of("deleted", "unpublished");

    @Override
    public String id() {
        return "github-releases";
    }

    /** Releases of GitLab have a tag too, but are neither drafts nor uploaded to. */
    @Override
    public boolean recognises(JsonShape shape) {
        return isRelease(shape, "") || isRelease(shape, "/release") || isPrinted(shape);
    }

    private static boolean isRelease(JsonShape shape, String at) {
        boolean tagged = shape.has(at + "/tag_name")
                && Stream.of("/prerelease", "/draft", "/target_commitish").anyMatch(name -> shape.has(at + name));
        return tagged || shape.hasAll(at + "/assets_url", at + "/upload_url");
    }

    private static boolean isPrinted(JsonShape shape) {
        return shape.has("/tagName")
                && Stream.of("/isDraft", "/isPrerelease", "/publishedAt").anyMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        if (record.has("release")) {
            message(record, rows);
        } else {
            JsonRecord rest = record.has("tagName") ? CommandLineRecord.toRest(record) : record;
            release(rest, rest, rows);
        }
    }

    private static void message(JsonRecord message, JsonRows rows) {
        release(message.at("release"), message, rows);
        message.text("action")
                .filter(TAKEN_BACK::contains)
                .ifPresent(action -> rows.problem(
                        message.at("action").pointer(),
                        new RowProblem(
                                "source.no-time",
                                "the message says that the release was " + action + ", but not when",
                                "add an event by hand if it matters when the release was taken back")));
    }

    private static void release(JsonRecord record, JsonRecord message, JsonRows rows) {
        Release release = new Release(record, message);
        if (release.isDraft()) {
            rows.ignored("draft release");
        } else {
            rows.row(record.pointer(), () -> {
                requireRelease(record);
                return List.of(release.toEvent(rows));
            });
        }
    }

    private static void requireRelease(JsonRecord record) {
        record.requireObject("a release");
        if (!record.has("tag_name") && !record.has("name") && !record.has("published_at")) {
            throw new RowProblem(
                    "source.bad-row", "the object is no release", "remove it, or export it to a file of its own");
        }
    }
}
