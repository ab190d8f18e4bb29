package dev.postmortem.model.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final TimelineEvent ALERT = event("alert", "am", 0, "Checkout: error rate HIGH");
    private static final TimelineEvent POST = event("post", "slack", 5, "[FIRING] checkout error-rate high");

    @Test
    void aSuggestionSaysWhy() {
        assertThat(find(ALERT, POST))
                .isEqualTo(DuplicateSuggestions.builder()
                        .addSuggestions(DuplicateSuggestion.builder()
                                .first(EventId.of("alert"))
                                .second(EventId.of("post"))
                                .apart(Duration.ofSeconds(5))
                                .sharedWords(4)
                                .words(5)
                                .build())
                        .notCompared(0)
                        .build());
    }

    @Test
    void twoOfFiveWordsAreEnoughAndFewerAreNot() {
        assertThat(pairs(event("a", "x", 0, "one two three"), event("b", "y", 0, "one two four five")))
                .containsExactly("a b");
        assertThat(pairs(event("a", "x", 0, "one two three"), event("b", "y", 0, "one two four five six")))
                .isEmpty();
        assertThat(pairs(
                        NearDuplicates.standard().similarity(100),
                        event("a", "x", 0, "one two"),
                        event("b", "y", 0, "Two, ONE."),
                        event("c", "z", 0, "one")))
                .containsExactly("a b");
        assertThat(pairs(NearDuplicates.standard().similarity(1), event("a", "x", 0, "one"), event("b", "y", 0, "two")))
                .isEmpty();
    }

    @Test
    void aMinuteApartIsNearAndMoreIsNot() {
        assertThat(pairs(event("a", "x", 0, "down"), event("b", "y", 60, "down")))
                .containsExactly("a b");
        assertThat(pairs(event("a", "x", 0, "down"), event("b", "y", 61, "down")))
                .isEmpty();
        assertThat(pairs(
                        NearDuplicates.standard().window(Duration.ZERO),
                        event("a", "x", 0, "down"),
                        event("b", "y", 0, "down"),
                        event("c", "z", 1, "down")))
                .containsExactly("a b");
    }

    @Test
    void whatIsTooFarApartIsNotCountedAsNotCompared() {
        assertThat(find(event("a", "x", 0, "down"), event("b", "y", 61, "down")))
                .isEqualTo(DuplicateSuggestions.builder().notCompared(0).build());
    }

    @Test
    void timesDecideEvenIfAProofPlacesEventsOtherwise() {
        Timeline timeline = Timeline.of(
                List.of(event("a", "x", 0, "down"), event("b", "y", 99, "down")),
                List.of(),
                List.of(EventOrdering.of(EventId.of("b"), EventId.of("a"), "rule")));

        assertThat(timeline.getEvents().get(0).getId()).hasToString("b");
        assertThat(NearDuplicates.standard().find(timeline).getSuggestions()).isEmpty();
    }

    @Test
    void whatOneSourceSaysAgainIsToldTwice() {
        TimelineEvent other = event("c", "x", 0, "down").toBuilder()
                .source(EventSource.builder().system("x").file("other").build())
                .build();

        assertThat(pairs(event("a", "x", 0, "down"), event("b", "x", 0, "down")))
                .isEmpty();
        assertThat(pairs(event("a", "x", 0, "down"), other)).containsExactly("a c");
    }

    @Test
    void servicesThatBothNameHaveToMeet() {
        TimelineEvent cart = event("a", "x", 0, "down").toBuilder()
                .addAffectedServices("cart", "pay")
                .build();
        TimelineEvent pay = event("b", "y", 0, "down").toBuilder()
                .addAffectedServices("pay")
                .build();
        TimelineEvent mail = event("c", "z", 0, "down").toBuilder()
                .addAffectedServices("mail")
                .build();

        assertThat(pairs(cart, pay, mail)).containsExactly("a b");
        assertThat(pairs(cart, event("d", "w", 0, "down"))).containsExactly("a d");
        assertThat(pairs(event("d", "w", 0, "down"), cart)).containsExactly("d a");
    }

    @Test
    void kindsHaveToBeEqualUnlessOneTellsInWords() {
        assertThat(pairs(of("a", "x", EventKind.ALERT_FIRED), of("b", "y", EventKind.ALERT_RESOLVED)))
                .isEmpty();
        assertThat(pairs(of("a", "x", EventKind.ALERT_FIRED), of("b", "y", EventKind.ALERT_FIRED)))
                .hasSize(1);
        assertThat(pairs(of("a", "x", EventKind.ALERT_FIRED), of("b", "y", EventKind.CHAT_MESSAGE)))
                .hasSize(1);
        assertThat(pairs(of("a", "x", EventKind.NOTIFIED), of("b", "y", EventKind.ALERT_FIRED)))
                .hasSize(1);
        assertThat(pairs(of("a", "x", EventKind.LOG), of("b", "y", EventKind.LOG)))
                .isEmpty();
    }

    @Test
    void whatHasNoTimeOrNoWordsIsLeftOut() {
        TimelineEvent unknown = event("u", "y", 0, "down").toBuilder()
                .occurredAt(EventTime.unknown("?"))
                .build();

        assertThat(pairs(event("a", "x", 0, "down"), unknown)).isEmpty();
        assertThat(pairs(event("a", "x", 0, " - !"), event("b", "y", 0, " - !")))
                .isEmpty();
        assertThat(find().getSuggestions()).isEmpty();
    }

    @Test
    void eachEventHasOneCounterpartInASourceTheNearest() {
        assertThat(pairs(
                        event("a1", "x", 0, "down"),
                        event("b1", "y", 4, "down"),
                        event("a2", "x", 5, "down"),
                        event("b2", "y", 20, "down")))
                .containsExactly("a1 b2", "b1 a2");
    }

    @Test
    void ofEquallyNearOnesTheMostSimilarIsTheCounterpart() {
        assertThat(pairs(
                        event("a", "x", 0, "one two three"),
                        event("b1", "y", 5, "one two four"),
                        event("b2", "y", 5, "one two three")))
                .containsExactly("a b2");
        assertThat(pairs(
                        event("a", "x", 0, "one two three"),
                        event("b1", "y", 5, "one two three four"),
                        event("b2", "y", 5, "one two")))
                .containsExactly("a b1");
        assertThat(pairs(event("a", "x", 0, "one"), event("b1", "y", 5, "one"), event("b2", "y", 5, "one")))
                .containsExactly("a b1");
    }

    @Test
    void suggestionsAreInTheOrderOfTheTimelineWhateverTheirSimilarity() {
        assertThat(pairs(
                        event("a", "x", 0, "one two three"),
                        event("b", "y", 5, "one two"),
                        event("c", "z", 5, "one two three")))
                .containsExactly("a b", "a c", "b c");
    }

    @Test
    void threeSourcesGiveAPairForEachTwo() {
        assertThat(pairs(event("a", "x", 0, "down"), event("b", "y", 1, "down"), event("c", "z", 2, "down")))
                .containsExactly("a b", "a c", "b c");
    }

    @Test
    void wordsAreLettersAndDigitsOfAnyLanguageInAnyCase() {
        assertThat(pairs(event("a", "x", 0, "ZAHLUNG über STRASSE"), event("b", "y", 0, "zahlung/ÜBER_strasse")))
                .hasSize(1);
        assertThat(pairs(event("a", "x", 0, "支払い"), event("b", "y", 0, "支払い!"))).hasSize(1);
        assertThat(pairs(event("a", "x", 0, "\uD835\uDC00"), event("b", "y", 0, "\uD83D\uDE80\uD835\uDC00")))
                .hasSize(1);
    }

    @Test
    void wordsAreSharedWhereverTheyStandAndWhoeverSaidThemFirst() {
        assertThat(pairs(event("a", "x", 0, "one two three"), event("b", "y", 0, "two three")))
                .containsExactly("a b");
        assertThat(pairs(
                        event("z", "z", 0, "one"),
                        event("a", "x", 0, "two three"),
                        event("b", "y", 0, "one two three")))
                .containsExactly("a b");
    }

    @Test
    void ofLongTextsTheFirstWordsCount() {
        String words =
                String.join(" ", IntStream.range(0, 256).mapToObj(i -> "w" + i).toList());

        DuplicateSuggestion found = find(event("a", "x", 0, words + " more"), event("b", "y", 0, words + " other"))
                .getSuggestions()
                .get(0);

        assertThat(found.getWords()).isEqualTo(256);
        assertThat(found.getSharedWords()).isEqualTo(256);
    }

    @Test
    void whatHappensOftenIsComparedWithTheLast100AndTheRestIsCounted() {
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("far", "y", 0, "down"));
        for (int i = 0; i < 100; i++) {
            events.add(event("a" + i, "x", 1, "other"));
        }

        assertThat(NearDuplicates.standard().find(Timeline.of(events)).getNotCompared())
                .isZero();
        events.add(event("last", "x", 2, "down"));
        assertThat(NearDuplicates.standard().find(Timeline.of(events)))
                .isEqualTo(DuplicateSuggestions.builder().notCompared(1).build());
        events.remove(1);
        assertThat(NearDuplicates.standard().find(Timeline.of(events)).getSuggestions())
                .hasSize(1);
    }

    @Test
    void afterAMillionPairsTheRestIsCounted() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 20_050; i++) {
            events.add(event("e" + i, i % 2 == 0 ? "x" : "y", 0, "down"));
        }
        // 2500 pairs of the first 100, 50 of each one after them
        events.add(event("last", "z", 0, "down"));

        DuplicateSuggestions found = NearDuplicates.standard().find(Timeline.of(events));

        assertThat(found.getNotCompared()).isEqualTo(19_949L * 19_950 / 2 + 20_050);
        assertThat(found.getSuggestions())
                .hasSize(10_025)
                .noneMatch(s -> s.getSecond().equals(EventId.of("last")));
    }

    @Test
    void aRuleThatCannotBeIsRefused() {
        assertThatThrownBy(() -> NearDuplicates.standard().window(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the window PT-1S is negative; give 0 or more");
        for (int percent : new int[] {0, 101}) {
            assertThatThrownBy(() -> NearDuplicates.standard().similarity(percent))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a similarity of " + percent + " % cannot be; give 1 to 100");
        }
    }

    @Test
    void anAcceptedSuggestionIsAJoinOfAllOriginals() {
        TimelineEvent page = event("page", "pd", 1, "page");
        TimelineEvent reply = event("reply", "slack", 9, "reply");
        Timeline timeline = Timeline.of(
                List.of(ALERT, POST, event("z", "z", 99, "z")),
                List.of(join("k1", ALERT, page), join("k2", POST, reply)));
        DuplicateSuggestion suggestion =
                NearDuplicates.standard().find(timeline).getSuggestions().get(0);

        Timeline accepted = suggestion.acceptOn(timeline);

        assertThat(accepted)
                .isEqualTo(Timeline.of(
                        List.of(ALERT, event("z", "z", 99, "z")),
                        List.of(join("accepted:alert", ALERT, page, POST, reply))));
        assertThat(accepted.withoutJoins()).isEqualTo(timeline.withoutJoins());
        assertThat(suggestion.acceptOn(Timeline.of(List.of(ALERT, POST))).getJoins())
                .containsExactly(join("accepted:alert", ALERT, POST));
        assertThatThrownBy(() -> suggestion.acceptOn(Timeline.of(List.of(ALERT))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the event post does not stand on this timeline; accept a suggestion on the timeline it is "
                        + "about");
    }

    private static DuplicateSuggestions find(TimelineEvent... events) {
        return NearDuplicates.standard().find(Timeline.of(List.of(events)));
    }

    private static List<String> pairs(TimelineEvent... events) {
        return pairs(NearDuplicates.standard(), events);
    }

    private static List<String> pairs(NearDuplicates rule, TimelineEvent... events) {
        return rule.find(Timeline.of(List.of(events))).getSuggestions().stream()
                .map(s -> s.getFirst() + " " + s.getSecond())
                .toList();
    }

    private static EventJoin join(String key, TimelineEvent... originals) {
        return EventJoin.builder()
                .event(originals[0].getId())
                .key(CorrelationKey.of(key))
                .addOriginals(originals)
                .build();
    }

    private static TimelineEvent of(String id, String system, EventKind kind) {
        return event(id, system, 0, "down").toBuilder().kind(kind).build();
    }

    private static TimelineEvent event(String id, String system, int second, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.CHAT_MESSAGE)
                .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system(system).file("f").build())
                .text(text)
                .build();
    }
}
