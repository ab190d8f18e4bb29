package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.line.SlowQueryGrammar;
import java.io.IOException;
import java.util.List;

/** Logs of {@link SlowQueryGrammar}, of which most lines continue a record. */
final class SlowQueryFormat implements FileFormat {
    private static final SlowQueryGrammar GRAMMAR = new SlowQueryGrammar();
    private static final HeadedFormat READER = new HeadedFormat(GRAMMAR);

    @Override
    public String id() {
        return GRAMMAR.id();
    }

    /** The server heads the log with its version, port and columns. */
    @Override
    public boolean recognises(FileHead head) {
        List<String> lines = head.linesAsked();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (GRAMMAR.parse(lines.get(i)) != null) {
                return lines.get(i + 1).startsWith("# ");
            }
        }
        return false;
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        return READER.read(file, context, sink);
    }
}
