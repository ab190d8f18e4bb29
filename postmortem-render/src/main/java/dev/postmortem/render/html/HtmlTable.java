package dev.postmortem.render.html;

import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.markup.MarkupWriter;
import java.io.IOException;

/**
 * Writes tables.
 *
 * <p>On a narrow screen the style sheet shows each row of a stackable table as a block, with the column names before the cells,
 * and on any screen where the table has more columns than fit; any other table of so many columns scrolls inside a box of its own
 * on a wide screen, and is shown as blocks on a narrow one and on paper, where nothing scrolls.
 */
final class HtmlTable {
    private static final int MOST_COLUMNS = 8;
    private static final int LONG_CELL = 40;

    private final MarkupWriter out;
    private final HtmlInlines inlines;

    HtmlTable(MarkupWriter out, HtmlInlines inlines) {
        this.out = out;
        this.inlines = inlines;
    }

    void write(Table table) throws IOException {
        String caption = HtmlReport.anchor(table.getId()) + "-caption";
        out.raw("<div class=\"pm-scroll\" tabindex=\"0\" role=\"region\"")
                .raw(" aria-labelledby=\"")
                .text(caption)
                .raw("\">\n");
        out.open("table").attribute("class", cssClass(table));
        out.line();
        out.open("caption")
                .attribute("id", caption)
                .text(table.getCaption())
                .close("caption")
                .line();
        head(table);
        out.raw("<tbody>\n");
        for (TableRow row : table.getRows()) {
            row(table, row);
        }
        out.raw("</tbody>\n</table>\n</div>\n");
    }

    private static String cssClass(Table table) {
        if (!table.isStackable()) {
            return isWide(table) ? "pm-table pm-many" : "pm-table";
        }
        return isCards(table) ? "pm-table pm-cards" : "pm-table pm-stack";
    }

    private static boolean isCards(Table table) {
        return table.isStackable() && isWide(table);
    }

    private static boolean isWide(Table table) {
        return table.getColumns().size() > MOST_COLUMNS;
    }

    private void head(Table table) throws IOException {
        out.raw("<thead><tr>");
        for (TableColumn column : table.getColumns()) {
            out.open("th").attribute("scope", "col");
            if (column.isNumeric()) {
                out.attribute("class", "pm-number");
            }
            out.text(column.getTitle()).close("th");
        }
        out.raw("</tr></thead>\n");
    }

    private void row(Table table, TableRow row) throws IOException {
        out.open("tr");
        if (row.isFolded() || row.isHighlighted()) {
            out.attribute("class", row.isFolded() ? "pm-folded" : "pm-highlight");
        }
        for (int i = 0; i < row.getCells().size(); i++) {
            cell(table, table.getColumns().get(i), row.getCells().get(i), i == 0);
        }
        out.raw("</tr>\n");
    }

    /** A long text gets the room that short cells beside it would take. */
    private static String cssClass(Table table, TableColumn column, Paragraph cell, boolean first) {
        if (column.isNumeric()) {
            return "pm-number";
        }
        if (cell.toText().length() <= LONG_CELL) {
            return "";
        }
        return isCards(table) ? "pm-wide" : first ? "pm-long" : "";
    }

    private void cell(Table table, TableColumn column, Paragraph cell, boolean first) throws IOException {
        String tag = first ? "th" : "td";
        out.open(tag);
        if (first) {
            out.attribute("scope", "row");
        }
        String cssClass = cssClass(table, column, cell, first);
        if (!cssClass.isEmpty()) {
            out.attribute("class", cssClass);
        }
        boolean labelled = isWide(table) || table.isStackable() && !first;
        if (labelled && !cell.getInlines().isEmpty()) {
            out.attribute("data-label", column.getTitle());
        }
        out.attribute("dir", "auto");
        inlines.write(cell.getInlines());
        out.close(tag);
    }
}
