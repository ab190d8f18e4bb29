package dev.postmortem.review.action;

import dev.postmortem.review.report.Check;
import java.util.List;

/** The checks of this package. */
public final class ActionChecks {
    private ActionChecks() {}

    /** {@return all of them} */
    public static List<Check> all() {
        return List.of(new ActionCompletenessCheck(), new ActionDatesCheck(), new ActionPriorityCheck());
    }
}
