package dev.postmortem.sources.table;

import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.input.FileHead;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words what is said about the columns of a table. */
final class Told {
    private static final int SHOWN = 20;
    private static final String EXAMPLE =
            "CsvEvents.of(file, CsvColumns.builder().time(\"Created\").text(\"Summary\").build())";

    private Told() {}

    static SourceAssumption columns(String file, CsvLayout layout) {
        CsvColumns columns = layout.columns();
        StringBuilder message = new StringBuilder("the columns of this table are taken by their names: ")
                .append(quoted(columns.time()))
                .append(" for the time, ")
                .append(quoted(columns.text()))
                .append(" for the text");
        columns.actor()
                .ifPresent(name ->
                        message.append(", ").append(quoted(List.of(name))).append(" for the actor"));
        columns.level()
                .ifPresent(name ->
                        message.append(", ").append(quoted(List.of(name))).append(" for the level"));
        columns.link()
                .ifPresent(name ->
                        message.append(", ").append(quoted(List.of(name))).append(" for the link"));
        return SourceAssumption.builder()
                .id("columns-assumed")
                .file(file)
                .message(message.append("; the kind of its events is ")
                        .append(columns.kind())
                        .toString())
                .remedy("if that is wrong, declare them: " + EXAMPLE)
                .build();
    }

    static SourceProblem noColumns(String file) {
        return problem(file, "no row at the beginning of the file names a column of times and one of texts");
    }

    static SourceProblem missing(FileHead head, CsvColumns columns) {
        Optional<CsvHeader> widest = CsvHeader.widest(head, columns.separator());
        if (widest.isEmpty()) {
            return problem(head.name(), "the file is empty");
        }
        List<String> missing = CsvLayout.missing(widest.get(), columns);
        return problem(
                head.name(),
                "the table has no column " + quoted(missing) + "; it has "
                        + quoted(widest.get().names()));
    }

    private static SourceProblem problem(String file, String message) {
        return SourceProblem.builder()
                .id("source.no-column")
                .file(file)
                .message(message)
                .remedy("declare the columns by the names that the first row has: " + EXAMPLE)
                .build();
    }

    private static String quoted(List<String> names) {
        return names.stream().limit(SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and more" : "");
    }
}
