package dev.postmortem.sources.table;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogAttributes;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.SharedTexts;
import dev.postmortem.sources.log.line.PlainText;
import dev.postmortem.sources.time.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns rows into events. Belongs to one reading. */
final class RowEvents {
    private static final int MAX_SUMMARY = 300;

    private final LogRows rows;
    private final CsvLayout layout;
    private final CellTimes times;
    private final SharedTexts shared = new SharedTexts();

    RowEvents(LogRows rows, CsvLayout layout, CellTimes times) {
        this.rows = rows;
        this.layout = layout;
        this.times = times;
    }

    /** {@return the event of a row, and those of its further times} */
    List<TimelineEvent> events(CsvRecord row) {
        String time = layout.time(row);
        if (time.isEmpty()) {
            throw noTime();
        }
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event(row, times.read(time), "", layout.kind(row)));
        layout.further().forEach((column, kind) -> {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                events.add(event(row, times.read(cell), ":" + layout.header().name(column), kind));
            }
        });
        return events;
    }

    private TimelineEvent event(CsvRecord row, Stamp stamp, String suffix, EventKind kind) {
        CsvColumns columns = layout.columns();
        Optional<String> id = layout.cell(row, columns.id());
        TimelineEventBuilder event = TimelineEvent.builder()
                .id(EventId.of(id(row, id) + suffix))
                .kind(kind)
                .occurredAt(stamp.time())
                .assumptions(stamp.assumptions())
                .source(rows.source(row.line(), id))
                .level(layout.cell(row, columns.level()).map(shared::text))
                .link(layout.cell(row, columns.link()).flatMap(Link::parse));
        layout.cell(row, columns.actor()).ifPresent(name -> event.actor(Actor.of(name, columns.actorType())));
        text(row, event);
        attributes(row, event);
        return event.build();
    }

    /** A row is told from others by its line, where no column does. */
    private String id(CsvRecord row, Optional<String> cell) {
        String prefix = layout.columns().idPrefix().orElse(rows.file() + "#");
        return cell.map(prefix::concat).orElse(rows.file() + ":" + row.line());
    }

    private void text(CsvRecord row, TimelineEventBuilder event) {
        String written = layout.text(row);
        String text = written.isEmpty() ? summary(row) : written;
        String plain = PlainText.of(text);
        event.text(shared.message(plain));
        if (!plain.equals(text)) {
            event.rawText(text);
        }
    }

    /** A row without a text is told by its other cells. */
    private String summary(CsvRecord row) {
        StringBuilder summary = new StringBuilder();
        for (int column = 0; column < row.cells().size() && summary.length() < MAX_SUMMARY; column++) {
            if (!layout.time().contains(column) && !row.cell(column).isEmpty()) {
                summary.append(summary.isEmpty() ? "" : " ")
                        .append(layout.header().name(column))
                        .append('=')
                        .append(LogAttributes.shortened(row.cell(column), MAX_SUMMARY));
            }
        }
        if (summary.isEmpty()) {
            throw new RowProblem(
                    "source.bad-line",
                    "the row has a time and nothing else",
                    "say what happened, or leave the row out");
        }
        return summary.toString();
    }

    private void attributes(CsvRecord row, TimelineEventBuilder event) {
        LogAttributes attributes = new LogAttributes(event, shared);
        for (int column : layout.attributes(row)) {
            attributes.put(layout.header().name(column), row.cell(column));
        }
        attributes.end(0);
    }

    private RowProblem noTime() {
        return new RowProblem(
                "source.no-time",
                "the row has nothing in the column of the time, \""
                        + String.join("\" and \"", layout.columns().time()) + "\"",
                "add the time to the row, or leave it out");
    }
}
