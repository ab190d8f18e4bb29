package dev.postmortem.render;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A report in which one text stands wherever a text can stand. */
final class HostileReport {
    static final String LINK = "https://link.example.org/";
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final String text;
    private final Evidence evidence;

    private HostileReport(String text) {
        this.text = text;
        this.evidence = Evidence.builder()
                .kind(text)
                .text(text)
                .query(text)
                .link(Link.of(LINK))
                .build();
    }

    /** The computed parts quote the text once more. */
    static Report of(String text) {
        HostileReport hostile = new HostileReport(text);
        return Report.analyzed(ReviewParts.addTo(hostile.postmortem(), text, Visibility.INTERNAL), START).toBuilder()
                .addImpactFacts(hostile.fact())
                .addMetrics(hostile.fact())
                .addExplanationNotes(ReportNote.of(text, List.of(text)))
                .addPreventionNotes(ReportNote.of(text, List.of(text)))
                .mergeReport(hostile.mergeReport())
                .addFindings(hostile.finding())
                .build();
    }

    private ReportFact fact() {
        return ReportFact.builder().label(text).value(text).note(text).build();
    }

    private Finding finding() {
        return Finding.builder()
                .id(text)
                .severity(FindingSeverity.NOTE)
                .subject(text)
                .message(text)
                .hint(text)
                .build();
    }

    /** As much of a text as a time may keep. */
    private static String startOf(String text) {
        return text.substring(0, Math.min(text.length(), 8_000));
    }

    private static EventTime at(long second) {
        return EventTime.of(START.plusSeconds(second), TimePrecision.SECOND);
    }

    private Actor actor() {
        return Actor.builder().name(text).role(text).id(text).build();
    }

    private Postmortem postmortem() {
        return Postmortem.builder()
                .id(PostmortemId.of(text))
                .title(text)
                .status(PostmortemStatus.DRAFT)
                .owner(actor())
                .addContributors(actor(), actor())
                .summary(text)
                .incident(incident())
                .addImpacts(impact())
                .addFactors(factor("f", FactorKind.OUTCOME), factor(text, FactorKind.TRIGGER))
                .addExplanations(Explanation.builder()
                        .id(ExplanationId.of(text))
                        .effect(FactorId.of("f"))
                        .addCauses(FactorId.of(text), FactorId.of("?" + text))
                        .text(text)
                        .addEvidence(evidence)
                        .build())
                .analysis(Analysis.builder()
                        .summary(Statement.of(text))
                        .monitoringReview(Statement.of(text))
                        .underlyingCauses(Statement.of(text))
                        .responseEvaluation(Statement.of(text))
                        .build())
                .addActionItems(action())
                .lessons(Lessons.builder()
                        .addWentWell(Statement.of(text))
                        .addWentPoorly(Statement.of(text))
                        .addGotLucky(Statement.of(text))
                        .addSurprises(Statement.of(text))
                        .build())
                .externalMessage(ExternalMessage.builder()
                        .summary(text)
                        .whatHappened(text)
                        .whatWeAreDoing(text)
                        .build())
                .timeline(timeline())
                .build();
    }

    private Incident incident() {
        return Incident.builder()
                .reference(text)
                .summary(text)
                .type(text)
                .severity(Severity.of(1, text))
                .detectionMethod(DetectionMethod.of(text))
                .trigger(text)
                .temporaryResolution(text)
                .lastingResolution(text)
                .addAffectedServices(text)
                .addEnvironments(text)
                .addTeams(text)
                .addFunctionalities(text)
                .duplicateOf(text)
                .addRelated(text)
                .addMilestones(Milestone.builder()
                        .name(MilestoneName.of(text))
                        .at(at(1))
                        .build())
                .build();
    }

    private Impact impact() {
        return Impact.builder()
                .id(ImpactId.of(text))
                .startedAt(EventTime.unknown(startOf(text)))
                .severity(FunctionalSeverity.DEGRADED)
                .scope(ImpactScope.builder()
                        .service(text)
                        .functionality(text)
                        .environment(text)
                        .region(text)
                        .segment(text)
                        .build())
                .addMetrics(BusinessMetric.builder()
                        .name(text)
                        .unit(text)
                        .baseline(BigDecimal.ONE)
                        .observed(BigDecimal.ZERO)
                        .build())
                .notes(text)
                .addEvidence(evidence)
                .build();
    }

    private ContributingFactor factor(String id, FactorKind kind) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .text(text)
                .kind(kind)
                .category(FactorCategory.of(text))
                .addEvidence(evidence)
                .build();
    }

    private ActionItem action() {
        return ActionItem.builder()
                .id(ActionItemId.of(text))
                .title(text)
                .context(text)
                .direction(text)
                .verification(text)
                .type(ActionType.REPAIR)
                .owner(actor())
                .team(text)
                .status(ActionStatus.WONT_DO)
                .reason(text)
                .issue(ExternalIssue.builder()
                        .system(text)
                        .key(text)
                        .link(Link.of(LINK))
                        .build())
                .addAddresses(FactorId.of(text))
                .build();
    }

    private Timeline timeline() {
        TimelineEvent event = event(text, 0).link(Link.of(LINK)).build();
        EventJoin join = EventJoin.builder()
                .event(event.getId())
                .key(CorrelationKey.of(text))
                .addOriginals(event, event("other " + text, 1).build())
                .build();
        return Timeline.of(List.of(event, event("later " + text, 60).build()), List.of(join));
    }

    private TimelineEventBuilder event(String id, long second) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.of(text))
                .occurredAt(at(second))
                .source(EventSource.builder().system(text).file(text).build())
                .actor(actor())
                .level(text)
                .text(text);
    }

    private MergeReport mergeReport() {
        return MergeReport.builder()
                .totals(MergeTotals.builder().build())
                .addSources(SourceReport.builder().file(text).format(text).build())
                .addProblems(SourceProblem.builder()
                        .id(text)
                        .file(text)
                        .pointer(text)
                        .message(text)
                        .remedy(text)
                        .build())
                .addAssumptions(SourceAssumption.builder()
                        .id(text)
                        .file(text)
                        .message(text)
                        .remedy(text)
                        .build())
                .addContradictions(finding())
                .build();
    }
}
