package dev.postmortem.model.timeline.view;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A timeline in pages.
 *
 * <p>Every event stands on one page. A token names the last event of the page before, not a number or a time: so it goes
 * on at the same place when the timeline has got more events since, however many of them have one time, or when that event
 * has been joined with another since. A page is linear in the timeline, since it looks for the token and the joins.
 * Immutable and safe for use by many threads.
 */
public final class TimelinePages {
    private final Timeline timeline;
    private final int size;

    private TimelinePages(Timeline timeline, int size) {
        this.timeline = timeline;
        this.size = size;
    }

    /**
     * Divides a timeline, which may be a filtered one.
     *
     * @param timeline the timeline
     * @param size the number of events on a page, 1 or more
     * @return the pages
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static TimelinePages of(Timeline timeline, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page of " + size + " events shows nothing; give 1 or more");
        }
        return new TimelinePages(Objects.requireNonNull(timeline, "timeline"), size);
    }

    /** {@return the number of pages; the timeline without events has one, which is empty} */
    public int count() {
        return Math.max(1, (total() - 1) / size + 1);
    }

    /** {@return the page with the first events} */
    public TimelinePage first() {
        return from(0);
    }

    /**
     * Returns a page by its number.
     *
     * @param number the number, from 0 to {@link #count()} - 1
     * @return the page
     * @throws IndexOutOfBoundsException if there is no such page
     */
    public TimelinePage page(int number) {
        return from(Objects.checkIndex(number, count()) * size);
    }

    /**
     * Returns the page that follows another.
     *
     * <p>If the event is now one of the originals behind another, the page begins with the first event that is no earlier
     * than it was: events of its very time may be shown again, none is left out.
     *
     * @param token what {@link TimelinePage#getNext()} gave, perhaps on an earlier state of the timeline
     * @return the page that begins after the event which the token names; empty if that is the last
     * @throws IllegalArgumentException if no page gave the token, or the event does not stand here any more
     */
    public TimelinePage after(String token) {
        int colon = token.indexOf(':');
        if (colon < 1 || colon > 10 || !token.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("\"" + token + "\" is no token of a page; take what getNext() gave");
        }
        long earlier = Long.parseLong(token.substring(0, colon));
        String id = token.substring(colon + 1);
        return from(indices(id)
                .skip(earlier)
                .mapToObj(index -> index + 1)
                .findFirst()
                .or(() -> id.isBlank() ? Optional.empty() : afterJoined(EventId.of(id)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the event " + id + " does not stand on this timeline; start again with first()")));
    }

    /** Behind the place of a record that stands behind another event. */
    private Optional<Integer> afterJoined(EventId id) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        return facts.record(id).map(record -> {
            Instant time = time(record);
            List<TimelineEvent> events = timeline.getEvents();
            int place = IntStream.range(0, events.size())
                    .filter(i -> !time(events.get(i)).isBefore(time))
                    .findFirst()
                    .orElse(events.size());
            boolean itself =
                    place < events.size() && facts.originals(events.get(place)).contains(record);
            return itself ? place + 1 : place;
        });
    }

    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }

    /**
     * Returns the page on which an event stands.
     *
     * @param event the id of the event
     * @return the page, one of those by number; absent if the event does not stand here
     */
    public Optional<TimelinePage> containing(EventId event) {
        OptionalInt index = indices(event.toString()).findFirst();
        return index.isPresent() ? Optional.of(page(index.getAsInt() / size)) : Optional.empty();
    }

    /** {@return all pages, in order; each is made when it is asked for} */
    public Stream<TimelinePage> stream() {
        return IntStream.range(0, count()).mapToObj(this::page);
    }

    private IntStream indices(String id) {
        List<TimelineEvent> events = timeline.getEvents();
        return IntStream.range(0, events.size())
                .filter(i -> events.get(i).getId().toString().equals(id));
    }

    private TimelinePage from(int start) {
        int end = Math.min(total() - start, size) + start;
        List<TimelineEvent> events = timeline.getEvents().subList(start, end);
        Set<EventId> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.getId()));
        return TimelinePage.builder()
                .offset(start)
                .total(total())
                .events(events)
                .joins(timeline.getJoins().stream()
                        .filter(join -> ids.contains(join.getEvent()))
                        .toList())
                .next(end == total() ? Optional.empty() : Optional.of(token(end - 1)))
                .build();
    }

    /** The id, and how many events before it have the same: none nearly always. */
    private String token(int index) {
        String id = timeline.getEvents().get(index).getId().toString();
        return indices(id).takeWhile(i -> i < index).count() + ":" + id;
    }

    private int total() {
        return timeline.getEvents().size();
    }
}
