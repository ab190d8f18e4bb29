package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Finds the rows of a timeline in the blocks of a chapter: tables, lists and lines that begin with a time. */
final class TimelineParts {
    private final List<TimelinePart> parts = new ArrayList<>();

    private TimelineParts() {}

    static List<TimelinePart> of(List<Node> blocks) {
        TimelineParts found = new TimelineParts();
        blocks.forEach(found::take);
        return found.parts;
    }

    static boolean haveRows(List<TimelinePart> parts) {
        return parts.stream().anyMatch(TimelinePart.Row.class::isInstance);
    }

    private void take(Node block) {
        if (block instanceof TableBlock) {
            Optional<TimelineTable> table = TimelineTable.of(block);
            table.ifPresentOrElse(t -> parts.addAll(t.parts()), () -> parts.add(new TimelinePart.Rest(block)));
        } else if (block instanceof ListBlock) {
            list(block);
        } else if (block instanceof Paragraph) {
            lines(block, PlainText.lines(block), Tree.line(block));
        } else if (block instanceof FencedCodeBlock code) {
            lines(block, lines(code), Tree.line(block) + 1);
        } else {
            parts.add(new TimelinePart.Rest(block));
        }
    }

    private void list(Node list) {
        List<Node> items = Tree.children(list);
        if (items.stream().noneMatch(item -> Lead.of(itemText(item)).isPresent())) {
            parts.add(new TimelinePart.Rest(list));
            return;
        }
        items.forEach(this::item);
    }

    private void item(Node item) {
        String text = itemText(item);
        Optional<Lead> lead = Lead.of(text);
        Node last = item.getLastChild();
        Optional<Lead> day = Optional.ofNullable(item.getFirstChild())
                .flatMap(first -> Lead.of(PlainText.of(first)))
                .filter(first -> first.isDay() && first.rest().isEmpty());
        List<TimelinePart> inner = day.isPresent() && last instanceof ListBlock ? of(List.of(last)) : List.of();
        if (haveRows(inner)) {
            parts.add(new TimelinePart.Setting(day.get().time(), Tree.line(item)));
            parts.add(new TimelinePart.Used(Tree.line(item), Tree.line(item), BlockPlace.STRUCTURE));
            parts.addAll(inner);
        } else {
            Lead found = lead.orElse(new Lead("", text, false));
            row(TimelineRow.of(Tree.line(item), Tree.lastLine(item), found, firstLink(item)));
        }
    }

    private void row(TimelineRow row) {
        parts.add(new TimelinePart.Row(row));
        parts.add(new TimelinePart.Used(row.line(), row.lastLine(), BlockPlace.VALUE));
    }

    /** {@return the text of an item without its mark} */
    static String itemText(Node item) {
        return Tree.children(item).stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    static Optional<String> firstLink(Node block) {
        return PlainText.anchors(block).stream().map(PlainText.Anchor::address).findFirst();
    }

    private static List<PlainText.Line> lines(FencedCodeBlock code) {
        List<String> lines = code.getLiteral().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> new PlainText.Line(lines.get(i), i, Optional.empty()))
                .toList();
    }

    /** Lines that begin with a time are rows, and what follows belongs to the row above. */
    private void lines(Node block, List<PlainText.Line> lines, int firstLine) {
        String whole = lines.stream().map(PlainText.Line::text).collect(Collectors.joining(" "));
        Optional<Lead> lead = Lead.of(whole);
        if (ZoneLine.of(whole).isPresent()
                || lead.filter(l -> l.isDay() && isZone(l.rest())).isPresent()) {
            parts.add(new TimelinePart.Setting(whole, firstLine));
            parts.add(new TimelinePart.Used(Tree.line(block), Tree.lastLine(block), BlockPlace.STRUCTURE));
        } else if (lead.filter(l -> !l.rest().isEmpty()).isPresent()) {
            rows(block, lines, firstLine);
        } else {
            parts.add(new TimelinePart.Rest(block));
        }
    }

    private static boolean isZone(String text) {
        return text.isEmpty() || text.length() <= 40 && ZoneLine.in(text).isPresent();
    }

    private void rows(Node block, List<PlainText.Line> lines, int firstLine) {
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || Lead.of(lines.get(i).text()).isPresent()) {
                parts.add(new TimelinePart.Row(row(lines.subList(from, i), firstLine)));
                from = i;
            }
        }
        parts.add(new TimelinePart.Used(Tree.line(block), Tree.lastLine(block), BlockPlace.VALUE));
    }

    private static TimelineRow row(List<PlainText.Line> lines, int firstLine) {
        PlainText.Line first = lines.get(0);
        Lead lead = Lead.of(first.text()).orElse(new Lead("", first.text(), false));
        Stream<String> below = lines.stream().skip(1).map(PlainText.Line::text);
        String text = Stream.concat(Stream.of(lead.rest()), below)
                .collect(Collectors.joining("\n"))
                .strip();
        Optional<String> link =
                lines.stream().flatMap(line -> line.link().stream()).findFirst();
        int last = firstLine + lines.get(lines.size() - 1).below();
        return TimelineRow.of(firstLine + first.below(), last, new Lead(lead.time(), text, false), link);
    }
}
