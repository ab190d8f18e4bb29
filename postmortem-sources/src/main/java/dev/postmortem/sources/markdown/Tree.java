package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The blocks of a report, and where they stand. */
final class Tree {
    /** Lists and quotes nested deeper are read as text. */
    private static final int DEPTH = 40;

    /** A short row takes as many cells as its table has columns. */
    private static final long MAX_CELLS = 500_000;

    private static final String DELIMITERS = "|:- \t>*+";

    private static final Extension TABLES = TablesExtension.create();

    private Tree() {}

    /**
     * The blocks of a report.
     *
     * @param document the root
     * @param withMarks whether emphasis and links were read; otherwise their marks are text
     */
    record Parsed(Node document, boolean withMarks) {}

    static Parsed of(SourceText text) {
        List<Extension> extensions = hasReadableTables(text) ? List.of(TABLES) : List.of();
        String body = text.body();
        Node plain = parser(extensions)
                .inlineParserFactory(context -> new PlainInlines())
                .build()
                .parse(body);
        boolean marks = MarkCost.isBearable(plain);
        return new Parsed(marks ? parser(extensions).build().parse(body) : plain, marks);
    }

    private static Parser.Builder parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEPTH);
    }

    /** {@return whether no table can be so wide that its empty cells alone would fill the memory} */
    static boolean hasReadableTables(SourceText text) {
        long columns = text.lines().stream()
                .filter(line -> line.indexOf('|') >= 0 && isDelimiters(line))
                .mapToLong(line -> line.chars().filter(c -> c == '|').count() + 1)
                .max()
                .orElse(0);
        return columns * text.lines().size() <= MAX_CELLS;
    }

    private static boolean isDelimiters(String line) {
        return line.chars().allMatch(c -> DELIMITERS.indexOf(c) >= 0);
    }

    /** {@return the nodes in a node} */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** {@return the line on which a block begins, from 1} */
    static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1;
    }

    /** {@return the line on which a block ends, from 1} */
    static int lastLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).getLineIndex() + 1;
    }
}
