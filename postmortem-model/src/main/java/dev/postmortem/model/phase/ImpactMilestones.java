package dev.postmortem.model.phase;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds what the visible impacts say of its start and end to an incident where nobody stated them. */
final class ImpactMilestones {
    private ImpactMilestones() {}

    static Incident addTo(Postmortem postmortem) {
        Incident incident =
                postmortem.getIncident().orElseGet(() -> Incident.builder().build());
        List<Impact> visible = postmortem.getImpacts().stream()
                .filter(Impact::isCustomerVisible)
                .toList();
        List<EventTime> ends =
                visible.stream().flatMap(i -> i.getEndedAt().stream()).toList();
        Incident started = with(
                incident,
                MilestoneName.IMPACT_STARTED,
                visible.stream().map(Impact::getStartedAt).min(Comparator.naturalOrder()));
        return ends.size() < visible.size()
                ? started
                : with(started, MilestoneName.IMPACT_ENDED, ends.stream().max(Comparator.naturalOrder()));
    }

    private static Incident with(Incident incident, MilestoneName name, Optional<EventTime> at) {
        return at.isEmpty()
                        || !at.get().hasInstant()
                        || incident.milestone(name).isPresent()
                ? incident
                : incident.toBuilder()
                        .addMilestones(
                                Milestone.builder().name(name).at(at.get()).build())
                        .build();
    }
}
