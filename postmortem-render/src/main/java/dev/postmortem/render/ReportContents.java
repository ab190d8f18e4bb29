package dev.postmortem.render;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.template.ReportContent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a report can hold; each content is made when a template asks for it. */
final class ReportContents {
    private final Map<ReportContent, Supplier<? extends List<? extends Block>>> blocks =
            new EnumMap<>(ReportContent.class);
    private final Map<ReportContent, Supplier<List<Section>>> notes = new EnumMap<>(ReportContent.class);

    void put(ReportContent content, Supplier<? extends List<? extends Block>> made) {
        blocks.put(content, made);
    }

    /** Puts what has titles of its own, so that it cannot stand among the blocks of a section. */
    void putNotes(ReportContent content, Supplier<List<Section>> made) {
        notes.put(content, made);
    }

    /** The blocks of some contents, one after the other. */
    List<Block> blocks(List<ReportContent> contents) {
        return contents.stream()
                .<Block>flatMap(content -> blocks.getOrDefault(content, List::of).get().stream())
                .toList();
    }

    /** What some contents say under titles of its own. */
    List<Section> notes(List<ReportContent> contents) {
        return contents.stream()
                .flatMap(content -> notes.getOrDefault(content, List::of).get().stream())
                .toList();
    }
}
