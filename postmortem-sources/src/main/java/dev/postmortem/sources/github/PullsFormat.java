package dev.postmortem.sources.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pull requests: as the REST API lists them, as the command line prints them, and as webhooks send them. */
final class PullsFormat implements JsonFormat {
    @Override
    public String id() {
        return "github-pull-requests";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return isPull(shape, "")
                || isPull(shape, "/pull_request") && shape.hasAll("/action", "/number")
                || isPrinted(shape);
    }

    /** An issue that is a pull request has neither a branch nor a commit. */
    private static boolean isPull(JsonShape shape, String at) {
        return shape.has(at + "/number")
                && Stream.of("/merge_commit_sha", "/diff_url", "/base/ref")
                                .filter(name -> shape.has(at + name))
                                .count()
                        > 1;
    }

    private static boolean isPrinted(JsonShape shape) {
        return shape.has("/mergedAt")
                && Stream.of("/number", "/baseRefName", "/headRefName", "/mergeCommit")
                        .anyMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        if (record.has("pull_request")) {
            message(record, rows);
        } else if (record.node().has("mergedAt")) {
            pull(CommandLineRecord.toRest(record), rows);
        } else {
            pull(record, rows);
        }
    }

    /** Everything that happens to a merged pull request is sent with the time of its merge. */
    private static void message(JsonRecord message, JsonRows rows) {
        String action = message.text("action").orElse("closed");
        if (action.equals("closed")) {
            row(message.at("pull_request"), message, rows);
        } else {
            rows.ignored("pull request " + action);
        }
    }

    private static void pull(JsonRecord record, JsonRows rows) {
        row(record, record, rows);
    }

    private static void row(JsonRecord record, JsonRecord message, JsonRows rows) {
        MergedPull pull = new MergedPull(record, message);
        if (record.has("number") && !pull.isMerged()) {
            rows.ignored("pull request that is not merged");
        } else {
            rows.row(record.pointer(), () -> {
                record.requireObject("a pull request");
                if (!record.has("number") && !record.has("title")) {
                    throw new RowProblem(
                            "source.bad-row",
                            "the object is no pull request",
                            "remove it, or export it to a file of its own");
                }
                return List.of(pull.toEvent(rows));
            });
        }
    }
}
