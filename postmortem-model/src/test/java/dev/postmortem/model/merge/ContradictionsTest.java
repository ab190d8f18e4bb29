package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    @Test
    void recordsStoredBeforeTheyHappenedAreOneFindingAFile() {
        assertThat(in(stored("a1", 10, 9), stored("a2", 20, 15), inFile("g", stored("b1", 5, 1))))
                .extracting(Finding::getSubject, Finding::getMessage)
                .containsExactly(
                        tuple(
                                "source f",
                                "2 of its events were stored before they happened, first a1: stored "
                                        + "2026-03-11T12:00:09Z, happened 2026-03-11T12:00:10Z"),
                        tuple(
                                "source g",
                                "1 of its events were stored before they happened, first b1: stored "
                                        + "2026-03-11T12:00:01Z, happened 2026-03-11T12:00:05Z"));
    }

    @Test
    void aRecordStoredWhenItHappenedOrLaterContradictsNothing() {
        assertThat(in(stored("a1", 10, 10), stored("a2", 20, 25), event("a3", 30)))
                .isEmpty();
    }

    @Test
    void anAlertResolvedWhenItFiredContradictsNothing() {
        assertThat(in(event("a1", 10), event("a1:resolved", 10))).isEmpty();
    }

    @Test
    void anAlertResolvedBeforeItFiredSaysWhen() {
        assertThat(in(event("a1", 10), event("a1:resolved", 5))).singleElement().satisfies(f -> {
            assertThat(f.getId()).isEqualTo("timeline.resolved-before-fired");
            assertThat(f.getSubject()).isEqualTo("event a1");
            assertThat(f.getMessage())
                    .isEqualTo("it is resolved at 2026-03-11T12:00:05Z before it fired at 2026-03-11T12:00:10Z");
        });
    }

    @Test
    void anOriginalThatDoesNotStandOnTheTimelineIsLookedAtToo() {
        TimelineEvent resolved = event("m1:resolved", 5, "alert:x@1:resolved");
        TimelineEvent announced = event("c1", 4, "alert:x@1:resolved");

        MergedTimeline merged = ToldSource.merge(
                ListedSource.of("chat", announced), ListedSource.of("monitor", event("m1", 10), resolved));

        assertThat(merged.getTimeline().getEvents()).doesNotContain(resolved);
        assertThat(merged.getReport().getContradictions())
                .extracting(Finding::getSubject)
                .containsExactly("event m1");
    }

    private static List<Finding> in(TimelineEvent... events) {
        return ToldSource.merge(ListedSource.of("a", events)).getReport().getContradictions();
    }

    private static TimelineEvent stored(String id, int happened, int stored) {
        return event(id, happened).toBuilder()
                .recordedAt(NOON.plusSeconds(stored))
                .build();
    }

    private static TimelineEvent inFile(String file, TimelineEvent event) {
        return event.toBuilder()
                .source(event.getSource().toBuilder().file(file).build())
                .build();
    }
}
