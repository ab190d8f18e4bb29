package dev.postmortem.render;

import dev.postmortem.model.Approval;
import dev.postmortem.model.ApprovalDecision;
import dev.postmortem.model.ExternalReference;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.impact.ServiceLevelObjective;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;

/** Fills what a review adds to the facts with one text and one visibility. */
final class ReviewParts {
    private static final Instant TIME = Instant.parse("2026-01-05T09:00:00Z");

    private final String text;
    private final Visibility visibility;

    private ReviewParts(String text, Visibility visibility) {
        this.text = text;
        this.visibility = visibility;
    }

    static Postmortem addTo(Postmortem postmortem, String text, Visibility visibility) {
        ReviewParts parts = new ReviewParts(text, visibility);
        PostmortemBuilder filled = postmortem.toBuilder()
                .incident(postmortem.getIncident().map(parts::incident))
                .impacts(postmortem.getImpacts().stream().map(parts::impact).toList())
                .lessons(postmortem.getLessons().map(parts::lessons))
                .meeting(parts.meeting())
                .waiver(parts.waiver());
        return filled.addApprovals(parts.approval())
                .addGlossary(parts.term())
                .addExternalReferences(parts.reference())
                .build();
    }

    private Actor actor() {
        return Actor.of(text, ActorType.HUMAN);
    }

    private Incident incident(Incident incident) {
        return incident.toBuilder()
                .addSeverityChanges(SeverityChange.builder()
                        .at(EventTime.of(TIME, TimePrecision.MINUTE))
                        .severity(Severity.of(1, text))
                        .actor(actor())
                        .reason(text)
                        .visibility(visibility)
                        .build())
                .build();
    }

    private Impact impact(Impact impact) {
        return impact.toBuilder()
                .addObjectives(ServiceLevelObjective.builder().name(text).build())
                .addDataLosses(DataLoss.builder()
                        .what(text)
                        .unit(text)
                        .lost(CountRange.exactly(3))
                        .build())
                .addImpactedCustomers(ImpactedCustomer.builder()
                        .id(text)
                        .name(text)
                        .segment(text)
                        .notes(text)
                        .visibility(visibility)
                        .build())
                .build();
    }

    private Lessons lessons(Lessons lessons) {
        return lessons.toBuilder()
                .addSurprises(Statement.builder()
                        .text(text)
                        .addEvidence(Evidence.builder()
                                .kind(text)
                                .text(text)
                                .visibility(visibility)
                                .build())
                        .visibility(visibility)
                        .build())
                .addOpenQuestions(OpenQuestion.builder()
                        .text(text)
                        .answer(text)
                        .askedBy(actor())
                        .visibility(visibility)
                        .build())
                .build();
    }

    private Meeting meeting() {
        return Meeting.builder()
                .scheduledAt(TIME)
                .facilitator(actor())
                .addAttendees(Attendee.of(actor(), AttendeeRole.of(text)))
                .addAgenda(
                        AgendaItem.of(text).toBuilder().visibility(visibility).build())
                .notes(text)
                .visibility(visibility)
                .build();
    }

    private Approval approval() {
        return Approval.builder()
                .approver(actor())
                .decision(ApprovalDecision.APPROVED)
                .decidedAt(TIME)
                .comment(text)
                .visibility(visibility)
                .build();
    }

    private GlossaryTerm term() {
        return GlossaryTerm.of(text, text).toBuilder().visibility(visibility).build();
    }

    private ExternalReference reference() {
        return ExternalReference.builder()
                .system(text)
                .kind(text)
                .id(text)
                .title(text)
                .link(Link.of("https://link.example.org/"))
                .visibility(visibility)
                .build();
    }

    private Waiver waiver() {
        return Waiver.builder()
                .reason(text)
                .by(actor())
                .at(TIME)
                .visibility(visibility)
                .build();
    }
}
