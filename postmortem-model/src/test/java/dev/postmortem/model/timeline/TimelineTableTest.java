package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.NOON;
import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.many;
import static dev.postmortem.model.timeline.SomeEvents.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTableTest {
    private static final Actor MAREN =
            Actor.builder().name("Maren").type(ActorType.HUMAN).build();

    @Test
    void columnsAreAlignedUnderTheirHeadings() {
        Timeline timeline = Timeline.of(List.of(
                event("a", 1).toBuilder().actor(MAREN).build(),
                event("b", 2).toBuilder()
                        .kind(EventKind.ALERT_FIRED)
                        .occurrences(200L)
                        .occurredAt(EventTime.between(NOON.plusSeconds(60), NOON.plusSeconds(960)))
                        .build(),
                event("c", 3).toBuilder()
                        .actor(Actor.of("佐藤 花子", ActorType.HUMAN))
                        .text("支払いが遅い")
                        .build(),
                withoutTime("u")));

        assertThat(timeline.toString().lines())
                .containsExactly(
                        "TIME (UTC)              COUNT  KIND         ACTOR      TEXT",
                        "2026-03-11 12:00:01            OTHER        Maren      text of a",
                        "2026-03-11 12:00:03            OTHER        佐藤 花子  支払いが遅い",
                        "2026-03-11 12:01–12:16  ×200   ALERT_FIRED             text of b",
                        "?                              OTHER                   text of u",
                        "4 events, 0 joins");
    }

    @Test
    void columnsWithNothingInThemAreLeftOut() {
        assertThat(Timeline.of(List.of(event("a", 1))).toString().lines())
                .containsExactly(
                        "TIME (UTC)           KIND   TEXT",
                        "2026-03-11 12:00:01  OTHER  text of a",
                        "1 event, 0 joins");
        assertThat(Timeline.empty().toString().lines())
                .containsExactly("TIME (UTC)  COUNT  KIND  ACTOR  TEXT", "0 events, 0 joins");
    }

    @Test
    void theCallerChoosesZoneAndColumns() throws IOException {
        TimelineEvent event = event("a", 1).toBuilder()
                .kind(EventKind.CHAT_MESSAGE)
                .level("WARN")
                .actor(MAREN)
                .addAffectedServices("cart", "pay")
                .build();
        TableOptions options = TableOptions.builder()
                .zone(ZoneId.of("Asia/Kathmandu"))
                .width(200)
                .columns(List.of(TableColumn.values()))
                .build();

        assertThat(print(Timeline.of(List.of(event)), options).lines())
                .containsExactly(
                        "TIME (Asia/Kathmandu)  KNOWN                KIND          LEVEL  ACTOR  SERVICES   SOURCE  "
                                + "VISIBILITY  ID  TEXT",
                        "2026-03-11 17:45:01    2026-03-11 17:45:01  CHAT_MESSAGE  WARN   Maren  cart, pay  f       "
                                + "INTERNAL    a   text of a",
                        "1 event, 0 joins");
    }

    @Test
    void theCountsAreGrammatical() {
        EventJoin join = EventJoin.builder()
                .event(EventId.of("a"))
                .key(CorrelationKey.of("k"))
                .originals(List.of(event("a", 1), event("b", 2)))
                .build();

        assertThat(Timeline.of(List.of(event("a", 1)), List.of(join)).toString())
                .endsWith("\n1 event, 1 join");
    }

    @Test
    void aHundredEventsAreShownInFullAndOfMoreTheMiddleIsLeftOut() {
        assertThat(Timeline.of(many(100)).toString().lines()).hasSize(102).noneMatch(line -> line.startsWith("..."));

        List<String> rows = Timeline.of(many(103)).toString().lines().toList();

        assertThat(rows).hasSize(103);
        assertThat(rows.get(50)).endsWith("text of e49");
        assertThat(rows.get(51)).isEqualTo("... 3 events not shown ...");
        assertThat(rows.get(52)).endsWith("text of e53");
        assertThat(rows.get(102)).isEqualTo("103 events, 0 joins");
    }

    @Test
    void anOddNumberOfRowsShowsOneMoreOfTheStart() throws IOException {
        TableOptions three = TableOptions.builder().maxRows(3).build();

        assertThat(print(Timeline.of(many(4)), three).lines().map(line -> line.substring(line.length() - 2)))
                .containsExactly("XT", "e0", "e1", "..", "e3", "ns");
    }

    @Test
    void aLongLineIsCutWhereItIsWidest() throws IOException {
        TimelineEvent event = event("a", 1).toBuilder()
                .actor(Actor.of("n".repeat(30), ActorType.BOT))
                .text("t".repeat(200))
                .build();
        TableOptions narrow = TableOptions.builder().width(60).build();

        assertThat(print(Timeline.of(List.of(event)), narrow).lines())
                .containsExactly(
                        "TIME (UTC)           KIND   ACTOR            TEXT",
                        "2026-03-11 12:00:01  OTHER  nnnnnnnnnnnnnn…  tttttttttttttt…",
                        "1 event, 0 joins");
        assertThat(Timeline.of(List.of(event)).toString().lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .hasSize(160)
                        .contains("  " + "n".repeat(19) + "…  ")
                        .endsWith("t…"));
    }

    @Test
    void columnsThatWouldGetTooNarrowToTellAreLeftOutAndNamed() throws IOException {
        TimelineEvent event = event("abcdefgh", 1).toBuilder()
                .kind(EventKind.CHAT_MESSAGE)
                .level("WARNING")
                .actor(MAREN)
                .addAffectedServices("cart", "pay")
                .occurrences(12_345L)
                .build();
        TableOptions narrow = TableOptions.builder()
                .width(40)
                .columns(List.of(TableColumn.values()))
                .build();

        assertThat(print(Timeline.of(List.of(event)), narrow).lines())
                .containsExactly(
                        "TIM…  KNO…  COU…  KIND  LEV…  ACT…  TEXT",
                        "202…  202…  ×12…  CHA…  WAR…  Mar…  tex…",
                        "1 event, 0 joins; too narrow for SERVIC…");
        assertThat(print(
                        Timeline.of(List.of(event)),
                        narrow.toBuilder().width(64).build()))
                .endsWith("\n1 event, 0 joins\n");
        assertThat(print(
                        Timeline.of(List.of(event)),
                        narrow.toBuilder().width(63).build()))
                .endsWith("\n1 event, 0 joins; too narrow for ID\n");
    }

    @Test
    void anEventByItselfIsOneLineWithoutRoomForWhatItDoesNotSay() {
        assertThat(event("a", 1)).hasToString("2026-03-11 12:00:01  OTHER  text of a");
        assertThat(event("a", 1).toBuilder()
                        .actor(MAREN)
                        .occurrences(3L)
                        .text("t".repeat(300))
                        .build())
                .hasToString("2026-03-11 12:00:01  ×3  OTHER  Maren  " + "t".repeat(199) + "…");
    }

    @Test
    void aTableThatShowsNothingIsRefused() {
        for (TableOptionsBuilder options : List.of(
                TableOptions.builder().width(39),
                TableOptions.builder().maxRows(1),
                TableOptions.builder().columns(List.of()))) {
            assertThatThrownBy(options::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(" columns shows nothing; give 40, 2 and 1 or more");
        }
        TableOptions least = TableOptions.builder().width(40).maxRows(2).build();
        assertThat(least.getColumns()).isEqualTo(TableOptions.standard().getColumns());
    }

    @Test
    void whatATimeSaysItDoesNotSayFiner() {
        assertThat(event("a", 0).toBuilder()
                        .occurredAt(EventTime.of(NOON, TimePrecision.MINUTE))
                        .build())
                .hasToString("2026-03-11 12:00  OTHER  text of a");
    }

    private static String print(Timeline timeline, TableOptions options) throws IOException {
        StringBuilder table = new StringBuilder();
        timeline.print(table, options);
        return table.toString();
    }
}
