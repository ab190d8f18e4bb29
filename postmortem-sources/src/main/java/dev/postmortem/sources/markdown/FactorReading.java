package dev.postmortem.sources.markdown;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * Reads contributing factors where they stand as a list of their own, or in a table with a column for them.
 *
 * <p>A list among sentences may be anything, such as the steps of a scenario, and stays text. Belongs to one reading.
 */
final class FactorReading {
    private static final String PATH = "/factors";
    private static final List<String> FACTOR = List.of("factor", "contributing factor", "cause", "root cause");

    private final Account account;
    private final ReportFindings findings;
    private final List<ContributingFactor> factors = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int withoutKind;

    FactorReading(Account account, ReportFindings findings) {
        this.account = account;
        this.findings = findings;
    }

    /** {@return the factors, in the order of the report} */
    List<ContributingFactor> factors() {
        if (withoutKind > 0) {
            findings.tell(
                    ReportRule.FACTOR_KIND_ASSUMED,
                    0,
                    "",
                    "the report does not state the part of " + withoutKind + " of its factors; CONDITION is taken",
                    "set the kind of each factor");
            withoutKind = 0;
        }
        return factors;
    }

    /** {@return whether the block holds factors; those are taken} */
    boolean take(Node block, Chapter chapter) {
        if (block instanceof TableBlock) {
            Cells cells = Cells.of(block);
            int column = cells.column(FACTOR);
            if (column >= 0) {
                table(cells, column, chapter.title());
            }
            return column >= 0;
        }
        boolean alone = block instanceof ListBlock
                && chapter.begins()
                && chapter.blocks().size() == 1;
        if (alone) {
            Tree.children(block).forEach(item -> item(item, chapter.title()));
        }
        return alone;
    }

    private void table(Cells cells, int column, String section) {
        cells.accountForHead(account, section, BlockPlace.STRUCTURE, "");
        int part = cells.column(List.of("part", "kind", "type"));
        int id = cells.column(List.of("id"));
        cells.tellOthers(findings, section, new HashSet<>(List.of(column, part, id)));
        for (Cells.Row row : cells.body()) {
            account.add(row.node(), section, BlockPlace.VALUE, PATH);
            add(row.text(column), part(row, part, section), row.words(id), row.node());
        }
    }

    private Optional<FactorKind> part(Cells.Row row, int column, String section) {
        String words = row.words(column);
        Optional<FactorKind> kind = kind(words);
        if (kind.isEmpty() && !words.isBlank()) {
            String message = "the part \"" + words + "\" of a factor cannot be read";
            findings.tell(ReportRule.VALUE_UNREAD, Tree.line(row.node()), section, message, "set it on the factor");
        }
        return kind;
    }

    private void item(Node item, String section) {
        account.add(item, section, BlockPlace.VALUE, PATH);
        add(TimelineParts.itemText(item), Optional.empty(), "", item);
    }

    private void add(String text, Optional<FactorKind> kind, String id, Node place) {
        if (text.isBlank()) {
            return;
        }
        withoutKind += kind.isPresent() ? 0 : 1;
        String name = id.isBlank() || ids.contains(id) ? "line-" + Tree.line(place) : id;
        while (!ids.add(name)) {
            name += "-2";
        }
        factors.add(ContributingFactor.builder()
                .id(FactorId.of(name))
                .text(text)
                .kind(kind.orElse(FactorKind.CONDITION))
                .confidence(Confidence.UNKNOWN)
                .build());
    }

    private static Optional<FactorKind> kind(String words) {
        String name = words.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(FactorKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
