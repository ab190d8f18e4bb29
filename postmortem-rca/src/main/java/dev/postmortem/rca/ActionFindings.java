package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about how actions refer to a graph. */
final class ActionFindings {
    private final FactorGraph graph;
    private final Pointers pointers;
    private final List<Finding> findings = new ArrayList<>();

    ActionFindings(FactorGraph graph) {
        this.graph = graph;
        this.pointers = new Pointers(graph);
    }

    List<Finding> of(List<ActionItem> actions) {
        for (int i = 0; i < actions.size(); i++) {
            checkTargets(actions.get(i), "/actionItems/" + i);
            checkAimless(actions.get(i), "/actionItems/" + i);
        }
        findings.addAll(new GapFindings(graph).of(actions, pointers));
        return findings.stream().sorted().toList();
    }

    private void checkTargets(ActionItem action, String path) {
        for (int i = 0; i < action.getAddresses().size(); i++) {
            if (!pointers.knows(action.getAddresses().get(i))) {
                tellOfUnknown(action, "factor " + action.getAddresses().get(i), path + "/addresses/" + i);
            }
        }
        for (int i = 0; i < action.getBreaks().size(); i++) {
            if (!pointers.knows(action.getBreaks().get(i))) {
                tellOfUnknown(action, "explanation " + action.getBreaks().get(i), path + "/breaks/" + i);
            }
        }
    }

    private void tellOfUnknown(ActionItem action, String target, String path) {
        findings.add(FactorRule.UNKNOWN_TARGET.at(
                path,
                "action " + action.getId(),
                "action " + action.getId() + " names the " + target + ", which does not exist",
                "correct the id"));
    }

    private void checkAimless(ActionItem action, String path) {
        boolean aimless = action.getAddresses().isEmpty() && action.getBreaks().isEmpty();
        if (aimless && action.getStatus() != ActionStatus.WONT_DO) {
            findings.add(FactorRule.ACTION_WITHOUT_FACTOR.at(
                    path,
                    "action " + action.getId(),
                    "action " + action.getId() + " addresses no factor",
                    "say which factors it removes or weakens"));
        }
    }
}
