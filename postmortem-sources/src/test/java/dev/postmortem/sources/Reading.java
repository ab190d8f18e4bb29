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
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.json.JsonFileFormat;
import dev.postmortem.sources.json.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What one reading told, row by row. */
public final class Reading implements EventSink {
    /** The formats of the files. */
    public final List<String> formats = new ArrayList<>();

    /** The events of each row. */
    public final List<List<TimelineEvent>> rows = new ArrayList<>();

    /** The rules by which rows were left out. */
    public final List<String> ignored = new ArrayList<>();

    /** Why rows were broken. */
    public final List<SourceProblem> broken = new ArrayList<>();

    /** Problems that are no rows. */
    public final List<SourceProblem> problems = new ArrayList<>();

    /** Reads a text as a file of a format, whether or not it is recognised. */
    public static Reading of(JsonFormat format, String json) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        return of(FormatSource.of(InputFile.of("file.json", content), new JsonFileFormat(format)));
    }

    /** Reads a source. */
    public static Reading of(TimelineSource source) {
        Reading reading = new Reading();
        try {
            ReadOutcome outcome = source.read(ReadContext.of(SourceOptions.none()), reading);
            assertThat(outcome).isEqualTo(ReadOutcome.COMPLETE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    /** All events in the order of the file. */
    public List<TimelineEvent> events() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** The only event. */
    public TimelineEvent only() {
        assertThat(events()).as("one event; broken: " + broken).hasSize(1);
        return events().get(0);
    }

    @Override
    public void file(String file, String format) {
        formats.add(format);
    }

    @Override
    public void row(List<TimelineEvent> events) {
        rows.add(events);
    }

    @Override
    public void ignoredRow(String kind) {
        ignored.add(kind);
    }

    @Override
    public void brokenRow(SourceProblem problem) {
        broken.add(problem);
    }

    @Override
    public void problem(SourceProblem problem) {
        problems.add(problem);
    }

    @Override
    public void assumption(SourceAssumption assumption) {}

    @Override
    public void zone(ZoneId zone) {}

    @Override
    public void year(int year) {}
}
