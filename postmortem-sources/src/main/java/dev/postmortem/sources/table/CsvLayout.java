package dev.postmortem.sources.table;

import dev.postmortem.model.timeline.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the columns of a table stand that something is declared for.
 *
 * @param header the names of the columns
 * @param columns what is declared
 * @param time the columns of the time
 * @param text the columns of the text
 * @param further the columns of further times
 */
record CsvLayout(
        CsvHeader header, CsvColumns columns, List<Integer> time, List<Integer> text, Map<Integer, EventKind> further) {
    /** {@return where the columns stand; absent if the table lacks one} */
    static Optional<CsvLayout> of(CsvHeader header, CsvColumns columns) {
        if (!missing(header, columns).isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, EventKind> further = new LinkedHashMap<>();
        columns.further()
                .forEach((name, kind) -> further.put(header.column(name).orElseThrow(), kind));
        return Optional.of(
                new CsvLayout(header, columns, all(header, columns.time()), all(header, columns.text()), further));
    }

    /** {@return the declared columns that a table lacks} */
    static List<String> missing(CsvHeader header, CsvColumns columns) {
        return declared(columns)
                .filter(name -> header.column(name).isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> declared(CsvColumns columns) {
        return Stream.of(
                        columns.time().stream(),
                        columns.text().stream(),
                        columns.further().keySet().stream(),
                        columns.kindColumn().stream(),
                        columns.actor().stream(),
                        columns.level().stream(),
                        columns.id().stream(),
                        columns.link().stream(),
                        columns.attributes().stream().flatMap(List::stream))
                .flatMap(Function.identity());
    }

    private static List<Integer> all(CsvHeader header, List<String> names) {
        return names.stream().map(name -> header.column(name).orElseThrow()).toList();
    }

    String time(CsvRecord row) {
        return CellTimes.joined(time.stream().map(row::cell).toList(), columns);
    }

    String text(CsvRecord row) {
        List<String> parts = new ArrayList<>();
        for (int column : text) {
            if (!row.cell(column).isEmpty()) {
                parts.add(row.cell(column));
            }
        }
        return String.join(": ", parts);
    }

    EventKind kind(CsvRecord row) {
        Map<String, EventKind> kinds = new HashMap<>();
        columns.kinds().forEach((name, kind) -> kinds.put(name.toLowerCase(Locale.ROOT), kind));
        return cell(row, columns.kindColumn())
                .flatMap(cell -> Optional.ofNullable(kinds.get(cell.toLowerCase(Locale.ROOT))))
                .orElse(columns.kind());
    }

    /** {@return what stands in a column, if there is one and something does} */
    Optional<String> cell(CsvRecord row, Optional<String> column) {
        return column.flatMap(header::column).map(row::cell).filter(cell -> !cell.isEmpty());
    }

    /** {@return the columns that become attributes} */
    List<Integer> attributes(CsvRecord row) {
        if (columns.attributes().isPresent()) {
            return all(header, columns.attributes().get());
        }
        List<Integer> used = new ArrayList<>(time);
        used.addAll(text);
        Stream.of(columns.actor(), columns.level(), columns.link())
                .flatMap(Optional::stream)
                .forEach(name -> used.add(header.column(name).orElseThrow()));
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!used.contains(column)) {
                others.add(column);
            }
        }
        return others;
    }
}
