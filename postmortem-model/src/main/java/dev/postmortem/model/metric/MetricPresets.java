package dev.postmortem.model.metric;

import static dev.postmortem.model.incident.MilestoneName.ACKNOWLEDGED;
import static dev.postmortem.model.incident.MilestoneName.DECLARED;
import static dev.postmortem.model.incident.MilestoneName.DETECTED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_ENDED;
import static dev.postmortem.model.incident.MilestoneName.IMPACT_STARTED;
import static dev.postmortem.model.incident.MilestoneName.MITIGATED;
import static dev.postmortem.model.incident.MilestoneName.MOBILIZED;
import static dev.postmortem.model.incident.MilestoneName.RESOLVED;

import dev.postmortem.model.incident.MilestoneName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published definitions, in terms of milestones; sources are cited at {@link IncidentMetrics#preset(String)}. */
final class MetricPresets {
    private static final SortedMap<String, IncidentMetrics> BY_NAME = new TreeMap<>();

    static {
        put(
                "atlassian",
                formula(MetricFormula.TIME_TO_ACKNOWLEDGE, DETECTED, ACKNOWLEDGED),
                formula(MetricFormula.TIME_TO_RESPOND, DETECTED, IMPACT_ENDED),
                formula(MetricFormula.TIME_TO_REPAIR, ACKNOWLEDGED, IMPACT_ENDED),
                formula(MetricFormula.TIME_TO_RECOVER, IMPACT_STARTED, IMPACT_ENDED),
                formula(MetricFormula.TIME_TO_RESOLVE, IMPACT_STARTED, RESOLVED));
        put(
                "datadog",
                formula(MetricFormula.TIME_TO_DETECT, IMPACT_STARTED, DETECTED),
                formula(MetricFormula.TIME_TO_REPAIR, DETECTED, IMPACT_ENDED),
                formula(MetricFormula.TIME_TO_RESOLVE, DECLARED, RESOLVED));
        put("dora", formula(MetricFormula.TIME_TO_RECOVER, IMPACT_STARTED, IMPACT_ENDED));
        put(
                "kehoe",
                formula(MetricFormula.TIME_TO_DETECT, IMPACT_STARTED, DETECTED),
                formula(MetricFormula.TIME_TO_MITIGATE, IMPACT_STARTED, MITIGATED),
                formula(MetricFormula.TIME_TO_RESOLVE, IMPACT_STARTED, RESOLVED));
        put(
                "pagerduty",
                formula(MetricFormula.TIME_TO_ACKNOWLEDGE, DETECTED, ACKNOWLEDGED),
                formula(MetricFormula.TIME_TO_ENGAGE, ACKNOWLEDGED, MOBILIZED),
                formula(MetricFormula.TIME_TO_MOBILIZE, DETECTED, MOBILIZED),
                formula(MetricFormula.TIME_TO_RESOLVE, DETECTED, RESOLVED));
    }

    private MetricPresets() {}

    static IncidentMetrics get(String name) {
        IncidentMetrics metrics = BY_NAME.get(name);
        if (metrics == null) {
            throw new IllegalArgumentException(
                    "there is no preset \"" + name + "\"; use one of " + String.join(", ", BY_NAME.keySet()));
        }
        return metrics;
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static MetricFormula formula(String name, MilestoneName start, MilestoneName end) {
        return MetricFormula.of(name, start, end);
    }

    private static void put(String name, MetricFormula... formulas) {
        BY_NAME.put(name, IncidentMetrics.of(name, List.of(formulas)));
    }
}
