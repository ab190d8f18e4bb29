package dev.postmortem.model.status;

import dev.postmortem.model.Approval;
import dev.postmortem.model.ApprovalDecision;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;

/** A postmortem with all that a status can demand, and one with nothing. */
final class Complete {
    private static final EventTime NOON = EventTime.of(Instant.parse("2026-03-01T12:00:00Z"), TimePrecision.SECOND);
    private static final Actor MARA = Actor.of("Mara Okonjo", ActorType.HUMAN);

    private Complete() {}

    static Postmortem empty(PostmortemStatus status) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("Checkout failed")
                .status(status)
                .build();
    }

    static Postmortem postmortem(PostmortemStatus status) {
        return empty(status).toBuilder()
                .owner(MARA)
                .summary("Checkout failed for 30 minutes.")
                .incident(Incident.builder().reference("INC-1").build())
                .addImpacts(Impact.builder()
                        .id(ImpactId.of("i"))
                        .startedAt(NOON)
                        .severity(FunctionalSeverity.DEGRADED)
                        .build())
                .addFactors(factor("f-1"), factor("f-2"))
                .addActionItems(action())
                .addApprovals(Approval.builder()
                        .approver(Actor.of("Ben Osei", ActorType.HUMAN))
                        .decision(ApprovalDecision.APPROVED)
                        .decidedAt(Instant.parse("2026-03-08T12:00:00Z"))
                        .build())
                .timeline(Timeline.of(List.of(event())))
                .build();
    }

    static ActionItem action() {
        return ActionItem.builder()
                .id(ActionItemId.of("ai-1"))
                .title("Add backoff")
                .type(ActionType.PREVENT)
                .owner(MARA)
                .status(ActionStatus.DONE)
                .build();
    }

    private static ContributingFactor factor(String id) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .text("There was no backoff")
                .kind(FactorKind.CONDITION)
                .build();
    }

    private static TimelineEvent event() {
        return TimelineEvent.builder()
                .id(EventId.of("e"))
                .kind(EventKind.NOTE)
                .occurredAt(NOON)
                .source(EventSource.builder().system("s").file("f").build())
                .text("x")
                .build();
    }
}
