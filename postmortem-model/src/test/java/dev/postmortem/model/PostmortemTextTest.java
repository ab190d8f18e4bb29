package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostmortemTextTest {
    private static final Postmortem MINIMAL = Postmortem.builder()
            .id(PostmortemId.of("pm-1"))
            .title("Checkout failed")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void aDraftSaysWhatItHasAndWhatItHasNot() {
        assertThat(MINIMAL)
                .hasToString(String.join(
                        "\n",
                        "pm-1: Checkout failed",
                        "status        DRAFT",
                        "impacts       0",
                        "factors       0, 0 explanations",
                        "action items  0",
                        "timeline      0 events"));
    }

    @Test
    void theEventsAreCountedAndNotPrinted() {
        Postmortem postmortem = MINIMAL.toBuilder()
                .revision(3L)
                .dueBy(LocalDate.of(2026, 4, 1))
                .owner(Actor.of("Mara Okonjo", ActorType.HUMAN))
                .summary("Orders failed for 46 minutes.")
                .incident(Incident.builder()
                        .reference("INC-2042")
                        .severity(Severity.of(1, "SEV-1"))
                        .build())
                .addActionItems(
                        action("a-1", ActionStatus.OPEN),
                        action("a-2", ActionStatus.DONE),
                        action("a-3", ActionStatus.OPEN))
                .timeline(timeline(1_000))
                .build();

        assertThat(postmortem)
                .hasToString(String.join(
                        "\n",
                        "pm-1: Checkout failed",
                        "status        DRAFT, revision 3, due by 2026-04-01",
                        "owner         Mara Okonjo",
                        "incident      INC-2042, SEV-1, 0 milestones",
                        "summary       Orders failed for 46 minutes.",
                        "impacts       0",
                        "factors       0, 0 explanations",
                        "action items  3: 2 OPEN, 1 DONE",
                        "timeline      1000 events from 2026-03-01T12:00:00Z to 2026-03-01T12:16:39Z;"
                                + " getTimeline() prints them"));
    }

    private static ActionItem action(String id, ActionStatus status) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title("Add an alert")
                .type(ActionType.DETECT)
                .status(status)
                .build();
    }

    private static Timeline timeline(int events) {
        return Timeline.of(IntStream.range(0, events)
                .mapToObj(i -> TimelineEvent.builder()
                        .id(EventId.of("e-" + i))
                        .kind(EventKind.LOG)
                        .occurredAt(EventTime.of(Examples.NOON.plusSeconds(i), TimePrecision.SECOND))
                        .source(EventSource.builder().system("test").file("f").build())
                        .text("a line")
                        .build())
                .toList());
    }
}
