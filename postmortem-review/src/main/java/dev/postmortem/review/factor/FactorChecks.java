package dev.postmortem.review.factor;

import dev.postmortem.review.report.Check;
import java.util.List;

/** The checks of this package. */
public final class FactorChecks {
    private FactorChecks() {}

    /** {@return all of them} */
    public static List<Check> all() {
        return List.of(new FactorCompletenessCheck(), new FactorGraphCheck());
    }
}
