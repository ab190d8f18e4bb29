package dev.postmortem.render.adf;

import dev.postmortem.render.document.BlockVisitor;
import dev.postmortem.render.document.CodeBlock;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.Figure;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Makes nodes of blocks. */
final class AdfBlocks implements BlockVisitor {
    private static final String TABLE = "{\"type\":\"table\",\"content\":[";
    private static final String BULLETS = "{\"type\":\"bulletList\",\"content\":[";

    private final List<AdfNode> nodes = new ArrayList<>();
    private int taskLists;
    private int tasks;

    List<AdfNode> nodes() {
        return nodes;
    }

    void heading(int level, String title) {
        JsonWriter json = new JsonWriter().beginObject().field("type", "heading");
        json.name("attrs").beginObject().name("level").value(level).endObject();
        AdfInlines.content(json, List.of(Inline.text(VisibleText.of(title).replace('\n', ' '))));
        nodes.add(AdfNode.heading(json.endObject().toString()));
    }

    void badges(List<Inline> badges) {
        List<Inline> line = new ArrayList<>();
        for (Inline badge : badges) {
            if (!line.isEmpty()) {
                line.add(Inline.text(" "));
            }
            line.add(badge);
        }
        paragraph(line);
    }

    void facts(List<Fact> facts) {
        parts(TABLE, AdfRows.of(facts), 1);
    }

    @Override
    public void visit(FactList block) {
        facts(block.getFacts());
    }

    @Override
    public void visit(Paragraph block) {
        paragraph(block.getInlines());
    }

    @Override
    public void visit(Figure block) {
        paragraph(List.of(Inline.text(block.getDescription())));
    }

    /** Neighbours that are tasks make one list of tasks, and neighbours that are not make one with bullets. */
    @Override
    public void visit(ItemList block) {
        List<String> items = new ArrayList<>();
        boolean areTasks = false;
        for (ListItem item : block.getItems()) {
            boolean isTask = item.getDone().isPresent();
            if (isTask != areTasks) {
                items(items, areTasks);
                items = new ArrayList<>();
                areTasks = isTask;
            }
            items.add(isTask ? task(item) : bullet(item));
        }
        items(items, areTasks);
    }

    private void items(List<String> items, boolean areTasks) {
        if (areTasks) {
            String id = "tasks-" + ++taskLists;
            parts("{\"type\":\"taskList\",\"attrs\":{\"localId\":\"" + id + "\"},\"content\":[", items, 1);
        } else {
            parts(BULLETS, items, 1);
        }
    }

    /** Ids are counted, so that the same report has the same ones. */
    private String task(ListItem item) {
        JsonWriter json = new JsonWriter().beginObject().field("type", "taskItem");
        json.name("attrs").beginObject().name("localId").value("task-" + ++tasks);
        json.name("state").value(item.getDone().orElse(false) ? "DONE" : "TODO");
        json.endObject();
        AdfInlines.content(json, item.getContent().getInlines());
        return json.endObject().toString();
    }

    private static String bullet(ListItem item) {
        JsonWriter json = new JsonWriter().beginObject().field("type", "listItem");
        json.name("content").beginArray();
        AdfInlines.paragraph(json, item.getContent().getInlines());
        return json.endArray().endObject().toString();
    }

    @Override
    public void visit(CodeBlock block) {
        String text = VisibleText.of(block.getText());
        if (!text.isEmpty()) {
            JsonWriter json = new JsonWriter().beginObject().field("type", "codeBlock");
            json.name("content").beginArray().beginObject();
            json.field("type", "text").field("text", text);
            nodes.add(AdfNode.whole(json.endObject().endArray().endObject().toString()));
        }
    }

    @Override
    public void visit(Table block) {
        if (!block.getColumns().isEmpty()) {
            paragraph(List.of(Inline.strong(block.getCaption())));
            parts(TABLE, AdfRows.of(block), 2);
        }
    }

    private void paragraph(List<Inline> inlines) {
        if (!Paragraph.of(inlines.toArray(Inline[]::new)).toText().isBlank()) {
            JsonWriter json = new JsonWriter();
            AdfInlines.paragraph(json, inlines);
            nodes.add(AdfNode.whole(json.toString()));
        }
    }

    private void parts(String open, List<String> parts, int least) {
        if (!parts.isEmpty()) {
            nodes.add(new AdfNode(open, parts, "]}", Math.min(least, parts.size()), false));
        }
    }
}
