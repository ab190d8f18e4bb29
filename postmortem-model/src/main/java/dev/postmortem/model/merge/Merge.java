package dev.postmortem.model.merge;

import dev.postmortem.model.merge.FactJoiner.Fact;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders and joins what the readings gave, and counts. */
final class Merge {
    private final List<SourceReading> readings;
    private final Map<EventId, List<EventAnnotation>> annotations = new HashMap<>();

    Merge(List<SourceReading> readings, List<EventAnnotation> annotations) {
        this.readings = readings;
        annotations.forEach(a -> this.annotations
                .computeIfAbsent(a.getEvent(), id -> new ArrayList<>())
                .add(a));
    }

    MergedTimeline toMergedTimeline() {
        List<Fact> facts = new FactJoiner(inTotalOrder()).join();
        List<EventJoin> joins = facts.stream().flatMap(f -> f.toJoin().stream()).toList();
        Timeline timeline = Timeline.of(facts.stream().map(this::shown).toList(), joins);
        return new MergedTimeline(timeline, report(timeline, facts));
    }

    private List<PlacedEvent> inTotalOrder() {
        List<PlacedEvent> records = new ArrayList<>();
        for (SourceReading reading : readings) {
            int sequence = 0;
            for (FileReading file : reading.files()) {
                file.place(records, sequence);
                sequence += file.size();
            }
        }
        records.sort(Comparator.naturalOrder());
        return records;
    }

    /** An annotation of any record of a fact is about the fact. */
    private TimelineEvent shown(Fact fact) {
        TimelineEvent event = fact.shown().event();
        if (annotations.isEmpty()) {
            return event;
        }
        List<EventId> ids =
                fact.records().stream().map(r -> r.event().getId()).distinct().toList();
        for (EventId id : ids) {
            for (EventAnnotation annotation : annotations.getOrDefault(id, List.of())) {
                event = annotation.applyTo(event);
            }
        }
        return event;
    }

    private MergeReport report(Timeline timeline, List<Fact> facts) {
        List<SourceReport> sources = sources(facts);
        return MergeReport.builder()
                .totals(totals(sources, timeline))
                .sources(sources)
                .problems(problems())
                .assumptions(readings.stream()
                        .flatMap(r -> r.assumptions().stream())
                        .sorted(Comparator.<SourceAssumption>naturalOrder())
                        .toList())
                .gaps(TimelineGaps.in(timeline))
                .contradictions(Contradictions.in(timeline))
                .build();
    }

    private List<SourceReport> sources(List<Fact> facts) {
        Map<FileReading, Long> joined = new HashMap<>();
        for (Fact fact : facts) {
            for (PlacedEvent record : fact.records()) {
                if (!record.equals(fact.shown())) {
                    joined.merge(record.file(), 1L, Long::sum);
                }
            }
        }
        return files().stream()
                .map(file -> file.report(joined.getOrDefault(file, 0L)))
                .sorted(Comparator.comparing(SourceReport::getFile)
                        .thenComparing(SourceReport::getFormat)
                        .thenComparing(SourceReport::getJoined))
                .toList();
    }

    private List<SourceProblem> problems() {
        return files().stream()
                .flatMap(file -> file.problems().stream())
                .sorted(Comparator.<SourceProblem>naturalOrder())
                .toList();
    }

    private List<FileReading> files() {
        return readings.stream().flatMap(r -> r.files().stream()).toList();
    }

    private static MergeTotals totals(List<SourceReport> sources, Timeline timeline) {
        return MergeTotals.builder()
                .rows(sources.stream().mapToLong(SourceReport::getRows).sum())
                .rowsWithEvents(sources.stream()
                        .mapToLong(SourceReport::getRowsWithEvents)
                        .sum())
                .ignored(sources.stream().mapToLong(SourceReport::getIgnored).sum())
                .problems(sources.stream().mapToLong(SourceReport::getProblems).sum())
                .events(sources.stream().mapToLong(SourceReport::getEvents).sum())
                .joined(sources.stream().mapToLong(SourceReport::getJoined).sum())
                .timelineEvents(timeline.getEvents().size())
                .build();
    }
}
