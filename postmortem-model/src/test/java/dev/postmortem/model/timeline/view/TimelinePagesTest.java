package dev.postmortem.model.timeline.view;

import static dev.postmortem.model.timeline.view.Some.event;
import static dev.postmortem.model.timeline.view.Some.ids;
import static dev.postmortem.model.timeline.view.Some.join;
import static dev.postmortem.model.timeline.view.Some.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinePagesTest {
    private static final EventJoin OF_C = join(event("c", 1), event("c2", 1));
    private static final Timeline FIVE = Timeline.of(
            List.of(event("a", 1), event("b", 1), event("c", 1), event("d", 1), event("e", 2)), List.of(OF_C));

    @Test
    void aPageKnowsItsPlaceItsTotalsAndWhereToGoOn() {
        TimelinePages pages = TimelinePages.of(FIVE, 2);
        TimelinePage first = pages.first();
        TimelinePage second = pages.after(first.getNext().orElseThrow());

        assertThat(pages.count()).isEqualTo(3);
        assertThat(ids(first.getEvents())).containsExactly("a", "b");
        assertThat(first.getOffset()).isZero();
        assertThat(first.getTotal()).isEqualTo(5);
        assertThat(first.getJoins()).isEmpty();
        assertThat(first.getNext()).contains("0:b");
        assertThat(ids(second.getEvents())).containsExactly("c", "d");
        assertThat(second.getOffset()).isEqualTo(2);
        assertThat(second.getJoins()).containsExactly(OF_C);
        assertThat(second).isEqualTo(pages.page(1));
        assertThat(pages.page(2).getNext()).isEmpty();
        assertThat(pages.stream()).containsExactly(first, second, pages.page(2));
    }

    @Test
    void aTokenGoesOnAtItsPlaceWhenEventsHaveComeSince() {
        Timeline more = Timeline.of(List.of(
                event("x", 0),
                event("a", 1),
                event("y", 1),
                event("b", 1),
                event("c", 1),
                event("d", 1),
                event("e", 2)));

        assertThat(ids(TimelinePages.of(more, 2).after("0:b").getEvents())).containsExactly("c", "d");
        assertThat(TimelinePages.of(FIVE, 2).after("0:e").getEvents()).isEmpty();
        assertThat(TimelinePages.of(FIVE, 2).after("0:e").getNext()).isEmpty();
    }

    @Test
    void aTokenGoesOnWhereItsEventStoodBeforeItWasJoinedWithAnEarlierOne() {
        Timeline late = Timeline.of(
                        List.of(event("x", 0), event("y", 3), event("b", 5), event("same", 5), event("d", 6)))
                .withJoins(List.of(join(event("x", 0), event("b", 5))));

        assertThat(ids(late)).containsExactly("x", "y", "same", "d");
        assertThat(ids(TimelinePages.of(late, 9).after("0:b").getEvents())).containsExactly("same", "d");
        assertThat(TimelinePages.of(Timeline.of(List.of(event("x", 0)), late.getJoins()), 9)
                        .after("0:b")
                        .getEvents())
                .isEmpty();
    }

    @Test
    void aTokenGoesOnBehindALaterEventThatItsOwnWasJoinedWithAndLeavesNoneOut() {
        Timeline late = Timeline.of(
                List.of(event("a", 1), event("x", 6), event("z", 7)), List.of(join(event("x", 6), event("b", 5))));
        Timeline between = Timeline.of(
                List.of(event("a", 1), event("y", 5), event("x", 6)), List.of(join(event("x", 6), event("b", 5))));

        assertThat(ids(TimelinePages.of(late, 9).after("0:b").getEvents())).containsExactly("z");
        assertThat(ids(TimelinePages.of(between, 9).after("0:b").getEvents())).containsExactly("y", "x");
    }

    @Test
    void aTokenOfAnEventWithoutATimeGoesOnAmongThose() {
        Timeline late =
                Timeline.of(List.of(event("a", 1), withoutTime("n")), List.of(join(event("a", 1), withoutTime("m"))));

        assertThat(ids(TimelinePages.of(late, 9).after("0:m").getEvents())).containsExactly("n");
    }

    @Test
    void eventsOfOneIdAreEachShownOnce() {
        TimelinePages pages = TimelinePages.of(Timeline.of(List.of(event("a", 1), event("a", 1), event("a:b", 2))), 1);
        TimelinePage second = pages.after(pages.first().getNext().orElseThrow());

        assertThat(second.getOffset()).isEqualTo(1);
        assertThat(second.getNext()).contains("1:a");
        assertThat(pages.after("1:a").getOffset()).isEqualTo(2);
        assertThat(pages.after("0:a:b").getOffset()).isEqualTo(3);
    }

    @Test
    void thePageOfAnEventIsFound() {
        TimelinePages pages = TimelinePages.of(FIVE, 2);

        assertThat(pages.containing(EventId.of("d"))).contains(pages.page(1));
        assertThat(pages.containing(EventId.of("z"))).isEmpty();
    }

    @Test
    void theTimelineWithoutEventsHasOneEmptyPage() {
        TimelinePages pages = TimelinePages.of(Timeline.empty(), 10);

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.first().getEvents()).isEmpty();
        assertThat(pages.first().getNext()).isEmpty();
        assertThat(pages.stream()).hasSize(1);
    }

    @Test
    void thePagesOfFullSizeAreAllThereIs() {
        assertThat(TimelinePages.of(FIVE, 5).count()).isEqualTo(1);
        assertThat(TimelinePages.of(FIVE, Integer.MAX_VALUE).count()).isEqualTo(1);
        assertThat(TimelinePages.of(FIVE, Integer.MAX_VALUE).first().getEvents())
                .hasSize(5);
        assertThat(TimelinePages.of(FIVE, 1).count()).isEqualTo(5);
    }

    @Test
    void whatIsNoTokenOrNoPageIsRefused() {
        TimelinePages pages = TimelinePages.of(FIVE, 2);

        for (String token : List.of("", "b", ":b", "x:b", "-1:b", "12345678901:b", "/:b")) {
            assertThatThrownBy(() -> pages.after(token))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + token + "\" is no token of a page; take what getNext() gave");
        }
        for (String token : List.of("0:z", "1:b", "9999999999:b", "0:")) {
            assertThatThrownBy(() -> pages.after(token))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(" does not stand on this timeline; start again with first()");
        }
        assertThatThrownBy(() -> pages.page(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TimelinePages.of(FIVE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page of 0 events shows nothing; give 1 or more");
    }
}
