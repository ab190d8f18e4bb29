package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.text.AlignedText;
import dev.postmortem.render.internal.RenderStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An action item as a ticket of whatever tracker: what its readers may see of it, and where it comes from.
 *
 * <p>Its texts are as people wrote them; a {@link Tracker} escapes and shortens them. Immutable and safe for use by many
 * threads.
 */
@Value.Immutable
@RenderStyle
public abstract class Ticket {
    Ticket() {}

    /** {@return the key under which the tracker finds it again} */
    public abstract TicketKey getKey();

    /** {@return the action item} */
    public abstract ActionItemId getActionItem();

    /** {@return where the action item stands in its postmortem, as a JSON Pointer (RFC 6901)} */
    public abstract String getPath();

    /** {@return what will be done} */
    public abstract String getTitle();

    /** {@return why} */
    public abstract Optional<String> getContext();

    /** {@return how it could be done} */
    public abstract Optional<String> getDirection();

    /** {@return how to tell that it is done} */
    public abstract Optional<String> getVerification();

    /** {@return what it is meant to achieve} */
    public abstract ActionType getType();

    /** {@return how urgent it is} */
    public abstract Optional<ActionPriority> getPriority();

    /** {@return who sees to it} */
    public abstract Optional<Actor> getOwner();

    /** {@return the team of the owner} */
    public abstract Optional<String> getTeam();

    /** {@return when it is due, a calendar day} */
    public abstract Optional<LocalDate> getDueDate();

    /** {@return where the action item stands} */
    public abstract ActionStatus getStatus();

    /** {@return the labels, each once} */
    public abstract List<String> getLabels();

    /** {@return the title of the postmortem} */
    public abstract String getPostmortemTitle();

    /** {@return the reference of the incident} */
    public abstract Optional<String> getIncident();

    /** {@return where the postmortem is to be read} */
    public abstract Optional<Link> getLink();

    /** {@return key, title and what else is known, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled(getType() + " " + getActionItem() + ": " + getTitle())
                .row("key", getKey().toString())
                .field("priority", getPriority())
                .field("owner", getOwner().map(Actor::getName))
                .field("team", getTeam())
                .field("due", getDueDate())
                .field("labels", getLabels())
                .field("why", getContext())
                .field("how", getDirection())
                .field("to tell that it is done", getVerification())
                .field("postmortem", getPostmortemTitle())
                .field("link", getLink())
                .toString();
    }

    /** {@return a new builder} */
    public static TicketBuilder builder() {
        return new TicketBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TicketBuilder toBuilder() {
        return builder().from(this);
    }
}
