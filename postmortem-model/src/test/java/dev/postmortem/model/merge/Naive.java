package dev.postmortem.model.merge;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The documented order as plainly as it can be written; for tests to compare with. */
record Naive(TimelineEvent event, SourceOptions options, String source, int sequence) {
    static final Comparator<Naive> ORDER = Comparator.comparing((Naive record) -> time(record.event))
            .thenComparing(record -> record.options.getPriority())
            .thenComparing(Naive::source, CodePoints::compare)
            .thenComparing(Naive::sequence)
            .thenComparing(Naive::end, Comparator.reverseOrder())
            .thenComparing(record -> record.event.getOccurredAt().getPrecision())
            .thenComparing(record -> EventDigest.of(record.event));

    /** {@return the records of a source with one file, numbered after its policy} */
    static List<Naive> read(SourceReader.Declared declared) {
        ListedSource source = (ListedSource) declared.source();
        SourceOptions options = declared.options();
        List<List<TimelineEvent>> rows = new ArrayList<>(source.rows().stream()
                .map(row -> row.stream()
                        .map(e -> moved(e, options.getClockCorrection().orElse(Duration.ZERO)))
                        .toList())
                .toList());
        if (isNewestFirst(rows)) {
            Collections.reverse(rows);
        }
        List<TimelineEvent> kept = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (List<TimelineEvent> row : rows) {
            Instant time = time(row.get(0));
            if (time.equals(Instant.MAX) || !time.isBefore(latest)) {
                latest = time.equals(Instant.MAX) ? latest : time;
                kept.addAll(row);
            } else {
                kept.addAll(late(row, Duration.between(time, latest), options));
            }
        }
        kept.sort(Comparator.comparing(Naive::time));
        return IntStream.range(0, kept.size())
                .mapToObj(i -> new Naive(kept.get(i), options, source.id(), i))
                .toList();
    }

    private static List<TimelineEvent> late(List<TimelineEvent> row, Duration by, SourceOptions options) {
        return switch (options.getOutOfOrder().orElse(OutOfOrderPolicy.REORDER)) {
            case REORDER -> row;
            case REJECT -> List.of();
            case CLAMP ->
                by.compareTo(Duration.ofDays(36_000)) > 0
                        ? List.of()
                        : row.stream()
                                .map(e -> moved(e, by).toBuilder()
                                        .addAssumption("order-clamped")
                                        .build())
                                .toList();
        };
    }

    private static TimelineEvent moved(TimelineEvent event, Duration by) {
        return by.isZero()
                ? event
                : event.toBuilder()
                        .occurredAt(moved(event.getOccurredAt(), by))
                        .endedAt(event.getEndedAt().map(t -> moved(t, by)))
                        .build();
    }

    private static EventTime moved(EventTime time, Duration by) {
        return time.correctedBy(time.getCorrection().orElse(Duration.ZERO).plus(by));
    }

    static boolean isNewestFirst(List<List<TimelineEvent>> rows) {
        List<Instant> times = rows.stream()
                .flatMap(row -> row.get(0).getOccurredAt().toAdjustedEarliest().stream())
                .toList();
        int direction = 0;
        for (int i = 1; i < times.size(); i++) {
            direction += Integer.signum(times.get(i).compareTo(times.get(i - 1)));
        }
        return direction < 0;
    }

    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }

    private Instant end() {
        return event.getEndedAt()
                .orElse(event.getOccurredAt())
                .toAdjustedLatestExclusive()
                .orElse(Instant.MAX);
    }
}
