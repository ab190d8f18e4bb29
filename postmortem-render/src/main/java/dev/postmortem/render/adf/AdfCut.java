package dev.postmortem.render.adf;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.json.JsonWriter;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Puts nodes together to a document; one that is too long ends with a word on that. */
final class AdfCut {
    private static final String OPEN = "{\"version\":1,\"type\":\"doc\",\"content\":[";
    private static final String CLOSE = "]}";

    private final RenderOptions options;
    private final Wording wording;

    AdfCut(RenderOptions options, Wording wording) {
        this.options = options;
        this.wording = wording;
    }

    String write(List<AdfNode> nodes) {
        AdfNode all = document(nodes.stream().map(AdfNode::json).toList());
        if (options.getMaxCharacters().isEmpty()
                || all.length() <= options.getMaxCharacters().getAsInt()) {
            return all.json();
        }
        return cut(nodes, options.getMaxCharacters().getAsInt());
    }

    private String cut(List<AdfNode> nodes, int most) {
        String marker = marker(most, true);
        if (document(List.of(marker)).length() > most) {
            marker = marker(most, false);
        }
        List<AdfNode> kept = kept(nodes, most - document(List.of(marker)).length());
        List<String> content = new ArrayList<>(kept.stream().map(AdfNode::json).toList());
        content.add(marker);
        return document(content).json();
    }

    /** The first nodes, the last of them perhaps in part, and no heading without anything below it. */
    private static List<AdfNode> kept(List<AdfNode> nodes, int room) {
        List<AdfNode> kept = new ArrayList<>();
        int left = room;
        for (AdfNode node : nodes) {
            node.within(left - 1).ifPresent(kept::add);
            left -= node.length() + 1;
            if (left < 0) {
                break;
            }
        }
        while (kept.size() > 1 && kept.get(kept.size() - 1).heading()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static AdfNode document(List<String> content) {
        return new AdfNode(OPEN, content, CLOSE, 0, false);
    }

    private String marker(int most, boolean linked) {
        List<Inline> text = new ArrayList<>();
        text.add(Inline.strong(wording.terms()
                .of(
                        "The report is cut here: it is longer than %s characters.",
                        wording.numbers().of(most))));
        options.getWholeReport().filter(link -> linked).ifPresent(link -> {
            text.add(Inline.text(" "));
            text.add(Inline.link(wording.terms().of("The whole report"), link));
        });
        JsonWriter json = new JsonWriter().beginObject().field("type", "panel");
        json.name("attrs").beginObject().field("panelType", "warning").endObject();
        json.name("content").beginArray();
        AdfInlines.paragraph(json, text);
        return json.endArray().endObject().toString();
    }
}
