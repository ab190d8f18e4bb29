package dev.postmortem.model;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Suppression;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Examples of the postmortem itself. */
final class PostmortemExamples {
    private PostmortemExamples() {}

    static List<Object> all() {
        return List.of(
                Analysis.builder()
                        .monitoringReview(Statement.of(Examples.TEXT))
                        .underlyingCauses(Statement.of("u"))
                        .responseEvaluation(Statement.of("r"))
                        .summary(Statement.of("s"))
                        .build(),
                Analysis.builder().build(),
                lessons(),
                Lessons.builder().build(),
                question(),
                OpenQuestion.builder().text("t").build(),
                term(),
                GlossaryTerm.of("SLO", "service level objective"),
                approval(),
                Approval.builder()
                        .approver(CommonExamples.actor())
                        .decision(ApprovalDecision.APPROVED)
                        .decidedAt(Examples.NOON)
                        .build(),
                reference(),
                ExternalReference.builder().system("s").kind("k").id("i").build(),
                waiver(),
                waiver().toBuilder().visibility(Visibility.INTERNAL).build(),
                suppression(),
                suppression().toBuilder()
                        .subject(Optional.empty())
                        .visibility(Visibility.INTERNAL)
                        .build(),
                message(),
                ExternalMessage.builder().build(),
                postmortem(),
                Postmortem.builder()
                        .id(PostmortemId.of("pm"))
                        .title("t")
                        .status(PostmortemStatus.DRAFT)
                        .build());
    }

    static Lessons lessons() {
        return Lessons.builder()
                .addWentWell(Statement.of("w"))
                .addWentPoorly(Statement.of("p"))
                .addGotLucky(Statement.of("l"))
                .addSurprises(CommonExamples.statement())
                .addOpenQuestions(question())
                .build();
    }

    static OpenQuestion question() {
        return OpenQuestion.builder()
                .text(Examples.TEXT)
                .answer("a")
                .askedBy(CommonExamples.actor())
                .visibility(Visibility.PUBLIC)
                .build();
    }

    static GlossaryTerm term() {
        return GlossaryTerm.builder()
                .term("DB")
                .meaning("database")
                .visibility(Visibility.PUBLIC)
                .build();
    }

    static Approval approval() {
        return Approval.builder()
                .approver(CommonExamples.actor())
                .decision(ApprovalDecision.CHANGES_REQUESTED)
                .decidedAt(Examples.NOON)
                .revision(2L)
                .comment("name the trigger")
                .visibility(Visibility.RESTRICTED)
                .build();
    }

    static ExternalReference reference() {
        return ExternalReference.builder()
                .system("jira")
                .kind("ticket")
                .id("OPS-1")
                .link(Link.of("https://example.com/OPS-1"))
                .title("t")
                .visibility(Visibility.CUSTOMERS)
                .build();
    }

    static Waiver waiver() {
        return Waiver.builder()
                .reason("an exercise")
                .by(CommonExamples.actor())
                .at(Examples.NOON)
                .visibility(Visibility.PUBLIC)
                .build();
    }

    static Suppression suppression() {
        return Suppression.builder()
                .finding("action.untracked")
                .subject("action a-1")
                .reason("done in the meeting")
                .by(CommonExamples.actor())
                .at(Examples.NOON)
                .visibility(Visibility.RESTRICTED)
                .build();
    }

    static ExternalMessage message() {
        return ExternalMessage.builder()
                .summary("s")
                .whatHappened("h")
                .whatWeAreDoing("d")
                .visibility(Visibility.CUSTOMERS)
                .build();
    }

    static Postmortem postmortem() {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("Checkout failed")
                .status(PostmortemStatus.IN_REVIEW)
                .revision(3L)
                .owner(CommonExamples.actor())
                .addContributors(CommonExamples.actor())
                .summary(Examples.TEXT)
                .incident(IncidentExamples.incident())
                .addImpacts(ImpactExamples.impact(), ImpactExamples.sparseImpact())
                .addFactors(FactorExamples.factor())
                .addExplanations(FactorExamples.explanation())
                .analysis(Analysis.builder().summary(Statement.of("s")).build())
                .addActionItems(ActionExamples.action())
                .meeting(MeetingExamples.meeting())
                .lessons(lessons())
                .externalMessage(message())
                .addAnnotations(TimelineExamples.annotation())
                .addApprovals(approval())
                .addGlossary(term())
                .addExternalReferences(reference())
                .waiver(waiver())
                .addSuppressions(suppression())
                .visibility(Visibility.CUSTOMERS)
                .publishedAt(Examples.NOON)
                .putLabel("quarter", "2026-Q1")
                .dueBy(LocalDate.of(2026, 3, 8))
                .timeline(TimelineExamples.timeline())
                .build();
    }
}
