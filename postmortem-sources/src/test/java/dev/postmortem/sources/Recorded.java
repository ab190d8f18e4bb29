package dev.postmortem.sources;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Keeps whatever a source tells. */
public final class Recorded implements EventSink {
    public final List<String> files = new ArrayList<>();
    public final List<TimelineEvent> events = new ArrayList<>();
    public final List<String> ignored = new ArrayList<>();
    public final List<SourceProblem> broken = new ArrayList<>();
    public final List<SourceProblem> problems = new ArrayList<>();
    public final List<SourceAssumption> assumptions = new ArrayList<>();
    public final List<ZoneId> zones = new ArrayList<>();
    public final List<Integer> years = new ArrayList<>();
    public int rows;
    public ReadOutcome outcome = ReadOutcome.COMPLETE;

    public static Recorded of(TimelineSource source, ReadContext context) {
        Recorded recorded = new Recorded();
        try {
            recorded.outcome = source.read(context, recorded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recorded;
    }

    public static Recorded of(TimelineSource source) {
        return of(source, ReadContext.of(SourceOptions.none()));
    }

    public static TimeWindow window(String start, String end) {
        return TimeWindow.builder()
                .startInclusive(Instant.parse(start))
                .endExclusive(Instant.parse(end))
                .build();
    }

    public List<Instant> instants() {
        return events.stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow())
                .toList();
    }

    public List<String> texts() {
        return events.stream().map(TimelineEvent::getText).toList();
    }

    public List<String> brokenIds() {
        return broken.stream().map(SourceProblem::getId).toList();
    }

    @Override
    public void file(String file, String format) {
        files.add(file + " " + format);
    }

    @Override
    public void row(List<TimelineEvent> ofRow) {
        rows++;
        events.addAll(ofRow);
    }

    @Override
    public void ignoredRow(String kind) {
        rows++;
        ignored.add(kind);
    }

    @Override
    public void brokenRow(SourceProblem problem) {
        rows++;
        broken.add(problem);
    }

    @Override
    public void problem(SourceProblem problem) {
        problems.add(problem);
    }

    @Override
    public void assumption(SourceAssumption assumption) {
        assumptions.add(assumption);
    }

    @Override
    public void zone(ZoneId zone) {
        zones.add(zone);
    }

    @Override
    public void year(int year) {
        years.add(year);
    }
}
