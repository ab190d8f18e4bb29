package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.line.PlainText;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docker compose logs} prints: the container, a bar, and what it wrote, with the time of {@code --timestamps} or one of
 * its own before it.
 */
final class ComposeFormat implements FileFormat {
    static final String ID = "compose-log";
    private static final Pattern PREFIX =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_.-]{0,99}) {1,60}\\| ?(.*)", Pattern.DOTALL);

    /**
     * A line.
     *
     * @param container the container that wrote it
     * @param text what it wrote
     */
    private record Prefixed(String container, String text) {
        static @Nullable Prefixed of(String line) {
            Matcher matcher = PREFIX.matcher(line.startsWith("\u001b") ? PlainText.of(line) : line);
            return matcher.matches() ? new Prefixed(matcher.group(1), matcher.group(2)) : null;
        }

        @Nullable
        ContainerLine stamped() {
            ContainerLine line = ContainerLine.stamped(text);
            return line == null
                    ? null
                    : new ContainerLine(line.time(), container, false, line.text(), Map.of("container", container));
        }
    }

    @Override
    public String id() {
        return ID;
    }

    /** All begin with a container, and one with a time behind it. */
    @Override
    public boolean recognises(FileHead head) {
        boolean prefixed = head.linesAsked().stream().allMatch(line -> Prefixed.of(line) != null);
        return prefixed
                && head.linesAsked().stream().anyMatch(line -> {
                    Prefixed read = Prefixed.of(line);
                    return read != null && read.stamped() != null;
                });
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        ContainerReading reading = ComposeFormat::take;
        return reading.read(file, ID, context, sink);
    }

    private static void take(InputLines.Line line, LogRows rows, ContainerRecords records) {
        Prefixed prefixed = Prefixed.of(line.text());
        ContainerLine stamped = prefixed == null ? null : prefixed.stamped();
        if (stamped != null) {
            records.take(line.number(), Long.toString(line.number()), stamped);
        } else if (prefixed == null || !continued(prefixed, records)) {
            rows.broken(line.number(), noTime());
        }
    }

    private static boolean continued(Prefixed line, ContainerRecords records) {
        return line.text().isBlank() || records.takeContinuation(line.container(), line.text());
    }

    private static RowProblem noTime() {
        return new RowProblem(
                "source.bad-line",
                "no time stands behind the container, and the line continues none of its records",
                "export it with times: docker compose logs --timestamps");
    }
}
