package dev.postmortem.sources.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** Takes the lines of a block as they are, marks of emphasis and links included. */
final class PlainInlines implements InlineParser {
    @Override
    public void parse(SourceLines lines, Node block) {
        for (SourceLine line : lines.getLines()) {
            if (block.getLastChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }
}
