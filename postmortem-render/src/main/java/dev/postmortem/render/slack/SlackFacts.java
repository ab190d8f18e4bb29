package dev.postmortem.render.slack;

import dev.postmortem.render.document.Fact;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Makes sections with fields of facts; one that is too long for a field has a section of its own. */
final class SlackFacts {
    private static final int LONGEST_FIELD = 2_000;
    private static final int MOST_FIELDS = 10;

    private final List<String> sections = new ArrayList<>();
    private final List<SlackText> fields = new ArrayList<>();
    private int length;

    private SlackFacts() {}

    static List<String> of(List<Fact> facts) {
        SlackFacts made = new SlackFacts();
        facts.forEach(fact -> made.add(text(fact)));
        made.end();
        return made.sections;
    }

    private static SlackText text(Fact fact) {
        List<Inline> text = new ArrayList<>();
        text.add(Inline.strong(fact.getLabel().replace('\n', ' ').strip()));
        text.add(Inline.text("\n"));
        text.addAll(fact.getValue().getInlines());
        if (!fact.getNote().isEmpty()) {
            text.add(Inline.text(" (" + fact.getNote() + ")"));
        }
        return SlackText.of(text);
    }

    private void add(SlackText fact) {
        if (fact.length() > LONGEST_FIELD) {
            end();
            sections.addAll(SlackBlocks.sections(List.of(fact)));
            return;
        }
        if (fields.size() == MOST_FIELDS || length + fact.length() > SlackBlocks.LONGEST_TEXT) {
            end();
        }
        fields.add(fact);
        length += fact.length();
    }

    private void end() {
        if (!fields.isEmpty()) {
            JsonWriter json = new JsonWriter().beginObject().field("type", "section");
            json.name("fields").beginArray();
            fields.forEach(field -> field.write(json));
            sections.add(json.endArray().endObject().toString());
            fields.clear();
            length = 0;
        }
    }
}
