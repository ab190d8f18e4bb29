package dev.postmortem.render.ticket;

import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.text.VisibleText;
import dev.postmortem.render.internal.RenderStyle;
import org.immutables.value.Value;

/**
 * What becomes of one action item.
 *
 * <p>It is for whoever has the postmortem, and names what readers of the tracker may not see. Immutable and safe for use by
 * many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TicketDecision {
    TicketDecision() {}

    /** {@return the action item} */
    public abstract ActionItemId getActionItem();

    /** {@return the key that its ticket has or would have} */
    public abstract TicketKey getKey();

    /** {@return what becomes of it} */
    public abstract TicketOutcome getOutcome();

    /** {@return why, with the values; empty where a ticket is created} */
    public abstract String getReason();

    /** {@return one line: the action item, what becomes of it and why, as {@link VisibleText}} */
    @Override
    public String toString() {
        return VisibleText.of((getActionItem() + " " + getOutcome() + " " + getReason()).strip());
    }

    /** {@return a new builder} */
    public static TicketDecisionBuilder builder() {
        return new TicketDecisionBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TicketDecisionBuilder toBuilder() {
        return builder().from(this);
    }
}
