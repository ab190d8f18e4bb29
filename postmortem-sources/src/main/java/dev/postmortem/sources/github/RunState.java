package dev.postmortem.sources.github;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a run has come.
 *
 * @param status the state, such as {@code in_progress}
 * @param conclusion how it ended; empty before that
 */
record RunState(String status, String conclusion) {
    private static final Set<String> WAITING = Set.of("queued", "requested", "waiting", "pending");

    private static final Map<String, EventKind> KINDS = Map.of(
            "success", EventKind.DEPLOYMENT_FINISHED,
            "failure", EventKind.DEPLOYMENT_FAILED,
            "timed_out", EventKind.DEPLOYMENT_FAILED,
            "startup_failure", EventKind.DEPLOYMENT_FAILED);

    private static final Map<String, String> WORDS = Map.of(
            "success", "succeeded",
            "failure", "failed",
            "timed_out", "timed out",
            "startup_failure", "could not start",
            "cancelled", "was cancelled",
            "skipped", "was skipped",
            "action_required", "waits for an approval",
            "neutral", "ended",
            "stale", "went stale");

    static RunState of(JsonRecord run) {
        Optional<String> conclusion = run.text("conclusion");
        String status = run.text("status").orElse(conclusion.isPresent() ? "completed" : "unknown");
        return new RunState(status, conclusion.orElse(""));
    }

    boolean isCompleted() {
        return !conclusion.isEmpty() || status.equals("completed");
    }

    boolean isWaiting() {
        return !isCompleted() && WAITING.contains(status);
    }

    /** Whether nothing of the workflow ran. */
    boolean isSkipped() {
        return conclusion.equals("skipped") || conclusion.equals("action_required");
    }

    EventKind kind() {
        return KINDS.getOrDefault(conclusion, EventKind.STATUS_CHANGE);
    }

    String words() {
        return isCompleted()
                ? WORDS.getOrDefault(conclusion, ("ended " + conclusion.replace('_', ' ')).strip())
                : "is " + status.replace('_', ' ');
    }
}
