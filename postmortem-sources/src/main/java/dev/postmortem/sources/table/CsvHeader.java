package dev.postmortem.sources.table;

import dev.postmortem.sources.input.FileHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of the columns of a table.
 *
 * @param line the number of the line on which they stand; 0 if there are none
 * @param separator what stands between cells
 * @param names the names as written; of equal names the second is {@code name (2)}
 */
record CsvHeader(long line, char separator, List<String> names) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    /** People put a title before a table, and spreadsheets a line that names the separator. */
    private static final int LINES_ASKED = 10;

    /**
     * Returns what is made of the first line of a file, of those at its beginning, that can be the names of columns.
     *
     * @param columns makes something of a header, if it is one
     * @param declared what stands between cells; tried if it is not declared
     */
    static <T> Optional<T> find(FileHead head, Optional<Character> declared, Function<CsvHeader, Optional<T>> columns) {
        List<String> lines =
                head.lines().subList(0, Math.min(LINES_ASKED, head.lines().size()));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|")) {
                // A table in prose, which goes on behind it.
                return Optional.empty();
            }
            for (char separator : SEPARATORS) {
                char used = declared.orElse(separator);
                Optional<T> found = columns.apply(of(i, lines, used));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the first line that is not blank, with the separator that gives it most cells} */
    static Optional<CsvHeader> widest(FileHead head, Optional<Character> declared) {
        List<CsvHeader> all = new ArrayList<>();
        find(head, declared, header -> {
            all.add(header);
            return Optional.empty();
        });
        return all.stream()
                .filter(header -> header.names().stream().anyMatch(name -> !name.startsWith("column ")))
                .max(Comparator.comparingInt(
                                (CsvHeader header) -> header.names().size())
                        .thenComparing(Comparator.comparingLong(CsvHeader::line).reversed()));
    }

    private static CsvHeader of(int first, List<String> lines, char separator) {
        CsvCells cells = new CsvCells(separator);
        int next = first;
        do {
            cells.add(lines.get(next++));
        } while (cells.isOpen() && next < lines.size());
        return named(first + 1L, cells.cells(), separator);
    }

    private static CsvHeader named(long line, List<String> cells, char separator) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.strip();
            int times = seen.merge(name, 1, Integer::sum);
            names.add(name.isEmpty() ? "column " + (names.size() + 1) : times == 1 ? name : name + " (" + times + ")");
        }
        return new CsvHeader(line, separator, names);
    }

    /** {@return the place of a column, in capitals or not, or of one behind those with names; absent if there is none} */
    Optional<Integer> column(String name) {
        int exact = names.indexOf(name);
        if (exact >= 0 || name.equals(name(names.size()))) {
            return Optional.of(exact >= 0 ? exact : names.size());
        }
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** {@return the name of a column; its number if it has none} */
    String name(int column) {
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }
}
