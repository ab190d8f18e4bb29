package dev.postmortem.review.rule;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.FindingSeverity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of finding that a review gives of its own, beside those of {@link dev.postmortem.rca.FactorRule}.
 *
 * <p>A rule of completeness belongs to the status that demands it: its finding is an ERROR for that status and those
 * above, a WARNING for the status just below, and a NOTE for earlier ones. All other rules have one severity, and some are
 * reported from a status on.
 */
public enum ReviewRule {
    /** Nobody owns the postmortem. */
    OWNER_MISSING("owner.missing", PostmortemStatus.IN_REVIEW),
    /** There is no summary. */
    SUMMARY_MISSING("summary.missing", PostmortemStatus.IN_REVIEW),
    /** Nothing is said about the incident itself. */
    INCIDENT_MISSING("incident.missing", PostmortemStatus.IN_REVIEW),
    /** The incident has no severity. */
    SEVERITY_MISSING("incident.severity-missing", PostmortemStatus.IN_REVIEW),
    /** Nothing is said about how the incident came to light. */
    DETECTION_MISSING("incident.detection-missing", PostmortemStatus.REVIEWED),
    /** Nothing is named that set the incident off. */
    TRIGGER_MISSING("incident.trigger-missing", PostmortemStatus.REVIEWED),
    /** There is no impact. */
    IMPACT_MISSING("impact.missing", PostmortemStatus.IN_REVIEW),
    /** No impact has a number. */
    IMPACT_WITHOUT_NUMBERS("impact.without-numbers", PostmortemStatus.REVIEWED),
    /** The timeline has no events. */
    TIMELINE_EMPTY("timeline.empty", PostmortemStatus.IN_REVIEW),
    /** It is not said when the impact started. */
    IMPACT_START_MISSING("milestone.impact-started-missing", PostmortemStatus.IN_REVIEW),
    /** It is not said when the incident was detected. */
    DETECTED_MISSING("milestone.detected-missing", PostmortemStatus.REVIEWED),
    /** It is not said when the incident was resolved. */
    RESOLVED_MISSING("milestone.resolved-missing", PostmortemStatus.REVIEWED),
    /** There is no more than one factor. */
    FACTOR_TOO_FEW("factor.too-few", PostmortemStatus.IN_REVIEW),
    /** No factor is an outcome that others explain. */
    OUTCOME_MISSING("outcome.missing", PostmortemStatus.REVIEWED),
    /** There is no action. */
    ACTION_MISSING("action.missing", PostmortemStatus.IN_REVIEW),
    /** No action prevents or mitigates. */
    ACTION_PREVENTS_NOTHING("action.prevents-nothing", PostmortemStatus.REVIEWED),
    /** An action has no owner. */
    ACTION_OWNER_MISSING("action.owner-missing", PostmortemStatus.REVIEWED),
    /** An action has neither a due date nor an issue in a tracker. */
    ACTION_UNTRACKED("action.untracked", PostmortemStatus.REVIEWED),
    /** An action was declined without a reason. */
    ACTION_DECLINED_WITHOUT_REASON("action.declined-without-reason", PostmortemStatus.REVIEWED),
    /** A list of lessons is empty. */
    LESSONS_MISSING("lessons.missing", PostmortemStatus.REVIEWED),
    /** A part of the message to customers is missing. */
    EXTERNAL_MESSAGE_MISSING("external-message.missing", PostmortemStatus.REVIEWED),
    /** The incident is over, and nothing is said about what ended it. */
    RESOLUTION_MISSING("incident.resolution-missing", PostmortemStatus.REVIEWED),
    /** A text is nothing but a placeholder. */
    PLACEHOLDER("text.placeholder", PostmortemStatus.REVIEWED),

    /** What stopped the effect and what keeps it from coming back are the same words. */
    RESOLUTIONS_EQUAL("incident.resolutions-equal", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** It is not said whether it had happened before. */
    RECURRENCE_UNANSWERED("incident.recurrence-unanswered", FindingSeverity.NOTE, PostmortemStatus.REVIEWED),
    /** It is not said whether something in the backlog would have helped. */
    BACKLOG_UNANSWERED("incident.backlog-unanswered", FindingSeverity.NOTE, PostmortemStatus.REVIEWED),
    /** The summary gives no length. */
    SUMMARY_WITHOUT_DURATION("summary.without-duration", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** The summary has more than three sentences. */
    SUMMARY_LONG("summary.long", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** What customers felt is told from one side alone. */
    IMPACT_ONE_SIDED("impact.one-sided", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** Rows that people wrote have neither a link nor evidence. */
    WITHOUT_EVIDENCE("timeline.without-evidence", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** The timeline ends before the resolution. */
    TIMELINE_ENDS_EARLY("timeline.ends-early", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** A time is unknown, and nobody says why. */
    UNKNOWN_WITHOUT_REASON("time.unknown-without-reason", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** Customers could notice, and it is not said when they were told. */
    PUBLIC_NOTICE_MISSING("milestone.public-notice-missing", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** A term of specialists is used several times and explained nowhere. */
    TERM_UNEXPLAINED("glossary.term-missing", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** A text names a person instead of the role. */
    PERSON_NAMED("people.named", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** Nobody is named as incident lead. */
    LEAD_MISSING("people.lead-missing", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** Nobody is named as scribe. */
    SCRIBE_MISSING("people.scribe-missing", FindingSeverity.NOTE, PostmortemStatus.IN_REVIEW),
    /** The postmortem was published after the day on which it was due. */
    PUBLISHED_LATE("postmortem.published-late", FindingSeverity.NOTE),

    /** An action is neither done nor declined although the postmortem is to be closed. */
    ACTION_UNFINISHED("action.unfinished", FindingSeverity.ERROR, PostmortemStatus.CLOSED),
    /** One mark lies before another that has to come first. */
    MILESTONE_ORDER("milestone.order", FindingSeverity.WARNING),
    /** The incident was detected before its impact started. */
    DETECTED_BEFORE_IMPACT("milestone.detected-before-impact", FindingSeverity.NOTE),
    /** A mark is proved by an event that is not on the timeline. */
    MILESTONE_UNKNOWN_EVENT("milestone.unknown-event", FindingSeverity.WARNING),
    /** The impacts and the marks disagree about when the impact started or ended. */
    IMPACT_MILESTONE_MISMATCH("impact.milestone-mismatch", FindingSeverity.WARNING),
    /** An impact ends after the resolution. */
    IMPACT_AFTER_RESOLUTION("impact.after-resolution", FindingSeverity.WARNING),
    /** An impact has no end although the incident is resolved. */
    IMPACT_OPEN("impact.open", FindingSeverity.WARNING),
    /** A stated duration fits nothing that the document shows. */
    DURATION_MISMATCH("summary.duration-mismatch", FindingSeverity.WARNING),
    /** A stated time to recover is longer than all that is known of the incident. */
    RECOVERY_TOO_LONG("summary.recovery-too-long", FindingSeverity.WARNING),
    /** A stated window begins or ends at a time at which nothing is known. */
    WINDOW_MISMATCH("summary.window-mismatch", FindingSeverity.WARNING),
    /** A stated date is that of the incident but for the year or the month. */
    DATE_MISMATCH("summary.date-mismatch", FindingSeverity.WARNING),
    /** Events happened after the resolution. */
    EVENT_AFTER_RESOLUTION("timeline.event-after-resolution", FindingSeverity.NOTE),
    /** The timeline begins after the impact. */
    TIMELINE_STARTS_LATE("timeline.starts-late", FindingSeverity.NOTE),
    /** The zone of a file's times was assumed. */
    ZONE_ASSUMED("timeline.zone-assumed", FindingSeverity.WARNING),
    /** The year of a file's times was assumed. */
    YEAR_ASSUMED("timeline.year-assumed", FindingSeverity.WARNING),
    /** Local times of a file exist twice or not at all. */
    DST_AMBIGUOUS("timeline.dst-ambiguous", FindingSeverity.WARNING),
    /** An abbreviation of a zone stands beside an offset that it does not have. */
    ZONE_OFFSET_MISMATCH("zone.offset-mismatch", FindingSeverity.WARNING),
    /** An abbreviation of a zone belongs to the other half of the year. */
    ZONE_SEASON_MISMATCH("zone.season-mismatch", FindingSeverity.NOTE),
    /** Events have no time. */
    TIME_UNKNOWN("timeline.time-unknown", FindingSeverity.NOTE),
    /** Times that people wrote are off by a slip of the pen: twelve hours, a day, a month or a year. */
    TIME_SLIP("timeline.time-slip", FindingSeverity.WARNING),
    /** A row that people wrote stands after a later one. */
    OUT_OF_ORDER("timeline.out-of-order", FindingSeverity.NOTE),
    /** The facilitator of the meeting owns the postmortem or took part in the response. */
    FACILITATOR_INVOLVED("meeting.facilitator-involved", FindingSeverity.WARNING),
    /** People wrote about an event that is not on the timeline. */
    ANNOTATION_UNKNOWN_EVENT("annotation.unknown-event", FindingSeverity.WARNING),
    /** An action was due before the incident. */
    ACTION_DUE_BEFORE_INCIDENT("action.due-before-incident", FindingSeverity.WARNING),
    /** An action was completed before the incident. */
    ACTION_COMPLETED_BEFORE_INCIDENT("action.completed-before-incident", FindingSeverity.WARNING),
    /** An action was due before somebody wrote it down. */
    ACTION_DUE_BEFORE_CREATED("action.due-before-created", FindingSeverity.WARNING),
    /** An action was completed before somebody wrote it down. */
    ACTION_COMPLETED_BEFORE_CREATED("action.completed-before-created", FindingSeverity.WARNING),
    /** All actions have the same priority. */
    ACTION_PRIORITIES_EQUAL("action.priorities-equal", FindingSeverity.NOTE),
    /** Customers were hit, and no tracked action is urgent although priorities are used. */
    ACTION_URGENT_MISSING("action.urgent-missing", FindingSeverity.WARNING);

    private final String id;
    private final @Nullable PostmortemStatus demandedBy;
    private final FindingSeverity severity;
    private final PostmortemStatus reportedFrom;

    ReviewRule(String id, PostmortemStatus demandedBy) {
        this(id, demandedBy, FindingSeverity.ERROR, PostmortemStatus.DRAFT);
    }

    ReviewRule(String id, FindingSeverity severity) {
        this(id, null, severity, PostmortemStatus.DRAFT);
    }

    ReviewRule(String id, FindingSeverity severity, PostmortemStatus reportedFrom) {
        this(id, null, severity, reportedFrom);
    }

    ReviewRule(
            String id, @Nullable PostmortemStatus demandedBy, FindingSeverity severity, PostmortemStatus reportedFrom) {
        this.id = id;
        this.demandedBy = demandedBy;
        this.severity = severity;
        this.reportedFrom = reportedFrom;
    }

    /** {@return the stable id of its findings} */
    public String getId() {
        return id;
    }

    /** {@return the status that demands it; empty for a rule that does not depend on the status} */
    public Optional<PostmortemStatus> getDemandedBy() {
        return Optional.ofNullable(demandedBy);
    }

    /** {@return the first status for which it is reported; what fits later work only is not said of a draft} */
    public PostmortemStatus getReportedFrom() {
        return reportedFrom;
    }

    /**
     * Returns how much its findings matter.
     *
     * @param asked the status that a postmortem is reviewed for
     * @return the severity
     */
    public FindingSeverity severityFor(PostmortemStatus asked) {
        return getDemandedBy().map(demanded -> severityFor(asked, demanded)).orElse(severity);
    }

    /** A draft is never in error: whatever it lacks is demanded later. */
    private static FindingSeverity severityFor(PostmortemStatus asked, PostmortemStatus demanded) {
        int below = demanded.compareTo(asked);
        if (below <= 0) {
            return FindingSeverity.ERROR;
        }
        return below == 1 ? FindingSeverity.WARNING : FindingSeverity.NOTE;
    }
}
