package dev.postmortem.review.timeline;

import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.report.Check;
import dev.postmortem.review.report.FindingReport;
import dev.postmortem.review.report.ReviewedPostmortem;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.StatedZone;
import dev.postmortem.review.stated.WrittenText;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Abbreviations of zones fit the offset beside them and the date; each is told once for a file or a part. */
final class StatedZoneCheck implements Check {
    @Override
    public void run(ReviewedPostmortem reviewed, FindingReport report) {
        Told told = new Told(report);
        for (WrittenText text : WrittenText.of(reviewed.postmortem())) {
            told.add(text.text(), text.path(), text.path(), reviewed.start());
        }
        List<Milestone> milestones = reviewed.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            told.add(milestones.get(i).getAt(), ReviewedPostmortem.pathTo(i) + "/at", "milestones");
        }
        List<Impact> impacts = reviewed.postmortem().getImpacts();
        for (int i = 0; i < impacts.size(); i++) {
            told.add(impacts.get(i).getStartedAt(), "/impacts/" + i + "/startedAt", "impacts");
        }
        List<TimelineEvent> events = reviewed.postmortem().getTimeline().getEvents();
        for (int i = 0; i < events.size(); i++) {
            TimelineEvent event = events.get(i);
            told.add(
                    event.getOccurredAt(),
                    "/timeline/events/" + i,
                    event.getSource().getFile());
        }
    }

    /** What was told already, so that it is told once for each part. */
    private static final class Told {
        private final FindingReport report;
        private final Set<List<String>> known = new HashSet<>();

        Told(FindingReport report) {
            this.report = report;
        }

        void add(EventTime time, String path, String part) {
            time.getRaw().ifPresent(raw -> add(raw, path, part, time.toAdjustedEarliest()));
        }

        void add(String text, String path, String part, Optional<Instant> at) {
            for (StatedZone zone : StatedZone.in(text)) {
                if (zone.contradictsOffset() && known.add(List.of(part, zone.text()))) {
                    addOffset(zone, path);
                } else if (zone.offset().isEmpty() && at.isPresent()) {
                    zone.wrongSeason(at.get())
                            .filter(season -> known.add(List.of(part, zone.name())))
                            .ifPresent(season -> addSeason(zone, season, at.get(), path));
                }
            }
        }

        private void addOffset(StatedZone zone, String path) {
            report.add(
                    ReviewRule.ZONE_OFFSET_MISMATCH,
                    path,
                    "\"" + zone.text() + "\" gives UTC" + zone.offset().orElseThrow() + " to " + zone.name()
                            + zone.meaning()
                                    .map(meaning -> ", which is " + meaning)
                                    .orElse(", which has no such offset"),
                    "give the offset alone, or the zone as a region such as Europe/Berlin");
        }

        private void addSeason(StatedZone zone, String season, Instant at, String path) {
            report.add(
                    ReviewRule.ZONE_SEASON_MISMATCH,
                    path,
                    "\"" + zone.name() + "\""
                            + zone.meaning()
                                    .map(meaning -> " (" + meaning + ")")
                                    .orElse("") + " is used of "
                            + at.toString().substring(0, 10) + ", when " + season,
                    "say which offset was meant; the times may be an hour off");
        }
    }
}
