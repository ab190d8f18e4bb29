package dev.postmortem.render.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which events get a row. */
class TimelineFoldTest {
    private static final List<EventKind> KINDS =
            List.of(EventKind.LOG, EventKind.CHAT_MESSAGE, EventKind.ALERT_FIRED, EventKind.NOTIFIED);

    @Property(tries = 500)
    void rowsCoverEveryEventOnceInOrderAndFit(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 3) Integer> kinds,
            @ForAll @IntRange(min = 1, max = 30) int maxRows) {
        List<TimelineEvent> events = events(kinds);
        List<EventSpan> rows = TimelineFold.fold(events, Set.of(), maxRows);
        int next = 0;
        for (EventSpan row : rows) {
            assertThat(row.from()).isEqualTo(next);
            assertThat(row.size()).isPositive();
            next = row.to();
        }
        assertThat(next).isEqualTo(events.size());
        assertThat(rows.size()).isLessThanOrEqualTo(maxRows);
    }

    @Property(tries = 300)
    void everythingIsShownIfItFits(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3) Integer> kinds) {
        List<EventSpan> rows = TimelineFold.fold(events(kinds), Set.of(), 30);
        assertThat(rows).hasSize(kinds.size());
    }

    @Test
    void proofOfAMilestoneIsShownEvenIfItIsALogLine() {
        List<TimelineEvent> events = events(Collections.nCopies(50, 0));
        List<EventSpan> rows = TimelineFold.fold(events, Set.of(EventId.of("e25")), 4);
        assertThat(rows).contains(new EventSpan(25, 26)).hasSizeBetween(3, 4);
    }

    @Property(tries = 300)
    void keyRowsCoverEveryEventOnceInOrderAndFit(
            @ForAll @Size(max = 90) List<@IntRange(min = 0, max = 3) Integer> kinds,
            @ForAll @IntRange(min = 1, max = 90) int maxRows) {
        List<TimelineEvent> events = events(kinds);
        List<EventSpan> rows = TimelineFold.toKeyRows(events, Set.of(), maxRows);
        int next = 0;
        for (EventSpan row : rows) {
            assertThat(row.from()).isEqualTo(next);
            assertThat(row.size()).isPositive();
            next = row.to();
        }
        assertThat(next).isEqualTo(events.size());
        assertThat(rows.size()).isLessThanOrEqualTo(maxRows);
    }

    @Property(tries = 300)
    void noKeyEventSharesARowIfAllFit(
            @ForAll @Size(min = 41, max = 90) List<@IntRange(min = 0, max = 3) Integer> kinds) {
        List<EventSpan> rows = TimelineFold.toKeyRows(events(kinds), Set.of(EventId.of("e7")), 90);
        for (EventSpan row : rows) {
            if (row.size() > 1) {
                assertThat(kinds.subList(row.from(), row.to()))
                        .containsAnyOf(0, 3)
                        .doesNotContain(1, 2);
                assertThat(row.from() <= 7 && 7 < row.to())
                        .as("the marked event")
                        .isFalse();
            }
        }
    }

    @Test
    void shortTimelineIsShownWholeEvenIfKeyEventsAreAskedFor() {
        assertThat(TimelineFold.toKeyRows(events(Collections.nCopies(40, 0)), Set.of(), 500))
                .hasSize(40);
        assertThat(TimelineFold.toKeyRows(events(Collections.nCopies(41, 0)), Set.of(), 500))
                .containsExactly(new EventSpan(0, 41));
    }

    @Test
    void messageOfAProgramIsNotAKeyEvent() {
        List<TimelineEvent> events = events(Collections.nCopies(50, 1));
        for (int i = 10; i < 20; i++) {
            events.set(
                    i,
                    events.get(i).toBuilder()
                            .actor(Actor.of("deployer", ActorType.BOT))
                            .build());
        }
        assertThat(TimelineFold.toKeyRows(events, Set.of(), 500))
                .contains(new EventSpan(10, 20))
                .hasSize(41);
    }

    private static List<TimelineEvent> events(List<Integer> kinds) {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            events.add(TimelineEvent.builder()
                    .id(EventId.of("e" + i))
                    .kind(KINDS.get(kinds.get(i)))
                    .occurredAt(EventTime.of(Instant.ofEpochSecond(i * 17L), TimePrecision.SECOND))
                    .source(EventSource.builder().system("s").file("f").build())
                    .text("text")
                    .build());
        }
        return events;
    }
}
