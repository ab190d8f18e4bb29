package dev.postmortem.rca.drawing;

import dev.postmortem.rca.drawing.Drawing.Link;
import dev.postmortem.rca.drawing.Drawing.Node;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a drawing as a flowchart of Mermaid. */
final class MermaidText {
    private static final String HEAD = """
            flowchart BT
              classDef outcome stroke-width:4px
              classDef unexplained stroke-dasharray:4
            """;

    private final StringBuilder mermaid = new StringBuilder(HEAD);

    private MermaidText() {}

    static String of(Drawing drawing) {
        MermaidText text = new MermaidText();
        for (int number = 0; number < drawing.nodes().size(); number++) {
            text.node(number, drawing.nodes().get(number));
        }
        drawing.links().forEach(text::link);
        if (!drawing.notes().isEmpty()) {
            text.mermaid.append("  note[").append(quoted(drawing.notes())).append("]\n");
        }
        return text.mermaid.toString();
    }

    private void node(int number, Node node) {
        String label = quoted(node.lines());
        mermaid.append("  n").append(number);
        switch (node.shape()) {
            case OUTCOME -> mermaid.append('[').append(label).append("]:::outcome");
            case UNEXPLAINED -> mermaid.append('(').append(label).append("):::unexplained");
            case JOIN -> mermaid.append("{{").append(label).append("}}");
            case EXPLAINED -> mermaid.append('(').append(label).append(')');
        }
        mermaid.append('\n');
    }

    private void link(Link link) {
        mermaid.append("  n").append(link.from());
        mermaid.append(link.loop() ? " ==>|loop| n" : " --> n")
                .append(link.to())
                .append('\n');
    }

    /**
     * The one place where text becomes Mermaid: a quoted string in which all that could be an entity, a directive, HTML,
     * Markdown or an icon is written as its number.
     */
    private static String quoted(List<String> lines) {
        return lines.stream().map(MermaidText::escape).collect(Collectors.joining("<br/>", "\"", "\""));
    }

    private static String escape(String line) {
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int c = line.codePointAt(at);
            if (c < 0x80 && !isPlain(c) && !endsSentence(line, at)) {
                escaped.append('#').append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(int c) {
        return " ,'()".indexOf(c) >= 0 || isWord(c);
    }

    /** A full stop after a word and before nothing more; others may make a list or an address. */
    private static boolean endsSentence(String line, int at) {
        return line.charAt(at) == '.'
                && at > 0
                && Character.isLetter(line.charAt(at - 1))
                && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
    }

    private static boolean isWord(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
