package dev.postmortem.model.timeline;

import dev.postmortem.model.time.EventTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of a text file line by line, as small as a timeline holds them and for a fraction of the cost of
 * {@link TimelineEvent#builder()}.
 *
 * <p>For readers of large logs: what all lines have in common is there once, and the id of an event, which is that of
 * file and line ({@code app.log:12}), is made when it is asked for. Events equal those that a builder makes of the same
 * parts. Belongs to one thread; the events are immutable.
 */
public final class LineEvents {
    private final EventKind kind;
    private final EventSource source;
    private final LineIdHashes idHashes;
    private List<String> assumptions = List.of();
    private RareParts rare = RareParts.of(assumptions);

    private LineEvents(EventKind kind, EventSource source) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.source = source;
        this.idHashes = new LineIdHashes(source.getFile());
    }

    /**
     * Returns the maker of the events of one file.
     *
     * @param kind what kind of facts the lines are
     * @param system the system or format that recorded them, not blank
     * @param file the file, relative to where reading began, not blank
     * @return the maker
     */
    public static LineEvents of(EventKind kind, String system, String file) {
        return new LineEvents(
                kind, EventSource.builder().system(system).file(file).build());
    }

    /**
     * Makes the event of a line.
     *
     * @param line the number of the line, counted from 1
     * @param occurredAt when it happened
     * @param text what happened
     * @param level the level of the record, not empty; null if it has none
     * @param assumed what was assumed while reading, as stable ids
     * @return the event
     * @throws IllegalArgumentException if the number of the line is not positive
     */
    public TimelineEvent event(
            long line, EventTime occurredAt, String text, @Nullable String level, List<String> assumed) {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " is not positive; lines are counted from 1");
        }
        return new CompactEvent(
                kind,
                source,
                line,
                idHashes.of(line),
                Objects.requireNonNull(occurredAt, "occurredAt"),
                Objects.requireNonNull(text, "text"),
                level,
                rare(assumed));
    }

    /** Lines of one file are nearly always assumed alike. */
    private RareParts rare(List<String> assumed) {
        if (!assumed.equals(assumptions)) {
            assumptions = List.copyOf(assumed);
            rare = RareParts.of(assumptions);
        }
        return rare;
    }
}
