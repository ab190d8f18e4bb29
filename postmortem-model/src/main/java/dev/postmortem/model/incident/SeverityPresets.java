package dev.postmortem.model.incident;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published scales; sources are cited at {@link SeverityScale#preset(String)}. */
final class SeverityPresets {
    private static final SortedMap<String, SeverityScale> BY_NAME = new TreeMap<>();

    static {
        put("atlassian", "SEV 1", "SEV 2", "SEV 3");
        put("datadog", "SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5");
        put("gitlab", "severity::1", "severity::2", "severity::3", "severity::4");
        put("pagerduty", "SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5");
    }

    private SeverityPresets() {}

    static SeverityScale get(String name) {
        SeverityScale scale = BY_NAME.get(name);
        if (scale == null) {
            throw new IllegalArgumentException(
                    "there is no scale \"" + name + "\"; use one of " + String.join(", ", BY_NAME.keySet()));
        }
        return scale;
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static void put(String name, String... labels) {
        BY_NAME.put(name, SeverityScale.of(name, List.of(labels)));
    }
}
