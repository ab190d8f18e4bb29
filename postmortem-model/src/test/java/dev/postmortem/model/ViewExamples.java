package dev.postmortem.model;

import dev.postmortem.model.duplicate.DuplicateSuggestion;
import dev.postmortem.model.duplicate.DuplicateSuggestions;
import dev.postmortem.model.phase.IncidentPhase;
import dev.postmortem.model.phase.IncidentPhases;
import dev.postmortem.model.phase.PhaseGap;
import dev.postmortem.model.phase.PhaseKind;
import dev.postmortem.model.phase.SourceSilence;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.LateEvent;
import dev.postmortem.model.timeline.TableColumn;
import dev.postmortem.model.timeline.TableOptions;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.view.FoldedRow;
import dev.postmortem.model.timeline.view.Hindsight;
import dev.postmortem.model.timeline.view.TimelinePage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Examples of what a timeline is looked at as: rows, pages, phases and suggestions. */
final class ViewExamples {
    private static final Instant START = Instant.parse("2026-03-11T13:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private ViewExamples() {}

    static List<Object> all() {
        return List.of(
                late(),
                TableOptions.standard(),
                TableOptions.builder()
                        .zone(ZoneId.of("Europe/Berlin"))
                        .width(60)
                        .maxRows(2)
                        .columns(List.of(TableColumn.TEXT))
                        .build(),
                folded(),
                single(),
                hindsight(),
                page(),
                TimelinePage.builder().offset(0).total(0).build(),
                phase(),
                phase().toBuilder()
                        .endExclusive(START.plus(MINUTE))
                        .inferred(true)
                        .build(),
                IncidentPhases.builder().build(),
                IncidentPhases.builder()
                        .phases(List.of(phase()))
                        .findings(List.of(SourceExamples.finding()))
                        .build(),
                PhaseGap.builder()
                        .kind(PhaseKind.UNDETECTED)
                        .round(2)
                        .gap(SourceExamples.gap())
                        .build(),
                silence(),
                suggestion(),
                DuplicateSuggestions.builder().notCompared(0).build(),
                DuplicateSuggestions.builder()
                        .suggestions(List.of(suggestion()))
                        .notCompared(3)
                        .build());
    }

    private static LateEvent late() {
        return LateEvent.builder()
                .event(TimelineExamples.event())
                .knownAt(START)
                .lag(DurationRange.between(MINUTE, MINUTE.multipliedBy(2)))
                .build();
    }

    private static FoldedRow folded() {
        TimelineEvent last = TimelineExamples.sparseEvent("last");
        return FoldedRow.builder()
                .first(TimelineExamples.sparseEvent("first"))
                .last(last)
                .occurrences(200)
                .events(List.of(EventId.of("first"), last.getId()))
                .build();
    }

    private static FoldedRow single() {
        TimelineEvent only = TimelineExamples.sparseEvent("only");
        return FoldedRow.builder()
                .first(only)
                .occurrences(1)
                .events(List.of(only.getId()))
                .build();
    }

    private static Hindsight hindsight() {
        return Hindsight.builder()
                .end(START)
                .known(TimelineExamples.timeline())
                .learnedAfter(Timeline.of(List.of(TimelineExamples.sparseEvent("later"))))
                .undated(Timeline.of(List.of(TimelineExamples.sparseEvent("undated"))))
                .afterwards(Timeline.of(List.of(TimelineExamples.sparseEvent("afterwards"))))
                .build();
    }

    private static TimelinePage page() {
        return TimelinePage.builder()
                .offset(100)
                .total(250)
                .events(List.of(TimelineExamples.event()))
                .joins(List.of(TimelineExamples.join()))
                .next("200")
                .build();
    }

    private static IncidentPhase phase() {
        return IncidentPhase.builder()
                .kind(PhaseKind.UNDETECTED)
                .round(1)
                .startInclusive(START)
                .start(IncidentExamples.milestone())
                .end(IncidentExamples.milestone())
                .build();
    }

    private static SourceSilence silence() {
        return SourceSilence.builder()
                .source("app.jsonl")
                .events(12)
                .last(EventId.of("app.jsonl:12"))
                .startInclusive(START)
                .endExclusive(START.plus(MINUTE))
                .longest(Duration.ofSeconds(3))
                .build();
    }

    private static DuplicateSuggestion suggestion() {
        return DuplicateSuggestion.builder()
                .first(EventId.of("a"))
                .second(EventId.of("b"))
                .apart(Duration.ofSeconds(5))
                .sharedWords(3)
                .words(5)
                .build();
    }
}
