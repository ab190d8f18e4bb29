package dev.postmortem.review.rows;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.stated.Mark;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row with a time as people write it, to the minute or the day; machines write seconds.
 *
 * @param event the event
 * @param mark its time, and where it stands on the timeline
 * @param place where it stands in its file, by the numbers of that place
 */
public record WrittenRow(EventId event, Mark mark, List<Long> place) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    static final Comparator<WrittenRow> AS_WRITTEN = Comparator.comparing(WrittenRow::place, WrittenRow::compare);

    /** Absent for a machine's time, and where nobody knows the place. */
    static Optional<WrittenRow> of(TimelineEvent event, int index) {
        EventTime time = event.getOccurredAt();
        if (!time.hasInstant() || time.getPrecision().compareTo(TimePrecision.MINUTE) > 0) {
            return Optional.empty();
        }
        List<Long> place = place(event.getSource());
        Mark mark = new Mark(event.getSource().toLocation(), "/timeline/events/" + index, time.withoutEstimate());
        return place.isEmpty() ? Optional.empty() : Optional.of(new WrittenRow(event.getId(), mark, place));
    }

    private static List<Long> place(EventSource source) {
        return source.getLine()
                .map(List::of)
                .or(() -> source.getPointer().map(WrittenRow::numbers))
                .or(() -> source.getExternalId()
                        .filter(id -> NUMBER.matcher(id).matches())
                        .map(WrittenRow::numbers))
                .orElse(List.of());
    }

    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .toList();
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    Instant at() {
        return mark.earliest();
    }

    boolean isCertainlyBefore(WrittenRow other) {
        return other.mark.isCertainlyAfter(mark);
    }
}
