package dev.postmortem.model.timeline.view;

import static dev.postmortem.model.timeline.view.Some.at;
import static dev.postmortem.model.timeline.view.Some.event;
import static dev.postmortem.model.timeline.view.Some.ids;
import static dev.postmortem.model.timeline.view.Some.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventFoldingTest {
    private static final EventFolding STANDARD = EventFolding.standard();

    @Test
    void anAlertThatFlaps200TimesIsOneLineWithACount() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            events.add(alert("f" + i, 20 * i, EventKind.ALERT_FIRED, "alert:x@" + at(20 * i) + ":fired"));
            events.add(alert("r" + i, 20 * i + 10, EventKind.ALERT_RESOLVED, "alert:x@" + at(20 * i) + ":resolved"));
        }
        events.add(event("chat", 15, EventKind.CHAT_MESSAGE, "it flaps"));
        Timeline timeline = Timeline.of(events);

        FoldedTimeline folded = STANDARD.fold(timeline);

        assertThat(folded.getRows()).hasSize(2);
        FoldedRow row = folded.getRows().get(0);
        assertThat(row.hasMany()).isTrue();
        assertThat(row.getFirst().getId()).hasToString("f0");
        assertThat(row.getLast().orElseThrow().getId()).hasToString("r199");
        assertThat(row.getOccurrences()).isEqualTo(200);
        assertThat(row.getEvents()).hasSize(400);
        assertThat(folded.getRows().get(1).hasMany()).isFalse();
        assertThat(folded.unfold()).isEqualTo(timeline);
        assertThat(folded.unfold(0)).hasSize(400).doesNotContain(events.get(400));
        assertThat(folded.unfold(1)).containsExactly(events.get(400));
    }

    @Test
    void aLineThatIsLogged10000TimesIsOneRowWhateverItsNumbersAre() {
        List<TimelineEvent> lines = IntStream.range(0, 10_000)
                .mapToObj(i -> log(
                        "l" + i,
                        i / 10,
                        "took " + i + "  ms for 5f3a" + i + " (e3b0c442-98fc-1c14-9afb-"
                                + String.format("%012x", i * 77L) + ")"))
                .toList();

        FoldedTimeline folded = STANDARD.fold(Timeline.of(lines));

        assertThat(folded.getRows()).hasSize(1);
        assertThat(folded.getRows().get(0).getOccurrences()).isEqualTo(10_000);
        assertThat(folded.toTimeline().getEvents()).hasSize(1);
    }

    @Test
    void numbersMatterInWhatDeploymentsAndPeopleSay() {
        assertThat(rows(i -> event("d" + i, i, EventKind.DEPLOYMENT_STARTED, "deploy 1." + i), 3))
                .isEqualTo(3);
        assertThat(rows(i -> event("c" + i, i, EventKind.CHAT_MESSAGE, "+" + i), 3))
                .isEqualTo(3);
        assertThat(rows(i -> event("c" + i, i, EventKind.CHAT_MESSAGE, i == 1 ? " still\ndown" : "still down "), 3))
                .isEqualTo(1);
        assertThat(rows(i -> log("l" + i, i, "word" + (char) ('k' + i)), 3)).isEqualTo(3);
        assertThat(rows(i -> log("l" + i, i, "v" + i + "x"), 3)).isEqualTo(1);
    }

    @Test
    void whatDiffersInAnythingElseThatIsShownIsNotTheSame() {
        List<UnaryOperator<TimelineEvent>> others = List.of(
                e -> e.toBuilder().kind(EventKind.NOTE).build(),
                e -> e.toBuilder().text("other").build(),
                e -> e.toBuilder().level("ERROR").build(),
                e -> e.toBuilder().actor(Actor.builder().name("Maren").build()).build(),
                e -> e.toBuilder()
                        .actor(Actor.builder().name("Ada").id("U2").build())
                        .build(),
                e -> e.toBuilder().threadKey("t").build(),
                e -> e.toBuilder().visibility(Visibility.PUBLIC).build(),
                e -> e.toBuilder().addAffectedServices("cart").build(),
                e -> e.toBuilder()
                        .source(EventSource.builder().system("other").file("f").build())
                        .build());
        TimelineEvent same = event("a", 0, EventKind.OBSERVATION, "seen").toBuilder()
                .actor(Actor.builder().name("Ada").build())
                .build();

        assertThat(STANDARD.fold(Timeline.of(List.of(same, same, same))).getRows())
                .hasSize(1);
        for (UnaryOperator<TimelineEvent> other : others) {
            assertThat(STANDARD.fold(Timeline.of(List.of(same, other.apply(same), same)))
                            .getRows())
                    .hasSize(3);
        }
    }

    @Test
    void anAlertIsOneForAllEpisodesOfItsKeyAndSystemAndAudience() {
        TimelineEvent first = alert("a", 0, EventKind.ALERT_FIRED, "group:g:fired");
        TimelineEvent keyed = first.toBuilder()
                .addCorrelationKeys(CorrelationKey.of("alert:x@2026-03-11T12:00:00Z:fired"))
                .build();
        TimelineEvent later = alert("b", 9, EventKind.ALERT_RESOLVED, "alert:x@2026-03-11T12:00:09.5Z").toBuilder()
                .text("over")
                .build();
        TimelineEvent other = alert("c", 9, EventKind.ALERT_FIRED, "alert:y@2026-03-11T12:00:00Z:fired");

        assertThat(rows(keyed, later, keyed)).isEqualTo(1);
        assertThat(rows(keyed, other, keyed)).isEqualTo(3);
        assertThat(rows(first, later, first)).isEqualTo(3);
        assertThat(rows(keyed, keyed.toBuilder().visibility(Visibility.PUBLIC).build(), keyed))
                .isEqualTo(3);
        assertThat(rows(
                        keyed,
                        keyed.toBuilder()
                                .source(EventSource.builder()
                                        .system("o")
                                        .file("f")
                                        .build())
                                .build(),
                        keyed))
                .isEqualTo(3);
        assertThat(rows(keyed, keyed.toBuilder().kind(EventKind.NOTIFIED).build(), keyed))
                .isEqualTo(3);
    }

    @Test
    void whatFollowsAnAtSignInANameIsPartOfIt() {
        assertThat(rows(i -> alert("e" + i, i, EventKind.ALERT_FIRED, "HighCPU@web-" + i), 4))
                .isEqualTo(4);
        assertThat(rows(i -> alert("e" + i, i, EventKind.ALERT_FIRED, "alert:HighCPU@web-" + i + ":fired"), 4))
                .isEqualTo(4);
        assertThat(rows(i -> alert("e" + i, i, EventKind.ALERT_FIRED, "HighCPU@" + at(i)), 4))
                .isEqualTo(4);
        assertThat(rows(i -> alert("e" + i, i, EventKind.ALERT_FIRED, "alert:HighCPU@web-0@" + at(i)), 4))
                .isEqualTo(1);
        assertThat(rows(i -> alert("e" + i, i, EventKind.ALERT_FIRED, "HighCPU@web-0"), 4))
                .isEqualTo(1);
    }

    @Test
    void anAlertThatOnlyItsGroupNamesIsOneLineWithACount() {
        FoldedTimeline folded = STANDARD.fold(Timeline.of(IntStream.range(0, 400)
                .mapToObj(i -> i % 2 == 0
                        ? alert("e" + i, 20 * i, EventKind.ALERT_FIRED, "group:g:fired")
                        : alert("e" + i, 20 * i, EventKind.ALERT_RESOLVED, "group:g:resolved"))
                .toList()));

        assertThat(folded.getRows())
                .singleElement()
                .satisfies(row -> assertThat(row.getOccurrences()).isEqualTo(200));
    }

    @Test
    void anAlertWithoutAKeyIsOneLineWhateverItMeasured() {
        for (String text : List.of(
                "CPU high %d%%",
                "CPU high (%d.5)",
                "latency %d ms on checkout",
                "latency %dms",
                "queue > %d",
                "queue=%d",
                "rate %d MB/s",
                "up %d,25 %% of all")) {
            FoldedTimeline folded = STANDARD.fold(Timeline.of(IntStream.range(0, 400)
                    .mapToObj(i -> event(
                            "e" + i,
                            20 * i,
                            i % 2 == 0 ? EventKind.ALERT_FIRED : EventKind.ALERT_RESOLVED,
                            String.format(text, 80 + i % 7)))
                    .toList()));

            assertThat(folded.getRows())
                    .as(text)
                    .singleElement()
                    .satisfies(row -> assertThat(row.getOccurrences()).isEqualTo(200));
        }
    }

    @Test
    void aNumberThatNamesSomethingKeepsAlertsApart() {
        for (String text : List.of(
                "CPU high on web-%d",
                "node %d is down",
                "disk%d full",
                "10.0.0.%d unreachable",
                "release 1.2.%d failed",
                "web-%d.eu slow",
                "db_%d lags",
                "%d blocked")) {
            assertThat(rows(i -> event("e" + i, i, EventKind.ALERT_FIRED, String.format(text, i)), 4))
                    .as(text)
                    .isEqualTo(4);
        }
    }

    @Test
    void fewerThanTheMinimumStayApart() {
        assertThat(rows(i -> log("l" + i, i, "x"), 2)).isEqualTo(2);
        assertThat(STANDARD.minimum(2)
                        .fold(Timeline.of(List.of(log("a", 0, "x"), log("b", 1, "x"))))
                        .getRows())
                .hasSize(1);
        assertThatThrownBy(() -> STANDARD.minimum(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of 1 events folds nothing; give 2 or more");
    }

    @Test
    void aLongerPauseBeginsAnotherRow() {
        int gap = (int) Duration.ofMinutes(15).toSeconds();

        assertThat(rows(i -> log("l" + i, i * gap, "x"), 6)).isEqualTo(1);
        assertThat(rows(i -> log("l" + i, i < 3 ? i : i + gap, "x"), 6)).isEqualTo(2);
        assertThat(STANDARD.gap(Duration.ZERO)
                        .fold(Timeline.of(List.of(log("a", 1, "x"), log("b", 1, "x"), log("c", 1, "x"))))
                        .getRows())
                .hasSize(1);
        assertThatThrownBy(() -> STANDARD.gap(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the gap PT-1S is negative; give 0 or more");
    }

    @Test
    void aRowIsNoLongerThanTheWindow() {
        EventFolding tenSeconds = STANDARD.window(Duration.ofSeconds(10));

        FoldedTimeline folded = tenSeconds.fold(Timeline.of(
                IntStream.range(0, 22).mapToObj(i -> log("l" + i, i, "x")).toList()));

        assertThat(folded.getRows()).extracting(FoldedRow::getOccurrences).containsExactly(11L, 11L);
        assertThatThrownBy(() -> STANDARD.window(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the window PT-1S is negative; give 0 or more");
    }

    @Test
    void noRowReachesAcrossWhatIsPinnedOrKept() {
        List<TimelineEvent> lines =
                IntStream.range(0, 6).mapToObj(i -> log("l" + i, 2 * i, "x")).toList();
        TimelineEvent pinned = event("p", 5).toBuilder().pinned(true).build();
        List<TimelineEvent> events = new ArrayList<>(lines);
        events.add(pinned);

        assertThat(first(STANDARD.fold(Timeline.of(events)))).containsExactly("l0", "p", "l3");
        assertThat(first(STANDARD.keep(List.of(EventId.of("l3"))).fold(Timeline.of(lines))))
                .containsExactly("l0", "l3", "l4", "l5");
        assertThat(first(STANDARD.keep(List.of(EventId.of("l2")))
                        .keep(List.of(EventId.of("l1")))
                        .minimum(2)
                        .fold(Timeline.of(lines))))
                .containsExactly("l0", "l1", "l2", "l3");
    }

    @Test
    void noRowReachesAcrossAMilestone() {
        List<TimelineEvent> lines =
                IntStream.range(0, 8).mapToObj(i -> log("l" + i, 2 * i, "x")).toList();
        Incident incident = Incident.builder()
                .addMilestones(
                        milestone(MilestoneName.DETECTED, 6).toBuilder()
                                .event(EventId.of("l7"))
                                .build(),
                        milestone(MilestoneName.RESOLVED, 99),
                        Milestone.builder()
                                .name(MilestoneName.CLOSED)
                                .at(EventTime.unknown("?"))
                                .build())
                .build();

        assertThat(first(STANDARD.milestonesOf(incident).fold(Timeline.of(lines))))
                .containsExactly("l0", "l3", "l7");
    }

    @Test
    void whatHasNoTimeOrNoTextIsNeverFolded() {
        assertThat(rows(i -> Some.withoutTime("u").toBuilder().text("x").build(), 4))
                .isEqualTo(4);
        assertThat(rows(i -> log("l" + i, i, " \n"), 4)).isEqualTo(4);
    }

    @Test
    void rowsAreInTheOrderOfTheirFirstEvents() {
        Timeline timeline = Timeline.of(List.of(
                log("a1", 1, "a"),
                log("b1", 2, "b"),
                log("a2", 3, "a"),
                log("c", 4, "c"),
                log("a3", 5, "a"),
                log("b2", 6, "b"),
                log("b3", 7, "b")));

        FoldedTimeline folded = STANDARD.fold(timeline);

        assertThat(first(folded)).containsExactly("a1", "b1", "c");
        assertThat(ids(folded.unfold(1))).containsExactly("b1", "b2", "b3");
    }

    @Test
    void asATimelineARowIsOneEventWithOccurrences() {
        TimelineEvent first =
                log("a", 0, "x").toBuilder().occurrences(5L).recordedAt(at(1)).build();
        TimelineEvent second = log("b", 2, "x");
        TimelineEvent last = log("c", 4, "x").toBuilder()
                .recordedAt(at(5))
                .endedAt(EventTime.of(at(6), TimePrecision.SECOND))
                .build();
        Timeline timeline = Timeline.of(
                List.of(first, second, last, event("d", 3)), List.of(join(first, second), join(second, first)));
        FoldedTimeline folded = STANDARD.fold(timeline);

        assertThat(folded.toTimeline())
                .isEqualTo(Timeline.of(
                        List.of(
                                event("d", 3),
                                first.toBuilder()
                                        .firstOccurredAt(first.getOccurredAt())
                                        .occurredAt(last.getOccurredAt())
                                        .endedAt(last.getEndedAt())
                                        .recordedAt(at(5))
                                        .occurrences(7L)
                                        .build()),
                        List.of(join(first, second))));
        assertThat(folded).hasToString(folded.toTimeline().toString());
    }

    @Test
    void whatIsProvenAboutTheOrderOfSingleRowsStays() {
        EventOrdering single = EventOrdering.of(EventId.of("y"), EventId.of("x"), "rule");
        Timeline timeline = Timeline.of(
                List.of(event("x", 1), event("y", 2), log("a", 3, "l"), log("b", 4, "l"), log("c", 5, "l")),
                List.of(),
                List.of(
                        single,
                        EventOrdering.of(EventId.of("a"), EventId.of("x"), "rule"),
                        EventOrdering.of(EventId.of("y"), EventId.of("a"), "rule")));

        FoldedTimeline folded = STANDARD.fold(timeline);

        assertThat(ids(timeline)).containsExactly("y", "a", "x", "b", "c");
        assertThat(folded.toTimeline().getOrderings()).containsExactly(single);
        assertThat(ids(folded.toTimeline())).containsExactly("y", "x", "a");
    }

    @Test
    void rowsStayInTheirOrderThoughWhatProvesItIsFolded() {
        Timeline timeline = Timeline.of(
                List.of(event("x", 1), event("y", 2), log("a", 3, "l"), log("b", 4, "l"), log("c", 5, "l")),
                List.of(),
                List.of(
                        EventOrdering.of(EventId.of("a"), EventId.of("x"), "rule"),
                        EventOrdering.of(EventId.of("y"), EventId.of("a"), "rule")));

        Timeline folded = STANDARD.fold(timeline).toTimeline();

        assertThat(ids(timeline)).containsExactly("y", "a", "x", "b", "c");
        assertThat(ids(folded)).containsExactly("y", "x", "a");
        assertThat(folded.getOrderings()).containsExactly(EventOrdering.of(EventId.of("y"), EventId.of("x"), "rule"));
    }

    @Test
    void whatWasKnownAtTheFirstOccurrenceStaysKnownSince() {
        List<TimelineEvent> chats = IntStream.range(0, 3)
                .mapToObj(i -> event("c" + i, i, EventKind.CHAT_MESSAGE, "down"))
                .toList();

        TimelineEvent shown =
                STANDARD.fold(Timeline.of(chats)).toTimeline().getEvents().get(0);

        assertThat(shown.toKnownAt()).contains(at(0));
        assertThat(shown.getOccurrences()).contains(3L);
    }

    @Test
    void aRowIsKnownSinceTheFactOfItsFirstEventWas() {
        TimelineEvent first = log("a", 0, "down");
        Timeline timeline = Timeline.of(
                List.of(first, log("b", 2, "down"), log("c", 4, "down")),
                List.of(join(first, event("told", 1, EventKind.CHAT_MESSAGE, "it is down"))));

        Timeline folded = STANDARD.fold(timeline).toTimeline();

        assertThat(folded.getEvents().get(0).getKnownAt()).contains(at(1));
        assertThat(ids(folded.asKnownAt(at(1)))).containsExactly("a");
        assertThat(folded.asKnownAt(at(0)).hasNoEvents()).isTrue();
    }

    @Test
    void theFirstOccurrenceOfTheFirstEventIsKeptAndCountsNeverOverflow() {
        TimelineEvent many = log("a", 5, "x").toBuilder()
                .firstOccurredAt(EventTime.of(at(-9), TimePrecision.SECOND))
                .occurrences(Long.MAX_VALUE - 1)
                .build();
        Timeline timeline = Timeline.of(List.of(many, log("b", 6, "x"), log("c", 7, "x")));

        TimelineEvent shown = STANDARD.fold(timeline).toTimeline().getEvents().get(0);

        assertThat(shown.getFirstOccurredAt()).isEqualTo(many.getFirstOccurredAt());
        assertThat(shown.getOccurrences()).contains(Long.MAX_VALUE);
    }

    @Test
    void aLongHostileTextCostsNoMoreThanItsLength() {
        String digits = "1".repeat(200_000) + "g";

        assertThat(rows(i -> log("l" + i, i, digits), 3)).isEqualTo(1);
        for (String text : List.of("1,".repeat(100_000), "1".repeat(200_000) + " ", "= ".repeat(100_000))) {
            assertThat(rows(i -> event("l" + i, i, EventKind.ALERT_FIRED, text), 3))
                    .isEqualTo(1);
        }
        assertThat(rows(i -> alert("l" + i, i, EventKind.ALERT_FIRED, "alert:" + "@2026-03-11T12:".repeat(10_000)), 3))
                .isEqualTo(1);
        assertThat(rows(i -> alert("l" + i, i, EventKind.ALERT_FIRED, "@".repeat(100_000)), 3))
                .isEqualTo(1);
    }

    private static Milestone milestone(MilestoneName name, int second) {
        return Milestone.builder()
                .name(name)
                .at(EventTime.of(at(second), TimePrecision.SECOND))
                .build();
    }

    private static List<String> first(FoldedTimeline folded) {
        return folded.getRows().stream()
                .map(row -> row.getFirst().getId().toString())
                .toList();
    }

    private static int rows(IntFunction<TimelineEvent> events, int count) {
        return rows(IntStream.range(0, count).mapToObj(events).toArray(TimelineEvent[]::new));
    }

    private static int rows(TimelineEvent... events) {
        return STANDARD.fold(Timeline.of(List.of(events))).getRows().size();
    }

    private static TimelineEvent log(String id, int second, String text) {
        return event(id, second, EventKind.LOG, text);
    }

    private static TimelineEvent alert(String id, int second, EventKind kind, String key) {
        return event(id, second, kind, "alert " + id).toBuilder()
                .addCorrelationKeys(CorrelationKey.of(key))
                .build();
    }
}
