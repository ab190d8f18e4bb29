package dev.postmortem.review.report;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.review.stated.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A postmortem as checks read it: with its marks by name, and where they stand. */
public final class ReviewedPostmortem {
    private final Postmortem postmortem;
    private final List<Milestone> milestones;
    private final Map<MilestoneName, Mark> marks = new HashMap<>();
    private final List<Mark> known;
    private final People people;

    public ReviewedPostmortem(Postmortem postmortem) {
        this.postmortem = postmortem;
        this.people = People.of(postmortem);
        this.milestones = postmortem.getIncident().map(Incident::getMilestones).orElse(List.of());
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            Mark mark = new Mark("milestone " + milestone.getName(), pathTo(i) + "/at", milestone.getAt());
            marks.put(milestone.getName(), mark);
        }
        this.known = known();
    }

    public Postmortem postmortem() {
        return postmortem;
    }

    public People people() {
        return people;
    }

    public List<Milestone> milestones() {
        return milestones;
    }

    public static String pathTo(int milestone) {
        return "/incident/milestones/" + milestone;
    }

    /** Absent too if the mark is stated but its time is unknown. */
    public Optional<Mark> mark(MilestoneName name) {
        return Optional.ofNullable(marks.get(name)).filter(mark -> mark.time().hasInstant());
    }

    /** All times that are known of impacts and milestones, sorted by where they stand. */
    public List<Mark> marks() {
        return known;
    }

    private List<Mark> known() {
        List<Mark> all = new ArrayList<>();
        for (int i = 0; i < postmortem.getImpacts().size(); i++) {
            Impact impact = postmortem.getImpacts().get(i);
            String name = " of impact " + impact.getId();
            all.add(new Mark("the start" + name, "/impacts/" + i + "/startedAt", impact.getStartedAt()));
            if (impact.getEndedAt().isPresent()) {
                EventTime end = impact.getEndedAt().get();
                all.add(new Mark("the end" + name, "/impacts/" + i + "/endedAt", end));
            }
        }
        all.addAll(marks.values());
        return all.stream()
                .filter(mark -> mark.time().hasInstant())
                .sorted(Comparator.comparing(Mark::path))
                .toList();
    }

    /** From the first time that is known to the last, events included; absent if none is known. */
    public Optional<TimeWindow> extent() {
        Optional<TimeWindow> events = postmortem.getTimeline().toWindow();
        Stream<Instant> starts = Stream.concat(
                events.map(TimeWindow::getStartInclusive).stream(),
                marks().stream().map(Mark::earliest));
        Stream<Instant> ends = Stream.concat(
                events.map(TimeWindow::getEndExclusive).stream(),
                marks().stream().map(Mark::latestExclusive));
        Optional<Instant> end = ends.max(Instant::compareTo);
        return starts.min(Instant::compareTo).map(start -> TimeWindow.of(start, end.orElseThrow()));
    }

    /** When the incident began, as far as marks and impacts say. */
    public Optional<Instant> start() {
        Stream<EventTime> times = Stream.concat(
                mark(MilestoneName.IMPACT_STARTED).map(Mark::time).stream(),
                postmortem.getImpacts().stream().map(Impact::getStartedAt));
        return times.flatMap(time -> time.toAdjustedEarliest().stream()).min(Instant::compareTo);
    }
}
