package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a piece of Markdown, as plain text. */
final class PlainText implements Walk.Visitor {
    /**
     * An address.
     *
     * @param words the words under which it stands
     * @param below how many lines of the file below the first of its block they begin
     */
    record Anchor(String words, String address, int below) {
        /** {@return whether the words alone say where it leads} */
        boolean isBare() {
            return words.isEmpty() || words.equals(address);
        }

        /** {@return the words and the address behind them} */
        String shown() {
            return words + " (" + address + ")";
        }
    }

    /**
     * A line of a paragraph that says something.
     *
     * @param text what it says; a break that it asks for by a tag does not end it
     * @param below how many lines of the file below the first of its paragraph it begins
     * @param link the first address on it
     */
    record Line(String text, int below, Optional<String> link) {}

    /** Where an address that is being read began. */
    private record Open(int start, int below) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Open> openAnchors = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final boolean withAddresses;
    private int marked;

    private PlainText(boolean withAddresses) {
        this.withAddresses = withAddresses;
    }

    /** {@return the text of a block with everything in it; addresses stand behind their words} */
    static String of(Node block) {
        return read(block, true);
    }

    /** {@return the words alone, as a title needs them} */
    static String words(Node block) {
        return read(block, false);
    }

    /** {@return the lines of a paragraph as they are broken in the file, without those that say nothing} */
    static List<Line> lines(Node paragraph) {
        PlainText reader = new PlainText(true);
        reader.all(paragraph);
        Map<Integer, String> links = new TreeMap<>();
        reader.anchors.forEach(anchor -> links.putIfAbsent(anchor.below(), anchor.address()));
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int below = 0; below <= reader.breaks.size(); below++) {
            int end = below < reader.breaks.size() ? reader.breaks.get(below) : reader.text.length();
            String line = reader.text.substring(from, end).strip();
            if (!line.isEmpty()) {
                lines.add(new Line(line, below, Optional.ofNullable(links.get(below))));
            }
            from = end;
        }
        return lines;
    }

    /** {@return the addresses in a block, in its order} */
    static List<Anchor> anchors(Node block) {
        PlainText reader = new PlainText(false);
        reader.all(block);
        return reader.anchors;
    }

    private static String read(Node block, boolean withAddresses) {
        PlainText reader = new PlainText(withAddresses);
        reader.all(block);
        return reader.text.toString().strip();
    }

    private void all(Node block) {
        if (block instanceof TableCell) {
            Walk.in(block, this);
            return;
        }
        enter(block);
        Walk.in(block, this);
        leave(block);
    }

    @Override
    public void enter(Node node) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableRow) {
            begin();
        } else if (node instanceof ListItem) {
            begin();
            text.append("- ");
            marked = text.length();
        } else if (node instanceof TableCell && node.getPrevious() != null) {
            text.append(" | ");
        } else if (node instanceof Link || node instanceof Image) {
            openAnchors.add(new Open(text.length(), breaks.size()));
        } else if (node instanceof SoftLineBreak) {
            breaks.add(text.length());
            text.append(' ');
        } else if (node instanceof HardLineBreak) {
            breaks.add(text.length());
            text.append('\n');
        } else {
            literal(node);
        }
    }

    private void literal(Node node) {
        if (node instanceof Text words) {
            text.append(words.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            text.append(HtmlText.inline(html.getLiteral()));
        } else if (code(node) != null) {
            begin();
            text.append(code(node));
        }
    }

    /** {@return what a block holds as it is; null if it is written in Markdown} */
    static @Nullable String code(Node node) {
        if (node instanceof FencedCodeBlock block) {
            return block.getLiteral().stripTrailing();
        }
        if (node instanceof IndentedCodeBlock block) {
            return block.getLiteral().stripTrailing();
        }
        return node instanceof HtmlBlock block ? HtmlText.withoutComments(block.getLiteral()) : null;
    }

    @Override
    public void leave(Node node) {
        if (node instanceof Link link) {
            close(link.getDestination());
        } else if (node instanceof Image image) {
            close(image.getDestination());
        }
    }

    private void close(String address) {
        Open open = openAnchors.remove(openAnchors.size() - 1);
        String words = text.substring(open.start());
        anchors.add(new Anchor(words, address, open.below()));
        if (words.isEmpty()) {
            text.append(address);
        } else if (withAddresses && !words.equals(address)) {
            text.append(" (").append(address).append(')');
        }
    }

    /** Begins a line, unless the marker of an item has begun it. */
    private void begin() {
        if (text.length() > marked && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
