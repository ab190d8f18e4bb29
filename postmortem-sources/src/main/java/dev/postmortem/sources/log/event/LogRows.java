package dev.postmortem.sources.log.event;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.LineEvents;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import java.util.Optional;

/** Takes the rows of one log file and accounts for each of them. Belongs to one reading. */
public final class LogRows {
    private final String file;
    private final String format;
    private final EventSink sink;

    public LogRows(String file, String format, EventSink sink) {
        this.file = file;
        this.format = format;
        this.sink = sink;
    }

    public String file() {
        return file;
    }

    public void event(TimelineEvent event) {
        sink.row(event);
    }

    /** A line that says something about the file and is no record of it. */
    public void ignored(String kind) {
        sink.ignoredRow(kind);
    }

    public void broken(long line, RowProblem problem) {
        sink.brokenRow(SourceProblem.builder()
                .id(problem.getId())
                .file(file)
                .line(line)
                .message(String.valueOf(problem.getMessage()))
                .remedy(problem.getRemedy())
                .build());
    }

    /** {@return the maker of events that have no more than time, level and text} */
    public LineEvents lineEvents() {
        return LineEvents.of(EventKind.LOG, format, file);
    }

    public EventSource source(long line, Optional<String> externalId) {
        return EventSource.builder()
                .system(format)
                .file(file)
                .line(line)
                .externalId(externalId)
                .build();
    }
}
