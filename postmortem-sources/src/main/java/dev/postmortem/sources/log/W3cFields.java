package dev.postmortem.sources.log;

import dev.postmortem.sources.input.RowProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields of the lines below a directive {@code #Fields:}.
 *
 * @param names the names, in the order of the fields
 */
record W3cFields(List<String> names) {
    private static final String DIRECTIVE = "#Fields:";
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    private static final Pattern TAB = Pattern.compile("\t");
    private static final int MAX_FIELDS = 500;

    static boolean isDirective(String line) {
        return line.startsWith("#");
    }

    /** {@return the fields that a line names; null if it names none} */
    static @Nullable W3cFields of(String line) {
        if (!line.startsWith(DIRECTIVE)) {
            return null;
        }
        String names = line.substring(DIRECTIVE.length()).strip();
        return names.isEmpty() ? null : new W3cFields(List.of(BLANKS.split(names, MAX_FIELDS)));
    }

    /**
     * Returns the values of a line by their names, without those that are absent there.
     *
     * @throws RowProblem if the line has another number of fields
     */
    Map<String, String> values(String line) {
        Pattern separator = line.indexOf('\t') < 0 ? BLANKS : TAB;
        String[] fields = separator.split(line.strip(), MAX_FIELDS);
        if (fields.length != names.size()) {
            throw new RowProblem(
                    "source.bad-line",
                    "the line has " + fields.length + " fields, and #Fields names " + names.size(),
                    "look whether the line was cut, or leave it out");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].equals("-")) {
                values.put(names.get(i), fields[i]);
            }
        }
        return values;
    }
}
