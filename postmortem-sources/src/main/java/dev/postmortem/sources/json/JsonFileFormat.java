package dev.postmortem.sources.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.JsonParsers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the files of one JSON shape, element by element.
 *
 * <p>Where the JSON is broken, everything before that place is read and the place becomes one broken row with the id
 * {@code source.bad-json} or {@code source.limit}; in a file of one object to a line, reading goes on with the next
 * line. What follows the last value and is no value is broken too.
 */
public final class JsonFileFormat implements FileFormat {
    private final JsonFormat format;

    /**
     * Creates the reader of a shape.
     *
     * @param format the shape
     */
    public JsonFileFormat(JsonFormat format) {
        this.format = format;
    }

    /**
     * Returns the readers of several shapes: first each shape as it is, then as a message that a gateway, a queue or a log
     * of deliveries has wrapped.
     *
     * @param formats the shapes, the most particular first
     * @return the readers
     */
    public static List<FileFormat> listOf(JsonFormat... formats) {
        List<FileFormat> all = new ArrayList<>();
        for (JsonFormat format : formats) {
            all.add(new JsonFileFormat(format));
        }
        for (JsonFormat format : formats) {
            all.add(new JsonFileFormat(new WrappedFormat(format)));
        }
        return List.copyOf(all);
    }

    /** {@return whether this reads messages that something has wrapped, and so yields to what knows them as they are} */
    public boolean isWrapped() {
        return format instanceof WrappedFormat;
    }

    @Override
    public String id() {
        return format.id();
    }

    @Override
    public boolean recognises(FileHead head) {
        return format.recognises(head.json());
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), format.id());
        JsonRows rows = new JsonRows(file.name(), format.id(), context, sink);
        FileHead head = head(file);
        boolean streamed =
                format.rowsKey().map(key -> head.json().has("/" + key)).orElse(false);
        ElementWalk walk = new ElementWalk(format, rows, streamed);
        if (LineMode.of(head.lines())) {
            lines(file, walk, rows);
        } else {
            whole(file, walk);
        }
        return ReadOutcome.COMPLETE;
    }

    private FileHead head(InputFile file) throws IOException {
        FileHead head = FileHead.of(file);
        return recognises(head) ? head : head.withMoreShape(file);
    }

    private static void whole(InputFile file, ElementWalk walk) throws IOException {
        try (InputStream content = file.open();
                JsonParser parser = JsonParsers.of(content)) {
            walk.file(parser);
        }
    }

    private static void lines(InputFile file, ElementWalk walk, JsonRows rows) throws IOException {
        try (InputLines lines = file.lines()) {
            int number = 0;
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.text().isBlank()) {
                    continue;
                }
                rows.atLine(line.number());
                if (line.cut()) {
                    rows.broken("/" + number, line.tooLong());
                } else {
                    walk.line(line.text(), "/" + number);
                }
                number++;
            }
        }
    }
}
