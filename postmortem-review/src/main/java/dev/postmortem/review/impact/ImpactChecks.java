package dev.postmortem.review.impact;

import dev.postmortem.review.report.Check;
import java.util.List;

/** The checks of this package. */
public final class ImpactChecks {
    private ImpactChecks() {}

    /** {@return all of them} */
    public static List<Check> all() {
        return List.of(
                new ImpactCompletenessCheck(),
                new ImpactSidesCheck(),
                new ImpactTimesCheck(),
                new ExternalMessageCheck());
    }
}
