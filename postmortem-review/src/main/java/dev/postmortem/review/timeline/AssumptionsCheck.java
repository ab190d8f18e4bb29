package dev.postmortem.review.timeline;

import dev.postmortem.model.text.CodePoints;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What had to be assumed to read the times of a file is told once for each file. */
final class AssumptionsCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        List<TimelineEvent> events = reviewed.postmortem().getTimeline().getEvents();
        tell(events, Assumption.ZONE, report);
        tell(events, Assumption.YEAR, report);
        tell(events, Assumption.DST, report);
    }

    private static void tell(List<TimelineEvent> events, Assumption assumption, FindingReport report) {
        Map<String, int[]> files = new TreeMap<>(CodePoints::compare);
        for (int i = 0; i < events.size(); i++) {
            if (assumption.isMadeFor(events.get(i))) {
                int first = i;
                files.computeIfAbsent(events.get(i).getSource().getFile(), none -> new int[] {first, 0})[1]++;
            }
        }
        files.forEach((file, found) -> report.add(
                assumption.rule,
                "/timeline/events/" + found[0],
                String.format(
                        Locale.ROOT,
                        assumption.message,
                        file,
                        found[1],
                        events.get(found[0])
                                .getOccurredAt()
                                .getZone()
                                .filter(zone -> !zone.normalized().equals(ZoneOffset.UTC))
                                .map(ZoneId::getId)
                                .orElse("UTC")),
                assumption.hint));
    }

    private enum Assumption {
        ZONE(
                TimeBasis.ASSUMED_ZONE,
                "zone-assumed",
                ReviewRule.ZONE_ASSUMED,
                "the times of %s have no zone (%d events); %s was assumed",
                "declare the zone of the file"),
        YEAR(
                TimeBasis.ASSUMED_YEAR,
                "year-assumed",
                ReviewRule.YEAR_ASSUMED,
                "the times of %s have no year (%d events); it was deduced from other files",
                "declare the year of the file"),
        DST(
                TimeBasis.DST_AMBIGUOUS,
                "dst-ambiguous",
                ReviewRule.DST_AMBIGUOUS,
                "local times of %s occur twice or not at all on that day (%d events, zone %s)",
                "look at the order of these events, or export the file with offsets");

        private final TimeBasis basis;
        private final String id;
        private final ReviewRule rule;
        private final String message;
        private final String hint;

        Assumption(TimeBasis basis, String id, ReviewRule rule, String message, String hint) {
            this.basis = basis;
            this.id = id;
            this.rule = rule;
            this.message = message;
            this.hint = hint;
        }

        boolean isMadeFor(TimelineEvent event) {
            return event.getOccurredAt().getBasis() == basis
                    || event.getAssumptions().contains(id);
        }
    }
}
