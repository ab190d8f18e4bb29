package dev.postmortem.render;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.template.EmptySections;
import dev.postmortem.render.template.ReportTemplate;
import dev.postmortem.render.template.TemplateSection;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the contents of a report as a template wants them. */
final class SectionList {
    private final ReportTemplate template;
    private final ReportContents contents;
    private final Terms terms;
    private final List<Section> sections = new ArrayList<>();

    private SectionList(ReportTemplate template, ReportContents contents, Terms terms) {
        this.template = template;
        this.contents = contents;
        this.terms = terms;
    }

    static List<Section> of(ReportTemplate template, ReportContents contents, Terms terms) {
        SectionList list = new SectionList(template, contents, terms);
        List<TemplateSection> all = template.getSections();
        int from = 0;
        for (int to = 1; to <= all.size(); to++) {
            if (to == all.size() || all.get(to).getLevel() == 1) {
                list.add(all.get(from), all.subList(from + 1, to));
                from = to;
            }
        }
        return List.copyOf(list.sections);
    }

    /** What has titles of its own stands at the end, because a part cannot hold it. */
    private void add(TemplateSection head, List<TemplateSection> partsOfIt) {
        List<Section> parts = new ArrayList<>();
        partsOfIt.forEach(part -> parts.addAll(shown(part, false)));
        Stream.concat(Stream.of(head), partsOfIt.stream())
                .map(section -> contents.notes(section.getContents()))
                .flatMap(List::stream)
                .filter(note -> !note.getBlocks().isEmpty())
                .forEach(parts::add);
        sections.addAll(shown(head, !parts.isEmpty()));
        sections.addAll(parts);
    }

    /** The section; none if it is empty and left out for that. */
    private List<Section> shown(TemplateSection section, boolean hasParts) {
        List<Block> blocks = contents.blocks(section.getContents());
        boolean empty = blocks.isEmpty() && !hasParts;
        if (empty && template.getEmptySections() == EmptySections.OMIT) {
            return List.of();
        }
        return List.of(Section.builder()
                .id(section.getId())
                .title(VisibleText.of(terms.of(section.getTitle())))
                .level(section.getLevel())
                .blocks(empty ? List.of(Paragraph.of(Inline.emphasis(terms.of("No entry.")))) : blocks)
                .build());
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
}
