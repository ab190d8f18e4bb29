package dev.postmortem.render;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects sections; what is empty is left out. */
final class SectionList {
    private final Terms terms;
    private final List<Section> sections = new ArrayList<>();

    SectionList(Terms terms) {
        this.terms = terms;
    }

    /** Adds a section with its parts, all titles in the language of the report; without any block nothing is added. */
    void add(String id, String title, List<? extends Block> blocks, Section... parts) {
        add(
                id,
                title,
                blocks,
                Arrays.stream(parts)
                        .map(p -> p.toBuilder().title(terms.of(p.getTitle())).build())
                        .toList());
    }

    /** Adds a section with parts whose titles are settled. */
    void add(String id, String title, List<? extends Block> blocks, List<Section> parts) {
        List<Section> filled =
                parts.stream().filter(p -> !p.getBlocks().isEmpty()).toList();
        if (!blocks.isEmpty() || !filled.isEmpty()) {
            sections.add(Section.builder()
                    .id(id)
                    .title(terms.of(title))
                    .blocks(blocks)
                    .build());
            sections.addAll(filled);
        }
    }

    static Section part(String id, String title, List<? extends Block> blocks) {
        return Section.builder()
                .id(id)
                .title(VisibleText.of(title))
                .level(2)
                .blocks(blocks)
                .build();
    }

    /** A list with one item a text; no block without texts. */
    static List<Block> items(List<String> texts, Wording wording) {
        return itemsOf(
                texts.stream().map(t -> Paragraph.text(wording.limited(t))).toList());
    }

    /** A list with one item a paragraph; no block without paragraphs. */
    static List<Block> itemsOf(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty()
                ? List.of()
                : List.of(ItemList.builder()
                        .items(paragraphs.stream().map(ListItem::of).toList())
                        .build());
    }

    /** The facts as one block; no block without facts. */
    static List<Block> facts(List<Fact> facts) {
        return facts.isEmpty()
                ? List.of()
                : List.of(FactList.builder().facts(facts).build());
    }

    static Fact fact(ReportFact fact) {
        return Fact.builder()
                .label(VisibleText.of(fact.getLabel()))
                .value(Paragraph.text(fact.getValue()))
                .note(VisibleText.of(fact.getNote()))
                .build();
    }

    List<Section> toList() {
        return List.copyOf(sections);
    }
}
