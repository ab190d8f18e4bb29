package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.List;
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
    /** An address and the words under which it stands. */
    record Anchor(String words, String address) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Integer> openAnchors = new ArrayList<>();
    private final boolean withAddresses;
    private final String softBreak;
    private int marked;

    private PlainText(boolean withAddresses, String softBreak) {
        this.withAddresses = withAddresses;
        this.softBreak = softBreak;
    }

    /** {@return the text of a block with everything in it; addresses stand behind their words} */
    static String of(Node block) {
        return read(block, true, " ");
    }

    /** {@return the words alone, as a title needs them} */
    static String words(Node block) {
        return read(block, false, " ");
    }

    /** {@return the lines of a paragraph as they were broken} */
    static List<String> lines(Node paragraph) {
        return read(paragraph, true, "\n").lines().map(String::strip).toList();
    }

    /** {@return the addresses in a block, in its order} */
    static List<Anchor> anchors(Node block) {
        PlainText reader = new PlainText(false, " ");
        reader.all(block);
        return reader.anchors;
    }

    private static String read(Node block, boolean withAddresses, String softBreak) {
        PlainText reader = new PlainText(withAddresses, softBreak);
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
            openAnchors.add(text.length());
        } else if (node instanceof SoftLineBreak) {
            text.append(softBreak);
        } else if (node instanceof HardLineBreak) {
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
            text.append(html.getLiteral().startsWith("<br") ? "\n" : html.getLiteral());
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
        return node instanceof HtmlBlock block ? block.getLiteral() : null;
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
        String words = text.substring(openAnchors.remove(openAnchors.size() - 1));
        anchors.add(new Anchor(words, address));
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
