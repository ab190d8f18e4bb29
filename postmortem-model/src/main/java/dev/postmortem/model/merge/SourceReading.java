package dev.postmortem.model.merge;

import dev.postmortem.model.merge.SourceReader.Declared;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One reading of one source whose events are kept in memory. */
final class SourceReading extends RowSink<FileReading> {
    private final Set<EventId> asked;
    private final UnaryOperator<TimelineEvent> compactor;
    private final SortedSet<EventId> outsideWindow = new TreeSet<>();

    SourceReading(Declared declared, SourceReader reader) {
        super(declared, reader.window(), reader.progress());
        this.asked = reader.asked();
        this.compactor = reader.compactor();
    }

    @Override
    FileReading begin(String file, String format) {
        return new FileReading(file, format, options());
    }

    @Override
    void keep(FileReading file, TimelineEvent event) {
        file.row(compactor.apply(event));
    }

    @Override
    void keep(FileReading file, List<TimelineEvent> row) {
        row.replaceAll(compactor);
        file.row(row);
    }

    @Override
    void leaveOut(TimelineEvent event) {
        if (asked.contains(event.getId())) {
            outsideWindow.add(event.getId());
        }
    }

    /** {@return what was read, with the events of each file in order} */
    Reading finish() {
        List<FileReading.Finished> finished =
                files().stream().map(FileReading::finish).toList();
        finished.forEach(file -> file.assumption().ifPresent(this::assumption));
        ReadSource read = new ReadSource(
                id(),
                options(),
                finished.stream().map(FileReading.Finished::file).toList(),
                List.copyOf(assumptions()),
                span(),
                outsideWindow);
        return new Reading(
                read, finished.stream().map(FileReading.Finished::run).toList());
    }
}
