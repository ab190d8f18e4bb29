package dev.postmortem.model.merge;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds records that cannot be true together; they hint at a wrong clock. */
final class Contradictions {
    private static final String RESOLVED = ":resolved";

    private Contradictions() {}

    static List<Finding> in(Timeline timeline) {
        List<Finding> findings = new ArrayList<>(resolvedBeforeFired(timeline));
        findings.addAll(storedBeforeItHappened(timeline));
        return findings.stream().sorted().toList();
    }

    private static List<Finding> resolvedBeforeFired(Timeline timeline) {
        Map<String, TimelineEvent> resolved = new HashMap<>();
        records(timeline)
                .filter(e -> e.getId().toString().endsWith(RESOLVED))
                .forEach(e -> resolved.put(e.getId().toString(), e));
        if (resolved.isEmpty()) {
            return List.of();
        }
        return records(timeline)
                .flatMap(fired -> contradiction(fired, resolved.get(fired.getId() + RESOLVED)).stream())
                .distinct()
                .toList();
    }

    private static Optional<Finding> contradiction(TimelineEvent fired, @Nullable TimelineEvent resolved) {
        if (resolved == null || !isBefore(time(resolved), fired)) {
            return Optional.empty();
        }
        return Optional.of(Finding.builder()
                .id("timeline.resolved-before-fired")
                .severity(FindingSeverity.WARNING)
                .subject("event " + fired.getId())
                .message("it is resolved at " + time(resolved).orElseThrow() + " before it fired at "
                        + time(fired).orElseThrow())
                .hint("declare the correction of the wrong clock")
                .build());
    }

    /** One finding a file: a clock is wrong for all of its records or for none. */
    private static List<Finding> storedBeforeItHappened(Timeline timeline) {
        Map<String, List<TimelineEvent>> byFile = new TreeMap<>();
        records(timeline)
                .filter(e -> e.getRecordedAt()
                        .filter(stored -> isBefore(Optional.of(stored), e))
                        .isPresent())
                .forEach(e -> byFile.computeIfAbsent(e.getSource().getFile(), file -> new ArrayList<>())
                        .add(e));
        return byFile.entrySet().stream()
                .map(entry -> stored(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding stored(String file, List<TimelineEvent> events) {
        TimelineEvent first = events.get(0);
        return Finding.builder()
                .id("timeline.recorded-before-occurred")
                .severity(FindingSeverity.WARNING)
                .subject("source " + file)
                .message(events.size() + " of its events were stored before they happened, first " + first.getId()
                        + ": stored " + first.getRecordedAt().orElseThrow() + ", happened "
                        + time(first).orElseThrow())
                .hint("look which of the two clocks is wrong and declare its correction")
                .build();
    }

    private static Stream<TimelineEvent> records(Timeline timeline) {
        return Stream.concat(
                timeline.getEvents().stream(), timeline.getJoins().stream().flatMap(j -> j.getOriginals().stream()));
    }

    /** A time that nobody knows contradicts nothing. */
    private static boolean isBefore(Optional<Instant> one, TimelineEvent event) {
        Optional<Instant> other = time(event);
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private static Optional<Instant> time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest();
    }
}
