package dev.postmortem.sources.log.event;

import com.fasterxml.jackson.core.JsonToken;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRecord.Leaf;
import dev.postmortem.sources.log.line.LogLevels;
import dev.postmortem.sources.log.line.PlainText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns log records with named members into events. Belongs to one reading. */
public final class LogRecordEvents {
    private static final String JOURNALD_CURSOR = "__CURSOR";
    private static final String MONGO_LEVEL = "s";
    private static final String JOURNALD_BYTES = "MESSAGE.";
    private static final int MAX_SUMMARY = 300;

    private final LogRows rows;
    private final LogRecordTimes times;
    private final SharedTexts shared = new SharedTexts();

    public LogRecordEvents(LogRows rows, LogRecordTimes times) {
        this.rows = rows;
        this.times = times;
    }

    /**
     * Reads a record.
     *
     * @param place what tells the record from others in the file, such as its line
     * @throws RowProblem if there is no time to be read
     */
    public TimelineEvent event(LogRecord record, long line, String place) {
        Leaf time = record.find(Role.TIME).orElseThrow(LogRecordEvents::noTime);
        return event(record, new Origin(line, place, times.read(record, time), Map.of()), Optional.of(time));
    }

    /** Reads a record that was collected; it has the time that it states if nothing has to be assumed for that. */
    public TimelineEvent collected(LogRecord record, Origin origin) {
        Optional<Leaf> time = record.find(Role.TIME);
        Optional<Origin> own = time.flatMap(leaf -> times.certain(record, leaf)).flatMap(origin::writtenAt);
        return event(record, own.orElse(origin), own.isPresent() ? time : Optional.empty());
    }

    private TimelineEvent event(LogRecord record, Origin origin, Optional<Leaf> time) {
        Optional<String> cursor = record.text(JOURNALD_CURSOR);
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of(cursor.map(c -> "journald:" + c).orElse(rows.file() + ":" + origin.place())))
                .kind(EventKind.LOG)
                .occurredAt(origin.stamp().time())
                .assumptions(origin.stamp().assumptions())
                .source(rows.source(origin.line(), cursor));
        List<Leaf> used = new ArrayList<>(4);
        time.ifPresent(used::add);
        level(record, event, used);
        actor(record, event, used);
        text(record, event, used);
        attributes(record, origin, event, used);
        return event.build();
    }

    private void level(LogRecord record, TimelineEventBuilder event, List<Leaf> used) {
        Optional<Leaf> found =
                record.find(Role.LEVEL).filter(l -> !l.text().isBlank()).or(() -> mongo(record));
        if (found.isEmpty()) {
            return;
        }
        Leaf leaf = found.get();
        String name = name(record, leaf);
        event.level(shared.text(name));
        if (name.equals(leaf.text())) {
            used.add(leaf);
        }
    }

    /** MongoDB writes the level as a letter, and the component of the server beside it. */
    private static Optional<Leaf> mongo(LogRecord record) {
        return record.has("t.$date") && record.has("c") ? record.leaf(MONGO_LEVEL) : Optional.empty();
    }

    /** A level that was a number or a letter stays an attribute, so that what was recorded is still there. */
    private static String name(LogRecord record, Leaf leaf) {
        if (leaf.member().path().equals("PRIORITY")) {
            return LogLevels.severity(leaf.text());
        }
        if (leaf.member().path().equals(MONGO_LEVEL)) {
            return LogLevels.letter(leaf.text()).orElse(leaf.text());
        }
        boolean bunyan = leaf.isNumber() && record.has("pid") && record.has("hostname");
        return bunyan ? LogLevels.bunyan(leaf.text()).orElse(leaf.text()) : leaf.text();
    }

    private void actor(LogRecord record, TimelineEventBuilder event, List<Leaf> used) {
        record.find(Role.ACTOR).filter(l -> !l.text().isBlank()).ifPresent(leaf -> {
            event.actor(shared.system(leaf.text()));
            used.add(leaf);
        });
    }

    private void text(LogRecord record, TimelineEventBuilder event, List<Leaf> used) {
        Optional<Leaf> leaf = record.find(Role.TEXT).filter(l -> !l.text().isBlank());
        String raw = leaf.map(Leaf::text).or(() -> journaldBytes(record, used)).orElseGet(() -> summary(record, used));
        String plain = PlainText.of(raw);
        event.text(shared.message(plain));
        if (!plain.equals(raw)) {
            event.rawText(raw);
        }
        leaf.ifPresent(used::add);
    }

    /** journald writes a message that is not plain text, such as one with colours, as an array of its bytes. */
    private static Optional<String> journaldBytes(LogRecord record, List<Leaf> used) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Leaf leaf : record.leaves()) {
            if (leaf.token() == JsonToken.VALUE_NUMBER_INT
                    && leaf.member().path().startsWith(JOURNALD_BYTES)) {
                bytes.write(byteOf(leaf.text()));
                used.add(leaf);
            }
        }
        return bytes.size() == 0 ? Optional.empty() : Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private static int byteOf(String number) {
        return number.length() <= 3 ? Integer.parseInt(number) : '?';
    }

    /** A record without a message, such as one of a request, is told by its members. */
    private static String summary(LogRecord record, List<Leaf> used) {
        StringBuilder summary = new StringBuilder();
        for (Leaf leaf : record.leaves()) {
            if (!used.contains(leaf) && !leaf.text().isBlank() && summary.length() < MAX_SUMMARY) {
                summary.append(summary.isEmpty() ? "" : " ")
                        .append(leaf.member().path())
                        .append('=')
                        .append(LogAttributes.shortened(leaf.text(), MAX_SUMMARY));
            }
        }
        return summary.toString();
    }

    private void attributes(LogRecord record, Origin origin, TimelineEventBuilder event, List<Leaf> used) {
        LogAttributes attributes = new LogAttributes(event, shared);
        origin.values().forEach(attributes::put);
        for (Leaf leaf : record.leaves()) {
            if (!used.contains(leaf) && !leaf.member().path().equals(JOURNALD_CURSOR)) {
                attributes.put(leaf.member().path(), leaf.text());
            }
        }
        attributes.end(record.leftOut());
    }

    private static RowProblem noTime() {
        return new RowProblem(
                "source.no-time",
                "the record has no time: none of @timestamp, timestamp, time, ts, t, date and their like is there",
                "add the time to the export, or leave the row out");
    }
}
