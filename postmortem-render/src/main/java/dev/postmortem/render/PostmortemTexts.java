package dev.postmortem.render;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts by which a sentence could name a part of a postmortem: ids, words, names and times. */
final class PostmortemTexts {
    private final Set<String> texts = new HashSet<>();

    private PostmortemTexts() {}

    static Set<String> of(Postmortem postmortem) {
        PostmortemTexts collected = new PostmortemTexts();
        collected.addWhole(postmortem);
        postmortem.getIncident().ifPresent(collected::addIncident);
        postmortem.getImpacts().forEach(collected::addImpact);
        postmortem.getFactors().forEach(collected::addFactor);
        postmortem.getExplanations().forEach(collected::addExplanation);
        postmortem.getActionItems().forEach(collected::addAction);
        postmortem.getTimeline().getEvents().forEach(collected::addEvent);
        postmortem.getTimeline().getJoins().forEach(join -> {
            collected.add(join.getEvent());
            join.getOriginals().forEach(collected::addEvent);
        });
        postmortem.getAnnotations().forEach(note -> {
            collected.add(note.getEvent());
            collected.add(note.getText());
            collected.add(note.getNote());
        });
        collected.addWritten(postmortem);
        return collected.texts;
    }

    private void addWhole(Postmortem postmortem) {
        add(postmortem.getTitle());
        add(postmortem.getSummary());
        postmortem.getOwner().ifPresent(this::addActor);
        postmortem.getContributors().forEach(this::addActor);
        postmortem.getLabels().forEach((label, value) -> {
            add(label);
            add(value);
        });
        add(postmortem.getDueBy());
    }

    private void addIncident(Incident incident) {
        add(incident.getReference());
        add(incident.getSummary());
        add(incident.getType());
        add(incident.getTrigger());
        add(incident.getTemporaryResolution());
        add(incident.getLastingResolution());
        add(incident.getDuplicateOf());
        List.of(
                        incident.getAffectedServices(),
                        incident.getFunctionalities(),
                        incident.getEnvironments(),
                        incident.getTeams(),
                        incident.getRelated())
                .forEach(names -> names.forEach(this::add));
        incident.getMilestones().forEach(this::addMilestone);
        incident.getSeverityChanges().forEach(this::addChange);
    }

    private void addMilestone(Milestone milestone) {
        add(milestone.getName());
        addTime(milestone.getAt());
        add(milestone.getEvent());
    }

    private void addChange(SeverityChange change) {
        addTime(change.getAt());
        add(change.getSeverity().getLabel());
        add(change.getEvent());
        change.getActor().ifPresent(this::addActor);
        add(change.getReason());
    }

    private void addImpact(Impact impact) {
        add(impact.getId());
        addTime(impact.getStartedAt());
        impact.getEndedAt().ifPresent(this::addTime);
        ImpactScope scope = impact.getScope();
        add(scope.getService());
        add(scope.getFunctionality());
        add(scope.getEnvironment());
        add(scope.getRegion());
        add(scope.getSegment());
        add(impact.getNotes());
        impact.getCustomersAffected().ifPresent(count -> count.getIds().forEach(this::add));
        impact.getImpactedCustomers().forEach(this::addCustomer);
        impact.getMetrics().forEach(metric -> add(metric.getName()));
        impact.getObjectives().forEach(objective -> add(objective.getName()));
        impact.getDataLosses().forEach(loss -> add(loss.getWhat()));
        impact.getEvidence().forEach(this::addEvidence);
    }

    private void addCustomer(ImpactedCustomer customer) {
        add(customer.getId());
        add(customer.getName());
        add(customer.getSegment());
        add(customer.getNotes());
    }

    private void addFactor(ContributingFactor factor) {
        add(factor.getId());
        add(factor.getText());
        factor.getEvidence().forEach(this::addEvidence);
    }

    private void addExplanation(Explanation explanation) {
        add(explanation.getId());
        add(explanation.getEffect());
        explanation.getCauses().forEach(this::add);
        add(explanation.getText());
        explanation.getEvidence().forEach(this::addEvidence);
    }

    private void addAction(ActionItem action) {
        add(action.getId());
        add(action.getExternalKey());
        add(action.getTitle());
        add(action.getContext());
        add(action.getDirection());
        add(action.getReason());
        add(action.getVerification());
        add(action.getTeam());
        action.getOwner().ifPresent(this::addActor);
        action.getIssue().ifPresent(issue -> add(issue.getKey()));
        action.getAddresses().forEach(this::add);
        action.getBreaks().forEach(this::add);
    }

    private void addEvent(TimelineEvent event) {
        add(event.getId());
        addTime(event.getOccurredAt());
        event.getEndedAt().ifPresent(this::addTime);
        add(event.getRecordedAt());
        EventSource source = event.getSource();
        add(source.getSystem());
        add(source.getFile());
        add(source.getExternalId());
        event.getActor().ifPresent(this::addActor);
        add(event.getText());
        add(event.getRawText());
        add(event.getLink());
        add(event.getThreadKey());
        event.getAttributes().values().forEach(this::add);
        event.getAffectedServices().forEach(this::add);
        event.getTags().forEach(this::add);
        event.getEvidence().forEach(this::addEvidence);
    }

    private void addWritten(Postmortem postmortem) {
        postmortem.getAnalysis().ifPresent(this::addAnalysis);
        postmortem.getLessons().ifPresent(this::addLessons);
        postmortem.getExternalMessage().ifPresent(message -> {
            add(message.getSummary());
            add(message.getWhatHappened());
            add(message.getWhatWeAreDoing());
        });
        postmortem.getGlossary().forEach(term -> {
            add(term.getTerm());
            add(term.getMeaning());
        });
        postmortem.getExternalReferences().forEach(reference -> {
            add(reference.getId());
            add(reference.getTitle());
        });
        postmortem.getApprovals().forEach(approval -> {
            addActor(approval.getApprover());
            add(approval.getComment());
        });
        postmortem.getMeeting().ifPresent(this::addMeeting);
        postmortem.getWaiver().ifPresent(waiver -> {
            add(waiver.getReason());
            addActor(waiver.getBy());
        });
    }

    private void addAnalysis(Analysis analysis) {
        analysis.getMonitoringReview().ifPresent(this::addStatement);
        analysis.getUnderlyingCauses().ifPresent(this::addStatement);
        analysis.getResponseEvaluation().ifPresent(this::addStatement);
        analysis.getSummary().ifPresent(this::addStatement);
    }

    private void addLessons(Lessons lessons) {
        List.of(lessons.getWentWell(), lessons.getWentPoorly(), lessons.getGotLucky(), lessons.getSurprises())
                .forEach(statements -> statements.forEach(this::addStatement));
        for (OpenQuestion question : lessons.getOpenQuestions()) {
            add(question.getText());
            add(question.getAnswer());
            question.getAskedBy().ifPresent(this::addActor);
        }
    }

    private void addMeeting(Meeting meeting) {
        meeting.getFacilitator().ifPresent(this::addActor);
        meeting.getAttendees().forEach(attendee -> addActor(attendee.getActor()));
        meeting.getAgenda().stream().map(AgendaItem::getTopic).forEach(this::add);
        add(meeting.getNotes());
        add(meeting.getRecording());
    }

    private void addStatement(Statement statement) {
        add(statement.getText());
        statement.getEvidence().forEach(this::addEvidence);
    }

    private void addEvidence(Evidence evidence) {
        add(evidence.getText());
        add(evidence.getQuery());
        add(evidence.getLink());
    }

    private void addActor(Actor actor) {
        add(actor.getName());
        add(actor.getId());
    }

    private void addTime(EventTime time) {
        add(time.toAdjustedEarliest());
        add(time.toAdjustedLatestExclusive());
        add(time.getRaw());
    }

    private void add(Optional<?> text) {
        text.ifPresent(this::add);
    }

    private void add(Object text) {
        texts.add(text.toString());
    }
}
