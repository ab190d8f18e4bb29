package dev.postmortem.sources.log;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.RecordingSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** What a log gave, and how far its reader got. */
final class Recorded {
    final ReadOutcome outcome;
    final List<String> files;
    final List<TimelineEvent> events;
    final List<SourceProblem> broken;
    final List<SourceProblem> problems;
    final List<SourceAssumption> assumptions;
    final List<Integer> years;
    final int rows;

    private Recorded(RecordingSink sink, ReadOutcome outcome) {
        this.outcome = outcome;
        this.files = sink.files().entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue())
                .toList();
        this.events = sink.events();
        this.broken = sink.broken();
        this.problems = sink.problems();
        this.assumptions = sink.assumptions();
        this.years = sink.years();
        this.rows = sink.rows();
    }

    static Recorded of(TimelineSource source, ReadContext context) {
        RecordingSink sink = new RecordingSink();
        try {
            return new Recorded(sink, source.read(context, sink));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recorded of(TimelineSource source) {
        return of(source, ReadContext.of(SourceOptions.none()));
    }

    static TimeWindow window(String start, String end) {
        return TimeWindow.builder()
                .startInclusive(Instant.parse(start))
                .endExclusive(Instant.parse(end))
                .build();
    }

    List<Instant> instants() {
        return events.stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow())
                .toList();
    }

    List<String> texts() {
        return events.stream().map(TimelineEvent::getText).toList();
    }

    List<String> brokenIds() {
        return broken.stream().map(SourceProblem::getId).toList();
    }
}
