package dev.postmortem.render;

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
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A report written by hand, with something in every section and hostile text among it. */
final class SampleReport {
    static final String HOSTILE =
            "<script>alert('x')</script> | `cell` *bold* [link](javascript:alert(1)) @channel \u001b[31mred\u202egnp.exe";
    private static final Instant START = SampleTimeline.START;

    private SampleReport() {}

    static Report create() {
        return Report.builder()
                .postmortem(postmortem())
                .addImpactFacts(
                        ReportFact.of("Visible to customers", "1 h 21 min"),
                        ReportFact.builder()
                                .label("Customers affected")
                                .value("1,800 to 2,140")
                                .note("largest single count to sum of counts; overlap unknown")
                                .build(),
                        ReportFact.of("Failed requests", "184,220"))
                .addMetrics(
                        ReportFact.of("Time to detect", "4 min"),
                        ReportFact.of("Time to acknowledge", "6 min 10 s"),
                        ReportFact.builder()
                                .label("Time to recover")
                                .value("unknown")
                                .note("RESOLVED is missing")
                                .build())
                .addExplanationNotes(ReportNote.of(
                        "Smallest combinations that suffice for “Checkout failed”",
                        List.of("The cache limit was removed, the cache had no guard and traffic doubled.")))
                .addPreventionNotes(ReportNote.of(
                        "Checkout failed",
                        List.of(
                                "A guard on the size of the cache alone.",
                                "A canary that runs longer than ten minutes.")))
                .mergeReport(SampleTimeline.mergeReport())
                .addFindings(
                        finding(
                                "factors.evidence-missing",
                                FindingSeverity.WARNING,
                                "factor f-traffic has no evidence"),
                        finding("actions.due-date-missing", FindingSeverity.ERROR, "action item a-2 has no due date"))
                .build();
    }

    private static Finding finding(String id, FindingSeverity severity, String message) {
        return Finding.builder()
                .id(id)
                .severity(severity)
                .message(message)
                .hint("Add it.")
                .build();
    }

    static Postmortem postmortem() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-2042"))
                .title("Checkout failed for every second customer after the cache limit was removed")
                .status(PostmortemStatus.IN_REVIEW)
                .owner(Actor.of("Ada Okafor", ActorType.HUMAN))
                .addContributors(Actor.of("Lin Berg", ActorType.HUMAN), Actor.of("مرحبا سعيد", ActorType.HUMAN))
                .summary(
                        "For 81 minutes about half of all checkouts failed, because the session cache ran out of memory.\n\n"
                                + "A configuration change had removed its limit two hours before; the evening peak did the rest.")
                .incident(incident())
                .impacts(impacts())
                .factors(factors())
                .addExplanations(Explanation.builder()
                        .id(ExplanationId.of("e-1"))
                        .effect(FactorId.of("f-outcome"))
                        .addCauses(FactorId.of("f-limit"), FactorId.of("f-guard"), FactorId.of("f-traffic"))
                        .confidence(Confidence.CONFIRMED)
                        .addEvidence(Evidence.builder()
                                .kind("query")
                                .query("sum(container_oom_events_total) by (node)")
                                .build())
                        .build())
                .analysis(Analysis.builder()
                        .monitoringReview(
                                Statement.of("Memory alerts fired at 95 %, four minutes before the first failure."))
                        .responseEvaluation(Statement.of(
                                "The page reached the right team; the rollback waited for a second approval."))
                        .build())
                .actionItems(actions())
                .lessons(Lessons.builder()
                        .addWentWell(
                                Statement.of("The alert reached the right team."),
                                Statement.of("Customers were told within 20 minutes."))
                        .addWentPoorly(Statement.of("The rollback needed two approvals."))
                        .addGotLucky(Statement.builder()
                                .text("The peak was smaller than on a Friday.")
                                .addEvidence(Evidence.builder()
                                        .kind("metric")
                                        .text("requests by weekday")
                                        .link(Link.of("https://graphs.example.org/peak"))
                                        .build())
                                .build())
                        .addOpenQuestions(
                                OpenQuestion.builder()
                                        .text("Why did the trial run last only ten minutes?")
                                        .build(),
                                OpenQuestion.builder()
                                        .text("Did orders get lost?")
                                        .answer("No; all carts were restored.")
                                        .visibility(Visibility.PUBLIC)
                                        .build())
                        .build())
                .externalMessage(ExternalMessage.builder()
                        .summary("Checkout was not available for some customers on 14 March.")
                        .whatHappened("A configuration change made a cache run out of memory.")
                        .whatWeAreDoing("We are adding a guard and a longer trial period for such changes.")
                        .build())
                .meeting(meeting())
                .addApprovals(Approval.builder()
                        .approver(Actor.of("Lin Berg", ActorType.HUMAN))
                        .decision(ApprovalDecision.CHANGES_REQUESTED)
                        .decidedAt(START.plusSeconds(5 * 86_400))
                        .comment("Say who is told when a limit is removed.")
                        .build())
                .addGlossary(GlossaryTerm.of("OOM", "a process that ran out of memory was stopped").toBuilder()
                        .visibility(Visibility.PUBLIC)
                        .build())
                .addExternalReferences(ExternalReference.builder()
                        .system("jira")
                        .kind("ticket")
                        .id("OPS-77")
                        .title("Guard the session cache")
                        .link(Link.of("https://tickets.example.org/OPS-77"))
                        .build())
                .timeline(Timeline.of(SampleTimeline.events()))
                .build();
    }

    private static Meeting meeting() {
        return Meeting.builder()
                .scheduledAt(START.plusSeconds(6 * 86_400))
                .duration(Duration.ofMinutes(45))
                .facilitator(Actor.of("Noor Haddad", ActorType.HUMAN))
                .addAttendees(
                        Attendee.of(Actor.of("Ada Okafor", ActorType.HUMAN), AttendeeRole.INCIDENT_LEAD),
                        Attendee.builder()
                                .actor(Actor.of("Lin Berg", ActorType.HUMAN))
                                .required(false)
                                .build())
                .addAgenda(AgendaItem.of("Who has to know when a limit is removed?"))
                .build();
    }

    private static Incident incident() {
        return Incident.builder()
                .reference("INC-2042")
                .severity(Severity.of(1, "SEV-1"))
                .addSeverityChanges(
                        SeverityChange.builder()
                                .at(EventTime.of(START.plusSeconds(66 * 60), TimePrecision.MINUTE))
                                .severity(Severity.of(3, "SEV-3"))
                                .build(),
                        SeverityChange.builder()
                                .at(EventTime.of(START.plusSeconds(75 * 60), TimePrecision.MINUTE))
                                .severity(Severity.of(1, "SEV-1"))
                                .actor(Actor.of("Ada Okafor", ActorType.HUMAN))
                                .reason("Every second checkout failed.")
                                .build())
                .detectionMethod(DetectionMethod.ALERT)
                .trigger("Configuration change 8812 removed the limit of the session cache.")
                .temporaryResolution("The change was rolled back and the cache restarted.")
                .addAffectedServices("checkout", "session-cache")
                .addEnvironments("production")
                .addMilestones(
                        milestone(MilestoneName.LEAD_UP_STARTED, 0, true),
                        milestone(MilestoneName.IMPACT_STARTED, 62, false),
                        milestone(MilestoneName.DETECTED, 66, true),
                        milestone(MilestoneName.ACKNOWLEDGED, 68, false),
                        milestone(MilestoneName.IDENTIFIED, 110, false),
                        milestone(MilestoneName.MITIGATED, 135, false),
                        milestone(MilestoneName.IMPACT_ENDED, 143, false))
                .build();
    }

    private static Milestone milestone(MilestoneName name, int minute, boolean inferred) {
        return Milestone.builder()
                .name(name)
                .at(SampleTimeline.at(minute * 60))
                .inferred(inferred)
                .build();
    }

    private static List<Impact> impacts() {
        return List.of(
                Impact.builder()
                        .id(ImpactId.of("i-1"))
                        .startedAt(SampleTimeline.at(62 * 60))
                        .endedAt(SampleTimeline.at(143 * 60))
                        .severity(FunctionalSeverity.MAJOR_OUTAGE)
                        .scope(ImpactScope.builder()
                                .service("checkout")
                                .functionality("pay")
                                .region("eu-west")
                                .build())
                        .customersAffected(CustomerCount.between(1_800, 2_140, CustomerUnit.CUSTOMER))
                        .customersReported(17L)
                        .requestsFailed(184_220L)
                        .requestsTotal(402_910L)
                        .addMetrics(BusinessMetric.builder()
                                .name("Orders")
                                .unit("orders/min")
                                .baseline(new BigDecimal("310"))
                                .observed(new BigDecimal("148.5"))
                                .build())
                        .addEvidence(Evidence.builder()
                                .kind("metric")
                                .text("error rate by region")
                                .link(Link.of("https://metrics.example.org/d/abc?from=1&to=2"))
                                .build())
                        .build(),
                Impact.builder()
                        .id(ImpactId.of("i-2"))
                        .startedAt(SampleTimeline.at(50 * 60))
                        .endedAt(SampleTimeline.at(150 * 60))
                        .severity(FunctionalSeverity.DEGRADED)
                        .scope(ImpactScope.builder().service("search").build())
                        .visibility(Visibility.PUBLIC)
                        .build());
    }

    private static List<ContributingFactor> factors() {
        return List.of(
                factor("f-outcome", "Checkout failed for every second customer", FactorKind.OUTCOME),
                factor(
                        "f-limit",
                        "The limit of the session cache was removed by a default of the new template",
                        FactorKind.TRIGGER),
                factor(
                        "f-guard",
                        "Nothing stops a process from using all memory of the node",
                        FactorKind.BARRIER_ABSENT),
                factor("f-traffic", "The evening peak doubled the number of sessions", FactorKind.CONDITION));
    }

    private static ContributingFactor factor(String id, String text, FactorKind kind) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .text(text)
                .kind(kind)
                .layer(FactorLayer.TECHNICAL)
                .confidence(Confidence.LIKELY)
                .build();
    }

    private static List<ActionItem> actions() {
        return List.of(
                ActionItem.builder()
                        .id(ActionItemId.of("a-1"))
                        .title("Add a memory limit to every cache")
                        .context("One process could take the whole node down.")
                        .type(ActionType.PREVENT)
                        .priority(ActionPriority.P0)
                        .owner(Actor.of("Lin Berg", ActorType.HUMAN))
                        .team("Platform")
                        .dueDate(LocalDate.parse("2026-03-28"))
                        .status(ActionStatus.IN_PROGRESS)
                        .issue(ExternalIssue.builder()
                                .system("jira")
                                .key("OPS-311")
                                .link(Link.of("https://tracker.example.org/OPS-311"))
                                .build())
                        .addAddresses(FactorId.of("f-guard"))
                        .build(),
                ActionItem.builder()
                        .id(ActionItemId.of("a-2"))
                        .title("Decide how long a canary runs")
                        .type(ActionType.PROCESS)
                        .priority(ActionPriority.P1)
                        .needsDiscussion(true)
                        .build());
    }
}
