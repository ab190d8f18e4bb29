package dev.postmortem.render.mustache;

import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import java.util.ArrayList;
import java.util.List;

/** A section with the parts that belong to it. */
record SectionGroup(Section section, List<SectionGroup> parts) {
    private static final SectionGroup EMPTY =
            new SectionGroup(Section.builder().id("").title("").build(), List.of());

    /** The sections of level 1, in order. */
    static List<SectionGroup> of(ReportDocument document) {
        List<SectionGroup> groups = new ArrayList<>();
        for (Section section : document.getSections()) {
            if (section.getLevel() == 1 || groups.isEmpty()) {
                groups.add(new SectionGroup(section, new ArrayList<>()));
            } else {
                groups.get(groups.size() - 1).parts.add(new SectionGroup(section, List.of()));
            }
        }
        return groups;
    }

    /** The section or part with an id; an empty one if the document has none. */
    static SectionGroup of(ReportDocument document, String id) {
        for (SectionGroup group : of(document)) {
            if (group.section.getId().equals(id)) {
                return group;
            }
            for (SectionGroup part : group.parts) {
                if (part.section.getId().equals(id)) {
                    return part;
                }
            }
        }
        return EMPTY;
    }

    boolean isPresent() {
        return !section.getBlocks().isEmpty() || !parts.isEmpty();
    }

    <B extends Block> List<B> blocks(Class<B> type) {
        return section.getBlocks().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
