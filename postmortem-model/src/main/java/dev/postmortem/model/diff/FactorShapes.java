package dev.postmortem.model.diff;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;

/** The tables of what contributed, and of what will be done about it. */
final class FactorShapes {
    static final Shape<ContributingFactor> FACTOR = Shape.of(ContributingFactor.class)
            .named("factor", ContributingFactor::getId)
            .titled(ContributingFactor::getText)
            .fact("id", ContributingFactor::getId)
            .wording("text", ContributingFactor::getText)
            .fact("kind", ContributingFactor::getKind)
            .fact("aspect", ContributingFactor::getAspect)
            .fact("layer", ContributingFactor::getLayer)
            .fact("category", ContributingFactor::getCategory)
            .many("evidence", ContributingFactor::getEvidence, CommonShapes.EVIDENCE)
            .fact("confidence", ContributingFactor::getConfidence)
            .fact("controllable", ContributingFactor::isControllable)
            .fact("likelihood", ContributingFactor::getLikelihood)
            .fact("visibility", ContributingFactor::getVisibility);

    static final Shape<Explanation> EXPLANATION = Shape.of(Explanation.class)
            .named("explanation", Explanation::getId)
            .fact("id", Explanation::getId)
            .fact("effect", Explanation::getEffect)
            .facts("causes", Explanation::getCauses)
            .fact("atLeast", Explanation::getAtLeast)
            .wording("text", Explanation::getText)
            .many("evidence", Explanation::getEvidence, CommonShapes.EVIDENCE)
            .fact("confidence", Explanation::getConfidence)
            .fact("visibility", Explanation::getVisibility);

    static final Shape<ExternalIssue> ISSUE = Shape.of(ExternalIssue.class)
            .fact("system", ExternalIssue::getSystem)
            .fact("key", ExternalIssue::getKey)
            .fact("link", ExternalIssue::getLink);

    static final Shape<ActionItem> ACTION = Shape.of(ActionItem.class)
            .named("action", ActionItem::getId)
            .titled(ActionItem::getTitle)
            .fact("id", ActionItem::getId)
            .fact("externalKey", ActionItem::getExternalKey)
            .wording("title", ActionItem::getTitle)
            .wording("context", ActionItem::getContext)
            .wording("direction", ActionItem::getDirection)
            .fact("type", ActionItem::getType)
            .fact("priority", ActionItem::getPriority)
            .maybe("owner", ActionItem::getOwner, CommonShapes.ACTOR)
            .fact("team", ActionItem::getTeam)
            .fact("dueDate", ActionItem::getDueDate)
            .fact("status", ActionItem::getStatus)
            .wording("reason", ActionItem::getReason)
            .maybe("issue", ActionItem::getIssue, ISSUE)
            .facts("addresses", ActionItem::getAddresses)
            .facts("breaks", ActionItem::getBreaks)
            .wording("verification", ActionItem::getVerification)
            .fact("needsDiscussion", ActionItem::isNeedsDiscussion)
            .fact("createdAt", ActionItem::getCreatedAt)
            .fact("completedAt", ActionItem::getCompletedAt)
            .fact("visibility", ActionItem::getVisibility);

    private FactorShapes() {}
}
