package dev.postmortem.sources.argocd;

import dev.postmortem.model.timeline.EventKind;
import java.util.Locale;
import java.util.Map;

/**
 * How a sync ended.
 *
 * @param name the name that Argo CD gives to it, such as {@code Succeeded}
 */
record SyncPhase(String name) {
    static final SyncPhase SUCCEEDED = new SyncPhase("Succeeded");

    private static final Map<String, EventKind> KINDS = Map.of(
            "Succeeded", EventKind.DEPLOYMENT_FINISHED,
            "Failed", EventKind.DEPLOYMENT_FAILED,
            "Error", EventKind.DEPLOYMENT_FAILED);

    private static final Map<String, String> WORDS =
            Map.of("Succeeded", "succeeded", "Failed", "failed", "Error", "ended in an error");

    EventKind kind() {
        return KINDS.getOrDefault(name, EventKind.STATUS_CHANGE);
    }

    String words() {
        return WORDS.getOrDefault(name, "is " + suffix());
    }

    String suffix() {
        return name.toLowerCase(Locale.ROOT);
    }
}
