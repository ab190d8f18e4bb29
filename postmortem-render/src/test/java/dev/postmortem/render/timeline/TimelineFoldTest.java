package dev.postmortem.render.timeline;

import static org.assertj.core.api.Assertions.assertThat;

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
