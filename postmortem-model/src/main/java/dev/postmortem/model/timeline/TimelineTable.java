package dev.postmortem.model.timeline;

import dev.postmortem.model.internal.AlignedRows;
import dev.postmortem.model.internal.CellText;
import dev.postmortem.model.print.TimeCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays the events of a timeline out as an aligned table. */
final class TimelineTable {
    private static final int NARROWEST = 4;
    private static final int TEXT_OF_A_ROW = 200;

    private final TableOptions options;
    private final Timeline timeline;
    private final ShownTimes times;
    private final List<String> leftOut = new ArrayList<>();

    private TimelineTable(TableOptions options, Timeline timeline) {
        this.options = options;
        this.timeline = timeline;
        this.times = new ShownTimes(new TimeCell(options.getZone()), TimelineFacts.of(timeline));
    }

    static String of(Timeline timeline) {
        StringBuilder table = new StringBuilder();
        try {
            print(timeline, TableOptions.standard(), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.substring(0, table.length() - 1);
    }

    static void print(Timeline timeline, TableOptions options, Appendable out) throws IOException {
        new TimelineTable(options, timeline).print(out);
    }

    /** One event in one line; what it does not say takes no room. */
    static String row(TimelineEvent event) {
        ShownTimes times = new TimelineTable(TableOptions.standard(), Timeline.empty()).times;
        return TableOptions.standard().getColumns().stream()
                .map(column -> CellText.fit(column.cell(event, times), Math.min(column.widest(), TEXT_OF_A_ROW)))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(AlignedRows.BETWEEN));
    }

    private void print(Appendable out) throws IOException {
        List<TimelineEvent> events = timeline.getEvents();
        int fromTheEnd = options.getMaxRows() / 2;
        int fromTheStart = options.getMaxRows() - fromTheEnd;
        int hidden = Math.max(0, events.size() - options.getMaxRows());
        List<TimelineEvent> shown = hidden == 0
                ? events
                : Stream.concat(
                                events.subList(0, fromTheStart).stream(),
                                events.subList(events.size() - fromTheEnd, events.size()).stream())
                        .toList();
        List<String> lines = lines(shown);
        if (hidden > 0) {
            lines.add(fromTheStart + 1, "... " + count(hidden, "event") + " not shown ...");
        }
        String total =
                count(events.size(), "event") + ", " + count(timeline.getJoins().size(), "join");
        lines.add(
                leftOut.isEmpty()
                        ? total
                        : CellText.fit(total + "; too narrow for " + String.join(", ", leftOut), options.getWidth()));
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private List<String> lines(List<TimelineEvent> events) {
        List<TableColumn> columns = withRoom(options.getColumns().stream()
                .filter(column -> events.isEmpty()
                        || events.stream().anyMatch(e -> !column.cell(e, times).isEmpty()))
                .toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> column.heading(times.cell())).toList());
        events.forEach(event -> rows.add(columns.stream()
                .map(column -> CellText.fit(column.cell(event, times), Math.min(column.widest(), options.getWidth())))
                .toList()));
        int[] widths = AlignedRows.widths(rows);
        narrow(widths, columns);
        return rows.stream().map(row -> AlignedRows.line(row, widths)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Leaves out the last columns for which there is no room, but neither the first nor the text. */
    private List<TableColumn> withRoom(List<TableColumn> columns) {
        int most = (options.getWidth() + AlignedRows.BETWEEN.length()) / (NARROWEST + AlignedRows.BETWEEN.length());
        List<TableColumn> kept = new ArrayList<>(columns);
        for (int last = kept.size() - 1; last > 0 && kept.size() > most; last--) {
            if (kept.get(last) != TableColumn.TEXT) {
                leftOut.add(0, kept.remove(last).name());
            }
        }
        return kept;
    }

    /** Takes from the widest column, of equal ones the last, while a line is too long; from the time only in the end. */
    private void narrow(int[] widths, List<TableColumn> columns) {
        int excess =
                IntStream.of(widths).sum() + AlignedRows.BETWEEN.length() * (widths.length - 1) - options.getWidth();
        int time = columns.indexOf(TableColumn.TIME);
        for (; excess > 0; excess--) {
            int widest = widest(widths, time);
            if (widths[widest] <= NARROWEST && time >= 0) {
                widest = time;
            }
            widths[widest] = Math.max(NARROWEST, widths[widest] - 1);
        }
    }

    private static int widest(int[] widths, int except) {
        int widest = except == 0 && widths.length > 1 ? 1 : 0;
        for (int i = widest + 1; i < widths.length; i++) {
            widest = i != except && widths[i] >= widths[widest] ? i : widest;
        }
        return widest;
    }
}
