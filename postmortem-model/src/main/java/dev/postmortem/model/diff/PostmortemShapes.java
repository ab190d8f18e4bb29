package dev.postmortem.model.diff;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Approval;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.ExternalReference;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.Waiver;
import dev.postmortem.model.finding.Suppression;

/** The tables of the postmortem itself. */
final class PostmortemShapes {
    static final Shape<Approval> APPROVAL = Shape.of(Approval.class)
            .named("approval", a -> a.getApprover().getName())
            .one("approver", Approval::getApprover, CommonShapes.ACTOR)
            .fact("decision", Approval::getDecision)
            .fact("decidedAt", Approval::getDecidedAt)
            .fact("revision", Approval::getRevision)
            .wording("comment", Approval::getComment)
            .fact("visibility", Approval::getVisibility);

    static final Shape<Analysis> ANALYSIS = Shape.of(Analysis.class)
            .maybe("monitoringReview", Analysis::getMonitoringReview, CommonShapes.STATEMENT)
            .maybe("underlyingCauses", Analysis::getUnderlyingCauses, CommonShapes.STATEMENT)
            .maybe("responseEvaluation", Analysis::getResponseEvaluation, CommonShapes.STATEMENT)
            .maybe("summary", Analysis::getSummary, CommonShapes.STATEMENT);

    static final Shape<OpenQuestion> QUESTION = Shape.of(OpenQuestion.class)
            .titled(OpenQuestion::getText)
            .wording("text", OpenQuestion::getText)
            .wording("answer", OpenQuestion::getAnswer)
            .maybe("askedBy", OpenQuestion::getAskedBy, CommonShapes.ACTOR)
            .fact("visibility", OpenQuestion::getVisibility);

    static final Shape<Lessons> LESSONS = Shape.of(Lessons.class)
            .many("wentWell", Lessons::getWentWell, CommonShapes.STATEMENT)
            .many("wentPoorly", Lessons::getWentPoorly, CommonShapes.STATEMENT)
            .many("gotLucky", Lessons::getGotLucky, CommonShapes.STATEMENT)
            .many("surprises", Lessons::getSurprises, CommonShapes.STATEMENT)
            .many("openQuestions", Lessons::getOpenQuestions, QUESTION);

    static final Shape<ExternalMessage> MESSAGE = Shape.of(ExternalMessage.class)
            .wording("summary", ExternalMessage::getSummary)
            .wording("whatHappened", ExternalMessage::getWhatHappened)
            .wording("whatWeAreDoing", ExternalMessage::getWhatWeAreDoing)
            .fact("visibility", ExternalMessage::getVisibility);

    static final Shape<GlossaryTerm> TERM = Shape.of(GlossaryTerm.class)
            .named("term", GlossaryTerm::getTerm)
            .fact("term", GlossaryTerm::getTerm)
            .wording("meaning", GlossaryTerm::getMeaning)
            .fact("visibility", GlossaryTerm::getVisibility);

    static final Shape<ExternalReference> REFERENCE = Shape.of(ExternalReference.class)
            .named("reference", r -> r.getSystem() + "/" + r.getKind() + "/" + r.getId())
            .fact("system", ExternalReference::getSystem)
            .fact("kind", ExternalReference::getKind)
            .fact("id", ExternalReference::getId)
            .fact("link", ExternalReference::getLink)
            .wording("title", ExternalReference::getTitle)
            .fact("visibility", ExternalReference::getVisibility);

    static final Shape<Waiver> WAIVER = Shape.of(Waiver.class)
            .wording("reason", Waiver::getReason)
            .one("by", Waiver::getBy, CommonShapes.ACTOR)
            .fact("at", Waiver::getAt)
            .fact("visibility", Waiver::getVisibility);

    static final Shape<Suppression> SUPPRESSION = Shape.of(Suppression.class)
            .named(
                    "suppression",
                    s -> s.getFinding() + s.getSubject().map(" "::concat).orElse(""))
            .fact("finding", Suppression::getFinding)
            .fact("subject", Suppression::getSubject)
            .wording("reason", Suppression::getReason)
            .one("by", Suppression::getBy, CommonShapes.ACTOR)
            .fact("at", Suppression::getAt)
            .fact("visibility", Suppression::getVisibility);

    static final Shape<Postmortem> POSTMORTEM = Shape.of(Postmortem.class)
            .fact("id", Postmortem::getId)
            .wording("title", Postmortem::getTitle)
            .fact("status", Postmortem::getStatus)
            .fact("revision", Postmortem::getRevision)
            .maybe("owner", Postmortem::getOwner, CommonShapes.ACTOR)
            .many("contributors", Postmortem::getContributors, CommonShapes.ACTOR)
            .many("approvals", Postmortem::getApprovals, APPROVAL)
            .wording("summary", Postmortem::getSummary)
            .maybe("incident", Postmortem::getIncident, IncidentShapes.INCIDENT)
            .many("impacts", Postmortem::getImpacts, ImpactShapes.IMPACT)
            .many("factors", Postmortem::getFactors, FactorShapes.FACTOR)
            .many("explanations", Postmortem::getExplanations, FactorShapes.EXPLANATION)
            .maybe("analysis", Postmortem::getAnalysis, ANALYSIS)
            .many("actionItems", Postmortem::getActionItems, FactorShapes.ACTION)
            .maybe("meeting", Postmortem::getMeeting, MeetingShapes.MEETING)
            .maybe("lessons", Postmortem::getLessons, LESSONS)
            .maybe("externalMessage", Postmortem::getExternalMessage, MESSAGE)
            .many("glossary", Postmortem::getGlossary, TERM)
            .many("externalReferences", Postmortem::getExternalReferences, REFERENCE)
            .many("annotations", Postmortem::getAnnotations, TimelineShapes.ANNOTATION)
            .entries("labels", Postmortem::getLabels)
            .maybe("waiver", Postmortem::getWaiver, WAIVER)
            .many("suppressions", Postmortem::getSuppressions, SUPPRESSION)
            .fact("publishedAt", Postmortem::getPublishedAt)
            .fact("dueBy", Postmortem::getDueBy)
            .fact("visibility", Postmortem::getVisibility)
            .one("timeline", Postmortem::getTimeline, TimelineShapes.TIMELINE);

    private PostmortemShapes() {}
}
