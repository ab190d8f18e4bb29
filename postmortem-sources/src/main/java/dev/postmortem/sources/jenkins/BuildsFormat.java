package dev.postmortem.sources.jenkins;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds: in their jobs, in folders of jobs, or one by one. */
final class BuildsFormat implements JsonFormat {
    private static final List<String> BUILDS = List.of("builds", "allBuilds");
    private static final String JOBS = "jobs";
    private static final int DEEPEST_FOLDER = 8;

    @Override
    public String id() {
        return "jenkins-builds";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return Stream.of(
                        "",
                        "/builds/*",
                        "/allBuilds/*",
                        "/jobs/*/builds/*",
                        "/jobs/*/allBuilds/*",
                        "/jobs/*/jobs/*/builds/*")
                .anyMatch(at -> isBuild(shape, at));
    }

    /** Records of other build systems have numbers and results too, but none of these names for them. */
    private static boolean isBuild(JsonShape shape, String at) {
        boolean named = Stream.of("/fullDisplayName", "/displayName", "/building", "/url", "/_class")
                        .filter(name -> shape.has(at + name))
                        .count()
                > 1;
        return shape.hasAll(at + "/timestamp", at + "/result")
                        && named
                        && (shape.has(at + "/number") || shape.has(at + "/fullDisplayName"))
                || shape.hasAll(at + "/number", at + "/url", at + "/_class");
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of("builds", "allBuilds", JOBS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        job(new JsonRecord(element, pointer), rows, 0);
    }

    private static void job(JsonRecord record, JsonRows rows, int depth) {
        boolean job = false;
        for (String list : BUILDS) {
            job |= record.node().path(list).isArray();
            record.elements(list).forEach(build -> row(build, record, rows));
        }
        if (record.node().path(JOBS).isArray() && depth < DEEPEST_FOLDER) {
            job = true;
            record.elements(JOBS).forEach(inner -> job(inner, rows, depth + 1));
        }
        if (!job && depth == 0) {
            row(record, record, rows);
        } else if (!job) {
            rows.ignored("job without builds");
        }
    }

    private static void row(JsonRecord record, JsonRecord job, JsonRows rows) {
        rows.row(record.pointer(), () -> new Build(record.requireObject("a build"), job).toEvents(rows));
    }
}
