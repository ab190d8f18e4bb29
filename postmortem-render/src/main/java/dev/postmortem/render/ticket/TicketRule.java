package dev.postmortem.render.ticket;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that making tickets can give. */
public enum TicketRule implements FindingRule {
    /** Two action items have one external key. */
    SAME_KEY("ticket.same-key", FindingSeverity.ERROR),
    /** A text is longer than the tracker takes. */
    TEXT_CUT("ticket.text-cut", FindingSeverity.WARNING),
    /** The tracker has no user for the owner. */
    OWNER_UNKNOWN("ticket.owner-unknown", FindingSeverity.WARNING),
    /** The tracker has no label of that name. */
    LABEL_UNKNOWN("ticket.label-unknown", FindingSeverity.NOTE);

    private final String id;
    private final FindingSeverity severity;

    TicketRule(String id, FindingSeverity severity) {
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
