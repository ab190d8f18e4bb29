package dev.postmortem.sources.table;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.log.event.LogRows;
import dev.postmortem.sources.log.line.SlashOrder;
import dev.postmortem.sources.time.LocalTimes;
import java.io.IOException;

/** Reads one table. Belongs to one reading. */
final class CsvReading {
    private static final int ROWS_ASKED = 50;

    private final InputFile file;
    private final CsvLayout layout;
    private final EventSink sink;
    private final LogRows rows;

    CsvReading(InputFile file, CsvLayout layout, EventSink sink) {
        this.file = file;
        this.layout = layout;
        this.sink = sink;
        this.rows = new LogRows(file.name(), CsvFormat.ID, sink);
    }

    void read(ReadContext context) throws IOException {
        RowEvents events = new RowEvents(rows, layout, times(context));
        try (CsvRecords records = records()) {
            for (CsvRecord row = records.next(); row != null; row = records.next()) {
                take(row, events);
            }
        }
    }

    private CsvRecords records() throws IOException {
        return new CsvRecords(file, layout.header().separator());
    }

    private CellTimes times(ReadContext context) throws IOException {
        CsvColumns columns = layout.columns();
        SourceOptions options = context.getOptions();
        SourceOptions used =
                options.toBuilder().zone(columns.zone().or(options::getZone)).build();
        SlashOrder order = order();
        if (order == SlashOrder.MONTH_ASSUMED) {
            sink.assumption(SlashOrder.assumption(file.name()));
        }
        return new CellTimes(
                file.name(),
                columns,
                columns.timeUnit().or(options::getEpochUnit),
                order,
                new LocalTimes(file.name(), ReadContext.of(used), sink));
    }

    /** Looks for a date that tells the order of all, if the table begins with rows that have dates between slashes. */
    private SlashOrder order() throws IOException {
        SlashOrder order = SlashOrder.UNKNOWN;
        boolean slashed = false;
        int asked = 0;
        try (CsvRecords records = records()) {
            CsvRecord row = records.next();
            while (row != null && !order.isProven() && (slashed || asked < ROWS_ASKED)) {
                if (row.line() > layout.header().line() && row.problem() == null) {
                    String time = layout.time(row);
                    slashed |= CellTimes.isSlashed(time);
                    order = CellTimes.after(order, time);
                    asked++;
                }
                row = records.next();
            }
        }
        return order;
    }

    private void take(CsvRecord row, RowEvents events) {
        RowProblem problem = row.problem();
        if (row.line() < layout.header().line()) {
            sink.ignoredRow("before the names of the columns");
        } else if (problem != null) {
            rows.broken(row.line(), problem);
        } else if (row.isBlank()) {
            sink.ignoredRow("blank");
        } else if (row.line() > layout.header().line()) {
            event(row, events);
        }
    }

    private void event(CsvRecord row, RowEvents events) {
        try {
            sink.row(events.events(row));
        } catch (RowProblem e) {
            rows.broken(row.line(), e);
        }
    }
}
