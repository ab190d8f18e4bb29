package dev.postmortem.model.phase;

import static dev.postmortem.model.phase.StatedMilestones.isBefore;
import static dev.postmortem.model.phase.StatedMilestones.time;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the phases of one round begin, from the impact to the resolution. */
final class RoundBoundaries {
    private final StatedMilestones stated;
    /** The markers from the start of the round until the next begins. */
    private final List<Marker> markers;

    private final List<Finding> findings;
    private final int number;

    RoundBoundaries(StatedMilestones stated, List<Marker> markers, List<Finding> findings, int number) {
        this.stated = stated;
        this.markers = markers;
        this.findings = findings;
        this.number = number;
    }

    /** {@return the boundaries of a round that lasts until the next begins, in their order} */
    List<Boundary> of(Round round, Instant until) {
        List<Marker> within = within(round);
        Optional<Milestone> acknowledged = between(MilestoneName.ACKNOWLEDGED, round, until)
                .or(() -> first(within, Sign.ACKNOWLEDGED, MilestoneName.ACKNOWLEDGED))
                .or(() -> first(within, Sign.JOINED, MilestoneName.ACKNOWLEDGED));
        Optional<Milestone> mitigated =
                mitigated(round, until, within).filter(m -> acknowledged.isEmpty() || isInOrder(acknowledged.get(), m));
        Optional<Milestone> identified = statedIn(MilestoneName.IDENTIFIED, round, until)
                .or(() -> first(within, Sign.IDENTIFIED, MilestoneName.IDENTIFIED));
        boolean early = identified.isPresent()
                && acknowledged.isPresent()
                && time(identified.get()).isBefore(time(acknowledged.get()));
        List<Boundary> boundaries = new ArrayList<>();
        impact(round).ifPresent(m -> boundaries.add(boundary(PhaseKind.UNDETECTED, m)));
        round.detected().ifPresent(m -> boundaries.add(boundary(PhaseKind.DETECTED, m)));
        acknowledged.ifPresent(
                m -> boundaries.add(boundary(early ? PhaseKind.MITIGATING : PhaseKind.INVESTIGATING, m)));
        identified
                .filter(m -> !early && isInside(m, round) && comesFirst(m, mitigated))
                .ifPresent(m -> boundaries.add(boundary(PhaseKind.MITIGATING, m)));
        mitigated.ifPresent(m -> boundaries.add(boundary(PhaseKind.MONITORING, m)));
        round.resolved().ifPresent(m -> boundaries.add(boundary(PhaseKind.AFTER, m)));
        return boundaries;
    }

    /** What events say while the round is open. */
    private List<Marker> within(Round round) {
        return markers.stream()
                .filter(marker -> round.resolved()
                        .filter(end -> marker.time().isAfter(time(end)))
                        .isEmpty())
                .toList();
    }

    /** Only the first round has an impact of its own; one that begins after the detection was never undetected. */
    private Optional<Milestone> impact(Round round) {
        Optional<Milestone> impact = stated.get(MilestoneName.IMPACT_STARTED).filter(m -> number == 1);
        Optional<Milestone> next = round.detected().or(round::resolved);
        if (impact.isEmpty() || next.isEmpty() || !time(next.get()).isBefore(time(impact.get()))) {
            return impact;
        }
        if (isBefore(next.get(), impact.get())) {
            findings.add(
                    round.detected().isEmpty()
                            ? outOfOrder(stated, impact.get(), "after", next.get())
                            : PhaseRule.DETECTED_BEFORE_IMPACT.at(
                                    stated.path(impact.get()),
                                    "",
                                    "it was detected at " + time(next.get()) + " before its impact began at "
                                            + time(impact.get()),
                                    "fine if a sign was seen early; otherwise correct one of them"));
        }
        return Optional.empty();
    }

    private Optional<Milestone> mitigated(Round round, Instant until, List<Marker> within) {
        return between(MilestoneName.MITIGATED, round, until)
                .or(() -> inferredMitigation(within))
                .or(() -> between(MilestoneName.IMPACT_ENDED, round, until));
    }

    /** The first status that says so since the last one that said otherwise. */
    private static Optional<Milestone> inferredMitigation(List<Marker> within) {
        Optional<Marker> mitigated = Optional.empty();
        for (Marker marker : within) {
            if (marker.sign() == Sign.MITIGATED && mitigated.isEmpty()) {
                mitigated = Optional.of(marker);
            } else if (marker.sign() == Sign.OPENED || marker.sign() == Sign.IDENTIFIED) {
                mitigated = Optional.empty();
            }
        }
        return mitigated.map(marker -> marker.as(MilestoneName.MITIGATED));
    }

    /** What was stated for this round, unless it certainly lies outside of it. */
    private Optional<Milestone> between(MilestoneName name, Round round, Instant until) {
        return statedIn(name, round, until)
                .filter(m ->
                        round.detected().filter(first -> !isInOrder(first, m)).isEmpty())
                .filter(m ->
                        round.resolved().filter(last -> !isNotAfter(m, last)).isEmpty());
    }

    private Optional<Milestone> statedIn(MilestoneName name, Round round, Instant until) {
        return stated.get(name)
                .filter(m -> time(m).isBefore(until) && (number == 1 || !time(m).isBefore(round.from())));
    }

    private boolean isInOrder(Milestone first, Milestone second) {
        if (isBefore(second, first)) {
            findings.add(outOfOrder(stated, second, "before", first));
            return false;
        }
        return true;
    }

    private boolean isNotAfter(Milestone milestone, Milestone last) {
        if (isBefore(last, milestone)) {
            findings.add(outOfOrder(stated, milestone, "after", last));
            return false;
        }
        return true;
    }

    static Finding outOfOrder(StatedMilestones stated, Milestone milestone, String where, Milestone other) {
        return PhaseRule.OUT_OF_ORDER.at(
                stated.path(milestone),
                "milestone " + milestone.getName(),
                milestone.getName() + " at " + time(milestone) + " lies " + where + " " + other.getName() + " at "
                        + time(other) + "; it begins no phase",
                "correct the one that is wrong");
    }

    private static boolean isInside(Milestone milestone, Round round) {
        return !time(milestone).isBefore(round.from())
                && round.resolved()
                        .filter(last -> time(milestone).isAfter(time(last)))
                        .isEmpty();
    }

    private static boolean comesFirst(Milestone milestone, Optional<Milestone> other) {
        return other.isEmpty() || time(milestone).isBefore(time(other.get()));
    }

    private static Optional<Milestone> first(List<Marker> within, Sign sign, MilestoneName name) {
        return within.stream()
                .filter(marker -> marker.sign() == sign)
                .findFirst()
                .map(marker -> marker.as(name));
    }

    private Boundary boundary(PhaseKind kind, Milestone milestone) {
        return new Boundary(kind, number, milestone);
    }
}
