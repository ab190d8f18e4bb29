package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentBuilder;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.timeline.EventId;
import java.util.List;
import java.util.Optional;

/** What an audience may see of an incident. */
final class IncidentFilter {
    private final Audience audience;
    private final TimelineFilter timeline;
    private final HiddenReferences hidden;

    IncidentFilter(Audience audience, TimelineFilter timeline, HiddenReferences hidden) {
        this.audience = audience;
        this.timeline = timeline;
        this.hidden = hidden;
    }

    Optional<Incident> incident(Postmortem all) {
        return audience.kept(all.getIncident(), Incident::getVisibility).map(this::filtered);
    }

    private Incident filtered(Incident all) {
        IncidentBuilder shown = all.toBuilder()
                .milestones(audience.kept(all.getMilestones(), Milestone::getVisibility).stream()
                        .map(m -> m.toBuilder()
                                .at(audience.time(m.getAt()))
                                .event(event(m.getEvent()))
                                .build())
                        .toList())
                .severityChanges(audience.kept(all.getSeverityChanges(), SeverityChange::getVisibility).stream()
                        .map(c -> c.toBuilder()
                                .at(audience.time(c.getAt()))
                                .actor(audience.actor(c.getActor()))
                                .event(event(c.getEvent()))
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

    private Optional<EventId> event(Optional<EventId> event) {
        return event.filter(id -> !hidden.contains(id)).flatMap(timeline::known);
    }
}
