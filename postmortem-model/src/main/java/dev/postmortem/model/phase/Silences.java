package dev.postmortem.model.phase;

import dev.postmortem.model.merge.TimelineGaps;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what was silent when it should not have been.
 *
 * <p>A silence is long by the rule of {@link TimelineGaps}: more than ten times the median step, and more than five minutes.
 * Linear in the events, but for a sort of the steps. Stateless.
 */
public final class Silences {
    /** Of fewer events nobody can say what step is usual. */
    private static final int FEWEST = 5;

    private Silences() {}

    /**
     * Returns the silences that are long for their phase.
     *
     * <p>What step is usual in a phase follows from its facts; but nothing was silent while a record told of one again.
     *
     * @param phases the phases
     * @param timeline the timeline
     * @return the silences between events of one phase, in the order of phases and of time
     */
    public static List<PhaseGap> inPhases(IncidentPhases phases, Timeline timeline) {
        Objects.requireNonNull(phases, "phases");
        List<TimelineEvent> facts = Objects.requireNonNull(timeline, "timeline").getEvents();
        List<List<TimelineEvent>> events = byPhase(phases, facts.stream());
        List<List<TimelineEvent>> tellings = timeline.getJoins().isEmpty()
                ? events
                : byPhase(phases, facts.stream().flatMap(tellings(timeline)));
        List<PhaseGap> gaps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            IncidentPhase phase = phases.getPhases().get(i);
            TimelineGaps.in(tellings.get(i), TimelineGaps.threshold(events.get(i)))
                    .forEach(gap -> gaps.add(PhaseGap.builder()
                            .kind(phase.getKind())
                            .round(phase.getRound())
                            .gap(gap)
                            .build()));
        }
        return List.copyOf(gaps);
    }

    private static Function<TimelineEvent, Stream<TimelineEvent>> tellings(Timeline timeline) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        return event -> facts.tellings(event).stream();
    }

    private static List<List<TimelineEvent>> byPhase(IncidentPhases phases, Stream<TimelineEvent> events) {
        List<List<TimelineEvent>> byPhase = new ArrayList<>();
        phases.getPhases().forEach(phase -> byPhase.add(new ArrayList<>()));
        events.forEach(event -> time(event)
                .flatMap(phases::indexAt)
                .ifPresent(index -> byPhase.get(index).add(event)));
        return byPhase;
    }

    /**
     * Returns the sources that went silent before the incident ended.
     *
     * <p>A source went silent if its last record up to the end lies before it by more than a silence of this source may
     * last, and another source has a record after that time. A record that was joined into the event of another source
     * counts for its own. A source is a file, or an archive with all of its entries; one with fewer than five records up to
     * the end is not judged.
     *
     * @param timeline the timeline
     * @param end the end of the incident
     * @return the silences, by source
     */
    public static List<SourceSilence> ofSources(Timeline timeline, Instant end) {
        TimelineFacts facts = TimelineFacts.of(Objects.requireNonNull(timeline, "timeline"));
        Objects.requireNonNull(end, "end");
        SortedMap<String, List<TimelineEvent>> bySource = new TreeMap<>();
        timeline.getEvents().stream()
                .flatMap(event -> facts.originals(event).stream())
                .filter(record -> time(record).filter(at -> !at.isAfter(end)).isPresent())
                .forEach(record -> bySource.computeIfAbsent(source(record.getSource()), source -> new ArrayList<>())
                        .add(record));
        Instant last = bySource.values().stream()
                .map(records -> known(last(records)))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return bySource.values().stream()
                .flatMap(records -> silence(records, last, end).stream())
                .toList();
    }

    private static Optional<SourceSilence> silence(List<TimelineEvent> records, Instant lastOfAll, Instant end) {
        TimelineEvent last = last(records);
        Instant start = known(last);
        Duration longest = TimelineGaps.threshold(records);
        if (records.size() < FEWEST || Duration.between(start, lastOfAll).compareTo(longest) <= 0) {
            return Optional.empty();
        }
        return Optional.of(SourceSilence.builder()
                .source(source(last.getSource()))
                .events(records.size())
                .last(last.getId())
                .startInclusive(start)
                .endExclusive(end)
                .longest(longest)
                .build());
    }

    /** By time, of equal times the last: an event that waits for a later one is not later than that. */
    private static TimelineEvent last(List<TimelineEvent> records) {
        return records.stream()
                .reduce((last, next) -> known(next).isBefore(known(last)) ? last : next)
                .orElseThrow();
    }

    private static Instant known(TimelineEvent record) {
        return time(record).orElseThrow();
    }

    private static String source(EventSource source) {
        int entry = source.getFile().indexOf("!/");
        return entry < 1 ? source.getFile() : source.getFile().substring(0, entry);
    }

    private static Optional<Instant> time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest();
    }
}
