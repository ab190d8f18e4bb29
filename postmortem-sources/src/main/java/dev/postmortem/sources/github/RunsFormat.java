package dev.postmortem.sources.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.change.StartAndEnd;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs of workflows: as the REST API lists them, as the command line prints them, and as webhooks send them.
 *
 * <p>A run whose name or trigger says that it deploys or releases gives a beginning and, once completed, an end; success
 * and failure count as those of a deployment, everything else (cancelled, skipped, neutral) as a change of status. Any
 * other run is one event of the kind {@code OTHER} from its beginning to its end.
 */
final class RunsFormat implements JsonFormat {
    private static final String ROWS = "workflow_runs";

    @Override
    public String id() {
        return "github-workflow-runs";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return isRun(shape, "/workflow_runs/*")
                || shape.hasEmpty("/workflow_runs") && shape.has("/total_count")
                || isRun(shape, "")
                || isMessage(shape)
                || isPrinted(shape);
    }

    /** Jobs and suites of checks have a branch and a commit too. */
    private static boolean isRun(JsonShape shape, String at) {
        return shape.has(at + "/id")
                && shape.has(at + "/head_branch")
                && Stream.of("/head_sha", "/run_number", "/workflow_id").anyMatch(name -> shape.has(at + name))
                && Stream.of("/run_id", "/latest_check_runs_count").noneMatch(name -> shape.has(at + name));
    }

    /** Messages about deployments and jobs name the run that they are part of. */
    private static boolean isMessage(JsonShape shape) {
        return isRun(shape, "/workflow_run")
                && Stream.of("/deployment", "/deployment_status", "/workflow_job")
                        .noneMatch(shape::has);
    }

    private static boolean isPrinted(JsonShape shape) {
        boolean run = Stream.of("/workflowName", "/workflowDatabaseId", "/headBranch", "/headSha")
                .anyMatch(shape::has);
        return run
                && Stream.of("/conclusion", "/status", "/startedAt", "/displayTitle")
                        .anyMatch(shape::has);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        return Set.of(ROWS);
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        if (record.node().path(ROWS).isArray()) {
            record.elements(ROWS).forEach(run -> row(run, run, rows));
            tellIfIncomplete(record, rows);
        } else if (record.has("workflow_run")) {
            row(record.at("workflow_run"), record, rows);
        } else if (Stream.of("databaseId", "workflowName", "headSha", "headBranch")
                .anyMatch(record::has)) {
            JsonRecord rest = CommandLineRecord.toRest(record);
            row(rest, rest, rows);
        } else {
            row(record, record, rows);
        }
    }

    /** Pages that stand in one file are counted by nobody; a single page is. */
    private static void tellIfIncomplete(JsonRecord page, JsonRows rows) {
        long total = page.number("total_count").orElse(0L);
        int here = page.node().path(ROWS).size();
        if (page.pointer().isEmpty() && total > here) {
            rows.problem(
                    "/total_count",
                    new RowProblem(
                            "source.incomplete",
                            "the answer says that there are " + total + " runs but has " + here + " of them",
                            "export the other pages too"));
        }
    }

    private static void row(JsonRecord record, JsonRecord message, JsonRows rows) {
        rows.row(record.pointer(), () -> {
            requireRun(record);
            return events(new WorkflowRun(record, message), record, rows);
        });
    }

    private static List<TimelineEvent> events(WorkflowRun run, JsonRecord record, JsonRows rows) {
        if (!run.isDeployment()) {
            return List.of(run.whole(rows));
        }
        if (run.state().isWaiting()) {
            return List.of(run.waiting(rows));
        }
        if (run.state().isSkipped()) {
            return List.of(run.ended(rows));
        }
        TimelineEvent started = run.started(rows);
        return run.state().isCompleted()
                ? StartAndEnd.of(rows, record, started, () -> run.ended(rows))
                : List.of(started);
    }

    private static void requireRun(JsonRecord record) {
        record.requireObject("a workflow run");
        if (Stream.of("status", "conclusion", "head_sha", "head_branch", "workflow_id", "run_number", "run_started_at")
                .noneMatch(record::has)) {
            throw new RowProblem(
                    "source.bad-row",
                    "the object is no run of a workflow",
                    "remove it, or export it to a file of its own");
        }
    }
}
