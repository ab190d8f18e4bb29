package dev.postmortem.sources.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** The rows and cells of a table. */
final class Cells {
    /**
     * A row.
     *
     * @param node the row
     * @param cells its cells
     */
    record Row(Node node, List<Node> cells) {
        /** {@return the words of a cell; empty if the row has no such cell} */
        String words(int column) {
            return column >= 0 && column < cells.size() ? PlainText.words(cells.get(column)) : "";
        }

        /** {@return the text of a cell with the addresses in it; empty if the row has no such cell} */
        String text(int column) {
            return column >= 0 && column < cells.size() ? PlainText.of(cells.get(column)) : "";
        }

        List<String> words() {
            return cells.stream().map(PlainText::words).toList();
        }

        boolean isBlank() {
            return words().stream().allMatch(String::isBlank);
        }
    }

    private final Row head;
    private final List<Row> body = new ArrayList<>();
    private final Node table;
    private final List<String> names;
    private final List<String> labels;

    private Cells(Node table) {
        this.table = table;
        List<Row> heads = new ArrayList<>();
        for (Node part : Tree.children(table)) {
            List<Row> rows = part instanceof TableHead ? heads : body;
            if (part instanceof TableHead || part instanceof TableBody) {
                Tree.children(part).forEach(row -> rows.add(new Row(row, Tree.children(row))));
            }
        }
        head = heads.isEmpty() ? new Row(table, List.of()) : heads.get(0);
        names = head.words().stream().map(SectionKind::normalized).toList();
        labels = labels();
    }

    private List<String> labels() {
        Map<String, Integer> times = new HashMap<>();
        Set<String> labels = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            int time = times.merge(names.get(i), 1, Integer::sum);
            String name = head.words(i);
            String label = name.isBlank() ? "column " + (i + 1) : time == 1 ? name : name + " (" + time + ")";
            while (!labels.add(label)) {
                label += "+";
            }
        }
        return List.copyOf(labels);
    }

    static Cells of(Node table) {
        return new Cells(table);
    }

    Row head() {
        return head;
    }

    List<Row> body() {
        return body;
    }

    int columns() {
        return head.cells().size();
    }

    /** {@return the name of a column as written, numbered if one before has the same} */
    String label(int column) {
        return labels.get(column);
    }

    /** Tells the columns that say something for which there is no place, those aside that were read. */
    void tellOthers(ReportFindings findings, String section, Set<Integer> read) {
        for (int i = 0; i < columns(); i++) {
            int column = i;
            if (!read.contains(i)
                    && body.stream().anyMatch(row -> !row.words(column).isBlank())) {
                findings.tell(
                        ReportRule.VALUE_UNREAD,
                        Tree.line(head.node()),
                        section,
                        "there is no place for the column \"" + label(i) + "\"",
                        "its cells are among the blocks of the result; put what they say where it belongs");
            }
        }
    }

    /** {@return the first column whose name, in lower case, is one of some; -1 if there is none} */
    int column(List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Tells the fate of the head and the line below it. */
    void accountForHead(Account account, String section, BlockPlace place, String path) {
        int line = Tree.line(head.node());
        int next = body.isEmpty() ? Tree.lastLine(table) : Tree.line(body.get(0).node()) - 1;
        account.add(line, Math.max(line, next), section, place, path);
    }
}
