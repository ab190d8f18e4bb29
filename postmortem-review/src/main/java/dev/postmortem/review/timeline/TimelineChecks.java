package dev.postmortem.review.timeline;

import dev.postmortem.review.report.Check;
import java.util.List;

/** The checks of this package. */
public final class TimelineChecks {
    private TimelineChecks() {}

    /** {@return all of them} */
    public static List<Check> all() {
        return List.of(
                new MilestoneCompletenessCheck(),
                new MilestoneOrderCheck(),
                new EventTimesCheck(),
                new EvidenceCheck(),
                new AssumptionsCheck(),
                new StatedZoneCheck(),
                new WrittenOrderCheck(),
                new EventReferencesCheck());
    }
}
