/**
 * Action items as issues of a tracker.
 *
 * <p>{@link dev.postmortem.render.ticket.TicketPlan} says what becomes of each action item of a postmortem, and
 * {@link dev.postmortem.render.ticket.Tracker} writes what creates the tickets in one tracker. Nothing here speaks with a
 * tracker: the caller looks for a ticket with the same {@link dev.postmortem.render.ticket.TicketKey} and sends what is
 * missing.
 */
@NullMarked
package dev.postmortem.render.ticket;

import org.jspecify.annotations.NullMarked;
