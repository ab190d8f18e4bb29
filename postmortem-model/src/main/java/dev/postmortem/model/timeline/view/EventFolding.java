package dev.postmortem.model.timeline.view;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rule by which events that say the same become one row: an alert that flaps 200 times, a line that a program logs
 * 10,000 times.
 *
 * <p>Two events say the same if they are of one alert (one system, and the key that the alert, or else its group, has in
 * every episode, whether it fired or was resolved), or else if they have the same system, kind, level, actor, thread,
 * services and text. An alert that fires and one that is resolved are of one kind. In texts blanks count as one; in those of
 * log records numbers do not count, and in those of alerts those that were measured: with a fraction, a unit such as
 * {@code %}, or after {@code =}, {@code <} or {@code >}. Both have to be for the same audience.
 *
 * <p>They become one row if each comes no later than {@link #gap} after the one before and no later than {@link #window}
 * after the first, and there are at least {@link #minimum} of them; other events may lie between them. No row reaches across
 * an event that is pinned or kept, or across a milestone; these, events of unknown time, and those without a text stay rows
 * of their own. The standard rule has a gap of 15 minutes, a window of a day and a minimum of 3.
 *
 * <p>A pure function of the timeline; linear in it. Immutable and safe for use by many threads.
 */
public final class EventFolding {
    private static final EventFolding STANDARD =
            new EventFolding(Duration.ofMinutes(15), Duration.ofDays(1), 3, new TreeSet<>(), new TreeSet<>());

    private final Duration gap;
    private final Duration window;
    private final int minimum;
    private final SortedSet<EventId> kept;
    private final SortedSet<Instant> limits;

    private EventFolding(
            Duration gap, Duration window, int minimum, SortedSet<EventId> kept, SortedSet<Instant> limits) {
        this.gap = gap;
        this.window = window;
        this.minimum = minimum;
        this.kept = kept;
        this.limits = limits;
    }

    /** {@return the standard rule} */
    public static EventFolding standard() {
        return STANDARD;
    }

    /**
     * Returns the rule with another gap.
     *
     * @param longest how long after one event the next may come, 0 or more
     * @return the rule
     * @throws IllegalArgumentException if the gap is negative
     */
    public EventFolding gap(Duration longest) {
        return new EventFolding(required("gap", longest), window, minimum, kept, limits);
    }

    /**
     * Returns the rule with another window.
     *
     * @param longest how long after the first event the last may come, 0 or more
     * @return the rule
     * @throws IllegalArgumentException if the window is negative
     */
    public EventFolding window(Duration longest) {
        return new EventFolding(gap, required("window", longest), minimum, kept, limits);
    }

    /**
     * Returns the rule with another minimum.
     *
     * @param fewest the number of events from which they become one row, 2 or more
     * @return the rule
     * @throws IllegalArgumentException if the number is less than 2
     */
    public EventFolding minimum(int fewest) {
        if (fewest < 2) {
            throw new IllegalArgumentException("a row of " + fewest + " events folds nothing; give 2 or more");
        }
        return new EventFolding(gap, window, fewest, kept, limits);
    }

    /**
     * Returns the rule that keeps some more events as rows of their own, across which no row reaches.
     *
     * @param events their ids
     * @return the rule
     */
    public EventFolding keep(Collection<EventId> events) {
        return new EventFolding(gap, window, minimum, union(kept, events), limits);
    }

    /**
     * Returns the rule for the timeline of an incident: no row reaches across one of its milestones, and the events that
     * prove them stay rows of their own.
     *
     * @param incident the incident
     * @return the rule
     */
    public EventFolding milestonesOf(Incident incident) {
        return new EventFolding(
                gap,
                window,
                minimum,
                union(
                        kept,
                        incident.getMilestones().stream()
                                .flatMap(milestone -> milestone.getEvent().stream())
                                .toList()),
                union(
                        limits,
                        incident.getMilestones().stream()
                                .map(Milestone::getAt)
                                .flatMap(at -> at.toAdjustedEarliest().stream())
                                .toList()));
    }

    /**
     * Folds a timeline.
     *
     * @param timeline the timeline
     * @return its rows
     */
    public FoldedTimeline fold(Timeline timeline) {
        return new FoldedTimeline(timeline, new FoldedPlaces(this, timeline.getEvents()).toRows());
    }

    boolean isKept(EventId event) {
        return kept.contains(event);
    }

    SortedSet<Instant> limits() {
        return limits;
    }

    int minimum() {
        return minimum;
    }

    /** Whether an event may go on with a row; one that comes before the last, because of its cause, may not. */
    boolean reaches(Instant first, Instant last, Instant next) {
        return !next.isBefore(last)
                && Duration.between(last, next).compareTo(gap) <= 0
                && Duration.between(first, next).compareTo(window) <= 0;
    }

    private static Duration required(String name, Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("the " + name + " " + longest + " is negative; give 0 or more");
        }
        return longest;
    }

    private static <T extends Comparable<T>> SortedSet<T> union(SortedSet<T> some, Collection<T> others) {
        SortedSet<T> union = new TreeSet<>(some);
        others.forEach(other -> union.add(Objects.requireNonNull(other)));
        return union;
    }
}
