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

    @Test
    void aMessageAboutTwoAlertsJoinsNeither() {
        TimelineEvent other = event("m2", 20, "alert:y@20:fired");
        TimelineEvent both = event("c1", 30, "alert:x@1:fired", "alert:y@20:fired", "group:g:fired");

        assertThat(joins(ALERT, other, both)).isEmpty();
        assertThat(joins(ALERT, both)).isEmpty();
        assertThat(joins(ALERT, both, event("p1", 40, "group:g:fired")))
                .singleElement()
                .satisfies(join -> assertThat(join.getOriginals())
                        .extracting(e -> e.getId().toString())
                        .containsExactly("m1", "p1"));
    }

    @Test
    void keysOfTwoKindsOrTheSameKeyTwiceTellOfOneFact() {
        TimelineEvent page = event("p1", 30, "alert:x@1:fired", "page:17", "alert:x@1:fired");

        assertThat(joins(ALERT, page, event("c1", 40, "page:17")))
                .singleElement()
                .satisfies(join -> assertThat(join.getOriginals()).hasSize(3));
    }

    @Test
    void revisionsOfAMessageAboutTwoAlertsAreOneFact() {
        TimelineEvent both = event("c1", 30, "alert:x@1:fired", "alert:y@20:fired");
        TimelineEvent edited = both.toBuilder().revision(2L).text("edited").build();

        assertThat(joins(ALERT, both, edited))
                .singleElement()
                .satisfies(join -> assertThat(join.getOriginals()).containsExactly(both, edited));
    }

    private static List<EventJoin> joins(TimelineEvent... events) {
        Timeline timeline = ToldSource.merge(ListedSource.of("all", events)).getTimeline();
        return timeline.getJoins();
    }
}
