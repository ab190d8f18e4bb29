package dev.postmortem.sources.log;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.sources.input.InputLines;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.HeadedEvents;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.event.Origin;
import dev.postmortem.sources.log.line.HeadedLine;
import dev.postmortem.sources.time.IsoTimes;
import dev.postmortem.sources.time.Stamp;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of the Extended Log File Format; directives are no rows, and each names the fields of the lines below it.
 *
 * <p>Belongs to one reading.
 */
final class W3cReading {
    private final LogRows rows;
    private final HeadedEvents events;
    private @Nullable W3cFields fields;

    W3cReading(LogRows rows) {
        this.rows = rows;
        this.events = new HeadedEvents(rows);
    }

    void take(InputLines.Line line) {
        if (line.cut()) {
            rows.broken(line.number(), line.tooLong());
        } else if (W3cFields.isDirective(line.text())) {
            W3cFields named = W3cFields.of(line.text());
            fields = named == null ? fields : named;
        } else if (!line.text().isBlank()) {
            record(line);
        }
    }

    private void record(InputLines.Line line) {
        try {
            W3cFields known = fields;
            if (known == null) {
                throw new RowProblem(
                        "source.bad-line",
                        "no #Fields above the line names its fields",
                        "add the line #Fields of the log before it");
            }
            Map<String, String> values = known.values(line.text());
            Stamp stamp = stamp(values);
            String text = text(values, line.text());
            HeadedLine head = new HeadedLine("", "", Optional.empty(), values, text);
            rows.event(events.event(new Origin(line.number(), stamp), head));
        } catch (RowProblem e) {
            rows.broken(line.number(), e);
        }
    }

    /** Takes date and time out of the values. */
    private static Stamp stamp(Map<String, String> values) {
        String date = values.remove("date");
        String clock = values.remove("time");
        if (date == null || clock == null) {
            throw new RowProblem(
                    "source.no-time",
                    "the line has no date and time",
                    "let the server write the fields date and time, or leave the line out");
        }
        EventTime time = IsoTimes.read(date + "T" + clock + "Z");
        return Stamp.of(time.toBuilder()
                .basis(TimeBasis.DECLARED_ZONE)
                .zone(ZoneOffset.UTC)
                .raw(date + " " + clock)
                .build());
    }

    /** A request is told by method, path and status, anything else by the line. */
    private static String text(Map<String, String> values, String line) {
        String method = values.getOrDefault("cs-method", "");
        String path = values.getOrDefault("cs-uri-stem", "");
        if (method.isEmpty() || path.isEmpty()) {
            return line.strip();
        }
        String query = values.containsKey("cs-uri-query") ? "?" + values.get("cs-uri-query") : "";
        String status = values.containsKey("sc-status") ? " " + values.get("sc-status") : "";
        return method + " " + path + query + status;
    }
}
