package dev.postmortem.sources.gitlab;

import dev.postmortem.model.timeline.EventKind;
import java.util.Map;
import java.util.Set;

/**
 * How far a deployment, a pipeline or a job has come.
 *
 * @param name the name that GitLab gives to it, such as {@code running}
 */
record JobStatus(String name) {
    static final JobStatus RUNNING = new JobStatus("running");

    private static final Set<String> OVER = Set.of("success", "failed", "canceled", "skipped");
    private static final Set<String> BEGUN = Set.of("running", "canceling", "success", "failed", "canceled");

    private static final Map<String, EventKind> KINDS = Map.of(
            "running", EventKind.DEPLOYMENT_STARTED,
            "success", EventKind.DEPLOYMENT_FINISHED,
            "failed", EventKind.DEPLOYMENT_FAILED);

    private static final Map<String, String> WORDS = Map.of(
            "running", "started",
            "success", "succeeded",
            "failed", "failed",
            "canceled", "was canceled",
            "skipped", "was skipped",
            "manual", "waits for somebody to start it",
            "blocked", "waits for an approval");

    boolean isOver() {
        return OVER.contains(name);
    }

    /** Whether something ran; what was canceled need not have begun. */
    boolean hasBegun() {
        return BEGUN.contains(name);
    }

    boolean isCanceled() {
        return name.equals("canceled");
    }

    EventKind kind() {
        return KINDS.getOrDefault(name, EventKind.STATUS_CHANGE);
    }

    String words() {
        return WORDS.getOrDefault(name, "is " + name.replace('_', ' '));
    }
}
