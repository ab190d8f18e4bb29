package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Finds facts in the blocks at the beginning of a report: lines, items and rows with a key and a value. */
final class FactBlocks {
    private final Facts facts;
    private final Account account;
    private final String section;
    private final Predicate<String> keys;

    /**
     * Creates a finder.
     *
     * @param keys which keys are facts; others are the beginnings of sentences
     */
    FactBlocks(Facts facts, Account account, String section, Predicate<String> keys) {
        this.facts = facts;
        this.account = account;
        this.section = section;
        this.keys = keys;
    }

    /** {@return whether a block consists of facts; those are taken} */
    boolean take(Node block) {
        if (block instanceof Paragraph) {
            return lines(block);
        }
        if (block instanceof BulletList) {
            return items(block);
        }
        return block instanceof TableBlock && table(Cells.of(block));
    }

    private Optional<Map.Entry<String, String>> fact(String line) {
        return Facts.split(line).filter(fact -> keys.test(fact.getKey()));
    }

    private boolean lines(Node paragraph) {
        List<PlainText.Line> lines =
                PlainText.lines(paragraph).stream().flatMap(FactBlocks::parts).toList();
        if (lines.isEmpty()
                || !lines.stream().allMatch(line -> fact(line.text()).isPresent())) {
            return false;
        }
        String path = "";
        for (PlainText.Line line : lines) {
            path = take(fact(line.text()).orElseThrow(), Tree.line(paragraph) + line.below());
        }
        account.add(paragraph, section, BlockPlace.VALUE, lines.size() == 1 ? path : "");
        return true;
    }

    /** Several facts may stand on one line of the file, with the tag of a break between them. */
    private static Stream<PlainText.Line> parts(PlainText.Line line) {
        return line.text()
                .lines()
                .filter(part -> !part.isBlank())
                .map(part -> new PlainText.Line(part, line.below(), line.link()));
    }

    private boolean items(Node list) {
        List<Node> items = Tree.children(list);
        if (!items.stream().allMatch(item -> fact(TimelineParts.itemText(item)).isPresent())) {
            return false;
        }
        for (Node item : items) {
            String path = take(fact(TimelineParts.itemText(item)).orElseThrow(), Tree.line(item));
            account.add(item, section, BlockPlace.VALUE, path);
        }
        return true;
    }

    private String take(Map.Entry<String, String> fact, int line) {
        return facts.take(fact.getKey(), fact.getValue(), line, section);
    }

    private boolean table(Cells cells) {
        boolean names = !cells.head().isBlank()
                && cells.body().size() == 1
                && cells.head().words().stream().allMatch(Facts::isKnown);
        if (names) {
            across(cells);
            return true;
        }
        List<Cells.Row> rows = new ArrayList<>(cells.body());
        boolean headIsFact =
                keys.test(cells.head().words(0)) && Facts.isKnown(cells.head().words(0));
        if (headIsFact) {
            rows.add(0, cells.head());
        }
        boolean facts = cells.columns() == 2 && !rows.isEmpty() && rows.stream().allMatch(row -> isFact(row.words(0)));
        if (facts) {
            down(cells, rows);
        }
        return facts;
    }

    private boolean isFact(String key) {
        return keys.test(key.replaceFirst(":$", ""))
                && Facts.split(key.replaceFirst(":$", "") + ": x").isPresent();
    }

    private void across(Cells cells) {
        cells.accountForHead(account, section, BlockPlace.STRUCTURE, "");
        Cells.Row row = cells.body().get(0);
        for (int i = 0; i < cells.columns(); i++) {
            if (!row.words(i).isBlank()) {
                take(Map.entry(cells.head().words(i), row.text(i)), Tree.line(row.node()));
            }
        }
        account.add(row.node(), section, BlockPlace.VALUE, "");
    }

    private void down(Cells cells, List<Cells.Row> rows) {
        if (!rows.contains(cells.head())) {
            cells.accountForHead(account, section, BlockPlace.STRUCTURE, "");
        }
        for (Cells.Row row : rows) {
            String value = row.text(1);
            String key = row.words(0).replaceFirst(":$", "").strip();
            String path = value.isBlank() ? "" : take(Map.entry(key, value), Tree.line(row.node()));
            if (row.equals(cells.head())) {
                cells.accountForHead(account, section, BlockPlace.VALUE, path);
            } else {
                account.add(row.node(), section, value.isBlank() ? BlockPlace.STRUCTURE : BlockPlace.VALUE, path);
            }
        }
    }
}
