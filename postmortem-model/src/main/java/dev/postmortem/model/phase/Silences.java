package dev.postmortem.model.phase;

import dev.postmortem.model.merge.TimelineGaps;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * @param phases the phases
     * @param timeline the timeline
     * @return the silences between events of one phase, in the order of phases and of time
     */
    public static List<PhaseGap> inPhases(IncidentPhases phases, Timeline timeline) {
        Objects.requireNonNull(timeline, "timeline");
        List<List<TimelineEvent>> events = new ArrayList<>();
        Objects.requireNonNull(phases, "phases").getPhases().forEach(phase -> events.add(new ArrayList<>()));
        for (TimelineEvent event : timeline.getEvents()) {
            time(event)
                    .flatMap(phases::indexAt)
                    .ifPresent(index -> events.get(index).add(event));
        }
        List<PhaseGap> gaps = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            IncidentPhase phase = phases.getPhases().get(i);
            TimelineGaps.in(events.get(i))
                    .forEach(gap -> gaps.add(PhaseGap.builder()
                            .kind(phase.getKind())
                            .round(phase.getRound())
                            .gap(gap)
                            .build()));
        }
        return List.copyOf(gaps);
    }

    /**
     * Returns the sources that went silent before the incident ended.
     *
     * <p>A source went silent if its last event up to the end lies before it by more than a silence of this source may
     * last, and another source has an event after that time. A source is a file, or an archive with all of its entries; one
     * with fewer than five events up to the end is not judged.
     *
     * @param timeline the timeline
     * @param end the end of the incident
     * @return the silences, by source
     */
    public static List<SourceSilence> ofSources(Timeline timeline, Instant end) {
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(end, "end");
        SortedMap<String, List<TimelineEvent>> bySource = new TreeMap<>();
        Instant last = Instant.MIN;
        for (TimelineEvent event : timeline.getEvents()) {
            Optional<Instant> time = time(event).filter(at -> !at.isAfter(end));
            if (time.isPresent()) {
                bySource.computeIfAbsent(source(event.getSource()), source -> new ArrayList<>())
                        .add(event);
                last = time.get().isAfter(last) ? time.get() : last;
            }
        }
        List<SourceSilence> silences = new ArrayList<>();
        for (List<TimelineEvent> events : bySource.values()) {
            silence(events, last, end).ifPresent(silences::add);
        }
        return List.copyOf(silences);
    }

    private static Optional<SourceSilence> silence(List<TimelineEvent> events, Instant lastOfAll, Instant end) {
        TimelineEvent last = events.get(events.size() - 1);
        Instant start = time(last).orElseThrow();
        Duration longest = TimelineGaps.threshold(events);
        if (events.size() < FEWEST || Duration.between(start, lastOfAll).compareTo(longest) <= 0) {
            return Optional.empty();
        }
        return Optional.of(SourceSilence.builder()
                .source(source(last.getSource()))
                .events(events.size())
                .last(last.getId())
                .startInclusive(start)
                .endExclusive(end)
                .longest(longest)
                .build());
    }

    private static String source(EventSource source) {
        int entry = source.getFile().indexOf("!/");
        return entry < 1 ? source.getFile() : source.getFile().substring(0, entry);
    }

    private static Optional<Instant> time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest();
    }
}
