package dev.postmortem.render;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Approval;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.ExternalReference;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.text.TextValue;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The places of a postmortem, as JSON Pointers, whose values an audience may not see. */
final class HiddenPlaces {
    private static final List<String> OF_THE_WHOLE = List.of("summary", "owner", "contributors", "dueBy", "labels");

    private final Audience audience;
    private final HiddenReferences hidden;
    private final Set<String> pointers = new HashSet<>();

    /** The places in which hidden ones lie. */
    private final Set<String> outer = new HashSet<>();

    private int longest;

    private HiddenPlaces(Audience audience, HiddenReferences hidden) {
        this.audience = audience;
        this.hidden = hidden;
    }

    static HiddenPlaces of(Postmortem postmortem, Audience audience, HiddenReferences hidden) {
        HiddenPlaces places = new HiddenPlaces(audience, hidden);
        OF_THE_WHOLE.forEach(member -> places.add("/" + member, postmortem.getVisibility()));
        places.addFacts(postmortem);
        places.addTexts(postmortem);
        places.addEvents(postmortem);
        return places;
    }

    boolean isEmpty() {
        return pointers.isEmpty();
    }

    /** Whether a place, what it lies in or something in it is hidden. */
    boolean touches(String pointer) {
        return contains(pointer) || outer.contains(pointer);
    }

    /** Whether a place, or what it lies in, is hidden; what is longer than any hidden place is not read to its end. */
    boolean contains(String pointer) {
        String read = pointer.length() > longest ? pointer.substring(0, longest + 1) : pointer;
        for (int end = read.length(); end > 0; end = read.lastIndexOf('/', end - 1)) {
            if (pointers.contains(read.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private void addFacts(Postmortem postmortem) {
        add("/incident", postmortem.getIncident(), Incident::getVisibility);
        postmortem.getIncident().ifPresent(incident -> {
            add("/incident/milestones", incident.getMilestones(), Milestone::getVisibility);
            add("/incident/severityChanges", incident.getSeverityChanges(), SeverityChange::getVisibility);
        });
        List<Impact> impacts = postmortem.getImpacts();
        add("/impacts", impacts, Impact::getVisibility);
        for (int i = 0; i < impacts.size(); i++) {
            String customers = "/impacts/" + i + "/impactedCustomers";
            add(customers, impacts.get(i).getImpactedCustomers(), ImpactedCustomer::getVisibility);
        }
        addEvidence("/impacts", impacts, Impact::getEvidence);
        add("/factors", postmortem.getFactors(), ContributingFactor::getVisibility);
        addEvidence("/factors", postmortem.getFactors(), ContributingFactor::getEvidence);
        add("/explanations", postmortem.getExplanations(), e -> visibility(e.getId()));
        addEvidence("/explanations", postmortem.getExplanations(), Explanation::getEvidence);
        add("/actionItems", postmortem.getActionItems(), ActionItem::getVisibility);
    }

    private void addTexts(Postmortem postmortem) {
        postmortem.getAnalysis().ifPresent(this::addAnalysis);
        postmortem.getLessons().ifPresent(this::addLessons);
        add("/externalMessage", postmortem.getExternalMessage(), ExternalMessage::getVisibility);
        add("/glossary", postmortem.getGlossary(), GlossaryTerm::getVisibility);
        add("/approvals", postmortem.getApprovals(), Approval::getVisibility);
        add("/externalReferences", postmortem.getExternalReferences(), ExternalReference::getVisibility);
        add("/meeting", postmortem.getMeeting(), Meeting::getVisibility);
        postmortem.getMeeting().ifPresent(m -> add("/meeting/agenda", m.getAgenda(), AgendaItem::getVisibility));
        add("/waiver", postmortem.getWaiver(), Waiver::getVisibility);
        add("/suppressions", postmortem.getSuppressions(), Suppression::getVisibility);
    }

    private void addAnalysis(Analysis analysis) {
        addStatement("/analysis/monitoringReview", analysis.getMonitoringReview());
        addStatement("/analysis/underlyingCauses", analysis.getUnderlyingCauses());
        addStatement("/analysis/responseEvaluation", analysis.getResponseEvaluation());
        addStatement("/analysis/summary", analysis.getSummary());
    }

    private void addLessons(Lessons lessons) {
        addStatements("/lessons/wentWell", lessons.getWentWell());
        addStatements("/lessons/wentPoorly", lessons.getWentPoorly());
        addStatements("/lessons/gotLucky", lessons.getGotLucky());
        addStatements("/lessons/surprises", lessons.getSurprises());
        add("/lessons/openQuestions", lessons.getOpenQuestions(), OpenQuestion::getVisibility);
    }

    private void addEvents(Postmortem postmortem) {
        List<TimelineEvent> events = postmortem.getTimeline().getEvents();
        add("/timeline/events", events, e -> visibility(e.getId()));
        addEvidence("/timeline/events", events, TimelineEvent::getEvidence);
        add("/timeline/joins", postmortem.getTimeline().getJoins(), j -> visibility(j.getEvent()));
        add("/annotations", postmortem.getAnnotations(), a -> visibility(hidden.conceals(a)));
    }

    private Visibility visibility(TextValue<?> id) {
        return visibility(hidden.contains(id));
    }

    private static Visibility visibility(boolean concealed) {
        return concealed ? Visibility.RESTRICTED : Visibility.PUBLIC;
    }

    private <T> void addEvidence(String pointer, List<T> values, Function<T, List<Evidence>> evidence) {
        for (int i = 0; i < values.size(); i++) {
            add(pointer + "/" + i + "/evidence", evidence.apply(values.get(i)), Evidence::getVisibility);
        }
    }

    private <T> void add(String pointer, List<T> values, Function<? super T, Visibility> visibility) {
        for (int i = 0; i < values.size(); i++) {
            add(pointer + "/" + i, visibility.apply(values.get(i)));
        }
    }

    private <T> void add(String pointer, Optional<T> value, Function<? super T, Visibility> visibility) {
        value.ifPresent(v -> add(pointer, visibility.apply(v)));
    }

    private void addStatement(String pointer, Optional<Statement> statement) {
        add(pointer, statement, Statement::getVisibility);
        statement.ifPresent(s -> add(pointer + "/evidence", s.getEvidence(), Evidence::getVisibility));
    }

    private void addStatements(String pointer, List<Statement> statements) {
        add(pointer, statements, Statement::getVisibility);
        addEvidence(pointer, statements, Statement::getEvidence);
    }

    private void add(String pointer, Visibility visibility) {
        if (!audience.admits(visibility)) {
            pointers.add(pointer);
            longest = Math.max(longest, pointer.length());
            for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
                outer.add(pointer.substring(0, end));
            }
        }
    }
}
