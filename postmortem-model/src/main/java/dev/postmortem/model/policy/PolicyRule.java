package dev.postmortem.model.policy;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that the comparison of a postmortem with a policy can give. */
public enum PolicyRule implements FindingRule {
    /** A part that the policy asks for is missing. */
    SECTION_MISSING("policy.section-missing", FindingSeverity.ERROR),
    /** The postmortem is due on a later day than the policy allows. */
    DUE_TOO_LATE("policy.due-too-late", FindingSeverity.WARNING),
    /** An action item is due on a later day than the policy allows. */
    ACTION_DUE_TOO_LATE("policy.action-due-too-late", FindingSeverity.WARNING);

    private final String id;
    private final FindingSeverity severity;

    PolicyRule(String id, FindingSeverity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public FindingSeverity getSeverity() {
        return severity;
    }
}
