package dev.postmortem.review.account;

import dev.postmortem.review.report.Check;
import java.util.List;

/** The checks of this package. */
public final class AccountChecks {
    private AccountChecks() {}

    /** {@return all of them} */
    public static List<Check> all() {
        return List.of(
                new SummaryCheck(),
                new PlaceholderCheck(),
                new GlossaryCheck(),
                new StatedDurationCheck(),
                new StatedWindowCheck(),
                new StatedDayCheck(),
                new LanguageCheck());
    }
}
