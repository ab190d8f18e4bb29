package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which records are of one fact; the first letter of an id is the system of its record. */
class FactJoinerTest {
    private static final TimelineEvent ALERT = event("m1", 1, "alert:x@1:fired", "group:g:fired");

    @Test
    void aGroupKeyOfAlertsFromTwoMonitorsJoinsNothing() {
        TimelineEvent ofAnotherMonitor = event("n1", 2, "alert:y@1:fired", "group:g:fired");

        assertThat(joins(ALERT, ofAnotherMonitor, event("p1", 30, "group:g:fired")))
                .isEmpty();
    }

    @Test
    void aGroupKeyJoinsOnePageOfEachSystemToTheAlert() {
        assertThat(joins(ALERT, event("p1", 30, "group:g:fired"), event("q1", 40, "group:g:fired")))
                .singleElement()
                .satisfies(join -> assertThat(join.getOriginals())
                        .extracting(e -> e.getId().toString())
                        .containsExactly("m1", "p1", "q1"));
    }

    @Test
    void aPageThatCameBeforeItsAlertJoinsWhatSharesAnotherGroupWithIt() {
        TimelineEvent early = event("p1", 0, "group:g:fired", "group:h:fired");

        assertThat(joins(ALERT, early, event("q1", 40, "group:h:fired")))
                .singleElement()
                .satisfies(join -> assertThat(join.getOriginals())
                        .extracting(e -> e.getId().toString())
                        .containsExactly("p1", "m1", "q1"));
    }

    @Test
    void aKeyThatOnlyOneOriginalHasIsNotWhatTheyShare() {
        TimelineEvent noKey = event("m1", 1);

        assertThat(joins(ALERT, noKey)).extracting(EventJoin::getKey).hasToString("[m1]");
        assertThat(joins(ALERT, event("p1", 30, "group:g:fired")))
                .extracting(EventJoin::getKey)
                .hasToString("[group:g:fired]");
    }

    private static List<EventJoin> joins(TimelineEvent... events) {
        Timeline timeline = ToldSource.merge(ListedSource.of("all", events)).getTimeline();
        return timeline.getJoins();
    }
}
