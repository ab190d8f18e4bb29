package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentBuilder;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.SeverityChange;
import java.util.List;
import java.util.Optional;

/** What an audience may see of an incident. */
final class IncidentFilter {
    private final Audience audience;

    IncidentFilter(Audience audience) {
        this.audience = audience;
    }

    Optional<Incident> incident(Postmortem all) {
        return audience.kept(all.getIncident(), Incident::getVisibility).map(this::filtered);
    }

    private Incident filtered(Incident all) {
        IncidentBuilder shown = all.toBuilder()
                .milestones(audience.kept(all.getMilestones(), Milestone::getVisibility))
                .severityChanges(audience.kept(all.getSeverityChanges(), SeverityChange::getVisibility).stream()
                        .map(c -> c.toBuilder()
                                .actor(audience.actor(c.getActor()))
                                .build())
                        .toList());
        if (!audience.isInternal()) {
            shown.reference(Optional.empty())
                    .teams(List.of())
                    .duplicateOf(Optional.empty())
                    .related(List.of());
        }
        return shown.build();
    }
}
