package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionFollowThroughTest {
    private static final Instant CREATED = Instant.parse("2026-03-04T09:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-03-20");
    private static final Instant AS_OF = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void doneByTheDayItIsDueIsInTime() {
        assertOutcome(done("2026-03-20T23:59:59Z").dueDate(DUE), ActionOutcome.DONE_IN_TIME);
        assertOutcome(done("2026-03-21T00:00:00Z").dueDate(DUE), ActionOutcome.DONE_LATE);
        assertOutcome(done("2026-03-20T23:00:00Z").dueDate(DUE), ActionOutcome.DONE_LATE, ZoneId.of("Europe/Berlin"));
    }

    @Test
    void withoutADayOrATimeNobodyCanTellWhetherItWasInTime() {
        assertOutcome(done("2026-03-21T00:00:00Z"), ActionOutcome.DONE);
        assertOutcome(action().status(ActionStatus.DONE).dueDate(DUE), ActionOutcome.DONE);
    }

    @Test
    void openItemsAreOverdueWhenTheirDayIsOver() {
        assertOutcome(action().dueDate(LocalDate.parse("2026-03-31")), ActionOutcome.OVERDUE);
        assertOutcome(
                action().dueDate(LocalDate.parse("2026-03-31")), ActionOutcome.OPEN, ZoneId.of("America/New_York"));
        assertOutcome(
                action().status(ActionStatus.PROPOSED).dueDate(LocalDate.parse("2026-04-01")), ActionOutcome.OPEN);
        assertOutcome(action().status(ActionStatus.IN_PROGRESS), ActionOutcome.OPEN_WITHOUT_DUE_DATE);
    }

    @Test
    void declinedItemsNeedAReason() {
        assertOutcome(action().status(ActionStatus.WONT_DO).reason("replaced"), ActionOutcome.DECLINED);
        assertOutcome(action().status(ActionStatus.WONT_DO), ActionOutcome.DECLINED_WITHOUT_REASON);
        assertOutcome(action().status(ActionStatus.WONT_DO).reason(" "), ActionOutcome.DECLINED_WITHOUT_REASON);
    }

    @Test
    void whatComesAfterTheMomentHasNotHappened() {
        assertOutcome(action().createdAt(AS_OF.plusNanos(1)), ActionOutcome.LATER);
        assertOutcome(action().createdAt(AS_OF), ActionOutcome.OPEN_WITHOUT_DUE_DATE);
        assertOutcome(done("2026-04-01T00:00:00Z").dueDate(DUE), ActionOutcome.DONE_LATE);
        assertOutcome(done("2026-04-01T00:00:00.000000001Z").dueDate(DUE), ActionOutcome.OVERDUE);
    }

    @Test
    void timesOutOfAllCalendarsAreCountedToo() {
        ActionItemBuilder ancient = action().createdAt(Instant.MIN).completedAt(Instant.MIN);

        assertOutcome(ancient.status(ActionStatus.DONE).dueDate(DUE), ActionOutcome.DONE_IN_TIME);
        assertOutcome(done("2026-03-20T00:00:00Z").dueDate(LocalDate.MIN), ActionOutcome.DONE_LATE);
        assertThatThrownBy(() -> FleetInsights.empty().followThrough(Instant.MAX, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(" is outside the years 1 to 9999; give the moment of the figures");
    }

    @Test
    void whatIsOpenTakesAtLeastAsLongAsItIsOpen() {
        ActionFollowThrough all = followThrough(
                done("2026-03-05T09:00:00Z"), action().createdAt(CREATED), action().status(ActionStatus.WONT_DO));

        assertThat(all.getTimeToDone())
                .isEqualTo(DurationDistribution.of(List.of(
                        DurationRange.exactly(Duration.ofDays(1)),
                        DurationRange.atLeast(Duration.between(CREATED, AS_OF)))));
        assertThat(all.getMissingTimes()).isEmpty();
        assertThat(all.getInvalidTimes()).isEmpty();
    }

    @Test
    void itemsWithoutUsableTimesAreNamed() {
        ActionFollowThrough all = followThrough(
                action(), action().createdAt(CREATED).status(ActionStatus.DONE), done("2026-03-03T09:00:00Z"));

        assertThat(all.getTimeToDone().getCount()).isZero();
        assertThat(all.getMissingTimes())
                .isEqualTo(Map.of(PostmortemId.of("pm"), List.of(ActionItemId.of("a-0"), ActionItemId.of("a-1"))));
        assertThat(all.getInvalidTimes()).isEqualTo(Map.of(PostmortemId.of("pm"), List.of(ActionItemId.of("a-2"))));
    }

    @Test
    void partsAreCountedByTypePriorityAndOwner() {
        ActionFollowThrough all = followThrough(
                action().type(ActionType.REPAIR).priority(ActionPriority.P0),
                action().owner(Actor.of("Ada", ActorType.HUMAN)),
                action().team("payments"));

        assertThat(all.ofType(ActionType.REPAIR).getCount()).isOne();
        assertThat(all.ofType(ActionType.DETECT).getCount()).isEqualTo(2);
        assertThat(all.ofPriority(ActionPriority.P0).getCount()).isOne();
        assertThat(all.ofPriority(ActionPriority.P1).getCount()).isZero();
        assertThat(all.withoutPriority().getCount()).isEqualTo(2);
        assertThat(all.unowned().items(ActionOutcome.OPEN_WITHOUT_DUE_DATE))
                .isEqualTo(Map.of(PostmortemId.of("pm"), List.of(ActionItemId.of("a-0"), ActionItemId.of("a-2"))));
    }

    @Test
    void printsATableOfOutcomes() {
        ActionFollowThrough all = followThrough(
                done("2026-03-21T09:00:00Z").dueDate(DUE).priority(ActionPriority.P0),
                action().type(ActionType.REPAIR).dueDate(DUE),
                action().owner(Actor.of("Ada", ActorType.HUMAN))
                        .type(ActionType.REPAIR)
                        .status(ActionStatus.WONT_DO));

        assertThat(all)
                .hasToString(String.join(
                        "\n",
                        "action items as of 2026-04-01T00:00:00Z, days in Z",
                        "             all  done  late  open  overdue  no due date  declined  no reason  later",
                        "all          3    1     1     1     1        0            1         1          0",
                        "REPAIR       2    0     0     1     1        0            1         1          0",
                        "DETECT       1    1     1     0     0        0            0         0          0",
                        "P0           1    1     1     0     0        0            0         0          0",
                        "no priority  2    0     0     1     1        0            1         1          0",
                        "no owner     2    1     1     1     1        0            0         0          0",
                        "from written down to done: 1 duration",
                        "p50   17 d  with 95 %: ?",
                        "p75   17 d  with 95 %: ?",
                        "p90   17 d  with 95 %: ?",
                        "p95   17 d  with 95 %: ?",
                        "mean  17 d",
                        "a time is missing: 1"));
    }

    private static ActionItemBuilder action() {
        return Incidents.action("a");
    }

    private static ActionItemBuilder done(String at) {
        return action().createdAt(CREATED).status(ActionStatus.DONE).completedAt(Instant.parse(at));
    }

    private static ActionFollowThrough followThrough(ActionItemBuilder... actions) {
        return followThrough(ZoneOffset.UTC, actions);
    }

    private static ActionFollowThrough followThrough(ZoneId zone, ActionItemBuilder... actions) {
        List<ActionItem> items =
                Stream.of(actions).map(ActionItemBuilder::build).toList();
        List<ActionItem> numbered = items.stream()
                .map(item -> item.toBuilder()
                        .id(ActionItemId.of("a-" + items.indexOf(item)))
                        .build())
                .toList();
        return FleetInsights.of(
                        List.of(Incidents.postmortem("pm").actionItems(numbered).build()))
                .followThrough(AS_OF, zone);
    }

    private static void assertOutcome(ActionItemBuilder action, ActionOutcome outcome) {
        assertOutcome(action, outcome, ZoneOffset.UTC);
    }

    private static void assertOutcome(ActionItemBuilder action, ActionOutcome outcome, ZoneId zone) {
        ActionFollowThrough one = followThrough(zone, action);
        assertThat(one.count(outcome)).as("%s", one).isOne();
        assertThat(one.count(ActionOutcome.values())).isOne();
        assertThat(outcome.isDone() && outcome.isOpen()).isFalse();
    }
}
