package dev.postmortem.model.timeline.view;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a timeline to show, as a value that can be combined, compared and printed.
 *
 * <p>For {@link Timeline#filter(Predicate)}, which keeps the joins of the events that it keeps. A filter looks at the event
 * that stands on the timeline; {@link #inAnyRecordOf} also looks at the originals behind it. One test costs no more than
 * the rules it is made of. Two filters are equal if they were made of equal rules in the same way. Immutable and safe for
 * use by many threads, as far as a caller's own rule is.
 */
public final class EventFilter implements Predicate<TimelineEvent> {
    private static final EventFilter ALL = new EventFilter("all", List.of(), event -> true);
    private static final EventFilter NONE = new EventFilter("none", List.of(), event -> false);
    private static final EventFilter PINNED = new EventFilter("pinned", List.of(), TimelineEvent::isPinned);

    private final String rule;
    private final List<?> operands;
    private final Predicate<? super TimelineEvent> test;

    private EventFilter(String rule, List<?> operands, Predicate<? super TimelineEvent> test) {
        this.rule = rule;
        this.operands = operands;
        this.test = test;
    }

    /** {@return the filter that keeps every event} */
    public static EventFilter all() {
        return ALL;
    }

    /** {@return the filter that keeps no event} */
    public static EventFilter none() {
        return NONE;
    }

    /** {@return the filter that keeps what somebody marked as important} */
    public static EventFilter pinned() {
        return PINNED;
    }

    /**
     * Keeps the events that an audience may see.
     *
     * <p>To give a timeline to an audience take {@link Timeline#visibleTo}: it hides originals behind joins as well, and
     * shows a record that the audience may see where the event that stands for the fact is beyond it. A filter can only
     * leave such a fact out; {@link #inAnyRecordOf} would keep it with the event that the audience may not see.
     *
     * @param audience the narrowest visibility that it may see
     * @return the filter
     */
    public static EventFilter visibleTo(Visibility audience) {
        Objects.requireNonNull(audience, "audience");
        return new EventFilter(
                "visible to", List.of(audience), e -> e.getVisibility().compareTo(audience) <= 0);
    }

    /**
     * Keeps events of some kinds.
     *
     * @param kinds the kinds; none keeps nothing
     * @return the filter
     */
    public static EventFilter kind(EventKind... kinds) {
        SortedSet<EventKind> wanted = sorted(kinds);
        return new EventFilter("kind", List.copyOf(wanted), e -> wanted.contains(e.getKind()));
    }

    /**
     * Keeps events of some systems or formats, as {@code EventSource.getSystem()} names them.
     *
     * @param systems the names; none keeps nothing
     * @return the filter
     */
    public static EventFilter system(String... systems) {
        SortedSet<String> wanted = sorted(systems);
        return new EventFilter(
                "system",
                List.copyOf(wanted),
                e -> wanted.contains(e.getSource().getSystem()));
    }

    /**
     * Keeps events that concern one of some services, as their sources name them.
     *
     * @param services the names; none keeps nothing
     * @return the filter
     */
    public static EventFilter service(String... services) {
        SortedSet<String> wanted = sorted(services);
        return new EventFilter(
                "service",
                List.copyOf(wanted),
                e -> e.getAffectedServices().stream().anyMatch(wanted::contains));
    }

    /**
     * Keeps what some actors did, by the name that is shown or by the id in their system.
     *
     * @param namesOrIds the names or ids; none keeps nothing
     * @return the filter
     */
    public static EventFilter actor(String... namesOrIds) {
        SortedSet<String> wanted = sorted(namesOrIds);
        return new EventFilter(
                "actor",
                List.copyOf(wanted),
                e -> e.getActor()
                        .filter(a -> wanted.contains(a.getName())
                                || a.getId().filter(wanted::contains).isPresent())
                        .isPresent());
    }

    /**
     * Keeps the events of a thread of a chat.
     *
     * @param key its key
     * @return the filter
     */
    public static EventFilter thread(String key) {
        Optional<String> wanted = Optional.of(Objects.requireNonNull(key, "key"));
        return new EventFilter("thread", List.of(key), e -> e.getThreadKey().equals(wanted));
    }

    /**
     * Keeps the events whose place on the timeline, the adjusted earliest instant, lies in a window.
     *
     * @param window the window
     * @return the filter; it keeps no event of unknown time
     */
    public static EventFilter during(TimeWindow window) {
        Objects.requireNonNull(window, "window");
        return new EventFilter(
                "during",
                List.of(window),
                e -> e.getOccurredAt()
                        .toAdjustedEarliest()
                        .filter(window::contains)
                        .isPresent());
    }

    /**
     * Keeps the events that may have been going on in a window: their range, up to the end of those with a length, meets
     * it.
     *
     * @param window the window; an empty one is the one instant at which it begins
     * @return the filter; it keeps no event of unknown time
     */
    public static EventFilter overlapping(TimeWindow window) {
        Objects.requireNonNull(window, "window");
        return new EventFilter("overlapping", List.of(window), e -> e.overlaps(window));
    }

    /**
     * Keeps events whose text holds another text, in upper or lower case.
     *
     * @param part the text
     * @return the filter
     */
    public static EventFilter saying(String part) {
        String wanted = Objects.requireNonNull(part, "part").toLowerCase(Locale.ROOT);
        return new EventFilter(
                "saying",
                List.of(wanted),
                e -> e.getText().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /**
     * Keeps what a caller's own rule keeps. Equal only to filters of the same name and an equal rule.
     *
     * @param name what to print
     * @param own the rule; has to depend on the event alone
     * @return the filter
     */
    public static EventFilter of(String name, Predicate<? super TimelineEvent> own) {
        Objects.requireNonNull(own, "own");
        return new EventFilter(Objects.requireNonNull(name, "name"), List.of(own), own);
    }

    /**
     * Keeps what all filters keep.
     *
     * @param filters the filters; none keeps everything
     * @return the filter
     */
    public static EventFilter allOf(Collection<EventFilter> filters) {
        List<EventFilter> parts = List.copyOf(Objects.requireNonNull(filters, "filters"));
        return parts.isEmpty()
                ? ALL
                : new EventFilter("and", parts, e -> parts.stream().allMatch(part -> part.test(e)));
    }

    /**
     * Keeps what at least one filter keeps.
     *
     * @param filters the filters; none keeps nothing
     * @return the filter
     */
    public static EventFilter anyOf(Collection<EventFilter> filters) {
        List<EventFilter> parts = List.copyOf(Objects.requireNonNull(filters, "filters"));
        return parts.isEmpty()
                ? NONE
                : new EventFilter("or", parts, e -> parts.stream().anyMatch(part -> part.test(e)));
    }

    /**
     * Keeps what this one and the other keep.
     *
     * @param other the other filter, or any rule
     * @return the filter
     */
    @Override
    public EventFilter and(Predicate<? super TimelineEvent> other) {
        return allOf(Stream.concat(parts("and"), from(other).parts("and")).toList());
    }

    /**
     * Keeps what this one or the other keeps.
     *
     * @param other the other filter, or any rule
     * @return the filter
     */
    @Override
    public EventFilter or(Predicate<? super TimelineEvent> other) {
        return anyOf(Stream.concat(parts("or"), from(other).parts("or")).toList());
    }

    /** {@return the filter that keeps what this one does not; twice is this one again} */
    @Override
    public EventFilter negate() {
        return rule.equals("not") && operands.get(0) instanceof EventFilter negated
                ? negated
                : new EventFilter("not", List.of(this), e -> !test.test(e));
    }

    /**
     * Looks at the originals of joins as well: keeps an event if this filter keeps it or one of the records behind it.
     *
     * <p>So a fact that an alert and a message tell is found among the messages too. Reads the joins once.
     *
     * @param timeline the timeline that has the joins
     * @return the filter, for events of that timeline
     */
    public EventFilter inAnyRecordOf(Timeline timeline) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        return new EventFilter(
                "in any record",
                List.of(this, timeline.getJoins()),
                e -> test(e) || facts.originals(e).stream().anyMatch(this));
    }

    /**
     * Tells whether to show an event.
     *
     * @param event the event
     * @return true if the filter keeps it
     */
    @Override
    public boolean test(TimelineEvent event) {
        return test.test(event);
    }

    private Stream<EventFilter> parts(String combination) {
        return rule.equals(combination) && operands.get(0) instanceof EventFilter
                ? operands.stream().map(EventFilter.class::cast)
                : Stream.of(this);
    }

    private static EventFilter from(Predicate<? super TimelineEvent> other) {
        return other instanceof EventFilter filter ? filter : of("own rule", other);
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(T[] values) {
        return new TreeSet<>(Arrays.asList(values));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventFilter that && rule.equals(that.rule) && operands.equals(that.operands);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, operands);
    }

    /** {@return the rule and what it compares with, such as {@code and[kind[LOG], not[pinned]]}} */
    @Override
    public String toString() {
        return operands.isEmpty() ? rule : rule + operands;
    }
}
