package dev.postmortem.render.mustache;

import java.util.List;
import java.util.Locale;

/** The tables whose rows templates know by names. */
enum KeyedTable {
    ACTIONS("action-table", "action", "type", "priority", "owner", "due", "status", "ticket", "addresses"),
    FACTORS(
            "(factor|contributor|mitigator)-table",
            "factor",
            "id",
            "part",
            "layer",
            "category",
            "confidence",
            "in-our-hands",
            "evidence"),
    FINDINGS("finding-table", "severity", "finding", "what-to-do", "rule"),
    IMPACTS(
            "impacts",
            "from",
            "until",
            "severity",
            "where",
            "id",
            "customers-affected",
            "customers-who-reported",
            "support-tickets",
            "failed-requests",
            "business-figures",
            "cost",
            "service-levels",
            "lost-data",
            "notes",
            "evidence"),
    MILESTONES("milestone-table", "milestone", "time", "since-impact-started", "how-known"),
    TIMELINE("timeline-.*", "time", "kind", "who", "what-happened", "source");

    private final String tables;
    private final List<String> columns;

    KeyedTable(String tables, String... columns) {
        this.tables = tables;
        this.columns = List.of(columns);
    }

    /** The name of the list of its rows. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** Whether its rows stand in the table with an id; a timeline has one table a day, and factors may be parted. */
    boolean holds(String id) {
        return id.matches(tables);
    }
}
