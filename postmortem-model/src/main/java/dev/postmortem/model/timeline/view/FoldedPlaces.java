package dev.postmortem.model.timeline.view;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Divides the places of a timeline into rows, in one pass; one number for each event and one object for each row. */
final class FoldedPlaces {
    private final EventFolding rule;
    private final List<TimelineEvent> events;
    private final List<Row> rows = new ArrayList<>();
    private final Deque<Instant> limits;

    /** Of each event the one before it in its row. */
    private final int[] previous;

    /** The rows that can still grow, by what their events say. */
    private Map<String, Row> open = new HashMap<>();

    FoldedPlaces(EventFolding rule, List<TimelineEvent> events) {
        this.rule = rule;
        this.events = events;
        this.previous = new int[events.size()];
        this.limits = new ArrayDeque<>(rule.limits());
    }

    private static final class Row {
        private final int from;
        private final Instant first;
        private int to;
        private Instant last;
        private int size = 1;

        Row(int place, Instant time) {
            from = place;
            first = time;
            to = place;
            last = time;
        }
    }

    /** {@return the places of each row, rows by their first place} */
    List<int[]> toRows() {
        for (int i = 0; i < events.size(); i++) {
            add(i, events.get(i));
        }
        return rows.stream()
                .flatMap(row -> row.size < rule.minimum() ? alone(row) : Stream.of(places(row)))
                .sorted(Comparator.comparingInt(places -> places[0]))
                .toList();
    }

    private void add(int place, TimelineEvent event) {
        Instant time = event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
        while (!limits.isEmpty() && !limits.getFirst().isAfter(time)) {
            limits.removeFirst();
            open = new HashMap<>();
        }
        if (event.isPinned() || rule.isKept(event.getId())) {
            open = new HashMap<>();
            rows.add(new Row(place, time));
            return;
        }
        Optional<String> key = time.equals(Instant.MAX) ? Optional.empty() : SameFact.key(event);
        Row row = key.map(open::get).orElse(null);
        if (row != null && rule.reaches(row.first, row.last, time)) {
            previous[place] = row.to;
            row.to = place;
            row.last = time;
            row.size++;
        } else {
            start(place, time, key.orElse(null));
        }
    }

    private void start(int place, Instant time, @Nullable String key) {
        Row row = new Row(place, time);
        rows.add(row);
        if (key != null) {
            open.put(key, row);
        }
    }

    private int[] places(Row row) {
        int[] places = new int[row.size];
        int place = row.to;
        for (int i = row.size - 1; i > 0; i--) {
            places[i] = place;
            place = previous[place];
        }
        places[0] = row.from;
        return places;
    }

    private Stream<int[]> alone(Row row) {
        return Arrays.stream(places(row)).mapToObj(place -> new int[] {place});
    }
}
