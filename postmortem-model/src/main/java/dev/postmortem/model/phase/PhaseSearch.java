package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.StatedMilestones.isBefore;
import static dev.postmortem.model.phase.StatedMilestones.time;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the phases of one incident: its rounds, the boundaries in each, and the phases between them. */
final class PhaseSearch {
    private final StatedMilestones stated;
    private final Timeline timeline;
    private final List<Marker> markers;
    private final List<Finding> findings = new ArrayList<>();

    PhaseSearch(Incident incident, Timeline timeline) {
        this.stated = new StatedMilestones(incident);
        this.timeline = timeline;
        this.markers = Marker.of(timeline);
    }

    IncidentPhases toPhases() {
        List<Round> rounds = rounds();
        List<Boundary> boundaries = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < rounds.size(); i++) {
            Instant until = i + 1 < rounds.size() ? rounds.get(i + 1).from() : Instant.MAX;
            int from = firstFrom(rounds.get(i).from(), first);
            first = firstFrom(until, from);
            boundaries.addAll(new RoundBoundaries(stated, markers.subList(from, first), findings, i + 1)
                    .of(rounds.get(i), until));
        }
        leadUp(boundaries).ifPresent(start -> boundaries.add(0, new Boundary(PhaseKind.LEAD_UP, 1, start)));
        List<IncidentPhase> phases = new PhaseChain(findings).of(boundaries, closed(boundaries));
        return IncidentPhases.builder()
                .phases(phases)
                .findings(findings.stream().sorted().distinct().toList())
                .build();
    }

    private int firstFrom(Instant instant, int start) {
        int place = start;
        while (place < markers.size() && markers.get(place).time().isBefore(instant)) {
            place++;
        }
        return place;
    }

    private List<Round> rounds() {
        Optional<Milestone> resolved = stated.get(MilestoneName.RESOLVED);
        Optional<Milestone> detected = stated.get(MilestoneName.DETECTED);
        boolean reversed = resolved.isPresent() && detected.isPresent() && isBefore(resolved.get(), detected.get());
        StatedMilestones usable = reversed ? without(resolved.get(), detected.get()) : stated;
        List<Round> rounds = new RoundSearch(usable, markers).toRounds();
        for (int i = 1; i < rounds.size(); i++) {
            reopened(rounds.get(i - 1), rounds.get(i));
        }
        return rounds.isEmpty() ? List.of(new Round(Optional.empty(), Optional.empty())) : rounds;
    }

    private StatedMilestones without(Milestone resolved, Milestone detected) {
        findings.add(RoundBoundaries.outOfOrder(stated, resolved, "before", detected));
        Incident incident = stated.incident();
        return new StatedMilestones(incident.toBuilder()
                .milestones(incident.getMilestones().stream()
                        .filter(m -> !m.equals(resolved))
                        .toList())
                .build());
    }

    private void reopened(Round before, Round after) {
        Milestone resolved = before.resolved().orElseThrow();
        Milestone again = after.detected().orElseThrow();
        PhaseRule rule = resolved.isInferred() ? PhaseRule.REOPENED : PhaseRule.REOPENED_AFTER_RESOLUTION;
        findings.add(rule.at(
                resolved.isInferred() ? "" : stated.path(resolved),
                again.getEvent().map(event -> "event " + event).orElse(""),
                "it was opened again at " + time(again) + " after it was resolved at " + time(resolved),
                "say of the last resolution when it was, and what the earlier one missed"));
    }

    /** What was stated, else the first change before the rest, else the first event. */
    private Optional<Milestone> leadUp(List<Boundary> boundaries) {
        if (boundaries.isEmpty()) {
            return stated.get(MilestoneName.LEAD_UP_STARTED);
        }
        Milestone next = boundaries.get(0).milestone();
        Optional<Milestone> start = stated.get(MilestoneName.LEAD_UP_STARTED);
        if (start.isPresent() && isBefore(next, start.get())) {
            findings.add(RoundBoundaries.outOfOrder(stated, start.get(), "after", next));
            return Optional.empty();
        }
        return start.filter(m -> !time(m).isAfter(time(next)))
                .or(() -> start.isPresent() ? Optional.empty() : inferredLeadUp(time(next)));
    }

    private Optional<Milestone> inferredLeadUp(Instant before) {
        return markers.stream()
                .filter(marker -> marker.sign() == Sign.CHANGED)
                .findFirst()
                .filter(marker -> marker.time().isBefore(before))
                .map(marker -> marker.as(MilestoneName.LEAD_UP_STARTED))
                .or(() -> firstEvent(before));
    }

    private Optional<Milestone> firstEvent(Instant before) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        return timeline.getEvents().stream()
                .flatMap(event -> facts.tellings(event).stream())
                .filter(event -> happenedBefore(before, event))
                .min(Comparator.comparing(
                        event -> event.getOccurredAt().toAdjustedEarliest().orElseThrow()))
                .map(event -> Marker.proven(MilestoneName.LEAD_UP_STARTED, event.getOccurredAt(), event.getId()));
    }

    /** The end of the last phase, if that is the one after the resolution. */
    private Optional<Milestone> closed(List<Boundary> boundaries) {
        Optional<Milestone> closed = stated.get(MilestoneName.CLOSED);
        if (closed.isEmpty() || boundaries.isEmpty()) {
            return Optional.empty();
        }
        Boundary last = boundaries.get(boundaries.size() - 1);
        if (last.kind() == PhaseKind.AFTER && isBefore(closed.get(), last.milestone())) {
            findings.add(RoundBoundaries.outOfOrder(stated, closed.get(), "before", last.milestone()));
            return Optional.empty();
        }
        return closed.filter(m -> last.kind() == PhaseKind.AFTER);
    }

    private static boolean happenedBefore(Instant instant, TimelineEvent event) {
        return event.getOccurredAt()
                .toAdjustedEarliest()
                .filter(at -> at.isBefore(instant))
                .isPresent();
    }
}
