package dev.postmortem.render.ticket;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.text.AlignedText;
import dev.postmortem.render.internal.RenderStyle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.immutables.value.Value;

/**
 * The request that creates a ticket, and the question whether there is one already.
 *
 * <p>The same ticket gives the same bytes. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TicketPayload {
    TicketPayload() {}

    /** {@return the key of the ticket} */
    public abstract TicketKey getKey();

    /** {@return where to post it: the path below the address of the tracker} */
    public abstract String getPath();

    /**
     * {@return what finds a ticket that was created before, in the language in which the tracker is asked}
     *
     * <p>Ask before posting; {@link Tracker} says which language that is.
     */
    public abstract String getSearch();

    /** {@return the request as JSON} */
    public abstract String getJson();

    /** {@return what the tracker does not take as it is, sorted} */
    public abstract List<Finding> getFindings();

    /** {@return the request as JSON in UTF-8, for the media type {@code application/json}} */
    public byte[] toBytes() {
        return getJson().getBytes(StandardCharsets.UTF_8);
    }

    /** {@return where it is posted, how it is found and what it says, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled("POST " + getPath())
                .row("find", getSearch())
                .row("json", getJson())
                .rows(getFindings(), finding -> List.of("finding", finding.toString()))
                .toString();
    }

    /** {@return a new builder} */
    public static TicketPayloadBuilder builder() {
        return new TicketPayloadBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TicketPayloadBuilder toBuilder() {
        return builder().from(this);
    }
}
