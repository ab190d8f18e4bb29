package dev.postmortem.model;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.BusinessMetric;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.ImpactSummary;
import dev.postmortem.model.impact.ImpactUnknown;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.RequestTally;
import dev.postmortem.model.impact.UnknownAspect;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentMode;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.metric.MetricStatus;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** Values of every type: rich ones that use every property, and sparse ones that use as few as they can. */
final class Examples {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TEXT = "naïve \"text\" </script> \u2028 \uD83D\uDE00 \\ \t end";

    private Examples() {}

    static List<Object> all() {
        return List.of(
                // time
                time(),
                EventTime.unknown("?"),
                EventTime.of(NOON.plusNanos(1), TimePrecision.NANO),
                TimeWindow.of(NOON, NOON.plusSeconds(90)),
                DurationRange.between(Duration.ofSeconds(6030), Duration.ofSeconds(6090, 5)),
                DurationRange.atLeast(Duration.ZERO),
                // common
                actor(),
                Actor.of("ops-bot", ActorType.BOT),
                evidence(),
                Evidence.builder().kind("log").build(),
                // timeline
                source(),
                EventSource.builder().system("s").file("f").build(),
                event(),
                sparseEvent("e-2"),
                annotation(),
                EventAnnotation.builder().event(EventId.of("e-2")).build(),
                join(),
                timeline(),
                Timeline.empty(),
                // incident
                Severity.of(1, "SEV-1"),
                milestone(),
                Milestone.builder()
                        .name(MilestoneName.DETECTED)
                        .at(EventTime.unknown("?"))
                        .build(),
                incident(),
                Incident.builder().build(),
                // impact
                scope(),
                ImpactScope.builder().build(),
                CustomerCount.exactly(0, CustomerUnit.USER),
                customers(),
                metric(),
                money(),
                impact(),
                sparseImpact(),
                CountRange.builder().lower(3).upper(8L).build(),
                CountRange.builder().lower(0).build(),
                RequestTally.builder()
                        .scope(scope())
                        .failed(CountRange.exactly(7))
                        .total(CountRange.exactly(9))
                        .build(),
                RequestTally.builder().scope(scope()).build(),
                unknown(),
                summary(),
                // metric
                MetricFormula.of("time-to-x", MilestoneName.DETECTED, MilestoneName.of("OUR_OWN")),
                IncidentMetrics.preset("atlassian"),
                MetricResult.builder()
                        .name("time-to-x")
                        .formula(formula())
                        .status(MetricStatus.INTERVAL)
                        .range(DurationRange.between(Duration.ZERO, Duration.ofMinutes(1)))
                        .build(),
                MetricResult.builder()
                        .name("time-to-x")
                        .formula(formula())
                        .status(MetricStatus.TIMESTAMPS_MISSING)
                        .addMissing(MilestoneName.DETECTED)
                        .build(),
                MetricResult.builder()
                        .name("n")
                        .status(MetricStatus.NOT_DEFINED)
                        .build(),
                // factor
                factor(),
                ContributingFactor.builder()
                        .id(FactorId.of("f"))
                        .text("t")
                        .kind(FactorKind.TRIGGER)
                        .build(),
                explanation(),
                Explanation.builder()
                        .id(ExplanationId.of("x"))
                        .effect(FactorId.of("f"))
                        .addCauses(FactorId.of("g"))
                        .build(),
                // action
                ExternalIssue.builder()
                        .system("jira")
                        .key("OPS-1")
                        .link(Link.of("https://example.com/OPS-1"))
                        .build(),
                ExternalIssue.builder().system("jira").key("OPS-1").build(),
                action(),
                ActionItem.builder()
                        .id(ActionItemId.of("a"))
                        .title("Do it")
                        .type(ActionType.REPAIR)
                        .build(),
                // finding, source, merge
                finding(),
                Finding.builder()
                        .id("a.b")
                        .severity(FindingSeverity.NOTE)
                        .message("m")
                        .build(),
                assumption(),
                problem(),
                SourceProblem.builder()
                        .id("a.b")
                        .file("f")
                        .message("m")
                        .remedy("r")
                        .build(),
                SourceOptions.none(),
                SourceOptions.builder()
                        .clockCorrection(Duration.ofSeconds(-3))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .year(2026)
                        .epochUnit(EpochUnit.MILLIS)
                        .priority(2)
                        .build(),
                gap(),
                totals(),
                MergeTotals.builder().build(),
                sourceReport(),
                SourceReport.builder().file("f").format("unrecognised").build(),
                mergeReport(),
                MergeReport.builder().totals(totals()).build(),
                // postmortem
                Analysis.builder()
                        .monitoringReview(TEXT)
                        .underlyingCauses("u")
                        .responseEvaluation("r")
                        .summary("s")
                        .build(),
                Analysis.builder().build(),
                lessons(),
                Lessons.builder().build(),
                message(),
                ExternalMessage.builder().build(),
                postmortem(),
                Postmortem.builder()
                        .id(PostmortemId.of("pm"))
                        .title("t")
                        .status(PostmortemStatus.DRAFT)
                        .build());
    }

    private static EventTime time() {
        return EventTime.between(NOON, NOON.plusSeconds(900)).toBuilder()
                .basis(TimeBasis.DECLARED_ZONE)
                .zone(ZoneId.of("Europe/Berlin"))
                .raw("13:00 - 13:15")
                .confidence(Confidence.LIKELY)
                .correction(Duration.ofMillis(-3500))
                .build();
    }

    private static Actor actor() {
        return Actor.builder()
                .name(TEXT)
                .type(ActorType.HUMAN)
                .role("lead")
                .id("U1")
                .build();
    }

    private static Evidence evidence() {
        return Evidence.builder()
                .kind("metric")
                .link(Link.of("https://example.com/graph?a=1&b=2"))
                .query("sum(rate(x[5m]))")
                .text(TEXT)
                .capturedAt(NOON.plusNanos(120_000_000))
                .visibility(Visibility.RESTRICTED)
                .build();
    }

    private static EventSource source() {
        return EventSource.builder()
                .system("slack-export")
                .file("export.zip!/general/2026-03-01.json")
                .line(12L)
                .pointer("/0/text")
                .externalId("1700000000.000100")
                .build();
    }

    private static TimelineEvent event() {
        return TimelineEvent.builder()
                .id(EventId.of("e-1"))
                .kind(EventKind.of("OUR_KIND"))
                .occurredAt(time())
                .endedAt(EventTime.unknown("later"))
                .firstOccurredAt(EventTime.of(NOON.minusSeconds(60), TimePrecision.MINUTE))
                .recordedAt(NOON.plusSeconds(1))
                .knownAt(NOON.plusSeconds(2))
                .source(source())
                .actor(actor())
                .text(TEXT)
                .rawText("<b>raw</b>")
                .level("WARN")
                .occurrences(719L)
                .link(Link.of("mailto:ops@example.com"))
                .putAttribute("z", "1")
                .putAttribute("a", "2")
                .addCorrelationKeys(CorrelationKey.of("k-1"))
                .addEvidence(evidence())
                .addAffectedServices("checkout")
                .addTags("t")
                .threadKey("th")
                .revision(4L)
                .addAssumptions("zone-assumed")
                .pinned(true)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    private static TimelineEvent sparseEvent(String id) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.NOTE)
                .occurredAt(EventTime.of(NOON.plusSeconds(60), TimePrecision.SECOND))
                .source(EventSource.builder().system("s").file("f").build())
                .text("")
                .build();
    }

    private static EventAnnotation annotation() {
        return EventAnnotation.builder()
                .event(EventId.of("e-1"))
                .knownAt(NOON)
                .kind(EventKind.DECISION)
                .pinned(false)
                .visibility(Visibility.CUSTOMERS)
                .text("shown")
                .build();
    }

    private static EventJoin join() {
        return EventJoin.builder()
                .event(EventId.of("e-1"))
                .key(CorrelationKey.of("k-1"))
                .addOriginals(event(), sparseEvent("e-2"))
                .build();
    }

    private static Timeline timeline() {
        return Timeline.of(List.of(event(), sparseEvent("e-3")), List.of(join()));
    }

    private static Milestone milestone() {
        return Milestone.builder()
                .name(MilestoneName.DETECTED)
                .at(time())
                .event(EventId.of("e-1"))
                .inferred(true)
                .build();
    }

    private static Incident incident() {
        return Incident.builder()
                .reference("INC-1")
                .type("OUTAGE")
                .mode(IncidentMode.DRILL)
                .addTeams("team")
                .summary("s")
                .severity(Severity.of(2, "SEV-2"))
                .status(IncidentStatus.RESOLVED)
                .detectionMethod(DetectionMethod.ALERT)
                .trigger("t")
                .temporaryResolution("r")
                .lastingResolution("l")
                .addAffectedServices("checkout")
                .addEnvironments("prod")
                .addMilestones(milestone())
                .build();
    }

    private static ImpactScope scope() {
        return ImpactScope.builder()
                .service("checkout")
                .functionality("pay")
                .environment("prod")
                .region("eu")
                .segment("free")
                .build();
    }

    private static CustomerCount customers() {
        return CustomerCount.builder()
                .unit(CustomerUnit.ACCOUNT)
                .lower(2)
                .upper(2L)
                .addIds("b", "a")
                .build();
    }

    private static BusinessMetric metric() {
        return BusinessMetric.builder()
                .name("orders")
                .unit("orders/min")
                .baseline(new BigDecimal("12.50"))
                .observed(new BigDecimal("1E+3"))
                .build();
    }

    private static MoneyRange money() {
        return MoneyRange.builder()
                .currency(Currency.getInstance("EUR"))
                .min(new BigDecimal("10.00"))
                .max(new BigDecimal("20.5"))
                .build();
    }

    private static Impact impact() {
        return Impact.builder()
                .id(ImpactId.of("i-1"))
                .startedAt(EventTime.of(NOON, TimePrecision.SECOND))
                .endedAt(EventTime.of(NOON.plusSeconds(3600), TimePrecision.MINUTE))
                .scope(scope())
                .severity(FunctionalSeverity.MAJOR_OUTAGE)
                .customerVisible(false)
                .customersAffected(customers())
                .customersReported(1L)
                .supportTickets(2L)
                .requestsFailed(3L)
                .requestsTotal(4L)
                .addMetrics(metric())
                .addMoney(money())
                .notes("n")
                .addEvidence(evidence())
                .visibility(Visibility.PUBLIC)
                .build();
    }

    private static Impact sparseImpact() {
        return Impact.builder()
                .id(ImpactId.of("i-2"))
                .startedAt(EventTime.unknown("?"))
                .severity(FunctionalSeverity.NONE)
                .build();
    }

    private static ImpactUnknown unknown() {
        return ImpactUnknown.builder()
                .aspect(UnknownAspect.END)
                .impact(ImpactId.of("i-1"))
                .message("m")
                .build();
    }

    private static ImpactSummary summary() {
        return ImpactSummary.builder()
                .asOf(NOON)
                .observations(1)
                .visibleDuration(DurationRange.exactly(Duration.ofMinutes(5)))
                .totalDuration(DurationRange.atLeast(Duration.ofMinutes(5)))
                .putDurationBySeverity(FunctionalSeverity.FULL_OUTAGE, DurationRange.exactly(Duration.ofMinutes(1)))
                .putDurationBySeverity(FunctionalSeverity.DEGRADED, DurationRange.exactly(Duration.ofMinutes(4)))
                .putVisibleDurationByService("checkout", DurationRange.exactly(Duration.ofMinutes(5)))
                .addCustomersAffected(customers())
                .customersReported(CountRange.exactly(2))
                .supportTickets(CountRange.exactly(3))
                .addRequests(RequestTally.builder().scope(scope()).build())
                .addMetrics(metric())
                .addMoney(money())
                .addUnknowns(unknown())
                .build();
    }

    private static MetricFormula formula() {
        return MetricFormula.of("time-to-x", MilestoneName.DETECTED, MilestoneName.RESOLVED);
    }

    private static ContributingFactor factor() {
        return ContributingFactor.builder()
                .id(FactorId.of("f"))
                .text(TEXT)
                .kind(FactorKind.OUTCOME)
                .aspect(OutcomeAspect.DURATION)
                .layer(FactorLayer.HUMAN_SYSTEM)
                .category("CHANGE")
                .addEvidence(evidence())
                .confidence(Confidence.SUSPECTED)
                .controllable(false)
                .likelihood(new BigDecimal("0.250"))
                .visibility(Visibility.CUSTOMERS)
                .build();
    }

    private static Explanation explanation() {
        return Explanation.builder()
                .id(ExplanationId.of("x"))
                .effect(FactorId.of("f"))
                .addCauses(FactorId.of("g"), FactorId.of("h"))
                .atLeast(1)
                .text("either is enough")
                .addEvidence(evidence())
                .confidence(Confidence.CONFIRMED)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    private static ActionItem action() {
        return ActionItem.builder()
                .id(ActionItemId.of("a"))
                .title("Add an alert")
                .context("c")
                .direction("d")
                .type(ActionType.DETECT)
                .priority(ActionPriority.values()[0])
                .owner(actor())
                .team("sre")
                .dueDate(LocalDate.of(2026, 4, 1))
                .status(ActionStatus.WONT_DO)
                .reason("r")
                .issue(ExternalIssue.builder().system("jira").key("OPS-1").build())
                .addAddresses(FactorId.of("f"))
                .addBreaks(ExplanationId.of("x"))
                .verification("v")
                .needsDiscussion(true)
                .completedAt(NOON)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    private static Finding finding() {
        return Finding.builder()
                .id("timeline.event-after-resolution")
                .severity(FindingSeverity.ERROR)
                .subject("factor f")
                .path("/factors/0")
                .message(TEXT)
                .hint("h")
                .build();
    }

    private static SourceAssumption assumption() {
        return SourceAssumption.builder()
                .id("zone-assumed")
                .severity(FindingSeverity.NOTE)
                .file("f")
                .message("m")
                .remedy("r")
                .build();
    }

    private static SourceProblem problem() {
        return SourceProblem.builder()
                .id("source.bad-time")
                .severity(FindingSeverity.ERROR)
                .file("f")
                .line(1L)
                .pointer("/0")
                .message(TEXT)
                .remedy("r")
                .build();
    }

    private static TimelineGap gap() {
        return TimelineGap.builder()
                .after(EventId.of("e-1"))
                .before(EventId.of("e-2"))
                .startInclusive(NOON)
                .endExclusive(NOON.plusSeconds(3600))
                .duration(Duration.ofHours(1))
                .build();
    }

    private static MergeTotals totals() {
        return MergeTotals.builder()
                .rows(9)
                .rowsWithEvents(6)
                .ignored(2)
                .problems(1)
                .events(7)
                .joined(1)
                .timelineEvents(6)
                .build();
    }

    private static SourceReport sourceReport() {
        return SourceReport.builder()
                .file("f")
                .format("slack-export")
                .rows(9)
                .rowsWithEvents(6)
                .ignored(2)
                .putIgnoredByKind("channel_join", 2L)
                .problems(1)
                .events(7)
                .joined(1)
                .reordered(3)
                .first(NOON)
                .last(NOON.plusSeconds(1))
                .correction(Duration.ofSeconds(-3))
                .zone(ZoneId.of("UTC"))
                .year(2026)
                .build();
    }

    private static MergeReport mergeReport() {
        return MergeReport.builder()
                .totals(totals())
                .addSources(sourceReport())
                .addProblems(problem())
                .addAssumptions(assumption())
                .addGaps(gap())
                .addContradictions(finding())
                .build();
    }

    private static Lessons lessons() {
        return Lessons.builder()
                .addWentWell("w")
                .addWentPoorly("p")
                .addGotLucky("l")
                .addSurprises(TEXT)
                .build();
    }

    private static ExternalMessage message() {
        return ExternalMessage.builder()
                .summary("s")
                .whatHappened("h")
                .whatWeAreDoing("d")
                .build();
    }

    private static Postmortem postmortem() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("Checkout failed")
                .status(PostmortemStatus.IN_REVIEW)
                .owner(actor())
                .addContributors(actor())
                .summary(TEXT)
                .incident(incident())
                .addImpacts(impact(), sparseImpact())
                .addFactors(factor())
                .addExplanations(explanation())
                .analysis(Analysis.builder().summary("s").build())
                .addActionItems(action())
                .lessons(lessons())
                .externalMessage(message())
                .addAnnotations(annotation())
                .publishedAt(NOON)
                .putLabel("quarter", "2026-Q1")
                .dueBy(LocalDate.of(2026, 3, 8))
                .timeline(timeline())
                .build();
    }
}
