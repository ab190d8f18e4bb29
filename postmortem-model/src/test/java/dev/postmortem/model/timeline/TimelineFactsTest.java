package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.NOON;
import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.ids;
import static dev.postmortem.model.timeline.SomeEvents.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.DurationRange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineFactsTest {
    private static final TimelineEvent STARTED = kind(event("d", 0), EventKind.DEPLOYMENT_STARTED);
    private static final TimelineEvent TOLD = kind(event("c", 5), EventKind.CHAT_MESSAGE);
    private static final TimelineEvent AGAIN = kind(event("c2", 9), EventKind.CHAT_MESSAGE);

    @Test
    void aFactIsKnownFromTheFirstOfItsRecordsThatReachedPeople() {
        Timeline timeline = joined(STARTED, STARTED, AGAIN, TOLD);

        assertThat(TimelineFacts.of(timeline).knownAt(STARTED)).contains(NOON.plusSeconds(5));
        assertThat(timeline.asKnownAt(NOON.plusSeconds(5))).isEqualTo(timeline);
        assertThat(timeline.asKnownAt(NOON.plusSeconds(4)).hasNoEvents()).isTrue();
        assertThat(timeline.learnedLate())
                .containsExactly(LateEvent.builder()
                        .event(STARTED)
                        .knownAt(NOON.plusSeconds(5))
                        .lag(DurationRange.exactly(Duration.ofSeconds(5)))
                        .build());
    }

    @Test
    void whatSomebodySaidOfTheFactGoesBeforeWhatItsRecordsSay() {
        TimelineEvent said = known(STARTED, 60);
        Timeline timeline = joined(said, STARTED, TOLD);
        TimelineFacts facts = TimelineFacts.of(timeline);

        assertThat(facts.knownAt(said)).contains(NOON.plusSeconds(60));
        assertThat(facts.records(said)).containsExactly(said, known(TOLD, 60));
        assertThat(facts.originals(said)).containsExactly(STARTED, TOLD);
    }

    @Test
    void whatARecordItselfSaysOfItsKnowledgeIsNoAnnotation() {
        TimelineEvent own = known(STARTED, 60);
        TimelineFacts facts = TimelineFacts.of(joined(own, own, TOLD));

        assertThat(facts.knownAt(own)).contains(NOON.plusSeconds(5));
        assertThat(facts.records(own)).containsExactly(own, TOLD);
    }

    @Test
    void aKindThatSomebodyGaveTheFactIsTheKindOfAllItsRecordsButTheyStillReachedPeople() {
        TimelineEvent decided = kind(STARTED, EventKind.DECISION);
        TimelineFacts facts = TimelineFacts.of(joined(decided, STARTED, TOLD));

        assertThat(facts.records(decided)).containsExactly(decided, kind(TOLD, EventKind.DECISION));
        assertThat(facts.knownAt(decided)).contains(NOON.plusSeconds(5));
    }

    @Test
    void theEventStandsInPlaceOfItsNewestRevision() {
        TimelineEvent old = revision(TOLD, 1);
        TimelineEvent edited = revision(TOLD, 2);
        TimelineEvent pinned = edited.toBuilder().pinned(true).build();
        TimelineFacts facts = TimelineFacts.of(joined(pinned, old, edited, AGAIN));

        assertThat(facts.records(pinned)).containsExactly(old, pinned, AGAIN);
    }

    @Test
    void anEventThatIsNoneOfItsOriginalsTellsOfTheFactToo() {
        TimelineFacts facts = TimelineFacts.of(joined(STARTED, TOLD, AGAIN));

        assertThat(facts.records(STARTED)).containsExactly(STARTED, TOLD, AGAIN);
        assertThat(facts.originals(STARTED)).containsExactly(TOLD, AGAIN);
    }

    @Test
    void aFactIsToldOnceForEachOfItsRecords() {
        TimelineFacts facts = TimelineFacts.of(joined(STARTED, STARTED, TOLD));

        assertThat(facts.tellings(STARTED))
                .containsExactly(
                        STARTED,
                        STARTED.toBuilder().occurredAt(TOLD.getOccurredAt()).build());
    }

    @Test
    void whatNoJoinTellsOfIsItsOnlyRecord() {
        for (TimelineFacts facts :
                List.of(TimelineFacts.of(Timeline.empty()), TimelineFacts.of(joined(STARTED, STARTED, TOLD)))) {
            assertThat(facts.originals(AGAIN)).containsExactly(AGAIN);
            assertThat(facts.records(AGAIN)).containsExactly(AGAIN);
            assertThat(facts.tellings(AGAIN)).containsExactly(AGAIN);
            assertThat(facts.knownAt(AGAIN)).contains(NOON.plusSeconds(9));
            assertThat(facts.record(AGAIN.getId())).isEmpty();
        }
    }

    @Test
    void ofSeveralRecordsWithOneIdTheEarliestIsFound() {
        TimelineEvent later = event("c", 7);
        TimelineFacts facts = TimelineFacts.of(joined(STARTED, STARTED, withoutTime("c"), later, TOLD));

        assertThat(facts.record(TOLD.getId())).contains(TOLD);
        assertThat(facts.record(STARTED.getId())).contains(STARTED);
    }

    @Test
    void aTableTellsWhenAFactBecameKnown() throws IOException {
        StringBuilder table = new StringBuilder();
        joined(STARTED, STARTED, TOLD)
                .print(
                        table,
                        TableOptions.builder()
                                .columns(List.of(TableColumn.KNOWN, TableColumn.ID))
                                .build());

        assertThat(table.toString().lines().skip(1).findFirst()).contains("2026-03-11 12:00:05  d");
    }

    @Test
    void whatIsKnownFromAJoinedRecordIsUndatedOnlyForWhoTakesThatRecordAway() {
        Timeline timeline = joined(STARTED, STARTED, TOLD);

        assertThat(ids(timeline.asKnownAt(NOON.plusSeconds(9)))).containsExactly("d");
        assertThat(ids(timeline.withoutJoins().asKnownAt(NOON.plusSeconds(9)))).containsExactly("c");
    }

    private static Timeline joined(TimelineEvent shown, TimelineEvent... originals) {
        EventJoin join = EventJoin.builder()
                .event(shown.getId())
                .key(CorrelationKey.of("k"))
                .addOriginals(originals)
                .build();
        return Timeline.of(List.of(shown), List.of(join));
    }

    private static TimelineEvent kind(TimelineEvent event, EventKind kind) {
        return event.toBuilder().kind(kind).build();
    }

    private static TimelineEvent known(TimelineEvent event, int second) {
        return event.toBuilder().knownAt(Optional.of(NOON.plusSeconds(second))).build();
    }

    private static TimelineEvent revision(TimelineEvent event, long revision) {
        return event.toBuilder().revision(revision).build();
    }
}
