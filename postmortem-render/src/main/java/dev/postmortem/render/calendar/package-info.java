/**
 * The meeting and the action items of a postmortem for calendars.
 *
 * <p>{@link dev.postmortem.render.calendar.CalendarFile} makes them from {@link dev.postmortem.render.calendar.CalendarOptions}.
 */
@NullMarked
package dev.postmortem.render.calendar;

import org.jspecify.annotations.NullMarked;
