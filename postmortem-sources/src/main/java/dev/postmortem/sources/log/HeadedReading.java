package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.Limits;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.HeadedEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.log.line.HeadedLine;
import dev.postmortem.sources.log.line.LineGrammar;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.Stamp;
import dev.postmortem.sources.time.YearlessTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one log file of a {@link LineGrammar} line by line. Belongs to one reading. */
final class HeadedReading {
    private final LogRows rows;
    private final LineGrammar grammar;
    private final LocalTimes localTimes;
    private final YearlessTimes yearlessTimes;
    private final HeadedEvents events;

    /** The lines that continue the open record, each after a line feed. */
    private final StringBuilder more = new StringBuilder();

    private @Nullable Open open;
    private boolean skipping;

    private record Open(long line, Stamp stamp, HeadedLine head) {}

    HeadedReading(LogRows rows, LineGrammar grammar, ReadContext context, EventSink sink) {
        this.rows = rows;
        this.grammar = grammar;
        this.events = new HeadedEvents(rows);
        this.localTimes = new LocalTimes(rows.file(), context, sink);
        this.yearlessTimes = new YearlessTimes(rows.file(), context, sink, localTimes);
    }

    ReadOutcome read(InputFile file) throws IOException {
        grammar.survey(file, yearlessTimes);
        try (InputLines lines = file.lines()) {
            boolean more = grammar.hasContinuations() ? Heading.skip(lines, grammar, rows) : lines.advance();
            while (more) {
                if (!take(lines.toLine())) {
                    return ReadOutcome.REFERENCE_NEEDED;
                }
                more = lines.advance();
            }
        }
        close();
        return ReadOutcome.COMPLETE;
    }

    private @Nullable HeadedLine parse(InputLines.Line line) {
        return line.cut() ? null : grammar.parse(line.text());
    }

    /** Takes a line; false if nothing more can be read without a reference. */
    private boolean take(InputLines.Line line) {
        if (line.text().isBlank()) {
            return true;
        }
        HeadedLine head = parse(line);
        if (head != null) {
            close();
            if (head.isYearless() && yearlessTimes.isReferenceNeeded(head.time())) {
                return false;
            }
            open(line.number(), head);
        } else if (line.cut() || !continued(line.text())) {
            close();
            skip(line.number(), line.cut() ? line.tooLong() : noRecord());
        }
        return true;
    }

    private void open(long line, HeadedLine head) {
        try {
            open = new Open(line, stamp(head), head);
            skipping = false;
        } catch (RowProblem e) {
            skip(line, e);
        }
    }

    private Stamp stamp(HeadedLine head) {
        grammar.check(head);
        Stamp read = head.isYearless() ? yearlessTimes.read(head.time()) : localTimes.read(head.time());
        return new Stamp(read.time().toBuilder().raw(head.written()).build(), assumptions(read));
    }

    private List<String> assumptions(Stamp read) {
        if (grammar.assumptions().isEmpty()) {
            return read.assumptions();
        }
        List<String> assumptions = new ArrayList<>(read.assumptions());
        assumptions.addAll(grammar.assumptions());
        return assumptions;
    }

    /** A record without a time that can be read is broken, and the lines that continue it belong to it. */
    private void skip(long line, RowProblem problem) {
        rows.broken(line, problem);
        skipping = true;
    }

    private boolean continued(String line) {
        if (skipping || !grammar.hasContinuations()) {
            return grammar.hasContinuations();
        }
        Open record = open;
        if (record == null || record.head().text().length() + more.length() + line.length() >= Limits.LINE_CHARS) {
            return false;
        }
        more.append('\n').append(line);
        return true;
    }

    private void close() {
        Open record = open;
        open = null;
        if (record != null) {
            HeadedLine head = more.isEmpty() ? record.head() : grammar.continued(record.head(), more.toString());
            rows.event(events.event(new Origin(record.line(), record.stamp()), head));
            more.setLength(0);
        }
    }

    private RowProblem noRecord() {
        return new RowProblem(
                "source.bad-line",
                "the line is no record of " + grammar.id() + (grammar.hasContinuations() ? " and continues none" : ""),
                "correct the line, or leave it out");
    }
}
