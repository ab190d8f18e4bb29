package dev.postmortem.sources.markdown;

import dev.postmortem.model.finding.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is to be said about a report. Belongs to one reading. */
final class ReportFindings {
    private static final int LISTED = 25;

    /** A finding and the line that it is about. */
    record Told(Finding finding, int line) {}

    private final List<Told> told = new ArrayList<>();
    private final Map<ReportRule, Integer> counts = new EnumMap<>(ReportRule.class);

    /**
     * Tells something.
     *
     * @param line the line, from 1; 0 if it is about the whole
     * @param section the heading under which the line stands; empty if there is none
     */
    void tell(ReportRule rule, int line, String section, String message, String hint) {
        if (counts.merge(rule, 1, Integer::sum) <= LISTED) {
            add(rule, line, place(line, section) + message, hint);
        }
    }

    private static String place(int line, String section) {
        if (line == 0) {
            return "";
        }
        return "line " + line + (section.isEmpty() ? "" : ", section \"" + section + "\"") + ": ";
    }

    private void add(ReportRule rule, int line, String message, String hint) {
        told.add(new Told(rule.at("", line == 0 ? "" : "line " + line, message, hint), line));
    }

    /** {@return everything that was told, in the order of the report, and how much was told too often to be listed} */
    List<Told> close() {
        counts.forEach((rule, count) -> {
            if (count > LISTED) {
                String message = "there are " + (count - LISTED) + " more findings " + rule.getId();
                add(ReportRule.MORE_FINDINGS, 0, message, "mend those that are listed, and read the report again");
            }
        });
        counts.clear();
        return List.copyOf(told);
    }
}
