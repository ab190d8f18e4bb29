package dev.postmortem.render.calendar;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.render.limit.CutText;
import java.util.ArrayList;
import java.util.List;

/** An iCalendar object in the making, and what there is to say about what went into it. */
final class CalendarObject {
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 10_000;

    private final Postmortem postmortem;
    private final CalendarOptions options;
    private final ContentLines lines = new ContentLines();
    private final List<Finding> findings = new ArrayList<>();

    CalendarObject(Postmortem postmortem, CalendarOptions options) {
        this.postmortem = postmortem;
        this.options = options;
        lines.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//dev.postmortem//postmortem//EN");
    }

    ContentLines lines() {
        return lines;
    }

    /** Opens a component, which is the same one for the same id and a newer one for a higher revision. */
    ContentLines open(String component, String uid) {
        long revision = postmortem.getRevision().orElse(0L);
        long sequence = Math.max(0, Math.min(revision, Integer.MAX_VALUE));
        return lines.line("BEGIN", component)
                .line("UID", uid)
                .time("DTSTAMP", options.getStamp())
                .line("SEQUENCE", Long.toString(sequence));
    }

    void close(String component) {
        lines.line("END", component);
    }

    CalendarFile file() {
        close("VCALENDAR");
        return CalendarFile.builder()
                .text(lines.toString())
                .findings(findings.stream().sorted().toList())
                .build();
    }

    /** A text on one line, as long as people read it in a calendar. */
    String line(String path, String text) {
        return noted(path, CutText.line(text, LONGEST_LINE), LONGEST_LINE);
    }

    /** A text as long as people read it in a calendar. */
    String text(String path, String text) {
        return noted(path, CutText.written(text, part -> part, LONGEST_TEXT), LONGEST_TEXT);
    }

    private String noted(String path, CutText text, int limit) {
        if (text.cut()) {
            String message = "a text is longer than the " + limit + " characters that a calendar shows";
            add(CalendarRule.TEXT_CUT, path, message, "Shorten it, or let readers follow the link.");
        }
        return text.text();
    }

    void hidden(int count, String path, String what) {
        if (count > 0) {
            String message = count + " " + what + " are not for " + options.getAudience() + ", who read the calendar";
            add(CalendarRule.HIDDEN, path, message, "Tell those who may know by other means.");
        }
    }

    void add(CalendarRule rule, String path, String message, String hint) {
        add(rule.at(path, "", message, hint));
    }

    void add(Finding finding) {
        findings.add(finding);
    }
}
