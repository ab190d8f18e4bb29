package dev.postmortem.render.ticket;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.text.AlignedText;
import dev.postmortem.render.internal.RenderStyle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.immutables.value.Value;

/**
 * What becomes of the action items of a postmortem: the tickets to create, the topics for the meeting, and why the others are
 * neither.
 *
 * <p>An action item becomes a ticket unless it has an issue, is done, was declined, needs discussion or is not for those who read
 * the tracker; asked in this order, the first that holds decides. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TicketPlan {
    TicketPlan() {}

    /** {@return the tickets to create, in the order of the action items; no two with one key} */
    public abstract List<Ticket> getTickets();

    /** {@return what becomes of each action item, in their order} */
    public abstract List<TicketDecision> getDecisions();

    /** {@return the topics for the meeting, with the visibility of the action items that they are about} */
    public abstract List<AgendaItem> getAgenda();

    /** {@return what is wrong with the action items as tickets, sorted} */
    public abstract List<Finding> getFindings();

    /**
     * Plans the tickets of a postmortem.
     *
     * @param postmortem the postmortem
     * @param options who reads the tracker, and what all tickets have in common
     * @return the plan
     */
    public static TicketPlan of(Postmortem postmortem, TicketOptions options) {
        return new TicketPlanner(postmortem, options).plan();
    }

    /**
     * Returns the tickets as comma-separated values (RFC 4180), for trackers that import a table and for spreadsheets.
     *
     * <p>The columns are {@code key}, {@code title}, {@code description}, {@code type}, {@code priority}, {@code owner},
     * {@code team}, {@code due}, {@code status}, {@code labels} (with spaces between them), {@code postmortem}, {@code incident},
     * {@code link} and {@code action}. The first row names them. Every cell is quoted. Rows end with CR LF, lines within a cell with
     * LF. Control and invisible characters are shown as reports show them, and a tab as a space.
     *
     * <p>Where a spreadsheet would begin a formula stands an apostrophe (CWE-1236): before a cell whose first character after
     * white space, quotes and apostrophes is {@code = + - @} or the full-width form of one of these, and so behind a line break or a
     * semicolon within a cell, because spreadsheets in some languages split at semicolons. So a line that begins with a hyphen
     * begins with an apostrophe. It holds for readers that split at commas, semicolons, tabs and line ends, not for others. A cell
     * longer than a spreadsheet holds (32,767 characters) is cut, and says so at its end.
     *
     * @return the table in UTF-8, without a byte order mark
     */
    public byte[] toCsv() {
        return TicketTable.of(getTickets()).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what becomes of each action item, in aligned lines for consoles and logs} */
    @Override
    public String toString() {
        return AlignedText.titled(getTickets().size() + " of " + getDecisions().size() + " action items become tickets")
                .rows(
                        getDecisions(),
                        d -> List.of(
                                d.getActionItem().toString(), d.getOutcome().name(), d.getReason()))
                .toString();
    }

    /** {@return a new builder} */
    public static TicketPlanBuilder builder() {
        return new TicketPlanBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TicketPlanBuilder toBuilder() {
        return builder().from(this);
    }
}
