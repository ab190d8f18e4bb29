package dev.postmortem.model.status;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What each status demands of a postmortem, as far as the document itself can tell. */
final class StatusDemands {
    private static final int LISTED = 25;

    private final Postmortem postmortem;
    private final List<Finding> findings = new ArrayList<>();

    private StatusDemands(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    static List<Finding> of(Postmortem postmortem, PostmortemStatus target) {
        StatusDemands demands = new StatusDemands(postmortem);
        if (isWaived(postmortem, target)) {
            return List.of();
        }
        if (target.compareTo(PostmortemStatus.IN_REVIEW) >= 0) {
            demands.toReview();
        }
        if (target.compareTo(PostmortemStatus.REVIEWED) >= 0) {
            demands.toBeReviewed();
        }
        if (target.compareTo(PostmortemStatus.CLOSED) >= 0) {
            demands.toClose();
        }
        return demands.findings;
    }

    /** A postmortem that need not be written may be closed as it is. */
    static boolean isWaived(Postmortem postmortem, PostmortemStatus target) {
        return postmortem.getWaiver().isPresent() && target == PostmortemStatus.CLOSED;
    }

    static Finding noSuchMove(PostmortemStatus from, PostmortemStatus target) {
        boolean same = from == target;
        return finding(
                same ? "status.unchanged" : "status.step-skipped",
                "/status",
                same ? "the postmortem is " + from + " already" : "there is no move from " + from + " to " + target,
                "move it to one of " + StatusTransition.targets(from));
    }

    private void toReview() {
        demand(
                postmortem.getOwner().isPresent(),
                "owner.missing",
                "/owner",
                "nobody owns the postmortem",
                "name one person");
        demand(
                isTold(postmortem.getSummary()),
                "summary.missing",
                "/summary",
                "there is no summary",
                "write one to three sentences with the impact and how long it lasted");
        demand(
                postmortem.getIncident().isPresent(),
                "incident.missing",
                "/incident",
                "nothing is said about the incident",
                "add its severity, its trigger and the moments that matter");
        demand(
                !postmortem.getTimeline().hasNoEvents(),
                "timeline.empty",
                "/timeline/events",
                "the timeline has no events",
                "add the exports of chat, alerts, deployments and logs");
        toReviewParts();
    }

    private void toReviewParts() {
        demand(
                !postmortem.getImpacts().isEmpty(),
                "impact.missing",
                "/impacts",
                "no impact is described",
                "say what was affected, how much and from when to when");
        long factors = postmortem.getFactors().stream()
                .filter(f -> f.getKind() != FactorKind.OUTCOME)
                .count();
        demand(
                factors > 1,
                "factor.too-few",
                "/factors",
                factors == 0 ? "no contributing factor is named" : "only one contributing factor is named",
                "ask what made it possible, what let it through and what made it worse");
        demand(
                !postmortem.getActionItems().isEmpty(),
                "action.missing",
                "/actionItems",
                "there is no action",
                "say what will be done, by whom and until when");
    }

    private void toBeReviewed() {
        demand(
                postmortem.hasApproval(),
                "approval.missing",
                "/approvals",
                postmortem.getApprovals().isEmpty()
                        ? "nobody has approved it"
                        : "nobody's last decision approves it, or somebody's asks for changes",
                "let a reviewer approve it, and whoever asked for changes decide again");
        demandOfActions(
                a -> isDeclined(a) || a.getOwner().isPresent(),
                "action.owner-missing",
                "owner",
                "has no owner",
                "name one person");
        demandOfActions(
                a -> !isDeclined(a) || isTold(a.getReason()),
                "action.declined-without-reason",
                "reason",
                "was declined without a reason",
                "say why, so that nobody has to ask again");
    }

    private void toClose() {
        demandOfActions(
                a -> isDeclined(a) || a.getStatus() == ActionStatus.DONE,
                "action.unfinished",
                "status",
                "is neither done nor declined, but a closed postmortem has no open actions",
                "finish it, or decline it with a reason");
    }

    private static boolean isDeclined(ActionItem action) {
        return action.getStatus() == ActionStatus.WONT_DO;
    }

    private static boolean isTold(Optional<String> text) {
        return text.filter(t -> !t.isBlank()).isPresent();
    }

    private void demand(boolean met, String id, String path, String message, String hint) {
        if (!met) {
            findings.add(finding(id, path, message, hint));
        }
    }

    private void demandOfActions(Predicate<ActionItem> met, String id, String field, String lack, String hint) {
        List<ActionItem> actions = postmortem.getActionItems();
        int count = 0;
        for (int i = 0; i < actions.size(); i++) {
            ActionItem action = actions.get(i);
            if (!met.test(action) && ++count <= LISTED) {
                String subject = "action " + action.getId();
                findings.add(finding(id, "/actionItems/" + i + "/" + field, subject + " " + lack, hint).toBuilder()
                        .subject(subject)
                        .build());
            }
        }
        if (count > LISTED) {
            findings.add(finding(
                    id,
                    "/actionItems",
                    LISTED + " of " + count + " findings of this kind are listed",
                    "mend these first, then try again"));
        }
    }

    private static Finding finding(String id, String path, String message, String hint) {
        return Finding.builder()
                .id(id)
                .severity(FindingSeverity.ERROR)
                .path(path)
                .message(message)
                .hint(hint)
                .build();
    }
}
