package dev.postmortem.sources.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.event.HeadedEvents;
import dev.postmortem.sources.log.event.LogRecord;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Member;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.log.event.Role;
import dev.postmortem.sources.log.line.HeadedLine;
import dev.postmortem.sources.log.line.LevelWord;
import dev.postmortem.sources.log.line.LineGrammar;
import dev.postmortem.sources.log.line.LineGrammars;
import dev.postmortem.sources.log.line.LogLine;
import dev.postmortem.sources.log.line.LogMessage;
import dev.postmortem.sources.time.IsoTimes;
import dev.postmortem.sources.time.Stamp;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a program wrote where something else collected it: one JSON object, pairs, a line with a head of its own, a
 * time and text, or text alone. Belongs to one reading.
 *
 * <p>There are two clocks then. The time of the program counts if nothing has to be assumed for it, that is, it states its
 * offset or the unit of its number is known, and if it is within a day of the other one, which stays as an attribute.
 * Otherwise that of the collector counts.
 */
final class ProgramOutput {
    private final LogRecordEvents records;
    private final HeadedEvents lines;
    private final Member top = Member.top();

    ProgramOutput(LogRows rows, LogRecordEvents records) {
        this.records = records;
        this.lines = new HeadedEvents(rows);
    }

    /**
     * Reads a record.
     *
     * @param origin where it was collected and when
     * @param text what the program wrote
     */
    TimelineEvent event(Origin origin, String text) {
        Optional<LogRecord> members = members(text);
        return members.isPresent() ? records.collected(members.get(), origin) : headed(origin, text);
    }

    /** {@return the event of an object that has a text; absent if what the program wrote is none} */
    Optional<TimelineEvent> told(Origin origin, String text) {
        return object(text)
                .filter(record -> record.find(Role.TEXT).isPresent())
                .map(record -> records.collected(record, origin));
    }

    private Optional<LogRecord> members(String text) {
        if (text.startsWith("{")) {
            return object(text);
        }
        return LogfmtFormat.record(text, top)
                .filter(pairs -> pairs.find(Role.LEVEL).isPresent()
                        || pairs.find(Role.TIME).isPresent());
    }

    private Optional<LogRecord> object(String text) {
        try (JsonParser parser = JsonLinesReading.JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            LogRecord record = LogRecord.read(parser, top);
            return parser.nextToken() == null ? Optional.of(record) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private TimelineEvent headed(Origin origin, String text) {
        int end = text.indexOf('\n');
        HeadedLine first = head(end < 0 ? text : text.substring(0, end));
        HeadedLine head = end < 0 ? first : first.withText(first.text() + text.substring(end));
        Optional<Origin> own = certain(head).flatMap(origin::writtenAt);
        if (own.isPresent() || head.written().isEmpty()) {
            return lines.event(own.orElse(origin), head);
        }
        Map<String, String> values = new LinkedHashMap<>(origin.values());
        values.put("time", head.written());
        return lines.event(new Origin(origin.line(), origin.place(), origin.stamp(), values), head);
    }

    private static HeadedLine head(String line) {
        for (LineGrammar grammar : LineGrammars.ALL) {
            HeadedLine head = grammar.parse(line);
            if (head != null) {
                return head;
            }
        }
        LogLine stamped = LogLine.plain(line);
        String stamp = stamped == null ? "" : stamped.stamp();
        String text = stamped == null ? line : LogMessage.plainText(stamped.rest());
        return new HeadedLine(stamp, stamp, Optional.ofNullable(LevelWord.of(text)), Map.of(), text);
    }

    private static Optional<Stamp> certain(HeadedLine head) {
        return IsoTimes.isTime(head.time()) ? Optional.of(Stamp.of(IsoTimes.read(head.time()))) : Optional.empty();
    }
}
