package dev.postmortem.render.mustache;

import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.FactList;
import dev.postmortem.render.document.ItemList;
import dev.postmortem.render.document.ListItem;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableRow;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportTemplate;
import dev.postmortem.render.template.TemplateSection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The names by which templates know a document: all that they can reach. */
final class DocumentNames {
    static final List<String> FACT_KEYS = List.of(
            "contributors",
            "detected-by",
            "due",
            "duration",
            "environments",
            "functions",
            "impact-started",
            "incident",
            "incident-status",
            "no-postmortem-because",
            "owner",
            "published",
            "related",
            "repeats",
            "revision",
            "services",
            "teams",
            "type");

    private static final Names<Paragraph> CELL = new Names<Paragraph>()
            .printed(Paragraph::toText)
            .text("text", Paragraph::toText)
            .markup("content", (cell, rendering) -> rendering.target().inlines(cell))
            .text("address", DocumentNames::address);

    private static final Names<Inline> BADGE = new Names<Inline>()
            .printed(Inline::getText)
            .text("text", Inline::getText)
            .text("tone", badge -> badge.getTone().name().toLowerCase(Locale.ROOT));

    private static final Names<Fact> FACT = new Names<Fact>()
            .text("key", Fact::getKey)
            .text("label", Fact::getLabel)
            .record("value", CELL, Fact::getValue)
            .text("note", Fact::getNote);

    private static final Names<ListItem> ITEM = new Names<ListItem>()
            .record("text", CELL, ListItem::getContent)
            .flag("task", item -> item.getDone().isPresent())
            .flag("done", item -> item.getDone().orElse(false));

    private static final Names<TableRow> LINE = new Names<TableRow>()
            .list("cells", CELL, TableRow::getCells)
            .flag("folded", TableRow::isFolded)
            .flag("highlighted", TableRow::isHighlighted);

    private static final Names<Table> TABLE = new Names<Table>()
            .text("id", Table::getId)
            .text("caption", Table::getCaption)
            .list(
                    "columns",
                    CELL,
                    table -> table.getColumns().stream()
                            .map(column -> Paragraph.text(column.getTitle()))
                            .toList())
            .list("rows", LINE, Table::getRows);

    private static final Names<SectionGroup> SECTION = sections();

    private DocumentNames() {}

    static Names<ReportDocument> of(ReportTemplate template) {
        Names<ReportDocument> document = new Names<ReportDocument>()
                .text("title", ReportDocument::getTitle)
                .text("language", ReportDocument::getLanguage)
                .text("audience", d -> d.getMetadata().getOrDefault("audience", ""))
                .text("zone", d -> d.getMetadata().getOrDefault("zone", ""))
                .text("severity", ReportDocument::getSeverity)
                .text("status", ReportDocument::getStatus)
                .list("badges", BADGE, ReportDocument::getBadges)
                .list("facts", FACT, ReportDocument::getFacts)
                .record("fact", factsByKey(), d -> d)
                .list("sections", SECTION, SectionGroup::of)
                .record("section", sectionsById(template), d -> d);
        for (KeyedTable table : KeyedTable.values()) {
            document.list(table.id(), rows(table), d -> KeyedRow.of(d, table::holds));
        }
        return document;
    }

    private static Names<SectionGroup> sections() {
        Names<SectionGroup> names = new Names<SectionGroup>()
                .present(SectionGroup::isPresent)
                .text("id", group -> group.section().getId())
                .text("title", group -> group.section().getTitle())
                .blocks(
                        "content",
                        (group, rendering) ->
                                rendering.target().blocks(group.section().getBlocks()))
                .list("paragraphs", CELL, group -> group.blocks(Paragraph.class))
                .list(
                        "items",
                        ITEM,
                        group -> group.blocks(ItemList.class).stream()
                                .flatMap(list -> list.getItems().stream())
                                .toList())
                .list(
                        "facts",
                        FACT,
                        group -> group.blocks(FactList.class).stream()
                                .flatMap(list -> list.getFacts().stream())
                                .toList())
                .list("tables", TABLE, group -> group.blocks(Table.class));
        return names.list("parts", names, SectionGroup::parts);
    }

    private static Names<ReportDocument> factsByKey() {
        Names<ReportDocument> names = new Names<>();
        for (String key : FACT_KEYS) {
            names.record(
                    key,
                    CELL,
                    document -> document.getFacts().stream()
                            .filter(fact -> fact.getKey().equals(key))
                            .map(Fact::getValue)
                            .findFirst()
                            .orElseGet(Paragraph::of));
        }
        return names;
    }

    private static Names<ReportDocument> sectionsById(ReportTemplate template) {
        Names<ReportDocument> names = new Names<>();
        for (TemplateSection section : template.getSections()) {
            names.record(section.getId(), SECTION, document -> SectionGroup.of(document, section.getId()));
        }
        return names;
    }

    private static Names<KeyedRow> rows(KeyedTable table) {
        Names<KeyedRow> names = new Names<KeyedRow>()
                .text("caption", row -> row.table().getCaption())
                .list("cells", CELL, row -> row.row().getCells())
                .flag("folded", row -> row.row().isFolded())
                .flag("highlighted", row -> row.row().isHighlighted());
        table.columns().forEach(key -> names.record(key, CELL, row -> row.cell(key)));
        return names;
    }

    private static String address(Paragraph paragraph) {
        return paragraph.getInlines().stream()
                .map(Inline::getAddress)
                .flatMap(Optional::stream)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }
}
