package dev.postmortem.model.policy;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.meeting.Meeting;
import java.util.function.Predicate;

/** A part of a postmortem that a policy can ask for. */
public enum PostmortemSection {
    /** Who owns it. */
    OWNER("/owner", pm -> pm.getOwner().isPresent()),
    /** The summary. */
    SUMMARY("/summary", pm -> pm.getSummary().filter(s -> !s.isBlank()).isPresent()),
    /** The severity of the incident. */
    SEVERITY(
            "/incident/severity",
            pm -> pm.getIncident().flatMap(Incident::getSeverity).isPresent()),
    /** The moments that matter. */
    MILESTONES(
            "/incident/milestones",
            pm -> pm.getIncident().filter(i -> !i.getMilestones().isEmpty()).isPresent()),
    /** The timeline. */
    TIMELINE("/timeline", pm -> !pm.getTimeline().getEvents().isEmpty()),
    /** What the incident did. */
    IMPACTS("/impacts", pm -> !pm.getImpacts().isEmpty()),
    /** What contributed. */
    FACTORS("/factors", pm -> !pm.getFactors().isEmpty()),
    /** How factors worked together. */
    EXPLANATIONS("/explanations", pm -> !pm.getExplanations().isEmpty()),
    /** The steps of the analysis; one of them is enough. */
    ANALYSIS(
            "/analysis",
            pm -> pm.getAnalysis()
                    .filter(a -> !a.equals(Analysis.builder().build()))
                    .isPresent()),
    /** What will be done. */
    ACTION_ITEMS("/actionItems", pm -> !pm.getActionItems().isEmpty()),
    /** The meeting, with its time. */
    MEETING("/meeting", pm -> pm.getMeeting().flatMap(Meeting::getScheduledAt).isPresent()),
    /** What was learned; one lesson is enough. */
    LESSONS(
            "/lessons",
            pm -> pm.getLessons()
                    .filter(l -> !l.equals(Lessons.builder().build()))
                    .isPresent()),
    /** What customers are told. */
    EXTERNAL_MESSAGE(
            "/externalMessage",
            pm -> pm.getExternalMessage()
                    .filter(m -> m.getSummary().or(m::getWhatHappened).isPresent())
                    .isPresent()),
    /** An approval, and nobody whose last decision asks for changes. */
    APPROVALS("/approvals", pm -> pm.hasApproval());

    private final String pointer;
    private final Predicate<Postmortem> present;

    PostmortemSection(String pointer, Predicate<Postmortem> present) {
        this.pointer = pointer;
        this.present = present;
    }

    /**
     * Tells whether a postmortem has this part.
     *
     * @param postmortem the postmortem
     * @return whether it does
     */
    public boolean isIn(Postmortem postmortem) {
        return present.test(postmortem);
    }

    /** {@return where the part stands in a postmortem, as a JSON Pointer (RFC 6901)} */
    public String toPointer() {
        return pointer;
    }
}
