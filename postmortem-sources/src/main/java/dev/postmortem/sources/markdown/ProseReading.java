package dev.postmortem.sources.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/** Reads the sections that are text, and what stands above the first section. Belongs to one reading. */
final class ProseReading {
    /** A zone stated outside the timeline. */
    record ZoneFound(ZoneLine zone, int line, String section) {}

    private final Account account;
    private final Facts facts;
    private final FactorReading factors;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final boolean hasSummary;
    private Optional<ZoneFound> zone = Optional.empty();

    /**
     * Creates the reading.
     *
     * @param hasSummary whether a section says that it is the summary
     */
    ProseReading(Account account, Facts facts, FactorReading factors, boolean hasSummary) {
        this.account = account;
        this.facts = facts;
        this.factors = factors;
        this.hasSummary = hasSummary;
    }

    /** {@return the text of a field, by its JSON Pointer; absent if the report has none} */
    Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path))
                .map(text -> text.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    /** {@return the first zone that a line outside the timeline states} */
    Optional<ZoneFound> zone() {
        return zone;
    }

    void read(Chapter chapter) {
        SectionKind kind = chapter.kind();
        heading(chapter);
        boolean top = kind == SectionKind.PREAMBLE;
        FactBlocks finder = new FactBlocks(facts, account, chapter.title(), key -> top || Facts.isKnown(key));
        for (Node block : chapter.blocks()) {
            boolean taken = account.isMarkup(block, chapter.title())
                    || (top && isZone(block, chapter))
                    || ((top || kind == SectionKind.SUMMARY) && finder.take(block))
                    || (kind == SectionKind.CAUSES && factors.take(block, chapter));
            if (!taken) {
                text(block, chapter);
            }
        }
    }

    private void heading(Chapter chapter) {
        Node heading = chapter.heading();
        if (heading == null) {
            return;
        }
        if (chapter.kind() == SectionKind.PREAMBLE) {
            account.add(heading, "", BlockPlace.VALUE, "/title");
        } else if (chapter.begins()) {
            account.add(heading, chapter.title(), BlockPlace.STRUCTURE, "");
        } else {
            append(chapter.kind().path(), chapter.title());
            account.add(
                    heading, chapter.title(), BlockPlace.TEXT, chapter.kind().path());
        }
    }

    /** Looks for the zone in a block; returns whether the block says nothing else. */
    boolean isZone(Node block, Chapter chapter) {
        Optional<ZoneLine> found = ZoneLine.of(PlainText.words(block));
        if (found.isPresent()) {
            account.add(block, chapter.title(), BlockPlace.STRUCTURE, "");
            ZoneFound here = new ZoneFound(found.get(), Tree.line(block), chapter.title());
            zone = zone.or(() -> Optional.of(here));
        }
        return found.isPresent();
    }

    private void text(Node block, Chapter chapter) {
        String text = PlainText.of(block);
        if (chapter.kind() == SectionKind.PREAMBLE && hasSummary) {
            account.unplaced(block, chapter.title(), "the text stands beside a summary");
        } else if (text.isBlank()) {
            account.add(block, chapter.title(), BlockPlace.MARKUP, "");
        } else {
            append(chapter.kind().path(), text);
            account.add(block, chapter.title(), BlockPlace.TEXT, chapter.kind().path());
        }
    }

    private void append(String path, String text) {
        StringBuilder before = texts.computeIfAbsent(path, p -> new StringBuilder());
        before.append(before.isEmpty() ? "" : "\n\n").append(text);
    }

    /** Adds the texts that stand beside their names, above those that stand below headings. */
    void addFacts() {
        facts.texts().forEach((kind, text) -> {
            String below = text(kind.path()).orElse("");
            String beside = text.toString().strip();
            texts.put(kind.path(), new StringBuilder(beside).append(below.isEmpty() ? "" : "\n\n" + below));
        });
    }

    /** {@return the fields that have a text} */
    List<String> paths() {
        return List.copyOf(texts.keySet());
    }
}
