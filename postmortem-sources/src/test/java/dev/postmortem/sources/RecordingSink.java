package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers all that a source tells, and checks on the way that it tells it by the rules. */
public final class RecordingSink implements EventSink {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<TimelineEvent> events = new ArrayList<>();
    private final List<SourceProblem> broken = new ArrayList<>();
    private final List<SourceProblem> problems = new ArrayList<>();
    private final List<SourceAssumption> assumptions = new ArrayList<>();
    private final List<ZoneId> zones = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private String current = "";
    private int rowsWithEvents;

    /** Creates a sink that has been told nothing. */
    public RecordingSink() {}

    /** Reads a source with nothing declared. */
    public static RecordingSink of(TimelineSource source) {
        return of(source, ReadContext.of(SourceOptions.none()));
    }

    /** Reads a source that has to be read to its end. */
    public static RecordingSink of(TimelineSource source, ReadContext context) {
        RecordingSink sink = new RecordingSink();
        try {
            assertThat(source.read(context, sink)).isEqualTo(ReadOutcome.COMPLETE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink;
    }

    @Override
    public void file(String file, String format) {
        assertThat(files).as("a file is begun once").doesNotContainKey(file);
        assertThat(file).isNotBlank().doesNotStartWith("/").doesNotContain("\\");
        files.put(file, format);
        current = file;
    }

    @Override
    public void row(List<TimelineEvent> rowEvents) {
        assertThat(rowEvents).as("a row has events, or is ignored or broken").isNotEmpty();
        for (TimelineEvent event : rowEvents) {
            assertThat(event.getSource().getFile()).isEqualTo(current);
            assertThat(event.getSource().getSystem()).isEqualTo(files.get(current));
        }
        rowsWithEvents++;
        events.addAll(rowEvents);
    }

    @Override
    public void ignoredRow(String kind) {
        assertThat(kind).isNotBlank();
        assertThat(current).isNotEmpty();
        ignored.merge(kind, 1, Integer::sum);
    }

    @Override
    public void brokenRow(SourceProblem problem) {
        assertThat(problem.getFile()).isEqualTo(current);
        broken.add(problem);
    }

    @Override
    public void problem(SourceProblem problem) {
        assertThat(files).containsKey(problem.getFile());
        problems.add(problem);
    }

    @Override
    public void assumption(SourceAssumption assumption) {
        assertThat(assumption.getFile()).isEqualTo(current);
        assertThat(assumptions).as("told once a file").doesNotContain(assumption);
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

    /** The format of every file, by name, in the order of reading. */
    public Map<String, String> files() {
        return Collections.unmodifiableMap(files);
    }

    public List<TimelineEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** The event with an id; there must be exactly one. */
    public TimelineEvent event(String id) {
        List<TimelineEvent> found =
                events.stream().filter(e -> e.getId().toString().equals(id)).toList();
        assertThat(found).as("events with id " + id).hasSize(1);
        return found.get(0);
    }

    /** The problems of rows that gave no event. */
    public List<SourceProblem> broken() {
        return Collections.unmodifiableList(broken);
    }

    /** The problems that are not a row's. */
    public List<SourceProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    public List<SourceAssumption> assumptions() {
        return Collections.unmodifiableList(assumptions);
    }

    public List<ZoneId> zones() {
        return Collections.unmodifiableList(zones);
    }

    public List<Integer> years() {
        return Collections.unmodifiableList(years);
    }

    /** How many rows each rule left out. */
    public Map<String, Integer> ignored() {
        return Collections.unmodifiableMap(ignored);
    }

    public int rowsWithEvents() {
        return rowsWithEvents;
    }

    /** All rows: with events, ignored and broken. */
    public int rows() {
        return rowsWithEvents
                + broken.size()
                + ignored.values().stream().mapToInt(i -> i).sum();
    }
}
