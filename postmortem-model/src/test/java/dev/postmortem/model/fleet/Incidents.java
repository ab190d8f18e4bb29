package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemBuilder;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentBuilder;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;

/** Postmortems with little more than what a figure is about. */
final class Incidents {
    static final Instant START = Instant.parse("2026-03-03T14:00:00Z");

    private Incidents() {}

    static PostmortemBuilder postmortem(String id) {
        return Postmortem.builder()
                .id(PostmortemId.of(id))
                .title("Checkout failed")
                .status(PostmortemStatus.REVIEWED);
    }

    static Postmortem of(String id, IncidentBuilder incident) {
        return postmortem(id).incident(incident.build()).build();
    }

    /** An incident that was noticed so many seconds after it began. */
    static Postmortem detectedAfter(String id, long seconds) {
        return of(id, Incident.builder().addMilestones(started(START), detected(START.plusSeconds(seconds))));
    }

    static Milestone started(Instant at) {
        return milestone(MilestoneName.IMPACT_STARTED, EventTime.of(at, TimePrecision.SECOND));
    }

    static Milestone detected(Instant at) {
        return milestone(MilestoneName.DETECTED, EventTime.of(at, TimePrecision.SECOND));
    }

    static Milestone milestone(MilestoneName name, EventTime at) {
        return Milestone.builder().name(name).at(at).build();
    }

    static ContributingFactor factor(String id, FactorKind kind, String category) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .text("The pool was small")
                .kind(kind)
                .category(FactorCategory.of(category))
                .build();
    }

    static Impact impact(String id, String service, Instant from, Instant to) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .startedAt(EventTime.of(from, TimePrecision.SECOND))
                .endedAt(EventTime.of(to, TimePrecision.SECOND))
                .scope(ImpactScope.builder().service(service).build())
                .severity(FunctionalSeverity.FULL_OUTAGE)
                .customerVisible(true)
                .build();
    }

    static ActionItemBuilder action(String id) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title("Watch the pool")
                .type(ActionType.DETECT);
    }
}
