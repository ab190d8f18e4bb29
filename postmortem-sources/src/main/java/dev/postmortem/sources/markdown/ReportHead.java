package dev.postmortem.sources.markdown;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a post-incident report from other Markdown by its beginning.
 *
 * <p>A report has a section for its timeline with at least two rows that begin with a time, and another section that only
 * reports of incidents have. A page about a project may have a timeline too, or list the sections of a report, and is none.
 */
final class ReportHead {
    private static final int ROWS = 2;
    private static final Pattern HEADING = Pattern.compile("#{1,6}+[ \\t]++(.{1,120}+)");
    private static final Pattern MARKS = Pattern.compile("^[\\s#|*_+`>-]+");
    private static final Set<SectionKind> OF_INCIDENTS = EnumSet.of(
            SectionKind.IMPACT,
            SectionKind.CAUSES,
            SectionKind.DETECTION,
            SectionKind.RESOLUTION,
            SectionKind.ACTIONS,
            SectionKind.WENT_WELL,
            SectionKind.WENT_POORLY,
            SectionKind.GOT_LUCKY,
            SectionKind.LESSONS,
            SectionKind.MILESTONES);

    private ReportHead() {}

    static boolean isReport(List<String> lines) {
        boolean inTimeline = false;
        boolean ofIncident = false;
        int rows = 0;
        for (String line : lines) {
            Optional<SectionKind> section = section(line);
            if (section.isPresent()) {
                inTimeline = section.get() == SectionKind.TIMELINE;
                ofIncident |= OF_INCIDENTS.contains(section.get());
            } else if (inTimeline && rows < ROWS && isRow(line)) {
                rows++;
            }
        }
        return ofIncident && rows >= ROWS;
    }

    private static Optional<SectionKind> section(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() ? SectionKind.of(heading.group(1)) : Optional.empty();
    }

    private static boolean isRow(String line) {
        String start = line.length() > 200 ? line.substring(0, 200) : line;
        return Lead.of(MARKS.matcher(start).replaceFirst("").replace("**", "").replace("|", " "))
                .isPresent();
    }
}
