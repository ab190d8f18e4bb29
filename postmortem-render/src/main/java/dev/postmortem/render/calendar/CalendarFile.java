package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.render.internal.RenderStyle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An iCalendar object (RFC 5545), for the media type {@code text/calendar}.
 *
 * <p>Lines end with CR LF and have at most 75 octets; a character is never split. The same postmortem and options give the same
 * bytes. Control and invisible characters are shown as reports show them. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class CalendarFile {
    CalendarFile() {}

    /** {@return the object as text} */
    public abstract String getText();

    /** {@return what is assumed, cut, hidden, left out or not known, sorted} */
    public abstract List<Finding> getFindings();

    /**
     * Returns the invitation to the meeting of a postmortem: a request (RFC 5546) with one event.
     *
     * <p>Its UID depends on the id of the postmortem alone and its sequence is the revision, so that a later invitation moves the
     * meeting. The facilitator is the chair; observers are informed only. The description holds the agenda: what stands on that of the
     * meeting, then action items that need discussion ({@code TO_AGENDA} in a {@code TicketPlan}), then questions without an answer,
     * at most 100 topics; and who takes part. Times are in
     * UTC and whole seconds.
     *
     * @param postmortem the postmortem
     * @param options what a postmortem does not know
     * @return the invitation; absent if there is no meeting, the meeting has no date, or it is not for those who read the calendar
     * @throws IllegalArgumentException if no address is given for an organizer, or for an owner or a facilitator whom those who read
     *     the calendar may see, or if the date is outside of the years 0 to 9999, which a calendar cannot write
     */
    public static Optional<CalendarFile> meeting(Postmortem postmortem, CalendarOptions options) {
        return new MeetingRequest(postmortem, options).write();
    }

    /**
     * Returns the action items of a postmortem as tasks, with their due days, priorities and states; done and declined ones, too.
     *
     * <p>The UID of a task depends on the external key of the action item alone, and its sequence is the revision. Of action items
     * with one external key only the first is a task; a finding tells of the others.
     *
     * @param postmortem the postmortem
     * @param options what a postmortem does not know
     * @return the tasks in the order of the action items; absent if there is none that readers of the calendar may see
     * @throws IllegalArgumentException if a date is outside of the years 0 to 9999, which a calendar cannot write
     */
    public static Optional<CalendarFile> actions(Postmortem postmortem, CalendarOptions options) {
        return new ActionTasks(postmortem, options).write();
    }

    /** {@return the object in UTF-8} */
    public byte[] toBytes() {
        return getText().getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return getText();
    }

    /** {@return a new builder} */
    public static CalendarFileBuilder builder() {
        return new CalendarFileBuilder();
    }

    /** {@return a builder that starts from this value} */
    public CalendarFileBuilder toBuilder() {
        return builder().from(this);
    }
}
