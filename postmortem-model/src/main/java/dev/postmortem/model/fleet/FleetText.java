package dev.postmortem.model.fleet;

import dev.postmortem.model.text.AlignedText;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays figures over many incidents out for a terminal: how many there are, and what there is to ask. */
final class FleetText {
    private FleetText() {}

    static String of(FleetInsights fleet) {
        return AlignedText.titled(FleetInsights.incidents(fleet.getCount()))
                .field("left out", excluded(fleet))
                .field("severity", fleet.bySeverity().toLine())
                .field("detected by", fleet.byDetectionMethod().toLine())
                .field("categories", largestFirst(fleet.byFactorCategory()))
                .field("kinds", largestFirst(fleet.byFactorKind()))
                .field("services", largestFirst(fleet.byService()))
                .toString();
    }

    private static String largestFirst(FleetGroups groups) {
        return groups.atLeast(1).toLine();
    }

    private static String excluded(FleetInsights fleet) {
        SortedMap<ExclusionReason, Integer> counts = new TreeMap<>();
        fleet.getExcluded().values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
