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
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What containers wrote: the files of the Container Runtime Interface, as in {@code /var/log/pods}, and programs that write
 * JSON with the times that {@code kubectl logs --timestamps} puts before it.
 */
final class ContainerFormat implements FileFormat {
    static final String ID = "container-log";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isMostly(ContainerFormat::isRecord);
    }

    private static boolean isRecord(String line) {
        ContainerLine stamped = ContainerLine.stamped(line);
        return stamped != null && (stamped.text().startsWith("{\"") || ContainerLine.cri(line) != null);
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        ContainerReading reading = ContainerFormat::take;
        return reading.read(file, ID, context, sink);
    }

    private static void take(InputLines.Line line, LogRows rows, ContainerRecords records) {
        ContainerLine taken = lineOf(line.text());
        if (taken != null) {
            records.take(line.number(), Long.toString(line.number()), taken);
        } else if (!records.takeContinuation("", line.text())) {
            rows.broken(line.number(), noTime());
        }
    }

    private static @Nullable ContainerLine lineOf(String line) {
        ContainerLine cri = ContainerLine.cri(line);
        return cri == null ? ContainerLine.stamped(line) : cri;
    }

    private static RowProblem noTime() {
        return new RowProblem(
                "source.bad-line",
                "the line does not begin with the time at which the container runtime took it",
                "correct the line, or leave it out");
    }
}
