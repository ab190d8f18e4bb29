package dev.postmortem.review;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A well-written postmortem that no check has anything to say about; tests change one thing in it. */
final class CompletePostmortem {
    private CompletePostmortem() {}

    static Postmortem get() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("Checkout outage of 72 minutes")
                .status(PostmortemStatus.REVIEWED)
                .owner(Actor.of("Mara", ActorType.HUMAN))
                .addContributors(inRole("Ines", "incident lead"), inRole("Noor", "scribe"))
                .summary("Checkout failed for 72 minutes. One in three orders was lost, until a rollback ended it.")
                .incident(incident())
                .addImpacts(impact())
                .factors(factors())
                .addExplanations(Explanation.builder()
                        .id(ExplanationId.of("why"))
                        .effect(FactorId.of("failed"))
                        .addCauses(FactorId.of("release"), FactorId.of("no-canary"))
                        .build())
                .addActionItems(action())
                .analysis(Analysis.builder()
                        .summary(Statement.of("Nothing in the backlog would have kept it from happening."))
                        .build())
                .lessons(Lessons.builder()
                        .addWentWell(Statement.of("The rollback."))
                        .addWentPoorly(Statement.of("The alert."))
                        .addGotLucky(Statement.of("It was noon."))
                        .build())
                .externalMessage(ExternalMessage.builder()
                        .summary("Orders failed.")
                        .whatHappened("A release broke checkout.")
                        .whatWeAreDoing("We release to a few first.")
                        .build())
                .addAnnotations(EventAnnotation.builder()
                        .event(EventId.of("e1"))
                        .pinned(true)
                        .build())
                .timeline(Timeline.of(List.of(event(0, "13:38:00"), event(1, "13:55:00"), told(2, "15:30:00"))))
                .build();
    }

    private static Incident incident() {
        return Incident.builder()
                .severity(Severity.of(1, "SEV-1"))
                .status(IncidentStatus.RESOLVED)
                .detectionMethod(DetectionMethod.ALERT)
                .trigger("Release v2")
                .temporaryResolution("A rollback to v1")
                .lastingResolution("Releases go to a few customers first.")
                .addRelated("INC-7")
                .addMilestones(mark(MilestoneName.LEAD_UP_STARTED, "13:38:00"))
                .addMilestones(mark(MilestoneName.IMPACT_STARTED, "13:52:00"))
                .addMilestones(mark(MilestoneName.DETECTED, "13:55:00"))
                .addMilestones(mark(MilestoneName.ACKNOWLEDGED, "13:57:00"))
                .addMilestones(mark(MilestoneName.MITIGATED, "15:04:00"))
                .addMilestones(mark(MilestoneName.IMPACT_ENDED, "15:04:00"))
                .addMilestones(mark(MilestoneName.RESOLVED, "15:30:00"))
                .build();
    }

    private static Impact impact() {
        return Impact.builder()
                .id(ImpactId.of("i1"))
                .startedAt(time("13:52:00"))
                .endedAt(time("15:04:00"))
                .severity(FunctionalSeverity.PARTIAL_OUTAGE)
                .scope(ImpactScope.builder().service("checkout").build())
                .requestsFailed(100L)
                .build();
    }

    private static List<ContributingFactor> factors() {
        return List.of(
                factor("failed", FactorKind.OUTCOME).toBuilder()
                        .aspect(OutcomeAspect.OCCURRENCE)
                        .build(),
                factor("release", FactorKind.TRIGGER),
                factor("no-canary", FactorKind.BARRIER_ABSENT));
    }

    private static Actor inRole(String name, String role) {
        return Actor.of(name, ActorType.HUMAN).toBuilder().role(role).build();
    }

    static ContributingFactor factor(String id, FactorKind kind) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .kind(kind)
                .text("It was so.")
                .addEvidence(Evidence.builder().kind("log").build())
                .build();
    }

    static ActionItem action() {
        return ActionItem.builder()
                .id(ActionItemId.of("a1"))
                .title("Add a canary stage")
                .type(ActionType.PREVENT)
                .owner(Actor.of("Jonas", ActorType.HUMAN))
                .dueDate(LocalDate.parse("2026-04-01"))
                .addAddresses(FactorId.of("no-canary"))
                .build();
    }

    static EventTime time(String clock) {
        return EventTime.of(Instant.parse("2026-03-11T" + clock + "Z"), TimePrecision.SECOND);
    }

    static Milestone mark(MilestoneName name, String clock) {
        return Milestone.builder().name(name).at(time(clock)).build();
    }

    static TimelineEvent event(int number, String clock) {
        return event(number, time(clock));
    }

    private static TimelineEvent told(int number, String clock) {
        return event(number, clock).toBuilder()
                .kind(EventKind.COMMUNICATION)
                .text("All orders work again.")
                .build();
    }

    static TimelineEvent event(int number, EventTime time) {
        return TimelineEvent.builder()
                .id(EventId.of("e" + number))
                .kind(EventKind.LOG)
                .occurredAt(time)
                .source(EventSource.builder().system("jsonl").file("app.log").build())
                .text("something")
                .build();
    }

    /** The postmortem with one milestone moved or added. */
    static Postmortem with(MilestoneName name, String clock) {
        Incident incident = get().getIncident().orElseThrow();
        List<Milestone> others = incident.getMilestones().stream()
                .filter(m -> !m.getName().equals(name))
                .toList();
        return with(incident.toBuilder()
                .milestones(others)
                .addMilestones(mark(name, clock))
                .build());
    }

    static Postmortem without(MilestoneName... names) {
        Incident incident = get().getIncident().orElseThrow();
        return with(incident.toBuilder()
                .milestones(incident.getMilestones().stream()
                        .filter(m -> !List.of(names).contains(m.getName()))
                        .toList())
                .build());
    }

    static Postmortem with(Incident incident) {
        return get().toBuilder().incident(incident).build();
    }

    static Postmortem with(Impact impact) {
        return get().toBuilder().impacts(List.of(impact)).build();
    }

    static Postmortem with(ActionItem... actions) {
        return get().toBuilder().actionItems(List.of(actions)).build();
    }

    static Postmortem withEvents(IntStream numbers, EventTime time) {
        return get().toBuilder()
                .annotations(List.of())
                .timeline(Timeline.of(numbers.mapToObj(i -> event(i, time)).toList()))
                .build();
    }
}
