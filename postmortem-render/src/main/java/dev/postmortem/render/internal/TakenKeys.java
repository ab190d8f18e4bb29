package dev.postmortem.render.internal;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The external keys of action items of one postmortem, each of which is for one; for one thread. */
public final class TakenKeys {
    private final PostmortemId postmortem;
    private final Map<String, ActionItemId> taken = new HashMap<>();

    /**
     * Creates keys of which none is taken.
     *
     * @param postmortem the postmortem that holds the action items
     */
    public TakenKeys(PostmortemId postmortem) {
        this.postmortem = postmortem;
    }

    /**
     * Takes the key of an action item.
     *
     * @param action the action item
     * @return the action item that has it already; absent if the key was free
     */
    public Optional<ActionItemId> take(ActionItem action) {
        return Optional.ofNullable(taken.putIfAbsent(action.toExternalKey(postmortem), action.getId()));
    }

    /**
     * Returns the finding that a key was taken.
     *
     * @param rule its kind
     * @param path where the action item stands, as a JSON Pointer (RFC 6901)
     * @param action the action item that got no key
     * @param before the one that has it
     * @return the finding
     */
    public Finding finding(FindingRule rule, String path, ActionItem action, ActionItemId before) {
        return rule.at(
                path,
                "action " + action.getId(),
                "action items " + before + " and " + action.getId() + " have the external key \""
                        + action.toExternalKey(postmortem) + "\"",
                "Give one of them an external key of its own.");
    }
}
