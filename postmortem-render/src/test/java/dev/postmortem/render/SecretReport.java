package dev.postmortem.render;

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
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;

/** A report in which every text is known, so that a leak is seen. */
final class SecretReport {
    static final List<String> OWN_VISIBILITY = List.of(
            "secretevent",
            "secretimpact",
            "secretfactor",
            "secretaction",
            "secretevidence",
            "secretfact",
            "secretnote",
            "reviewtext");
    static final List<String> INTERNAL = List.of(
            "internalsummary",
            "internalowner",
            "internaltrigger",
            "internallesson",
            "internalanalysis",
            "internalfile",
            "internalmilestone");
    static final String[] PEOPLE_AND_SYSTEMS = {"personname", "systemname", "filename.json", "https://link.example.org"
    };
    private static final EventTime TIME = EventTime.of(Instant.parse("2026-01-02T03:04:05Z"), TimePrecision.SECOND);

    private SecretReport() {}

    static Report with(Visibility visibility) {
        return Report.builder()
                .postmortem(ReviewParts.addTo(postmortem(visibility), "reviewtext", visibility))
                .addImpactFacts(ReportFact.of("Label", "secretfact").toBuilder()
                        .visibility(visibility)
                        .build())
                .addPreventionNotes(ReportNote.of("Note", List.of("secretnote")).toBuilder()
                        .visibility(visibility)
                        .build())
                .addFindings(Finding.builder()
                        .id("a.b")
                        .severity(FindingSeverity.WARNING)
                        .path("/timeline/events/0/text")
                        .message("secretfinding")
                        .build())
                .mergeReport(MergeReport.builder()
                        .totals(MergeTotals.builder().build())
                        .addSources(SourceReport.builder()
                                .file("internalfile")
                                .format("x")
                                .build())
                        .build())
                .build();
    }

    private static Postmortem postmortem(Visibility visibility) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-secret"))
                .title("publictitle")
                .status(PostmortemStatus.DRAFT)
                .summary("internalsummary")
                .owner(Actor.of("internalowner", ActorType.HUMAN))
                .incident(Incident.builder()
                        .trigger("internaltrigger")
                        .addMilestones(Milestone.builder()
                                .name(MilestoneName.of("internalmilestone"))
                                .at(TIME)
                                .build())
                        .build())
                .lessons(Lessons.builder()
                        .addWentWell(Statement.of("internallesson"))
                        .build())
                .analysis(Analysis.builder()
                        .summary(Statement.of("internalanalysis"))
                        .build())
                .externalMessage(
                        ExternalMessage.builder().summary("publicmessage").build())
                .addImpacts(impact(visibility))
                .addFactors(factor("f-1", "secretfactor", visibility), factor("f-2", "effect", Visibility.PUBLIC))
                .addExplanations(Explanation.builder()
                        .id(ExplanationId.of("e-1"))
                        .effect(FactorId.of("f-2"))
                        .addCauses(FactorId.of("f-1"))
                        .visibility(Visibility.PUBLIC)
                        .build())
                .addActionItems(ActionItem.builder()
                        .id(ActionItemId.of("a-1"))
                        .title("secretaction")
                        .type(ActionType.REPAIR)
                        .visibility(visibility)
                        .build())
                .timeline(Timeline.of(List.of(event(visibility))))
                .build();
    }

    private static Impact impact(Visibility visibility) {
        return Impact.builder()
                .id(ImpactId.of("i-1"))
                .startedAt(TIME)
                .severity(FunctionalSeverity.DEGRADED)
                .scope(ImpactScope.builder().service("secretimpact").build())
                .visibility(visibility)
                .build();
    }

    private static ContributingFactor factor(String id, String text, Visibility visibility) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .text(text)
                .kind(FactorKind.CONDITION)
                .visibility(visibility)
                .addEvidence(Evidence.builder()
                        .kind("log")
                        .text(id.equals("f-1") ? "secretevidence" : "open")
                        .visibility(visibility)
                        .build())
                .build();
    }

    private static TimelineEvent event(Visibility visibility) {
        return TimelineEvent.builder()
                .id(EventId.of("secret:1"))
                .kind(EventKind.CHAT_MESSAGE)
                .occurredAt(TIME)
                .source(EventSource.builder()
                        .system("systemname")
                        .file("filename.json")
                        .build())
                .actor(Actor.builder().name("personname").role("responderrole").build())
                .link(Link.of("https://link.example.org"))
                .text("secretevent")
                .visibility(visibility)
                .build();
    }
}
