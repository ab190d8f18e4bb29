package dev.postmortem.sources.markdown;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** What can be said about a report that was read; docs/findings.md explains each. */
public enum ReportRule implements FindingRule {
    /** The report has no title. */
    TITLE_MISSING("title-missing", FindingSeverity.WARNING),
    /** A section is about nothing that a postmortem has a place for. */
    SECTION_UNKNOWN("section-unknown", FindingSeverity.NOTE),
    /** A block of a known section has no place. */
    BLOCK_UNPLACED("block-unplaced", FindingSeverity.NOTE),
    /** The impact is prose; no figures were taken from it. */
    IMPACT_AS_TEXT("impact-as-text", FindingSeverity.NOTE),
    /** No row of a timeline was found. */
    TIMELINE_MISSING("timeline-missing", FindingSeverity.WARNING),
    /** The time of a row cannot be read. */
    TIME_UNREAD("time-unread", FindingSeverity.WARNING),
    /** The day of a row was taken from elsewhere in the report. */
    DAY_INHERITED("day-inherited", FindingSeverity.NOTE),
    /** A row was taken to lie on the day after the row above. */
    DAY_ROLLOVER("day-rollover", FindingSeverity.NOTE),
    /** The year of a row was deduced. */
    YEAR_ASSUMED("year-assumed", FindingSeverity.NOTE),
    /** Nobody says in which zone the times are. */
    ZONE_ASSUMED("zone-assumed", FindingSeverity.WARNING),
    /** The zone of a row was taken from the row above. */
    ZONE_INHERITED("zone-inherited", FindingSeverity.NOTE),
    /** Zones contradict each other. */
    ZONE_CONTRADICTION("zone-contradiction", FindingSeverity.WARNING),
    /** The name of a zone can mean several. */
    ZONE_UNREAD("zone-unread", FindingSeverity.WARNING),
    /** A row lies before the row above it. */
    ROW_BACKWARDS("row-backwards", FindingSeverity.NOTE),
    /** Actions whose type the report does not state. */
    ACTION_TYPE_ASSUMED("action-type-assumed", FindingSeverity.NOTE),
    /** Factors whose part the report does not state. */
    FACTOR_KIND_ASSUMED("factor-kind-assumed", FindingSeverity.NOTE),
    /** A stated value cannot be read. */
    VALUE_UNREAD("value-unread", FindingSeverity.NOTE),
    /** The content of the file is damaged. */
    DAMAGED("damaged", FindingSeverity.WARNING),
    /** Tables are too wide to be read as tables. */
    TABLES_TOO_WIDE("tables-too-wide", FindingSeverity.WARNING),
    /** There are too many marks of emphasis and links to be read. */
    MARKS_AS_TEXT("marks-as-text", FindingSeverity.WARNING),
    /** There are more findings of a kind than are listed. */
    MORE_FINDINGS("more-findings", FindingSeverity.NOTE);

    private final String id;
    private final FindingSeverity severity;

    ReportRule(String name, FindingSeverity severity) {
        this.id = "report." + name;
        this.severity = severity;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public FindingSeverity getSeverity() {
        return severity;
    }
}
