package dev.postmortem.sources.kubernetes;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When something happened for the first and the last time, and how often.
 *
 * @param last the last occurrence
 * @param first the first one; absent if it is the last one too
 * @param count how many there were; absent for one
 */
record OccurrenceTimes(EventTime last, Optional<EventTime> first, Optional<Long> count) {
    /** A component that uses the new API leaves the old times empty, and the other way round. */
    private static final List<List<String>> LAST = List.of(
            List.of("series", "lastObservedTime"),
            List.of("lastTimestamp"),
            List.of("deprecatedLastTimestamp"),
            List.of("eventTime"),
            List.of("firstTimestamp"),
            List.of("deprecatedFirstTimestamp"),
            List.of("metadata", "creationTimestamp"));

    private static final List<List<String>> FIRST =
            List.of(List.of("firstTimestamp"), List.of("deprecatedFirstTimestamp"), List.of("eventTime"));

    private static final List<List<String>> COUNT =
            List.of(List.of("count"), List.of("deprecatedCount"), List.of("series", "count"));

    static OccurrenceTimes of(JsonRecord event) {
        EventTime last = present(event, LAST)
                .orElseThrow(() -> new RowProblem(
                        "source.no-time",
                        "the event has none of the times of a Kubernetes event",
                        "export it with kubectl get events -o json, or add the event by hand"))
                .time();
        return new OccurrenceTimes(last, first(event, last), count(event));
    }

    /** A first time that cannot be read, or that lies after the last one, says nothing. */
    private static Optional<EventTime> first(JsonRecord event, EventTime last) {
        try {
            return present(event, FIRST)
                    .map(JsonRecord::time)
                    .filter(first -> start(first).isBefore(start(last)));
        } catch (RowProblem e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> count(JsonRecord event) {
        return COUNT.stream()
                .flatMap(path -> event.number(path.toArray(String[]::new)).stream())
                .filter(count -> count > 0)
                .findFirst()
                .filter(count -> count > 1);
    }

    private static Optional<JsonRecord> present(JsonRecord event, List<List<String>> paths) {
        return paths.stream()
                .map(path -> event.at(path.toArray(String[]::new)))
                .filter(time -> time.text().isPresent())
                .findFirst();
    }

    private static Instant start(EventTime time) {
        return time.getEarliest().orElse(Instant.EPOCH);
    }
}
