package dev.postmortem.review.document;

import dev.postmortem.review.report.Check;
import java.util.List;

/** The checks of this package. */
public final class DocumentChecks {
    private DocumentChecks() {}

    /** {@return all of them} */
    public static List<Check> all() {
        return List.of(
                new DocumentCheck(),
                new ResolutionCheck(),
                new RecurrenceCheck(),
                new PeopleCheck(),
                new LessonsCheck(),
                new MeetingCheck());
    }
}
