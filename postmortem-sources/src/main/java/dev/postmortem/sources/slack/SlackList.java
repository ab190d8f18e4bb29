package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFileFormat;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRows;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A list at the root of an export. It gives names, not rows; what is broken in it is a problem of the file. */
final class SlackList implements FileFormat {
    private final String path;
    private final SlackNames names;

    SlackList(String path, SlackNames names) {
        this.path = path;
        this.names = names;
    }

    @Override
    public String id() {
        return SlackDay.ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return true;
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        return new JsonFileFormat(new Elements()).read(file, context, new WithoutRows(sink));
    }

    /** Takes the names out of the elements. */
    private final class Elements implements JsonFormat {
        @Override
        public String id() {
            return SlackDay.ID;
        }

        @Override
        public boolean recognises(JsonShape shape) {
            return true;
        }

        @Override
        public Optional<String> rowsKey() {
            return Optional.empty();
        }

        @Override
        public void read(JsonNode element, String pointer, JsonRows rows) {
            if (SlackLayout.isUserList(path)) {
                names.user(element);
            } else if (SlackLayout.isChannelList(path)) {
                names.channel(element);
            }
        }
    }

    /**
     * Passes on what is not a row.
     *
     * @param sink takes it
     */
    private record WithoutRows(EventSink sink) implements EventSink {
        @Override
        public void file(String file, String format) {
            sink.file(file, format);
        }

        @Override
        public void row(List<TimelineEvent> events) {
            throw new IllegalStateException("a list of names has no events");
        }

        @Override
        public void ignoredRow(String kind) {
            sink.ignoredRow(kind);
        }

        @Override
        public void brokenRow(SourceProblem problem) {
            sink.problem(problem);
        }

        @Override
        public void problem(SourceProblem problem) {
            sink.problem(problem);
        }

        @Override
        public void assumption(SourceAssumption assumption) {
            sink.assumption(assumption);
        }

        @Override
        public void zone(ZoneId zone) {
            sink.zone(zone);
        }

        @Override
        public void year(int year) {
            sink.year(year);
        }
    }
}
