package dev.postmortem.sources.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.log.event.LogAttributes;
import dev.postmortem.sources.log.event.SharedTexts;
import dev.postmortem.sources.log.line.PlainText;
import dev.postmortem.sources.time.EpochTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One record of OpenTelemetry.
 *
 * @param resource what the resource that wrote it says
 * @param scope what the library that wrote it says
 * @param log the record
 */
record OtlpRecord(JsonRecord resource, JsonRecord scope, JsonRecord log) {
    private static final String SERVICE = "service.name";
    private static final String[] LEVELS = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"};
    private static final int NUMBERS_OF_LEVEL = 4;

    /**
     * Reads the record.
     *
     * @param shared the texts of the resource
     * @throws RowProblem if there is no time to be read
     */
    TimelineEvent toEvent(JsonRows rows, SharedTexts shared) {
        Map<String, String> values = values();
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of(rows.file() + "#" + log.pointer()))
                .kind(EventKind.LOG)
                .occurredAt(time())
                .level(level())
                .source(rows.source(log.pointer(), Optional.empty()));
        Optional.ofNullable(values.remove(SERVICE))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> event.actor(shared.system(name)));
        String written = value(log.node().path("body"));
        String plain = PlainText.of(written);
        event.text(shared.message(plain));
        if (!plain.equals(written)) {
            event.rawText(written);
        }
        LogAttributes attributes = new LogAttributes(event, shared);
        values.forEach(attributes::put);
        attributes.end(0);
        return event.build();
    }

    /** The time at which the record was taken counts if nobody knows when it was written, as the protocol says. */
    private EventTime time() {
        String written = log.node().path("timeUnixNano").asText("0");
        if (!isAbsent(written)) {
            return EpochTimes.read(written, EpochUnit.NANOS);
        }
        String observed = log.node().path("observedTimeUnixNano").asText("0");
        if (isAbsent(observed)) {
            throw new RowProblem(
                    "source.no-time",
                    "the record has neither timeUnixNano nor observedTimeUnixNano",
                    "add the time to the export, or leave the row out");
        }
        return EpochTimes.read(observed, EpochUnit.NANOS).toBuilder()
                .basis(TimeBasis.OBSERVED)
                .build();
    }

    private static boolean isAbsent(String nanos) {
        return nanos.isEmpty() || nanos.equals("0");
    }

    /** The numbers 1 to 24 are six levels of four steps each. */
    private Optional<String> level() {
        String text = log.node().path("severityText").asText("");
        int number = log.node().path("severityNumber").asInt(0);
        boolean known = number > 0 && number <= LEVELS.length * NUMBERS_OF_LEVEL;
        Optional<String> name = known ? Optional.of(LEVELS[(number - 1) / NUMBERS_OF_LEVEL]) : Optional.empty();
        return text.isBlank() ? name : Optional.of(text);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        putAttributes(log.node(), values);
        for (String name : new String[] {"eventName", "traceId", "spanId"}) {
            values.putIfAbsent(name, log.node().path(name).asText(""));
        }
        values.putIfAbsent("scope", scope.node().path("scope").path("name").asText(""));
        putAttributes(scope.node().path("scope"), values);
        putAttributes(resource.node().path("resource"), values);
        return values;
    }

    private static void putAttributes(JsonNode node, Map<String, String> values) {
        for (JsonNode attribute : node.path("attributes")) {
            String key = attribute.path("key").asText("");
            if (!key.isBlank()) {
                values.putIfAbsent(key, value(attribute.path("value")));
            }
        }
    }

    /** {@return a value as text; lists and maps as JSON} */
    private static String value(JsonNode any) {
        for (String type : new String[] {"stringValue", "intValue", "doubleValue", "boolValue"}) {
            if (any.has(type)) {
                return any.path(type).asText("");
            }
        }
        return any.isEmpty() ? "" : any.toString();
    }
}
