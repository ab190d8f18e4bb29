package dev.postmortem.sources.log;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.LineEvents;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.ByteLines;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.Limits;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogAttributes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.SharedTexts;
import dev.postmortem.sources.log.line.LevelWord;
import dev.postmortem.sources.log.line.LogLevels;
import dev.postmortem.sources.log.line.LogLine;
import dev.postmortem.sources.log.line.LogMessage;
import dev.postmortem.sources.log.line.PlainText;
import dev.postmortem.sources.log.line.RecordTimes;
import dev.postmortem.sources.time.LocalTimes;
import dev.postmortem.sources.time.Stamp;
import dev.postmortem.sources.time.YearlessTimes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one log file line by line; lines that continue a record belong to it. Belongs to one reading.
 *
 * <p>In syslog these are the indented ones, in other logs all that do not begin with a time.
 */
final class LogReading {
    private static final String NO_STAMP = "-";
    private static final String JOURNAL_NOTE = "journal-note";

    private final LogRows rows;
    private final Shape shape;
    private final LocalTimes localTimes;
    private final YearlessTimes yearlessTimes;
    private final SharedTexts shared = new SharedTexts();
    private final UsualLine usual = new UsualLine();
    private final LineEvents simple;
    private final SyslogPayload payload;

    /** The record before, if it is an event unless a line continues it; otherwise it may be open. */
    private @Nullable TimelineEvent complete;

    private @Nullable OpenRecord open;
    private boolean skipping;

    /** What the lines of a file look like. */
    enum Shape implements RecordTimes {
        SYSLOG,
        PLAIN;

        @Nullable
        LogLine parse(InputLines.Line line) {
            if (line.cut()) {
                return null;
            }
            return parse(line.text());
        }

        private @Nullable LogLine parse(String line) {
            return this == SYSLOG ? LogLine.syslog(line) : LogLine.plain(line);
        }

        @Override
        public @Nullable WrittenTime at(String line) {
            LogLine head = parse(line);
            return head == null ? null : new WrittenTime(head.stamp(), head.kind() == LogLine.Kind.BSD);
        }

        /** {@return whether journalctl wrote a line about the journal, such as where the machine started anew} */
        boolean isNote(String line) {
            return this == SYSLOG && line.startsWith("-- ") && line.endsWith(" --");
        }

        boolean continues(InputLines.Line line) {
            return !line.cut()
                    && (this == PLAIN || Character.isWhitespace(line.text().charAt(0)));
        }
    }

    LogReading(LogRows rows, Shape shape, ReadContext context, EventSink sink) {
        this.rows = rows;
        this.shape = shape;
        this.simple = rows.lineEvents();
        this.localTimes = new LocalTimes(rows.file(), context, sink);
        this.yearlessTimes = new YearlessTimes(rows.file(), context, sink, localTimes);
        this.payload = new SyslogPayload(rows, context, localTimes);
    }

    ReadOutcome read(InputFile file) throws IOException {
        shape.survey(file, yearlessTimes);
        try (InputLines lines = file.lines()) {
            boolean more = shape == Shape.PLAIN ? Heading.skip(lines, shape, rows) : lines.advance();
            while (more) {
                if (!takeUsual(lines.bytes()) && !take(lines.toLine())) {
                    return ReadOutcome.REFERENCE_NEEDED;
                }
                more = lines.advance();
            }
        }
        close();
        return ReadOutcome.COMPLETE;
    }

    /** Takes a line of which only what follows the stamp becomes a text; false if it is none of these. */
    private boolean takeUsual(ByteLines line) {
        if (shape != Shape.PLAIN || !line.ends() || !usual.find(line)) {
            return false;
        }
        close();
        try {
            takeUsual(line, localTimes.read(usual.stamp()), usual.rest(line));
        } catch (RowProblem e) {
            skip(line.number(), e);
        }
        return true;
    }

    /** Nearly every such line is an event as it is; what is not printable is looked at when it is closed. */
    private void takeUsual(ByteLines line, EventTime time, String rest) {
        String text = LogMessage.plainText(rest);
        if (line.isPrintable() && !text.endsWith(" ") && !Repeats.isMentioned(text)) {
            complete = simpleEvent(line.number(), time, List.of(), text);
            skipping = false;
        } else {
            open(new OpenRecord(line.number(), LogLine.Kind.PLAIN, -1, Stamp.of(time), rest));
        }
    }

    /** Takes a line; false if nothing more can be read without a reference. */
    private boolean take(InputLines.Line line) {
        if (line.text().isBlank()) {
            return true;
        }
        LogLine head = shape.parse(line);
        if (head != null) {
            close();
            if (head.kind() == LogLine.Kind.BSD && yearlessTimes.isReferenceNeeded(head.stamp())) {
                return false;
            }
            open(line.number(), head);
            return true;
        }
        if (shape.isNote(line.text())) {
            close();
            rows.ignored(JOURNAL_NOTE);
            return true;
        }
        if (shape.continues(line) && (skipping || continued(line))) {
            return true;
        }
        close();
        skip(line.number(), line.cut() ? line.tooLong() : noRecord());
        return true;
    }

    private void open(long line, LogLine head) {
        try {
            open(new OpenRecord(line, head.kind(), head.priority(), stamp(head), head.rest()));
        } catch (RowProblem e) {
            skip(line, e);
        }
    }

    private void open(OpenRecord record) {
        open = record;
        skipping = false;
    }

    /** A record without a time that can be read is broken, and the lines that continue it belong to it. */
    private void skip(long line, RowProblem problem) {
        rows.broken(line, problem);
        skipping = true;
    }

    private boolean continued(InputLines.Line line) {
        OpenRecord record = complete == null ? open : OpenRecord.of(complete);
        if (record == null || record.length() + line.text().length() >= Limits.LINE_CHARS) {
            return false;
        }
        complete = null;
        open = record.with(line.text());
        return true;
    }

    private void close() {
        TimelineEvent event = complete;
        complete = null;
        if (event != null) {
            rows.event(event);
        }
        OpenRecord record = open;
        open = null;
        if (record != null) {
            close(record);
        }
    }

    private void close(OpenRecord record) {
        try {
            rows.event(event(record));
        } catch (RowProblem e) {
            rows.broken(record.line(), e);
        }
    }

    private TimelineEvent event(OpenRecord record) {
        if (record.kind() == LogLine.Kind.PLAIN) {
            String text = LogMessage.plainText(record.text());
            if (PlainText.isPlain(text) && !Repeats.isMentioned(text)) {
                Stamp stamp = record.stamp();
                return simpleEvent(record.line(), stamp.time(), stamp.assumptions(), text);
            }
        }
        LogMessage message = message(record.kind(), record.text());
        return payload.event(record, message).orElseGet(() -> event(record, message));
    }

    /** Most records of a log are nothing but time, level and text. */
    private TimelineEvent simpleEvent(long line, EventTime time, List<String> assumptions, String text) {
        return simple.event(line, time, shared.message(text), level(text), assumptions);
    }

    private @Nullable String level(String text) {
        String level = LevelWord.of(text);
        return level == null ? null : shared.text(level);
    }

    private TimelineEvent event(OpenRecord record, LogMessage message) {
        Stamp stamp = record.stamp();
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of(rows.file() + ":" + record.line()))
                .kind(EventKind.LOG)
                .occurredAt(stamp.time())
                .assumptions(stamp.assumptions())
                .source(rows.source(record.line(), Optional.empty()));
        String actor = message.program().isBlank() ? message.host() : message.program();
        if (!actor.isBlank()) {
            event.actor(shared.system(actor));
        }
        text(message, event);
        attributes(record, message, event);
        return event.build();
    }

    private static LogMessage message(LogLine.Kind kind, String rest) {
        return switch (kind) {
            case IETF -> LogMessage.ietf(rest);
            case PLAIN -> LogMessage.plain(rest);
            case BSD, BSD_ISO -> LogMessage.bsd(rest);
        };
    }

    private Stamp stamp(LogLine head) {
        return switch (head.kind()) {
            case BSD -> yearlessTimes.read(head.stamp());
            case BSD_ISO, PLAIN -> localTimes.read(head.stamp());
            case IETF ->
                head.stamp().equals(NO_STAMP) ? Stamp.of(EventTime.unknown(NO_STAMP)) : localTimes.read(head.stamp());
        };
    }

    private void text(LogMessage message, TimelineEventBuilder event) {
        Repeats repeats = Repeats.of(message.text());
        repeats.times().ifPresent(event::occurrences);
        String plain = PlainText.of(repeats.text());
        event.text(shared.message(plain));
        if (!plain.equals(message.text())) {
            event.rawText(message.text());
        }
    }

    private void attributes(OpenRecord record, LogMessage message, TimelineEventBuilder event) {
        LogAttributes attributes = new LogAttributes(event, shared);
        if (record.priority() >= 0) {
            event.level(LogLevels.severityOf(record.priority()));
            attributes.put("facility", LogLevels.facilityOf(record.priority()));
        } else if (record.kind() == LogLine.Kind.PLAIN) {
            event.level(Optional.ofNullable(level(message.text())));
        }
        if (!message.program().isBlank()) {
            attributes.put("host", message.host());
        }
        attributes.put("pid", message.process());
        attributes.put("msgid", message.messageId());
        message.values().forEach(attributes::put);
        attributes.end(0);
    }

    private static RowProblem noRecord() {
        return new RowProblem(
                "source.bad-line",
                "the line begins with no time that is known here and continues no record",
                "correct the line, or leave it out");
    }
}
