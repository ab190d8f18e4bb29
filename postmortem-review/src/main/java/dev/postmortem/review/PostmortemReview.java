package dev.postmortem.review;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import java.util.List;
import java.util.Objects;

/**
 * Reviews postmortems: is everything there that a status demands, and does it fit together?
 *
 * <p>Findings that the postmortem {@linkplain Postmortem#getSuppressions() suppresses} do not count, but are told apart.
 *
 * <p>Changes nothing, reads no clock and takes time linear in the events of the timeline. Immutable and safe for use by
 * many threads.
 */
public final class PostmortemReview {
    private static final PostmortemReview STANDARD = new PostmortemReview(List.of(
            new DocumentCheck(),
            new SummaryCheck(),
            new ResolutionCheck(),
            new RecurrenceCheck(),
            new PlaceholderCheck(),
            new GlossaryCheck(),
            new PeopleCheck(),
            new ImpactCompletenessCheck(),
            new ImpactSidesCheck(),
            new MilestoneCompletenessCheck(),
            new FactorCompletenessCheck(),
            new ActionCompletenessCheck(),
            new LessonsCheck(),
            new ExternalMessageCheck(),
            new MilestoneOrderCheck(),
            new ImpactTimesCheck(),
            new StatedDurationCheck(),
            new StatedWindowCheck(),
            new StatedDayCheck(),
            new EventTimesCheck(),
            new EvidenceCheck(),
            new AssumptionsCheck(),
            new StatedZoneCheck(),
            new WrittenOrderCheck(),
            new EventReferencesCheck(),
            new ActionDatesCheck(),
            new ActionPriorityCheck(),
            new FactorGraphCheck(),
            new MeetingCheck(),
            new LanguageCheck()));

    private final List<Check> checks;

    private PostmortemReview(List<Check> checks) {
        this.checks = checks;
    }

    /** {@return the review with all checks of this library} */
    public static PostmortemReview standard() {
        return STANDARD;
    }

    /**
     * Reviews a postmortem for the status that it has.
     *
     * @param postmortem the postmortem
     * @return what was found
     */
    public ReviewResult review(Postmortem postmortem) {
        return review(
                postmortem, Objects.requireNonNull(postmortem, "postmortem").getStatus());
    }

    /**
     * Reviews a postmortem for a status that it has or is to get.
     *
     * @param postmortem the postmortem
     * @param status the status whose demands count
     * @return what was found
     */
    public ReviewResult review(Postmortem postmortem, PostmortemStatus status) {
        Objects.requireNonNull(status, "status");
        ReviewedPostmortem reviewed = new ReviewedPostmortem(Objects.requireNonNull(postmortem, "postmortem"));
        FindingReport report = new FindingReport(status, reviewed);
        checks.forEach(check -> check.run(reviewed, report));
        return report.toResult();
    }
}
