package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.merge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlierTimelineTest {
    @Test
    void theReportNamesTheDocumentItCameFrom() {
        MergedTimeline merged = again(Timeline.of(List.of(event("a1", 1))));

        assertThat(merged.getReport().getSources()).singleElement().satisfies(s -> {
            assertThat(s.getFile()).isEqualTo("pm.json");
            assertThat(s.getFormat()).isEqualTo("postmortem");
        });
    }

    @Test
    void nobodyIsAskedWhetherToGoOnWithALongOne() {
        List<TimelineEvent> events =
                IntStream.range(0, 50_000).mapToObj(i -> event("e" + i, i)).toList();

        assertThat(again(Timeline.of(events)).getTimeline().getEvents()).hasSize(50_000);
    }

    @Test
    void twoJoinsOfOneEventLoseNoRecord() {
        TimelineEvent shown = event("a1", 1);
        EventJoin first = join(shown, event("b1", 2));
        EventJoin second = join(shown, event("c1", 3));

        Timeline timeline =
                again(Timeline.of(List.of(shown), List.of(first, second))).getTimeline();

        assertThat(timeline.getEvents()).extracting(e -> e.getId().toString()).containsExactly("a1", "b1", "c1");
    }

    @Test
    void anEarlierTimelineDoesNotCountAgainWhatLiesOutsideTheWindow() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 30));
        Timeline whole = merge(a).getTimeline();
        TimeWindow window = TimeWindow.of(NOON, NOON.plusSeconds(10));

        MergedTimeline again = TimelineBuilder.create()
                .source(a)
                .earlier(whole, "pm.json")
                .window(window)
                .merge();

        assertThat(again.getReport())
                .isEqualTo(TimelineBuilder.create()
                        .source(a)
                        .window(window)
                        .merge()
                        .getReport());
    }

    @Test
    void anEarlierTimelineGivesOnlyWhatNoSourceHasAnyMore() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 3, "alert:x"));
        ListedSource b = ListedSource.of("b", event("b1", 2), event("b2", 4, "alert:x"));
        Timeline both = merge(a, b).getTimeline();

        MergedTimeline withA =
                TimelineBuilder.create().source(a).earlier(both, "pm.json").merge();
        MergedTimeline withBoth = TimelineBuilder.create()
                .source(a)
                .source(b)
                .earlier(both, "pm.json")
                .merge();

        assertThat(withA.getTimeline()).isEqualTo(both);
        assertThat(withA.getReport().getSources())
                .extracting(SourceReport::getRows)
                .containsExactly(2L, 2L);
        assertThat(withBoth.getReport()).isEqualTo(merge(a, b).getReport());
    }

    private static MergedTimeline again(Timeline earlier) {
        return TimelineBuilder.create().earlier(earlier, "pm.json").merge();
    }

    private static EventJoin join(TimelineEvent shown, TimelineEvent other) {
        return EventJoin.builder()
                .event(shown.getId())
                .key(CorrelationKey.of("k"))
                .addOriginals(shown, other)
                .build();
    }
}
