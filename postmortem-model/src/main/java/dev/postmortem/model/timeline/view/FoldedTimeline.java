package dev.postmortem.model.timeline.view;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A timeline in rows, of which some stand for many events; nothing is lost.
 *
 * <p>Rows are in the order of their first events, and together they have every event once. Immutable and safe for use by
 * many threads.
 */
public final class FoldedTimeline {
    private final Timeline timeline;
    private final List<FoldedRow> rows;
    private final List<int[]> places;

    FoldedTimeline(Timeline timeline, List<int[]> places) {
        this.timeline = timeline;
        this.places = places;
        this.rows = places.stream().map(row -> FoldedRow.of(events(row))).toList();
    }

    /** {@return the rows, in order} */
    public List<FoldedRow> getRows() {
        return rows;
    }

    /** {@return the timeline as it was before} */
    public Timeline unfold() {
        return timeline;
    }

    /**
     * Returns the events of a row.
     *
     * @param row the number of the row, from 0
     * @return its events, in order
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public List<TimelineEvent> unfold(int row) {
        return events(places.get(row));
    }

    /**
     * Returns the rows as a timeline, for what shows timelines: a row of many is one event with occurrences, the time of the
     * first and that of the last, at which it stands.
     *
     * @return a timeline of as many events as there are rows; it has the joins of the events that are shown, and the
     *     events that are rows of their own stand in the order that they have here
     */
    public Timeline toTimeline() {
        Set<EventId> shown = rows.stream().map(row -> row.getFirst().getId()).collect(Collectors.toSet());
        Set<EventId> alone = rows.stream()
                .filter(row -> !row.hasMany())
                .map(row -> row.getFirst().getId())
                .collect(Collectors.toSet());
        TimelineFacts facts = TimelineFacts.of(timeline);
        return Timeline.of(
                rows.stream().map(row -> row.toEvent(facts)).toList(),
                timeline.getJoins().stream()
                        .filter(join -> shown.contains(join.getEvent()))
                        .toList(),
                timeline.filter(event -> alone.contains(event.getId())).getOrderings());
    }

    private List<TimelineEvent> events(int[] row) {
        TimelineEvent[] events = new TimelineEvent[row.length];
        for (int i = 0; i < row.length; i++) {
            events[i] = timeline.getEvents().get(row[i]);
        }
        return List.of(events);
    }

    /** {@return an aligned table of the rows, for people} */
    @Override
    public String toString() {
        return toTimeline().toString();
    }
}
