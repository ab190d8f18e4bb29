package dev.postmortem.sources.log;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.log.event.LogRecordEvents;
import dev.postmortem.sources.log.event.LogRecordTimes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.log.line.LogLevels;
import dev.postmortem.sources.log.line.LogLine;
import dev.postmortem.sources.log.line.LogMessage;
import dev.postmortem.sources.time.LocalTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON that programs send as messages of syslog, with the mark of Lumberjack, {@code @cee:}, before it or not.
 * Belongs to one reading.
 */
final class SyslogPayload {
    private static final String MARK = "@cee:";

    private final ProgramOutput output;

    SyslogPayload(LogRows rows, ReadContext context, LocalTimes times) {
        this.output =
                new ProgramOutput(rows, new LogRecordEvents(rows, new LogRecordTimes(rows.file(), context, times)));
    }

    /** {@return the event of an object that has a text; absent if the message is none, or nobody knows when it was sent} */
    Optional<TimelineEvent> event(OpenRecord record, LogMessage message) {
        String text = message.text();
        String object = text.startsWith(MARK) ? text.substring(MARK.length()).strip() : text;
        boolean timed = record.stamp().time().getEarliest().isPresent();
        if (!object.startsWith("{") || !timed || record.kind() == LogLine.Kind.PLAIN) {
            return Optional.empty();
        }
        Origin origin =
                new Origin(record.line(), Long.toString(record.line()), record.stamp(), values(record, message));
        return output.told(origin, object).map(event -> completed(event, record, message));
    }

    private static Map<String, String> values(OpenRecord record, LogMessage message) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("facility", record.priority() < 0 ? "" : LogLevels.facilityOf(record.priority()));
        values.put("syslogHost", message.host());
        values.put("syslogProgram", message.program());
        values.put("pid", message.process());
        values.put("msgid", message.messageId());
        values.putAll(message.values());
        return values;
    }

    /** What the object says goes before what the line says. */
    private static TimelineEvent completed(TimelineEvent event, OpenRecord record, LogMessage message) {
        TimelineEventBuilder completed = event.toBuilder();
        String sender = message.program().isBlank() ? message.host() : message.program();
        if (event.getActor().isEmpty() && !sender.isBlank()) {
            completed.actor(Actor.of(sender, ActorType.SYSTEM));
        }
        if (event.getLevel().isEmpty() && record.priority() >= 0) {
            completed.level(LogLevels.severityOf(record.priority()));
        }
        return completed.build();
    }
}
