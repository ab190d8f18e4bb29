package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedRecordsTest {
    private static final EventJoin OF_B = join(event("b", 2), event("b2", 3), event("b3", 9));
    private static final EventJoin OF_C = join(event("c", 2), event("c2", 2));
    private static final Timeline TIMELINE = Timeline.of(
            List.of(event("a", 2), event("b", 2), event("c", 2), event("d", 3), event("e", 9)), List.of(OF_B, OF_C));

    @Test
    void takingApartGivesAllOriginalsInTheOrderOfTime() {
        Timeline apart = TIMELINE.withoutJoins();

        assertThat(ids(apart)).containsExactly("a", "b", "c", "c2", "b2", "d", "b3", "e");
        assertThat(apart.getJoins()).isEmpty();
        assertThat(apart.withJoins(TIMELINE.getJoins())).isEqualTo(TIMELINE);
        assertThat(apart.withJoins(List.of(OF_C, OF_B))).isEqualTo(TIMELINE);
    }

    @Test
    void oneJoinIsTakenApartAndTheOthersStay() {
        Timeline split = TIMELINE.split(OF_C);

        assertThat(ids(split)).containsExactly("a", "b", "c", "c2", "d", "e");
        assertThat(split.getJoins()).containsExactly(OF_B);
        assertThat(split.withJoins(List.of(OF_C))).isEqualTo(TIMELINE);
        assertThatThrownBy(() -> split.split(OF_C))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the join of c is none of this timeline; take one of getJoins()");
    }

    @Test
    void theNewestRevisionStandsForTheFactAgain() {
        TimelineEvent old = event("m", 1).toBuilder().revision(1L).build();
        TimelineEvent edited =
                event("m", 1).toBuilder().revision(2L).text("new").build();
        TimelineEvent other = event("n", 0);
        for (List<TimelineEvent> originals : List.of(List.of(other, old, edited), List.of(edited, old, other))) {
            EventJoin join = EventJoin.builder()
                    .event(EventId.of("m"))
                    .key(CorrelationKey.of("m"))
                    .originals(originals)
                    .build();
            Timeline timeline = Timeline.of(List.of(edited), List.of(join));

            assertThat(ids(timeline.withoutJoins())).containsExactly("n", "m", "m");
            assertThat(timeline.withoutJoins().withJoins(List.of(join))).isEqualTo(timeline);
        }
    }

    @Test
    void ofEqualRevisionsTheFirstStandsForTheFact() {
        TimelineEvent first = event("m", 1);
        TimelineEvent second = event("m", 1).toBuilder().text("second").build();
        EventJoin join = join(first, second);

        assertThat(Timeline.of(List.of(first, second)).withJoins(List.of(join)).getEvents())
                .containsExactly(first);
    }

    @Test
    void twoJoinsOfOneEventGiveEachRecordOnce() {
        EventJoin again = join(event("b", 2), event("b4", 4));
        Timeline timeline = Timeline.of(List.of(event("b", 2)), List.of(OF_B, again));

        assertThat(ids(timeline.withoutJoins())).containsExactly("b", "b2", "b4", "b3");
    }

    @Test
    void aTimelineWithoutJoinsStaysAsItIs() {
        Timeline timeline = Timeline.of(List.of(event("a", 1)));

        assertThat(timeline.withoutJoins()).isSameAs(timeline);
        assertThat(timeline.withJoins(List.of())).isSameAs(timeline);
    }

    @Test
    void joinsOfRecordsThatAreNotThereAreRefused() {
        Timeline timeline = Timeline.of(List.of(event("b", 2), event("b2", 3)));
        EventJoin foreign = join(event("b", 2), event("b2", 3)).toBuilder()
                .event(EventId.of("x"))
                .build();

        assertThatThrownBy(() -> timeline.withJoins(List.of(OF_B)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the join of b has the record b3, which does not stand on this timeline as it is in the join; "
                                + "take the timeline apart first");
        assertThatThrownBy(() -> timeline.withJoins(List.of(foreign)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the event x is none of the originals of its join; add it to them");
    }

    @Test
    void whatIsProvenAboutTheOrderStays() {
        Timeline timeline = Timeline.of(
                List.of(event("a", 1), event("b", 2), event("c", 3)),
                List.of(join(event("b", 2), event("b2", 9))),
                List.of(EventOrdering.of(EventId.of("c"), EventId.of("b"), "rule")));

        assertThat(ids(timeline.withoutJoins())).containsExactly("a", "c", "b", "b2");
        assertThat(timeline.withoutJoins().withJoins(timeline.getJoins())).isEqualTo(timeline);
        assertThat(timeline.visibleTo(Visibility.RESTRICTED)).isEqualTo(timeline);
    }

    @Test
    void joinsAreInTheOrderOfTheirEvents() {
        Timeline timeline = Timeline.of(
                List.of(event("a", 1), event("a2", 1), event("b", 2), event("b2", 3), event("b3", 9), event("z", 99)),
                List.of(join(event("z", 99), event("z2", 99))));
        EventJoin ofA = join(event("a", 1), event("a2", 1));

        assertThat(timeline.withJoins(List.of(OF_B, ofA)).getJoins())
                .extracting(j -> j.getEvent().toString())
                .containsExactly("a", "b", "z");
    }

    @Test
    void anAudienceSeesNoOriginalThatItMayNotSee() {
        TimelineEvent secret =
                event("s", 1).toBuilder().visibility(Visibility.RESTRICTED).build();
        TimelineEvent open =
                event("o", 1).toBuilder().visibility(Visibility.PUBLIC).build();
        TimelineEvent open2 =
                event("o2", 1).toBuilder().visibility(Visibility.PUBLIC).build();
        Timeline timeline = Timeline.of(
                List.of(secret, open, event("b", 2)),
                List.of(join(secret, open), join(open, open2, secret), join(event("b", 2), secret)));

        Timeline seen = timeline.visibleTo(Visibility.PUBLIC);

        assertThat(seen).isEqualTo(Timeline.of(List.of(open), List.of(join(open, open2))));
        assertThat(timeline.visibleTo(Visibility.RESTRICTED)).isEqualTo(timeline);
        assertThat(ids(timeline.visibleTo(Visibility.INTERNAL))).containsExactly("o", "b");
        assertThat(timeline.visibleTo(Visibility.INTERNAL).getJoins()).containsExactly(join(open, open2));
    }

    @Test
    void anAnnouncementIsNotLostBecauseItWasJoinedWithWhatTheAudienceMayNotSee() {
        TimelineEvent alert = event("alert", 1);
        TimelineEvent post = visible(event("post", 5), Visibility.PUBLIC);
        TimelineEvent update = visible(event("update", 9), Visibility.PUBLIC);
        Timeline timeline = Timeline.of(
                List.of(alert, visible(event("other", 3), Visibility.PUBLIC)), List.of(join(alert, update, post)));

        Timeline seen = timeline.visibleTo(Visibility.PUBLIC);

        assertThat(ids(seen)).containsExactly("other", "update");
        assertThat(seen.getJoins()).containsExactly(join(update, post));
        assertThat(seen.visibleTo(Visibility.PUBLIC)).isEqualTo(seen);
        assertThat(timeline.visibleTo(Visibility.CUSTOMERS)).isEqualTo(seen);
    }

    @Test
    void aRecordThatIsShownForAFactStandsInItsOwnPlaceAndWhatIsProvenOfTheRestStays() {
        TimelineEvent alert = event("alert", 1);
        TimelineEvent post = visible(event("post", 2), Visibility.PUBLIC);
        TimelineEvent first = visible(event("first", 1), Visibility.PUBLIC);
        TimelineEvent last = visible(event("last", 3), Visibility.PUBLIC);
        Timeline timeline = Timeline.of(
                List.of(alert, first, last),
                List.of(join(first, event("f2", 1)), join(alert, post, event("p2", 3)), join(last, post)),
                List.of(
                        EventOrdering.of(EventId.of("last"), EventId.of("alert"), "rule"),
                        EventOrdering.of(EventId.of("alert"), EventId.of("first"), "rule")));

        Timeline seen = timeline.visibleTo(Visibility.PUBLIC);

        assertThat(ids(timeline)).containsExactly("last", "alert", "first");
        assertThat(ids(seen)).containsExactly("post", "last", "first");
        assertThat(seen.getOrderings())
                .containsExactly(EventOrdering.of(EventId.of("last"), EventId.of("first"), "rule"));
    }

    @Test
    void whatPeopleKeepFromAnAudienceIsNotShownByItsOriginals() {
        TimelineEvent alert = visible(event("alert", 1), Visibility.PUBLIC);
        TimelineEvent post = visible(event("post", 5), Visibility.PUBLIC);
        TimelineEvent hidden = visible(alert, Visibility.RESTRICTED);
        Timeline timeline = Timeline.of(List.of(hidden), List.of(join(alert, post)));

        assertThat(timeline.visibleTo(Visibility.INTERNAL)).isEqualTo(Timeline.empty());
        assertThat(timeline.visibleTo(Visibility.RESTRICTED)).isEqualTo(timeline);
    }

    @Test
    void whatPeopleAddedToAnEventIsNotOnTheRecordThatIsShownInstead() {
        TimelineEvent alert = event("alert", 1);
        TimelineEvent post = visible(event("post", 5), Visibility.PUBLIC);
        TimelineEvent annotated = alert.toBuilder()
                .kind(EventKind.DECISION)
                .knownAt(SomeEvents.NOON)
                .pinned(true)
                .build();

        assertThat(Timeline.of(List.of(annotated), List.of(join(alert, post)))
                        .visibleTo(Visibility.PUBLIC)
                        .getEvents())
                .containsExactly(post);
    }

    @Test
    void aRevisionThatWasReplacedIsNotShownInsteadOfTheOneThatReplacedIt() {
        TimelineEvent old = visible(event("m", 1), Visibility.PUBLIC).toBuilder()
                .revision(1L)
                .build();
        TimelineEvent edited = event("m", 1).toBuilder().revision(2L).build();
        Timeline timeline = Timeline.of(List.of(edited), List.of(join(old, edited)));

        assertThat(timeline.visibleTo(Visibility.PUBLIC).hasNoEvents()).isTrue();
    }

    private static TimelineEvent visible(TimelineEvent event, Visibility visibility) {
        return event.toBuilder().visibility(visibility).build();
    }

    private static EventJoin join(TimelineEvent... originals) {
        return EventJoin.builder()
                .event(originals[0].getId())
                .key(CorrelationKey.of("k"))
                .addOriginals(originals)
                .build();
    }
}
