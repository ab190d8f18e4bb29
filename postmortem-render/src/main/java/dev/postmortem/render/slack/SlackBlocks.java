package dev.postmortem.render.slack;

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
import dev.postmortem.render.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Makes blocks of Slack from those of a document. */
final class SlackBlocks implements BlockVisitor {
    static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_HEADER = 150;

    private final SlackMessages messages;

    SlackBlocks(SlackMessages messages) {
        this.messages = messages;
    }

    /** A header is one line of plain text and has no levels. */
    void heading(int level, String title) {
        SlackText text = SlackText.of(title);
        if (level > 1 || text.length() > LONGEST_HEADER) {
            bold(title);
        } else if (!text.isBlank()) {
            JsonWriter json = new JsonWriter().beginObject().field("type", "header");
            text.write(json.name("text"));
            messages.announce(json.endObject().toString());
        }
    }

    private void bold(String line) {
        sections(List.of(SlackText.of(
                        List.of(Inline.strong(line.replace('\n', ' ').strip())))))
                .forEach(messages::announce);
    }

    void badges(List<Inline> badges) {
        List<Inline> line = new ArrayList<>();
        for (Inline badge : badges) {
            if (!line.isEmpty()) {
                line.add(Inline.text(" · "));
            }
            line.add(Inline.strong(badge.getText()));
        }
        paragraph(line);
    }

    void facts(List<Fact> facts) {
        SlackFacts.of(facts).forEach(messages::add);
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

    @Override
    public void visit(ItemList block) {
        List<SlackText> lines = new ArrayList<>();
        for (ListItem item : block.getItems()) {
            List<Inline> line = new ArrayList<>();
            line.add(Inline.text(item.getDone().map(done -> done ? "☑ " : "☐ ").orElse("• ")));
            line.addAll(item.getContent().getInlines());
            lines.add(SlackText.of(line));
        }
        lines(lines);
    }

    @Override
    public void visit(Table block) {
        bold(block.getCaption());
        lines(SlackRows.of(block));
    }

    /** Code is a block of its own, in which nothing is markup. */
    @Override
    public void visit(CodeBlock block) {
        SlackText text = SlackText.of(List.of(Inline.text(block.getText())));
        for (String part : SlackText.parts(text.plain(), LONGEST_TEXT)) {
            JsonWriter json = new JsonWriter().beginObject().field("type", "rich_text");
            json.name("elements").beginArray().beginObject();
            json.field("type", "rich_text_preformatted").name("elements").beginArray();
            json.beginObject().field("type", "text").name("text");
            json.value(part).endObject();
            messages.add(json.endArray().endObject().endArray().endObject().toString());
        }
    }

    private void paragraph(List<Inline> inlines) {
        lines(List.of(SlackText.of(inlines)));
    }

    private void lines(List<SlackText> lines) {
        sections(lines).forEach(messages::add);
    }

    /** As many lines in a section as it holds and as can be shown in one way. */
    static List<String> sections(List<SlackText> lines) {
        List<SlackText> joined = new ArrayList<>();
        for (SlackText line : lines.stream().filter(line -> !line.isBlank()).toList()) {
            int last = joined.size() - 1;
            if (last >= 0
                    && joined.get(last).goesWith(line)
                    && joined.get(last).length() + line.length() < LONGEST_TEXT) {
                joined.set(last, joined.get(last).and(line));
            } else {
                joined.add(line);
            }
        }
        return joined.stream()
                .flatMap(text -> text.within(LONGEST_TEXT).stream())
                .map(SlackBlocks::section)
                .toList();
    }

    private static String section(SlackText text) {
        JsonWriter json = new JsonWriter().beginObject().field("type", "section");
        text.write(json.name("text"));
        return json.endObject().toString();
    }
}
