package dev.postmortem.render.calendar;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.model.finding.FindingSeverity;

/** Every kind of finding that making calendars can give. */
public enum CalendarRule implements FindingRule {
    /** Two action items have one external key. */
    SAME_KEY("calendar.same-key", FindingSeverity.ERROR),
    /** Somebody is invited of whom no address is given. */
    ADDRESS_UNKNOWN("calendar.address-unknown", FindingSeverity.WARNING),
    /** There is more to talk about than an invitation shows, or a text is longer. */
    TEXT_CUT("calendar.text-cut", FindingSeverity.WARNING),
    /** The meeting has no length. */
    LENGTH_ASSUMED("calendar.length-assumed", FindingSeverity.NOTE),
    /** Something is not for those who read the calendar. */
    HIDDEN("calendar.hidden", FindingSeverity.NOTE);

    private final String id;
    private final FindingSeverity severity;

    CalendarRule(String id, FindingSeverity severity) {
        this.id = id;
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
