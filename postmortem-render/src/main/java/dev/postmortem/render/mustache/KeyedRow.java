package dev.postmortem.render.mustache;

import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableRow;
import java.util.List;
import java.util.function.Predicate;

/** A row of a table, whose cells are known by the keys of their columns. */
record KeyedRow(Table table, TableRow row) {
    /** The rows of the tables whose ids fit, in the order of the document. */
    static List<KeyedRow> of(ReportDocument document, Predicate<String> id) {
        return document.getSections().stream()
                .flatMap(section -> section.getBlocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> id.test(table.getId()))
                .flatMap(table -> table.getRows().stream().map(row -> new KeyedRow(table, row)))
                .toList();
    }

    /** The cell of a column; an empty one if the table has left the column out. */
    Paragraph cell(String key) {
        for (int i = 0; i < table.getColumns().size(); i++) {
            if (table.getColumns().get(i).getKey().equals(key)) {
                return row.getCells().get(i);
            }
        }
        return Paragraph.of();
    }
}
