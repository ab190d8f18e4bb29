package dev.postmortem.render;

import static dev.postmortem.model.common.Visibility.INTERNAL;
import static dev.postmortem.model.common.Visibility.PUBLIC;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Approval;
import dev.postmortem.model.ApprovalDecision;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.ExternalReference;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A postmortem in which each text is a word of its own that says who may read it. */
final class MarkedPostmortem {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<MilestoneName> KNOWN_MILESTONES =
            List.of(MilestoneName.IMPACT_STARTED, MilestoneName.DETECTED, MilestoneName.RESOLVED);

    private final Marks marks;
    private final MarkedEvents events;
    private final Map<FactorId, Visibility> factors = new HashMap<>();
    private final Map<ExplanationId, Visibility> explanations = new HashMap<>();
    private final List<ActionItem> actions = new ArrayList<>();

    private MarkedPostmortem(Marks marks) {
        this.marks = marks;
        this.events = new MarkedEvents(marks);
    }

    static Postmortem of(Marks marks) {
        return new MarkedPostmortem(marks).postmortem();
    }

    private Postmortem postmortem() {
        Visibility whole = marks.visibility();
        Timeline timeline = events.timeline();
        List<ContributingFactor> contributing = many(6, this::factor);
        List<Explanation> reasons = many(6, this::explanation);
        actions.addAll(many(4, this::action));
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title(marks.word(PUBLIC) + " took 2 hours")
                .status(PostmortemStatus.DRAFT)
                .visibility(whole)
                .summary(marks.word(whole) + " took 7 hours")
                .owner(marks.person(whole))
                .addContributors(marks.person(whole))
                .putLabel(marks.inside(whole), marks.inside(whole))
                .incident(incident())
                .impacts(many(2, this::impact))
                .factors(contributing)
                .explanations(reasons)
                .actionItems(actions)
                .timeline(timeline)
                .annotations(events.annotations())
                .analysis(Analysis.builder()
                        .summary(statement())
                        .underlyingCauses(statement())
                        .monitoringReview(statement())
                        .responseEvaluation(statement())
                        .build())
                .lessons(lessons())
                .externalMessage(message())
                .glossary(many(2, this::term))
                .approvals(many(1, this::approval))
                .externalReferences(many(2, this::reference))
                .meeting(meeting())
                .waiver(waiver())
                .suppressions(many(3, this::suppression))
                .build();
    }

    private static <T> List<T> many(int count, Supplier<T> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).toList();
    }

    private Incident incident() {
        Visibility own = marks.visibility();
        List<Milestone> milestones = new ArrayList<>(
                KNOWN_MILESTONES.stream().map(name -> milestone(name, own)).toList());
        milestones.add(milestone(null, own));
        return Incident.builder()
                .visibility(own)
                .summary(marks.word(own))
                .trigger(marks.word(own))
                .reference(marks.inside(own))
                .severity(Severity.of(2, marks.word(own)))
                .addTeams(marks.inside(own))
                .addAffectedServices(marks.word(own))
                .addRelated(marks.inside(own))
                .temporaryResolution(marks.word(own))
                .milestones(milestones)
                .addSeverityChanges(change(own))
                .build();
    }

    private Milestone milestone(MilestoneName known, Visibility outer) {
        Visibility own = marks.visibility();
        return Milestone.builder()
                .name(known != null ? known : MilestoneName.of(marks.word(outer, own)))
                .at(marks.time(outer, own))
                .event(events.reference(marks.strictest(outer, own)))
                .visibility(own)
                .build();
    }

    private SeverityChange change(Visibility outer) {
        Visibility own = marks.visibility();
        return SeverityChange.builder()
                .at(marks.time(outer, own))
                .severity(Severity.of(1, marks.word(outer, own)))
                .actor(marks.person(marks.strictest(outer, own)))
                .event(events.reference(marks.strictest(outer, own)))
                .reason(marks.word(outer, own))
                .visibility(own)
                .build();
    }

    private Impact impact() {
        Visibility own = marks.visibility();
        Visibility customer = marks.visibility();
        return Impact.builder()
                .id(ImpactId.of(marks.word(own)))
                .startedAt(marks.time(own))
                .severity(FunctionalSeverity.DEGRADED)
                .scope(ImpactScope.builder()
                        .service(marks.word(own))
                        .functionality(marks.word(own))
                        .build())
                .customersAffected(CustomerCount.exactly(1, CustomerUnit.ACCOUNT).toBuilder()
                        .addIds(marks.inside(own))
                        .build())
                .addDataLosses(DataLoss.builder().what(marks.word(own)).build())
                .addImpactedCustomers(ImpactedCustomer.builder()
                        .id(marks.inside(own, customer))
                        .name(marks.inside(own, customer))
                        .notes(marks.inside(own, customer))
                        .visibility(customer)
                        .build())
                .notes(marks.word(own))
                .addEvidence(marks.evidence(own))
                .visibility(own)
                .build();
    }

    private ContributingFactor factor() {
        Visibility own = marks.visibility();
        FactorId id = FactorId.of(marks.word(own));
        FactorKind kind = factors.size() < 2 ? FactorKind.OUTCOME : marks.one(List.of(FactorKind.values()));
        factors.put(id, own);
        return ContributingFactor.builder()
                .id(id)
                .text(marks.word(own) + " was so.")
                .kind(kind)
                .confidence(marks.one(List.of(Confidence.values())))
                .evidence(marks.chance() ? List.of(marks.evidence(own)) : List.of())
                .visibility(own)
                .build();
    }

    private Explanation explanation() {
        Visibility own = marks.visibility();
        List<FactorId> named = marks.some(List.copyOf(factors.keySet()), 3);
        Visibility strictest = named.stream().map(factors::get).reduce(own, marks::strictest);
        List<FactorId> causes = new ArrayList<>(named.subList(1, named.size()));
        if (causes.isEmpty() || marks.chance()) {
            causes.add(FactorId.of(marks.word(strictest)));
        }
        ExplanationId id = ExplanationId.of(marks.word(strictest));
        explanations.put(id, strictest);
        return Explanation.builder()
                .id(id)
                .effect(named.get(0))
                .causes(causes)
                .text(marks.word(strictest))
                .confidence(marks.one(List.of(Confidence.values())))
                .addEvidence(marks.evidence(strictest))
                .visibility(own)
                .build();
    }

    private ActionItem action() {
        Visibility own = marks.visibility();
        return ActionItem.builder()
                .id(ActionItemId.of(marks.word(own)))
                .title(marks.word(own))
                .context(marks.word(own))
                .type(marks.one(List.of(ActionType.values())))
                .status(marks.one(List.of(ActionStatus.values())))
                .reason(marks.word(own))
                .owner(marks.chance() ? Optional.of(marks.person(own)) : Optional.empty())
                .team(marks.inside(own))
                .externalKey(marks.inside(own))
                .issue(ExternalIssue.builder()
                        .system(marks.inside(own))
                        .key(marks.inside(own))
                        .build())
                .addresses(marks.chance() ? marks.some(List.copyOf(factors.keySet()), 2) : List.of())
                .addAddresses(FactorId.of(marks.word(own)))
                .breaks(marks.some(List.copyOf(explanations.keySet()), 2))
                .addBreaks(ExplanationId.of(marks.word(own)))
                .visibility(own)
                .build();
    }

    private Statement statement() {
        Visibility own = marks.visibility();
        return Statement.builder()
                .text(marks.word(own))
                .addEvidence(marks.evidence(own))
                .visibility(own)
                .build();
    }

    private Lessons lessons() {
        Visibility own = marks.visibility();
        return Lessons.builder()
                .addWentWell(statement())
                .addWentPoorly(statement())
                .addGotLucky(statement())
                .addSurprises(statement())
                .addOpenQuestions(OpenQuestion.builder()
                        .text(marks.word(own))
                        .answer(marks.word(own))
                        .askedBy(marks.person(own))
                        .visibility(own)
                        .build())
                .build();
    }

    private ExternalMessage message() {
        Visibility own = marks.visibility();
        return ExternalMessage.builder()
                .summary(marks.word(own))
                .whatHappened(marks.word(own))
                .visibility(own)
                .build();
    }

    private GlossaryTerm term() {
        Visibility own = marks.visibility();
        return GlossaryTerm.of(marks.word(own), marks.word(own)).toBuilder()
                .visibility(own)
                .build();
    }

    private Approval approval() {
        Visibility own = marks.visibility();
        return Approval.builder()
                .approver(marks.person(own))
                .decision(ApprovalDecision.APPROVED)
                .decidedAt(TIME)
                .comment(marks.inside(own))
                .visibility(own)
                .build();
    }

    private ExternalReference reference() {
        Visibility own = marks.visibility();
        return ExternalReference.builder()
                .system(marks.inside(own))
                .kind(marks.inside(own))
                .id(marks.inside(own))
                .title(marks.inside(own))
                .visibility(own)
                .build();
    }

    private Meeting meeting() {
        Visibility own = marks.visibility();
        return Meeting.builder()
                .facilitator(marks.person(own))
                .addAttendees(Attendee.of(marks.person(own), AttendeeRole.of(marks.inside(own))))
                .agenda(Stream.concat(actions.stream().map(Optional::of), Stream.of(Optional.<ActionItem>empty()))
                        .map(action -> topic(own, action))
                        .toList())
                .notes(marks.inside(own))
                .visibility(own)
                .build();
    }

    private AgendaItem topic(Visibility outer, Optional<ActionItem> action) {
        Visibility own = marks.visibility();
        Visibility strictest = action.map(ActionItem::getVisibility).orElse(INTERNAL);
        return AgendaItem.builder()
                .topic(marks.inside(outer, own, strictest))
                .actionItem(action.map(ActionItem::getId))
                .visibility(own)
                .build();
    }

    private Waiver waiver() {
        Visibility own = marks.visibility();
        return Waiver.builder()
                .reason(marks.inside(own))
                .by(marks.person(own))
                .at(TIME)
                .visibility(own)
                .build();
    }

    /** Of a factor, which may be hidden, or of something else. */
    private Suppression suppression() {
        Visibility own = marks.visibility();
        FactorId factor = marks.one(List.copyOf(factors.keySet()));
        return Suppression.builder()
                .finding(marks.inside(own))
                .subject(marks.chance() ? "factor " + factor : marks.inside(own))
                .reason(marks.chance() ? "because of " + factor : marks.inside(own))
                .by(marks.person(own))
                .at(TIME)
                .visibility(own)
                .build();
    }
}
