package dev.postmortem.review.account;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.Mark;
import dev.postmortem.review.stated.StatedDay;
import dev.postmortem.review.stated.WrittenText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The date on which a text says that something failed is that of the incident but for the year or the month.
 *
 * <p>Any other date may be that of a change or a certificate, and is left alone; so is a text that names a day of the
 * incident besides, or more than twenty dates.
 */
final class StatedDayCheck implements Check {
    private static final int MOST_DAYS = 20;

    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Set<LocalDate> days = reviewed.marks().stream()
                .map(Mark::earliest)
                .map(StatedDayCheck::day)
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            return;
        }
        Set<LocalDate> known = new TreeSet<>(days);
        reviewed.postmortem().getTimeline().getEvents().stream()
                .map(TimelineEvent::getOccurredAt)
                .flatMap(time -> time.toAdjustedEarliest().stream())
                .forEach(at -> known.add(day(at)));
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            text.overview().ifPresent(part -> check(part, text, days, known, reviewed, report));
        }
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static void check(
            String part,
            WrittenText text,
            Set<LocalDate> days,
            Set<LocalDate> known,
            ReviewedPostmortem reviewed,
            FindingReport report) {
        List<StatedDay> stated = StatedDay.in(text.text());
        if (stated.size() > MOST_DAYS
                || stated.stream().anyMatch(day -> known.stream().anyMatch(day::isAbout))) {
            return;
        }
        Optional<StatedDay> slip = StatedDay.ofOutage(text.text()).stream()
                .filter(day -> days.stream().anyMatch(day::isSlipOf))
                .findFirst();
        slip.ifPresent(day -> report.add(
                ReviewRule.DATE_MISMATCH,
                text.path(),
                part + " says \"" + day.text() + "\" (" + text.path() + "), but the incident was " + window(reviewed)
                        + " (/impacts, /incident/milestones)",
                "correct the one that is wrong"));
    }

    private static String window(ReviewedPostmortem reviewed) {
        List<Mark> marks = reviewed.marks();
        LocalDate first = marks.stream()
                .map(Mark::earliest)
                .map(StatedDayCheck::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = marks.stream()
                .map(Mark::earliest)
                .map(StatedDayCheck::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return first.equals(last) ? "on " + first : "from " + first + " to " + last;
    }
}
