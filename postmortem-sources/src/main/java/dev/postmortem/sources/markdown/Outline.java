package dev.postmortem.sources.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Divides a report into chapters by its headings. Belongs to one reading. */
final class Outline {
    private static final int LOWEST = 6;

    /** A section that is open, and how deep its heading stands. */
    private record Open(SectionKind kind, int level) {}

    private final boolean titled;
    private final List<Chapter> chapters = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Chapter current = new Chapter(SectionKind.PREAMBLE, null, "", true, new ArrayList<>());

    private Outline(boolean titled) {
        this.titled = titled;
        chapters.add(current);
    }

    /**
     * Divides a report.
     *
     * @param titled whether the report has a title that is no heading
     */
    static List<Chapter> of(Node document, boolean titled) {
        Outline outline = new Outline(titled);
        for (Node block : Tree.children(document)) {
            outline.take(block);
        }
        return outline.chapters;
    }

    private void take(Node block) {
        if (block instanceof Heading heading) {
            heading(heading, heading.getLevel());
        } else if (isNamedSection(block)) {
            heading(block, LOWEST + 1);
        } else {
            current.blocks().add(block);
        }
    }

    /** Reports that come from word processors have their headings in bold, or with a colon at the end. */
    private boolean isNamedSection(Node block) {
        if (!(block instanceof Paragraph)
                || current.kind().keepsItsHeadings()
                || Tree.line(block) != Tree.lastLine(block)) {
            return false;
        }
        String words = PlainText.words(block);
        boolean bold = block.getFirstChild() instanceof StrongEmphasis
                && block.getFirstChild().getNext() == null;
        return (bold || words.endsWith(":")) && SectionKind.of(words).isPresent();
    }

    private void heading(Node block, int level) {
        String title = PlainText.words(block);
        if (isRow(title)) {
            begin(new Chapter(SectionKind.TIMELINE, block, title, false, new ArrayList<>()));
            return;
        }
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        SectionKind outer = open.isEmpty() ? SectionKind.UNKNOWN : open.peek().kind();
        Optional<SectionKind> named = outer.keepsItsHeadings() ? Optional.empty() : SectionKind.of(title);
        boolean isTitle = chapters.size() == 1 && named.isEmpty() && (level == 1 || isTop());
        SectionKind kind = isTitle ? SectionKind.PREAMBLE : named.orElse(outer);
        if (!isTitle) {
            open.push(new Open(kind, level));
        }
        begin(new Chapter(
                kind, block, title, named.isPresent() || isTitle || outer == SectionKind.UNKNOWN, new ArrayList<>()));
    }

    /** {@return whether nothing stands above that says what the report is about} */
    private boolean isTop() {
        return !titled && current.blocks().stream().allMatch(HtmlBlock.class::isInstance);
    }

    /** Some write a row of the timeline as high as the timeline itself. */
    private boolean isRow(String title) {
        return current.kind() == SectionKind.TIMELINE && Lead.of(title).isPresent();
    }

    private void begin(Chapter chapter) {
        chapters.add(chapter);
        current = chapter;
    }
}
