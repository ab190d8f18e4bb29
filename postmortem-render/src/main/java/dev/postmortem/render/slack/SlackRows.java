package dev.postmortem.render.slack;

import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import java.util.ArrayList;
import java.util.List;

/** Makes a line of each row of a table: what names the row, and each other cell with the name of its column. */
final class SlackRows {
    private final Table table;

    private SlackRows(Table table) {
        this.table = table;
    }

    static List<SlackText> of(Table table) {
        SlackRows rows = new SlackRows(table);
        return table.getRows().stream().map(rows::line).toList();
    }

    private SlackText line(TableRow row) {
        List<Inline> line = new ArrayList<>();
        for (int c = 0; c < row.getCells().size(); c++) {
            Paragraph cell = row.getCells().get(c);
            if (!cell.toText().isBlank()) {
                line.add(Inline.text(line.isEmpty() ? "• " : " · "));
                add(cell, c, line);
            }
        }
        return SlackText.of(line);
    }

    private void add(Paragraph cell, int column, List<Inline> line) {
        if (column == 0 && cell.getInlines().stream().noneMatch(SlackMarkup::isMarked)) {
            line.add(Inline.strong(cell.toText().replace('\n', ' ').strip()));
        } else {
            String name = column == 0 ? "" : table.getColumns().get(column).getTitle() + ": ";
            line.add(Inline.text(name.replace('\n', ' ')));
            cell.getInlines()
                    .forEach(inline -> line.add(inline.toBuilder()
                            .text(inline.getText().replace('\n', ' '))
                            .build()));
        }
    }
}
