package dev.postmortem.render.adf;

import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of tables; the first cell of each names it. */
final class AdfRows {
    private AdfRows() {}

    /** One row a fact. */
    static List<String> of(List<Fact> facts) {
        return facts.stream().map(AdfRows::of).toList();
    }

    private static String of(Fact fact) {
        List<Inline> value = new ArrayList<>(fact.getValue().getInlines());
        if (!fact.getNote().isEmpty()) {
            value.add(Inline.text(" (" + fact.getNote() + ")"));
        }
        JsonWriter json = begin();
        cell(json, "tableHeader", List.of(Inline.text(fact.getLabel())));
        cell(json, "tableCell", value);
        return end(json);
    }

    /** One row with the names of the columns, and one a row. */
    static List<String> of(Table table) {
        List<String> rows = new ArrayList<>();
        JsonWriter names = begin();
        table.getColumns().forEach(column -> cell(names, "tableHeader", List.of(Inline.text(column.getTitle()))));
        rows.add(end(names));
        table.getRows().forEach(row -> rows.add(row(row.getCells())));
        return rows;
    }

    private static String row(List<Paragraph> cells) {
        JsonWriter json = begin();
        String type = "tableHeader";
        for (Paragraph cell : cells) {
            cell(json, type, cell.getInlines());
            type = "tableCell";
        }
        return end(json);
    }

    private static JsonWriter begin() {
        JsonWriter json = new JsonWriter().beginObject().field("type", "tableRow");
        return json.name("content").beginArray();
    }

    private static String end(JsonWriter json) {
        return json.endArray().endObject().toString();
    }

    private static void cell(JsonWriter json, String type, List<Inline> inlines) {
        json.beginObject().field("type", type).name("content").beginArray();
        AdfInlines.paragraph(json, inlines);
        json.endArray().endObject();
    }
}
