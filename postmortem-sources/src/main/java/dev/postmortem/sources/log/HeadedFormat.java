package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.line.LineGrammar;
import java.io.IOException;
import java.util.List;

/** Logs of one {@link LineGrammar}. */
final class HeadedFormat implements FileFormat {
    private static final int LINES_ASKED = 50;

    private final LineGrammar grammar;

    HeadedFormat(LineGrammar grammar) {
        this.grammar = grammar;
    }

    LineGrammar grammar() {
        return grammar;
    }

    @Override
    public String id() {
        return grammar.id();
    }

    /** The first line begins a record, or at least half of those do that are not indented, or records follow a heading. */
    @Override
    public boolean recognises(FileHead head) {
        List<String> lines = head.lines().stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .toList();
        List<String> asked = lines.subList(0, Math.min(lines.size(), LINES_ASKED));
        boolean mostly = asked.stream().filter(this::beginsRecord).count() * 2 >= asked.size();
        return !lines.isEmpty() && (beginsRecord(lines.get(0)) || mostly || Heading.isBefore(lines, grammar));
    }

    private boolean beginsRecord(String line) {
        return grammar.parse(line) != null;
    }

    @Override
    public ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException {
        sink.file(file.name(), id());
        return new HeadedReading(new LogRows(file.name(), id(), sink), grammar, context, sink).read(file);
    }
}
