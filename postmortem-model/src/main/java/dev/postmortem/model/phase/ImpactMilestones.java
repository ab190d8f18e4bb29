package dev.postmortem.model.phase;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds what the visible impacts say of its start and end to an incident where nobody stated them. */
final class ImpactMilestones {
    private ImpactMilestones() {}

    static Incident addTo(Postmortem postmortem) {
        Incident incident =
                postmortem.getIncident().orElseGet(() -> Incident.builder().build());
        Incident started = with(
                incident,
                MilestoneName.IMPACT_STARTED,
                times(postmortem, impact -> Optional.of(impact.getStartedAt())).stream()
                        .min(Comparator.naturalOrder()));
        return with(
                started,
                MilestoneName.IMPACT_ENDED,
                times(postmortem, Impact::getEndedAt).stream().max(Comparator.naturalOrder()));
    }

    /** None as soon as one visible impact does not tell: it could be the first or the last. */
    private static List<EventTime> times(Postmortem postmortem, Function<Impact, Optional<EventTime>> end) {
        List<Optional<EventTime>> times = postmortem.getImpacts().stream()
                .filter(impact -> impact.isCustomerVisible() && impact.getSeverity() != FunctionalSeverity.NONE)
                .map(impact -> end.apply(impact).filter(EventTime::hasInstant))
                .toList();
        return times.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : times.stream().flatMap(Optional::stream).toList();
    }

    private static Incident with(Incident incident, MilestoneName name, Optional<EventTime> at) {
        return at.isEmpty() || incident.milestone(name).isPresent()
                ? incident
                : incident.toBuilder()
                        .addMilestones(
                                Milestone.builder().name(name).at(at.get()).build())
                        .build();
    }
}
