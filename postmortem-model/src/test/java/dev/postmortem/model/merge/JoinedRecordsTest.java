package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.ids;
import static dev.postmortem.model.merge.ToldSource.merge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which records are one fact. */
class JoinedRecordsTest {
    @Test
    void recordsWithOneIdAreOneFactAndTheHighestRevisionStandsForIt() {
        TimelineEvent old = event("a1", 1);
        TimelineEvent edited = old.toBuilder().text("edited").revision(2L).build();

        MergedTimeline merged = merge(ListedSource.of("a", old, edited, event("a2", 2)));

        assertThat(merged.getTimeline().getEvents()).startsWith(edited).hasSize(2);
        assertThat(merged.getTimeline().getJoins()).singleElement().satisfies(join -> {
            assertThat(join.getOriginals()).containsExactly(old, edited);
            assertThat(join.getKey()).hasToString("a1");
        });
        assertThat(merged.getReport().getTotals().getJoined()).isEqualTo(1);
    }

    @Test
    void equalTextsAtEqualTimesStayApart() {
        TimelineEvent one = event("a1", 1).toBuilder().text("same").build();
        TimelineEvent other = event("a2", 1).toBuilder().text("same").build();

        assertThat(merge(ListedSource.of("a", one, other)).getTimeline().getEvents())
                .hasSize(2);
    }

    @Test
    void addingASourceTwiceChangesNothingButTheCounts() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 2));

        MergedTimeline twice = merge(a, a);

        assertThat(twice.getTimeline()).isEqualTo(merge(a).getTimeline());
        assertThat(twice.getReport().getTotals().getJoined()).isEqualTo(2);
    }

    @Test
    void anExactKeyJoinsRecordsOfDifferentSystemsAndTheEarliestStandsForThem() {
        MergedTimeline merged = merge(
                ListedSource.of("chat", event("c1", 30, "alert:x@1:fired")),
                ListedSource.of("monitor", event("m1", 1, "alert:x@1:fired"), event("m2", 60, "alert:x@2:fired")));

        assertThat(ids(merged.getTimeline())).containsExactly("m1", "m2");
        assertThat(merged.getTimeline().getJoins()).singleElement().satisfies(join -> {
            assertThat(join.getKey()).hasToString("alert:x@1:fired");
            assertThat(join.getOriginals().stream().map(e -> e.getId().toString()))
                    .containsExactly("m1", "c1");
        });
    }

    @Test
    void aGroupKeyJoinsWhereOneAlertHasIt() {
        MergedTimeline merged = merge(
                ListedSource.of("pager", event("p1", 30, "group:g:fired")),
                ListedSource.of("monitor", event("m1", 1, "alert:x@1:fired", "group:g:fired")));

        assertThat(ids(merged.getTimeline())).containsExactly("m1");
    }

    @Test
    void aGroupKeyOfTwoAlertsJoinsNothing() {
        MergedTimeline merged = merge(
                ListedSource.of("pager", event("p1", 30, "group:g:fired")),
                ListedSource.of(
                        "monitor",
                        event("m1", 1, "alert:x@1:fired", "group:g:fired"),
                        event("m2", 2, "alert:y@1:fired", "group:g:fired")));

        assertThat(ids(merged.getTimeline())).containsExactly("m1", "m2", "p1");
        assertThat(merged.getTimeline().getJoins()).isEmpty();
    }

    @Test
    void aGroupKeyOfTwoPagesJoinsNothing() {
        MergedTimeline merged = merge(
                ListedSource.of("pager", event("p1", 30, "group:g:fired"), event("p2", 90, "group:g:fired")),
                ListedSource.of("monitor", event("m1", 1, "alert:x@1:fired", "group:g:fired")));

        assertThat(merged.getTimeline().getEvents()).hasSize(3);
    }

    @Test
    void annotationsOfAnyRecordOfAFactAreShownAndTheOriginalsStay() {
        TimelineEvent fired = event("m1", 1, "alert:x@1:fired");
        EventAnnotation annotation = EventAnnotation.builder()
                .event(EventId.of("c1"))
                .kind(EventKind.DECISION)
                .knownAt(NOON)
                .build();
        EventAnnotation other =
                EventAnnotation.builder().event(EventId.of("m1")).pinned(true).build();

        Timeline timeline = TimelineBuilder.create()
                .source(ListedSource.of("monitor", fired))
                .source(ListedSource.of("chat", event("c1", 30, "alert:x@1:fired")))
                .annotations(List.of(annotation, other))
                .merge()
                .getTimeline();

        assertThat(timeline.getEvents().get(0).getKind()).isEqualTo(EventKind.DECISION);
        assertThat(timeline.getEvents().get(0).toKnownAt()).contains(NOON);
        assertThat(timeline.getEvents().get(0).isPinned()).isTrue();
        assertThat(timeline.getJoins().get(0).getOriginals()).startsWith(fired);
    }
}
