package dev.postmortem.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the rows of one JSON file and accounts for each of them.
 *
 * <p>Belongs to one reading of one file.
 */
public final class JsonRows {
    private final String file;
    private final String format;
    private final ReadContext context;
    private final EventSink sink;
    private final Map<String, JsonNode> members = new HashMap<>();
    private Optional<Long> line = Optional.empty();

    /**
     * Creates the rows of a file.
     *
     * @param file the name of the file
     * @param format the id of the format
     * @param context what the caller declared
     * @param sink takes the rows
     */
    public JsonRows(String file, String format, ReadContext context, EventSink sink) {
        this.file = file;
        this.format = format;
        this.context = context;
        this.sink = sink;
    }

    /**
     * Takes one row: its events, or the reason why there are none.
     *
     * @param pointer where the row stands, as a JSON Pointer
     * @param events reads the events, at least one; throws {@link RowProblem} if the row cannot be read
     */
    public void row(String pointer, Supplier<List<TimelineEvent>> events) {
        try {
            sink.row(events.get());
        } catch (RowProblem e) {
            sink.brokenRow(at(pointer, e));
        }
    }

    /**
     * Counts a row that a stated rule leaves out.
     *
     * @param kind the rule, such as {@code channel_join}
     */
    public void ignored(String kind) {
        sink.ignoredRow(kind);
    }

    /**
     * Reports a problem of a row that gave its events all the same, or of the file.
     *
     * @param pointer where, as a JSON Pointer; empty for the whole file
     * @param problem the problem
     */
    public void problem(String pointer, RowProblem problem) {
        sink.problem(at(pointer, problem));
    }

    /**
     * Reads a time that a row may lack; one that cannot be read is a problem and takes nothing from the other facts.
     *
     * @param at the value
     * @return the time; absent if there is none, or none that can be read
     */
    public Optional<EventTime> timeIfAny(JsonRecord at) {
        try {
            return at.has() ? Optional.of(at.time()) : Optional.empty();
        } catch (RowProblem e) {
            problem(at.pointer(), e);
            return Optional.empty();
        }
    }

    /**
     * Returns the provenance of a row.
     *
     * @param pointer where the row stands
     * @param externalId the id of the record in its system, if it has one
     * @return the provenance
     */
    public EventSource source(String pointer, Optional<String> externalId) {
        return EventSource.builder()
                .system(format)
                .file(file)
                .line(line)
                .pointer(pointer)
                .externalId(externalId)
                .build();
    }

    /** {@return the name of the file} */
    public String file() {
        return file;
    }

    /** {@return what the caller declared} */
    public ReadContext context() {
        return context;
    }

    /**
     * Returns a member of the top-level object whose rows are being read, as far as it was met before the rows.
     *
     * @param name its name
     * @return the member; missing if it was not met or is big
     */
    public JsonNode member(String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    void broken(String pointer, RowProblem problem) {
        sink.brokenRow(at(pointer, problem));
    }

    void forgetMembers() {
        members.clear();
    }

    void met(String name, JsonNode member) {
        members.put(name, member);
    }

    void atLine(long number) {
        line = Optional.of(number);
    }

    private SourceProblem at(String pointer, RowProblem problem) {
        return SourceProblem.builder()
                .id(problem.getId())
                .file(file)
                .line(line)
                .pointer(pointer.isEmpty() ? Optional.empty() : Optional.of(pointer))
                .message(String.valueOf(problem.getMessage()))
                .remedy(problem.getRemedy())
                .build();
    }
}
