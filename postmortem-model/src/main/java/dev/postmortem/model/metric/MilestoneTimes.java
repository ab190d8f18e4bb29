package dev.postmortem.model.metric;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** When the milestones of a postmortem were, as bounds that are both possible. */
final class MilestoneTimes {
    private final Postmortem postmortem;

    MilestoneTimes(Postmortem postmortem) {
        this.postmortem = postmortem;
    }

    /** A moment and how far it is known; the latest instant of a range is the first that is no longer possible. */
    record Bounds(Instant earliest, Instant latest, boolean latestIsPossible) {
        static Optional<Bounds> of(EventTime time) {
            return time.toAdjustedEarliest()
                    .flatMap(earliest -> time.toAdjustedLatest()
                            .map(latest -> new Bounds(earliest, latest, latest.equals(earliest))));
        }

        /** Either of two moments, whichever comes first or last. */
        Bounds or(Bounds other, BinaryOperator<Instant> choice) {
            Instant chosen = choice.apply(latest, other.latest);
            boolean possible =
                    latestIsPossible && latest.equals(chosen) || other.latestIsPossible && other.latest.equals(chosen);
            return new Bounds(choice.apply(earliest, other.earliest), chosen, possible);
        }
    }

    /** The milestone as stated or inferred; the ends of the impact otherwise as the visible impacts say. */
    Optional<Bounds> of(MilestoneName name) {
        Optional<Milestone> milestone = postmortem.getIncident().flatMap(i -> i.milestone(name));
        if (milestone.isPresent()) {
            return milestone.map(Milestone::getAt).flatMap(Bounds::of);
        }
        if (name.equals(MilestoneName.IMPACT_STARTED)) {
            return ofImpacts(i -> Bounds.of(i.getStartedAt()), BinaryOperator.minBy(Comparator.naturalOrder()));
        }
        if (name.equals(MilestoneName.IMPACT_ENDED)) {
            return ofImpacts(i -> i.getEndedAt().flatMap(Bounds::of), BinaryOperator.maxBy(Comparator.naturalOrder()));
        }
        return Optional.empty();
    }

    /** Absent as soon as one visible impact does not tell: it could be the first or the last. */
    private Optional<Bounds> ofImpacts(Function<Impact, Optional<Bounds>> end, BinaryOperator<Instant> choice) {
        List<Optional<Bounds>> ends = postmortem.getImpacts().stream()
                .filter(Impact::isCustomerVisible)
                .map(end)
                .toList();
        if (ends.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return ends.stream().flatMap(Optional::stream).reduce((a, b) -> a.or(b, choice));
    }
}
