package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.internal.VouchedList;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in order: one event for each fact, with every original of facts that were told more than once.
 *
 * <p>Events are in the order of their adjusted earliest instants, unknown times last; among equal times the order is
 * the one in which they were given, which for a merged timeline is the documented total order. Where it is proven that
 * one event happened before another although their times say otherwise, {@link #getOrderings()} says so and the order
 * keeps to it: it is the first of all orders that do, compared event by event in the order by time. Immutable and safe
 * for use by many threads.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"events", "joins", "orderings"})
public final class Timeline {
    private static final Timeline EMPTY = new Timeline(List.of(), List.of(), List.of());
    private static final Comparator<TimelineEvent> BY_TIME = Comparator.comparing(Timeline::time);

    private final List<TimelineEvent> events;
    private final List<EventJoin> joins;
    private final List<EventOrdering> orderings;

    private Timeline(List<TimelineEvent> events, List<EventJoin> joins, List<EventOrdering> orderings) {
        OrderedEvents ordered = OrderedEvents.of(inOrder(events), orderings);
        this.events = ordered.events();
        this.joins = List.copyOf(joins);
        this.orderings = ordered.orderings();
    }

    /** {@return the events, in order} */
    @NotEmpty(message = "{dev.postmortem.timeline-empty}", groups = StatusGroup.InReview.class)
    public List<@Valid TimelineEvent> getEvents() {
        return events;
    }

    /** {@return the facts that several records tell, in the order of their events} */
    public List<@Valid EventJoin> getJoins() {
        return joins;
    }

    /**
     * {@return what is proven to have happened before what although the times of the events do not say so; usually
     * empty}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<@Valid EventOrdering> getOrderings() {
        return orderings;
    }

    /** {@return the timeline without events} */
    public static Timeline empty() {
        return EMPTY;
    }

    /**
     * Returns a timeline of events that need no merging.
     *
     * @param events the events; sorted by adjusted time if they are not yet
     * @return the timeline
     */
    public static Timeline of(List<TimelineEvent> events) {
        return new Timeline(Objects.requireNonNull(events, "events"), List.of(), List.of());
    }

    /**
     * Returns a timeline of events and the joins behind them.
     *
     * @param events the events; sorted by adjusted time if they are not yet
     * @param joins the facts that several records tell
     * @return the timeline
     */
    public static Timeline of(@Nullable List<TimelineEvent> events, @Nullable List<EventJoin> joins) {
        return of(events, joins, null);
    }

    /**
     * Returns a timeline of events, the joins behind them and what is proven about their order.
     *
     * @param events the events; sorted by adjusted time if they are not yet
     * @param joins the facts that several records tell
     * @param orderings what happened before what; those that name an event that is not there, or form a cycle into its
     *     event that is first by time, are left out
     * @return the timeline
     */
    @JsonCreator
    public static Timeline of(
            @JsonProperty("events") @Nullable List<TimelineEvent> events,
            @JsonProperty("joins") @Nullable List<EventJoin> joins,
            @JsonProperty("orderings") @Nullable List<EventOrdering> orderings) {
        return new Timeline(orEmpty(events), orEmpty(joins), orEmpty(orderings));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * Returns a function that brings events to the form in which a timeline holds them.
     *
     * <p>The event it gives is equal to the one it takes, in a fraction of the memory: parts that come again and again are
     * shared. For who holds many events that are to stand on a timeline. The function is for one thread.
     *
     * @return a new function, which shares parts among the events it is given
     */
    public static UnaryOperator<TimelineEvent> compactor() {
        SharedParts shared = new SharedParts();
        return event -> CompactEvent.of(event, shared);
    }

    /** {@return whether there is no event} */
    public boolean hasNoEvents() {
        return events.isEmpty();
    }

    /** {@return how many events there are; the originals behind a join are not counted} */
    public int size() {
        return events.size();
    }

    /**
     * Returns the event with an id, in linear time.
     *
     * @param id the id
     * @return the event; absent if it does not stand on this timeline
     */
    public Optional<TimelineEvent> event(EventId id) {
        return events.stream().filter(e -> e.getId().equals(id)).findFirst();
    }

    /** {@return from the first known instant to just after the last, in linear time; absent if no time is known} */
    public Optional<TimeWindow> toWindow() {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (TimelineEvent event : events) {
            if (event.getOccurredAt().hasInstant()) {
                Instant time = time(event);
                first = time.isBefore(first) ? time : first;
                last = time.isAfter(last) ? time : last;
            }
        }
        return last.isBefore(first) ? Optional.empty() : Optional.of(TimeWindow.of(first, last.plusNanos(1)));
    }

    /**
     * Returns what responders knew at a moment.
     *
     * <p>Keeps the facts that were known by then ({@link TimelineFacts#knownAt}): one that several records tell is known as
     * soon as one of them reached responders, and is kept with all its originals. A fact of which nobody can say when it
     * became known is left out. Of a message that was edited later the final text is shown; it has the assumption
     * {@code edited-later}.
     *
     * @param instant the moment
     * @return the timeline of what was known then
     */
    public Timeline asKnownAt(Instant instant) {
        TimelineFacts facts = TimelineFacts.of(this);
        return filter(
                e -> facts.knownAt(e).filter(known -> !known.isAfter(instant)).isPresent());
    }

    /**
     * Returns the events that a condition keeps, in the order that they have here, with their joins and orderings.
     *
     * <p>Where an event stands behind a later one because of an event that is left out, an ordering between the two takes
     * the place of those that are gone, with the rule of the last of them. Linear.
     *
     * @param condition the condition
     * @return the timeline of these events
     */
    public Timeline filter(Predicate<? super TimelineEvent> condition) {
        BitSet places = new BitSet();
        for (int place = 0; place < events.size(); place++) {
            places.set(place, condition.test(events.get(place)));
        }
        List<TimelineEvent> kept = places.stream().mapToObj(events::get).toList();
        List<EventOrdering> keptOrderings = KeptOrderings.of(this, places);
        if (joins.isEmpty()) {
            return new Timeline(kept, joins, keptOrderings);
        }
        Set<EventId> ids = kept.stream().map(TimelineEvent::getId).collect(Collectors.toSet());
        return new Timeline(
                kept, joins.stream().filter(j -> ids.contains(j.getEvent())).toList(), keptOrderings);
    }

    /**
     * Returns the events whose place on the timeline lies between two instants, with their joins and orderings.
     *
     * <p>The place of an event is its adjusted earliest instant: a range such as 13:30 to 13:45 counts where it begins, and
     * so does an event with a length. An event of unknown time is left out. What reaches into the window from before is
     * kept by {@code filter(EventFilter.overlapping(...))}. Linear.
     *
     * @param startInclusive the first instant to keep
     * @param endExclusive the first instant after it that is not kept
     * @return the timeline of these events
     * @throws IllegalArgumentException if the end is before the start
     */
    public Timeline between(Instant startInclusive, Instant endExclusive) {
        TimeWindow window = TimeWindow.of(startInclusive, endExclusive);
        return filter(e ->
                e.getOccurredAt().toAdjustedEarliest().filter(window::contains).isPresent());
    }

    /**
     * Returns the events of which responders learned only later: what happened before they knew.
     *
     * <p>The same as {@link #learnedLate(Duration)} with no tolerance.
     *
     * @return the events and their lags, in the order of this timeline
     */
    public List<LateEvent> learnedLate() {
        return learnedLate(Duration.ZERO);
    }

    /**
     * Returns the events of which responders learned so much later.
     *
     * <p>Only what is certain counts: the least possible lag is longer than the threshold. Events without a known time, and
     * those of which nobody can say when they became known, are left out; what several records tell is known from the first
     * of them that reached responders. Linear.
     *
     * @param moreThan how long it may take to learn of something, 0 or more
     * @return the events and their lags, in the order of this timeline
     * @throws IllegalArgumentException if the threshold is negative
     */
    public List<LateEvent> learnedLate(Duration moreThan) {
        if (moreThan.isNegative()) {
            throw new IllegalArgumentException("the threshold " + moreThan + " is negative; give 0 or more");
        }
        TimelineFacts facts = TimelineFacts.of(this);
        return events.stream()
                .flatMap(event -> LateEvent.of(event, facts.knownAt(event)).stream())
                .filter(late -> late.getLag().getMin().compareTo(moreThan) > 0)
                .toList();
    }

    /**
     * Returns what an audience may see: the events of that visibility or a wider one, and of their joins the originals
     * likewise; a join of which fewer than two originals are left is none any more.
     *
     * <p>A fact whose event it may not see is shown by the first of its records that it may see, as it was read and without
     * what people added, so that an announcement is not lost because it was joined with an earlier alert. A fact whose
     * visibility somebody narrowed by an {@link EventAnnotation} is not shown in any form. No event and no original is
     * beyond the audience. Linear but for a sort.
     *
     * @param audience the narrowest visibility that it may see
     * @return the timeline for it
     */
    public Timeline visibleTo(Visibility audience) {
        return VisibleFacts.of(Objects.requireNonNull(audience, "audience"), this);
    }

    /**
     * Takes all joins apart: every record stands on the timeline as it was read.
     *
     * <p>Among equal times a record stands where the event of its join stood. What people added to a joined event by
     * {@link EventAnnotation} is on none of the originals. Linear but for a sort.
     *
     * @return the timeline of all records; {@link #withJoins} puts it together again, without what people added
     */
    public Timeline withoutJoins() {
        return joins.isEmpty() ? this : JoinedRecords.apart(this, joins);
    }

    /**
     * Takes one join apart and leaves the others. What people added to its event by {@link EventAnnotation} is on none of
     * the originals.
     *
     * @param join one of {@link #getJoins()}
     * @return the timeline on which its originals stand
     * @throws IllegalArgumentException if it is not a join of this timeline
     */
    public Timeline split(EventJoin join) {
        if (!joins.contains(join)) {
            throw new IllegalArgumentException(
                    "the join of " + join.getEvent() + " is none of this timeline; take one of getJoins()");
        }
        return JoinedRecords.apart(this, List.of(join));
    }

    /**
     * Shows records of this timeline as one event each join, such as those of {@link #withoutJoins()} or a suggestion
     * that somebody accepted. Linear but for a sort.
     *
     * @param more the joins; all their originals stand on this timeline
     * @return the timeline with these joins beside those it has
     * @throws IllegalArgumentException if an original does not stand here, or the event of a join is none of its originals
     */
    public Timeline withJoins(List<EventJoin> more) {
        return more.isEmpty() ? this : JoinedRecords.together(this, more);
    }

    /**
     * Writes an aligned table of the events, for consoles.
     *
     * <p>Times are shown as fine as they are known: a day is a date, a range a range, and what nobody knows is {@code ?}.
     * East Asian wide characters take two columns and combining marks none; control characters and what turns the writing
     * round are shown as pictures or numbers, so that a terminal does not obey them. Of a long timeline the middle is left
     * out, with the number of its events. Equal timelines and options give equal texts.
     *
     * @param out where to write, such as a console; lines end with a line feed
     * @param options the zone, the width, the columns and the number of rows
     * @throws IOException if it cannot be written
     */
    public void print(Appendable out, TableOptions options) throws IOException {
        TimelineTable.print(this, options, out);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline that
                && events.equals(that.events)
                && joins.equals(that.joins)
                && orderings.equals(that.orderings);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * events.hashCode() + joins.hashCode()) + orderings.hashCode();
    }

    /** {@return an aligned table of the events in UTC, for people; long timelines are cut in the middle and say so} */
    @Override
    public String toString() {
        return TimelineTable.of(this);
    }

    private static List<TimelineEvent> inOrder(List<TimelineEvent> events) {
        if (events instanceof VouchedList<TimelineEvent> vouched) {
            return vouched;
        }
        SharedParts shared = new SharedParts();
        TimelineEvent[] compact = new TimelineEvent[events.size()];
        Instant previous = Instant.MIN;
        boolean sorted = true;
        int at = 0;
        for (TimelineEvent event : events) {
            if (event == null) {
                throw new NullPointerException("events[" + at + "]");
            }
            Instant time = time(event);
            sorted &= !time.isBefore(previous);
            previous = time;
            compact[at++] = CompactEvent.of(event, shared);
        }
        if (!sorted) {
            Arrays.sort(compact, BY_TIME);
        }
        return List.of(compact);
    }

    /** A time that nobody knows sorts last. */
    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }
}
