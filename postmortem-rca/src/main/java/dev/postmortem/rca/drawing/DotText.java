package dev.postmortem.rca.drawing;

import dev.postmortem.rca.drawing.Drawing.Link;
import dev.postmortem.rca.drawing.Drawing.Node;
import dev.postmortem.rca.drawing.Drawing.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a drawing in the DOT language. */
final class DotText {
    private static final String HEAD = """
            digraph factors {
              rankdir=BT;
              node [shape=box, style=rounded, fontname="sans-serif"];
            """;

    private final StringBuilder dot = new StringBuilder(HEAD);

    private DotText() {}

    static String of(Drawing drawing) {
        DotText text = new DotText();
        if (!drawing.notes().isEmpty()) {
            text.dot.append("  label=").append(quoted(drawing.notes())).append(";\n");
        }
        for (int number = 0; number < drawing.nodes().size(); number++) {
            text.node(number, drawing.nodes().get(number));
        }
        drawing.links().forEach(text::link);
        return text.dot.append("}\n").toString();
    }

    private void node(int number, Node node) {
        dot.append("  n").append(number).append(" [label=").append(quoted(node.lines()));
        dot.append(look(node.shape())).append("];\n");
    }

    private void link(Link link) {
        dot.append("  n").append(link.from()).append(" -> n").append(link.to());
        dot.append(link.loop() ? " [label=\"loop\", style=bold];\n" : ";\n");
    }

    private static String look(Shape shape) {
        return switch (shape) {
            case OUTCOME -> ", peripheries=2";
            case UNEXPLAINED -> ", style=\"rounded,filled\", fillcolor=\"#eeeeee\"";
            case JOIN -> ", shape=plaintext";
            case EXPLAINED -> "";
        };
    }

    /** The one place where text becomes DOT: a quoted string, in which escapes and entities have a meaning. */
    private static String quoted(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;"))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }
}
