package dev.postmortem.model;

import dev.postmortem.model.common.Actor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the last decisions of all approvers say together. */
final class Approvals {
    private Approvals() {}

    static boolean areGiven(List<Approval> approvals) {
        Map<Actor, ApprovalDecision> last = new LinkedHashMap<>();
        approvals.stream()
                .sorted(Comparator.comparing(Approval::getDecidedAt))
                .forEach(a -> last.put(a.getApprover(), a.getDecision()));
        return last.containsValue(ApprovalDecision.APPROVED) && !last.containsValue(ApprovalDecision.CHANGES_REQUESTED);
    }
}
