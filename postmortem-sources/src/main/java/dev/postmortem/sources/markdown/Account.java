package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes down what became of each block. Belongs to one reading. */
final class Account {
    private static final Pattern DEFINITION = Pattern.compile("\\s*\\[[^\\]]*\\]:.*");

    /** What our own reports write below the heading of an empty section. */
    private static final String NO_ENTRY = "No entry.";

    private static final String REMEDY = "it is among the blocks of the result; put it where it belongs";

    private final SourceText text;
    private final ReportFindings findings;
    private final List<ReportBlock> blocks = new ArrayList<>();
    private final BitSet told = new BitSet();

    Account(SourceText text, ReportFindings findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Tells the fate of a block. */
    void add(Node block, String section, BlockPlace place, String path) {
        if (!block.getSourceSpans().isEmpty()) {
            add(Tree.line(block), Tree.lastLine(block), section, place, path);
        }
    }

    /** Tells the fate of lines, counted from 1, the last one included. */
    void add(int line, int lastLine, String section, BlockPlace place, String path) {
        int from = Math.max(line, told.previousSetBit(lastLine) + 1);
        if (from > lastLine) {
            return;
        }
        told.set(from, lastLine + 1);
        blocks.add(new ReportBlock(from, lastLine, section, place, path, text.between(from, lastLine)));
    }

    /** Tells that a block has no place, and says so. */
    void unplaced(Node block, String section, String why) {
        add(block, section, BlockPlace.UNPLACED, "");
        findings.tell(ReportRule.BLOCK_UNPLACED, Tree.line(block), section, why, REMEDY);
    }

    /** Tells the fate of a block that says nothing; returns false if it says something. */
    boolean isMarkup(Node block, String section) {
        boolean comment = block instanceof HtmlBlock html
                && HtmlText.withoutComments(html.getLiteral()).isEmpty();
        boolean markup = block instanceof ThematicBreak
                || block instanceof LinkReferenceDefinition
                || comment
                || isNoEntry(block);
        if (markup) {
            add(block, section, BlockPlace.MARKUP, "");
        }
        return markup;
    }

    private static boolean isNoEntry(Node block) {
        Node only = block.getFirstChild();
        return block instanceof Paragraph
                && only instanceof Emphasis
                && only.getNext() == null
                && PlainText.words(block).equals(NO_ENTRY);
    }

    /** {@return all blocks in the order of the report; each line that is not blank belongs to exactly one} */
    List<ReportBlock> close() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (!line.isBlank() && !told.get(i + 1)) {
                boolean definition = DEFINITION.matcher(line).matches();
                add(i + 1, i + 1, "", definition ? BlockPlace.MARKUP : BlockPlace.UNPLACED, "");
                if (!definition) {
                    left.add(i + 1);
                }
            }
        }
        if (!left.isEmpty()) {
            left(left);
        }
        blocks.sort(Comparator.comparingInt(ReportBlock::getLine));
        return List.copyOf(blocks);
    }

    private void left(List<Integer> lines) {
        String message = lines.size() == 1
                ? "the line belongs to nothing that was read"
                : "this line and " + (lines.size() - 1) + " below belong to nothing that was read";
        findings.tell(ReportRule.BLOCK_UNPLACED, lines.get(0), "", message, REMEDY);
    }
}
